"""Borders of cells: which line each edge of each cell draws (ECMA-376 Part 1, 17.4.66, 17.4.38).

For one edge the first of these that says something decides: the cell itself; the table (or the row's exception), by its
outer edge or its insideH / insideV; the table style's part the cell is in, likewise; the table style as a whole. Then
neighbours settle: where only one of two cells that share an edge speaks for itself it speaks for both; where both do,
a line beats no line and a wider line a narrower one. Rows are compared where cells lie exactly one above the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.layout.layers import Declared
from generator.layout.model import Border

_OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
_INSIDE = {"left": "insideV", "right": "insideV", "top": "insideH", "bottom": "insideH"}
EDGES = ("top", "left", "bottom", "right")


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
    merged: str = "no"
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
            has = {
                "left": number > 0,
                "right": number + 1 < len(row),
                "top": index > 0,
                "bottom": index + 1 < len(rows),
            }
            for edge in EDGES:
                _decide(part, edge, neighbours[edge], has[edge], style, style_table)
    _share(rows)


def _decide(
    part: Part, edge: str, neighbour: Part | None, is_inner: bool, style: Mapping[str, Declared], style_table: Declared
) -> None:
    name = "border." + edge
    if name in part.own:
        part.edges[edge] = part.own[name]
        part.spoken.add(edge)
        return
    by_table = "border." + (_INSIDE[edge] if is_inner else edge)
    if by_table in part.table:
        part.edges[edge] = part.table[by_table]
        return
    for condition in reversed(part.conditions):
        stated = style.get(condition, {})
        inner = neighbour is not None and condition in neighbour.conditions
        by_part = "border." + (_INSIDE[edge] if inner or (condition == "wholeTable" and is_inner) else edge)
        if by_part in stated:
            part.edges[edge] = stated[by_part]
            return
    part.edges[edge] = style_table.get(by_table)


def _share(rows: Sequence[Sequence[Part]]) -> None:
    for index, row in enumerate(rows):
        for left, right in zip(row, row[1:], strict=False):
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
