"""Data → data fit to print: every text in NFC, no sign in it that cannot be printed, no number that is none.

Reads: anything made of mappings, lists, texts and numbers: a parsed file, a row of a table, a form. Gives: plain dicts
and lists. Raises: Refused with every problem found. What the eye cannot see and print never shows (zero-width space,
word joiner, byte order mark inside a text, soft hyphen) is dropped, as is white space at both ends of a text; line ends
become "\\n"; no letter is ever lost.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from unicodedata import category

from generator import doctypes
from generator.bundle import messages, schema
from generator.bundle.messages import Problem
from generator.viet import text

# No bundle nests deeper than nguoi_ky.quyen_han[1]; what does is a mistake or an attack.
MAX_DEPTH = 32

_DROPPED = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LINE_END = re.compile("\r\n?")
_LAST_OF_PLANES = "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
# Controls but tab and line feed; directions and other format signs; separators; what XML 1.0 forbids (2.2, Char) and
# Unicode calls noncharacters; U+FFFC and U+FFFD, which stand where something was lost.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200c-\u200f\u2028-\u202e\u2061-\u206f\ufdd0-\ufdef\ufff0-\uffff"
    f"\U000e0000-\U000e0fff{_LAST_OF_PLANES}]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_KINDS = {"Cc": "ký tự điều khiển", "Cf": "ký tự ẩn", "Cs": "nửa ký tự", "So": "dấu thay cho chữ đã mất"}
_REPAIR = "Xóa ký tự ấy rồi gõ lại chữ ở chỗ đó; ký tự này thường do chép dán từ tệp khác."


class BadNumber(NamedTuple):
    """Stands in parsed data where JSON text held a number that is none: NaN, 1e999, a thousand digits."""

    written: str


class Object(dict[str, Any]):
    """A JSON object that remembers which of its keys stood in the text more than once."""

    repeated: tuple[str, ...] = ()

    @classmethod
    def of(cls, pairs: list[tuple[str, Any]]) -> Object:
        made, keys = cls(pairs), [key for key, _ in pairs]
        if len(made) < len(keys):
            made.repeated = tuple(key for key in made if keys.count(key) > 1)
        return made


def clean(data: Any) -> dict[str, Any]:
    """The data, fit to print. Raises Refused; TypeError when it holds what JSON cannot."""
    if not isinstance(data, Mapping):
        shown = messages.given(data.written if isinstance(data, BadNumber) else data)
        message = f"Dữ liệu của văn bản phải là các trường trong một cặp dấu {{ }}; ở đây là {shown}."
        raise messages.refused([Problem("DU08", (), message).finding()])
    problems: list[Problem] = []
    cleaned: dict[str, Any] = _value(data, (), problems)
    if problems:
        name = cleaned.get("loai")
        known = name if name in doctypes.slugs() else None
        if known:
            problems.sort(key=lambda problem: schema.order(known, problem.path))
        raise messages.refused([problem.finding(known) for problem in problems])
    return cleaned


def _value(value: Any, path: schema.Path, problems: list[Problem]) -> Any:
    if isinstance(value, str):
        return _text(value, path, problems)
    if isinstance(value, BadNumber) or (isinstance(value, float) and not math.isfinite(value)):
        written = messages.quote(value.written if isinstance(value, BadNumber) else str(value))
        problems.append(Problem("DU06", path, f"«{written}» không phải là số dùng được trong văn bản."))
        return None
    if value is None or isinstance(value, bool | int | float):
        return value
    if not isinstance(value, Mapping | list | tuple):
        raise TypeError(f"not a JSON value: {type(value).__name__}")
    if len(path) >= MAX_DEPTH:
        problems.append(too_deep(path[:1]))
        return None
    if isinstance(value, Mapping):
        return _fields(value, path, problems)
    return [_value(item, (*path, index), problems) for index, item in enumerate(value)]


def _fields(value: Mapping[Any, Any], path: schema.Path, problems: list[Problem]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    repeated = list(value.repeated) if isinstance(value, Object) else []
    for key, item in value.items():
        name = _text(str(key), (*path, str(key)), problems)
        if name in fields:
            repeated.append(name)
        fields[name] = _value(item, (*path, name), problems)
    for name in dict.fromkeys(repeated):
        message = f"Trường «{messages.quote(name)}» được ghi nhiều lần ở cùng một chỗ, không rõ lấy lần nào."
        problems.append(Problem("DU03", (*path, text.nfc(name)), message, hint="Chỉ giữ lại một lần."))
    return fields


def _text(value: str, path: schema.Path, problems: list[Problem]) -> str:
    words = text.nfc(_DROPPED.sub("", _LINE_END.sub("\n", value))).strip(" \t\n")
    problems.extend(_unprintable(words, path))
    return words


def _unprintable(words: str, path: schema.Path) -> Iterator[Problem]:
    for code, pattern in (("DU04", _UNPRINTABLE), ("DU05", _SURROGATE)):
        found = list(dict.fromkeys(pattern.findall(words)))
        if not found:
            continue
        signs = ", ".join(f"{_KINDS.get(category(sign), 'ký tự không in được')} U+{ord(sign):04X}" for sign in found)
        where = words.index(found[0])
        around = messages.quote(words[max(0, where - 20) : where + 20])
        yield Problem(code, path, f"Trong chữ có {signs}.", quoted=around, hint=_REPAIR)


def too_deep(path: schema.Path) -> Problem:
    """The problem of data nested beyond the bound; `path` names the field it starts in."""
    return Problem("DU07", path, f"Dữ liệu lồng nhau quá {MAX_DEPTH} tầng ngoặc.")
