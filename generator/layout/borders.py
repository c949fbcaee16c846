"""Borders of cells: which line each edge of each cell draws (ECMA-376 Part 1, 17.4.66, 17.4.38).

For one edge the first of these that says something decides: the cell itself; the table (or the row's exception), by its
outer edge or its insideH / insideV; the table style's part the cell is in, likewise; the table style as a whole. Then
neighbours settle: where only one of two cells that share an edge speaks for itself it speaks for both; where both do,
a line beats no line and a wider line a narrower one. Rows are compared where cells lie exactly one above the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from generator.layout.layers import Declared
from generator.layout.model import Border

_OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
_INSIDE = {"left": "insideV", "right": "insideV", "top": "insideH", "bottom": "insideH"}
EDGES = ("top", "left", "bottom", "right")
Merged = Literal["no", "start", "continue"]


@dataclass(slots=True, eq=False)
class Part:
    """A cell among its neighbours. `own` are its properties, `table` those of the table with the row's exceptions.

    `merged` is its part in a vertical merge: no, start, continue.
    """

    row: int
    column: int
    span: int
    own: Declared
    table: Declared
    conditions: tuple[str, ...]
    merged: Merged = "no"
    edges: dict[str, Border | None] = field(default_factory=dict)
    spoken: set[str] = field(default_factory=set)

    @property
    def place(self) -> tuple[int, int]:
        return self.column, self.span


def settle(rows: Sequence[Sequence[Part]], style: Mapping[str, Declared], style_table: Declared) -> None:
    """Fills `edges` of every part. `style` holds the table style's cell properties by condition."""
    for index, row in enumerate(rows):
        above = {part.place: part for part in rows[index - 1]} if index else {}
        below = {part.place: part for part in rows[index + 1]} if index + 1 < len(rows) else {}
        for number, part in enumerate(row):
            neighbours = {
                "left": row[number - 1] if number else None,
                "right": row[number + 1] if number + 1 < len(row) else None,
                "top": above.get(part.place),
                "bottom": below.get(part.place),
            }
            inner = {"left": number, "right": number + 1 < len(row), "top": index, "bottom": index + 1 < len(rows)}
            for edge in EDGES:
                if "border." + edge in part.own:
                    part.edges[edge] = part.own["border." + edge]
                    part.spoken.add(edge)
                    continue
                by_table = "border." + (_INSIDE[edge] if inner[edge] else edge)
                if by_table in part.table:
                    part.edges[edge] = part.table[by_table]
                else:
                    from_part = _of_conditions(part, edge, neighbours[edge], style, is_inner=bool(inner[edge]))
                    part.edges[edge] = style_table.get(by_table) if from_part is None else from_part[0]
    _share(rows)


def _of_conditions(
    part: Part, edge: str, neighbour: Part | None, style: Mapping[str, Declared], *, is_inner: bool
) -> tuple[Border | None] | None:
    """The border that the strongest part of the table style states, None when none does. Between two cells of the same
    part (two cells of the first row) its inside border counts."""
    for condition in reversed(part.conditions):
        same_part = is_inner if condition == "wholeTable" else neighbour and condition in neighbour.conditions
        name = "border." + (_INSIDE[edge] if same_part else edge)
        if name in style.get(condition, {}):
            return (style[condition][name],)
    return None


def _share(rows: Sequence[Sequence[Part]]) -> None:
    for index, row in enumerate(rows):
        for left, right in pairwise(row):
            _agree(left, "right", right)
        if index:
            above = {part.place: part for part in rows[index - 1]}
            for part in row:
                if (upper := above.get(part.place)) is None:
                    continue
                if part.merged == "continue":
                    upper.edges["bottom"] = part.edges["top"] = None
                else:
                    _agree(upper, "bottom", part)


def _agree(one: Part, edge: str, other: Part) -> None:
    facing = _OPPOSITE[edge]
    first, second = one.edges[edge], other.edges[facing]
    if (edge in one.spoken) != (facing in other.spoken):
        chosen = first if edge in one.spoken else second
    else:
        chosen = max(first, second, key=lambda border: -1 if border is None else border.width)
    one.edges[edge] = other.edges[facing] = chosen
