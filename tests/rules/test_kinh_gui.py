"""Kính gửi: cases of its rules."""

from __future__ import annotations

import pytest
from support import cases, edits
from support.cases import Case, hold, ident
from support.phu_luc import retyped
from support.quyet_dinh import case

from generator.findings import Outcome, Severity

LETTER = "cong_van/day_du.json"
LABEL = "Kính gửi:"
FIRST, SECOND, LAST = "- Các sở", "- Ủy ban nhân dân các", "- Bưu điện"


def one_addressee(text: str):
    """One place on the line of the label; the list is gone."""
    return edits.every(edits.removed(FIRST, SECOND, LAST), retyped(LABEL, f"Kính gửi: {text}"))


CASES = [
    Case("KG01", "co-kinh-gui", None, base=LETTER, outcome="đạt"),
    Case("KG01", "cong-van-thieu", edits.removed(LABEL, FIRST, SECOND, LAST), base=LETTER, severity=Severity.ERROR),
    case("KG01", "to-trinh-thieu", edits.removed("Kính gửi"), of="to_trinh", severity=Severity.WARNING),
    Case(
        "KG01",
        "bao-cao-thieu",
        edits.removed("Kính gửi", "- Bộ Nội vụ", "- Ủy ban nhân dân tỉnh"),
        base="bao_cao/day_du.json",
        severity=Severity.INFO,
    ),
    Case("KG02", "co-13-la-mep-duoi", edits.font(FIRST, size=13), base=LETTER, outcome="đạt"),
    Case("KG02", "nghieng", edits.font(LABEL, italic=True), base=LETTER, severity=Severity.ERROR, message="nghiêng"),
    Case("KG02", "dam-tu-kieu-doan", edits.style("VB Kính gửi mục", bold=True), base=LETTER, message="đậm"),
    Case("KG02", "thieu-hai-cham", retyped(LABEL, "Kính gửi"), base=LETTER, message="hai chấm"),
    Case("KG02", "in-hoa", retyped(LABEL, "KÍNH GỬI:"), base=LETTER, message="in hoa"),
    Case("KG03", "mot-noi-cung-dong", one_addressee("Bộ Văn hóa, Thể thao và Du lịch"), base=LETTER, outcome="đạt"),
    Case("KG03", "mot-nhom-cung-dong", one_addressee("Các phòng, ban, đơn vị trực thuộc"), base=LETTER, outcome="đạt"),
    Case(
        "KG03",
        "ten-dai-hai-dong",
        one_addressee("Ủy ban nhân dân các xã, phường, đặc khu\nthuộc tỉnh Lâm Đồng"),
        base=LETTER,
        outcome="đạt",
    ),
    Case(
        "KG03",
        "mot-noi-xuong-dong",
        edits.removed(SECOND, LAST),
        base=LETTER,
        severity=Severity.ERROR,
        message="một nơi",
    ),
    Case(
        "KG03",
        "nhieu-noi-mot-dong",
        one_addressee("Sở Nội vụ; Sở Tài chính; Sở Y tế"),
        base=LETTER,
        severity=Severity.ERROR,
    ),
    Case("KG04", "dung-dau", None, base=LETTER, outcome="đạt"),
    Case(
        "KG04",
        "thieu-gach",
        retyped(SECOND, "Ủy ban nhân dân các xã, phường, đặc khu;"),
        base=LETTER,
        severity=Severity.ERROR,
        message="thiếu gạch",
    ),
    Case("KG04", "thieu-cham-phay", retyped(FIRST, "- Các sở, ban, ngành thuộc tỉnh"), base=LETTER, message="(;)"),
    Case("KG04", "cuoi-khong-cham", retyped(LAST, "- Bưu điện tỉnh Lâm Đồng"), base=LETTER, message="(.)"),
    Case(
        "KG04",
        "gach-dai",
        retyped(SECOND, "– Ủy ban nhân dân các xã, phường, đặc khu;"),
        base=LETTER,
        severity=Severity.WARNING,
        message="–",
    ),
    Case("KG05", "thang-hang", None, base=LETTER, outcome="đạt"),
    Case("KG05", "lech", edits.form(SECOND, left=75), base=LETTER, severity=Severity.WARNING),
    Case("KG05", "xa-dau-hai-cham", edits.style("VB Kính gửi mục", left=80), base=LETTER, severity=Severity.INFO),
    Case("KG06", "mot-noi-co-dau-cham", one_addressee("Sở Nội vụ tỉnh Lâm Đồng."), base=LETTER, outcome="đạt"),
    Case("KG06", "nhieu-noi", None, base=LETTER, outcome="không áp dụng"),
    Case("KG07", "cong-van", None, base=LETTER, outcome="đạt"),
    Case(
        "KG07",
        "thong-bao",
        retyped("BÁO CÁO", "THÔNG BÁO"),
        base="bao_cao/day_du.json",
        severity=Severity.WARNING,
        also=("SK06",),
    ),
    Case(
        "KG07",
        "giay-moi",
        retyped("BÁO CÁO", "GIẤY MỜI"),
        base="bao_cao/day_du.json",
        severity=Severity.INFO,
        also=("SK06", "LV05"),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    if case.outcome == Outcome.NOT_APPLICABLE.value:
        assert cases.of_sample(case.base).outcome(case.code) is Outcome.NOT_APPLICABLE
    else:
        hold(case)
