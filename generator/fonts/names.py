"""A name broken at meaning: an issuing body, a subject (trích yếu), a job title over the fewest lines, evenly filled.

Reads: the text, its face and size, the width of its column. Gives: the lines, whose words are the text's. Of all ways
to have the fewest lines the cheapest is taken, where a line costs the square of its distance from an even share, and a
break what it does to the words on both sides: nothing before «VÀ», «TỈNH», «TRƯỜNG» or after a comma, a little between
unknown words, much inside a word or a name of the lexicon (`lexicon.txt`) or a place. One line more is spent where that
tears fewer words: «PHÒNG GIÁO DỤC | VÀ ĐÀO TẠO | THÀNH PHỐ CAO BẰNG», not «… VÀ ĐÀO | TẠO THÀNH PHỐ …». Weights were
chosen by looking at the broken names of the tests, not measured.

A word longer than the line is cut by characters, so that nothing runs over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.fonts import advances
from generator.fonts.breaks import tokens
from generator.fonts.faces import Face
from generator.units import Length, Mm

_LEXICON = Path(__file__).parent / "lexicon.txt"
_SLACK = Mm(0.1)
"""Left free on each line, so that another program's rounding does not break it again."""

_EVENNESS = 5.0
_FREE, _PLAIN, _LOOSE, _BAD_END, _FIRM = 0.0, 0.3, 0.6, 0.9, 1.2
_ALONE = 2.0
_NUMBER = re.compile(r"\d|[IVXLC]+[.,;)]?$")
_EDGES = " ,.;:()\"'“”‘’«»"


class _Lexicon(NamedTuple):
    bonds: dict[tuple[str, ...], tuple[float, ...]]
    longest: int
    openers: frozenset[tuple[str, ...]]
    never_last: frozenset[str]
    units: frozenset[tuple[str, ...]]


def break_name(text: str, face: Face, size: Length, width: Length) -> list[str]:
    """The lines of a name in a column of that width; "\\n" in the text is a break that must be. Raises Missing."""
    return [line for part in text.split("\n") for line in _broken(part.strip(), face, size, Length(width - _SLACK))]


@lru_cache(maxsize=1024)
def _broken(text: str, face: Face, size: Length, width: Length) -> tuple[str, ...]:
    words = _pieces(text, face, size, width)
    if not words:
        return ("",)
    ends = _ends(words, face, size, width)
    count = _fewest(ends)
    if count == 1:
        return (text,)
    costs = _break_costs(words)
    cuts, roomier = (_cheapest(words, ends, costs, lines) for lines in (count, count + 1))
    if len(roomier) > len(cuts) and _torn(roomier, costs) < _torn(cuts, costs):
        cuts = roomier
    return tuple("".join(words[start:end]).strip() for start, end in zip([0, *cuts], [*cuts, len(words)], strict=True))


def _torn(cuts: Sequence[int], costs: Sequence[float]) -> int:
    return sum(costs[cut] >= _FIRM for cut in cuts)


def _pieces(text: str, face: Face, size: Length, width: Length) -> list[str]:
    """The words with the spaces after them; what is longer than a line is cut by characters."""
    found: list[str] = []
    for word in tokens(text):
        piece = ""
        for character in word:
            if piece and advances.width((piece + character).rstrip(), face, size) > width:
                found.append(piece)
                piece = ""
            piece += character
        found.append(piece)
    return found


class _Ends(NamedTuple):
    """Where each word begins, and where it ends without its spaces, were all on one line; and the room of a line."""

    begins: list[int]
    ends: list[int]
    room: Length

    def width(self, start: int, stop: int) -> int:
        """The width of a line of the words from `start` up to `stop`."""
        return self.ends[stop - 1] - self.begins[start]


def _ends(words: Sequence[str], face: Face, size: Length, room: Length) -> _Ends:
    begins, ends, at = [], [], 0
    for word in words:
        begins.append(at)
        ends.append(at + advances.width(word.rstrip(), face, size))
        at += advances.width(word, face, size)
    return _Ends(begins, ends, room)


def _fewest(ends: _Ends) -> int:
    lines, start = 1, 0
    for index in range(1, len(ends.begins)):
        if ends.width(start, index + 1) > ends.room:
            lines, start = lines + 1, index
    return lines


def _cheapest(words: Sequence[str], ends: _Ends, costs: Sequence[float], count: int) -> list[int]:
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


def _line_cost(line: Sequence[str], over: float, room: Length) -> float:
    """What a line costs that is so much wider than an even share."""
    alone = _ALONE if len(line) == 1 and len(line[0].strip(_EDGES)) <= 6 else 0.0
    return _EVENNESS * (over / room) ** 2 + alone


def _break_costs(words: Sequence[str]) -> list[float]:
    """What a break before each word costs; nothing before the first and after the last."""
    lexicon = _lexicon()
    bare = [word.strip(_EDGES).casefold() for word in words]
    bonds = _bonds(words, bare, lexicon)
    costs = [_FREE] * (len(words) + 1)
    for index in range(1, len(words)):
        costs[index] = _break_cost(words, bare, bonds, index, lexicon)
    return costs


def _break_cost(
    words: Sequence[str], bare: Sequence[str], bonds: Sequence[float], index: int, lexicon: _Lexicon
) -> float:
    before, after = words[index - 1].strip(), words[index]
    cost = bonds[index] or _PLAIN
    if not words[index - 1].endswith(" ") or after.strip() in ("-", "–") or _is_number(after) or cost >= _FIRM:
        cost = _FIRM if before not in ("-", "–") else _LOOSE
    elif bare[index - 1] in lexicon.never_last or before.casefold() in lexicon.never_last:
        cost = _BAD_END
    elif before[-1] in ",;:" or after[0] in "(\"“‘«" or (not bonds[index] and _opens(bare, index, lexicon)):
        cost = _FREE
    return cost


def _opens(bare: Sequence[str], index: int, lexicon: _Lexicon) -> bool:
    return any(tuple(bare[index : index + length]) in lexicon.openers for length in (1, 2))


def _is_number(word: str) -> bool:
    """Whether a word belongs to the one before it: a number, Roman ones too, but no item of a list such as «1.»."""
    return _NUMBER.match(word.strip()) is not None


def _bonds(words: Sequence[str], bare: Sequence[str], lexicon: _Lexicon) -> list[float]:
    """How firmly each word is bound to the one before it: by the lexicon, as a place name, as a name in capitals."""
    bonds = [0.0] * len(words)
    for start in range(len(words)):
        for length in range(2, min(lexicon.longest, len(words) - start) + 1):
            phrase = tuple(bare[start : start + length])
            if phrase in lexicon.bonds and not any(_ends_phrase(word) for word in words[start : start + length - 1]):
                for offset, bond in enumerate(lexicon.bonds[phrase], start + 1):
                    bonds[offset] = max(bonds[offset], bond)
    for start in range(len(words)):
        for length in (1, 2):
            if tuple(bare[start : start + length]) in lexicon.units:
                _bind_place(words, bare, bonds, start + length, lexicon)
    if not all(word == word.upper() for word in words):
        for index in range(1, len(words)):
            if words[index][0].isupper() and words[index - 1][0].isupper() and not _ends_phrase(words[index - 1]):
                bonds[index] = max(bonds[index], _LOOSE)
    return bonds


def _bind_place(
    words: Sequence[str], bare: Sequence[str], bonds: list[float], start: int, lexicon: _Lexicon
) -> None:
    """Bind the two or three words of a place name to each other and to the word that names its kind.

    A place name ends where a phrase of the lexicon or a word that may open a line begins: «TỈNH | CAO | BẰNG», «SỞ …».
    """
    for offset, bond in enumerate((_FIRM, _FIRM, _LOOSE)):
        index = start + offset
        if index >= len(words) or _ends_phrase(words[index - 1]):
            return
        begins_other = (bare[index],) in lexicon.openers or (index + 1 < len(words) and bonds[index + 1] > 0)
        if offset and begins_other:
            return
        bonds[index] = max(bonds[index], bond)


def _ends_phrase(word: str) -> bool:
    return word.rstrip()[-1:] in ",;:.)”"


@cache
def _lexicon() -> _Lexicon:
    sections: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in _LEXICON.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            entries = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            entries.append(line)
    bonds = {}
    for entry in sections["cụm từ"]:
        marks = re.findall(r"[_ ]", entry)
        bonds[tuple(re.split(r"[_ ]", entry))] = tuple(_FIRM if mark == "_" else _LOOSE for mark in marks)
    return _Lexicon(
        {phrase: bond for phrase, bond in bonds.items() if bond},
        max(len(phrase) for phrase in bonds),
        frozenset(tuple(entry.split("_")) for entry in sections["mở dòng"]),
        frozenset(sections["không kết dòng"]),
        frozenset(tuple(entry.split("_")) for entry in sections["đơn vị"]),
    )
