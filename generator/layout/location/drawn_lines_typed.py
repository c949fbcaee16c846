"""Rules made of characters or of paragraph borders: techniques 3, 5 to 7 of nd30-format 12.3.

Reads: a line. Gives: the stretches of it that print a rule, with what they are and where. A row of hyphens is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.layout.location.extents import stretch
from generator.layout.location.model import Extent
from generator.layout.location.traits import printed

if TYPE_CHECKING:
    from generator.layout.location.model import Line
    from generator.layout.model import Border

_ROW = re.compile(r"(?P<underscores>_{3,})|(?P<box_drawing>[\u2014\u2015\u2500\u2501]{3,}|\u2013{6,})")
_ONLY = re.compile(r"[\s_\u2013\u2014\u2015\u2500\u2501\u00a0]+")
_LEADERS = {"underscore": "solid", "heavy": "solid", "hyphen": "dashed", "dot": "dotted", "middleDot": "dotted"}
_EDGES = {
    "single": "solid", "thick": "solid", "dotted": "dotted", "double": "double", "triple": "double", "dash": "dashed",
    "words": "solid", "dottedHeavy": "dotted",
}  # fmt: skip

Technique = Literal["underscores", "underlined", "box_drawing"]


class Typed(NamedTuple):
    """A stretch of characters that prints a rule."""

    technique: Technique
    style: str
    extent: Extent | None


def style_of(word: str | None) -> str:
    """The OOXML word for a border or underline as one of solid, dashed, dotted, double, none."""
    if word in (None, "nil", "none"):
        return "none"
    if word in _EDGES:
        return _EDGES[word]
    return "dashed" if "dash" in word.lower() or "dot" in word.lower() or "wave" in word.lower() else "double"


def is_typed(line: Line) -> bool:
    """Whether a line is made of characters that print a rule and of nothing else."""
    return bool(line.text) and _ONLY.fullmatch(line.text) is not None and _ROW.search(line.text) is not None


def typed(line: Line) -> Iterator[Typed]:
    """The rules that a line consists of: rows of underscores or dashes; underlined spaces; tabs with a leader."""
    text = printed(line)
    if is_typed(line):
        for found in _ROW.finditer(text):
            technique: Technique = "underscores" if found["underscores"] else "box_drawing"
            yield Typed(technique, "solid", stretch(line, found.start(), found.end()))
    elif text and not text.strip():
        yield from _underlined(line)
        yield from _leaders(line, text)


def edge(line: Line) -> Extent | None:
    """Where a border of the line's paragraph begins and ends: between its indents."""
    if not line.band.known:
        return None
    form = line.paragraph.format
    start = line.band.left + form.left + min(form.first_line, 0)
    return Extent(start, max(line.band.right - form.right, start))


def is_rule_border(borders: object, border: Border) -> bool:
    """Whether a border is a rule and no side of a box."""
    return style_of(border.style) != "none" and not ({"left", "right"} & set(borders))  # type: ignore[call-overload]


def _underlined(line: Line) -> Iterator[Typed]:
    at = 0
    start: int | None = None
    style = "solid"
    for run in line.runs:
        if run.format.underline not in (None, "none"):
            start = at if start is None else start
            style = style_of(run.format.underline)
        elif start is not None:
            yield Typed("underlined", style, stretch(line, start, at))
            start = None
        at += len(run.text)
    if start is not None:
        yield Typed("underlined", style, stretch(line, start, at))


def _leaders(line: Line, text: str) -> Iterator[Typed]:
    stops = [stop for stop in line.paragraph.format.tabs if stop.leader in _LEADERS and stop.kind != "clear"]
    if not stops:
        return
    for index, character in enumerate(text):
        place = stretch(line, index, index + 1) if character == "\t" else None
        if place is None:
            continue
        stop = next((one for one in stops if abs(line.band.left + one.position - place.end) < 2), None)
        if stop is not None and stop.leader is not None:
            yield Typed("underlined", _LEADERS[stop.leader], place)
