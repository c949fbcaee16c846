"""Ô số 6, lời văn: lùi đầu dòng, khoảng cách đoạn, khoảng cách dòng (Phụ lục I, Phần I, Mục II, khoản 6, điểm e)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.findings import Severity
from generator.fonts.advances import SINGLE
from generator.layout.location.model import Item, Unit
from generator.layout.model import Paragraph
from generator.profiles.model import Profile, Requirement
from generator.rules import looks, wording
from generator.rules._body import KINDS, RUNNING, Para, body, neighbours, paragraph_of
from generator.rules._indent import first_character, is_allowed, is_set_from_left, leading_spaces
from generator.rules.model import Change, Subject, Verdict, fault, rule, skip
from generator.rules.noi_dung import NO_TEXT
from generator.units import Length, Pt

_AFTER = frozenset(("bang", "hinh", "gach", "cong", "khoan", "diem", "khac_cap", "ghi_chu", "ten_bang"))
_SPACED = RUNNING | {"can_cu", "muc_lama"}
_MM = "\u00a0cm"


class _Set(NamedTuple):
    """A paragraph and where its first character stands."""

    para: Para
    at: Length


@rule("ND04", "noi-dung-sai-lui-dau-dong", "Lùi đầu dòng của nội dung", kinds=KINDS)
def first_line(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_dung")
    found = [*_set(subject, unit)]
    if not found:
        yield skip(NO_TEXT)
    right: Counter[Length] = Counter()
    for para, at in found:
        if _is_indented_by_spaces(para, at, wanted["first_line"], subject.profile):
            yield fault(
                "Chữ đầu dòng phải lùi vào bằng định dạng đoạn (hoặc một phím Tab); hiện lùi vào bằng dấu cách.",
                para.lines,
                severity=Severity.WARNING,
                requirement=wanted["first_line"],
                component="noi_dung",
                hint="Xóa các dấu cách ở đầu đoạn rồi đặt First line 1\u00a0cm hoặc 1,27\u00a0cm.",
            )
        elif not is_allowed(at, wanted["first_line"], subject.profile):
            yield _misplaced(para, at, wanted["first_line"])
        else:
            right[_nearest(at, wanted["first_line"])] += 1
            yield from _inset(subject, para)
    articles = [*_articles(subject, unit)]
    right.update(
        _nearest(one.at, wanted["first_line"])
        for one in articles
        if is_allowed(one.at, wanted["first_line"], subject.profile)
    )
    yield from _several(subject, [*found, *articles], right)
    for one in body(unit, subject.profile):
        if one.item.role == "dieu" and not one.lines[0].paragraph.format.left:
            yield from _inset(subject, one)


def _set(subject: Subject, unit: Unit) -> Iterator[_Set]:
    """Điều stands under BC04, mục La Mã under no rule of indents; centred lines have none."""
    for one in body(unit, subject.profile):
        if one.item.role in _SPACED - {"muc_lama", "dieu"} and is_set_from_left(one.lines[0]):
            at = first_character(one.lines[0], subject.document.default_tab)
            if at is not None:
                yield _Set(one, at)


def _articles(subject: Subject, unit: Unit) -> Iterator[_Set]:
    """Where the điều begin: right or wrong is for BC04, one value through the document for all paragraphs."""
    for one in body(unit, subject.profile):
        if one.item.role == "dieu" and is_set_from_left(one.lines[0]):
            at = first_character(one.lines[0], subject.document.default_tab)
            if at is not None:
                yield _Set(one, at)


def _is_indented_by_spaces(para: Para, at: Length, wanted: Requirement, profile: Profile) -> bool:
    """Two spaces or more before the first word; one that changes nothing is a slip of typing."""
    spaces = leading_spaces(para.lines[0])
    return spaces > 1 or (spaces == 1 and not is_allowed(at, wanted, profile))


def _misplaced(para: Para, at: Length, wanted: Requirement) -> Verdict:
    goes_on = para.above is not None and para.above.role in _AFTER and para.item.role == "loi_van"
    look = para.lines[0].paragraph.format
    where = looks.spot(para.lines[0])
    left = (Change("left", Length(0), where),) if look.left else ()
    return fault(
        f"Chữ đầu dòng phải lùi vào 1{_MM} hoặc 1,27{_MM}; hiện {_told(at)}.",
        para.lines,
        severity=Severity.WARNING if goes_on and at == 0 else None,
        requirement=wanted,
        component="noi_dung",
        origin=look.origins.get("first_line") or look.origins.get("left"),
        changes=(*left, Change("first_line", wanted.target, where)),
    )


def _told(at: Length) -> str:
    if at == 0:
        return "không lùi"
    return f"lùi {wording.cm(at)}{_MM}" if at > 0 else f"lấn ra lề {wording.cm(-at)}{_MM}"


def _inset(subject: Subject, para: Para) -> Iterator[Verdict]:
    """The lines after the first reach from margin to margin."""
    near = subject.profile.tolerances["first_line"].target
    if not isinstance(near, Length):
        raise TypeError("the tolerance of first_line is a length")
    wanted = subject.profile.component("noi_dung")
    look = para.lines[0].paragraph.format
    for name, words, value in (("left", "trái", look.left), ("right", "phải", look.right)):
        if abs(value) > near:
            where = looks.spot(para.lines[0])
            first = (Change("first_line", wanted["first_line"].target, where),) if name == "left" else ()
            yield fault(
                f"Nội dung được canh đều cả hai lề; hiện cả đoạn lùi so với lề {words} {wording.cm(value)}{_MM}.",
                para.lines,
                requirement=wanted[name],
                component="noi_dung",
                origin=look.origins.get(name),
                changes=(Change(name, Length(0), where), *first),
            )


def _nearest(at: Length, wanted: Requirement) -> Length:
    lengths = [one for one in wanted.allowed if isinstance(one, Length)]
    return min(lengths, key=lambda one: abs(one - at))


def _several(subject: Subject, found: Sequence[_Set], right: Counter[Length]) -> Iterator[Verdict]:
    """1 cm here and 1.27 cm there: the paragraphs of the rarer one."""
    if len(right) < 2:
        return
    wanted = subject.profile.component("noi_dung")["first_line"]
    usual = right.most_common(1)[0][0]
    for para, at in found:
        if is_allowed(at, wanted, subject.profile) and _nearest(at, wanted) != usual:
            yield fault(
                f"Các đoạn phải lùi đầu dòng như nhau; hiện có đoạn lùi 1{_MM}, có đoạn lùi 1,27{_MM}.",
                para.lines,
                severity=Severity.WARNING,
                requirement=wanted,
                component="noi_dung",
                changes=(Change("first_line", usual, looks.spot(para.lines[0])),),
            )


@rule("ND05", "noi-dung-sai-khoang-cach-doan", "Khoảng cách giữa các đoạn", kinds=KINDS)
def paragraph_gap(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_dung")["gap_above"]
    least, near = wanted.min, subject.profile.tolerances["gap"].target
    if least is None or not isinstance(near, Length):
        raise TypeError("gap_above has a least length, the tolerance of gap is a length")
    automatic = Pt(subject.profile.words["noi_dung"]["automatic_spacing_pt"])
    judged = False
    for above, blanks, below in neighbours(unit):
        if not _is_spaced(above) or not _is_spaced(below) or paragraph_of(below).format.page_break_before:
            continue
        judged = True
        row = [paragraph_of(item) for item in (above, *blanks, below) if item.lines]
        larger, total = _gaps(row, automatic)
        if larger >= least - near:
            continue
        is_enough = total >= least - near
        yield fault(
            f"Khoảng cách giữa hai đoạn phải từ {wording.pt(least)}\u00a0pt trở lên; hiện là "
            f"{wording.pt(total if is_enough else larger)}\u00a0pt"
            f"{' khi cộng khoảng dưới đoạn trên với khoảng trên đoạn dưới' if is_enough else ''}.",
            below.lines,
            severity=Severity.INFO if is_enough else None,
            requirement=wanted,
            component="noi_dung",
            origin=row[-1].format.origins.get("before"),
            changes=(Change("before", wanted.target, looks.spot(below.lines[0])),),
        )
    if not judged:
        yield skip("Nội dung văn bản không có hai đoạn liền nhau.")


def _is_spaced(item: Item) -> bool:
    return item.role in _SPACED and bool(item.lines) and not item.is_quoted


def _gaps(row: Sequence[Paragraph], automatic: Length) -> tuple[float, float]:
    """The gap between the first and the last of a row of paragraphs, the others blank: where the larger of two
    neighbouring spaces counts, and where their sum does."""
    larger = total = float(sum(_height(blank) for blank in row[1:-1]))
    for above, below in pairwise(row):
        after = automatic if above.format.after_auto else above.format.after
        before = automatic if below.format.before_auto else below.format.before
        if above.format.style_id == below.format.style_id:
            after = Length(0) if above.format.contextual_spacing else after
            before = Length(0) if below.format.contextual_spacing else before
        larger += max(after, before)
        total += after + before
    return larger, total


def _height(blank: Paragraph) -> float:
    line, natural = blank.format.line, blank.mark.size * SINGLE
    if line.rule == "auto":
        return natural * line.value
    return line.value if line.rule == "exact" else max(line.value, natural)


@rule("ND06", "noi-dung-sai-khoang-cach-dong", "Khoảng cách giữa các dòng", kinds=KINDS)
def line_spacing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_dung")["line"]
    found = [one for one in body(unit, subject.profile) if one.item.role in _SPACED]
    if not found:
        yield skip(NO_TEXT)
    for one in found:
        told = _spacing(subject.profile, one)
        if told:
            words, is_error = told
            yield fault(
                f"Khoảng cách giữa các dòng phải từ dòng đơn đến 1,5 lines; hiện là {words}.",
                one.lines,
                severity=None if is_error else Severity.WARNING,
                requirement=wanted,
                component="noi_dung",
                origin=one.lines[0].paragraph.format.origins.get("line"),
                changes=(Change("line", wanted.target, looks.spot(one.lines[0])),),
            )


def _spacing(profile: Profile, one: Para) -> tuple[str, bool] | None:
    """What the spacing is where it is out of range, and whether that is an error; fixed spacing is measured by the
    letters' own height."""
    wanted = profile.component("noi_dung")["line"]
    near = profile.tolerances["line"].target
    low, high = wanted.min, wanted.max
    if low is None or high is None or not isinstance(near, int | float):
        raise TypeError("line has a range, its tolerance is a number")
    paragraph = one.lines[0].paragraph
    line = paragraph.format.line
    if line.rule == "auto":
        is_right = low - near <= line.value <= high + near
        return None if is_right else (f"{wording.number(line.value)} lines", True)
    ratio = line.value / ((one.whole.size or paragraph.mark.size) * SINGLE)
    if (line.rule == "atLeast" or ratio >= low - near) and ratio <= high + near:
        return None
    words = f"{wording.pt(line.value)}\u00a0pt (bằng {wording.number(ratio)} lần dòng đơn)"
    return words, ratio < profile.words["noi_dung"]["exact_line_error_below"]
