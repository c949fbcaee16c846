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

from generator.layout import borders
from generator.layout.borders import Part
from generator.layout.declared_tables import (
    BUILT_IN_MARGINS,
    Width,
    cell_properties,
    row_properties,
    table_properties,
)
from generator.layout.layers import Declared
from generator.layout.model import Border, Cell, Place, Row, Table
from generator.layout.story import Steps, Story, content
from generator.layout.table_styles import Grid, TableStyle, conditions
from generator.layout.values import child_value, twips
from generator.ooxml.names import W
from generator.units import Length

_EDGES = ("top", "left", "bottom", "right")


@dataclass(slots=True, eq=False)
class _Cell:
    element: etree._Element
    properties: Declared
    column: int
    span: int
    extra: Length = Length(0)


@dataclass(slots=True, eq=False)
class _Row:
    properties: Declared
    exceptions: Declared
    cells: list[_Cell]


def read_table(story: Story, element: etree._Element, steps: Steps) -> Table:
    """One w:tbl."""
    own = table_properties(element.find(W + "tblPr"))
    style = story.cascade.table_style(child_value(element.find(W + "tblPr"), "tblStyle"))
    merged: Declared = {**style.table, **own}
    rows = list(_rows(story, element))
    grid = _grid(element, rows, merged.get("width", Width()), story.width)
    parts = _parts(rows, len(grid), own, merged, style)
    borders.settle(parts, style.cells, style.table)
    is_header = True
    read_rows = []
    for number, (row, row_parts) in enumerate(zip(rows, parts, strict=True), start=1):
        is_header = is_header and row.properties.get("is_header", False)
        read_rows.append(_row(story, row, row_parts, (*steps, ("hàng", number)), style, merged, grid, is_header))
    return Table(
        rows=tuple(read_rows),
        grid=grid,
        place=Place(story.part, steps),
        style=style.name,
        align=merged.get("align", "left"),
        indent=_indent(story, merged, read_rows),
        is_fixed=merged.get("is_fixed", False),
        is_floating=merged.get("is_floating", False),
        borders=_visible(merged),
    )


def _rows(story: Story, table: etree._Element) -> list[_Row]:
    rows = []
    for element in content(table, story.features):
        if element.tag != W + "tr":
            continue
        properties = row_properties(element.find(W + "trPr"))
        if properties.get("is_deleted"):
            story.features.add("theo_doi_sua_doi")
            continue
        cells: list[_Cell] = []
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
                cells.append(_Cell(cell, stated, column, span))
            column += span
        rows.append(_Row(properties, table_properties(element.find(W + "tblPrEx")), cells))
    return rows


def _grid(table: etree._Element, rows: Sequence[_Row], preferred: Width, available: Length) -> tuple[Length, ...]:
    """The column widths: w:tblGrid (17.4.48); where it is missing or says nothing, the first full row, else equal parts."""
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


def _parts(
    rows: Sequence[_Row], columns: int, own: Declared, merged: Declared, style: TableStyle
) -> list[list[Part]]:
    grid = Grid(len(rows), columns, own.get("look"), merged.get("row_band", 1), merged.get("column_band", 1))
    out: list[list[Part]] = []
    open_merges: set[tuple[int, int]] = set()
    for index, row in enumerate(rows):
        parts, merges = [], set()
        for cell in row.cells:
            written = cell.properties.get("conditions") or row.properties.get("conditions")
            named = conditions(grid, index, cell.column, cell.span, written)
            table = {**own, **row.exceptions} if row.exceptions else own
            part = Part(index, cell.column, cell.span, cell.properties, table, named)
            part.merged = _merged(cell.properties.get("vertical_merge"), part.place in open_merges)
            if part.merged != "no":
                merges.add(part.place)
            parts.append(part)
        open_merges = merges
        out.append(parts)
    return out


def _merged(stated: str | None, is_open: bool) -> str:
    """A continuation with nothing above to continue starts a merge of its own, as Word shows it."""
    if stated == "continue" and not is_open:
        return "start"
    return stated or "no"


def _row(  # noqa: PLR0913 - a row needs the whole table around it
    story: Story,
    row: _Row,
    parts: Sequence[Part],
    steps: Steps,
    style: TableStyle,
    table: Declared,
    grid: tuple[Length, ...],
    is_header: bool,
) -> Row:
    margins = {**BUILT_IN_MARGINS, **table, **row.exceptions}
    cells = []
    for number, (cell, part) in enumerate(zip(row.cells, parts, strict=True), start=1):
        stated: Declared = {}
        for condition in part.conditions:
            stated.update(style.cells.get(condition, {}))
        stated.update(cell.properties)
        width = _width(cell, grid, table, story.width)
        inner = {edge: stated.get("margin." + edge, margins["margin." + edge]) for edge in _EDGES}
        room = Length(width - inner["left"] - inner["right"])
        within = story.inside(room, nested=True)
        blocks = within.read_blocks(within, cell.element, (*steps, ("ô", number)), style.text(part.conditions))
        cells.append(
            Cell(
                blocks=blocks,
                width=width,
                span=cell.span,
                merged="start" if part.merged == "start" else "continue" if part.merged == "continue" else "no",
                margins=inner,
                borders={edge: border for edge, border in part.edges.items() if border is not None},
                vertical_align=stated.get("vertical_align", "top"),
                shading=stated.get("shading"),
                text_direction=stated.get("text_direction"),
            )
        )
    return Row(
        cells=tuple(cells),
        height=row.properties.get("height"),
        height_rule=row.properties.get("height_rule", "auto"),
        cant_split=row.properties.get("cant_split", False),
        is_header=is_header,
        skipped_before=row.properties.get("skipped", 0),
    )


def _width(cell: _Cell, grid: tuple[Length, ...], table: Declared, available: Length) -> Length:
    total = table.get("width", Width()).within(available) or sum(grid) or available
    own = cell.properties.get("width", Width()).within(Length(total))
    if own and own > 0:
        return Length(own + cell.extra)
    return Length(sum(grid[cell.column : cell.column + cell.span]))


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
