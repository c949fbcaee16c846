"""Ô số 3: how the number line is written and how it looks (Phụ lục I, Phần I, Mục II, khoản 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.layout.location.model import Unit
from generator.rules import looks, wording
from generator.rules._heading import level, off_centre, sided
from generator.rules._notation import BLANK, Notation, parsed
from generator.rules.model import Change, Subject, Verdict, fault, rule, unseen

KEY = "so_ky_hieu"
_TOO_MANY_ZEROS = re.compile(r"0\d{2,}")
_DIGITS = re.compile(r"\d+", re.ASCII)
_WITH_LETTER = re.compile(r"(\d+)\s?[^\W\d_]", re.ASCII)
_OTHER_DASH = re.compile(r"[\u2010\u2012-\u2015\u2212]")


WAITS = "Số, ký hiệu là chỗ chờ điền nên chưa xét được."


def notation(unit: Unit) -> Notation:
    return parsed(unit[KEY].text)


@rule("SK01", "sau-so-thieu-hai-cham", "Dấu hai chấm sau từ «Số»", needs=(KEY,))
def colon(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(KEY)["prefix"]
    found = notation(unit)
    if not found.label:
        yield fault("Dòng số, ký hiệu phải bắt đầu bằng từ “Số”, sau đó có dấu hai chấm (:); hiện không có từ “Số”.",
                    unit[KEY].lines, requirement=wanted, component=KEY)  # fmt: skip
    elif not found.has_colon:
        yield fault("Sau từ “Số” phải có dấu hai chấm (:); hiện không có.", unit[KEY].lines, requirement=wanted,
                    component=KEY)  # fmt: skip
    elif found.gap_before_colon:
        yield fault("Dấu hai chấm (:) phải đứng liền sau từ “Số”; hiện cách ra một khoảng trắng.", unit[KEY].lines,
                    severity=Severity.WARNING, requirement=wanted, component=KEY)  # fmt: skip


@rule("SK02", "so-van-ban-viet-sai", "Cách ghi số của văn bản", needs=(KEY,))
def number(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    found = notation(unit)
    if found.has_tagged_number:
        yield unseen(WAITS, unit[KEY].lines, component=KEY)
    if found.is_blank_number:
        return
    below, typed = component["pad_below"].target, found.number
    if _DIGITS.fullmatch(typed):
        if len(typed) == 1 and isinstance(below, int | float) and int(typed) < below:
            yield fault(
                f"Số của văn bản nhỏ hơn {below:g} phải ghi thêm số 0 phía trước, ví dụ 0{typed}; hiện là {typed}.",
                unit[KEY].lines, requirement=component["pad_below"], component=KEY, quoted=unit[KEY].text,
            )  # fmt: skip
        elif _TOO_MANY_ZEROS.fullmatch(typed):
            yield fault(
                f"Số của văn bản chỉ ghi thêm số 0 phía trước khi nhỏ hơn {below:g}; hiện là {typed}.",
                unit[KEY].lines, severity=Severity.WARNING, requirement=component["pad_below"], component=KEY,
            )  # fmt: skip
    elif _WITH_LETTER.fullmatch(typed):
        yield fault(f"Số của văn bản chỉ gồm chữ số, không kèm chữ cái; hiện là {typed}.", unit[KEY].lines,
                    severity=Severity.WARNING, requirement=component["numerals"], component=KEY)  # fmt: skip
    elif found.mark == "/":
        yield fault(f"Số của văn bản phải ghi bằng chữ số Ả Rập; hiện là «{typed}».", unit[KEY].lines,
                    requirement=component["numerals"], component=KEY)  # fmt: skip


@rule("SK03", "so-ky-hieu-sai-dau-noi", "Dấu nối trong số, ký hiệu", needs=(KEY,))
def marks(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    found = notation(unit)
    if found.has_tagged_notation:
        yield unseen(WAITS, unit[KEY].lines, component=KEY)
        return
    wrong = [*_wrong_marks(found)]
    if wrong:
        yield fault(
            "Giữa số và ký hiệu phải có dấu gạch chéo (/), giữa các nhóm chữ viết tắt có dấu gạch nối (-), không cách "
            f"chữ; hiện {'; '.join(wrong)}.",
            unit[KEY].lines,
            requirement=component["number_separator" if found.mark != "/" else "group_separator"],
            component=KEY,
        )


def _wrong_marks(found: Notation) -> Iterator[str]:
    if found.mark != "/":
        if found.number or found.rest:
            yield "không có dấu gạch chéo sau số"
        return
    if found.gap_after_number and not found.is_blank_number:
        yield "có khoảng trắng trước dấu gạch chéo"
    if not found.rest.strip():
        if not found.is_blank_number:
            yield "sau dấu gạch chéo không có ký hiệu"
        return
    if found.rest[0].isspace():
        yield "có khoảng trắng sau dấu gạch chéo"
    inside = found.rest.strip().rstrip(".")
    if _OTHER_DASH.search(inside):
        yield "gạch nối là dấu gạch dài"
    if "/" in inside:
        yield "ký hiệu có thêm dấu gạch chéo"
    if " " in inside and BLANK not in inside:
        yield "trong ký hiệu có khoảng trắng"
    if "--" in inside or inside.startswith("-") or (inside.endswith("-") and not found.is_blank_number):
        yield "thừa dấu gạch nối"


@rule("SK04", "so-ky-hieu-sai-kieu-chu", "Kiểu chữ của số, ký hiệu", needs=(KEY,))
def look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    wrong = [*looks.mismatches(unit[KEY].lines, component, ("size", "bold", "italic"))]
    if wrong:
        yield fault(
            f"Số, ký hiệu của văn bản phải {wording.size(component['size'])}, kiểu chữ đứng, không đậm; hiện là "
            f"{looks.described(wrong)}.",
            unit[KEY].lines, requirement=wrong[0].requirement, component=KEY, origin=wrong[0].origin,
            changes=looks.changes(wrong),
        )  # fmt: skip


@rule("SK05", "so-ky-hieu-sai-chu-hoa", "Chữ hoa trong số, ký hiệu", needs=(KEY,))
def capitals(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    mixed = subject.profile.words["ky_hieu"]["co_chu_thuong"]
    found = notation(unit)
    if found.has_tagged_notation:
        yield unseen(WAITS, unit[KEY].lines, component=KEY)
    wrong = []
    if found.label and found.label != "Số":
        wrong.append(f"từ “Số” viết là «{found.label}»")
    first = found.groups[0] if found.groups else ""
    has_type = "ten_loai" in unit and unit.type in _types(subject)
    if has_type and _has_small(first) and first not in mixed:
        wrong.append(f"chữ viết tắt tên loại là «{first}»")
    if wrong:
        name = "upper" if found.label != "Số" and found.label else "notation_upper"
        yield fault(
            f"Từ “Số” viết bằng chữ in thường, ký hiệu viết bằng chữ in hoa (trừ {', '.join(mixed)}); hiện "
            f"{'; '.join(wrong)}.",
            unit[KEY].lines, requirement=component[name], component=KEY,
        )  # fmt: skip
    small = [one for one in found.groups[1 if has_type else 0 :] if _has_small(one) and one not in mixed]
    known = subject.profile.words["ky_hieu"]["co_quan_co_chu_thuong"]
    small = [one for one in small if one not in known]
    if small:
        yield fault(
            f"Ký hiệu của văn bản viết bằng chữ in hoa; hiện nhóm {', '.join(f'«{one}»' for one in small)} có chữ "
            "thường. Chữ viết tắt tên cơ quan, đơn vị do người đứng đầu quy định, xin xem lại quy định ấy.",
            unit[KEY].lines, severity=Severity.INFO, requirement=component["notation_upper"], component=KEY,
        )  # fmt: skip


def _types(subject: Subject) -> frozenset[str]:
    return frozenset(name.removesuffix(" (cá biệt)") for name in subject.profile.type_abbreviations)


def _has_small(group: str) -> bool:
    return any(letter.islower() for letter in group)


@rule("SK09", "so-ky-hieu-sai-vi-tri", "Vị trí của số, ký hiệu", needs=(KEY,))
def place(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    line = unit[KEY].lines[0]
    lowered = Severity.WARNING if sided(unit) else None
    wrong, severities = [], []
    above = unit.get("co_quan_ban_hanh")
    if off_centre(subject, line, above.lines[-1] if above else None, component["align"]):
        wrong.append("không canh giữa dưới tên cơ quan ban hành")
        severities.append(lowered or component["align"].severity)
    date = unit.get("dia_danh_thoi_gian")
    how = level(line, date.lines[0]) if date else None
    if how is not None:
        wrong.append(how.words)
        severities.append(how.severity if how.severity is not None else lowered or component["level_with"].severity)
    if wrong:
        yield fault(
            "Số, ký hiệu phải được canh giữa dưới tên cơ quan ban hành, cùng dòng với địa danh và thời gian ban hành; "
            f"hiện {', '.join(wrong)}.",
            unit[KEY].lines,
            severity=max(severities),
            requirement=component["align" if wrong[0].startswith("không canh") else "level_with"],
            component=KEY,
            origin=line.paragraph.format.origins.get("align"),
            changes=(Change("align", "center", looks.spot(line)),)
            if wrong[0].startswith("không canh") and line.cell is not None
            else (),
        )


@rule("SK11", "thieu-so-ky-hieu", "Dòng số, ký hiệu")
def missing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if KEY in unit:
        return
    lenient = unit.type in subject.profile.words["loai_van_ban"]["khong_co_mau"]
    near = unit.get("co_quan_ban_hanh") or unit.get("quoc_hieu")
    yield fault(
        "Văn bản phải có dòng số, ký hiệu dưới tên cơ quan ban hành; hiện không có.",
        near.lines if near else None, severity=Severity.WARNING if lenient else None,
        requirement=subject.profile.component(KEY)["required"], component=KEY, quoted="",
        hint="Khi chưa có số, vẫn ghi dòng «Số:      /…» với chỗ trống dành cho số.",
    )  # fmt: skip
