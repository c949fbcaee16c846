"""The trích yếu of a letter: cases of its rules."""

from __future__ import annotations

import pytest
from support import edits
from support.cases import Case, hold, ident
from support.phu_luc import retyped

from generator.findings import Severity

LETTER = "cong_van/day_du.json"
VV = "V/v"


def about(text: str):
    return retyped(VV, text)


def ruled(document) -> None:
    """A typed line right below V/v."""
    edits.put_after(VV, "__________", "VB Trích yếu công văn")(document)


def blank_above(document) -> None:
    edits.found(document, VV).insert_paragraph_before("", "Normal")


CASES = [
    Case("TL04", "co-13-la-mep-tren", edits.font(VV, size=13), base=LETTER, outcome="đạt"),
    Case("TL04", "co-14", edits.font(VV, size=14), base=LETTER, severity=Severity.ERROR, message="14"),
    Case("TL04", "dam-tu-kieu-doan", edits.style("VB Trích yếu công văn", bold=True), base=LETTER, message="đậm"),
    Case("TL04", "canh-trai", edits.form(VV, align="left"), base=LETTER, message="canh giữa"),
    Case("TL05", "cach-6", None, base=LETTER, outcome="đạt"),
    Case("TL05", "cach-7-la-mep", edits.form(VV, before=7), base=LETTER, outcome="đạt"),
    Case("TL05", "cach-0", edits.form(VV, before=0), base=LETTER, severity=Severity.WARNING, message="0"),
    Case("TL05", "cach-12-tu-kieu-doan", edits.style("VB Trích yếu công văn", before=12), base=LETTER, message="12"),
    Case("TL05", "dong-trong", blank_above, base=LETTER, severity=Severity.WARNING, message="dòng trống"),
    Case("TL06", "khong-duong-ke", None, base=LETTER, outcome="đạt"),
    Case("TL06", "co-duong-ke", ruled, base=LETTER, severity=Severity.WARNING),
    Case("TL07", "dung-dang", about("V/v báo cáo kết quả"), base=LETTER, outcome="đạt"),
    Case("TL07", "hai-cham", about("V/v: báo cáo kết quả"), base=LETTER, severity=Severity.WARNING),
    Case("TL07", "v-hoa", about("V/V báo cáo kết quả"), base=LETTER, message="V/V"),
    Case("TL07", "v-thuong", about("v/v báo cáo kết quả"), base=LETTER, message="v/v"),
    Case("TL07", "ve-viec", about("Về việc: báo cáo kết quả"), base=LETTER, message="Về việc"),
    Case("TL07", "lap-ve-viec", about("V/v về việc báo cáo kết quả"), base=LETTER, message="lặp"),
    Case("TL07", "viet-hoa-thua", about("V/v Đề nghị báo cáo kết quả"), base=LETTER, severity=Severity.INFO),
    Case("TL07", "luat-dat-dai", about("V/v Luật Đất đai"), base=LETTER, outcome="đạt"),
    Case("TL07", "quyet-dinh", about("V/v Quyết định số 15/QĐ-BNV"), base=LETTER, outcome="đạt"),
    Case("TL07", "ten-loai", about("V/v Kế hoạch tuyển dụng năm 2026"), base=LETTER, outcome="đạt"),
    Case("TL07", "chu-viet-tat", about("V/v UBND tỉnh giao nhiệm vụ"), base=LETTER, outcome="đạt"),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
