"""Where the first character of a paragraph stands, and whether a first-line indent is one of those allowed.

Reads: a line with its paragraph's indents and tab stops. Gives: the distance from the left edge of its column. Tabs go
to the stops Word takes them to: the paragraph's own, the one a hanging indent makes, then those at even distances
(ECMA-376 Part 1, 17.3.1.37 and 17.15.1.25).
"""

from __future__ import annotations

from generator.layout.location.model import Line
from generator.layout.model import Paragraph
from generator.profiles.model import Profile, Requirement
from generator.units import Length

_SPACE = 0.25
"""Advance of a space of Times New Roman in em."""


def is_set_from_left(line: Line) -> bool:
    """Whether the line begins at the left: neither centred nor set right."""
    return line.paragraph.format.align in ("left", "both", "distribute")


def first_character(line: Line, default_tab: Length) -> Length | None:
    """How far the first character that prints is from the left edge of the column; None where a tab's kind hides it."""
    paragraph = line.paragraph
    look = paragraph.format
    at: float = look.left + look.first_line
    if paragraph.label is not None:
        return Length(round(at))
    for run in paragraph.runs:
        for letter in run.text:
            if letter == "\t":
                stop = _next_stop(paragraph, at, default_tab)
                if stop is None:
                    return None
                at = stop
            elif letter.isspace():
                at += _SPACE * run.format.size
            else:
                return Length(round(at))
    return None


def leading_spaces(line: Line) -> int:
    """How many spaces stand before the first word of the paragraph."""
    text = line.paragraph.text
    opening = text[: len(text) - len(text.lstrip())]
    return sum(letter not in "\t\n" for letter in opening)


def is_allowed(value: Length, wanted: Requirement, profile: Profile) -> bool:
    """Whether a first-line indent is one of the values of the law, as near as the tolerance."""
    near = profile.tolerances["first_line"].target
    if not isinstance(near, Length):
        raise TypeError("the tolerance of first_line is a length")
    return any(isinstance(one, Length) and abs(value - one) <= near for one in wanted.allowed)


def _next_stop(paragraph: Paragraph, at: float, default_tab: Length) -> float | None:
    own = sorted(stop for stop in paragraph.format.tabs if stop.kind not in ("clear", "bar") and stop.position > at)
    positions = [stop.position for stop in own]
    if paragraph.format.first_line < 0 and paragraph.format.left > at:
        positions.append(paragraph.format.left)
    if positions:
        nearest = min(positions)
        kind = next((stop.kind for stop in own if stop.position == nearest), "left")
        return float(nearest) if kind in ("left", "start", "num") else None
    return float((at // default_tab + 1) * default_tab) if default_tab else None
