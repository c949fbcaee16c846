"""Phần, chương, mục, tiểu mục: their labels and titles (Phụ lục I, Phần I, Mục II, khoản 6, điểm d, đ; Mục V, số 6a).

A label and its title may be two paragraphs or two lines of one; both print the same page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.layout.location.model import Item, Line, Unit
from generator.rules import looks, wording
from generator.rules._body import KINDS, LABELS, neighbours
from generator.rules.looks import Mismatch
from generator.rules.model import Subject, Verdict, fault, rule, skip

_LOOK = ("align", "upper", "size", "bold", "italic")
_NUMBER = re.compile(r"^\S+(?:\s+mục)?\s+(?P<number>.+?)\s*[.:]?$", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLC]+")
_IS_TITLE = frozenset(("tieu_de", "giua", "hinh"))


class _Label(NamedTuple):
    """A label with its number as typed, the title lines under it, and a title typed on its own line."""

    item: Item
    number: str
    titles: tuple[Line, ...]
    same_line: bool


def _labels(unit: Unit, *roles: str) -> list[_Label]:
    found = []
    for item, below in _with_below(unit):
        if item.role not in roles or item.is_quoted or not item.lines:
            continue
        match = _NUMBER.match(item.label or item.lines[0].text)
        same_line = bool(item.rest) and len(item.lines) == 1
        titles = tuple(line for line in item.lines[1:] if line.text)
        if not titles and not same_line:
            titles = tuple(line for one in below for line in one.lines if line.text)
        found.append(_Label(item, match["number"] if match else "", titles, same_line))
    return found


def _with_below(unit: Unit) -> Iterator[tuple[Item, tuple[Item, ...]]]:
    """Each item with the title items that follow it."""
    shown = [item for item in unit.body if item.role != "trong"]
    for at, item in enumerate(shown):
        end = at + 1
        while end < len(shown) and shown[end].role == "tieu_de":
            end += 1
        yield item, tuple(shown[at + 1 : end])


@rule("BC01", "phan-chuong-sai-kieu", "Trình bày «Phần», «Chương» và số thứ tự", kinds=KINDS)
def part_label(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    labels = _labels(unit, "phan", "chuong")
    if not labels:
        yield skip("Văn bản không chia thành phần, chương.")
    for label in labels:
        wanted = subject.profile.component(label.item.role)
        wrong = [*looks.mismatches(label.item.lines[:1], wanted, _LOOK)]
        found = [looks.described(wrong)] if wrong else []
        if not _ROMAN.fullmatch(label.number):
            found.append("số thứ tự không phải chữ số La Mã")
        if label.same_line:
            found.append("tiêu đề ghi cùng dòng")
        if found:
            yield fault(
                "Từ “Phần”, “Chương” và số thứ tự bằng chữ số La Mã phải ở trên một dòng riêng, canh giữa, chữ "
                "thường, "
                f"{wording.size(wanted['size'])}, kiểu chữ đứng, đậm; hiện là {', '.join(found)}.",
                label.item.lines[:1],
                requirement=wrong[0].requirement if wrong else wanted["own_line" if label.same_line else "numerals"],
                component=label.item.role,
                origin=wrong[0].origin if wrong else None,
                changes=looks.changes(wrong),
            )


@rule("BC02", "tieu-de-phan-chuong-sai-kieu", "Trình bày tiêu đề của phần, chương", kinds=KINDS)
def part_title(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    labels = _labels(unit, "phan", "chuong")
    if not any(label.titles for label in labels):
        yield skip("Văn bản không có phần, chương có tiêu đề ở dòng riêng.")
    for label in labels:
        wanted = subject.profile.component(f"{label.item.role}_tieu_de")
        wrong = [*looks.mismatches(label.titles, wanted, _LOOK)]
        if wrong:
            yield fault(
                f"Tiêu đề của phần, chương phải đặt ngay dưới, canh giữa, in hoa, {wording.size(wanted['size'])}, "
                f"kiểu chữ đứng, đậm; hiện là {looks.described(wrong)}.",
                label.titles,
                requirement=wrong[0].requirement,
                component=f"{label.item.role}_tieu_de",
                origin=wrong[0].origin,
                changes=looks.changes(wrong),
            )


@rule("BC03", "muc-tieu-muc-sai-kieu", "Trình bày mục, tiểu mục", kinds=KINDS)
def section_label(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    labels = _labels(unit, "muc", "tieu_muc")
    if not labels:
        yield skip("Văn bản không chia thành mục, tiểu mục.")
    for label in labels:
        wanted = subject.profile.component(label.item.role)
        on_label = [*looks.mismatches(label.item.lines[:1], wanted, _LOOK)]
        on_title = [*looks.mismatches(label.titles, subject.profile.component(f"{label.item.role}_tieu_de"), _LOOK)]
        wrong: list[Mismatch] = [*on_label, *on_title]
        found = []
        if not label.number.isdigit():
            found.append("số thứ tự không phải chữ số Ả Rập")
        if label.same_line:
            found.append("tiêu đề ghi cùng dòng")
        found += [f"số thứ tự {looks.described(on_label)}"] if on_label else []
        found += [f"tiêu đề {looks.described(on_title)}"] if on_title else []
        if found:
            yield fault(
                "Từ “Mục”, “Tiểu mục” và số thứ tự bằng chữ số Ả Rập phải ở trên một dòng riêng, canh giữa, chữ "
                "thường; "
                f"tiêu đề ở dòng dưới, canh giữa, in hoa; đều {wording.size(wanted['size'])}, kiểu chữ đứng, đậm; "
                "hiện là "
                f"{', '.join(found)}.",
                (*label.item.lines[:1], *label.titles),
                requirement=wrong[0].requirement if wrong else wanted["own_line" if label.same_line else "numerals"],
                component=label.item.role,
                origin=wrong[0].origin if wrong else None,
                changes=looks.changes(wrong),
            )


@rule("BC12", "phan-chuong-muc-thieu-tieu-de", "Tiêu đề của phần, chương, mục, tiểu mục", kinds=KINDS)
def title_missing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    names = {"phan": "Phần", "chuong": "Chương", "muc": "Mục", "tieu_muc": "Tiểu mục"}
    below_of = {id(item): below for item, _, below in neighbours(unit)}
    labels = _labels(unit, *LABELS)
    if not labels:
        yield skip("Văn bản không chia thành phần, chương, mục.")
    for label in labels:
        below = below_of.get(id(label.item))
        if label.titles or label.same_line or (below is not None and below.role in _IS_TITLE):
            continue
        yield fault(
            f"{names[label.item.role]} phải có tiêu đề, đặt ngay dưới số thứ tự; hiện không có tiêu đề.",
            label.item.lines,
            requirement=subject.profile.component(label.item.role)["title_required"],
            component=label.item.role,
        )
