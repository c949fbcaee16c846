"""Place and date of issue: cases of its rules."""

from __future__ import annotations

import pytest
from support import cases, edits
from support.cases import Case, hold, ident
from support.phu_luc import retyped
from support.quyet_dinh import case, content

from generator.findings import Outcome, Severity

PLACE = "Lâm Đồng, ngày"
HEAD = "bao_cao/day_du.json"
LATER = "ngày 10 tháng 12 năm 2026"


def line(text: str):
    return retyped(PLACE, text)


CASES = [
    Case("DD01", "co-14-la-mep-tren", edits.font(PLACE, size=14), base=HEAD, outcome="đạt", also=("TR11",)),
    Case("DD01", "co-15", edits.font(PLACE, size=15), base=HEAD, severity=Severity.ERROR, message="15", also=("TR11",)),
    Case("DD01", "dung", edits.font(PLACE, italic=False), base=HEAD, message="đứng"),
    Case("DD01", "dam-tu-kieu-doan", edits.style("VB Địa danh thời gian", bold=True), base=HEAD, message="đậm"),
    Case("DD01", "in-hoa", line("LÂM ĐỒNG, NGÀY 10 THÁNG 12 NĂM 2026"), base=HEAD, message="in hoa"),
    Case("DD02", "co-dau-phay", None, base=HEAD, outcome="đạt"),
    Case("DD02", "khong-dau-phay", line(f"Lâm Đồng {LATER}"), base=HEAD, severity=Severity.ERROR),
    Case("DD02", "cach-truoc-dau-phay", line(f"Lâm Đồng , {LATER}"), base=HEAD, message="khoảng trắng"),
    Case("DD02", "cho-trong", line("........., ngày ... tháng ... năm 2026"), base=HEAD, outcome="đạt"),
    Case("DD03", "ngay-mot-chu-so", line("Lâm Đồng, ngày 5 tháng 12 năm 2026"), base=HEAD, message="05"),
    Case("DD03", "ngay-05", line("Lâm Đồng, ngày 05 tháng 12 năm 2026"), base=HEAD, outcome="đạt"),
    Case("DD03", "ngay-trong", line("Lâm Đồng, ngày    tháng 12 năm 2026"), base=HEAD, outcome="đạt"),
    Case("DD04", "thang-2", line("Lâm Đồng, ngày 10 tháng 2 năm 2026"), base=HEAD, message="02"),
    Case("DD04", "thang-02", line("Lâm Đồng, ngày 10 tháng 02 năm 2026"), base=HEAD, outcome="đạt"),
    Case("DD05", "thang-06", line("Lâm Đồng, ngày 10 tháng 06 năm 2026"), base=HEAD, severity=Severity.WARNING),
    Case("DD05", "thang-6", line("Lâm Đồng, ngày 10 tháng 6 năm 2026"), base=HEAD, outcome="đạt"),
    Case("DD05", "thang-10", line("Lâm Đồng, ngày 10 tháng 10 năm 2026"), base=HEAD, outcome="đạt"),
    Case("DD06", "ngay-viet-tat", line("Lâm Đồng, ngày 10/12/2026"), base=HEAD, severity=Severity.ERROR),
    Case("DD06", "nam-hai-chu-so", line("Lâm Đồng, ngày 10 tháng 12 năm 26"), base=HEAD, message="26"),
    Case("DD06", "khong-co-trong-lich", line("Lâm Đồng, ngày 31 tháng 11 năm 2026"), base=HEAD, message="lịch"),
    Case("DD06", "viet-day-du", None, base=HEAD, outcome="đạt"),
    Case("DD07", "in-hoa-ca-ten", line(f"LÂM ĐỒNG, {LATER}"), base=HEAD, severity=Severity.ERROR),
    Case("DD07", "chu-thuong", line(f"Lâm đồng, {LATER}"), base=HEAD, severity=Severity.WARNING, message="đồng"),
    Case("DD07", "thanh-pho", line(f"Thành phố Hồ Chí Minh, {LATER}"), base=HEAD, outcome="đạt"),
    Case("DD07", "ea-hleo", line(f"Ea H'leo, {LATER}"), base=HEAD, outcome="đạt"),
    Case("DD07", "gach-noi", line(f"Xuân Hương - Đà Lạt, {LATER}"), base=HEAD, outcome="đạt"),
    Case("DD08", "viet-tat", line(f"TP. Hồ Chí Minh, {LATER}"), base=HEAD, severity=Severity.ERROR),
    Case("DD08", "tp-hcm", line(f"TP.HCM, {LATER}"), base=HEAD, severity=Severity.ERROR, also=("DD10",)),
    Case("DD08", "ten-nguoi-khong-thanh-pho", line(f"Hồ Chí Minh, {LATER}"), base=HEAD, severity=Severity.ERROR),
    Case("DD08", "ten-nguoi-khac", line(f"Trần Hưng Đạo, {LATER}"), base=HEAD, severity=Severity.WARNING),
    Case("DD08", "dien-bien-la-tinh", line(f"Điện Biên, {LATER}"), base=HEAD, outcome="đạt"),
    Case("DD08", "ha-noi", line(f"Hà Nội, {LATER}"), base=HEAD, outcome="đạt"),
    Case("DD09", "canh-giua", None, base=HEAD, outcome="đạt"),
    Case("DD09", "canh-phai", edits.form(PLACE, align="right"), base=HEAD, message="canh phải"),
    Case("DD09", "canh-phai-tu-kieu-doan", edits.style("VB Địa danh thời gian", align="right"), base=HEAD),
    case("DD11", "bien-ban-khong-co-dong-nay", of="bien_ban", outcome="đạt"),
    Case("DD11", "bao-cao", None, base=HEAD, outcome="không áp dụng"),
    Case("DD12", "co-du", None, base=HEAD, outcome="đạt"),
    Case("DD12", "khong-dong-nao", edits.typed(PLACE, "Lâm Đồng, ngày 10 tháng 12 năm 2026", ""), base=HEAD),
    Case("DD12", "khong-dia-danh", line("ngày 10 tháng 12 năm 2026"), base=HEAD, severity=Severity.ERROR),
    Case("DD12", "ngay-trong-la-du-thao", line("Lâm Đồng, ngày … tháng … năm 2026"), base=HEAD, outcome="đạt"),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    if case.outcome == Outcome.NOT_APPLICABLE.value:
        assert cases.of_sample(case.base).outcome(case.code) is Outcome.NOT_APPLICABLE
    else:
        hold(case)


def test_minutes_need_no_place_and_date() -> None:
    assert cases.of_bytes(content("bien_ban")).outcome("DD12") is Outcome.NOT_APPLICABLE
