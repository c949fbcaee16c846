"""Captions of tables and pictures, notes and sources under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.layout.location.model import Role

_CAPTION = re.compile(
    r"(?i:bảng biểu|bảng|biểu đồ|biểu mẫu|biểu|hình ảnh|hình|sơ đồ|đồ thị|lưu đồ) (?:(?i:số) )?(?:\d[\d.]*|[IVX]+)"
    r"(?:\s?[.:–-]|\s|$)"
)
_NOTE = re.compile(
    r"[(*\[]*\s?(?i:ghi chú|chú thích|chú giải|nguồn(?: số liệu)?|đơn vị(?: tính)?|đvt)\s?:|\(?(?i:đơn vị tính|đvt)\b"
)
_NUMBERED = re.compile(r"(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\*)\s?\w")
_NEAR = 2
_LONGEST = 40


def near_tables(tables: Sequence[bool]) -> list[bool]:
    """For each entry whether a table or picture stands among the two above or below it."""
    found = [False] * len(tables)
    for index, is_table in enumerate(tables):
        if is_table:
            for at in range(max(index - _NEAR, 0), min(index + _NEAR + 1, len(tables))):
                found[at] = True
    return found


def role(text: str, *, near: bool, centred: bool) -> Role | None:
    """ten_bang for a caption, ghi_chu for a note or source; None for anything else."""
    if (near or centred) and _CAPTION.match(text) and len(text.split(None, _LONGEST)) <= _LONGEST:
        return "ten_bang"
    if _NOTE.match(text):
        return "ghi_chu"
    return None


def is_numbered_note(text: str) -> bool:
    """Whether a line under "Ghi chú:" opens with the mark of a note."""
    return _NUMBERED.match(text) is not None
