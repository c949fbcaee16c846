"""Lines → component keys: which numbered lines are titles, and which line is the title of a Phần, Chương, Mục.

Reads: the lines of an outline, tables among them. Gives: one key a line. Each line is looked at together with the one
above and the one below it, so the time is linear.

- A numbered line is a title when it has the form of one and deeper or plain text follows; `!` and `.` decide otherwise.
- Not so the last line of a bare list ("1. Ông Nguyễn Văn A", "2. Bà Trần Thị B", then plain text): a khoản right under
  a line of its own level that has the form of a title too, when only plain text follows.
- The line under Phần, Chương, Mục, Tiểu mục is its title, unless it has a label, is a table, or the title stands on the
  line of the label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.bundle.outline import lines
from generator.bundle.outline.lines import Line, could_be_title
from generator.bundle.values import Table

_HEADINGS = {lines.PHAN: "phan", lines.CHUONG: "chuong", lines.MUC: "muc", lines.TIEU_MUC: "tieu_muc"}
_LISTED = {lines.DIEM: "diem", lines.GACH: "gach_dau_dong", lines.CONG: "cong_dau_dong"}


def keys(items: Sequence[Line | Table]) -> Iterator[str]:
    """The component key of each item, in order."""
    above: Line | None = None
    for index, item in enumerate(items):
        below = items[index + 1] if index + 1 < len(items) else None
        if isinstance(item, Table):
            yield "bang"
            above = None
            continue
        yield _key(item, above, below)
        above = item


def _key(line: Line, above: Line | None, below: Line | Table | None) -> str:
    level = line.level
    if level == lines.PLAIN:
        is_under_heading = above is not None and above.level in _HEADINGS and not above.words
        return f"{_HEADINGS[above.level]}_tieu_de" if above and is_under_heading else "noi_dung"
    if level in _HEADINGS:
        return _HEADINGS[level]
    if level in _LISTED:
        return _LISTED[level]
    is_title = _is_title(line, above, below)
    if level == lines.DIEU:
        # A provision is plain text whose label alone is bold.
        return "dieu" if is_title else "noi_dung"
    if level == lines.LA_MA:
        return "muc_la_ma" if is_title else "noi_dung"
    # The decree names nothing below khoản but điểm: 1.1. and 1.1.1. look like 1.
    return "khoan_tieu_de" if is_title else "khoan"


def _is_title(line: Line, above: Line | None, below: Line | Table | None) -> bool:
    if line.sign or not line.words:
        return line.sign != "."
    if below is None or not could_be_title(line.words):
        return False
    if isinstance(below, Line) and below.level != lines.PLAIN:
        return below.level > line.level
    return not (
        line.level >= lines.KHOAN and above is not None and above.level == line.level
        and not above.sign and could_be_title(above.words)
    )  # fmt: skip
