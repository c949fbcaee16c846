"""Where the ink of a line begins and ends, from the left edge of the text area.

Reads: a line with its runs, its paragraph's alignment, indents and tab stops. Gives: start and end in EMU, None where
the room is not known. Widths are those of Times New Roman, whatever the face: of a line in another face the centre is
right and the ends are about so. A line too long for its room is as wide as the room.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.fonts import advances
from generator.fonts.faces import Face
from generator.layout.location.model import Extent
from generator.units import Length, Mm

if TYPE_CHECKING:
    from generator.layout.location.model import Line
    from generator.layout.model import Paragraph, Run, RunFormat

_RAISED = 0.65
"""Size of raised and lowered characters in Word, as a part of their own."""
_SMALL_CAPITAL = 0.8
_DEFAULT_TAB = Mm(12.7)
_HALF_EM = advances.EM // 2
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SPACES = " \u00a0\u2007\u202f\t\u3000"


def extent(line: Line, default_tab: Length | None = None) -> Extent | None:
    """The extent of a line's visible characters; None for a line without any or in a room that is not known."""
    if not line.band.known:
        return None
    return relative_extent(line, default_tab)


def relative_extent(line: Line, default_tab: Length | None = None) -> Extent | None:
    """The same where the room itself may be guessed: good enough to tell left from right."""
    own = "".join([run.text for run in line.runs])
    ink = own.strip(_SPACES)
    if not ink:
        return None
    first = len(own) - len(own.lstrip(_SPACES))
    return stretch(line, first, first + len(ink), default_tab)


def stretch(line: Line, first: int, last: int, default_tab: Length | None = None) -> Extent | None:
    """Where a stretch of what a line prints stands, white space too, by offsets into its runs; None where a tab in a
    centred line hides it."""
    form = line.paragraph.format
    begin, runs, label = _whole(line)
    shift = line.start - begin + label if line.side != "whole" and line.start > begin else 0
    first, last = first + shift, last + shift
    printed = "".join([run.text for run in runs])
    left = line.band.left + form.left + (form.first_line if line.number == 0 else 0)
    right = line.band.right - form.right
    room = max(right - left, 1)
    if form.align in ("center", "right"):
        if "\t" in printed.strip():
            return None
        total = width(runs, 0, max(len(printed.rstrip(_SPACES)), last))
        at = left + max(room - total, 0) / (2 if form.align == "center" else 1)
        begins, ends = at + width(runs, 0, first), at + width(runs, 0, last)
    else:
        edges = _run_on(runs, (first, last), line.paragraph, left - line.band.left, default_tab or _DEFAULT_TAB)
        begins, ends = line.band.left + edges[0], line.band.left + edges[1]
    if ends - begins > room:
        return Extent(left, max(left, right))
    return Extent(begins, ends)


def width(runs: Iterable[Run], start: int = 0, end: int | None = None) -> float:
    """The width of a stretch of what runs print, by offsets into it; a tab counts for nothing."""
    total = 0.0
    at = 0
    for run in runs:
        text = run.text[max(start - at, 0) :] if end is None else run.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            total += _width(text, run.format)
        at += len(run.text)
    return total


def room_of(line: Line) -> float:
    """How wide the line's room is, its indents taken off."""
    form = line.paragraph.format
    first = form.first_line if line.number == 0 else 0
    return float(max(line.band.right - form.right - line.band.left - form.left - first, 1))


def rows(line: Line) -> int:
    """About how many rows a line takes when it is set, at least one."""
    printed = "".join([run.text for run in line.runs]).rstrip(_SPACES)
    return 1 + int(width(line.runs, 0, len(printed)) / room_of(line))


def _whole(line: Line) -> tuple[int, Sequence[Run], int]:
    """Of the whole line that a side is cut from: its offset in the paragraph, its runs, the length of its label."""
    label = line.paragraph.label
    if line.side == "whole" and line.number:
        return line.start, line.runs, 0
    if line.side == "whole":
        return 0, line.runs, len(line.runs[0].text) if label is not None and line.runs else 0
    from generator.layout.location.lines import of_paragraph

    for one in of_paragraph(line.paragraph):
        if one.number == line.number:
            return one.start, one.runs, len(one.runs[0].text) if label is not None and not one.number else 0
    return line.start, line.runs, 0


def _run_on(
    runs: Sequence[Run], offsets: tuple[int, int], paragraph: Paragraph, indent: float, default_tab: Length
) -> tuple[float, float]:
    """Where two offsets stand in a line that is set from the left, with its tabs, from the edge of the room."""
    printed = "".join([run.text for run in runs])
    cuts = [0, *(index + 1 for index, character in enumerate(printed) if character == "\t"), len(printed) + 1]
    at = indent
    found = [at, at]
    for number, (start, after) in enumerate(pairwise(cuts)):
        wide = width(runs, start, after - 1)
        if number:
            at = _after_tab(paragraph, at, wide, default_tab)
        for index, offset in enumerate(offsets):
            if start <= offset < after:
                found[index] = at + width(runs, start, offset)
        at += wide
    return found[0], found[1]


def _after_tab(paragraph: Paragraph, at: float, wide: float, default_tab: Length) -> float:
    """Where the words behind a tab begin: at the next stop, before it by their width where the stop asks so."""
    form = paragraph.format
    stops = [(stop.position, stop.kind) for stop in form.tabs if stop.kind not in ("clear", "bar")]
    if form.first_line < 0:
        stops.append((form.left, "left"))
    ahead = min((stop for stop in stops if stop[0] > at + 1), default=None)
    if ahead is None:
        step = default_tab or _DEFAULT_TAB
        return (at // step + 1) * step
    position, kind = ahead
    share = {"center": 0.5, "right": 1.0, "end": 1.0, "decimal": 1.0}.get(kind, 0.0)
    return max(position - wide * share, at)


def _width(text: str, look: RunFormat) -> float:
    if look.caps:
        text = text.upper()
    size = look.size * (1.0 if look.vertical == "baseline" else _RAISED)
    if look.small_caps and not look.caps:
        size *= _SMALL_CAPITAL if text.islower() else 1.0
        text = text.upper()
    return _units(text, look.bold, look.italic) * size / advances.EM * look.scale + len(text) * look.spacing


@lru_cache(4096)
def _units(text: str, bold: bool, italic: bool) -> int:
    known = advances.table(Face(bold, italic))
    return sum([known.get(character, _HALF_EM) for character in text.translate(_UNSEEN) if character != "\t"])
