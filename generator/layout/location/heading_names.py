"""The two names of ô 2 told apart: the direct parent above, the issuing body below.

By weight (upper light, lower bold); else because the upper lines are a complete name and the next opens another; else
they are one name over several lines. `certainty` is low where two bold lines could be either.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.layout.location import heading_words as words
from generator.layout.location.traits import is_bold

if TYPE_CHECKING:
    from generator.layout.location.model import Line

_BY_WEIGHT, _BY_WORDS, _DOUBTFUL = 0.95, 0.8, 0.5


class Names(NamedTuple):
    """The lines of the parent's name (may be none) and of the issuing body's, and how sure that is."""

    parent: tuple[Line, ...]
    issuer: tuple[Line, ...]
    certainty: float


def split(lines: Sequence[Line]) -> Names:
    """The names that stand above the number, as lines from top to bottom."""
    if len(lines) < 2:
        return Names((), tuple(lines), 1.0)
    weights = [is_bold(line) for line in lines]
    turn = next((index for index in range(1, len(lines)) if weights[index] and not weights[index - 1]), None)
    if turn is not None and not any(weights[:turn]):
        return Names(tuple(lines[:turn]), tuple(lines[turn:]), _BY_WEIGHT)
    at = _opening(lines)
    if at is not None:
        return Names(tuple(lines[:at]), tuple(lines[at:]), _BY_WORDS)
    doubtful = words.is_complete(lines[0].text) and not _continues(lines)
    return Names((), tuple(lines), _DOUBTFUL if doubtful else _BY_WEIGHT)


def _opening(lines: Sequence[Line]) -> int | None:
    """The last line that opens a name below a complete one."""
    for at in range(len(lines) - 1, 0, -1):
        above = " ".join(line.text for line in lines[:at])
        if words.opens_name(lines[at].text) and words.is_complete(above):
            return at
    return None


def _continues(lines: Sequence[Line]) -> bool:
    """Whether lines read as one name: "ỦY BAN NHÂN DÂN / TỈNH LÀO CAI", "SỞ KHOA HỌC / VÀ CÔNG NGHỆ"."""
    first = lines[0].text.upper()
    return len(first.split()) <= 4 or words.continues_name(lines[1].text)
