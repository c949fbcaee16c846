"""A document with everything written where it holds: no styles, no theme, no numbering, each paragraph and run carrying
its whole look, as exports of online editors do (Google Docs: four fonts a run, `w:start`, `w:end`, `w:rtl` set to 0).

Reads: the layout model. Gives: a .docx that prints the same. Only what our own documents hold is written: text, tabs,
breaks, page fields, tables, borders.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from generator.layout.model import Block, Border, Cell, Document, Page, Paragraph, Run, Section, Table
from generator.units import Length

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    f'ContentType="{_TYPE}.document.main+xml"/>%s</Types>'
)
_RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
_ALIGN = {"left": "start", "right": "end", "center": "center", "both": "both"}
_EDGES = ("top", "left", "bottom", "right")


def written_out(document: Document) -> bytes:
    """The document as a .docx without styles."""
    headers: list[tuple[str, str]] = []
    body = "".join(_section(section, headers, last=section is document.sections[-1]) for section in document.sections)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        overrides = (
            f'<Override PartName="/word/{kind}{at}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
            for at, (kind, _) in enumerate(headers, 1)
        )
        archive.writestr("[Content_Types].xml", _TYPES % "".join(overrides))
        archive.writestr("_rels/.rels", _RELS % _relation("d", "officeDocument", "word/document.xml"))
        main = f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", main)
        links = (_relation(f"h{at}", kind, f"{kind}{at}.xml") for at, (kind, _) in enumerate(headers, 1))
        archive.writestr("word/_rels/document.xml.rels", _RELS % "".join(links))
        for at, (kind, content) in enumerate(headers, 1):
            tag = "hdr" if kind == "header" else "ftr"
            archive.writestr(f"word/{kind}{at}.xml", f'<w:{tag} xmlns:w="{_W}">{content}</w:{tag}>')
    return out.getvalue()


def _relation(key: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"/>'


def _twips(length: float | None) -> int:
    return Length(round(length or 0)).twips


def _section(section: Section, headers: list[tuple[str, str]], *, last: bool) -> str:
    references = ""
    for kind, parts in (("header", section.headers), ("footer", section.footers)):
        for name, blocks in parts.items():
            headers.append((kind, _blocks(blocks)))
            references += f'<w:{kind}Reference w:type="{name}" r:id="h{len(headers)}"/>'
    form = f"<w:sectPr>{references}{_page(section.page)}</w:sectPr>"
    return _blocks(section.blocks) + (form if last else f"<w:p><w:pPr>{form}</w:pPr></w:p>")


def _page(page: Page) -> str:
    sides = {"top": page.top, "bottom": page.bottom, "left": page.left, "right": page.right}
    margins = " ".join(f'w:{name}="{_twips(value)}"' for name, value in sides.items())
    return (
        f'<w:pgSz w:w="{_twips(page.width)}" w:h="{_twips(page.height)}"/>'
        f'<w:pgMar {margins} w:header="{_twips(page.header)}" w:footer="{_twips(page.footer)}"/>'
        + ("<w:titlePg/>" if page.has_title_page else "")
    )


def _blocks(blocks: Iterable[Block]) -> str:
    return "".join(_paragraph(block) if isinstance(block, Paragraph) else _table(block) for block in blocks)


def _paragraph(paragraph: Paragraph) -> str:
    form = paragraph.format
    hangs = form.first_line < 0
    first = f'w:{"hanging" if hangs else "firstLine"}="{abs(_twips(form.first_line))}"'
    rule, value = form.line.rule, form.line.value
    line = round(value * 240) if rule == "auto" else _twips(value)
    stops = "".join(
        f'<w:tab w:val="{stop.kind}" w:pos="{_twips(stop.position)}" w:leader="{stop.leader or "none"}"/>'
        for stop in form.tabs
    )
    before, after = _twips(form.before), _twips(form.after)
    marks = (
        ("<w:keepNext/>" if form.keep_next else "")
        + (f"<w:pBdr>{_borders(form.borders)}</w:pBdr>" if form.borders else "")
        + (f"<w:tabs>{stops}</w:tabs>" if stops else "")
        + '<w:bidi w:val="0"/>'
        + f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="{rule}"/>'
        + f'<w:ind w:start="{_twips(form.left)}" w:end="{_twips(form.right)}" {first}/>'
        + f'<w:jc w:val="{_ALIGN[form.align]}"/>'
    )
    mark = _look(Run("", paragraph.mark))
    return f"<w:p><w:pPr>{marks}{mark}</w:pPr>{''.join(map(_run, paragraph.runs))}</w:p>"


def _borders(borders: Mapping[str, Border]) -> str:
    names = {"left": "start", "right": "end"}
    return "".join(
        f'<w:{names.get(edge, edge)} w:val="{one.style}" w:sz="{round(one.width.pt * 8)}" '
        f'w:space="{round(one.space.pt)}" w:color="{one.color}"/>'
        for edge in _EDGES
        if (one := borders.get(edge)) is not None
    )


def _look(run: Run) -> str:
    look = run.format
    font = quoteattr(look.font)
    marks = f"<w:rFonts w:ascii={font} w:cs={font} w:eastAsia={font} w:hAnsi={font}/>"
    marks += f'<w:b w:val="{int(look.bold)}"/><w:bCs w:val="{int(look.bold)}"/><w:i w:val="{int(look.italic)}"/>'
    marks += "<w:caps/>" if look.caps else ""
    marks += f'<w:color w:val="{look.color}"/>'
    marks += f'<w:sz w:val="{round(look.size.pt * 2)}"/><w:szCs w:val="{round(look.size.pt * 2)}"/><w:rtl w:val="0"/>'
    marks += f'<w:vertAlign w:val="{look.vertical}"/>' if look.vertical != "baseline" else ""
    return f"<w:rPr>{marks}</w:rPr>"


def _run(run: Run) -> str:
    look = _look(run)
    if run.kind == "field":
        return f'<w:fldSimple w:instr="{run.instruction}"><w:r>{look}<w:t>{escape(run.text)}</w:t></w:r></w:fldSimple>'
    if run.kind in ("page", "column"):
        return f'<w:r>{look}<w:br w:type="{run.kind}"/></w:r>'
    words = escape(run.text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    words = words.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def _table(table: Table) -> str:
    rows = "".join(f"<w:tr>{''.join(_cell(cell) for cell in row.cells)}</w:tr>" for row in table.rows)
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in table.grid)
    form = (
        f'<w:tblW w:w="{_twips(sum(table.grid))}" w:type="dxa"/><w:tblInd w:w="{_twips(table.indent)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
    )
    return f"<w:tbl><w:tblPr>{form}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _cell(cell: Cell) -> str:
    margins = "".join(
        f'<w:{edge} w:w="{_twips(width)}" w:type="dxa"/>' for edge, width in cell.margins.items() if edge in _EDGES
    )
    form = f'<w:tcW w:w="{_twips(cell.width)}" w:type="dxa"/>'
    form += f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    form += f"<w:tcBorders>{_borders(cell.borders)}</w:tcBorders>" if cell.borders else ""
    form += f"<w:tcMar>{margins}</w:tcMar>" if margins else ""
    return f"<w:tc><w:tcPr>{form}</w:tcPr>{_blocks(cell.blocks)}</w:tc>"
