"""About how far down the lines of a heading stand: enough to tell which line a drawn rule is under.

Reads: blocks of a section. Gives: top and bottom of each line in EMU from the top of the first block; cells of a row
begin level, a row is as high as its highest cell. Text boxes float and take no room.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from generator.fonts.advances import SINGLE
from generator.layout.location.extents import rows
from generator.layout.model import Paragraph
from generator.units import Pt

if TYPE_CHECKING:
    from generator.layout.location.model import Line
    from generator.layout.model import Block

_AUTO_SPACE = Pt(14)
"""What Word sets for automatic space before and after (17.3.1.33)."""

Key = tuple[int, int]
"""A line: the identity of its paragraph, its number in it."""


class Height(NamedTuple):
    top: float
    bottom: float


def heights(blocks: tuple[Block, ...], lines: Mapping[Key, Line]) -> dict[Key, Height]:
    """The heights of all lines of some blocks that follow each other."""
    found: dict[Key, Height] = {}
    _stack(blocks, 0.0, lines, found)
    return found


def _stack(blocks: tuple[Block, ...], top: float, lines: Mapping[Key, Line], found: dict[Key, Height]) -> float:
    """Puts blocks one under the other from a height on; gives where the next would begin."""
    at, after = top, 0.0
    for block in blocks:
        if isinstance(block, Paragraph):
            form = block.format
            before = float(_AUTO_SPACE if form.before_auto else form.before)
            at = _lines(block, at + max(before, after), lines, found)
            after = float(_AUTO_SPACE if form.after_auto else form.after)
            continue
        at, after = at + after, 0.0
        for row in block.rows:
            ends = [_stack(cell.blocks, at, lines, found) for cell in row.cells]
            tall = max(ends, default=at)
            stated = float(row.height or 0)
            at = at + stated if row.height_rule == "exact" and stated else max(tall, at + stated)
    return at + after


def _lines(paragraph: Paragraph, at: float, lines: Mapping[Key, Line], found: dict[Key, Height]) -> float:
    number = 0
    while (line := lines.get((id(paragraph), number))) is not None:
        end = at + rows(line) * _pitch(line)
        found[id(paragraph), number] = Height(at, end)
        at, number = end, number + 1
    return at


def _pitch(line: Line) -> float:
    """The height of one row of a line."""
    spacing = line.paragraph.format.line
    size = max([run.format.size for run in line.runs if run.text], default=line.paragraph.mark.size)
    if spacing.rule == "exact":
        return spacing.value
    natural = SINGLE * size
    return max(natural, spacing.value) if spacing.rule == "atLeast" else natural * spacing.value
