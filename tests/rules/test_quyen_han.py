"""Quyền hạn, chức vụ của người ký: cases of their rules."""

from __future__ import annotations

import pytest
from support.cases import Case, hold, ident, of_sample
from support.edits import font, form, style, typed

from generator.findings import Outcome, Severity

# TM. BAN CHỈ ĐẠO / KT. TRƯỞNG BAN / PHÓ TRƯỞNG BAN / GIÁM ĐỐC SỞ NỘI VỤ / Nguyễn Văn A
BASE = "cong_van/day_du.json"
TITLES = "TM. BAN CHỈ ĐẠO"
# KT. CHÁNH THANH TRA / PHÓ CHÁNH THANH TRA
INSPECTOR = "van_ban_khac/day_du.json"


def case(code, name, change=None, **more):
    return Case(code, name, change, base=BASE, **more)


def signed(*titles):
    """Other lines of titles in place of those of the sample."""

    def change(document):
        paragraph = next(one for one in document.tables[-1].row_cells(0)[1].paragraphs if one.text)
        for run in paragraph.runs[1:]:
            run._r.getparent().remove(run._r)
        paragraph.runs[0].text = "\n".join(titles)

    return change


CASES = [
    case("CK01", "tm-kt", outcome="đạt"),
    case("CK01", "quan-doc-khong-co-chu-viet-tat", signed("QUẢN ĐỐC"), outcome="đạt"),
    case("CK01", "tong-giam-doc", signed("TỔNG GIÁM ĐỐC"), outcome="đạt"),
    case("CK01", "tl-roi-kt", signed("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), outcome="đạt"),
    case("CK01", "gach-cheo", signed("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), severity=Severity.ERROR, message="T/M"),
    case("CK01", "khong-dau-cham", signed("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), severity=Severity.ERROR, message="“KT”"),
    case("CK01", "khong-dau-cach", signed("KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), severity=Severity.INFO),
    case("CK01", "quyen-viet-du", signed("QUYỀN GIÁM ĐỐC"), severity=Severity.WARNING, message="Q."),
    case("CK02", "co-13-la-mep-duoi", style("VB Quyền hạn chức vụ", size=13), outcome="đạt"),
    case("CK02", "co-12-5", font(TITLES, size=12.5), severity=Severity.ERROR, quoted="BAN CHỈ ĐẠO", message="12,5"),
    case("CK02", "chu-thuong", typed(TITLES, "PHÓ TRƯỞNG BAN", "Phó Trưởng ban"), message="chữ thường"),
    case("CK02", "khong-dam-tu-kieu-doan", style("VB Quyền hạn chức vụ", bold=False), severity=Severity.ERROR,
         message="không đậm"),
    case("CK02", "canh-trai-chi-luu-y", form(TITLES, align="left"), severity=Severity.INFO),
    case("CK05", "du-dong-chuc-vu", outcome="đạt"),
    Case("CK05", "kt-thieu-chuc-vu", signed("KT. CHÁNH THANH TRA"), base=INSPECTOR, severity=Severity.ERROR,
         quoted="KT. CHÁNH THANH TRA"),
    Case("CK05", "q-co-dong-duoi", signed("Q. CHÁNH THANH TRA", "TỈNH LÂM ĐỒNG"), base=INSPECTOR,
         severity=Severity.INFO),
    Case("CK05", "q-mot-dong", signed("Q. CHÁNH THANH TRA"), base=INSPECTOR, outcome="đạt"),
    case("CK06", "chuc-vu-chinh-thuc", outcome="đạt"),
    case("CK06", "phu-trach-ke-toan", signed("PHỤ TRÁCH KẾ TOÁN"), outcome="đạt"),
    case("CK06", "giam-doc-dieu-hanh", signed("GIÁM ĐỐC ĐIỀU HÀNH"), outcome="đạt"),
    case("CK06", "pho-phu-trach", signed("PHÓ GIÁM ĐỐC PHỤ TRÁCH"), severity=Severity.WARNING, quoted="PHỤ TRÁCH"),
    case("CK06", "phu-trach-phong", signed("PHỤ TRÁCH PHÒNG NỘI VỤ"), severity=Severity.WARNING),
    case("CK13", "tm-kt-pho", outcome="đạt"),
    case("CK13", "thu-truong", signed("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), outcome="đạt"),
    case("CK13", "tl-kt", signed("TL. BỘ TRƯỞNG", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), outcome="đạt"),
    case("CK13", "kt-khong-phai-cap-pho", signed("KT. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), severity=Severity.WARNING,
         quoted="CHÁNH VĂN PHÒNG"),
    case("CK13", "tl-cap-pho-cua-nguoi-dung-dau", signed("TL. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), severity=Severity.WARNING),
    case("CK13", "tuq-roi-kt", signed("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
         severity=Severity.WARNING, message="ủy quyền lại"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("code", ["CK05", "CK13"])
def test_signer_without_a_mark_is_not_judged_for_it(code: str) -> None:
    assert of_sample("thong_bao/toi_thieu.json").outcome(code) is Outcome.NOT_APPLICABLE
