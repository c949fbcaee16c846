"""Numbers of phần, chương, mục, điều, khoản that follow each other (Phụ lục I, Phần I, Mục II, khoản 6, điểm c, đ).

Each level counts from 1 under what it belongs to; điều count through the whole document. A list inside a list may begin
at 1 again behind a line that announces it; the outer list then goes on. Letters of điểm are for BC08.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.layout.location.model import Item, Unit
from generator.rules._body import KINDS
from generator.rules.model import Subject, Verdict, fault, rule, skip

_NAMES = {
    "phan": "phần", "chuong": "chương", "muc": "mục", "tieu_muc": "tiểu mục", "dieu": "điều", "muc_lama": "mục",
    "khoan": "khoản",
}  # fmt: skip
# What each level belongs to: it counts anew when one of these is met.
_PARENTS = {
    "phan": (),
    "chuong": ("phan",),
    "muc": ("phan", "chuong"),
    "tieu_muc": ("phan", "chuong", "muc"),
    "dieu": (),
    "muc_lama": ("phan", "chuong", "khac_cap"),
    "khoan": ("phan", "chuong", "muc", "tieu_muc", "dieu", "muc_lama", "khac_cap"),
}
_MULTI = re.compile(r"\d+(?:\.\d+)+")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(slots=True)
class _Counts:
    """Where each level has come to; khoản as a pile of lists that are open, the innermost last.

    `meant` is what a wrong number should have been: where the next one goes on from there, it is right. `depths` is how
    deep each level stands in this document.
    """

    last: dict[str, int] = field(default_factory=dict)
    meant: dict[str, int] = field(default_factory=dict)
    lists: list[int] = field(default_factory=list)
    multi: dict[str, int] = field(default_factory=dict)
    announced: bool = False
    depths: dict[str, int] = field(default_factory=dict)


@rule("BC09", "so-thu-tu-khong-lien-tuc", "Số thứ tự liên tục", kinds=KINDS)
def continuous(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("bo_cuc")["ordered"]
    counts = _Counts()
    numbered = False
    for item in unit.body:
        if item.is_quoted or item.role in ("trong", "bang", "hinh"):
            continue
        told = _step(item, counts)
        numbered = numbered or item.role in _NAMES
        counts.announced = item.text.endswith(":")
        if told:
            yield fault(told, item.lines, requirement=wanted, component="bo_cuc")
    if not numbered:
        yield skip("Nội dung văn bản không đánh số thứ tự.")


def _step(item: Item, counts: _Counts) -> str | None:
    """Counts an item; the sentence to say when its number does not follow."""
    role = item.role
    told = None
    if role in _NAMES and item.level is not None:
        counts.depths[role] = item.level
    if role == "khoan" and isinstance(item.number, int):
        told = _clause(item.number, counts)
    elif role == "khac_cap" and isinstance(item.number, str) and _MULTI.fullmatch(item.number):
        return _multi(item.number, counts)
    elif role in _NAMES and isinstance(item.number, int):
        last = counts.last.get(role)
        right = (last or 0) + 1
        meant = counts.meant.pop(role, None)
        if item.number != right and (meant is None or item.number != meant + 1):
            told = _told(role, last, item.number)
            counts.meant[role] = right
        counts.last[role] = item.number
    _close(role, item, counts)
    return told


def _close(role: str, item: Item, counts: _Counts) -> None:
    """What counts anew below an item."""
    for level, parents in _PARENTS.items():
        if role in parents and (role != "khac_cap" or _contains(item, counts.depths.get(level))):
            counts.last.pop(level, None)
            counts.meant.pop(level, None)
            if level == "khoan":
                counts.lists.clear()
    if role in ("phan", "chuong", "muc", "dieu", "muc_lama"):
        counts.multi.clear()
    if role == "dieu" and item.rest.startswith("1. "):
        counts.lists.append(1)  # the first khoản stands on the line of its điều


def _contains(heading: Item, depth: int | None) -> bool:
    """Whether a heading of a level without a name ("A.") stands above a level; "(1)" or a bold line does not."""
    return heading.level is not None and depth is not None and heading.level < depth


def _clause(number: int, counts: _Counts) -> str | None:
    """A khoản goes on with one of the open lists, or opens one at 1."""
    lists = counts.lists
    meant = counts.meant.pop("khoan", None)
    for depth in range(len(lists) - 1, -1, -1):
        if lists[depth] + 1 == number:
            del lists[depth + 1 :]
            lists[depth] = number
            return None
    if number == 1 and (not lists or counts.announced):
        lists.append(1)
        return None
    if meant is not None and number == meant + 1:
        lists[-1] = number
        return None
    last = lists[-1] if lists else None
    counts.meant["khoan"] = (last or 0) + 1
    if lists:
        lists[-1] = number
    else:
        lists.append(number)
    return _told("khoan", last, number)


def _multi(number: str, counts: _Counts) -> str | None:
    """1.1., 1.2.: the last figure counts under the figures before it."""
    above, _, own = number.rpartition(".")
    last = counts.multi.get(above)
    counts.multi[above] = int(own)
    if int(own) == (last or 0) + 1:
        return None
    right = f"{above}.{(last or 0) + 1}"
    where = f"sau {above}.{last}" if last is not None else f"mục đầu tiên thuộc {above}"
    return f"Số thứ tự không liên tục: {where} phải là {right}; hiện là {number}."


def _told(role: str, last: int | None, found: int) -> str:
    name = _NAMES[role]
    roman = role in ("phan", "chuong", "muc_lama")
    right = _shown((last or 0) + 1, roman)
    where = f"sau {name} {_shown(last, roman)} phải là" if last is not None else f"{name} đầu tiên phải là"
    return f"Số thứ tự của {name} không liên tục: {where} {name} {right}; hiện là {name} {_shown(found, roman)}."


def _shown(number: int, roman: bool) -> str:
    if not roman or not 0 < number < 40:
        return str(number)
    letters = ""
    for value, letter in _ROMAN:
        while number >= value:
            letters, number = letters + letter, number - value
    return letters
