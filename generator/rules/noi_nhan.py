"""Ô số 9b: Nơi nhận, how it looks and where it stands; its items and their words: `noi_nhan_dong`.

Phụ lục I, Phần I, Mục II, khoản 9; Điều 8. Ngang hàng với chức vụ người ký: CK07.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.layout.location import extents
from generator.layout.location.model import Line, Recipient, Unit
from generator.layout.location.words import judged
from generator.rules import looks, wording
from generator.rules.looks import Mismatch
from generator.rules.model import Change, Subject, Verdict, fault, rule, skip
from generator.units import Length
from generator.viet.text import fold

NO_LIST = "Nơi nhận chưa ghi tên nơi nhận nào."
LUU = re.compile(r"[-–—+•*]?\s*Lưu\b", re.IGNORECASE)
_LOOK = ("size", "bold", "italic")


@rule("NN01", "noi-nhan-sai-kieu", "Trình bày chữ «Nơi nhận»", needs=("noi_nhan_nhan",))
def label_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_nhan_nhan")
    label = unit["noi_nhan_nhan"].lines[0]
    wrong = [*looks.mismatches((label,), wanted, ("upper", *_LOOK), with_marks=True)]
    found = [looks.described(wrong)] if wrong else []
    if not label.text.endswith(":"):
        found.append("sau “Nơi nhận” không có dấu hai chấm")
    elif fold(label.text) != fold(str(wanted["text"].target)):
        found.append(f"ghi “{label.text}”")
    if unit.recipients and _same_line(label, unit.recipients[0].lines[0]):
        found.append("danh sách ở cùng dòng với “Nơi nhận”")
    off = _off_left(subject, label)
    if off is not None:
        found.append(f"cách lề trái {wording.mm(off)}\u00a0mm")
    if found:
        wrong_place = [*looks.mismatches((label,), wanted, ("align",))] if off is not None else []
        yield fault(
            f"“Nơi nhận:” phải ở một dòng riêng, {wording.size(wanted['size'])}, kiểu chữ nghiêng, đậm, sát lề trái; "
            f"hiện là {', '.join(found)}.",
            label,
            requirement=wrong[0].requirement if wrong else wanted["text"],
            component="noi_nhan_nhan",
            origin=wrong[0].origin if wrong else None,
            changes=looks.changes((*wrong, *wrong_place)) + (_flush(label) if off is not None else ()),
        )
    elif any(run.format.underline not in (None, "none") for run in judged(label)):
        yield fault(
            "“Nơi nhận:” không gạch chân; hiện có gạch chân.",
            label,
            requirement=wanted["underline"],
            component="noi_nhan_nhan",
        )


def _same_line(label: Line, first: Line) -> bool:
    return label.paragraph is first.paragraph and label.number == first.number and label.side == first.side


def _off_left(subject: Subject, line: Line) -> float | None:
    """How far a line begins from the left edge of the text, where that is more than the tolerance."""
    near = subject.profile.tolerances["flush_left"].target
    if not isinstance(near, Length):
        raise TypeError("the tolerance of flush_left is a length")
    extent = extents.extent(line, subject.document.default_tab)
    return extent.start if extent is not None and abs(extent.start) > near else None


def _flush(line: Line) -> tuple[Change, ...]:
    """No indents where these keep a line from the margin; none to change where a cell or a tab does."""
    form, where = line.paragraph.format, looks.spot(line)
    sides = (("left", form.left), ("first_line", form.first_line))
    return tuple(Change(name, Length(0), where) for name, value in sides if value) if line.number == 0 else ()


@rule(
    "NN02",
    "danh-sach-noi-nhan-sai-kieu",
    "Trình bày danh sách nơi nhận",
    needs=("noi_nhan_nhan",),
    of=("noi_nhan_muc",),
)
def list_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_nhan_muc")
    if not unit.recipients:
        yield skip(NO_LIST)
    for item in unit.recipients:
        wrong, small = _of_item(item, [*looks.mismatches(item.lines, wanted, _LOOK, with_marks=True)])
        wrong += marked_alike(subject, unit) if wrong and item is unit.recipients[-1] else []
        off = _off_left(subject, item.lines[0]) if item.has_dash else None
        found = [looks.described(wrong)] if wrong else []
        found += [f"gạch đầu dòng cách lề trái {wording.mm(off)}\u00a0mm"] if off is not None else []
        if found:
            yield fault(
                f"Danh sách nơi nhận phải có {wording.size(wanted['size'])}, kiểu chữ đứng, không đậm, gạch đầu dòng "
                "sát "
                f"lề trái; hiện là {', '.join(found)}.",
                item.lines,
                requirement=wrong[0].requirement if wrong else wanted["left"],
                component="noi_nhan_muc",
                origin=wrong[0].origin if wrong else None,
                changes=looks.changes(wrong) + (_flush(item.lines[0]) if off is not None else ()),
            )
        elif small or _is_raised(item):
            told = looks.described(small) if small else "chỉ số trên hoặc dưới"
            yield fault(
                f"Ký hiệu người soạn trong dòng Lưu có kiểu chữ khác danh sách nơi nhận; hiện là {told}.",
                item.lines,
                severity=Severity.INFO,
                requirement=wanted["size"],
                component="noi_nhan_muc",
            )


def marked_alike(subject: Subject, unit: Unit) -> list[Mismatch]:
    """What is wrong with the drafter's mark (ô 12) and with the Lưu line on which it stands alike: one fault, told of
    the list."""
    mark = unit.get("ky_hieu_nguoi_soan")
    last = unit.recipients[-1].lines if unit.recipients else ()
    if mark is None or not last or mark.lines[0].paragraph is not last[-1].paragraph:
        return []
    wanted = subject.profile.component("noi_nhan_muc")
    of_list = {(one.property, one.found) for one in looks.mismatches(last, wanted, _LOOK, with_marks=True)}
    return [one for one in looks.mismatches(mark.lines, wanted, _LOOK) if (one.property, one.found) in of_list]


def _is_raised(item: Recipient) -> bool:
    """Whether a drafter's mark in the Lưu line is printed raised or lowered."""
    raised = (run for line in item.lines for run in line.runs if run.format.vertical != "baseline")
    return LUU.match(item.text) is not None and any(any(map(str.isalpha, run.text)) for run in raised)


def _of_item(item: Recipient, wrong: Sequence[Mismatch]) -> tuple[list[Mismatch], list[Mismatch]]:
    """What is wrong, and what is only a drafter's mark set smaller in the Lưu line."""
    if LUU.match(item.text) is None:
        return [*wrong], []
    first = next((run for line in item.lines for run in judged(line)), None)
    least = first.format.size if first is not None else Length(0)
    small = [one for one in wrong if one.property == "size" and one.run is not None and one.run.format.size < least]
    return [one for one in wrong if one not in small], small


@rule("NN07", "noi-nhan-thieu-nhom", "Các nhóm nơi nhận", needs=("noi_nhan_nhan",))
def groups(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    """Who carries it out and who is to know only a person can tell; that nobody does can be seen."""
    if not unit.recipients:
        yield skip(NO_LIST)
    elif all(LUU.match(item.text) for item in unit.recipients):
        yield fault(
            "Nơi nhận gồm nơi thực hiện, nơi để biết hoặc phối hợp, nơi lưu; hiện chỉ có nơi lưu.",
            unit.recipients[0].lines,
            requirement=subject.profile.component("noi_nhan_muc")["groups"],
            component="noi_nhan_muc",
        )


@rule("NN08", "noi-nhan-bien-ban-sai-cho", "Nơi nhận trong biên bản", needs=("noi_nhan_nhan",))
def in_minutes(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    label = unit["noi_nhan_nhan"].lines[0]
    cell = label.cell
    if unit.type != subject.profile.words["noi_nhan"]["minutes"]:
        yield skip("Văn bản không phải là biên bản.")
    elif unit.closing != "table" or cell is None or not unit.signers:
        yield skip("Biên bản không có khối chữ ký dựng bằng bảng.")
    elif not any(_stands_above(line, label) for signer in unit.signers for line in signer.titles):
        yield fault(
            "Trong biên bản, Nơi nhận nên đặt dưới khối chữ ký của thư ký, ở cột bên trái.",
            label,
            requirement=subject.profile.component("noi_nhan_nhan")["below_signer_in"],
            component="noi_nhan_nhan",
        )


def _stands_above(title: Line, label: Line) -> bool:
    """Whether a title stands above the label in the label's own column."""
    one, other = title.cell, label.cell
    if one is None or other is None or one.table is not other.table or one.column != other.column:
        return False
    if one.row != other.row:
        return one.row < other.row
    return title.paragraph.place.steps < label.paragraph.place.steps


@rule("NN09", "thieu-noi-nhan", "Nơi nhận phải có")
def label_missing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if "noi_nhan_nhan" in unit:
        return
    without_model = unit.type in subject.profile.words["noi_nhan"]["types_without_model"]
    yield fault(
        "Văn bản thiếu phần Nơi nhận.",
        None,
        severity=Severity.WARNING if without_model or unit.party_like else None,
        requirement=subject.profile.component("noi_nhan_nhan")["required"],
        component="noi_nhan_nhan",
    )
