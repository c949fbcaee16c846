"""A table row: its cells laid out, drawn as one slab, or split between lines where a page ends.

A row is split only if something of every cell that holds words stays on the page; then both halves are rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.drawing.borders import visible
from generator.drawing.ink import BLACK, color
from generator.drawing.placed import Fill, Item, Stroke, moved
from generator.drawing.setting import Setting
from generator.drawing.slabs import Column, Slab, drawn, fitting, height
from generator.layout.model import Block, Cell

Edge = Literal["top", "left", "bottom", "right"]
Lay = Callable[[Sequence[Block], float, Setting], Column]
"""How the blocks of a cell are laid in its width: `column.lay`, handed in because cells hold tables again."""


@dataclass(frozen=True, slots=True)
class Box:
    """A cell with its words laid out. `height` is that of its row, or of all `rows` that it is merged over."""

    cell: Cell
    x: float
    content: Column
    rows: int = 1
    height: float = 0.0

    def margin(self, side: Edge) -> float:
        return self.cell.margins.get(side, 0)

    @property
    def need(self) -> float:
        """The height of the words with the margins of the cell."""
        return self.margin("top") + height(self.content.slabs) + self.content.after + self.margin("bottom")


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row ready to be drawn. `height` holds the line above, of width `line`; `last_line` is the width of the line
    below, None but in a table's last row; `above` are the boxes of the row above."""

    boxes: tuple[Box, ...]
    height: float
    line: float
    last_line: float | None
    above: tuple[Box, ...]
    can_split: bool


def edge_width(cells: Sequence[Cell], edge: Edge) -> float:
    """The width of the widest line that cells draw on one of their edges."""
    borders = (visible(cell.borders.get(edge)) for cell in cells)
    return max((border.width for border in borders if border), default=0)


def slab(row: LaidRow) -> Slab:
    """The row as one slab."""
    below = row.last_line or 0.0
    items: list[Item] = list(_fills(row))
    for box in row.boxes:
        free = box.height - row.line - box.need
        shift = {"center": 0.5, "bottom": 1.0}.get(box.cell.vertical_align, 0.0) * max(free, 0.0)
        top = row.line + box.margin("top") + shift
        items += (moved(item, box.x + box.margin("left"), 0) for item in drawn(box.content.slabs, top))
    items += dict.fromkeys(_lines(row))
    closing_width = edge_width(_cells(row), "bottom")
    closing = tuple(_across(row.boxes, "bottom", row.height + closing_width / 2))
    return Slab(
        row.height + below,
        tuple(items) + (closing if row.last_line is not None else ()),
        # The line that closes the table at a page's end must lie on the page too.
        hang=0.0 if row.last_line is not None else -closing_width,
        at_page_end=() if row.last_line is not None else closing,
        split=(lambda room: _halves(row, room)) if row.can_split else None,
    )


def _cells(row: LaidRow) -> list[Cell]:
    return [box.cell for box in row.boxes]


def _fills(row: LaidRow) -> Iterator[Fill]:
    for box in row.boxes:
        if (shade := color(box.cell.shading)) is not None and box.cell.merged != "continue":
            yield Fill(box.x, row.line / 2, box.cell.width, box.height - row.line / 2, shade)


def _lines(row: LaidRow) -> Iterator[Stroke]:
    yield from _across(row.above, "bottom", row.line / 2)
    yield from _across(row.boxes, "top", row.line / 2)
    for box in row.boxes:
        for side, x in (("left", box.x), ("right", box.x + box.cell.width)):
            if border := visible(box.cell.borders.get(side)):
                ink = color(border.color) or BLACK
                yield Stroke(x, 0.0, x, row.height, border.width, ink, border.style)


def _across(boxes: Sequence[Box], edge: Edge, y: float) -> Iterator[Stroke]:
    for box in boxes:
        if border := visible(box.cell.borders.get(edge)):
            ink = color(border.color) or BLACK
            yield Stroke(box.x, y, box.x + box.cell.width, y, border.width, ink, border.style, meets=True)


def _halves(row: LaidRow, room: float) -> tuple[Slab, Slab] | None:
    """The row parted so that the first half is at most so high, None when some cell would keep nothing."""
    heads: list[Box] = []
    tails: list[Box] = []
    for box in row.boxes:
        slabs = box.content.slabs
        count = fitting(slabs, room - row.line - box.margin("top") - box.margin("bottom"))
        if slabs and not count:
            return None
        rest = [replace(slabs[count], gap=0.0), *slabs[count + 1 :]] if count < len(slabs) else []
        heads.append(replace(box, content=Column(slabs[:count], 0.0 if rest else box.content.after)))
        tails.append(replace(box, content=Column(rest, box.content.after if rest else 0.0)))
    if not any(box.content.slabs for box in tails):
        return None
    return _part(replace(row, last_line=None), heads), _part(replace(row, above=()), tails)


def _part(row: LaidRow, boxes: Sequence[Box]) -> Slab:
    tall = row.line + max(box.need for box in boxes)
    return slab(replace(row, height=tall, boxes=tuple(replace(box, height=tall) for box in boxes)))
