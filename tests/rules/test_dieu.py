"""Điều: cases of its rules."""

from __future__ import annotations

import pytest
from docx.shared import Mm
from support import quyet_dinh
from support.cases import Case, hold, ident, of_bytes
from support.edits import every, font, form, put_after, run_font, style, typed

from generator.findings import Outcome, Severity

made = quyet_dinh.case
FIRST, SECOND, THIRD = "Điều 1.", "Điều 2.", "Điều 3."
LONG = (
    "Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư quy định quyền, "
    "trách nhiệm của cơ quan, tổ chức."
)


def by_tab(document):
    """No first-line indent, a tab that lands on 10 mm."""
    paragraph = quyet_dinh.beginning(document, THIRD)
    paragraph.paragraph_format.first_line_indent = Mm(0)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(10))
    paragraph.runs[0].text = "\t" + paragraph.runs[0].text


def without_title(bundle) -> None:
    *before, _, words = bundle["noi_dung"]
    bundle["noi_dung"] = [*before, f"Điều 3. {words}"]


CASES = [
    made("BC04", "loi-van-cung-dong", outcome="đạt"),
    made("BC04", "lui-1-27", form(THIRD, first_line=12.7), outcome="đạt", also=("ND04",)),
    made("BC04", "phim-tab-dung-cho", by_tab, outcome="đạt"),
    made("BC04", "lui-1-15", form(THIRD, first_line=11.5), severity=Severity.ERROR, quoted="Điều 3", message="1,15"),
    made("BC04", "dau-hai-cham", typed(THIRD, "Điều 3.", "Điều 3:"), severity=Severity.ERROR, message="dấu hai chấm"),
    made("BC04", "khong-dau-cham", typed(THIRD, "Điều 3.", "Điều 3"), message="không có dấu chấm"),
    made("BC04", "khong-dam", run_font(THIRD, 0, bold=False), message="không đậm"),
    made("BC04", "khong-dam-tu-kieu-ky-tu", style("VB Điều nhãn", bold=False), message="không đậm"),
    made("BC04", "loi-van-dam", font(THIRD, bold=True), message="lời văn của điều in đậm"),
    made("BC04", "nhan-co-13", run_font(THIRD, 0, size=13), message="cỡ chữ\u00a013"),
    made("BC04", "vien-dan-dieu-khong-phai-dieu", put_after("2. Lấy ý kiến", LONG), outcome="đạt"),
    Case("BC05", "co-chuong-co-tieu-de", base="van_ban_khac/day_du.json", outcome="đạt"),
    Case("BC05", "co-chuong-phai-co-tieu-de", base="van_ban_khac/day_du.json", bundle=without_title,
         severity=Severity.WARNING, quoted="Điều 3."),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_regulation_with_titles_passes_and_one_without_is_told() -> None:
    assert of_bytes(quyet_dinh.content("quy_che")).outcome("BC05", 2) is Outcome.PASSED
    document = quyet_dinh.opened("quy_che")
    every(typed("Điều 4. Trình tự", "Trình tự quản lý văn bản đi", "Văn thư Sở đăng ký văn bản đi trong ngày."),
          font("Điều 4. Văn", bold=False))(document)  # fmt: skip
    judged = of_bytes(quyet_dinh.saved(document))
    told = [one for one in judged.findings if one.code == "BC05"]
    assert [one.quoted for one in told] == ["Điều 4. Văn thư Sở đăng ký văn bản đi trong ngày."]
    assert told[0].severity is Severity.WARNING


def test_regulation_title_that_is_not_bold_is_told() -> None:
    document = quyet_dinh.opened("quy_che")
    style("VB Điều", bold=False)(document)
    told = [one for one in of_bytes(quyet_dinh.saved(document)).findings if one.code == "BC04"]
    # Điều 1 to 4 of the regulation look alike: one finding, three more places.
    assert len(told) == 1
    assert len(told[0].also) == 3
    assert "tiêu đề không đậm" in told[0].message


def test_individual_decision_needs_no_titles() -> None:
    assert of_bytes(quyet_dinh.content("quyet_dinh")).outcome("BC05") is Outcome.PASSED
