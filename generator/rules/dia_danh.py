"""Ô số 4: place and date of issue (Phụ lục I, Phần I, Mục II, khoản 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.layout.location.model import Unit
from generator.rules import looks, wording
from generator.rules._heading import off_centre, sided
from generator.rules._thoi_gian import PlaceAndDate, parsed
from generator.rules.model import Change, Subject, Verdict, fault, rule, skip, unseen

KEY = "dia_danh_thoi_gian"
_NUMBER = re.compile(r"\d+", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


def written(unit: Unit) -> PlaceAndDate | None:
    return parsed(unit[KEY].text)


def _waits(unit: Unit, *parts: str) -> Iterator[Verdict]:
    """That a template's tag stands for a part of the date."""
    found = written(unit)
    if found is not None and found.tags & {"date", *parts}:
        yield unseen("Ngày, tháng, năm là chỗ chờ điền nên chưa xét được.", unit[KEY].lines, component=KEY)


@rule("DD01", "dia-danh-thoi-gian-sai-kieu-chu", "Kiểu chữ của địa danh và thời gian ban hành", needs=(KEY,))
def look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    lines = unit[KEY].lines
    wrong = [*looks.mismatches(lines, component, ("size", "bold", "italic"))]
    if unit[KEY].text.isupper():
        wrong += [*looks.mismatches(lines[:1], component, ("upper",))]
    if wrong:
        yield fault(
            f"Địa danh và thời gian ban hành phải viết bằng chữ in thường, {wording.size(component['size'])}, kiểu chữ "
            f"nghiêng, không đậm; hiện là {looks.described(wrong)}.",
            lines, requirement=wrong[0].requirement, component=KEY, origin=wrong[0].origin,
            changes=looks.changes(wrong),
        )  # fmt: skip


@rule("DD02", "sau-dia-danh-thieu-dau-phay", "Dấu phẩy sau địa danh", needs=(KEY,))
def comma(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    found = written(unit)
    if found is None or not found.has_place or found.is_place_blank:
        return
    if found.separator.rstrip() != ",":
        typed = found.separator.strip()
        now = "cách ra một khoảng trắng" if typed == "," else f"là dấu «{typed}»" if typed else "không có dấu phẩy"
        yield fault(f"Liền sau địa danh phải có dấu phẩy (,); hiện {now}.", unit[KEY].lines,
                    requirement=subject.profile.component(KEY)["place_end"], component=KEY)  # fmt: skip


@rule("DD03", "ngay-thieu-so-khong", "Số 0 trước ngày nhỏ hơn 10", needs=(KEY,))
def day(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    found = written(unit)
    yield from _waits(unit, "day")
    wanted = subject.profile.component(KEY)["pad_day_below"]
    if found and found.day and len(found.day) == 1 and _NUMBER.fullmatch(found.day) and found.day != "0":
        yield fault(
            f"Ngày nhỏ hơn {wanted.target} phải ghi thêm số 0 phía trước: ngày 0{found.day}; hiện là ngày {found.day}.",
            unit[KEY].lines, requirement=wanted, component=KEY,
        )  # fmt: skip


@rule("DD04", "thang-mot-hai-thieu-so-khong", "Số 0 trước tháng 1, tháng 2", needs=(KEY,))
def month(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    found = written(unit)
    yield from _waits(unit, "month")
    wanted = subject.profile.component(KEY)["padded_months"]
    if found and found.month in _texts(wanted.target):
        yield fault(
            f"Tháng 1, tháng 2 phải ghi thêm số 0 phía trước: tháng 0{found.month}; hiện là tháng {found.month}.",
            unit[KEY].lines, requirement=wanted, component=KEY,
        )  # fmt: skip


@rule("DD05", "thang-thua-so-khong", "Số 0 thừa trước tháng 3 đến tháng 9", needs=(KEY,))
def padded_month(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    found = written(unit)
    yield from _waits(unit, "month")
    wanted = subject.profile.component(KEY)["unpadded_months"]
    if found and found.month and found.month[:1] == "0" and found.month[1:] in _texts(wanted.target):
        yield fault(
            f"Chỉ tháng 1, tháng 2 ghi thêm số 0 phía trước; nên ghi tháng {found.month[1:]}, hiện là tháng "
            f"{found.month}.",
            unit[KEY].lines, requirement=wanted, component=KEY,
        )  # fmt: skip


@rule("DD06", "thoi-gian-khong-viet-day-du", "Thời gian ban hành viết đầy đủ", needs=(KEY,))
def in_full(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    found = written(unit)
    yield from _waits(unit, "day", "month", "year")
    now = None if found is not None and "date" in found.tags else _not_in_full(found)
    if now:
        yield fault(
            f"Thời gian ban hành phải viết đầy đủ bằng chữ số Ả Rập, dạng «ngày … tháng … năm …»; hiện {now}.",
            unit[KEY].lines, requirement=component["in_full"], component=KEY,
        )  # fmt: skip


def _not_in_full(found: PlaceAndDate | None) -> str | None:
    if found is None:
        return "không đủ các từ ngày, tháng, năm"
    if found.is_short:
        return "viết tắt bằng dấu gạch"
    parts = [part for part in (found.day, found.month, found.year) if part is not None]
    if any(not _NUMBER.fullmatch(part) for part in parts):
        return "có phần không phải là chữ số Ả Rập"
    if found.year is not None and not _YEAR.fullmatch(found.year):
        return f"năm là «{found.year}»"
    if not found.has_blank and found.iso is None:
        return "là ngày không có trong lịch"
    return None


@rule("DD07", "dia-danh-sai-chu-hoa", "Chữ hoa trong địa danh", needs=(KEY,))
def capitals(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    found = written(unit)
    if found is None or found.is_place_blank or unit[KEY].text.isupper() or _shortened(subject, found.place):
        return
    if found.place.isupper() and sum(letter.isalpha() for letter in found.place) > 1:
        yield fault(f"Địa danh viết hoa chữ cái đầu của từng âm tiết; hiện in hoa toàn bộ: «{found.place}».",
                    unit[KEY].lines, requirement=component["place_capitals"], component=KEY)  # fmt: skip
        return
    syllables = found.place.replace("-", " ").replace("–", " ").split()
    unit_words = subject.profile.words["dia_danh"]["am_tiet_sau_cua_ten_don_vi"]
    small = [
        one
        for at, one in enumerate(syllables)
        if one[0].islower() and not (at == 1 and f"{syllables[0]} {one}" in unit_words)
    ]
    if small:
        yield fault(
            f"Các chữ cái đầu của địa danh phải viết hoa; hiện «{' '.join(small)}» chưa viết hoa.",
            unit[KEY].lines, severity=Severity.WARNING, requirement=component["place_capitals"], component=KEY,
        )  # fmt: skip


@rule("DD08", "dia-danh-viet-tat", "Tên đầy đủ của địa danh", needs=(KEY,))
def full_name(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(KEY)["place_in_full"]
    found = written(unit)
    if found is None or found.is_place_blank:
        return
    short = _shortened(subject, found.place)
    words = subject.profile.words["dia_danh"]
    if short:
        yield fault(
            f"Địa danh phải ghi tên gọi đầy đủ, không viết tắt, ví dụ Thành phố Hồ Chí Minh; hiện là «{found.place}».",
            unit[KEY].lines, requirement=wanted, component=KEY,
        )  # fmt: skip
    elif found.place in words["phai_ghi_day_du"]:
        yield fault(
            "Đơn vị hành chính đặt theo tên người, chữ số hoặc sự kiện lịch sử phải ghi tên gọi đầy đủ, ví dụ "
            f"Thành phố Hồ Chí Minh; hiện là «{found.place}».",
            unit[KEY].lines, requirement=wanted, component=KEY,
        )  # fmt: skip
    elif found.place in words["ten_nguoi_su_kien"] or found.place.isdigit():
        yield fault(
            "Đơn vị hành chính đặt theo tên người, chữ số hoặc sự kiện lịch sử phải ghi tên gọi đầy đủ, ví dụ Phường "
            f"Điện Biên Phủ; hiện là «{found.place}».",
            unit[KEY].lines, severity=Severity.WARNING, requirement=wanted, component=KEY,
        )  # fmt: skip


def _shortened(subject: Subject, place: str) -> bool:
    words = subject.profile.words["dia_danh"]
    first, dot, rest = place.partition(".")
    if dot and first.upper() in words["chu_viet_tat_don_vi"]:
        return True
    first, _, rest = place.partition(" ")
    if rest and first.upper() in words["chu_viet_tat_khong_dau_cham"]:
        return True
    return place.upper() in words["ten_viet_tat"]


@rule("DD09", "dia-danh-thoi-gian-sai-vi-tri", "Vị trí của địa danh và thời gian ban hành", needs=(KEY,))
def place(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(KEY)["align"]
    above = unit.get("quoc_hieu")
    wrong = [
        line for line in unit[KEY].lines
        if line.text and off_centre(subject, line, above.lines[0] if above else None, wanted)
    ]  # fmt: skip
    if wrong:
        align = wrong[0].paragraph.format.align
        tabbed = sided(unit) or any("\t" in run.text for run in wrong[0].runs)
        aside = tabbed or align == "center"
        now = "; hiện lệch sang một bên" if aside else f"; hiện {wording.found('align', align)}"
        yield fault(
            f"Địa danh và thời gian ban hành phải được canh giữa dưới Quốc hiệu và Tiêu ngữ{now}.",
            unit[KEY].lines, severity=Severity.WARNING if tabbed else None, requirement=wanted, component=KEY,
            origin=wrong[0].paragraph.format.origins.get("align"),
            changes=() if tabbed else tuple(
                Change("align", "center", looks.spot(line)) for line in wrong if line.cell is not None
            ),
        )  # fmt: skip


@rule("DD11", "bien-ban-khong-co-dia-danh", "Địa danh, ngày tháng của biên bản")
def minutes(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    """Passes with the line and without it: the model has none, and its absence is never told."""
    if unit.type not in subject.profile.words["loai_van_ban"]["khong_co_dia_danh"]:
        yield skip("Mẫu của loại văn bản này có dòng địa danh, ngày tháng: xem quy tắc DD12.")


@rule("DD12", "thieu-dia-danh-thoi-gian", "Địa danh và thời gian ban hành")
def missing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["loai_van_ban"]
    if unit.type in words["khong_co_dia_danh"]:
        yield skip("Mẫu của loại văn bản này không có dòng địa danh, ngày tháng.")
        return
    component = subject.profile.component(KEY)
    lowered = Severity.WARNING if unit.type in words["khong_co_mau"] else None
    if KEY not in unit:
        near = unit.get("tieu_ngu") or unit.get("so_ky_hieu")
        yield fault(
            "Văn bản phải có dòng địa danh và thời gian ban hành dưới Quốc hiệu và Tiêu ngữ; hiện không có.",
            near.lines if near else None, severity=lowered, requirement=component["required"], component=KEY, quoted="",
        )  # fmt: skip
        return
    found = written(unit)
    if found is not None and not found.has_place:
        yield fault("Trước ngày, tháng, năm phải có địa danh; hiện không có.", unit[KEY].lines, severity=lowered,
                    requirement=component["required"], component=KEY)  # fmt: skip


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, tuple | list) else (str(value),)
