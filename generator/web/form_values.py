"""What is typed in a form ↔ a bundle.

Typed values are flat: the name of an input → its text, as the browser sends it and as drafts keep it, so that nothing
typed is lost however wrong it is. `bundle` makes a bundle of them (blank fields left out, lists one item a line, dates
in the ways people write them); `typed` makes typed values of a bundle, for a copy of a former document. What cannot be
read as a number or a date goes into the bundle as it was typed, and validation says what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from generator.viet import money
from generator.viet.text import nfc
from generator.web.forms import Field, Form, asks

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_SLASHED = re.compile(r"(?:(\d{1,2})\s*[/.-]\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})")
_SPOKEN = re.compile(r"(?:ngày\s+(\d{1,2})\s+)?tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_AMOUNT = re.compile(r"(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d{1,15})[ \u00a0]*(?:đồng|đ|VNĐ|VND)?[ \u00a0.,;]*$")
_NUMBER = re.compile(r"0*\d{1,6}")


def bundle(form: Form, values: Mapping[str, str]) -> dict[str, Any]:
    """The bundle that typed values make; not validated."""
    made: dict[str, Any] = dict(form.fixed)
    for group in form.groups:
        for field in group.fields:
            value = _value(field, field.name, values)
            if value is not None:
                made[field.name] = value
    return made


def typed(form: Form, bundle: Mapping[str, Any]) -> dict[str, str]:
    """The typed values of a bundle: `bundle(form, typed(form, b))` says the same as `b`."""
    found: dict[str, str] = {}
    for group in form.groups:
        for field in group.fields:
            if bundle.get(field.name) is not None:
                found.update(_typed(field, field.name, bundle[field.name]))
    return found


def posted(form: Form, asked: Mapping[str, str]) -> dict[str, str]:
    """The typed values among the fields of a posted form; blank ones are not kept."""
    return {name: text.replace("\r\n", "\n") for name, text in asked.items() if text and asks(form, name)}


def stored(form: Form, values: Mapping[str, Any]) -> dict[str, str]:
    """The typed values of a draft. One made by another program may hold what a bundle holds: that is typed for it."""
    told = {name: text for name, text in values.items() if isinstance(text, str)}
    return {**typed(form, {name: value for name, value in values.items() if not isinstance(value, str)}), **told}


def blanks(form: Form, values: Mapping[str, str]) -> list[Field]:
    """The fields without which no document can be made and that hold nothing yet."""
    made = bundle(form, values)
    return [one for group in form.groups for one in group.fields if one.is_required and one.name not in made]


def date(text: str) -> str:
    """A date as people write it, as the bundle has it (2022-07-19, 2022-07, 2022); as it was typed when it is none."""
    text = " ".join(text.split())
    for pattern, order in ((_ISO, (0, 1, 2)), (_SPOKEN, (2, 1, 0)), (_SLASHED, (2, 1, 0))):
        if match := pattern.fullmatch(text):
            year, month, day = (match.groups()[place] for place in order)
            return "-".join([year, *(f"{int(one):02d}" for one in (month, day) if one)])
    return text


def shown_date(iso: str) -> str:
    """A bundle's date as people read it: 19/7/2022, 7/2022, 2022."""
    match = _ISO.fullmatch(iso)
    if match is None:
        return iso
    year, month, day = match.groups()
    return "/".join([*(str(int(one)) for one in (day, month) if one), year])


def amount_remark(text: str) -> str:
    """«(Bằng chữ: …)» for the amount that a text ends in, as far as the mark that closes it; "" where it names none."""
    found = _AMOUNT.search(text)
    return money.bang_chu(int(re.sub(r"\D", "", found[1]))) if found else ""


def _value(field: Field, name: str, values: Mapping[str, str]) -> Any:
    """None for what is left blank."""
    text = nfc(values.get(name, "")).replace("\r\n", "\n").replace("\r", "\n")
    if field.kind == "doi_tuong":
        inner = {one.name.rpartition(".")[2]: _value(one, one.name, values) for one in field.fields}
        return {key: value for key, value in inner.items() if value is not None} or text.strip() or None
    if field.kind == "bang":
        return _rows(field, name, values) or None
    return _READ.get(field.kind, _line)(text) or None


def _line(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _number(text: str) -> int | str:
    typed = text.strip(" \n")  # a no-break space is somebody's slip, for validation to tell
    return int(typed) if _NUMBER.fullmatch(typed) else typed


def _body(text: str) -> str:
    return text.strip("\n") if text.strip() else ""


_READ: Mapping[str, Callable[[str], Any]] = {
    "cac_dong": _lines, "so": _number, "ngay": date, "dan_y": _body, "nhieu_dong": str.strip, "co_quan": str.strip,
}  # fmt: skip


def _rows(field: Field, name: str, values: Mapping[str, str]) -> list[Any]:
    count = 1 + max((int(rest[0]) for rest in _indexes(name, values)), default=-1)
    rows = []
    for at in range(count):
        row = {}
        for one in field.fields:
            key = one.name.rpartition(".")[2]
            value = _value(one, f"{name}.{at}.{key}", values)
            if value is not None:
                row[key] = value
        if row:
            rows.append(row)
    return rows


def _indexes(name: str, values: Mapping[str, str]) -> list[list[str]]:
    starts = [key[len(name) + 1 :].split(".") for key in values if key.startswith(f"{name}.")]
    return [rest for rest in starts if rest[0].isdigit() and len(rest[0]) < 4]


def _typed(field: Field, name: str, value: Any) -> dict[str, str]:
    if field.kind == "doi_tuong" and isinstance(value, Mapping):
        found: dict[str, str] = {}
        for one in field.fields:
            inner = value.get(one.name.rpartition(".")[2])
            if inner is not None:
                found.update(_typed(one, one.name, inner))
        return found
    if field.kind == "bang" and isinstance(value, list):
        found = {}
        for at, row in enumerate(value):
            for one in field.fields:
                key = one.name.rpartition(".")[2]
                inner = row.get(key) if isinstance(row, Mapping) else None
                if inner is not None:
                    found.update(_typed(one, f"{name}.{at}.{key}", inner))
        return found
    if isinstance(value, list):
        return {name: "\n".join(str(item) for item in value)}
    if field.kind == "ngay":
        return {name: shown_date(str(value))}
    return {name: str(value)}
