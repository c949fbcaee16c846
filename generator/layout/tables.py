"""Tables: grid, rows, cells, with what the table style gives (ECMA-376 Part 1, 17.4).

Widths are those of the fixed layout: the cell's own preferred width, else its columns of the grid. An automatic table
saved by Word carries the widths Word last gave it in the same places, so they serve there too.

`indent` is the distance from the text edge to the edge of the first cell. Up to compatibility mode 14 Word lets a
table that is not nested hang out by its left cell margin, so that its *words* are flush with the text around; from
mode 15 its edge is flush.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from generator.layout import borders, table_parts
from generator.layout.borders import Part
from generator.layout.declared_tables import BUILT_IN_MARGINS, Width, table_properties
from generator.layout.layers import Declared
from generator.layout.model import Border, Cell, Place, Row, Table
from generator.layout.story import Steps, Story
from generator.layout.table_parts import RawCell, RawRow
from generator.layout.table_styles import TableStyle
from generator.layout.values import child_value
from generator.ooxml.names import W
from generator.units import Length


def read_table(story: Story, element: etree._Element, steps: Steps) -> Table:
    """One w:tbl."""
    own = table_properties(element.find(W + "tblPr"))
    if story.trace is not None:
        story.trace.tables[Place(story.part, steps)] = element
    style = story.cascade.table_style(child_value(element.find(W + "tblPr"), "tblStyle"))
    merged: Declared = {**style.table, **own}
    rows = table_parts.read_rows(story, element)
    grid = table_parts.column_widths(element, rows, merged.get("width", Width()), story.width)
    parts = table_parts.parts(rows, len(grid), own, merged)
    borders.settle(parts, style.cells, style.table)
    around = _Around(story, style, merged, grid)
    is_header = True
    done = []
    for number, (row, row_parts) in enumerate(zip(rows, parts, strict=True), start=1):
        is_header = is_header and row.properties.get("is_header", False)
        done.append(around.row(row, row_parts, (*steps, ("hàng", number)), is_header=is_header))
    return Table(
        rows=tuple(done),
        grid=grid,
        place=Place(story.part, steps),
        style=style.name,
        align=merged.get("align", "left"),
        indent=_indent(story, merged, done),
        is_fixed=merged.get("is_fixed", False),
        is_floating=merged.get("is_floating", False),
        borders=_visible(merged),
    )


@dataclass(slots=True, eq=False)
class _Around:
    """What a row and a cell need of the table around them; `table` are its properties over those of its style."""

    story: Story
    style: TableStyle
    table: Declared
    grid: tuple[Length, ...]

    def row(self, row: RawRow, parts: Sequence[Part], steps: Steps, *, is_header: bool) -> Row:
        margins = {
            name: value
            for name, value in {**BUILT_IN_MARGINS, **self.table, **row.exceptions}.items()
            if name.startswith("margin.")
        }
        cells = tuple(
            self._cell(cell, part, margins, (*steps, ("ô", number)))
            for number, (cell, part) in enumerate(zip(row.cells, parts, strict=True), start=1)
        )
        return Row(
            cells=cells,
            height=row.properties.get("height"),
            height_rule=row.properties.get("height_rule", "auto"),
            cant_split=row.properties.get("cant_split", False),
            is_header=is_header,
            skipped_before=row.properties.get("skipped", 0),
        )

    def _cell(self, cell: RawCell, part: Part, margins: Declared, steps: Steps) -> Cell:
        stated = dict(margins)
        for condition in part.conditions:
            stated.update(self.style.cells.get(condition, {}))
        stated.update(cell.properties)
        width = self._width(cell)
        inner: dict[str, Length] = {edge: stated["margin." + edge] for edge in borders.EDGES}
        within = self.story.inside(Length(width - inner["left"] - inner["right"]), nested=True)
        return Cell(
            blocks=within.read_blocks(within, cell.element, steps, self.style.text(part.conditions)),
            width=width,
            span=cell.span,
            merged=part.merged,
            margins=inner,
            borders={edge: border for edge, border in part.edges.items() if border is not None},
            vertical_align=stated.get("vertical_align", "top"),
            shading=stated.get("shading"),
            text_direction=stated.get("text_direction"),
        )

    def _width(self, cell: RawCell) -> Length:
        available = self.story.width
        total = self.table.get("width", Width()).within(available) or sum(self.grid) or available
        own = cell.properties.get("width", Width()).within(Length(total))
        if own and own > 0:
            return Length(own + cell.extra)
        return Length(sum(self.grid[cell.column : cell.column + cell.span]))


def _indent(story: Story, table: Declared, rows: Sequence[Row]) -> Length:
    indent: Length = table.get("indent", Length(0))
    if story.is_nested or story.cascade.settings.compatibility >= 15 or table.get("align", "left") != "left":
        return indent
    first = next((row.cells[0] for row in rows if row.cells), None)
    return Length(indent - first.margins["left"]) if first else indent


def _visible(table: Declared) -> dict[str, Border]:
    return {
        name.removeprefix("border."): border
        for name, border in table.items()
        if name.startswith("border.") and border is not None
    }
