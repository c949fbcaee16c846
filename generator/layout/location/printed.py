"""How many lines a paragraph takes when it is set in its band, by the metrics of Times New Roman.

None where that cannot be measured: the room is unknown, a character has no glyph, or another font would decide. Words
of one look are laid greedily from cached word widths; text of several looks goes through `fonts.lines`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.errors import Missing
from generator.fonts import advances
from generator.fonts.faces import Face
from generator.units import Length

if TYPE_CHECKING:
    from generator.layout.location.model import Line
    from generator.layout.model import Paragraph, Run

_TAB = Length(457_200)
_LIKE_TIMES = ("times new roman", "liberation serif", "timesnewroman")
_DOUBT = 0.12
"""How much wider or narrower than Times New Roman another text font may run."""


def count(lines: Sequence[Line]) -> int | None:
    """The printed lines of a paragraph's lines (or of some of them that follow each other)."""
    if not lines or not lines[0].band.known:
        return None
    total = 0
    for index, line in enumerate(lines):
        found = _of(line, is_first=index == 0 and line.number == 0)
        if found is None:
            return None
        total += found
    return total


def _of(line: Line, *, is_first: bool) -> int | None:
    format = line.paragraph.format
    rest = line.band.right - line.band.left - format.left - format.right
    first = rest - format.first_line if is_first else rest
    runs = [run for run in line.runs if run.kind in ("text", "field") and run.text and not run.format.hidden]
    if rest <= 0 or first <= 0:
        return None
    if not runs:
        return 1
    doubt = 0.0 if all(run.format.font.lower().startswith(_LIKE_TIMES) for run in runs) else _DOUBT
    try:
        if doubt:
            low, high = (_lines(line.paragraph, runs, first * by, rest * by) for by in (1 + doubt, 1 - doubt))
            return low if low == high else None
        return _lines(line.paragraph, runs, first, rest)
    except Missing:
        return None


def _lines(paragraph: Paragraph, runs: Sequence[Run], first: float, rest: float) -> int:
    format = runs[0].format
    face, size, spacing = Face(format.bold, format.italic), format.size, format.spacing
    is_plain = not spacing and all(
        run.format is format
        or ((run.format.bold, run.format.italic, run.format.size, run.format.spacing) == (*face, size, spacing))
        for run in runs
    )
    text = "".join(run.text.upper() if run.format.caps else run.text for run in runs)
    if is_plain and "\t" not in text:
        return _greedy(text, face, first * advances.EM / size, rest * advances.EM / size)
    return _measured(paragraph, runs, first, rest)


@lru_cache(4096)
def _greedy(text: str, face: Face, first: float, rest: float) -> int:
    """The lines that words of one face take; the room is in units per em."""
    space = _units(" ", face)
    room, used, lines = first, 0.0, 1
    for word in text.replace("\n", " ").split(" "):
        width = _units(word, face)
        if used and used + width > room:
            lines, room, used = lines + 1, rest, 0.0
        used += width + space
    return lines


@lru_cache(16_384)
def _units(word: str, face: Face) -> int:
    return advances.units(word, face)


def _measured(paragraph: Paragraph, runs: Sequence[Run], first: float, rest: float) -> int:
    from generator.fonts.lines import Span, break_lines

    spans = [
        Span(
            (run.text.upper() if run.format.caps else run.text).replace("\n", " "),
            Face(run.format.bold, run.format.italic),
            run.format.size,
            0,
            run.format.spacing,
        )
        for run in runs
    ]
    begin = paragraph.format.left + paragraph.format.first_line
    stops = sorted({*(stop.position for stop in paragraph.format.tabs if stop.kind != "clear"), paragraph.format.left})

    def after(number: int, used: float) -> float:
        at = used + (begin if number == 0 else paragraph.format.left)
        stop = next((one for one in stops if one > at), (at // _TAB + 1) * _TAB)
        return used + stop - at

    return len(break_lines(spans, Length(round(first)), Length(round(rest)), after))
