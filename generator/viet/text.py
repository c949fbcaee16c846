"""Text as letters: one Unicode form, a form for comparisons, letters without diacritics."""

from __future__ import annotations

import re
import unicodedata

# Grave, acute, tilde, hook above, dot below: the five tones. Breve, circumflex and horn make letters, not tones.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_LETTER_MARKS = "\u0302\u0306\u031b"
_VOWELS = re.compile(f"(?:[aeiouy][{_TONES}{_LETTER_MARKS}]*)+")
_TONE = re.compile(f"[{_TONES}]")
_SPACES = re.compile(r"\s+")
_STROKE = str.maketrans("đĐ", "dD")


def nfc(text: str) -> str:
    """The text with composed letters, the form Word and every font of ours expect."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """A key under which two writings of the same words are equal; not for printing.

    Equal are: composed and decomposed letters, capitals and small letters, any amount of any white space, and both
    placements of the tone mark (hòa and hoà, ủy and uỷ), since within one run of vowels the tone moves to its end.
    """
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    return nfc(_SPACES.sub(" ", _VOWELS.sub(_tone_last, letters)).strip())


def _tone_last(vowels: re.Match[str]) -> str:
    run = vowels[0]
    return _TONE.sub("", run) + "".join(_TONE.findall(run))


def ascii(text: str) -> str:
    """The text with every diacritic taken off and đ as d; what has no diacritic stays as it is."""
    bare = (mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark))
    return nfc("".join(bare)).translate(_STROKE)
