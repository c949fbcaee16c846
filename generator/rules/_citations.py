"""Documents named in running text: «Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về …».

Reads: a text whose quotations are blanked. Gives: every citation with a number, and what of it is said: type, «số»,
number and notation (Party numbers such as 05-CT/TW too), date, issuing body, subject. The number is looked for first,
the type before it and the rest after it, so that time is linear in the text.

The subject is told by the word that opens it (`words["vien_dan"]["mo_trich_yeu"]`): «về», «quy định», «ban hành» …
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.rules._prose import once

# 30/2020/NĐ-CP, 1269/SGD&ĐT-VP, 86/KH-SGD&ĐT, 80/2015/QH13; of the Party: 57-NQ/TW.
NUMBER = re.compile(
    r"\d(?<![\w/.-]\d)\d{0,4}[a-zA-Z]?(?:/(?:\d{4}/)?(?=[A-ZĐ])[\w&.]*[\w&](?:-[\w&.]*[\w&])*"
    r"|-(?:[A-ZĐ][\w&]{0,5})/[A-ZĐ][\w&]*(?:[-/][A-ZĐ][\w&]*)*)"
)
LAW_NUMBER = re.compile(r"^\d+[a-z]?/\d{4}/(?:QH|UBTVQH|PL-UBTVQH)\d*$")
_DATE = re.compile(
    r"\s*[,(]?\s*(?:ban hành |ký )?ngày (?P<day>\d{1,2})(?:\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?|"
    r" tháng (?P<named>\d{1,2}) năm )(?P<year>\d{4})(?!\d)\s*\)?"
)
_BLANK_DATE = re.compile(r"\s*[,(]?\s*(?:ngày|tháng)\s*[\d.…_/ ]*(?:tháng|năm|[.…_/])[\d.…_/ ]*(?:năm)?[\d.…_ ]*")
_OF = re.compile(r"\s*[,(]?\s*(?:của|do)\s+(?=\w)")
_ISSUED_BY = re.compile(r"(?:ban hành|có|ra|ký|gửi|trình|nhận được|phê duyệt tại|theo)(?: các)?(?: văn bản)?\s*$")
_NESTED = re.compile(r"(?:điều|thi hành|chi tiết|bổ sung|thay thế|nội dung|kèm theo|bãi bỏ|hành)\s+(?:của\s+)?$")
_STEP = re.compile(r"[;.:()]|\s|,")
_WORD = re.compile(r"[^\s;.:(),]+")
_REACH = 160


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation. `start` and `end` bound type, number, date and body. `type` is as printed; `date` is ISO, "" for a
    blank one, None for none. `is_nested`: it belongs to the subject of a citation before it."""

    type: str
    number: str
    start: int
    end: int
    says_number: bool
    date: str | None
    has_body: bool
    has_subject: bool
    is_nested: bool

    @property
    def key(self) -> str:
        """Under which two citations name the same document: the number with marks left out that people vary."""
        return re.sub(r"[&.\s]", "", self.number).casefold().lstrip("0")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    type_before: re.Pattern[str]
    type: re.Pattern[str]
    subjects: frozenset[str]
    stops: frozenset[str]


@once
def _lexicon(words: Mapping[str, Any]) -> _Lexicon:
    data = words["vien_dan"]
    types = "|".join(sorted((re.escape(name) for name in data["ten_loai"]), key=len, reverse=True))
    return _Lexicon(
        re.compile(rf"(?<!\w)({types})\s+(số\s*:?\s*)?$", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{types})(?!\w)"),
        frozenset(data["mo_trich_yeu"]),
        frozenset(data["dung_trich_yeu"]),
    )


def citations(text: str, words: Mapping[str, Any]) -> Iterator[Citation]:
    """Every citation of a text; `words` are those of the profile."""
    lexicon = _lexicon(words)
    found = []
    last = 0
    for number in NUMBER.finditer(text):
        named = _type_before(text, last, number.start(), lexicon, LAW_NUMBER.match(number[0]) is not None)
        if named is not None:
            found.append((*named, number))
        last = number.end()
    last = 0
    for at, (start, type_, says_number, number) in enumerate(found):
        limit = found[at + 1][0] if at + 1 < len(found) else len(text)
        date, end = _date(text, number.end())
        between = text[last:start]
        nested = last > 0 and _NESTED.search(between) is not None and not re.search(r"[;.]", between)
        has_body, end, has_subject = _rest(text[:limit], end, lexicon)
        clause = re.split(r"[;.]", text[max(start - _REACH, 0) : start])[-1]
        has_body = has_body or (
            _ISSUED_BY.search(clause) is not None and any(word.istitle() for word in clause.split())
        )
        yield Citation(type_, number[0], start, end, says_number, date, has_body, has_subject, nested)
        last = end


def _type_before(text: str, last: int, at: int, lexicon: _Lexicon, is_law: bool) -> tuple[int, str, bool] | None:
    """Where the type before a number begins, its words, whether «số» stands between. The number of a law may follow
    the law's name: «Luật Thi đua, khen thưởng số 6/2022/QH15»; a type before the last number belongs to that one."""
    begin = max(at - 40, 0)
    if found := lexicon.type_before.search(text[begin:at]):
        return begin + found.start(), found[1], found[2] is not None
    if not is_law:
        return None
    begin = max(text.rfind(mark, 0, at) for mark in ";.") + 1
    begin = max(begin, at - _REACH, last)
    named = [*lexicon.type.finditer(text, begin, at)]
    return (named[-1].start(), named[-1][0], True) if named else None


def _date(text: str, at: int) -> tuple[str | None, int]:
    if found := _DATE.match(text, at):
        month = found["month"] or found["named"]
        return f"{found['year']}-{int(month):02}-{int(found['day']):02}", found.end()
    if found := _BLANK_DATE.match(text, at):
        return "", found.end()
    return None, at


def _rest(text: str, at: int, lexicon: _Lexicon) -> tuple[bool, int, bool]:
    """Whether a body is named, where it ends, whether a subject follows."""
    of = _OF.match(text, at)
    if of is None:
        return False, at, _opens_subject(text, at, lexicon)
    place = of.end()
    while place < len(text) and place - of.end() < _REACH:
        step = _STEP.match(text, place)
        if step is None:
            if _opens_subject(text, place, lexicon):
                return True, place, True
            word = _WORD.match(text, place)
            if word is None or word[0] in lexicon.stops:
                break
            if word[0] == "và" and not text[word.end() + 1 : word.end() + 2].isupper():
                break
            place = word.end()
        elif step[0].isspace():
            place += 1
        elif step[0] == "(":  # an abbreviation of the body, its head office
            place = text.find(")", place) + 1 or len(text)
        elif step[0] == "," and re.match(r",\s+[^\W\d_]", text[place : place + 3]) and _goes_on(text, place):
            place += 1
        else:
            break
    return True, place, False


def _goes_on(text: str, comma: int) -> bool:
    """Whether a comma stands inside a name («Bộ Văn hóa, Thể thao và Du lịch») and not after it."""
    following = text[comma + 1 : comma + 60].lstrip()
    before = text[:comma].rsplit(" ", 2)[-2:]
    return (
        following[:1].isupper() and " và " in re.split(r"[;.]", following)[0] and bool(before) and before[0].istitle()
    )


def _opens_subject(text: str, at: int, lexicon: _Lexicon) -> bool:
    rest = text[at : at + 40].lstrip()
    if rest[:1] in '“"':
        return True
    first = [word.strip(".,;:()").casefold() for word in rest.split(" ", 2)[:2]]
    return bool(first) and (first[0] in lexicon.subjects or " ".join(first) in lexicon.subjects)
