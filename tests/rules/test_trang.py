"""The page: cases of its rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Twips
from support import documents, phu_luc, quyet_dinh
from support.cases import Case, hold, ident, of_bytes
from support.edits import every, font, found, style

from generator.findings import Outcome, Severity

QUOC_HIEU, TIEU_NGU, DATE = "CỘNG HÒA XÃ HỘI", "Độc lập", "Lâm Đồng, ngày"
APPENDIX = "bao_cao/day_du.json"


def page(number: int = 0, **properties: Any) -> Callable[[Document], None]:
    """Properties of a section, lengths in mm."""

    def change(document: Document) -> None:
        section: Any = document.sections[number]
        for name, value in properties.items():
            setattr(section, name, Mm(value))

    return change


def lying(document: Document) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)


def without(tag: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        properties = document.sections[0]._sectPr
        properties.remove(properties.find(qn(tag)))

    return change


def right_margin(twips: int) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document.sections[0].right_margin = Twips(twips)

    return change


def appendix(**properties: Any) -> Callable[[Document], None]:
    """An appendix in a section of its own, with another page."""
    return every(phu_luc.appendices(), page(1, **properties))


def lying_appendix(document: Document) -> None:
    phu_luc.appendices()(document)
    section = document.sections[1]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)


def with_table(document: Document) -> None:
    """A landscape page whose text holds a table of two columns."""
    lying(document)
    paragraph = found(document, "- Báo cáo kết quả")
    table = document.add_table(rows=2, cols=2)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "100"
    paragraph._p.addnext(table._tbl)


CASES = [
    Case("TR01", "11907-x-16840-twip", page(page_width=210.03, page_height=297.04), outcome="đạt"),
    Case("TR01", "letter", page(page_width=215.9, page_height=279.4), severity=Severity.ERROR, message="215,9"),
    Case("TR01", "a5", page(page_width=148, page_height=210), severity=Severity.ERROR, message="148"),
    Case("TR01", "lech-2-mm", page(page_height=299), message="299"),
    Case("TR01", "khong-ghi-kho-giay", without("w:pgSz"), outcome="không xét được",
         also=("CQ03", "TN04")),  # what is measured from the margins cannot be told
    Case("TR01", "phu-luc-a3", appendix(page_width=297, page_height=420), base=APPENDIX, severity=Severity.WARNING),
    Case("TR02", "doc", None, outcome="đạt"),
    Case("TR02", "ngang-co-bang", with_table, outcome="đạt"),
    Case("TR02", "ngang-khong-co-bang", lying, severity=Severity.ERROR),
    Case("TR02", "phu-luc-ngang", lying_appendix, base=APPENDIX, outcome="đạt"),
    Case("TR03", "phai-850-twip", right_margin(850), outcome="đạt"),
    Case("TR03", "trai-35-4", page(left_margin=35.4), outcome="đạt"),
    Case("TR03", "trai-36", page(left_margin=36), severity=Severity.ERROR, message="ề trái"),
    Case("TR03", "tren-va-duoi", page(top_margin=15, bottom_margin=30), message="lề dưới"),
    Case("TR03", "gay-5-mm", page(gutter=5, left_margin=25), outcome="đạt"),
    Case("TR03", "gay-10-mm", page(gutter=10), message="40"),
    # 20, 15, 30, 15 mm: the landscape section of Phụ lục I of the decree.
    Case("TR03", "trang-ngang", every(with_table, page(bottom_margin=15)), severity=Severity.INFO),
    Case("TR03", "khong-ghi-le", without("w:pgMar"), outcome="không xét được", also=("CQ03", "TN04")),
    Case("TR11", "12-13-13", None, outcome="đạt"),
    # The line under Tiêu ngữ was made for letters of 13 pt.
    Case("TR11", "13-14-14", every(font(QUOC_HIEU, size=13), font(TIEU_NGU, size=14), font(DATE, size=14)),
         outcome="đạt", also=("TN04",)),
    Case("TR11", "12-14-14", every(font(TIEU_NGU, size=14), font(DATE, size=14)), severity=Severity.INFO,
         also=("TN04",)),
    Case("TR11", "12-13-14", font(DATE, size=14), severity=Severity.WARNING, message="12/13/14"),
    Case("TR11", "13-13-13-tu-kieu-doan", style("VB Quốc hiệu", size=13), severity=Severity.WARNING),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_sizes_that_are_wrong_themselves_have_no_tier() -> None:
    document = documents.opened(documents.made(documents.bundle("cong_van/day_du.json")))
    font(QUOC_HIEU, size=14)(document)
    judged = of_bytes(quyet_dinh.saved(document))
    assert judged.outcome("TR11") is Outcome.NOT_APPLICABLE
