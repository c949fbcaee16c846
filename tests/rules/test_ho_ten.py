"""Họ và tên của người ký: cases of its rules."""

from __future__ import annotations

import pytest
from support.cases import Case, hold, ident, of_sample
from support.edits import every, font, form, style, typed

from generator.findings import Outcome, Severity

BASE = "ke_hoach/day_du.json"
NAME = "Nguyễn Văn A"


def case(code, name, change=None, **more):
    return Case(code, name, change, base=BASE, **more)


def named(words):
    return typed(NAME, NAME, words)


def at_school(data):
    data["co_quan"]["ten"] = "Trường Đại học Y"
    data["co_quan"]["viet_tat"] = "ĐHY"
    data["ky_hieu"] = "KH-ĐHY"
    data["nguoi_ky"] = {"quyen_han": None, "chuc_vu": "Hiệu trưởng", "chuc_vu_khac": None, "ho_ten": NAME}


CASES = [
    case("CK03", "co-13-la-mep-duoi", font(NAME, size=13), outcome="đạt"),
    case("CK03", "co-14-5", font(NAME, size=14.5), severity=Severity.ERROR, quoted=NAME, message="14,5"),
    case("CK03", "in-hoa", named("NGUYỄN VĂN A"), message="in hoa"),
    case("CK03", "khong-dam-tu-kieu-doan", style("VB Họ tên người ký", bold=False), message="không đậm"),
    case("CK03", "canh-trai", form(NAME, align="left"), severity=Severity.ERROR, message="lệch tâm"),
    case("CK03", "canh-trai-ma-van-thang-tam", every(form(NAME, align="left", left=35), font(NAME, bold=True)),
         outcome="đạt"),
    Case("CK03", "co-chuc-vu-khac-o-tren", base="cong_van/day_du.json", outcome="đạt"),
    case("CK04", "chi-ho-ten", outcome="đạt"),
    case("CK04", "ong-la-ho", named("Ông Văn Huyên"), outcome="đạt"),
    case("CK04", "thac-si", named("ThS. Nguyễn Văn A"), severity=Severity.ERROR, quoted="ThS."),
    case("CK04", "tien-si-viet-du", named("Tiến sĩ Nguyễn Văn A"), severity=Severity.ERROR),
    case("CK04", "quan-ham", named("Đại tá Nguyễn Văn A"), severity=Severity.ERROR),
    case("CK04", "hai-hoc-vi", named("PGS. TS. Nguyễn Văn A"), severity=Severity.ERROR),
    Case("CK04", "truong-dai-hoc", named("PGS. TS. Nguyễn Văn A"), base=BASE, bundle=at_school, severity=Severity.INFO),
    case("CK04", "loi-xung-ho", named("Ông Nguyễn Văn A"), severity=Severity.INFO),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("code", ["CK03", "CK04"])
def test_blank_name_is_a_draft(code: str) -> None:
    assert of_sample("van_ban_khac/toi_thieu.json").outcome(code) is Outcome.NOT_APPLICABLE
