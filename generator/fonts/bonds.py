"""What it costs to end a line between two words of a name: nothing where a part ends, much inside a word.

Vietnamese writes a word as several syllables with spaces between, so spaces alone tell nothing. What tells: the lexicon
(`lexicon.txt`: words kept together, words that begin or never end a line, words a place name follows, words a name
begins with), punctuation, and the capitals of the name as typed. An official name begins each of its parts with a
capital: a small letter after one belongs to it («Khu kinh tế»), two are a proper name («Việt Đức»), one after a small
letter begins a part («Quản lý | Khu kinh tế»). Weights were chosen by looking at the names of the tests, not measured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.fonts import lexicon as lexicons
from generator.fonts.lexicon import FIRM, LOOSE, Lexicon

_FREE, _PART, _COMMA, _PLAIN, _BAD_END = 0.0, 0.1, 0.2, 0.3, 1.1
_NUMBER = re.compile(r"\d|[IVXLC]+[.,;)]?$")
_EDGES = " ,.;:()\"'“”‘’«»"
_ENDS = tuple(",;:.)”")
_DASHES = ("-", "–")


class Word(NamedTuple):
    """One word, or a piece of one: as printed, with the spaces after it, and as typed."""

    text: str
    typed: str

    @property
    def bare(self) -> str:
        """The word as the lexicon has it."""
        return self.text.strip(_EDGES).casefold()

    @property
    def ends_phrase(self) -> bool:
        return self.text.rstrip()[-1:] in _ENDS

    @property
    def inside(self) -> str:
        """The word as the lexicon has it before another one of the same phrase: «phòng,» in «phòng,_chống»."""
        return self.bare + (self.text.rstrip()[-1:] if self.ends_phrase else "")


def costs(words: Sequence[Word]) -> list[float]:
    """What a break before each word costs; nothing before the first and after the last."""
    lexicon = lexicons.load()
    bare = [word.bare for word in words]
    bonds = _bonds(words, bare, lexicon)
    between = [_cost(words, bare, bonds, index, lexicon) for index in range(1, len(words))]
    return [_FREE, *between, _FREE][: len(words) + 1]


def _cost(words: Sequence[Word], bare: Sequence[str], bonds: Sequence[float], index: int, lexicon: Lexicon) -> float:
    before, after, bond = words[index - 1], words[index], bonds[index]
    last = before.text.strip()
    cost = bond or _PLAIN
    if not before.text.endswith(" ") or after.text.strip() in _DASHES or _is_number(after) or bond >= FIRM:
        cost = FIRM if last not in _DASHES else LOOSE
    elif bonds[index - 1] < FIRM and {bare[index - 1], last.casefold()} & lexicon.never_last:
        cost = _BAD_END
    elif after.text[0] in '("“‘«' or (not bond and _begins_part(bare, index, lexicon)):
        cost = _FREE
    elif last[-1:] in (",", ";", ":") or (not bond and last in _DASHES):
        cost = _COMMA
    elif not bond and _is_capital_after_small(before, after):
        cost = _PART
    return cost


def _begins_part(bare: Sequence[str], index: int, lexicon: Lexicon) -> bool:
    """Whether a word may well open a line, or what is before it says what kind of body the name is of."""
    return _stands(lexicon.openers, bare, index) or tuple(bare[:index]) in lexicon.kinds


def _stands(phrases: frozenset[tuple[str, ...]], bare: Sequence[str], index: int) -> bool:
    """Whether one of the phrases, of one or two words, begins at a word."""
    return any(tuple(bare[index : index + length]) in phrases for length in (1, 2))


def _is_number(word: Word) -> bool:
    """Whether a word belongs to the one before it: a number, Roman ones too, but no item of a list such as «1.»."""
    return _NUMBER.match(word.typed.strip()) is not None


def _is_capital_after_small(before: Word, after: Word) -> bool:
    return before.typed[0].islower() and after.typed[0].isupper()


def _bonds(words: Sequence[Word], bare: Sequence[str], lexicon: Lexicon) -> list[float]:
    """How firmly each word is bound to the one before it: by the lexicon, as a place name, by its capitals."""
    bonds = [0.0] * len(words)
    for start in range(len(words)):
        for length in range(2, min(lexicon.longest, len(words) - start) + 1):
            phrase = (*(word.inside for word in words[start : start + length - 1]), bare[start + length - 1])
            for offset, bond in enumerate(lexicon.bonds.get(phrase, ()), start + 1):
                bonds[offset] = max(bonds[offset], bond)
    for start in range(len(words)):
        for length in (1, 2):
            if tuple(bare[start : start + length]) in lexicon.units:
                _bind_place(words, bare, bonds, start + length, lexicon)
    if not all(word.typed == word.typed.upper() for word in words):
        for index in range(1, len(words)):
            if _is_of_capital(words, bare, index, lexicon):
                bonds[index] = max(bonds[index], LOOSE)
    return bonds


def _is_of_capital(words: Sequence[Word], bare: Sequence[str], index: int, lexicon: Lexicon) -> bool:
    """Whether a word belongs to the capital before it: «Khu kinh tế», «Việt Đức», but not «Nhi tỉnh», «Minh và»."""
    before, after = words[index - 1], words[index]
    begins_other = bare[index] in lexicon.never_last or _stands(lexicon.units, bare, index)
    if before.ends_phrase or (after.typed[0].islower() and begins_other):
        return False
    return before.typed[0].isupper() and after.typed[0].isalpha()


def _bind_place(words: Sequence[Word], bare: Sequence[str], bonds: list[float], start: int, lexicon: Lexicon) -> None:
    """Bind the two or three words of a place name to each other and to the word that names its kind.

    A place name ends where a phrase of the lexicon or a word that may open a line begins: «TỈNH | CAO | BẰNG», «SỞ …».
    """
    for offset, bond in enumerate((FIRM, FIRM, LOOSE)):
        index = start + offset
        if index >= len(words) or words[index - 1].ends_phrase:
            return
        begins_other = (bare[index],) in lexicon.openers or (index + 1 < len(words) and bonds[index + 1] > 0)
        if offset and begins_other:
            return
        bonds[index] = max(bonds[index], bond)
