"""Nơi nhận: the items of the list under its label, the mark of the drafter (ô 12) after the Lưu line.

Reads: the lines below the label in one column. Gives: the recipients (second lines of a long name joined to their
item), the drafter's mark, and how many lines all this takes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.layout.location import columns, outline, traits
from generator.layout.location.model import Recipient
from generator.layout.location.words import is_placeholder

if TYPE_CHECKING:
    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Line

LABEL = re.compile(r"(?i:nơi nhận)(?:\s*[:：]|\s*[;.]?$|\s*(?=[-–—]))")
LUU = re.compile(r"[-–—+•*]?\s*(?i:lưu)\b")
_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|Q)\s*[./]|[TK]/[MTL]\b|T/UQ?\b")
# Ô 12 behind the Lưu line's own stop, or on a line of its own: letters of the drafter, number of copies.
_MARK = r"[A-ZĐ]{1,8}(?:[.,:/ -]\s?[A-ZĐ]{1,8})?[.:,]?\s*\(?\s*(?:\d{1,5}|…+|\.{2,})\s*(?:b|bản)?\s*\)?\.?"
_DRAFTER = re.compile(_MARK)
_AFTER_LUU = re.compile(rf"[.;]\s*({_MARK})\s*$")
_SHORT_MARK = re.compile(r"[A-ZĐ]{1,6}(?:[./-][A-ZĐ]{1,6})?\.?")


# A drafter's name in brackets before the stop: "- Lưu: VT, CN (Khôi)."; not a number of copies, "(02 bản)".
_NAMED = re.compile(r"(\((?!\d+\s*(?:b|bản)?\))[^()]*[^\W\d_]{2,}[^()]*\))\s*[.;]?\s*$")


_FEW_ROWS = 6


class List(NamedTuple):
    """The list read: its items, the drafter's mark, the lines it takes of those given. `named` is the drafter's name
    inside the Lưu line, which stays a part of that line."""

    items: tuple[Recipient, ...]
    drafter: Line | None
    taken: int
    named: Line | None = None


def read(lines: Sequence[Line]) -> List:
    """The items from the first line on, until something that is no recipient stands there."""
    groups: list[list[Line]] = []
    dashes: list[bool] = []
    drafter: Line | None = None
    taken = 0
    blank = False
    for index, line in enumerate(lines):
        if not line.text:
            blank = True
            continue
        has_dash = _has_dash(line)
        if not has_dash and groups:
            after_luu = LUU.match(groups[-1][0].text) is not None
            if after_luu and _is_drafter(line.text):
                drafter, taken = line, index + 1
                break
            if after_luu and (blank or groups[-1][-1].text.endswith((".", ";"))):
                break
        if not has_dash and _ends(line, blank=blank and bool(groups)):
            break
        if has_dash or not groups or (not any(dashes) and groups[-1][-1].text.endswith((";", "."))):
            groups.append([line])
            dashes.append(has_dash)
        else:
            groups[-1].append(line)
        taken, blank = index + 1, False
    if groups and drafter is None and LUU.match(groups[-1][0].text):
        cut = _behind_luu(groups[-1][-1])
        if cut is not None:
            groups[-1][-1], drafter = cut
    named = _named(groups[-1][-1]) if groups and drafter is None and LUU.match(groups[-1][0].text) else None
    items = tuple(Recipient(tuple(group), dash) for group, dash in zip(groups, dashes, strict=True))
    return List(items, drafter, taken, named)


def is_label(placed: Placed) -> bool:
    """Whether a line is "Nơi nhận:" of a closing block, alone or with something beside or behind it."""
    text = placed.line.text
    if not text[:1] or text[0] not in "Nn" or _is_of_data(placed):
        return False
    return LABEL.match(text) is not None or (
        text[:8].lower() == "nơi nhận" and LABEL.match(columns.sides(placed.line)[0].text) is not None
    )


def _is_of_data(placed: Placed) -> bool:
    """Whether a line without its colon stands in a ruled or long table: a table about documents, no block."""
    cell = placed.line.cell
    if cell is None or placed.line.text.endswith(":"):
        return False
    return len(cell.table.rows) > _FEW_ROWS or any(one.borders for row in cell.table.rows for one in row.cells)


def _has_dash(line: Line) -> bool:
    found = outline.mark(line.text)
    return (found is not None and found.depth >= outline.KHOAN) or line.text[:1] in "-–—+*•"


def _ends(line: Line, *, blank: bool) -> bool:
    """Whether a line without a dash is no longer of the list: a signer's title, something after a blank line."""
    if is_placeholder(line.text):
        return False
    if _AUTHORITY.match(line.text) or blank:
        return LUU.match(line.text) is None
    return traits.is_upper(line) and traits.is_bold(line)


def _is_drafter(text: str) -> bool:
    return _DRAFTER.fullmatch(text) is not None or _SHORT_MARK.fullmatch(text) is not None


def _behind_luu(line: Line) -> tuple[Line, Line] | None:
    """The Lưu line and the mark behind its last stop, told apart: "- Lưu: VT, TCCB. PL.(300)"."""
    match = _AFTER_LUU.search(traits.printed(line))
    return None if match is None else (traits.cut(line, 0, match.start(1)), traits.cut(line, match.start(1)))


def _named(line: Line) -> Line | None:
    match = _NAMED.search(traits.printed(line))
    return None if match is None else traits.cut(line, match.start(1), match.end(1))
