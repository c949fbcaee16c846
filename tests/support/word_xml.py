"""WordprocessingML in short: paragraphs, tables, tabs and drawn lines as XML, for documents that tests make by hand.

Lengths are millimetres. `p("chữ", align="center", bold=True)` is a paragraph; `table([…], widths=[65, 100])` a table of
rows of cells, each cell a snippet.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
A4 = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850"/></w:sectPr>'
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    '<w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
)


def twips(mm: float) -> int:
    return round(mm * 1440 / 25.4)


def run(
    text: str, *, bold: bool = False, italic: bool = False, size: float | None = None, underline: bool = False
) -> str:
    marks = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    marks += f'<w:sz w:val="{round(size * 2)}"/>' if size else ""
    marks += '<w:u w:val="single"/>' if underline else ""
    pieces = []
    for index, part in enumerate(text.split("\n")):
        pieces += ["<w:br/>"] if index else []
        for number, piece in enumerate(part.split("\t")):
            pieces += ["<w:tab/>"] if number else []
            pieces += [f'<w:t xml:space="preserve">{escape(piece)}</w:t>'] if piece else []
    return f"<w:r><w:rPr>{marks}</w:rPr>{''.join(pieces)}</w:r>"


def p(
    text: str = "",
    *,
    align: str | None = None,
    left: float = 0,
    right: float = 0,
    bold: bool = False,
    tabs: Sequence[tuple[float, str]] = (),
    border: str | None = None,
    inner: str = "",
    **look: object,
) -> str:
    """A paragraph. `border` is the edge that has a single line; `inner` is put behind the text."""
    marks = f'<w:pBdr><w:{border} w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>' if border else ""
    if tabs:
        stops = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for at, kind in tabs)
        marks += f"<w:tabs>{stops}</w:tabs>"
    marks += f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}"/>' if left or right else ""
    marks += f'<w:jc w:val="{align}"/>' if align else ""
    words = run(text, bold=bold, **look) if text else ""  # type: ignore[arg-type] - looks by keyword
    return f"<w:p><w:pPr>{marks}</w:pPr>{words}{inner}</w:p>"


def table(
    rows: Sequence[Sequence[str]], widths: Sequence[float], *, spans: Sequence[Sequence[int]] | None = None
) -> str:
    """A table without borders and cell margins."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    made = []
    for number, row in enumerate(rows):
        cells, column = [], 0
        for index, content in enumerate(row):
            span = spans[number][index] if spans else 1
            width = sum(widths[column : column + span])
            mark = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            cells.append(f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{mark}</w:tcPr>{content}</w:tc>')
            column += span
        made.append(f"<w:tr>{''.join(cells)}</w:tr>")
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    properties = f'<w:tblPr><w:tblLayout w:type="fixed"/>{margins}</w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(made)}</w:tbl>"


def drawing(
    content: str, width: float, height: float, *, x: float | None = 0, y: float | None = 0, across: str = "column",
    down: str = "paragraph",
) -> str:  # fmt: skip
    """A floating drawing; x or y None leaves the offset out."""

    def place(tag: str, origin: str, at: float | None) -> str:
        inner = "" if at is None else f"<wp:posOffset>{round(at * 36000)}</wp:posOffset>"
        return f'<wp:{tag} relativeFrom="{origin}">{inner}</wp:{tag}>'

    return (
        f"<w:r><w:drawing><wp:anchor>{place('positionH', across, x)}{place('positionV', down, y)}"
        f'<wp:extent cx="{round(width * 36000)}" cy="{round(height * 36000)}"/>'
        f"<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def line(width: float, *, dash: str = "", **place: object) -> str:
    """A drawn line."""
    dashes = f'<a:prstDash val="{dash}"/>' if dash else ""
    shape = f'<wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="9525">{dashes}</a:ln></wps:spPr></wps:wsp>'
    return drawing(shape, width, 0, **place)  # type: ignore[arg-type] - the place by keyword


def box(content: str, width: float, height: float, **place: object) -> str:
    """A text box."""
    shape = f"<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
    return drawing(shape, width, height, **place)  # type: ignore[arg-type] - the place by keyword
