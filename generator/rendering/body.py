"""The body as WordprocessingML: blocks become paragraphs, tables become tables.

Only named styles are written here, with three exceptions: the geometry and borders of tables, to which their distance
from the paragraph above belongs; `w:keepNext` on lines that must stay with what follows; and `w:i` where words are bold
and italic at once (a run has one style). Emphasis that the paragraph's own style has already is left out: toggle
properties of two styles cancel each other (ECMA-376 Part 1, 17.7.3).

The first row of a table is printed again on each page. Word joins tables that stand one right after the other: an
empty line parts two of the body, a paragraph of no height the last one from the closing block.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from lxml import etree

from generator.bundle.values import Block, Cell, Run, Table
from generator.ooxml.build import w
from generator.profiles.model import Component, Profile
from generator.units import Length

# The character style of a run and what is added to it.
_Look = tuple[str | None, bool]


def elements(blocks: Sequence[Block | Table], profile: Profile) -> Iterator[etree._Element]:
    """Paragraphs and tables, in order."""
    for block, below in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Block):
            yield _paragraph(block, profile, is_above_table=isinstance(below, Table))
            continue
        yield _table(block, profile)
        if isinstance(below, Table):
            yield _styled("bang", profile)
        elif below is None:
            yield _styled("cuoi_van_ban", profile, keep_next=True)


def _paragraph(block: Block, profile: Profile, is_above_table: bool) -> etree._Element:
    component = profile.component(block.key)
    label = _style(block.label_key, profile) if block.label_key else None
    pieces: list[tuple[str, _Look]] = [(block.label, (label, False)), (block.gap, (None, False))]
    pieces += [(run.text, _look(run, component, profile)) for run in block.runs]
    # The distance between two paragraphs is space above the lower one, and a table has none.
    after = _length(profile.component("noi_dung"), "gap_above") if is_above_table else None
    return _styled(block.key, profile, pieces, keep_next=block.keep_next, after=after)


def _styled(
    key: str,
    profile: Profile,
    pieces: Iterable[tuple[str, _Look]] = (),
    keep_next: bool = False,
    after: Length | None = None,
) -> etree._Element:
    """A paragraph in the style of a component; neighbouring pieces of one look are one run."""
    properties = w(
        "pPr",
        w("pStyle", val=_style(key, profile)),
        w("keepNext") if keep_next else None,
        w("spacing", after=after.twips) if after is not None else None,
    )
    paragraph = w("p", properties)
    for look, same in groupby((piece for piece in pieces if piece[0]), key=lambda piece: piece[1]):
        paragraph.append(_run("".join([text for text, _ in same]), look))
    return paragraph


def _run(text: str, look: _Look) -> etree._Element:
    style, is_italic = look
    slant = [w("i"), w("iCs")] if is_italic else []
    run = w("r", w("rPr", w("rStyle", val=style), *slant) if style else None)
    for index, piece in enumerate(text.split("\t")):
        if index:
            run.append(w("tab"))
        if piece:
            run.append(w("t", piece))
    return run


def _look(run: Run, component: Component, profile: Profile) -> _Look:
    is_bold = run.bold and not component["bold"].target
    is_italic = run.italic and not component["italic"].target
    if is_bold:
        return _style("chu_dam", profile), is_italic
    return (_style("chu_nghieng", profile) if is_italic else None), False


def _table(table: Table, profile: Profile) -> etree._Element:
    component = profile.component("bang")
    # Width of a border in eighths of a point (17.4.38).
    weight = round(_length(component, "border_weight").pt * 8)
    edges = [
        w(name, val="single", sz=weight, space=0, color="000000")
        for name in ("top", "left", "bottom", "right", "insideH", "insideV")
    ]
    side = _length(component, "cell_margin_side").twips
    margins = {"top": 0, "left": side, "bottom": 0, "right": side}
    widths = [column.width.twips for column in table.columns]
    properties = w(
        "tblPr",
        w("tblW", w=sum(widths), type="dxa"),
        w("tblInd", w=0, type="dxa"),
        w("tblBorders", *edges),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *(w(name, w=width, type="dxa") for name, width in margins.items())),
        w("tblLook", val="0620", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *_rows(table, profile))


def _rows(table: Table, profile: Profile) -> Iterator[etree._Element]:
    for index, row in enumerate(table.rows):
        is_kept = index >= len(table.rows) - table.kept
        marks = [w(name) for name, is_so in (("cantSplit", row.is_whole), ("tblHeader", index == 0)) if is_so]
        made = w("tr", w("trPr", *marks) if marks else None)
        for number, column in enumerate(table.columns):
            cell = row.cells[number] if number < len(row.cells) else Cell()
            key = column.key if index else "bang_dau"
            look = [(run.text, _look(run, profile.component(key), profile)) for run in cell.runs]
            middle = None if index else w("vAlign", val="center")
            properties = w("tcPr", w("tcW", w=column.width.twips, type="dxa"), middle)
            made.append(w("tc", properties, _styled(key, profile, look, keep_next=is_kept)))
        yield made


def _length(component: Component, name: str) -> Length:
    value = component[name].target
    if not isinstance(value, Length):
        raise TypeError(f"{name} of {component.key} is a length")
    return value


def _style(key: str, profile: Profile) -> str:
    return str(profile.component(key).style_id)
