"""The raw parts of a table before anything is computed: rows, cells at their columns, column widths, open merges.

Cells merged the old way (w:hMerge) are joined to the one before; rows deleted under tracked changes are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from generator.layout.borders import Merged, Part
from generator.layout.declared_tables import Width, cell_properties, row_properties, table_properties
from generator.layout.layers import Declared
from generator.layout.story import Story, content
from generator.layout.table_styles import Grid, conditions
from generator.layout.values import twips
from generator.ooxml.names import W
from generator.units import Length

_ZERO = Length(0)


@dataclass(slots=True, eq=False)
class RawCell:
    """A w:tc with its properties; `extra` is the width of cells joined to it by w:hMerge."""

    element: etree._Element
    properties: Declared
    column: int
    span: int
    extra: Length = _ZERO


@dataclass(slots=True, eq=False)
class RawRow:
    """A w:tr with its properties; `exceptions` are the table properties it states for itself (w:tblPrEx)."""

    properties: Declared
    exceptions: Declared
    cells: list[RawCell]


def read_rows(story: Story, table: etree._Element) -> list[RawRow]:
    """The rows of a w:tbl."""
    rows = []
    for element in content(table, story.features):
        if element.tag != W + "tr":
            continue
        properties = row_properties(element.find(W + "trPr"))
        if properties.get("is_deleted"):
            story.features.add("theo_doi_sua_doi")
            continue
        cells: list[RawCell] = []
        column = properties.get("skipped", 0)
        for cell in content(element, story.features):
            if cell.tag != W + "tc":
                continue
            stated = cell_properties(cell.find(W + "tcPr"))
            span = stated.get("span", 1)
            if stated.get("horizontal_merge") == "continue" and cells:
                cells[-1].span += span
                cells[-1].extra = Length(cells[-1].extra + (stated.get("width", Width()).length or 0))
            else:
                cells.append(RawCell(cell, stated, column, span))
            column += span
        rows.append(RawRow(properties, table_properties(element.find(W + "tblPrEx")), cells))
    return rows


def column_widths(
    table: etree._Element, rows: Sequence[RawRow], preferred: Width, available: Length
) -> tuple[Length, ...]:
    """The column widths: w:tblGrid (17.4.48); where it says nothing, the first full row, else equal parts."""
    columns = max((cell.column + cell.span for row in rows for cell in row.cells), default=0)
    stated = [twips(column.get(W + "w")) or Length(0) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    if len(stated) >= columns and any(stated):
        return tuple(stated)
    total = preferred.within(available) or available
    for row in rows:
        widths = [cell.properties.get("width", Width()).within(total) for cell in row.cells]
        if len(widths) == columns and all(widths) and row.cells[0].column == 0:
            return tuple(width for width in widths if width)
    return tuple(Length(total // columns) for _ in range(columns))


def parts(rows: Sequence[RawRow], columns: int, own: Declared, merged: Declared) -> list[list[Part]]:
    """The cells as parts among neighbours: the conditions of the table style they are under, their vertical merges.

    `own` are the properties of the table itself, `merged` those over the table style's.
    """
    grid = Grid(len(rows), columns, own.get("look"), merged.get("row_band", 1), merged.get("column_band", 1))
    out: list[list[Part]] = []
    open_merges: set[tuple[int, int]] = set()
    for index, row in enumerate(rows):
        in_row, merges = [], set()
        for cell in row.cells:
            written = cell.properties.get("conditions") or row.properties.get("conditions")
            named = conditions(grid, index, cell.column, cell.span, written)
            table = {**own, **row.exceptions} if row.exceptions else own
            part = Part(index, cell.column, cell.span, cell.properties, table, named)
            part.merged = _merged(cell.properties.get("vertical_merge"), is_open=part.place in open_merges)
            if part.merged != "no":
                merges.add(part.place)
            in_row.append(part)
        open_merges = merges
        out.append(in_row)
    return out


def _merged(stated: Merged | None, *, is_open: bool) -> Merged:
    """A continuation with nothing above to continue starts a merge of its own, as Word shows it."""
    if stated == "continue" and not is_open:
        return "start"
    return stated or "no"
