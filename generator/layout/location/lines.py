"""A document as one sequence of lines, each with the room it is set in.

Reads: the layout model. Gives: the lines of every section's body in reading order: table cells row by row, a text box
after the paragraph that holds it. Headers and footers are not among them. A paragraph is cut where its author broke
the line (or the page); a line made of two sides is cut by whoever knows that it is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from generator.layout.location.bands import WHOLE_PAGE, Room, boxed, columns, page_room, table_left
from generator.layout.location.model import CellPlace, Line
from generator.layout.location.words import shown
from generator.layout.model import Paragraph, Run, Table

if TYPE_CHECKING:
    from generator.layout.model import Block, Document

_SUFFIX = {"tab": "\t", "space": " ", "nothing": ""}


class Placed(NamedTuple):
    """A line, the section it stands in, and the outermost table around it (None in running text)."""

    line: Line
    section: int
    table: Table | None = None


def flow(document: Document) -> Iterator[Placed]:
    """Every line of the document's body."""
    for number, section in enumerate(document.sections):
        room = page_room(section.page)
        for line, table in _of_blocks(section.blocks, room, None, None):
            yield Placed(line, number, table)


def first_header(document: Document) -> Iterator[Placed]:
    """Every line of the header of page 1: where some set the heading of a document."""
    if document.sections:
        section = document.sections[0]
        name = "first" if section.page.has_title_page else "default"
        for line, table in _of_blocks(section.headers.get(name, ()), page_room(section.page), None, None):
            yield Placed(line, 0, table)


def of_blocks(blocks: tuple[Block, ...], room: Room = WHOLE_PAGE) -> Iterator[Line]:
    """The lines of some blocks: of a header or footer, of a cell."""
    for line, _ in _of_blocks(blocks, room, None, None):
        yield line


def of_paragraph(paragraph: Paragraph, room: Room = WHOLE_PAGE, cell: CellPlace | None = None) -> Iterator[Line]:
    """The lines of a paragraph, at least one; those of its text boxes are not among them."""
    runs = [run for run in paragraph.runs if not run.format.hidden]
    label = paragraph.label
    if label is not None and not label.format.hidden:
        runs.insert(0, Run(label.text + _SUFFIX[label.suffix], label.format))
    if not any("\n" in run.text or run.kind in ("page", "column") for run in runs):
        yield Line(shown(runs), tuple(runs), paragraph, room.band, cell=cell)
        return
    label_length = len(runs[0].text) if label is not None and not label.format.hidden else 0
    for number, (start, part) in enumerate(_parts(runs)):
        yield Line(
            shown(part), tuple(part), paragraph, room.band, number, cell=cell, start=max(start - label_length, 0)
        )


def _parts(runs: list[Run]) -> Iterator[tuple[int, list[Run]]]:
    """The runs of each line and where it starts. A page break ends a line and takes no place in the text; one at the
    paragraph's end opens no line."""
    part: list[Run] = []
    start = at = 0
    for run in runs:
        if run.kind in ("page", "column"):
            if part:
                yield start, part
            part, start = [], at
            continue
        first, *rest = run.text.split("\n")
        if first:
            part.append(_with_text(run, first))
        at += len(first)
        for text in rest:
            yield start, part
            part, start = [], at + 1
            if text:
                part.append(_with_text(run, text))
            at = start + len(text)
    if part or start == 0 or runs[-1].kind not in ("page", "column"):
        yield start, part


def _with_text(run: Run, text: str) -> Run:
    return Run(text, run.format, run.kind, run.instruction, run.revision, run.link)


def _of_blocks(
    blocks: tuple[Block, ...], room: Room, cell: CellPlace | None, outer: Table | None
) -> Iterator[tuple[Line, Table | None]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            for line in of_paragraph(block, room, cell):
                yield line, outer
            for shape in block.shapes:
                if shape.blocks:
                    yield from _of_blocks(shape.blocks, boxed(shape, block, room), cell, outer)
        else:
            top = outer or block
            left = table_left(block, room)
            for row_number, row in enumerate(block.rows):
                for number, (inner, held) in enumerate(zip(columns(block, row, left, room), row.cells, strict=True)):
                    place = CellPlace(block, row_number, number, len(row.cells))
                    yield from _of_blocks(held.blocks, inner, place, top)
