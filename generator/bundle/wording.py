"""Words and marks the template adds by itself: typed in the bundle as well, they would be printed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.bundle import messages, schema
from generator.bundle.messages import Problem
from generator.doctypes import Recipe

_DASH = "[-–—•]"
# «v.v.» ends with a dot of its own.
_STOP = r"(?<!v\.v)[.]"
_DATE = r",?\s*ngày\b.*"


class _Added(NamedTuple):
    """One thing a template adds to a field: how it looks when typed, and the sentence that says so.

    `component` is the one that adds it, where not every type has that component.
    """

    code: str
    field: schema.Path
    typed: re.Pattern[str]
    reason: str
    component: str | None = None


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"\A\s*(?:{words})\s*", re.IGNORECASE)


def _after(words: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{words})\s*\Z", re.IGNORECASE)


_ADDED = (
    _Added(
        "DU35",
        ("trich_yeu",),
        _before(r"V\s*/\s*v\b\s*[:.]?|Về việc\b\s*:?"),
        "Chữ «V/v» được tự thêm.",
        "trich_yeu_cong_van",
    ),
    _Added("DU35", ("kinh_gui",), _before(r"Kính gửi\b\s*:?"), "Chữ «Kính gửi:» được tự thêm."),
    _Added("DU36", ("kinh_gui",), _before(_DASH), "Dấu gạch đầu dòng được tự thêm khi gửi từ hai nơi trở lên."),
    _Added("DU36", ("kinh_gui",), _after(";"), "Dấu chấm phẩy được tự thêm khi gửi từ hai nơi trở lên."),
    _Added("DU35", ("noi_nhan",), _before(r"Nơi nhận\s*(?::|\Z)"), "Chữ «Nơi nhận:» được tự thêm."),
    _Added("DU36", ("noi_nhan",), _before(_DASH), "Dấu gạch đầu dòng được tự thêm."),
    _Added("DU36", ("noi_nhan",), _after(f";|{_STOP}"), "Dấu chấm phẩy và dấu chấm cuối dòng được tự thêm."),
    _Added("DU35", ("dia_danh",), _after(_DATE), "Ngày, tháng, năm được tự thêm sau địa danh, lấy từ ngay_ban_hanh."),
    _Added("DU36", ("dia_danh",), _after(","), "Dấu phẩy được tự thêm sau địa danh."),
    _Added("DU35", ("co_quan", "dia_danh"), _after(_DATE), "Ngày, tháng, năm được tự thêm, lấy từ ngay_ban_hanh."),
    _Added("DU36", ("co_quan", "dia_danh"), _after(","), "Dấu phẩy được tự thêm sau địa danh."),
    _Added("DU36", ("ky_hieu_nguoi_soan",), _after(r"\.?\s*\(.*\)|[.]"), "Dấu chấm và số bản được tự thêm."),
)
# One addressee stands on the line of "Kính gửi:" as typed; to several the list adds their marks.
_TO_SEVERAL = _Added(
    "DU36", ("kinh_gui",), _after(_STOP), "Dấu chấm cuối dòng được tự thêm khi gửi từ hai nơi trở lên."
)


def problems(data: Mapping[str, Any], recipe: Recipe) -> Iterator[Problem]:
    """What is typed that the template of the type adds; at most one problem a text."""
    adding = [added for added in _ADDED if added.component is None or added.component in recipe.order]
    for field in dict.fromkeys(added.field for added in adding):
        texts = list(_texts(data, field))
        added_here = [added for added in adding if added.field == field]
        if field == _TO_SEVERAL.field and len(texts) > 1:
            added_here.append(_TO_SEVERAL)
        for path, words in texts:
            yield from _typed(added_here, path, words)


def _typed(added_here: Sequence[_Added], path: schema.Path, words: str) -> Iterator[Problem]:
    found = next((added for added in added_here if added.typed.search(words)), None)
    if found is None:
        return
    rest = _without(added_here, words)
    hint = f"Chỉ ghi «{messages.quote(rest)}»." if rest else "Bỏ mục này."
    message = f"{found.reason} Ghi ở đây nữa thì in hai lần."
    yield Problem(found.code, path, message, messages.quote(words), hint=hint)


def _without(added_here: Sequence[_Added], words: str) -> str:
    """The text with everything taken off that the template adds, one under another too."""
    rest = words
    for added in added_here:
        rest = added.typed.sub("", rest)
    return rest if rest == words else _without(added_here, rest)


def _texts(data: Mapping[str, Any], field: schema.Path) -> Iterator[tuple[schema.Path, str]]:
    value: Any = data
    for step in field:
        value = value.get(step) if isinstance(value, Mapping) else None
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, list):
        yield from (((*field, index), item) for index, item in enumerate(value) if isinstance(item, str))
