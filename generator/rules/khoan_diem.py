"""Khoản, điểm: their marks and titles (Phụ lục I, Phần I, Mục II, khoản 6, điểm đ; Mục V, số 6a, 6b)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.findings import Severity
from generator.layout.location.model import Item, Unit
from generator.layout.location.words import judged
from generator.profiles.model import Component
from generator.rules import looks
from generator.rules._body import KINDS, Para, body, has_dieu, is_numbered, running, sizes
from generator.rules.looks import Mismatch
from generator.rules.model import Change, Subject, Verdict, fault, rule, skip

_KHOAN = re.compile(r"\d+\s?\.")
_DIEM = re.compile(r"[a-zđ]\s?\)")
_NO_KHOAN = "Văn bản không có khoản."
_NO_DIEM = "Văn bản không có điểm."


@rule("BC06", "khoan-sai-kieu", "Trình bày khoản", kinds=KINDS)
def clause_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    found = [one for one in body(unit, subject.profile) if one.item.role == "khoan"]
    if not found:
        yield skip(_NO_KHOAN)
        return
    in_articles = has_dieu(unit)
    allowed = set(sizes(running(unit, subject.profile)))
    plain, titled = subject.profile.component("khoan"), subject.profile.component("khoan_tieu_de")
    has_proper = False
    for one in found:
        is_proper = _KHOAN.fullmatch(one.item.label or "") is not None
        if not is_proper and (in_articles or not has_proper):
            # Outside documents with điều, "1)" below "1." is a deeper level, which point c leaves free.
            yield _wrong_mark(one, plain, in_articles)
        has_proper = has_proper or is_proper
        yield from _titled(one, titled, allowed, in_articles) if one.is_heading else _untitled(one, plain, in_articles)


def _wrong_mark(one: Para, wanted: Component, in_articles: bool) -> Verdict:
    return fault(
        "Số thứ tự của khoản phải là chữ số Ả Rập, sau số có dấu chấm (1., 2., 3.); "
        f"hiện là “{_shape(one.item, '1')}”.",
        one.lines,
        requirement=wanted["number_end"],
        component="khoan",
        **_weight(in_articles),
    )


def _shape(item: Item, sample: str) -> str:
    """The form of a mark with the same number for all, so that one fault is told once: «1)», «1-»."""
    return re.sub(r"\d+|[^\W\d_]+", sample, item.label or "", count=1)


def _weight(in_articles: bool) -> dict[str, Any]:
    return {} if in_articles else {"severity": Severity.WARNING}


def _titled(one: Para, wanted: Component, allowed: set[Any], in_articles: bool) -> Iterator[Verdict]:
    wrong = [*looks.mismatches(one.lines, wanted, ("italic",))]
    runs = [run for line in one.lines for run in judged(line)]
    if runs and not one.whole.is_bold:
        run = next(run for run in runs if not run.format.bold)
        wrong.append(Mismatch("bold", False, wanted["bold"], one.lines[0], run, run.format.origins.get("bold")))
    if runs and looks.is_upper([run for line in one.rest for run in judged(line)]):
        wrong.append(Mismatch("upper", True, wanted["upper"], one.lines[0]))
    size = one.whole.size
    if size is not None and allowed and size not in allowed:
        wrong.append(Mismatch("size", size, wanted["same_size_as"], one.lines[0]))
    if wrong:
        yield fault(
            "Số thứ tự và tiêu đề của khoản phải là chữ thường, kiểu chữ đứng, đậm, cỡ chữ bằng cỡ chữ của lời văn; "
            f"hiện là {looks.described(wrong)}.",
            one.lines,
            requirement=wrong[0].requirement,
            component="khoan_tieu_de",
            origin=wrong[0].origin,
            changes=_changes(one, wrong),
            **_weight(in_articles),
        )


def _untitled(one: Para, wanted: Component, in_articles: bool) -> Iterator[Verdict]:
    yield from _numbered(one, wanted, "Khoản không có tiêu đề", "khoan", in_articles)
    if one.label and not one.label_tally.is_bold:
        return
    if one.tally.letters and 0 < one.tally.bold < one.tally.letters and _opens_bold(one):
        yield fault(
            "Tiêu đề của khoản phải ở một dòng riêng; hiện tiêu đề in đậm và lời văn ở trên cùng một dòng.",
            one.lines,
            requirement=wanted["bold"],
            component="khoan",
            severity=Severity.WARNING,
            hint="Xuống dòng sau tiêu đề của khoản, hoặc bỏ chữ đậm.",
        )


def _opens_bold(one: Para) -> bool:
    first = next((run for line in one.rest for run in judged(line)), None)
    return first is not None and first.format.bold


def _numbered(one: Para, wanted: Component, name: str, key: str, in_articles: bool) -> Iterator[Verdict]:
    """The mark and the words of an item that has no title: upright, not bold, the mark as large as the words."""
    opens_title = key == "khoan" and _opens_bold(one) and one.tally.bold < one.tally.letters
    wrong = []
    for prop in ("bold", "italic"):
        bold = prop == "bold"
        on_label = one.label_tally.is_bold if bold else one.label_tally.is_italic
        on_words = one.tally.is_bold if bold else one.tally.is_italic
        if (on_label and not (bold and opens_title)) or on_words:
            run = next((run for line in one.lines for run in judged(line) if getattr(run.format, prop)), None)
            origin = run.format.origins.get(prop) if run is not None else None
            wrong.append(Mismatch(prop, True, wanted[prop], one.lines[0], run, origin))
    size = one.label_tally.size
    if size is not None and one.tally.sizes and size not in one.tally.sizes:
        wrong.append(Mismatch("size", size, wanted["same_size_as"], one.lines[0]))
    if wrong:
        yield fault(
            f"{name} phải có số thứ tự và lời văn kiểu chữ đứng, không đậm, cùng cỡ chữ; "
            f"hiện là {looks.described(wrong)}.",
            one.lines,
            requirement=wrong[0].requirement,
            component=key,
            origin=wrong[0].origin,
            changes=_changes(one, wrong),
            **_weight(in_articles),
        )


def _changes(one: Para, wrong: Sequence[Mismatch]) -> tuple[Change, ...]:
    """The whole paragraph is set right: mark and words are to look alike."""
    where = looks.spot(one.lines[0])
    if is_numbered(one.item) and one.tally.letters == 0:
        return ()
    formats = (each for each in wrong if each.property in ("bold", "italic"))
    return tuple(Change(each.property, each.requirement.target, where) for each in formats)


@rule("BC07", "diem-sai-kieu", "Trình bày điểm", kinds=KINDS)
def point_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("diem")
    found = [one for one in body(unit, subject.profile) if one.item.role == "diem"]
    if not found:
        yield skip(_NO_DIEM)
    in_articles = has_dieu(unit)
    for one in found:
        if not _DIEM.fullmatch(one.item.label or ""):
            yield fault(
                "Số thứ tự của điểm phải là chữ cái thường, sau có dấu đóng ngoặc đơn: a), b), c); "
                f"hiện là “{_shape(one.item, 'a')}”.",
                one.lines,
                requirement=wanted["number_end"],
                component="diem",
                **_weight(in_articles),
            )
        yield from _numbered(one, wanted, "Điểm", "diem", in_articles)


@rule("BC08", "diem-sai-thu-tu-chu-cai", "Thứ tự các điểm", kinds=KINDS)
def point_order(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("diem")["letters"]
    letters = wanted.target
    if not isinstance(letters, tuple):
        raise TypeError("letters of diem are a list")
    lists = [points for points in _lists(unit) if len(points) > 1]
    if not lists:
        yield skip(_NO_DIEM)
    for points in lists:
        wrong = [*_breaks(points, letters)]
        if wrong:
            yield fault(
                f"Thứ tự các điểm phải là {', '.join(letters[:9])}, …; "
                f"hiện {'; '.join(f'{place} là điểm {found}' for place, found, _ in wrong)}.",
                wrong[0][2].lines,
                requirement=wanted,
                component="diem",
                hint="Danh sách a), b), c) tự động của Word không có chữ đ: tắt đánh số tự động rồi gõ tay."
                if any(is_numbered(point) for point in points)
                else None,
            )


_CLOSES = frozenset(("phan", "chuong", "muc", "tieu_muc", "dieu", "muc_lama", "khoan"))


def _lists(unit: Unit) -> Iterator[list[Item]]:
    """The điểm of each khoản (or list); a new "a" opens a new list."""
    points: list[Item] = []
    for item in unit.body:
        if item.is_quoted:
            continue
        if item.role in _CLOSES or _is_numbered_above(item) or (item.role == "diem" and item.number == "a"):
            yield points
            points = []
        if item.role == "diem":
            points.append(item)
    yield points


def _is_numbered_above(item: Item) -> bool:
    """A number of a level without a name ("1.4", "A."); "(1)" and a bold line may as well stand inside a điểm."""
    return item.role == "khac_cap" and item.label is not None and not item.label.startswith("(")


def _breaks(points: Sequence[Item], letters: tuple[str, ...]) -> Iterator[tuple[str, str, Item]]:
    """Where a list leaves the order: what should stand where, what stands there."""
    expected, where = letters[0], "đầu danh sách"
    for point in points:
        found = str(point.number)
        if found != expected and found not in where:
            yield where, found, point
        at = letters.index(found) + 1 if found in letters else letters.index(expected) + 1 if expected in letters else 0
        expected = letters[at] if at < len(letters) else ""
        where = f"sau điểm {found}"
