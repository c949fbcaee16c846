"""Alphabetical order as Vietnamese dictionaries have it.

Texts are compared syllable by syllable; within a syllable first the letters (a ă â b c d đ e ê … y, with f j w z where
the Latin alphabet has them), then the tone (ngang, huyền, hỏi, ngã, sắc, nặng): ba, ba ba, bà, ban, bàn, băn. Figures
count as numbers and stand before letters (Điều 2, Điều 10), other signs before figures. Why not the order of Unicode
(CLDR), which looks at tones only when all letters of both texts are equal: it tears apart names that begin with the
same word.
"""

from __future__ import annotations

import re
import unicodedata

from generator.viet.text import fold

_ALPHABET = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
# Huyền, hỏi, ngã, sắc, nặng; ngang has no mark and so comes first.
_TONES = {tone: place for place, tone in enumerate("\u0300\u0309\u0303\u0301\u0323")}
# A whole number, or a sign with the marks on it.
_PIECE = re.compile(r"[0-9]+|[^0-9][\u0300-\u036f]*")

Rank = tuple[int, int, str]
Syllable = tuple[tuple[Rank, ...], tuple[tuple[int, int], ...]]


def sort_key(text: str) -> tuple[Syllable, ...]:
    """A key for `sorted`; equal for texts that `fold` equal (capitals, placement of the tone), so those keep their
    places.
    """
    return tuple(_syllable(word) for word in fold(text).split(" "))


def _syllable(word: str) -> Syllable:
    letters: list[Rank] = []
    tones: list[tuple[int, int]] = []
    for place, piece in enumerate(_PIECE.findall(unicodedata.normalize("NFD", word))):
        tones += ((place, _TONES[mark]) for mark in piece[1:] if mark in _TONES)
        letters.append(_rank(piece[0] + "".join(mark for mark in piece[1:] if mark not in _TONES)))
    return tuple(letters), tuple(tones)


def _rank(piece: str) -> Rank:
    """Where a piece stands: other signs, numbers, letters of the alphabet, other letters.

    A number is its length without leading zeros, then its digits: `int` refuses more than 4300 of them.
    """
    if piece[0] in "0123456789":
        digits = piece.lstrip("0")
        return 1, len(digits), digits
    letter = unicodedata.normalize("NFC", piece)
    if letter in _ALPHABET:
        return 2, _ALPHABET[letter], ""
    # A letter with a foreign mark (ç, ü) stands right after the bare one.
    if piece[0] in _ALPHABET:
        return 2, _ALPHABET[piece[0]], piece[1:]
    return (3 if piece[0].isalpha() else 0), 0, piece
