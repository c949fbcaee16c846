"""The number line of a document taken apart: «Số: 15/QĐ-BNV» is a label, a number, a notation of groups.

Reads: the words of ô số 3 as a reader sees them. Gives: its parts as typed, whatever is wrong with them; blanks and a
template's tags stand as `BLANK` so that they are neither right nor wrong.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.layout.location.words import TAG, is_placeholder

BLANK = "\u25a1"
# Behind a blank: it is a template's tag.
_TAGGED = "\u25a0"
_TEMPLATE = re.compile(TAG)
_DOTS = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]+|…|\.{2,}|_{2,}|(?:\.\s){2,}\.?")
_LABEL = re.compile(r"(?P<label>[Ss][Ốố])(?P<gap>\s*)(?P<colon>[:：]?)\s*")
_NUMBER = re.compile(r"(?P<number>[^/\-\u2010-\u2015]*?)(?P<space>\s*)(?P<mark>[/\-\u2010-\u2015]|$)")
_YEAR = re.compile(r"\s*((?:19|20)\d\d)\s*(/|$)")
_GROUP = re.compile(r"[^\W_]+(?:[&.][^\W_]+)*|" + BLANK)


class Notation(NamedTuple):
    """`label` is "Số" as typed, "" where none stands there; `mark` the sign after the number; `rest` what follows it;
    `year` a year between two slashes. `groups` are the letters between signs, whatever the signs are."""

    label: str
    has_colon: bool
    gap_before_colon: bool
    number: str
    gap_after_number: bool
    mark: str
    year: str | None
    rest: str
    groups: tuple[str, ...]

    @property
    def is_blank_number(self) -> bool:
        """Whether the number waits to be filled in."""
        return BLANK in self.number or not self.number or is_placeholder(self.number)

    @property
    def has_tagged_number(self) -> bool:
        """Whether a template's tag stands for the number."""
        return _TAGGED in self.number

    @property
    def has_tagged_notation(self) -> bool:
        """Whether a template's tag stands for the notation or a part of it, or for number and notation together."""
        return _TAGGED in self.rest or (self.mark != "/" and _TAGGED in self.number)


@lru_cache(256)
def parsed(text: str) -> Notation:
    """The parts of a number line."""
    words = _DOTS.sub(BLANK, _TEMPLATE.sub(BLANK + _TAGGED, text))
    label = _LABEL.match(words)
    value = words[label.end() :] if label else words
    number = _NUMBER.match(value)
    if number is None:  # a line break in the number: nothing can be told apart
        return Notation(label["label"] if label else "", bool(label), False, BLANK, False, "/", None, "", ())
    rest = value[number.end() :]
    year = _YEAR.match(rest) if number["mark"] == "/" else None
    if year is not None:
        rest = rest[year.end() :]
    return Notation(
        label["label"] if label else "",
        bool(label and label["colon"]),
        bool(label and label["colon"] and label["gap"]),
        number["number"].strip(),
        bool(number["space"]),
        number["mark"],
        year[1] if year else None,
        rest,
        tuple(_GROUP.findall(rest)),
    )
