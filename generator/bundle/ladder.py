"""The lines above a signature as a ladder: what each may stand on, and whose deputy a title names.

Which line may follow which: Phụ lục I, Phần I, Mục II, khoản 7, điểm b and Điều 13 of the decree. TM. stands before
any other; KT. before the title of a deputy; TL. before the head of a unit, or KT. of that unit; TUQ. before a title,
never KT. (no further delegation); nothing follows Q. The title signed for is that of the organisation's head, where
that is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.bundle import schema
from generator.bundle.messages import Problem, given, quote
from generator.viet import text

CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b"
_DELEGATION = "Nghị định 30/2020/NĐ-CP, Điều 13, khoản 3"

_FOLLOWERS: Mapping[str, tuple[str | None, ...]] = {
    "TM": ("KT", "TL", "TUQ", "Q", None),
    "TL": ("KT", "Q", None),
    "TUQ": ("Q", None),
    "KT": (None,),
    "Q": (),
}
_DEPUTY = re.compile(r"(?:phó|thứ)\s+(\S.*)")
_MORE_TITLES = re.compile(r"[,;–-]| kiêm ")


class Line(NamedTuple):
    """One line: `mark` without its dot, None before a plain title; `title` is what the mark stands before."""

    path: schema.Path
    text: str
    mark: str | None
    title: str


def order(lines: Sequence[Line]) -> Iterator[Problem]:
    """Every line against the one below it."""
    for line, below in pairwise(lines):
        if line.mark == "TUQ" and below.mark == "KT":
            reason = "Người được ký thừa ủy quyền (TUQ.) không được ủy quyền lại, nên dưới dòng TUQ. không có dòng KT."
            yield _contradiction(below, reason, None, _DELEGATION)
        elif line.mark == "Q" and below.mark is None:
            reason = f"{given(line.text)} đã là chức vụ của người ký, bên dưới không ghi thêm chức vụ nào."
            yield _contradiction(below, reason, "Để chuc_vu là null.")
        elif line.mark and below.mark not in _FOLLOWERS[line.mark]:
            reason = f"Dòng {given(below.text)} không thể đứng dưới dòng {given(line.text)}."
            yield _contradiction(below, reason, "Xem lại thứ tự các dòng quyền hạn.")
        elif below.mark is None:
            yield from _title_under(line, below)
    if lines[-1].mark not in (None, "Q"):
        message = f"Sau dòng {given(lines[-1].text)} phải có dòng chức vụ của người ký."
        hint = f"Ghi chức vụ của người ký vào chuc_vu, ví dụ «{_example(lines[-1])}»."
        yield Problem("DU38", ("nguoi_ky", "chuc_vu"), message, clause=CLAUSE, hint=hint)


def head(lines: Sequence[Line], of_organisation: str) -> Iterator[Problem]:
    """The title signed for against that of the organisation's head."""
    first = next((line for line in lines if line.mark != "TM"), None)
    if first is None:
        return
    if first.mark and not _is_like(first.title, of_organisation):
        message = f"Quyền hạn ghi {given(first.text)}, nhưng người đứng đầu cơ quan là {given(of_organisation)}."
        hint = "Sửa quyen_han, hoặc sửa nguoi_dung_dau của cơ quan (null là không đối chiếu)."
        yield Problem("DU40", first.path, message, quote(first.text), CLAUSE, hint)
    elif not first.mark and first is lines[0] and _is_deputy_of(first.title, of_organisation):
        message = f"{given(first.title)} là cấp phó nên ký thay {given(of_organisation)}, phải có dòng KT. ở trên."
        hint = f"Ghi quyen_han là «KT. {of_organisation}»."
        yield Problem("DU41", first.path, message, quote(first.text), CLAUSE, hint)


def _title_under(line: Line, below: Line) -> Iterator[Problem]:
    """The plain title of the one who signs against the title it is signed for."""
    is_deputy = _is_deputy_of(below.title, line.title)
    if line.mark == "KT" and not is_deputy:
        reason = f"Ký thay (KT.) {given(line.title)} là việc của cấp phó; chức vụ ghi ở đây là {given(below.text)}."
        yield _contradiction(below, reason, f"Ghi chức vụ của cấp phó, ví dụ «{_example(line)}».")
    elif line.mark in ("TL", "TUQ") and is_deputy:
        reason = f"{given(below.text)} là cấp phó của {given(line.title)}, nên ký thay (KT.) chứ không ký {line.mark}."
        yield _contradiction(below, reason, f"Ghi quyen_han là «KT. {line.title}».")


def _example(line: Line) -> str:
    if line.mark == "KT":
        return "Thứ trưởng" if _core(line.title).startswith("bộ trưởng") else f"Phó {line.title}"
    return "Chủ tịch" if line.mark == "TM" else "Chánh Văn phòng"


def _is_deputy_of(title: str, superior: str) -> bool:
    """Whether a title is a deputy's of this one: «Phó Giám đốc»; cut short, «Thứ trưởng» of a «Bộ trưởng»."""
    match = _DEPUTY.match(_core(title))
    if match is None:
        return False
    is_short = " " not in match[1] and _core(superior).endswith(f" {match[1]}")
    return is_short or _is_like(match[1], superior)


def _is_like(title: str, other: str) -> bool:
    """Whether two titles name one office, one perhaps at more length: «Chủ tịch», «Chủ tịch Ủy ban nhân dân»."""
    short, long = sorted((_core(title), _core(other)), key=len)
    return f"{long} ".startswith(f"{short} ")


def _core(title: str) -> str:
    """The first of several titles, in the form for comparisons."""
    return _MORE_TITLES.split(text.fold(title))[0].strip()


def _contradiction(line: Line, message: str, hint: str | None, clause: str = CLAUSE) -> Problem:
    return Problem("DU39", line.path, message, quote(line.text), clause, hint)
