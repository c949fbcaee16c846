"""The room lines are set in: the text area of a page, the column of a table, a text box.

Reads: page set-up, tables, shapes. Gives: bands from the left edge of the text area. A page without a size has a band
that is not known; so has a text box that does not say where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from generator.layout.location.model import Band
from generator.units import Length, Mm

if TYPE_CHECKING:
    from generator.layout.model import Page, Paragraph, Row, Shape, Table

_BOX_INSET = Length(91_440)  # lIns, rIns of a text body where it says nothing (ECMA-376 Part 1, 21.1.2.1.1)


class Room(NamedTuple):
    """A band, and the page margin to its left and the page's width, from which a place on the page is told."""

    band: Band
    margin: Length | None = None
    page: Length | None = None


WHOLE_PAGE = Room(Band(Length(0), Mm(160), known=False))
"""For a page that does not say how wide it is: about the text area of A4, so that sides can still be told apart."""


def page_room(page: Page) -> Room:
    """The text area, or its first column where the page is set in columns."""
    width = page.text_width
    if width is None or width <= 0:
        return Room(WHOLE_PAGE.band, page.left, page.width)
    left = Length(abs(page.left or 0) + page.gutter)
    return Room(Band(Length(0), Length(width // max(page.columns, 1))), left, page.width)


def columns(table: Table, row: Row, left_edge: int, room: Room) -> Iterator[Room]:
    """The room of each cell of a row, without its margins; `left_edge` is that of the table."""
    at = left_edge + sum(table.grid[: row.skipped_before])
    for cell in row.cells:
        left = at + cell.margins.get("left", 0)
        right = at + cell.width - cell.margins.get("right", 0)
        yield room._replace(band=Band(Length(left), Length(max(left, right)), room.band.known))
        at += cell.width


def boxed(shape: Shape, paragraph: Paragraph, room: Room) -> Room:
    """The room inside a text box; where its place is not told, a band at the left that is not known."""
    width = shape.width or Length(room.band.right - room.band.left)
    left = shape_left(shape, width, room)
    start = room.band.left if left is None else left
    inset = _BOX_INSET if width > 3 * _BOX_INSET else Length(0)
    known = left is not None and room.band.known
    return Room(Band(Length(start + inset), Length(start + width - inset), known), room.margin, room.page)


def shape_left(shape: Shape, width: Length, room: Room) -> Length | None:
    """Where a floating shape begins, from the left edge of the text area; None where the file does not say."""
    origin = shape.relative_to[0]
    band, margin = room.band, room.margin
    if shape.is_inline or (origin == "page" and margin is None):
        return None
    if shape.align_x in ("left", "center", "right"):
        start, end = band.left, band.right
        if origin == "page" and margin is not None and room.page is not None:
            start, end = Length(-margin), Length(room.page - margin)
        elif origin == "page":
            return None
        return Length(
            start + {"left": 0, "center": (end - start - width) // 2, "right": end - start - width}[shape.align_x]
        )
    if shape.x is None:
        return None
    origins = {
        "column": band.left, "character": band.left, None: band.left,
        "margin": 0, "leftMargin": -(margin or 0), "page": -(margin or 0),
    }  # fmt: skip
    begin = origins.get(origin)
    return None if begin is None else Length(begin + shape.x)


def table_left(table: Table, room: Room) -> int:
    """Where the edge of a table's first column stands."""
    if table.align == "left":
        return room.band.left + table.indent
    rest = room.band.right - room.band.left - max((_width(table, row) for row in table.rows), default=0)
    return room.band.left + (rest // 2 if table.align == "center" else rest)


def _width(table: Table, row: Row) -> int:
    return sum(table.grid[: row.skipped_before]) + sum(cell.width for cell in row.cells)
