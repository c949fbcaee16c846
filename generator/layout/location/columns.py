"""The columns of a closing block: lines that stand under each other, told by the room they are set in.

A table of up to five columns and as many rows, with spacer columns and merged cells, has as many columns here as there
are stretches of the page that its cells do not share. A block built with tabs has two: what stands left, what stands
right of the first tab.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.layout.location import outline, traits

if TYPE_CHECKING:
    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Line

_SHARED = 0.5
_GAP = re.compile(r"\t[\t \u00a0]*|[ \u00a0]{5,}")


def of_table(placed: Sequence[Placed]) -> list[list[Line]]:
    """The lines of a table by column, from left to right; lines of a cell that spans several stand with the first."""
    lines = [one.line for one in placed]
    spans = sorted({_span(line) for line in lines}, key=lambda span: span[1] - span[0])
    columns: list[tuple[float, float]] = []
    where: dict[tuple[float, float], int] = {}
    for span in spans:
        index = next((index for index, column in enumerate(columns) if _shares(span, column)), None)
        if index is None:
            columns.append(span)
            index = len(columns) - 1
        where[span] = index
    found: list[list[Line]] = [[] for _ in columns]
    for line in lines:
        found[where[_span(line)]].append(line)
    order = sorted(range(len(columns)), key=lambda index: columns[index][0])
    return [found[index] for index in order if any(line.text for line in found[index])]


def _span(line: Line) -> tuple[float, float]:
    """Where the line's cell lies; by the number of the cell where widths are not known."""
    if line.band.known and line.band.right > line.band.left:
        return float(line.band.left), float(line.band.right)
    number = float(line.cell.column if line.cell is not None else 0)
    return number, number + 1


def _shares(span: tuple[float, float], column: tuple[float, float]) -> bool:
    """Whether two stretches lie under each other for more than half of the narrower one."""
    common = min(span[1], column[1]) - max(span[0], column[0])
    return common > _SHARED * min(span[1] - span[0], column[1] - column[0])


def sides(line: Line) -> tuple[Line, ...]:
    """A line cut at its first wide gap into what stands left and right; a line without such a gap whole."""
    printed = traits.printed(line)
    start = len(printed) - len(printed.lstrip())
    end = len(printed.rstrip())
    label = outline.mark(line.text)
    gap = next(
        (match for match in _GAP.finditer(printed, start, end) if label is None or match.start() > start + 3), None
    )
    if gap is None:
        if start and _GAP.match(printed):
            return (replace(line, side="right"),)
        return (line,)
    left = replace(traits.cut(line, 0, gap.start()), side="left")
    return left, replace(traits.cut(line, gap.end()), side="right")
