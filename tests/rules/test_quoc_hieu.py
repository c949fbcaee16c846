"""Quốc hiệu: cases of its rules."""

from __future__ import annotations

import copy

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from support.cases import Case, hold, ident
from support.edits import every, font, form, found, put_after, removed, style, typed

from generator.findings import Severity

QUOC_HIEU = "CỘNG HÒA XÃ HỘI"
TIEU_NGU = "Độc lập"
STYLE = "VB Quốc hiệu"
# 13 pt beside a Tiêu ngữ and a date of 13 pt is none of the tiers of TR11.
TIERS = ("TR11",)


def small_letters_shown_as_capitals(document: Document) -> None:
    run = found(document, QUOC_HIEU).runs[0]
    run.text = "Cộng hòa xã hội chủ nghĩa Việt Nam"
    run.font.all_caps = True


def in_one_paragraph(document: Document) -> None:
    """Quốc hiệu and Tiêu ngữ with a line break between them."""
    upper, lower = found(document, QUOC_HIEU), found(document, TIEU_NGU)
    for one in (upper, lower):
        for run in one.runs:
            run.font.size, run.font.bold = one.style.font.size, True
    upper.style, upper.alignment = "Normal", WD_ALIGN_PARAGRAPH.CENTER
    upper.runs[-1].add_break()
    for run in lower.runs:
        upper._p.append(run._r)
    lower._p.getparent().remove(lower._p)


def label_above(document: Document) -> None:
    table = document.tables[0]._tbl
    paragraph = copy.deepcopy(found(document, "V/v")._p)
    table.addprevious(paragraph)
    made = document.paragraphs[0]
    made.style = "Normal"
    for run in made.runs[1:]:
        paragraph.remove(run._r)
    made.runs[0].text = "DỰ THẢO"


def words_above(document: Document) -> None:
    label_above(document)
    document.paragraphs[0].runs[0].text = "Kính chuyển lãnh đạo cho ý kiến"


def sides_changed(document: Document) -> None:
    """The names in the right column, Quốc hiệu in the left."""
    for row in document.tables[0].rows:
        first, second = row._tr.tc_lst
        second.addnext(first)


def quoted_in_the_text(document: Document) -> None:
    body = found(document, "- Báo cáo kết quả")
    body.runs[-1].text += " ghi “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở trang đầu;"


CASES = [
    Case("QH01", "dau-dat-o-chu-a", typed(QUOC_HIEU, "HÒA", "HOÀ"), outcome="đạt"),
    Case("QH01", "trich-trong-noi-dung", quoted_in_the_text, outcome="đạt"),
    Case("QH01", "thua-dau-cham", typed(QUOC_HIEU, "VIỆT NAM", "VIỆT NAM."), severity=Severity.ERROR, message="NAM.»"),
    Case("QH01", "sai-dau-thanh", typed(QUOC_HIEU, "HÒA", "HÕA"), severity=Severity.ERROR, quoted="HÕA"),
    Case("QH01", "chu-thuong-dinh-dang-in-hoa", small_letters_shown_as_capitals, severity=Severity.WARNING),
    Case("QH02", "co-13-la-mep-tren", font(QUOC_HIEU, size=13), outcome="đạt", also=TIERS),
    Case("QH02", "co-13-5-qua-lon", font(QUOC_HIEU, size=13.5), severity=Severity.ERROR, message="13,5"),
    Case("QH02", "co-14-qua-lon", font(QUOC_HIEU, size=14), severity=Severity.ERROR, quoted="CỘNG HÒA", message="14"),
    Case("QH02", "co-14-tu-kieu-doan", style(STYLE, size=14), message="14"),
    Case("QH02", "nghieng-khong-dam", font(QUOC_HIEU, italic=True, bold=False), message="không đậm, nghiêng"),
    Case("QH02", "chu-thuong", typed(QUOC_HIEU, QUOC_HIEU, "Cộng hòa xã hội"), message="chữ thường"),
    Case("QH03", "trong-o-ben-phai", None, outcome="đạt"),
    Case("QH03", "o-ben-trai", sides_changed, severity=Severity.ERROR),
    Case("QH03", "du-thao-o-tren", label_above, severity=Severity.INFO, quoted="DỰ THẢO"),
    Case("QH03", "chu-khac-o-tren", words_above, severity=Severity.ERROR, quoted="Kính chuyển"),
    Case("QH04", "trong-mot-doan", in_one_paragraph, outcome="đạt"),
    Case("QH04", "them-1-pt", form(QUOC_HIEU, after=1), outcome="đạt"),
    Case("QH04", "them-1-5-pt", form(QUOC_HIEU, after=1.5), severity=Severity.ERROR, message="1,5"),
    Case("QH04", "gian-dong-1-01", form(TIEU_NGU, line=1.01), outcome="đạt"),
    Case("QH04", "gian-dong-1-08", form(TIEU_NGU, line=1.08), severity=Severity.ERROR, message="1,08"),
    Case("QH04", "gian-dong-1-15-tu-kieu-doan", style("VB Tiêu ngữ", line=1.15), message="1,15"),
    # 13 pt type is 14.95 pt high at single spacing: 14.95 * 1.15 = 17.19.
    Case("QH04", "co-dinh-17-pt", every(form(QUOC_HIEU, exact=15), form(TIEU_NGU, exact=17)), outcome="đạt"),
    Case("QH04", "co-dinh-18-pt", form(TIEU_NGU, exact=18), severity=Severity.WARNING, message="18"),
    Case("QH04", "dong-trong", put_after(QUOC_HIEU, ""), severity=Severity.ERROR, message="1 dòng trống"),
    Case("QH05", "co-du", None, outcome="đạt"),
    # Without Tiêu ngữ the line drawn below stands under Quốc hiệu and is nobody's.
    Case("QH05", "thieu-tieu-ngu", removed(TIEU_NGU), severity=Severity.ERROR, message="thiếu Tiêu ngữ"),
    Case("QH05", "thieu-ca-hai", removed(TIEU_NGU, QUOC_HIEU), message="thiếu Quốc hiệu và Tiêu ngữ"),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
