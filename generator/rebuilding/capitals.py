"""A name printed in capitals read back as it is written in small letters: «SỞ NỘI VỤ» → «Sở Nội vụ».

A guess by the lists of the profile (`words["ten_rieng"]`, `words["viet_hoa"]`, `words["doc_lai_chu_hoa"]`) and the
register of administrative units. Only the case of letters changes, never a letter: `guess(text).upper()` is the text.
What is no Vietnamese syllable (UBND, THPT, III) stays in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from generator.profiles.model import Profile
from generator.viet import text as viet
from generator.viet.dia_danh.lookup import units_of
from generator.viet.dia_danh.names import key

Kind = Literal["ten", "chuc_vu", "trich_yeu", "ho_ten"]
_WORD = re.compile(r"[^\W_]+")
_ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
_SYLLABLE = re.compile(rf"{_ONSET}[aeiouy]{{1,3}}(?:ch|ng|nh|[cmnpt])?")
_ROMAN = re.compile(r"[IVXLC]+")
_MARK = re.compile(r"(?:TM|KT|TL|TUQ|Q)\s*[./]")
_LONGEST_PLACE = 4


class _Word(NamedTuple):
    start: int
    end: int
    small: str


def is_capitals(text: str) -> bool:
    """Whether a text is printed in capitals only, so that its own letters say nothing of its names."""
    return text.isupper() and sum(letter.isalpha() for letter in text) > 1


def guess(text: str, profile: Profile, kind: Kind) -> str:
    """The text in small letters with the capitals its names want; one that is not in capitals stays as it is."""
    if not is_capitals(text):
        return text
    lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    words = [_Word(found.start(), found.end(), lowered[found.start() : found.end()]) for found in _WORD.finditer(text)]
    upper = [False] * len(text)
    lists = profile.words
    for number, word in enumerate(words):
        before = [one.small for one in words[max(0, number - 2) : number]]
        if kind == "ho_ten":
            upper[word.start] = True
        elif not _is_syllable(word.small) or _is_number(text[word.start : word.end], before, lists):
            upper[word.start : word.end] = [True] * (word.end - word.start)
    if kind != "ho_ten":
        _names(lowered, words, upper, _known(lists, profile))
        _places(lowered, words, upper, lists["doc_lai_chu_hoa"], is_name=kind != "trich_yeu")
        _heads(lowered, words, upper, lists["doc_lai_chu_hoa"], _starts(text, words, kind))
        if kind == "chuc_vu":
            _deputies(words, upper)
    return "".join(letter if capital else small for letter, small, capital in zip(text, lowered, upper, strict=True))


def _is_syllable(word: str) -> bool:
    if len(word) == 1 or word.isdecimal():
        return word.isdecimal()
    return _SYLLABLE.fullmatch(viet.ascii(word)) is not None


def _is_number(word: str, before: Sequence[str], lists: Mapping[str, Any]) -> bool:
    """Whether a word that is a syllable too is a Roman number: KHU VỰC VI."""
    openings = lists["doc_lai_chu_hoa"]["truoc_so_la_ma"]
    return _ROMAN.fullmatch(word) is not None and bool({" ".join(before), *before[-1:]} & {*openings})


def _known(lists: Mapping[str, Any], profile: Profile) -> dict[str, list[str]]:
    """Names as they are written, by their first word in small letters, the longest first."""
    names: Iterable[str] = [
        *(name for some in lists["ten_rieng"].values() for name in some),
        *(name for name in lists["viet_hoa"]["dia_danh"] if " " in name),
        *lists["viet_hoa"]["nhan_vat"],
        *lists["dia_danh"]["ten_nguoi_su_kien"],
        *(name for name in lists["loai_van_ban"]["mo_dau_chuc_danh"] if " " in name),
        *(name.removesuffix(" (cá biệt)") for name in profile.type_abbreviations),
        *lists["doc_lai_chu_hoa"]["ten_them"],
    ]
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        first = _WORD.search(name)
        if first is not None:
            found.setdefault(viet.fold(first[0]), []).append(name)
    return found


def _names(lowered: str, words: Sequence[_Word], upper: list[bool], known: Mapping[str, Sequence[str]]) -> None:
    covered = 0
    for word in words:
        if word.start < covered:
            continue
        for name in known.get(viet.fold(word.small), ()):
            end = word.start + len(name)
            if viet.fold(lowered[word.start : end]) == viet.fold(name) and not lowered[end : end + 1].isalnum():
                for at, letter in enumerate(name, start=word.start):
                    upper[at] = upper[at] or letter.isupper()
                covered = end
                break


def _places(
    lowered: str, words: Sequence[_Word], upper: list[bool], lists: Mapping[str, Any], *, is_name: bool
) -> None:
    """Names behind "tỉnh", "xã", "Trường THPT": those of the register, in a name of a body all up to its end."""
    for number in range(len(words)):
        opening = _opening(words, number, lists["truoc_ten_goi"])
        if not opening or " ".join(word.small for word in words[number : number + 2]) in lists["khong_phai_don_vi"]:
            continue
        rest = _until(lowered, words[number + opening :], lists)
        count = next(
            (size for size in range(min(len(rest), _LONGEST_PLACE), 0, -1) if _is_place(lowered, rest[:size])), 0
        )
        for word in rest if is_name else rest[:count]:
            upper[word.start] = True


def _opening(words: Sequence[_Word], number: int, openings: Sequence[str]) -> int:
    """How many words from here on are one of the openings; 0 when none is."""
    for size in (3, 2, 1):
        part = words[number : number + size]
        if len(part) == size and " ".join(word.small for word in part) in openings:
            return size
    return 0


def _until(lowered: str, words: Sequence[_Word], lists: Mapping[str, Any]) -> list[_Word]:
    """The words up to the end of a name: a mark, a word that ends it, the next unit."""
    found: list[_Word] = []
    for number, word in enumerate(words):
        gap = lowered[found[-1].end : word.start] if found else ""
        if any(sign in ",;:()" for sign in gap) or word.small in lists["sau_ten_goi"]:
            break
        if _opening(words, number, lists["truoc_ten_goi"]):
            break
        found.append(word)
    return found


def _is_place(lowered: str, words: Sequence[_Word]) -> bool:
    return bool(units_of(key(lowered[words[0].start : words[-1].end])))


def _starts(text: str, words: Sequence[_Word], kind: Kind) -> list[int]:
    """The words that begin a name: the first, in a title the one behind an authority mark too."""
    found = [] if kind == "trich_yeu" else [0]
    if kind == "chuc_vu" and (match := _MARK.match(text)):
        found += [number for number, word in enumerate(words) if word.start >= match.end()][:1]
    return found


def _heads(
    lowered: str, words: Sequence[_Word], upper: list[bool], lists: Mapping[str, Any], starts: Sequence[int]
) -> None:
    """The first letter of a name, and of what follows the word for its kind of body."""
    for start in starts:
        if start >= len(words):
            continue
        upper[words[start].start] = True
        size = next(
            (n for n in (3, 2, 1) if " ".join(w.small for w in words[start : start + n]) in lists["to_chuc"]), 0
        )
        field = start + size
        if not size or field >= len(words):
            continue
        head = " ".join(word.small for word in words[start:field])
        follows = words[field]
        if head != "ủy ban" and follows.small not in lists["truoc_ten_goi"]:
            upper[follows.start] = True
        if head in lists["nhieu_linh_vuc"]:
            for above, word in zip(words[field:], words[field + 1 :], strict=False):
                gap = lowered[above.end : word.start]
                if word.small in lists["truoc_ten_goi"]:
                    break
                if above.small == "và" or (any(sign in gap for sign in ",-–") and word.small != "và"):
                    upper[word.start] = True


def _deputies(words: Sequence[_Word], upper: list[bool]) -> None:
    """Phó Giám đốc, Trưởng phòng Hành chính."""
    for above, word in pairwise(words):
        if above.small in ("phó", "quyền"):
            upper[above.start] = upper[word.start] = True
        elif above.small == "phòng":
            upper[word.start] = True
