"""Number line: how it is written and looks."""

from __future__ import annotations

import pytest
from support import cases, edits, tabbed
from support.cases import Case, hold, ident
from support.phu_luc import retyped

from generator.findings import Outcome, Severity

SO = "Số:"
HEAD = "bao_cao/day_du.json"


def number(text: str):
    return retyped(SO, text)


def apart(document) -> None:
    """The number below two more lines of its cell."""
    from docx.shared import Pt

    paragraph = document.tables[0].cell(1, 0).paragraphs[0]
    paragraph.paragraph_format.space_before = Pt(40)


def other_row(document) -> None:
    """The number in the row of the names, the date in the one below."""
    table = document.tables[0]
    table.cell(0, 0)._tc.append(table.cell(1, 0).paragraphs[0]._p)
    table.cell(1, 0).add_paragraph("")


CASES = [
    Case("SK01", "dung-mau", None, base=HEAD, outcome="đạt"),
    Case("SK01", "thieu-hai-cham", number("Số 128/BC-SNV"), base=HEAD, severity=Severity.ERROR, message="hai chấm"),
    Case("SK01", "cach-truoc-hai-cham", number("Số : 128/BC-SNV"), base=HEAD, severity=Severity.WARNING),
    Case("SK02", "mot-chu-so", number("Số: 5/BC-SNV"), base=HEAD, severity=Severity.ERROR, message="05"),
    Case("SK02", "so-05-la-du", number("Số: 05/BC-SNV"), base=HEAD, outcome="đạt"),
    Case("SK02", "so-10-khong-them", number("Số: 10/BC-SNV"), base=HEAD, outcome="đạt"),
    Case("SK02", "thua-so-khong", number("Số: 012/BC-SNV"), base=HEAD, severity=Severity.WARNING),
    Case("SK02", "so-kem-chu", number("Số: 15a/BC-SNV"), base=HEAD, severity=Severity.WARNING),
    Case("SK02", "cho-trong", number("Số: ……/BC-SNV"), base=HEAD, outcome="đạt"),
    Case("SK03", "cho-trong-cach-den-gach-cheo", number("Số:  …. /BC-SNV"), base=HEAD, outcome="đạt"),
    Case("SK03", "khoang-trang-truoc-gach-cheo", number("Số:         /BC-SNV"), base=HEAD, outcome="đạt"),
    Case("SK03", "gach-dai", number("Số: 128/BC–SNV"), base=HEAD, severity=Severity.ERROR, message="gạch dài"),
    Case("SK03", "cach-sau-gach-cheo", number("Số: 128/ BC-SNV"), base=HEAD, message="khoảng trắng"),
    Case("SK03", "cach-giua-nhom", number("Số: 128/BC - SNV"), base=HEAD, message="khoảng trắng"),
    Case("SK03", "kieu-dang", number("Số: 128-BC/SNV"), base=HEAD, message="gạch chéo"),
    Case("SK04", "co-13-la-dung", edits.font(SO, size=13), base=HEAD, outcome="đạt"),
    Case("SK04", "co-14", edits.font(SO, size=14), base=HEAD, severity=Severity.ERROR, message="14"),
    Case("SK04", "dam", edits.font(SO, bold=True), base=HEAD, message="đậm"),
    Case("SK04", "co-12-tu-kieu-doan", edits.style("VB Số ký hiệu", size=12), base=HEAD, message="12"),
    Case("SK05", "so-in-hoa", number("SỐ: 128/BC-SNV"), base=HEAD, severity=Severity.ERROR, quoted="SỐ"),
    Case("SK05", "ten-loai-chu-thuong", number("Số: 128/Bc-SNV"), base=HEAD, severity=Severity.ERROR, message="Bc"),
    Case("SK05", "co-quan-chu-thuong", number("Số: 128/BC-SNvu"), base=HEAD, severity=Severity.INFO),
    Case("SK05", "ttg", number("Số: 128/BC-TTg"), base=HEAD, outcome="đạt"),
    Case("SK05", "ctr", number("Số: 128/CTr-UBND"), base=HEAD, outcome="đạt", also=("SK06",)),
    Case("SK09", "dung-mau", None, base=HEAD, outcome="đạt"),
    Case("SK09", "canh-trai", edits.form(SO, align="left"), base=HEAD, severity=Severity.ERROR),
    Case("SK09", "canh-trai-tu-kieu-doan", edits.style("VB Số ký hiệu", align="left"), base=HEAD, message="canh giữa"),
    Case("SK09", "khac-hang", other_row, base=HEAD, severity=Severity.ERROR, also=("CQ01", "CQ03", "CQ04", "TN04")),
    Case("SK09", "lech-hai-dong", apart, base=HEAD, severity=Severity.WARNING),
    Case("SK11", "co-dong-so", None, base=HEAD, outcome="đạt"),
    Case("SK11", "thieu-dong-so", edits.removed(SO), base="bao_cao/day_du.json", severity=Severity.ERROR),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_a_heading_built_with_tabs_passes_where_it_prints_right() -> None:
    judged = cases.of_bytes(tabbed.content())
    assert judged.outcome("SK09") is Outcome.PASSED
    assert judged.outcome("DD09") is Outcome.PASSED


def test_a_deviation_in_a_heading_built_with_tabs_is_a_warning() -> None:
    found = [one for one in cases.of_bytes(tabbed.content(shift=15)).findings if one.code == "DD09"]
    assert [one.severity for one in found] == [Severity.WARNING]


def test_number_and_date_one_under_another_are_not_on_one_line() -> None:
    found = [one for one in cases.of_bytes(tabbed.content(stacked=True)).findings if one.code == "SK09"]
    assert [one.severity for one in found] == [Severity.ERROR]
