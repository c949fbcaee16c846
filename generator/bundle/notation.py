"""Number, notation and date: what makes them contradict the type, the organisation or each other.

A notation's style (spaces, dashes, "CV") is what the checker reports: a real document keeps its slips. Refused is only
what would print a wrong number or the notation of another type or body (Phụ lục I, Phần I, Mục II, khoản 3 and 4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.bundle import messages
from generator.bundle.messages import Problem
from generator.doctypes import Recipe
from generator.errors import Refused
from generator.profiles.model import Profile
from generator.viet import dates, text

_NUMBER = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c"
_NOTATION = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b"
_DATE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4, điểm b"

_WHOLE_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
_PADDED = re.compile(r"0+([1-9][0-9]*)")
_NUMBERED = re.compile(r"(?:Số\b\s*:?\s*)?([0-9]+)\s*/\s*(\S.*)", re.IGNORECASE)
_LABELLED = re.compile(r"Số\b\s*:?\s*", re.IGNORECASE)
# A year between number and notation, as in 12/2022/…: the checker's business, so it must be writable.
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SEPARATOR = re.compile(r"\s*[-‐‑‒–—/]\s*")
_COMMON_DATE = re.compile(
    r"(?:ngày\s*)?([0-9]{1,2})\s*(?:[/.-]|tháng)\s*([0-9]{1,2})\s*(?:[/.-]|năm)\s*([0-9]{4})", re.IGNORECASE
)


def problems(data: Mapping[str, Any], recipe: Recipe, profile: Profile) -> Iterator[Problem]:
    """What is wrong with number, notation and date."""
    yield from _number(data.get("so"))
    yield from _date(data.get("ngay_ban_hanh"))
    type_ = _type(data, recipe)
    yield from _known_type(type_, profile)
    notation, body = data.get("ky_hieu"), data.get("co_quan")
    if isinstance(notation, str):
        own = body.get("viet_tat") if isinstance(body, Mapping) else None
        yield from _notation(notation.strip(), own if isinstance(own, str) else None, type_, profile)


def number(value: int | str | None) -> int | str | None:
    """A valid number as data: a text of digits is the number it names.

    A text that ends in a no-break space stays as typed. Published documents have that slip ("298 /SGDĐT"): it names the
    right number, so it is the checker's to report and is printed as it is.
    """
    return int(value) if isinstance(value, str) and value == value.strip() else value


class _Type(NamedTuple):
    """The type as the ký hiệu knows it: the recipe's, or the one that the bundle names itself."""

    name: str
    abbreviation: str | None
    is_free: bool


def _type(data: Mapping[str, Any], recipe: Recipe) -> _Type:
    name, short = data.get("ten_loai"), data.get("chu_viet_tat")
    if not isinstance(name, str):
        return _Type(recipe.name, recipe.abbreviation, is_free=False)
    return _Type(" ".join(name.split()), short if isinstance(short, str) else None, is_free=True)


def _known_type(type_: _Type, profile: Profile) -> Iterator[Problem]:
    """The abbreviation of a type that the bundle names, where the regulation has one for that very name."""
    known = {text.fold(name): short for name, short in profile.type_abbreviations.items()}.get(text.fold(type_.name))
    if type_.is_free and known is not None and type_.abbreviation != known:
        shown, name = messages.given(type_.abbreviation), messages.given(type_.name)
        message, hint = f"Chữ viết tắt của loại {name} là «{known}»; ở đây là {shown}.", f"Ghi «{known}»."
        yield Problem("DU32", ("chu_viet_tat",), message, type_.abbreviation, _NOTATION, hint)


def _number(value: Any) -> Iterator[Problem]:
    if not isinstance(value, str) or _WHOLE_NUMBER.fullmatch(words := value.strip()):
        return
    shown = messages.given(words)
    message, hint = (
        f"Số văn bản chỉ gồm chữ số, từ 1 đến 999999; ở đây là {shown}.",
        "Ghi số bằng chữ số, ví dụ 15; chưa có số thì ghi null.",
    )
    if match := _NUMBERED.fullmatch(words):
        hint = f"Ghi số và ký hiệu vào hai trường: so là {int(match[1])}, ky_hieu là «{match[2]}»."
    elif match := _PADDED.fullmatch(words):
        message = f"Số văn bản ghi không có số 0 đứng trước; ở đây là {shown}."
        hint = f"Ghi {match[1]}; chương trình tự thêm số 0 trước số nhỏ hơn 10."
    yield Problem("DU31", ("so",), message, messages.quote(words), _NUMBER, hint)


def _date(value: Any) -> Iterator[Problem]:
    if not isinstance(value, str):
        return
    try:
        dates.parse(value)
    except Refused as error:
        yield Problem("DU30", ("ngay_ban_hanh",), str(error), messages.quote(value), _DATE, _meant_date(value))


def _meant_date(value: str) -> str | None:
    match = _COMMON_DATE.fullmatch(value.strip())
    if match is None:
        return None
    meant = f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    try:
        dates.parse(meant)
    except Refused as error:
        return str(error)
    return f"Có phải là «{meant}» không?"


def _notation(notation: str, own: str | None, type_: _Type, profile: Profile) -> Iterator[Problem]:
    numbered = _NUMBERED.fullmatch(notation)
    if _LABELLED.match(notation) or (numbered and not _YEAR.fullmatch(numbered[1])):
        bare = numbered[2] if numbered else _LABELLED.sub("", notation)
        message = f"Ký hiệu chỉ là phần đứng sau «Số: …/»; ở đây là {messages.given(notation)}, số sẽ bị in hai lần."
        yield _problem("DU34", notation, message, f"Ghi ky_hieu là «{bare}», số ghi ở trường so.")
        return
    groups = [group for group in _SEPARATOR.split(notation) if group and not _YEAR.fullmatch(group)]
    yield from _of_type(notation, groups, own, type_, profile)
    if own and not _holds(groups, own):
        message = (
            f"Ký hiệu {messages.given(notation)} không có chữ viết tắt {messages.given(own)} của cơ quan ban hành."
        )
        hint = "Để ky_hieu là null thì chương trình tự lập; hoặc sửa viet_tat của cơ quan."
        yield _problem("DU33", notation, message, hint)


def _of_type(notation: str, groups: list[str], own: str | None, type_: _Type, profile: Profile) -> Iterator[Problem]:
    """The first group against the type: a công văn has no abbreviation of a type, a named type has its own."""
    first, shown, name = groups[0] if groups else "", messages.given(notation), type_.name.lower()
    if type_.abbreviation is not None:
        if first != type_.abbreviation:
            message = f"Ký hiệu của {name} phải mở đầu bằng «{type_.abbreviation}»; ở đây là {shown}."
            yield _problem("DU32", notation, message, "Để ky_hieu là null thì chương trình tự lập.")
        return
    other = next((name for name, short in profile.type_abbreviations.items() if short == first), None)
    if other and _letters(first) != _letters(_SEPARATOR.split(own or "")[0]):
        message = f"Ký hiệu {shown} mở đầu bằng «{first}», chữ viết tắt của {other.lower()}, không phải của {name}."
        hint = "Công văn không ghi chữ viết tắt tên loại; sửa ky_hieu hoặc loai."
        if type_.is_free:
            hint = "Sửa ky_hieu; loại văn bản có chữ viết tắt thì ghi vào chu_viet_tat."
        yield _problem("DU32", notation, message, hint)


def _holds(groups: list[str], own: str) -> bool:
    """Whether the organisation's abbreviation stands in the notation as whole groups, signs such as & aside."""
    wanted, letters = _letters(own), [_letters(group) for group in groups]
    return any(
        "".join(letters[start:end]) == wanted
        for start in range(len(letters))
        for end in range(start + 1, len(letters) + 1)
    )


def _letters(words: str) -> str:
    return "".join(letter for letter in text.fold(words) if letter.isalnum())


def _problem(code: str, notation: str, message: str, hint: str) -> Problem:
    return Problem(code, ("ky_hieu",), message, messages.quote(notation), _NOTATION, hint)
