"""Table styles with their conditional formats (ECMA-376 Part 1, 17.7.6).

A table style says something for the whole table and for parts of it: first row, bands, corners. Which parts a cell
belongs to follows from its place and from w:tblLook; their formats are laid over each other in a fixed order. A table
without w:tblLook takes the parts from w:cnfStyle, where rows and cells carry it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.layout.declared_paragraphs import paragraph_properties
from generator.layout.declared_runs import run_properties
from generator.layout.declared_tables import cell_properties, table_properties
from generator.layout.layers import EMPTY, Declared, Layer, layer, overlay
from generator.layout.model import Origin, Source
from generator.layout.styles import Style, StyleSheet
from generator.ooxml.names import W

# From the weakest to the strongest (17.7.6).
ORDER = (
    "wholeTable", "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstRow", "lastRow", "firstCol", "lastCol",
    "nwCell", "neCell", "swCell", "seCell",
)  # fmt: skip
# The digits of a w:cnfStyle, in its order (17.3.1.8, 17.4.7, 17.4.8).
_DIGITS = (
    "firstRow", "lastRow", "firstCol", "lastCol", "band1Vert", "band2Vert", "band1Horz", "band2Horz", "neCell",
    "nwCell", "seCell", "swCell",
)  # fmt: skip
_IGNORED_NAME = "Normal Table"


@dataclass(frozen=True, slots=True, eq=False)
class CellText:
    """What a table style gives to the paragraphs of a cell; compared by identity, so that it can be part of a key."""

    paragraph: Layer = field(default_factory=lambda: EMPTY)
    run: Layer = field(default_factory=lambda: EMPTY)


NO_TABLE = CellText()


@dataclass(slots=True, eq=False)
class TableStyle:
    """A table style with its chain flattened: what it says of the table, and by condition of cells and their text."""

    name: str | None = None
    table: Declared = field(default_factory=dict)
    cells: Mapping[str, Declared] = field(default_factory=dict)
    paragraphs: Mapping[str, Layer] = field(default_factory=dict)
    runs: Mapping[str, Layer] = field(default_factory=dict)
    _texts: dict[tuple[str, ...], CellText] = field(default_factory=dict)

    def text(self, conditions: tuple[str, ...]) -> CellText:
        """The layers for the text of a cell under these conditions, the same object each time."""
        if conditions not in self._texts:
            paragraph, run = EMPTY, EMPTY
            for condition in conditions:
                paragraph = overlay(paragraph, self.paragraphs.get(condition, EMPTY))
                run = overlay(run, self.runs.get(condition, EMPTY))
            self._texts[conditions] = CellText(paragraph, run) if paragraph or run else NO_TABLE
        return self._texts[conditions]


class Grid(NamedTuple):
    """The size of a table, for the parts that are counted from its end, and what is switched on in it."""

    rows: int
    columns: int
    look: frozenset[str] | None
    row_band: int = 1
    column_band: int = 1


def read_table_style(sheet: StyleSheet, style: Style | None) -> TableStyle:
    """A table style, an empty one for None."""
    table: Declared = {}
    cells: dict[str, Declared] = {}
    paragraphs: dict[str, Layer] = {}
    runs: dict[str, Layer] = {}
    for one in sheet.chain(style):
        element = one.element
        table.update(table_properties(element.find(W + "tblPr")))
        parts = {"wholeTable": element}
        parts.update((part.get(W + "type", ""), part) for part in element.iterchildren(W + "tblStylePr"))
        origin = Origin(Source.TABLE_STYLE, one.name)
        for condition, part in parts.items():
            cells[condition] = {**cells.get(condition, {}), **_stated(cell_properties(part.find(W + "tcPr")))}
            # Word ignores what a style of this name says about text (seen in Word 2010, whatever its id).
            if one.name != _IGNORED_NAME:
                paragraph = layer(paragraph_properties(part.find(W + "pPr")), origin)
                paragraphs[condition] = overlay(paragraphs.get(condition, EMPTY), paragraph)
                run = layer(run_properties(part.find(W + "rPr")), origin)
                runs[condition] = overlay(runs.get(condition, EMPTY), run)
    return TableStyle(style.name if style else None, table, cells, paragraphs, runs)


def _stated(cell: Declared) -> Declared:
    """What of a style's w:tcPr can be inherited."""
    return {
        name: value
        for name, value in cell.items()
        if name.startswith(("border.", "margin.")) or name in {"shading", "vertical_align"}
    }


def conditions(grid: Grid, row: int, column: int, span: int, written: str | None) -> tuple[str, ...]:
    """The parts a cell belongs to, from the weakest to the strongest. Rows and columns count from 0."""
    if grid.look is None:
        digits = (written or "").strip()
        on = {name for name, digit in zip(_DIGITS, digits, strict=False) if digit == "1"}
    else:
        on = _by_place(grid, grid.look, row, column, span)
    on.add("wholeTable")
    return tuple(name for name in ORDER if name in on)


def _by_place(grid: Grid, look: frozenset[str], row: int, column: int, span: int) -> set[str]:
    first_row = "firstRow" in look and row == 0
    last_row = "lastRow" in look and row == grid.rows - 1
    first_column = "firstColumn" in look and column == 0
    last_column = "lastColumn" in look and column + span >= grid.columns
    edges = {"firstRow": first_row, "lastRow": last_row, "firstCol": first_column, "lastCol": last_column}
    on = {name for name, is_on in edges.items() if is_on}
    # Bands are counted without the first row and column where these have a format of their own.
    if "noHBand" not in look and not (first_row or last_row):
        band = (row - ("firstRow" in look)) // grid.row_band
        on.add("band1Horz" if band % 2 == 0 else "band2Horz")
    if "noVBand" not in look and not (first_column or last_column):
        band = (column - ("firstColumn" in look)) // grid.column_band
        on.add("band1Vert" if band % 2 == 0 else "band2Vert")
    for name, vertical, horizontal in (
        ("nwCell", first_row, first_column), ("neCell", first_row, last_column),
        ("swCell", last_row, first_column), ("seCell", last_row, last_column),
    ):  # fmt: skip
        if vertical and horizontal:
            on.add(name)
    return on
