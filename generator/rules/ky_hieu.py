"""Ô số 3: what the notation must say (Phụ lục I, Phần I, Mục II, khoản 3, điểm b; Phụ lục III, Mục I)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.findings import NO_ORGANISATION, Severity
from generator.layout.location.model import Line, Unit
from generator.rules._notation import BLANK
from generator.rules.model import Subject, Verdict, fault, rule, skip, unseen
from generator.rules.so_ky_hieu import KEY, WAITS, notation

_NO_TABLE = "Loại văn bản này không có trong bảng chữ viết tắt của Phụ lục III."
_CITED = re.compile(
    r"[Cc]ông văn số:?\s*[\d…._]+\s*/\s*(?P<group>[^\W\d_]+)\b[\w&.-]*"
    r"(?:,? ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4})?"
)


def abbreviation(subject: Subject, type_name: str | None) -> str | None:
    """The abbreviation of a type of document in the table of Phụ lục III."""
    table = subject.profile.type_abbreviations
    return table.get(type_name or "") or table.get(f"{type_name} (cá biệt)")


@rule("SK06", "ky-hieu-khong-khop-ten-loai", "Chữ viết tắt tên loại trong ký hiệu", needs=(KEY, "ten_loai"))
def type_group(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    expected = abbreviation(subject, unit.type)
    found = notation(unit)
    if found.has_tagged_notation:
        yield unseen(WAITS, unit[KEY].lines, component=KEY)
        return
    if expected is None:
        yield skip(_NO_TABLE)
        return
    if found.year is not None:
        yield skip("Số, ký hiệu có ghi năm: xem quy tắc SK08.")
        return
    first = found.groups[0] if found.groups else BLANK
    if first in (BLANK, expected):
        return
    if first.casefold() == expected.casefold() and not first.isupper():
        return  # SK05 speaks of its capitals
    yield fault(
        f"Chữ viết tắt tên loại trong ký hiệu của {unit.type} phải là {expected}; hiện là {first}.",
        unit[KEY].lines, requirement=subject.profile.component(KEY)["type_abbreviation"], component=KEY,
    )  # fmt: skip


@rule("LV01", "ky-hieu-khac-ten-loai", "Ký hiệu và tên loại văn bản", needs=(KEY, "ten_loai"))
def same_as_type_group(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    """The same check as SK06: passes where that passes, and leaves a fault to be told once, there."""
    if any(True for _ in type_group(subject, unit)):
        yield skip("Xem quy tắc SK06: chữ viết tắt tên loại trong ký hiệu được xét và báo ở đó.")


@rule("SK07", "cong-van-co-chu-viet-tat-ten-loai", "Ký hiệu của công văn")
def letter(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    cited = [*_cited(subject, unit)]
    yield from cited
    if KEY not in unit or "ten_loai" in unit or "trich_yeu_cong_van" not in unit:
        if not cited:
            yield skip("Quy tắc này dành cho công văn.")
        return
    wanted = subject.profile.component(KEY)["letter_has_type_abbreviation"]
    groups = notation(unit).groups
    if not groups or BLANK in groups[0]:
        return
    if groups[0].upper() in subject.profile.words["ky_hieu"]["cam_trong_cong_van"]:
        yield fault(
            f"Ký hiệu của công văn không có chữ viết tắt tên loại: ghi chữ viết tắt tên cơ quan, rồi chữ viết tắt tên "
            f"đơn vị soạn thảo hoặc lĩnh vực, ví dụ 05/BNV-VP; hiện có «{groups[0]}».",
            unit[KEY].lines, requirement=wanted, component=KEY,
        )  # fmt: skip
    elif len(groups) == 1 and not notation(unit).is_blank_number:  # a draft's notation may wait as its number does
        yield fault(
            "Ký hiệu của công văn gồm chữ viết tắt tên cơ quan và chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực, ví "
            f"dụ 05/BNV-VP; hiện chỉ có «{groups[0]}».",
            unit[KEY].lines, severity=Severity.WARNING, requirement=wanted, component=KEY,
        )  # fmt: skip


def _cited(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    """Letters cited in the text whose notation begins with the forbidden group: a slip of theirs or of the citing."""
    for item in unit.body:
        if item.is_quoted or "ông văn số" not in item.text:
            continue
        for cited in _CITED.finditer(item.text):
            if cited["group"].upper() in subject.profile.words["ky_hieu"]["cam_trong_cong_van"]:
                yield fault(
                    "Ký hiệu của công văn được viện dẫn có chữ viết tắt tên loại «CV», trong khi ký hiệu của công văn "
                    "không có chữ này; xin đối chiếu với công văn ấy.",
                    _holding(item.lines, cited[0]), severity=Severity.INFO, quoted=cited[0],
                    requirement=subject.profile.component(KEY)["letter_has_type_abbreviation"],
                )  # fmt: skip


def _holding(lines: tuple[Line, ...], words: str) -> tuple[Line, ...]:
    return tuple(line for line in lines if words in line.text)[:1] or lines


@rule("SK08", "so-van-ban-ghi-nam", "Năm trong số, ký hiệu", needs=(KEY,))
def year(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    found = notation(unit)
    if found.year is None:
        if found.has_tagged_number:
            yield unseen(WAITS, unit[KEY].lines, component=KEY)
        return
    words: Mapping[str, tuple[str, ...]] = subject.profile.words["ky_hieu"]
    by_law = unit.type in words["loai_co_the_ghi_nam"] and any(
        group in words["co_quan_ra_quy_pham"] for group in found.groups
    )
    requirement = subject.profile.component(KEY)["year_in_number"]
    if by_law:
        yield fault(
            f"Số, ký hiệu có ghi năm {found.year} là cách ghi của văn bản quy phạm pháp luật. Nếu đây là văn bản quy "
            "phạm pháp luật, xin áp dụng quy định riêng của loại văn bản ấy.",
            unit[KEY].lines, severity=Severity.INFO, requirement=requirement, component=KEY,
        )  # fmt: skip
        return
    yield fault(
        f"Số, ký hiệu của văn bản hành chính không ghi năm; hiện có «{found.year}».",
        unit[KEY].lines, requirement=requirement, component=KEY,
    )  # fmt: skip


@rule("SK12", "chu-viet-tat-ngoai-danh-muc", "Chữ viết tắt cơ quan, đơn vị trong ký hiệu", needs=(KEY,))
def known(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    known = _abbreviations(subject)
    if subject.organisation is None:
        yield unseen(f"{NO_ORGANISATION} nên chưa đối chiếu được chữ viết tắt trong ký hiệu.",
                     unit[KEY].lines, component=KEY)  # fmt: skip
        return
    if not known:
        yield skip("Cơ quan không khai danh mục chữ viết tắt của các đơn vị.")
        return
    groups = notation(unit).groups
    if groups and groups[0] == abbreviation(subject, unit.type):
        groups = groups[1:]
    strange = [group for group in groups if group != BLANK and group not in known]
    if strange:
        yield fault(
            f"Chữ viết tắt {', '.join(f'«{one}»' for one in strange)} trong ký hiệu chưa có trong danh mục chữ viết "
            "tắt của cơ quan.",
            unit[KEY].lines, requirement=subject.profile.component(KEY)["known_abbreviations"], component=KEY,
        )  # fmt: skip


def _abbreviations(subject: Subject) -> frozenset[str]:
    """What the organisation lists: its own abbreviation, those of its units; empty when it lists no unit."""
    organisation = subject.organisation or {}
    units = [one.get("viet_tat") for one in organisation.get("don_vi") or ()]
    own = organisation.get("viet_tat")
    return frozenset(one for one in (own, *units) if one) if own and units else frozenset()
