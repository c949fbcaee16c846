"""Names of the profile's lists (`words["ten_rieng"]`, by rule) found in the text in another casing than their own.

One pass over each passage for all lists: the words at hand are looked up by their first syllable, the longest name
wins, and what a name covers belongs to no other name. Both placements of the tone mark are one (ủy, uỷ).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.layout.location.model import Unit
from generator.rules._prose import BLANK, Passage, once, passages, starts_sentence
from generator.rules.model import Subject

# Old placement of the tone mark, as long as the new one.
_TONES = tuple(
    zip(
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        strict=True,
    )
)
_APART = str.maketrans(dict.fromkeys("([{“”\"'‘’«»„,;:.!?)]}/…", " "))
# Lists whose names are looked for even where not one letter is a capital.
_ANY_CASING = frozenset({"VH08", "VH14", "VH18", "VH25", "VH26"})
_HONOUR = re.compile(r"[Hh](?:uân|uy) chương")
_ALWAYS_NAMES = ("ủy ban nhân dân", "hội đồng nhân dân")


class Slip(NamedTuple):
    """A name in a wrong casing: where it stands, what it should be."""

    code: str
    passage: Passage
    start: int
    end: int
    right: str

    @property
    def found(self) -> str:
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Name:
    code: str
    key: str
    right: str


def lower(text: str) -> str:
    """Small letters with the tone in its new place, letter for letter as long as the text."""
    small = text.lower()
    if len(small) != len(text):  # a letter such as İ that has no single small one
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    for old, new in _TONES:
        if old in small:
            small = small.replace(old, new)
    return small


@once
def _index(words: Mapping[str, Any]) -> dict[str, tuple[_Name, ...]]:
    found: dict[str, list[_Name]] = {}
    for code, names in words["ten_rieng"].items():
        for right in names:
            key = lower(right)
            found.setdefault(re.split(r"[ ,]", key, maxsplit=1)[0], []).append(_Name(code, key, right))
    for can in words["viet_hoa"]["can"]:
        for chi in words["viet_hoa"]["chi"]:
            found.setdefault(can.lower(), []).append(_Name("VH24", f"{can} {chi}".lower(), f"{can} {chi}"))
    return {first: tuple(sorted(names, key=lambda one: -len(one.key))) for first, names in found.items()}


@once
def slips(subject: Subject, unit: Unit) -> tuple[Slip, ...]:
    """Every name of the lists in another casing, in reading order."""
    return tuple(slip for passage in passages(unit) for slip in _of(passage, subject.profile.words))


def of(code: str, subject: Subject, unit: Unit) -> Iterator[Slip]:
    """Those of one rule."""
    return (slip for slip in slips(subject, unit) if slip.code == code)


def word_before(text: str, at: int) -> str:
    """The word before a place, empty when a mark other than a comma stands between."""
    before = text[max(at - 24, 0) : at]
    found = re.search(r"([^\s,]+) $", before)
    return found[1] if found else ""


def word_after(text: str, at: int) -> str:
    found = re.match(r" ([^\W_]+)", text[at : at + 24])
    return found[1] if found else ""


def _of(passage: Passage, words: Mapping[str, Any]) -> Iterator[Slip]:
    if BLANK * 2 in passage.words and not passage.words.strip(BLANK):
        return
    small = lower(passage.words)
    names = _index(words)
    at, covered = 0, passage.begin
    for word in small.translate(_APART).split(" "):
        if at >= covered and word in names:
            for name in names[word]:
                end = at + len(name.key)
                if small.startswith(name.key, at) and not small[end : end + 1].isalnum():
                    covered = end
                    if (slip := _slip(passage, at, end, name, words)) is not None:
                        yield slip
                    break
        at += len(word) + 1


def _slip(passage: Passage, start: int, end: int, name: _Name, words: Mapping[str, Any]) -> Slip | None:
    found = passage.text[start:end]
    if found == name.right or _capitals(found) == _capitals(name.right) or found.isupper():
        return None
    if starts_sentence(passage, start) and _capitals(found)[1:] == _capitals(name.right)[1:] and found[0].isupper():
        return None
    if not any(_capitals(found)) and name.code not in _ANY_CASING and name.key not in _ALWAYS_NAMES:
        return None
    if not _fits(passage.text, start, end, name, words["viet_hoa"]):
        return None
    return Slip(name.code, passage, start, end, name.right)


def _capitals(text: str) -> list[bool]:
    return [letter.isupper() for letter in text]


def _fits(text: str, start: int, end: int, name: _Name, words: Mapping[str, Any]) -> bool:
    """Whether the words around leave it a name."""
    before, after = word_before(text, start), word_after(text, end)
    fits = {
        "VH03": lambda: not after[:1].isupper(),
        "VH10": lambda: before not in words["truoc_ten_rieng"] and not before[:1].isupper(),
        "VH11": lambda: before != "Việt" and after not in words["khong_vung"],
        "VH13": lambda: name.key in _ALWAYS_NAMES or text[start].isupper(),
        "VH18": lambda: not name.key.startswith("hạng") or _HONOUR.search(text[max(start - 45, 0) : start]) is not None,
        "VH22": lambda: text[start].isupper() and before != "pháp",
        "VH24": lambda: before.lower() in words["truoc_nam_am"],
    }
    return name.code not in fits or bool(fits[name.code]())
