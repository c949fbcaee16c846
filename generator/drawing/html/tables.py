"""A table of data: header cells with their scope, merged cells, edges as drawn.

Rows that Word repeats on each page are the header. A table stands in a box that can be scrolled, also by keyboard,
where the screen is narrower.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from generator.drawing.html import looks, words
from generator.drawing.html.looks import Looks
from generator.drawing.html.tag import Child, tag
from generator.layout.model import Block, Cell, Paragraph, Row, Table

Blocks = Callable[[Sequence[Block], float], Sequence[etree._Element]]
"""How the blocks of a cell that holds more than one paragraph are made, in a column of that width."""


def table(block: Table, column: float, number: int, made: Looks, blocks: Blocks) -> etree._Element:
    """The table, which is the document's of that number, in a column of that width."""
    count = next((index for index, row in enumerate(block.rows) if not row.is_header), len(block.rows))
    grown = [_row(block.rows, index, made, blocks) for index in range(len(block.rows))]
    columns = tag("colgroup", [tag("col", class_=looks.of_column(made, width, block)) for width in block.grid])
    head = tag("thead", grown[:count]) if count else None
    body = tag("tbody", grown[count:]) if grown[count:] else None
    inner = tag("table", columns, head, body, class_=looks.of_table(made, block, column))
    return tag("div", inner, class_="bang", role="region", tabindex="0", aria_label=f"Bảng {number}")


def _row(rows: Sequence[Row], number: int, made: Looks, blocks: Blocks) -> etree._Element:
    return tag("tr", list(_cells(rows, number, made, blocks)))


def _cells(rows: Sequence[Row], number: int, made: Looks, blocks: Blocks) -> Iterator[etree._Element]:
    row = rows[number]
    column = row.skipped_before
    if column:
        yield tag("td", colspan=str(column))
    for cell in row.cells:
        if cell.merged != "continue":
            reach = _reach(rows, number, column) if cell.merged == "start" else 1
            yield _cell(cell, reach, row.is_header, made, blocks)
        column += cell.span


def _cell(cell: Cell, reach: int, is_header: bool, made: Looks, blocks: Blocks) -> etree._Element:
    only = cell.blocks[0] if len(cell.blocks) == 1 else None
    alone = only if isinstance(only, Paragraph) and not looks.is_rule(only) else None
    content: list[Child] = list(words.words(alone, made)) if alone else []
    if alone is None:
        inner = cell.width - cell.margins.get("left", 0) - cell.margins.get("right", 0)
        content = [*blocks(cell.blocks, inner)]
    return tag(
        "th" if is_header else "td",
        content,
        class_=looks.of_cell(made, cell, alone),
        scope=("colgroup" if cell.span > 1 else "col") if is_header else None,
        colspan=str(cell.span) if cell.span > 1 else None,
        rowspan=str(reach) if reach > 1 else None,
    )


def _reach(rows: Sequence[Row], number: int, column: int) -> int:
    """How many rows a cell that begins a merge reaches over."""
    count = 1
    while number + count < len(rows) and _continues(rows[number + count], column):
        count += 1
    return count


def _continues(row: Row, column: int) -> bool:
    at = row.skipped_before
    for cell in row.cells:
        if at == column:
            return cell.merged == "continue"
        at += cell.span
    return False
