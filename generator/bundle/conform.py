"""Data against a schema: what JSON Schema says of it, in Vietnamese.

The one user of a validator (jsonschema-rs). Each schema is compiled once a process; `$ref` leads to our own files only.
At most one problem a place: the kind of a value first, then emptiness, then the rest.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.bundle import messages, schema
from generator.bundle.messages import Problem
from generator.errors import Defect

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator, ValidationError

_BASE = "vanban:///"
# The one list whose items may be blank: lines of the body, as blank lines separate paragraphs.
_LINES: schema.Path = ("noi_dung",)


def problems(name: str, data: Any) -> list[Problem]:
    """Everything the schema of that name holds against the data; empty when it conforms."""
    found: dict[schema.Path, tuple[int, Problem]] = {}
    for error in _validator(name).iter_errors(data):
        keyword = error.kind.name
        if keyword not in KEYWORDS:
            raise Defect(f"Lược đồ «{name}» dùng từ khóa «{keyword}» mà chương trình chưa biết diễn đạt.")
        weight = tuple(KEYWORDS).index(keyword)
        for problem in KEYWORDS[keyword](name, error):
            if problem.path not in found or weight < found[problem.path][0]:
                found[problem.path] = (weight, problem)
    for problem in _unsaid(name, data, ()):
        found.setdefault(problem.path, (0, problem))
    return [problem for _, problem in found.values()]


@cache
def _validator(name: str) -> Draft202012Validator:
    # Imported here: it costs 25 ms, and commands that read no bundle need none of it.
    from jsonschema_rs import Draft202012Validator

    return Draft202012Validator(schema.load(name), base_uri=f"{_BASE}{name}.json", retriever=_retrieved)


def _retrieved(uri: str) -> dict[str, Any]:
    return schema.load(uri.removeprefix(_BASE).removesuffix(".json"))


def _wrong_kind(name: str, error: ValidationError) -> Iterator[Problem]:
    kinds = set(error.kind.as_dict()["types"])
    message = f"Trường này phải là {messages.kinds(kinds)}; ở đây là {messages.given_kind(error.instance)}."
    yield Problem("DU12", tuple(error.instance_path), message, hint=_kind_hint(kinds, error.instance))


def _kind_hint(kinds: set[str], value: Any) -> str | None:
    if isinstance(value, str) and "array" in kinds:
        return f'Ghi trong dấu [ ], mỗi mục một dòng chữ: ["{messages.quote(value)}"].'
    if isinstance(value, str) and "integer" in kinds:
        return "Ghi số bằng chữ số, không đặt trong dấu ngoặc kép."
    if isinstance(value, bool | int | float) and "string" in kinds:
        return f'Đặt trong dấu ngoặc kép: "{messages.quoted(value)}".'
    if value is None:
        return "Trường này bắt buộc có nội dung."
    return None


def _missing(name: str, error: ValidationError) -> Iterator[Problem]:
    path = (*error.instance_path, error.kind.as_dict()["property"])
    title = schema.title(name, path) or path[-1]
    hint = f'Thêm vào dữ liệu, ví dụ "{path[-1]}": {json.dumps(schema.example(name, path), ensure_ascii=False)}.'
    yield Problem("DU10", path, f"Thiếu trường «{title}».", hint=hint)


def _unknown(name: str, error: ValidationError) -> Iterator[Problem]:
    path = tuple(error.instance_path)
    fields = schema.fields(name, path)
    for key in error.kind.as_dict()["unexpected"]:
        near = messages.nearest(key, fields)
        listed = f"Các trường ở chỗ này: {', '.join(fields)}."
        hint = f"Có phải là «{near}» ({fields[near]}) không?" if near else listed
        yield Problem("DU11", (*path, key), f"Không có trường nào tên là «{messages.quote(key)}» ở đây.", hint=hint)


def _other_value(name: str, error: ValidationError) -> Iterator[Problem]:
    allowed = messages.given(error.kind.as_dict()["expected_value"])
    message = f"Trường này phải là {allowed}; ở đây là {messages.given(error.instance)}."
    yield Problem("DU13", tuple(error.instance_path), message)


def _empty(name: str, error: ValidationError) -> Iterator[Problem]:
    yield _blank(name, tuple(error.instance_path), error.instance)


def _blank(name: str, path: schema.Path, value: Any) -> Problem:
    may_be_null = any("null" in part.schema.get("type", ()) for part in schema.at(name, path))
    hint = "Không có thì ghi null." if may_be_null else "Điền nội dung; trường này không được để trống."
    return Problem("DU14", path, "Chỗ này chỉ có khoảng trống." if value else "Chỗ này không có gì.", hint=hint)


def _out_of_range(name: str, error: ValidationError) -> Iterator[Problem]:
    limit = error.kind.as_dict()["limit"]
    bound = f"từ {limit} trở lên" if error.kind.name == "minimum" else f"từ {limit} trở xuống"
    message = f"Số này phải {bound}; ở đây là {messages.given(error.instance)}."
    yield Problem("DU15", tuple(error.instance_path), message)


def _line_break(name: str, error: ValidationError) -> Iterator[Problem]:
    path = tuple(error.instance_path)
    message = "Chỗ này là chữ trên một dòng, không được có chỗ xuống dòng hay dấu tab."
    if "\n" not in error.kind.as_dict()["schema"]["pattern"]:
        message = "Chỗ này không được có dấu tab."
    hint = "Mỗi dòng ghi thành một mục riêng." if isinstance(path[-1], int) else "Thay bằng một dấu cách."
    yield Problem("DU16", path, message, messages.quoted(error.instance), hint=hint)


# The keywords of our schemas that can fail, the weightiest first.
KEYWORDS: Mapping[str, Callable[[str, Any], Iterator[Problem]]] = {
    "type": _wrong_kind,
    "required": _missing,
    "additionalProperties": _unknown,
    "const": _other_value,
    "pattern": _empty,
    "minItems": _empty,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
    "not": _line_break,
}


def _unsaid(name: str, value: Any, path: schema.Path) -> Iterator[Problem]:
    """What a schema cannot say so that all validators agree: 5.0 is no whole number, other white space is blank too."""
    if isinstance(value, float):
        message = f"Trường này phải là số nguyên; ở đây là {messages.given_kind(value)}."
        yield Problem("DU12", path, message, hint=f"Ghi {value:.0f}.")
    elif isinstance(value, str) and not value.strip() and path[:-1] != _LINES:
        yield _blank(name, path, value)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _unsaid(name, item, (*path, key))
    elif isinstance(value, list):
        if path == _LINES and value and all(isinstance(line, str) and not line.strip() for line in value):
            yield _blank(name, path, value)
        for index, item in enumerate(value):
            yield from _unsaid(name, item, (*path, index))
