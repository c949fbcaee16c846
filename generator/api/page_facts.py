"""Facts of the printed pages for the checker: how many there are, and on which each paragraph begins.

By our own drawing, which for this purpose may look away: it leaves out floating shapes, drawn lines, small pictures and
notes, takes a line of another font for one of ours, and sets tabs plainly. The count is then ours, not Word's; it
decides whether a page number is wanted, not where a line stands. What cannot be looked away from (columns, large
pictures in the text, other scripts) leaves the count that Word wrote into the file, if it belongs to these words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator import drawing
from generator.drawing.placed import Page, TextLine
from generator.errors import Missing, Refused
from generator.fonts.advances import missing
from generator.fonts.faces import Face
from generator.layout.model import (
    Block,
    Cell,
    Document,
    Label,
    Paragraph,
    Row,
    Run,
    RunFormat,
    Section,
    Shape,
    Table,
    paragraphs,
)
from generator.rules.model import Pages
from generator.units import Mm

_OURS = "Times New Roman"
_FAMILIES = frozenset({"times new roman", "times", "liberation serif", "tinos"})
_MOST_IN_OTHER_FONTS = 0.05
# A seal, an emblem or a signature stands beside the lines or takes a few of them; a chart takes a third of a page.
_SMALL_PICTURE = Mm(30)
_PLAIN_TABS = ("left", "num", "clear", "start")
_SAME_WORDS = 0.1


def page_facts(document: Document, stated: Mapping[str, str] | None = None) -> Pages | None:
    """How many pages, and where each paragraph begins; None where neither drawing nor file tells.

    `stated` are the extended properties of the file. A count that is only stated comes without places.
    """
    drawn = _drawn(document)
    if drawn is None and _is_nearly_ours(document):
        drawn = _drawn(lightened(document))
        if document.notes and drawn is not None and drawn.count == 1:
            drawn = None  # the notes that were left out may make a second page
    if drawn is not None:
        return drawn
    count = _stated_count(document, stated or {})
    return None if count is None else Pages(count, {})


def of_pages(pages: Sequence[Page]) -> Pages:
    """The facts of pages that are drawn already."""
    begins: dict[tuple[str, tuple[tuple[str, int], ...]], int] = {}
    for number, page in enumerate(pages, start=1):
        for item in page.items:
            if isinstance(item, TextLine):
                begins.setdefault((item.place.part, item.place.steps), number)
    return Pages(len(pages), begins)


def _drawn(document: Document) -> Pages | None:
    try:
        return of_pages(drawing.pages(document))
    except (Missing, Refused):
        return None


def _is_nearly_ours(document: Document) -> bool:
    """Whether too few letters are of other fonts to change the number of pages."""
    ours = others = 0
    for paragraph in paragraphs(document.blocks):
        for run in paragraph.runs:
            if run.format.font.casefold() in _FAMILIES:
                ours += len(run.text)
            else:
                others += len(run.text.strip())
    return others <= _MOST_IN_OTHER_FONTS * (ours + others)


def lightened(document: Document) -> Document:
    """The document without what our drawing cannot show."""
    return replace(document, sections=tuple(map(_section, document.sections)), notes=())


def _section(section: Section) -> Section:
    def furniture(parts: Mapping[str, tuple[Block, ...]]) -> dict[str, tuple[Block, ...]]:
        return {kind: _blocks(blocks, is_furniture=True) for kind, blocks in parts.items()}

    return replace(
        section,
        blocks=_blocks(section.blocks),
        headers=furniture(section.headers),
        footers=furniture(section.footers),
    )


def _blocks(blocks: tuple[Block, ...], *, is_furniture: bool = False) -> tuple[Block, ...]:
    return tuple(
        _paragraph(block, is_furniture=is_furniture) if isinstance(block, Paragraph) else _table(block)
        for block in blocks
    )


def _table(table: Table) -> Table:
    def cell(one: Cell) -> Cell:
        return replace(one, blocks=_blocks(one.blocks))

    def row(one: Row) -> Row:
        return replace(one, cells=tuple(map(cell, one.cells)))

    return replace(table, rows=tuple(map(row, table.rows)))


def _paragraph(paragraph: Paragraph, *, is_furniture: bool) -> Paragraph:
    tabs = tuple(tab._replace(leader=None) for tab in paragraph.format.tabs if tab.kind in _PLAIN_TABS)
    changes: dict[str, Any] = {"tabs": tabs}
    if is_furniture:  # a frame around the page number
        changes["is_framed"] = False
    return replace(
        paragraph,
        format=replace(paragraph.format, **changes),
        runs=tuple(_run(run) for run in paragraph.runs if run.kind != "note"),
        mark=_face(paragraph.mark),
        label=None if paragraph.label is None else _label(paragraph.label),
        shapes=tuple(shape for shape in paragraph.shapes if _takes_room(shape)),
    )


def _takes_room(shape: Shape) -> bool:
    return shape.is_inline and (shape.height is None or shape.height > _SMALL_PICTURE)


def _run(run: Run) -> Run:
    return replace(run, text=_letters(run.text), format=_face(run.format))


def _label(label: Label) -> Label:
    return replace(label, text=_letters(label.text), format=_face(label.format))


def _face(format: RunFormat) -> RunFormat:
    return format if format.font.casefold() in _FAMILIES else replace(format, font=_OURS)


def _letters(text: str) -> str:
    """Bullets and ticks of symbol fonts as dashes."""
    lacking = set(missing(text.replace("\n", "").replace("\t", ""), Face())) if not text.isascii() else set()
    return "".join("–" if letter in lacking else letter for letter in text) if lacking else text


def _stated_count(document: Document, stated: Mapping[str, str]) -> int | None:
    """The count in the file, if the letters counted along with it are still those of the file."""
    pages, letters = stated.get("Pages", ""), stated.get("Characters", "")
    if not (pages.isdecimal() and letters.isdecimal() and int(pages) > 0):
        return None
    found = sum(len("".join(paragraph.text.split())) for paragraph in paragraphs(document.blocks))
    return int(pages) if abs(found - int(letters)) <= _SAME_WORDS * found else None
