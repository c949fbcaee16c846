"""A name broken at meaning: an issuing body, a subject (trích yếu), a job title over the fewest lines, evenly filled.

Reads: the text, its face and size, the width of its column. Gives: the lines, whose words are the text's. Of all ways
to have the fewest lines the cheapest is taken, where a line costs the square of its distance from an even share, and a
break what it does to the words on both sides (`bonds`). One line more is spent where that spares the words: «PHÒNG GIÁO
DỤC | VÀ ĐÀO TẠO | THÀNH PHỐ CAO BẰNG», not «… VÀ ĐÀO | TẠO THÀNH PHỐ …».

A word longer than the line is cut by characters, so that nothing runs over.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.fonts import advances, bonds
from generator.fonts.bonds import Word
from generator.fonts.breaks import tokens
from generator.fonts.faces import Face
from generator.units import Length, Mm

_SLACK = Mm(0.1)
"""Left free on each line, so that another program's rounding does not break it again."""

_EVENNESS = 5.0
_ALONE = 2.0
_LINE = 0.5
"""How much less the breaks must cost for one line more to be spent."""
_MOST = 5
"""So many lines are never made more for the words' sake: the heading is five lines high at most."""


def break_name(text: str, face: Face, size: Length, width: Length, *, typed: str | None = None) -> list[str]:
    """The lines of a name in a column of that width; "\\n" in the text is a break that must be. Raises Missing.

    `typed` is the text before it was set in capitals, which hide where parts begin; None when it is printed as typed.
    """
    room = Length(width - _SLACK)
    parts = zip(text.split("\n"), (typed or text).split("\n"), strict=True)
    return [line for part, was in parts for line in _broken(part.strip(), was.strip(), face, size, room)]


@lru_cache(maxsize=1024)
def _broken(text: str, typed: str, face: Face, size: Length, width: Length) -> tuple[str, ...]:
    words = _words(text, typed, face, size, width)
    if not words:
        return ("",)
    ends = _ends(words, face, size, width)
    count = _fewest(ends)
    if count == 1:
        return (text,)
    costs = bonds.costs(words)
    cuts, roomier = (_cheapest(words, ends, costs, lines) for lines in (count, min(count + 1, max(count, _MOST))))
    if len(roomier) > len(cuts) and sum(costs[cut] for cut in cuts) - sum(costs[cut] for cut in roomier) >= _LINE:
        cuts = roomier
    pieces = [word.text for word in words]
    return tuple("".join(pieces[start:end]).strip() for start, end in zip([0, *cuts], [*cuts, len(words)], strict=True))


def _words(text: str, typed: str, face: Face, size: Length, width: Length) -> list[Word]:
    """The words with the spaces after them; what is longer than a line is cut by characters."""
    found: list[Word] = []
    printed, origins = tokens(text), tokens(typed)
    for word, origin in zip(printed, origins if len(origins) == len(printed) else printed, strict=True):
        piece = ""
        for character in word:
            if piece and advances.width((piece + character).rstrip(), face, size) > width:
                found.append(Word(piece, origin))
                piece = ""
            piece += character
        found.append(Word(piece, origin))
    return found


class _Ends(NamedTuple):
    """Where each word begins, and where it ends without its spaces, were all on one line; and the room of a line."""

    begins: list[int]
    ends: list[int]
    room: Length

    def width(self, start: int, stop: int) -> int:
        """The width of a line of the words from `start` up to `stop`."""
        return self.ends[stop - 1] - self.begins[start]


def _ends(words: Sequence[Word], face: Face, size: Length, room: Length) -> _Ends:
    begins, ends, at = [], [], 0
    for word in words:
        begins.append(at)
        ends.append(at + advances.width(word.text.rstrip(), face, size))
        at += advances.width(word.text, face, size)
    return _Ends(begins, ends, room)


def _fewest(ends: _Ends) -> int:
    lines, start = 1, 0
    for index in range(1, len(ends.begins)):
        if ends.width(start, index + 1) > ends.room:
            lines, start = lines + 1, index
    return lines


def _cheapest(words: Sequence[Word], ends: _Ends, costs: Sequence[float], count: int) -> list[int]:
    """The breaks of the cheapest way to have so many lines, none when there is no way.

    `best[i]` is the cheapest way to set the first i words.
    """
    share = ends.width(0, len(words)) / count
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for number in range(1, count + 1):
        stops = range(number, len(words) + 1) if number < count else [len(words)]
        following: dict[int, tuple[float, list[int]]] = {}
        for stop in stops:
            for start in range(stop - 1, -1, -1):
                if stop - start > 1 and ends.width(start, stop) > ends.room:
                    break
                if start not in best:
                    continue
                line = _line_cost(words[start:stop], ends.width(start, stop) - share, ends.room)
                cost = best[start][0] + costs[stop] + line
                if stop not in following or cost < following[stop][0]:
                    following[stop] = (cost, [*best[start][1], stop])
        best = following
    return best[len(words)][1][:-1] if len(words) in best else []


def _line_cost(line: Sequence[Word], over: float, room: Length) -> float:
    """What a line costs that is so much wider than an even share."""
    alone = _ALONE if len(line) == 1 and len(line[0].bare) <= 6 else 0.0
    return _EVENNESS * (over / room) ** 2 + alone
