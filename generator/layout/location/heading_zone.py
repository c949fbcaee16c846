"""Where a heading ends at the latest: the lines among which its components are looked for.

Reads: a unit's lines, the index of Quốc hiệu. Gives: the index of the first line that is no part of the heading: the
name of the type below it, Kính gửi, a basis, a numbered line, running text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.layout.location import heading_words as words
from generator.layout.location import outline
from generator.layout.location.title import type_of
from generator.layout.location.traits import is_boxed, is_centred, is_upper

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.location.model import Line

BELOW = frozenset({"ten_loai", "trich_yeu", "kinh_gui", "kinh_gui_nhan", "can_cu", "noi_dung", "tham_quyen_ban_hanh"})
"""Styles of ours whose lines stand below any heading."""
_LINES = 24
"""How many lines with words a heading has at most below Quốc hiệu, tables aside."""


def zone_end(draft: Draft, anchor: int | None) -> int:
    """The index behind the heading's last possible line."""
    table = None if anchor is None else draft.lines[anchor].table
    seen = 0
    for index, placed in enumerate(draft.lines):
        line = placed.line
        if (table is not None and placed.table is table) or not line.text or is_boxed(line):
            continue
        if anchor is not None and index <= anchor:
            continue
        if draft.hints[index] in BELOW:
            return index
        seen += 1
        if seen > _LINES or _ends(draft, line, anchored=anchor is not None):
            return index
        if placed.table is not None and placed.table is not table and len(placed.table.rows) > _LINES:
            return index
    return len(draft.lines)


def _ends(draft: Draft, line: Line, *, anchored: bool) -> bool:
    text = line.text
    if words.ends_heading(text):
        return True
    if words.number(text) or words.date(text) or words.V_V.match(text) or words.is_tieu_ngu(text):
        return False
    upper = is_upper(line) or words.is_capital(text)
    if upper and type_of(text, draft.profile) is not None and not words.opens_beside(text):
        return True
    if upper:
        return anchored and is_centred(line) and not words.opens_name(text) and not words.mark(text)
    return outline.mark(text) is not None or len(text.split()) > 30
