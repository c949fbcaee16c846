"""Ô số 2: the names of the direct parent and of the issuing body, the line under them (Phụ lục I, Phần I, Mục II,
khoản 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.findings import NO_ORGANISATION, Severity
from generator.layout.location.extents import relative_extent, rows
from generator.layout.location.model import Line, Unit
from generator.layout.location.words import has_blank, is_placeholder, judged, normal
from generator.rules import looks, wording
from generator.rules._gap import apart
from generator.rules._heading import may_be_centred, off_centre, sided, tolerance
from generator.rules._lines import judge_line
from generator.rules.model import Subject, Verdict, fault, review, rule, skip, unseen
from generator.viet.text import fold

ISSUER, PARENT = "co_quan_ban_hanh", "co_quan_chu_quan"
_KINDS = ("van_ban", "kem_theo")
_RUNS = ("upper", "size", "bold", "italic")
_DOUBTFUL = 0.5
"""Certainty of a component that could as well be another: no better than chance."""
_WORD = re.compile(r"[^\s,;()]+")


@rule("CQ01", "ten-co-quan-sai-kieu-chu", "Kiểu chữ tên cơ quan ban hành", needs=(ISSUER,), kinds=_KINDS)
def issuer_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(ISSUER)
    lines = unit[ISSUER].lines
    wrong = [*looks.mismatches(lines, wanted, _RUNS), *_off_centre(subject, unit, lines, ISSUER)]
    if wrong:
        required = f"in hoa, {wording.size(wanted['size'])}, kiểu chữ đứng, đậm, canh giữa"
        yield fault(
            f"Tên cơ quan, tổ chức ban hành văn bản phải {required}; hiện là {looks.described(wrong)}.",
            lines,
            requirement=wrong[0].requirement,
            component=ISSUER,
            origin=wrong[0].origin,
            changes=looks.changes(one for one in wrong if may_be_centred(one)),
        )


@rule("CQ02", "ten-chu-quan-sai-kieu-chu", "Kiểu chữ tên cơ quan chủ quản", kinds=_KINDS)
def parent_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(PARENT)
    if PARENT not in unit:
        yield _no_parent(unit)
        return
    lines = unit[PARENT].lines
    wrong = [*looks.mismatches(lines, wanted, _RUNS)]
    off = [*_off_centre(subject, unit, lines, PARENT)]
    if wrong or off:
        faults = [*wrong, *off]
        required = f"in hoa, {wording.size(wanted['size'])}, kiểu chữ đứng, không đậm"
        centred = ", canh giữa" if off else ""
        yield fault(
            f"Tên cơ quan, tổ chức chủ quản phải {required}{centred}; hiện là {looks.described(faults)}.",
            lines,
            requirement=faults[0].requirement,
            component=PARENT,
            origin=faults[0].origin,
            changes=looks.changes(one for one in faults if may_be_centred(one)),
        )


def _no_parent(unit: Unit) -> Verdict:
    issuer = unit.get(ISSUER)
    if issuer is not None and issuer.certainty <= _DOUBTFUL:
        return review(
            "Các dòng tên cơ quan đều đậm nên chưa phân biệt được tên cơ quan chủ quản (không đậm) với tên cơ quan ban "
            "hành (đậm).",
            issuer.lines,
            component=PARENT,
            hint="Nếu dòng trên là tên cơ quan chủ quản, xin bỏ chữ đậm của dòng đó.",
        )
    return skip("Phần đầu văn bản không có tên cơ quan, tổ chức chủ quản.")


def _off_centre(subject: Subject, unit: Unit, lines: Sequence[Line], key: str) -> Iterator[looks.Mismatch]:
    """The first line of a name that is not centred: in its column, else under the line above it."""
    wanted = subject.profile.component(key)["align"]
    above = unit[PARENT].lines[-1] if key == ISSUER and PARENT in unit else None
    for line in lines:
        if any(True for _ in judged(line)) and _is_off(subject, unit, line, above):
            form = line.paragraph.format
            yield looks.Mismatch("align", form.align, wanted, line, origin=form.origins.get("align"))
            return
        above = line


def _is_off(subject: Subject, unit: Unit, line: Line, above: Line | None) -> bool:
    if sided(unit) and above is None:
        return False  # nothing to measure the first line of such a heading against
    wanted = subject.profile.component(ISSUER)["align"]
    if not sided(unit) and not wanted.admits(line.paragraph.format.align) and rows(line) > 1:
        return True  # ragged at one side, wherever its middle lies
    if not off_centre(subject, line, above, wanted):
        return False
    if above is not None or line.cell is None:
        return True
    ink = relative_extent(line)
    middle = (line.band.left + line.band.right) / 2
    return ink is None or abs(ink.centre - middle) > tolerance(subject, "center")


@rule("CQ03", "duong-ke-duoi-co-quan-sai", "Đường kẻ dưới tên cơ quan ban hành", needs=(ISSUER,), kinds=_KINDS)
def line_below(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from judge_line(subject, unit, ISSUER, "duong_ke_co_quan")


@rule("CQ04", "chu-quan-cach-co-quan", "Khoảng cách giữa hai tên cơ quan", needs=(PARENT, ISSUER), kinds=_KINDS)
def gap(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(ISSUER)["line"]
    above, below = unit[PARENT].lines[-1], unit[ISSUER].lines[0]
    wrong = [*apart(subject, above, below, wanted)]
    if wrong:
        yield fault(
            "Tên cơ quan chủ quản và tên cơ quan ban hành phải cách nhau dòng đơn; hiện "
            f"{', '.join(one.words for one in wrong)}.",
            (above, below),
            severity=max(one.severity for one in wrong),
            requirement=wanted,
            component=ISSUER,
            origin=wrong[0].origin,
            changes=tuple(change for one in wrong for change in one.changes),
        )


@rule("CQ05", "ten-co-quan-viet-tat", "Chữ viết tắt trong tên cơ quan ban hành", needs=(ISSUER,), kinds=_KINDS)
def abbreviated(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["co_quan"]
    name = _upper(unit[ISSUER].text)
    if subject.organisation is not None and _same(name, _declared(subject.organisation, "ten")):
        return
    found = _WORD.findall(name)
    wrong = [word for word in found if any(_is_short(word, short) for short in words["luon_sai"])]
    doubtful = [word for word in found if word in words["con_ngo"]]
    if not (wrong or doubtful):
        return
    wanted = subject.profile.component(ISSUER)["abbreviations"]
    told = ", ".join(f"«{word}»" for word in (*wrong, *doubtful))
    yield fault(
        f"Tên cơ quan ban hành phải ghi đầy đủ, không viết tắt; hiện có {told}.",
        unit[ISSUER].lines,
        severity=wanted.severity if wrong else Severity.WARNING,
        requirement=wanted,
        component=ISSUER,
        hint="Chỉ tên cơ quan chủ quản được viết tắt những cụm từ thông dụng."
        if wrong
        else "Nếu đây là tên đã đăng ký chính thức thì giữ nguyên.",
    )


def _is_short(word: str, short: str) -> bool:
    """Whether a word is an abbreviation, or begins with one that ends with a stop (TP.HCM)."""
    return word == short or (short.endswith(".") and word.startswith(short))


@rule("CQ06", "ten-chu-quan-thieu-dia-danh", "Tên đơn vị hành chính trong tên cơ quan chủ quản", needs=(PARENT,))
def without_place(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["co_quan"]
    name = _upper(unit[PARENT].text)
    bare = {fold(one) for one in words["can_dia_danh"]}
    kinds = {fold(one) for one in words["don_vi_hanh_chinh"]}
    folded = fold(name)
    if folded in bare or any(folded == f"{one} {kind}" for one in bare for kind in kinds):
        yield fault(
            "Tên cơ quan chủ quản ở địa phương phải kèm tên tỉnh, thành phố hoặc xã, phường, đặc khu; hiện chỉ ghi "
            f"«{unit[PARENT].text}».",
            unit[PARENT].lines,
            requirement=subject.profile.component(PARENT)["place_name"],
            component=PARENT,
        )


@rule("CQ07", "ten-co-quan-khac-ten-chinh-thuc", "Tên chính thức của cơ quan ban hành", needs=(ISSUER,))
def official_name(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    lines, name = unit[ISSUER].lines, unit[ISSUER].text
    official = _declared(subject.organisation, "ten")
    if official is None:
        yield unseen(f"{NO_ORGANISATION} nên chưa đối chiếu được tên chính thức.", lines)
    elif not has_blank(name) and not is_placeholder(name) and not _same(_upper(name), official):
        yield fault(
            f"Tên cơ quan ban hành phải là tên chính thức, đầy đủ: «{official}»; hiện là «{name}».",
            lines,
            requirement=subject.profile.component(ISSUER)["official_name"],
            component=ISSUER,
        )


@rule("CQ08", "duong-ke-duoi-chu-quan", "Đường kẻ dưới tên cơ quan chủ quản", needs=(PARENT, ISSUER), kinds=_KINDS)
def line_below_parent(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if unit.rules.get(PARENT):
        yield fault(
            "Đường kẻ chỉ đặt dưới tên cơ quan ban hành, không đặt dưới tên cơ quan chủ quản; hiện có đường kẻ dưới "
            "tên cơ quan chủ quản.",
            unit[PARENT].lines,
            requirement=subject.profile.component(PARENT)["rule_below"],
            component=PARENT,
        )


@rule("CQ09", "thieu-ten-co-quan", "Tên cơ quan ban hành phải có", needs=("quoc_hieu",))
def required(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if ISSUER not in unit:
        yield fault(
            "Văn bản phải có tên cơ quan, tổ chức ban hành ở phía trên, bên trái; hiện chưa có.",
            unit["quoc_hieu"].lines,
            requirement=subject.profile.component(ISSUER)["required"],
            component=ISSUER,
        )


@rule("CQ10", "sai-co-quan-chu-quan", "Cơ quan chủ quản trực tiếp", needs=(ISSUER,))
def right_parent(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if subject.organisation is None:
        yield unseen(f"{NO_ORGANISATION} nên chưa biết cơ quan chủ quản trực tiếp.", unit[ISSUER].lines)
        return
    expected = _declared(subject.organisation, "chu_quan")
    if expected is None:
        return
    parent = unit.get(PARENT)
    if parent is not None and (has_blank(parent.text) or is_placeholder(parent.text)):
        return
    short = subject.profile.words["co_quan"]["viet_tat_chu_quan"]
    if parent is not None and _same(_spelled(_upper(parent.text), short), _spelled(expected, short)):
        return
    found = f"hiện là «{parent.text}»" if parent is not None else "hiện không có"
    yield fault(
        f"Tên cơ quan, tổ chức chủ quản trực tiếp phải là «{expected}»; {found}.",
        unit[ISSUER].lines if parent is None else parent.lines,
        requirement=subject.profile.component(PARENT)["when"],
        component=PARENT,
    )


def _declared(organisation: Any, field: str) -> str | None:
    """A name of the organisation in capitals on one line; None where it has none."""
    value = organisation.get(field) if organisation else None
    return _upper(value) if isinstance(value, str) and value.strip() else None


def _upper(text: str) -> str:
    return normal(text).upper()


def _same(name: str, official: str | None) -> bool:
    """Whether two names are one, whichever way tone marks are placed."""
    return official is not None and fold(name) == fold(official)


def _spelled(name: str, short: dict[str, str]) -> str:
    """A name with its common abbreviations written out."""
    return " ".join(short.get(word, word) for word in name.split())
