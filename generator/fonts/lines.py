"""Text to lines, greedily, as Word does: as many words on a line as fit, a word longer than a line cut by characters.

Reads: spans (stretches of one face and size). Gives: lines of spans; the spans' texts joined are the input without its
"\\n", so that trailing spaces stay (they hang, and count for nothing). A span's `mark` is the caller's own and is
carried along. A tab is as wide as the caller's function says from where the line stands.

A line is first a pair of offsets into the text, and becomes spans at the end: words are measured once, never copied.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from generator.fonts import advances
from generator.fonts.breaks import SPACES, tokens
from generator.fonts.faces import Face
from generator.units import Length

Tabs = Callable[[int, float], float]
"""Given the line's number from 0 and how far it is filled (EMU), how far it is after a tab."""


class Span(NamedTuple):
    """Characters of one face and size; `spacing` is added to the width of each (`w:spacing`, 17.3.2.35)."""

    text: str
    face: Face
    size: Length
    mark: int = 0
    spacing: Length = Length(0)

    @property
    def width(self) -> float:
        """The width in EMU, not rounded. Raises Missing."""
        return advances.units(self.text, self.face) * self.size / advances.EM + len(self.text) * self.spacing


Line = list[Span]


def break_lines(
    spans: Sequence[Span], first_width: Length, width: Length, tabs: Tabs | None = None, *, spare: int = 0
) -> list[Line]:
    """The spans as lines, the first of them `first_width` wide; an empty line is one empty span. Raises Missing.

    Without `tabs` a tab is refused as a character that has no glyph. A line of several words leaves `spare` EMU free.
    """
    lines: list[Line] = []
    for stretch in _stretches(spans):
        first = width if lines else first_width
        starts = [*_starts(stretch, first, width, tabs, len(lines), spare=spare), stretch.length]
        lines += [stretch.between(start, end) for start, end in pairwise(starts)]
    return lines


def text_width(line: Sequence[Span]) -> float:
    """The width of a line without tabs in EMU, trailing spaces not counted. Raises Missing."""
    total = 0.0
    for span in reversed(line):
        text = span.text if total else span.text.rstrip(SPACES)
        if text:
            total += span._replace(text=text).width
    return total


class _Stretch:
    """Spans without a forced break, addressed by offset into their joined text."""

    __slots__ = ("_offsets", "_spans", "length", "text")

    def __init__(self, spans: list[Span]) -> None:
        self._spans = spans
        self._offsets = [0, *accumulate(len(span.text) for span in spans)]
        self.text = "".join([span.text for span in spans])
        self.length = len(self.text)

    def between(self, start: int, end: int) -> Line:
        """The spans of a part of the text; one empty span where the part is empty."""
        first = min(bisect_right(self._offsets, start) - 1, len(self._spans) - 1)
        if start == end:
            return [self._spans[first]._replace(text="")]
        found = []
        for index in range(first, len(self._spans)):
            offset = self._offsets[index]
            if offset >= end:
                break
            span = self._spans[index]
            text = span.text[max(start - offset, 0) : end - offset]
            if text:
                found.append(span if len(text) == len(span.text) else span._replace(text=text))
        return found

    def measure(self, start: int, word: str) -> tuple[float, float]:
        """The width in EMU of the word that stands at an offset: without and with its trailing spaces."""
        index = bisect_right(self._offsets, start) - 1
        if start + len(word) <= self._offsets[index + 1]:
            _, face, size, _, spacing = self._spans[index]
            core, total = _units(word, face)
            if spacing:
                letters = len(word.rstrip(SPACES))
                return core * size / advances.EM + letters * spacing, total * size / advances.EM + len(word) * spacing
            return core * size / advances.EM, total * size / advances.EM
        spans = self.between(start, start + len(word))
        return text_width(spans), sum(span.width for span in spans)


@lru_cache(maxsize=16_384)
def _units(word: str, face: Face) -> tuple[int, int]:
    core = advances.units(word.rstrip(SPACES), face)
    return core, core + advances.units(word[len(word.rstrip(SPACES)) :], face)


def _stretches(spans: Sequence[Span]) -> Iterator[_Stretch]:
    """The text cut at every "\\n"; the span that holds one is the last of its stretch, and the next begins with it."""
    part: list[Span] = []
    for span in spans:
        first, *rest = span.text.split("\n")
        part.append(span._replace(text=first) if rest else span)
        for text in rest:
            yield _Stretch(part)
            part = [span._replace(text=text)]
    if part:
        yield _Stretch(part)


def _starts(
    stretch: _Stretch, first: float, width: float, tabs: Tabs | None, number: int, *, spare: int
) -> Iterator[int]:
    """The offsets at which the lines of a stretch begin."""
    yield 0
    begin, used, room = 0, 0.0, first
    for position, word in _words(stretch.text):
        start = position
        if word == "\t" and tabs is not None:
            core = total = tabs(number, used) - used
        else:
            core, total = stretch.measure(start, word)
        if used + core > room - spare and start > begin:
            yield start
            begin, used, room, number = start, 0.0, width, number + 1
            if word == "\t" and tabs is not None:
                core = total = tabs(number, used)
        last = position + len(word.rstrip(SPACES))
        while core > room and start + 1 < last:
            after = start + _fitting(stretch, start, word[start - position :], room)
            if after >= last:
                break
            start = after
            yield start
            begin, used, room, number = start, 0.0, width, number + 1
            core, total = stretch.measure(start, word[start - position :])
        used += total


def _words(text: str) -> Iterator[tuple[int, str]]:
    """The words of a text with their offsets; a tab is a word of its own."""
    position = 0
    for token in tokens(text):
        if "\t" in token:
            for index, piece in enumerate(token.split("\t")):
                if index:
                    yield position, "\t"
                    position += 1
                if piece:
                    yield position, piece
                    position += len(piece)
        else:
            yield position, token
            position += len(token)


def _fitting(stretch: _Stretch, start: int, word: str, room: float) -> int:
    """How many characters of a word fit: at least one, and never parting a letter from its combining marks."""
    count, used = 0, 0.0
    for index, character in enumerate(word):
        _, wide = stretch.measure(start + index, character)
        if count and wide and used + wide > room:
            break
        used += wide
        count += 1
    return count
