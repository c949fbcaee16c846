"""A table of the layout model as a table of the outline: one line of words a cell, merged cells as blank ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.bundle.outline.compose import Grid, Piece
from generator.layout.location.lines import of_blocks
from generator.layout.model import paragraphs
from generator.rebuilding import model

if TYPE_CHECKING:
    from generator.layout.model import Cell, Row, Table
    from generator.rebuilding.model import Sheet


def read(table: Table, sheet: Sheet) -> Iterator[Grid]:
    """The table, when it holds words."""
    rows = [_row(row, is_header=number == 0) for number, row in enumerate(table.rows)]
    if not any(piece.text.strip() for row in rows for cell in row for piece in cell):
        return
    place = next((paragraph for row in table.rows for cell in row.cells for paragraph in paragraphs(cell.blocks)), None)
    if any(cell.span > 1 or cell.merged == "continue" for row in table.rows for cell in row.cells):
        sheet.say(model.DROPPED, "Ô gộp trong bảng được tách ra; chữ ở một ô, các ô còn lại để trống.", place)
    if any(sum(bool(line.text) for line in of_blocks(cell.blocks)) > 1 for row in table.rows for cell in row.cells):
        sheet.say(model.DROPPED, "Ô có nhiều đoạn được gộp thành một đoạn.", place)
    width = max(map(len, rows))
    if not sheet.is_ours:
        rows = _across(rows, [_is_across(row) for row in table.rows], width)
    right = [_is_right(table, column, sheet) for column in range(width)]
    kept = [column for column in range(width) if sheet.is_ours or any(_holds(row, column) for row in rows)]
    full = tuple(tuple(row[column] if column < len(row) else () for column in kept) for row in rows)
    yield Grid(full, tuple(right[column] for column in kept))


def _is_across(row: Row) -> bool:
    """Whether one cell takes the whole row, a heading among the rows."""
    return len(row.cells) == 1 and row.cells[0].span > 1 and not row.skipped_before


def _across(
    rows: list[tuple[tuple[Piece, ...], ...]], across: list[bool], width: int
) -> list[tuple[tuple[Piece, ...], ...]]:
    """The rows, the words of those of one cell moved to the column with the most words, where there is room."""
    sizes = [0] * width
    for row, is_across in zip(rows, across, strict=True):
        for column, cell in enumerate(row):
            sizes[column] += 0 if is_across else sum(len(piece.text) for piece in cell)
    widest = sizes.index(max(sizes))
    moved: list[tuple[tuple[Piece, ...], ...]] = []
    for row, is_across in zip(rows, across, strict=True):
        moved.append((*((),) * widest, row[0], *((),) * (width - widest - 1)) if is_across else row)
    return moved


def _holds(row: tuple[tuple[Piece, ...], ...], column: int) -> bool:
    """Whether a cell has words: a column without any is left by merged cells of uneven widths."""
    return column < len(row) and any(piece.text.strip() for piece in row[column])


def _row(row: Row, *, is_header: bool) -> tuple[tuple[Piece, ...], ...]:
    cells: list[tuple[Piece, ...]] = [()] * row.skipped_before
    for cell in row.cells:
        cells.append(_words(cell, is_header=is_header))
        cells += [()] * (cell.span - 1)
    return tuple(cells)


def _words(cell: Cell, *, is_header: bool) -> tuple[Piece, ...]:
    from generator.rebuilding.body import pieces

    found: list[Piece] = []
    for line in of_blocks(cell.blocks):
        if line.text:
            found += [Piece(" "), *pieces(line)] if found else pieces(line)
    return tuple(replace(piece, bold=False) for piece in found) if is_header else tuple(found)


def _is_right(table: Table, column: int, sheet: Sheet) -> bool:
    """Whether a column is set to the right: of ours by its style, of others when all its words below the header are."""
    found = []
    for row in table.rows[1:]:
        at = row.skipped_before
        for cell in row.cells:
            if at == column:
                found += [one for one in paragraphs(cell.blocks) if one.text.strip()]
            at += cell.span
    if sheet.is_ours:
        style = sheet.profile.component("bang_so").style
        return bool(found) and all(one.format.style == style for one in found)
    return bool(found) and all(one.format.align == "right" for one in found)
