"""What a line looks like, as far as locating needs it: capitals, weight, alignment, room above.

Runs of white space alone and raised marks count for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.layout.location.words import normal
from generator.units import Length

if TYPE_CHECKING:
    from generator.layout.location.model import Line
    from generator.layout.model import Run

_ROOM = 24 * 12_700
"""Space above a line (EMU) from which on it counts as standing apart: about two blank lines."""


def letters(line: Line) -> Iterator[Run]:
    """The runs of a line that print letters or digits at full size."""
    for run in line.runs:
        if run.format.hidden or run.format.vertical != "baseline" or run.kind in ("page", "column", "note"):
            continue
        if not run.text.isspace() and run.text:
            yield run


def is_upper(line: Line) -> bool:
    """Whether the line holds letters and prints none of them small."""
    text = line.text
    if text.isupper():
        return True
    if not any(character.isalpha() for character in text):
        return False
    return not any(character.islower() for run in letters(line) if not run.format.caps for character in run.text)


def is_bold(line: Line) -> bool:
    """Whether most of what is printed is bold."""
    return _most(line, "bold")


def is_italic(line: Line) -> bool:
    """Whether most of what is printed is slanted."""
    return _most(line, "italic")


def is_wholly_bold(line: Line) -> bool:
    """Whether everything printed is bold; False for a line without words."""
    found = False
    for run in letters(line):
        if not run.format.bold:
            return False
        found = True
    return found


def opens_bold(line: Line) -> bool:
    """Whether the first printed characters are bold."""
    return next((run.format.bold for run in letters(line)), False)


def is_centred(line: Line) -> bool:
    """Whether the line is centred by its paragraph's alignment."""
    return line.paragraph.format.align == "center"


def is_set_right(line: Line) -> bool:
    return line.paragraph.format.align == "right"


def is_indented(line: Line, part: float) -> bool:
    """Whether the paragraph's own left indent takes at least this part of the room."""
    room = line.band.right - line.band.left
    return room > 0 and line.paragraph.format.left + max(line.paragraph.format.first_line, 0) >= part * room


def stands_apart(line: Line) -> bool:
    """Whether so much space is set above the line that a hand may sign there."""
    return line.number == 0 and line.paragraph.format.before >= _ROOM


def is_boxed(line: Line) -> bool:
    """Whether the line stands in a text box."""
    return any(kind == "hộp chữ" for kind, _ in line.paragraph.place.steps)


def cut(line: Line, start: int, end: int | None = None) -> Line:
    """A part of a line by offsets into what its runs print, with `text` normalised anew and `start` moved on."""
    runs = []
    at = 0
    stop = sum(len(run.text) for run in line.runs) if end is None else end
    for run in line.runs:
        piece = run.text[max(start - at, 0) : max(stop - at, 0)]
        if piece:
            runs.append(run if piece == run.text else replace(run, text=piece))
        at += len(run.text)
    offset = start - _label_length(line)
    return replace(
        line, text=normal("".join(run.text for run in runs)), runs=tuple(runs), start=line.start + max(offset, 0)
    )


def printed(line: Line) -> str:
    """What the runs of a line print, spaces as they are: the text that `cut` takes offsets of."""
    return "".join(run.text for run in line.runs)


def _label_length(line: Line) -> int:
    label = line.paragraph.label
    if line.number or label is None or not line.runs or line.side in ("middle", "right"):
        return 0
    return len(line.runs[0].text)


def _most(line: Line, name: str) -> bool:
    balance = 0
    for run in letters(line):
        balance += len(run.text) if getattr(run.format, name) else -len(run.text)
    return balance > 0


def height(line: Line) -> Length:
    """The size of the line's first printed characters; of the paragraph's mark where it prints none."""
    return next((run.format.size for run in letters(line)), line.paragraph.mark.size)
