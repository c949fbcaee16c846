"""A table as slabs, one a row.

As measured in LibreOffice 7.4 for docx files: a row is as high as its highest cell with margins and the last space
after; the line above a row adds its own width to the row, the last line its width to the table, so that no line covers
words; a stated height holds the line above. The first cell's edge lies half the left line to the right of the indent.

Of cells merged downwards the first holds the words; rows of one merge stay on one page, and what is missing in height
goes to the last of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.drawing.rows import Box, LaidRow, Lay, edge_width, slab
from generator.drawing.setting import Setting
from generator.drawing.slabs import Column, Slab
from generator.layout.model import Cell, Paragraph, Row, Table


def slabs(table: Table, width: float, setting: Setting, lay: Lay) -> list[Slab]:
    """The rows of a table in a column of that width. Raises Missing."""
    left = _left(table, width)
    inner = setting._replace(is_paged=False)
    boxes = [list(_boxes(table, number, left, inner, lay)) for number in range(len(table.rows))]
    lines = [_line_above(table, number) for number in range(len(table.rows))]
    heights = _heights(table.rows, boxes, lines)
    made: list[Slab] = []
    for number, row in enumerate(table.rows):
        laid = LaidRow(
            boxes=tuple(replace(box, height=sum(heights[number : number + box.rows])) for box in boxes[number]),
            height=heights[number],
            line=lines[number],
            last_line=edge_width(row.cells, "bottom") if number == len(table.rows) - 1 else None,
            above=tuple(boxes[number - 1]) if number else (),
            can_split=not any(box.rows > 1 or box.cell.merged == "continue" for box in boxes[number]),
        )
        made.append(replace(slab(laid), splits_freely=not row.cant_split, breakable=_may_break(table.rows, number)))
    return list(_with_header(table.rows, made))


def is_kept_with_next(row: Row) -> bool:
    """Whether a row stays with what follows: the first paragraph of every cell asks for it (17.3.1.15)."""
    firsts = [cell.blocks[0] for cell in row.cells if cell.blocks and cell.merged != "continue"]
    return bool(firsts) and all(isinstance(block, Paragraph) and block.format.keep_next for block in firsts)


def _may_break(rows: Sequence[Row], number: int) -> bool:
    """Whether a page may end above a row: not inside a merge, not below a header row, not where rows are kept."""
    if number == 0:
        return True
    before = rows[number - 1]
    return not (
        before.is_header or is_kept_with_next(before) or any(cell.merged == "continue" for cell in rows[number].cells)
    )


def _with_header(rows: Sequence[Row], made: list[Slab]) -> Iterator[Slab]:
    count = next((number for number, row in enumerate(rows) if not row.is_header), len(rows))
    header = tuple(replace(one, gap=0.0) for one in made[:count])
    yield from made[:count]
    yield from (replace(one, on_new_page=header) for one in made[count:])


def _left(table: Table, width: float) -> float:
    rest = width - max((_width(table, row) for row in table.rows), default=0)
    if table.align == "left":
        return table.indent + edge_width(table.rows[0].cells[:1], "left") / 2 if table.rows else 0.0
    return rest / 2 if table.align == "center" else rest


def _width(table: Table, row: Row) -> float:
    return sum(table.grid[: row.skipped_before]) + sum(cell.width for cell in row.cells)


def _boxes(table: Table, number: int, left: float, setting: Setting, lay: Lay) -> Iterator[Box]:
    row = table.rows[number]
    x = left + sum(table.grid[: row.skipped_before])
    column = row.skipped_before
    for cell in row.cells:
        inner = cell.width - cell.margins.get("left", 0) - cell.margins.get("right", 0)
        content = Column([]) if cell.merged == "continue" else lay(cell.blocks, inner, setting)
        yield Box(cell, x, content, rows=_rows_of_merge(table.rows, number, column, cell))
        x += cell.width
        column += cell.span


def _rows_of_merge(rows: Sequence[Row], number: int, column: int, cell: Cell) -> int:
    """How many rows a cell reaches over."""
    count = 1
    if cell.merged == "start":
        for row in rows[number + 1 :]:
            if not _continues(row, column):
                break
            count += 1
    return count


def _continues(row: Row, column: int) -> bool:
    at = row.skipped_before
    for cell in row.cells:
        if at == column:
            return cell.merged == "continue"
        at += cell.span
    return False


def _line_above(table: Table, number: int) -> float:
    own = edge_width(table.rows[number].cells, "top")
    return max(own, edge_width(table.rows[number - 1].cells, "bottom")) if number else own


def _heights(rows: Sequence[Row], boxes: Sequence[Sequence[Box]], lines: Sequence[float]) -> list[float]:
    """The height of each row, the line above it included."""
    heights: list[float] = []
    for row, own, line in zip(rows, boxes, lines, strict=True):
        natural = line + max((box.need for box in own if box.rows == 1), default=0.0)
        stated = float(row.height or 0)
        heights.append(stated if row.height_rule == "exact" and stated else max(natural, stated))
    for number, own in enumerate(boxes):
        for box in own:
            if box.rows > 1:
                last = number + box.rows - 1
                lacking = lines[number] + box.need - sum(heights[number : last + 1])
                heights[last] += max(lacking, 0.0)
    return heights
