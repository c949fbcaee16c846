"""Where a document prints page numbers: every PAGE field of its headers and footers, and how its line stands.

A number stands in a paragraph, a frame, a text box or the cell of a table; it is centred by its paragraph, by the
frame's place across the page, or by a centre tab. Content controls are read through. An IF field that may print a page
number is one too, marked as conditional: its outcome depends on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.layout.model import Paragraph, Shape

if TYPE_CHECKING:
    from generator.layout.model import Block, Cell, Document, Run

Area = Literal["header", "footer"]
Holder = Literal["paragraph", "frame", "box", "cell"]
_CENTRED = {"center": "center", "right": "right", "end": "right", "left": "left", "decimal": "left"}


class PageField(NamedTuple):
    """One page number field. `section` counts from 0; `which` is default, first or even. `align` is where the number
    stands across the text area: left, center, right, or None where that cannot be told (a frame or box by offset, a
    cell that is not in the middle). `is_conditional` marks an IF field. `is_inherited` says that the section before
    has the same header or footer: the same runs, met again."""

    section: int
    area: Area
    which: str
    run: Run
    paragraph: Paragraph
    align: str | None
    holder: Holder = "paragraph"
    is_conditional: bool = False
    is_inherited: bool = False


class _Held(NamedTuple):
    """A paragraph with what holds it: `align` is the holder's own place across the text area, None when unknown."""

    paragraph: Paragraph
    holder: Holder = "paragraph"
    align: str | None = "whole"


def page_fields(document: Document) -> tuple[PageField, ...]:
    """Every page number field of the document's headers and footers, section by section."""
    found: list[PageField] = []
    seen: set[int] = set()
    for number, section in enumerate(document.sections):
        parts: tuple[tuple[Area, str, tuple[Block, ...]], ...] = (
            *(("header", which, blocks) for which, blocks in section.headers.items()),
            *(("footer", which, blocks) for which, blocks in section.footers.items()),
        )
        for area, which, blocks in parts:
            inherited = id(blocks) in seen
            seen.add(id(blocks))
            for held in _paragraphs(blocks):
                for run in held.paragraph.runs:
                    name = field_name(run)
                    if name == "PAGE" or (name == "IF" and "PAGE" in (run.instruction or "").upper()):
                        align = _align(held, run)
                        found.append(
                            PageField(
                                number, area, which, run, held.paragraph, align, held.holder, name == "IF", inherited
                            )
                        )
    return tuple(found)


def field_name(run: Run) -> str | None:
    """The name of the field a run shows ("PAGE", "NUMPAGES"), None for plain text."""
    words = (run.instruction or "").split(maxsplit=1)
    return words[0].upper() if words else None


def _paragraphs(blocks: Sequence[Block]) -> Iterator[_Held]:
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.format.is_framed:
                yield _Held(block, "frame", _side(block.format.frame_align))
            else:
                yield _Held(block)
            for shape in block.shapes:
                yield from _boxed(shape)
            continue
        for row in block.rows:
            for index, cell in enumerate(row.cells):
                place = _cell_place(row.cells, index)
                for held in _paragraphs(cell.blocks):
                    yield held if held.holder != "paragraph" else held._replace(holder="cell", align=place)


def _boxed(shape: Shape) -> Iterator[_Held]:
    for held in _paragraphs(shape.blocks):
        yield held._replace(holder="box", align=_side(shape.align_x))


def _cell_place(cells: Sequence[Cell], index: int) -> str | None:
    """Where a cell lies in its row: "whole" alone in it, "center" when as much room lies left of it as right."""
    if len(cells) == 1:
        return "whole"
    left = sum(cell.width for cell in cells[:index])
    right = sum(cell.width for cell in cells[index + 1 :])
    total = left + right + cells[index].width
    if abs(left - right) <= total / 20:
        return "center"
    return "left" if left < right else "right"


def _side(align: str | None) -> str | None:
    return align if align in ("left", "center", "right") else None


def _align(held: _Held, run: Run) -> str | None:
    """Where the number stands: by the paragraph in a holder as wide as the text, else by the holder."""
    own = _own_align(held.paragraph, run)
    if held.align == "whole":
        return own
    if held.align == "center":
        # A frame is as wide as the number; a box or cell in the middle may set its words to a side.
        return "center" if held.holder == "frame" or own == "center" else None
    return held.align if held.holder == "frame" or own == held.align else None


def _own_align(paragraph: Paragraph, run: Run) -> str:
    """By the paragraph's alignment, or by the tab stop that the tabs before the number lead to."""
    align = paragraph.format.align
    if align in ("center", "right"):
        return align
    tabs = 0
    for one in paragraph.runs:
        if one is run:
            break
        tabs += one.text.count("\t")
    if not tabs:
        return "left"
    stops = sorted((stop for stop in paragraph.format.tabs if stop.kind != "bar"), key=lambda stop: stop.position)
    return _CENTRED.get(stops[tabs - 1].kind, "left") if tabs <= len(stops) else "left"
