"""Phần, chương, mục, tiểu mục: cases of their rules, over a quyết định with the quy chế it issues (unit 2) and over a
kết luận laid out by chương and mục."""

from __future__ import annotations

import pytest
from support.cases import Case, hold, ident, of_sample
from support.edits import every, font, form, removed, style, typed

from generator.findings import Outcome, Severity

BASE = "van_ban_khac/day_du.json"
CHAPTER, TITLE, SECTION, UNDER = "Chương I", "QUY ĐỊNH CHUNG", "Mục 1", "PHẠM VI THANH TRA"


def one_paragraph(document):
    """Label and title as two lines of one paragraph."""
    from support.edits import found

    label, title = found(document, CHAPTER), found(document, TITLE)
    label.add_run("\n" + title.text)
    title._p.getparent().remove(title._p)


def case(code, name, change=None, **more):
    return Case(code, name, change, base=BASE, **more)


CASES = [
    case("BC01", "dung-mau", outcome="đạt"),
    case("BC01", "nhan-va-tieu-de-mot-doan", one_paragraph, outcome="đạt"),
    case("BC01", "co-13-la-mep-duoi", font(CHAPTER, size=13), outcome="đạt"),
    case("BC01", "co-12-5-qua-nho", font(CHAPTER, size=12.5), severity=Severity.ERROR, quoted="Chương I",
         message="12,5"),
    case("BC01", "in-hoa", typed(CHAPTER, "Chương", "CHƯƠNG"), message="in hoa"),
    case("BC01", "so-a-rap", typed(CHAPTER, "Chương I", "Chương 1"), message="La Mã"),
    case("BC01", "canh-trai", form(CHAPTER, align="left"), message="canh trái"),
    case("BC01", "khong-dam-tu-kieu-doan", style("VB Chương", bold=False), message="không đậm"),
    case("BC01", "tieu-de-cung-dong", every(typed(CHAPTER, "Chương I", "Chương I. QUY ĐỊNH CHUNG"), removed(TITLE)),
         message="cùng dòng", also=("BC09",)),
    case("BC02", "dung-mau", outcome="đạt"),
    case("BC02", "co-14-5-qua-lon", font(TITLE, size=14.5), severity=Severity.ERROR, quoted=TITLE, message="14,5"),
    case("BC02", "chu-thuong", typed(TITLE, TITLE, "Quy định chung"), message="chữ thường"),
    case("BC02", "nghieng-tu-kieu-doan", style("VB Chương tiêu đề", italic=True), message="nghiêng"),
    case("BC03", "dung-mau", outcome="đạt"),
    case("BC03", "so-la-ma", typed(SECTION, "Mục 1", "Mục I"), severity=Severity.ERROR, message="Ả Rập"),
    case("BC03", "nhan-khong-dam", font(SECTION, bold=False), quoted="Mục 1", message="số thứ tự không đậm"),
    case("BC03", "tieu-de-chu-thuong", typed(UNDER, UNDER, "Phạm vi thanh tra"), message="tiêu đề chữ thường"),
    case("BC03", "co-15-tu-kieu-doan", style("VB Mục tiêu đề", size=15), message="15"),
    case("BC12", "du-tieu-de", outcome="đạt"),
    case("BC12", "chuong-khong-tieu-de", removed(TITLE), severity=Severity.ERROR, quoted="Chương I",
         message="Chương phải"),
    case("BC12", "muc-khong-tieu-de", removed(UNDER), quoted="Mục 1", message="Mục phải"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("code", ["BC01", "BC02", "BC03", "BC12"])
def test_document_without_chapters_is_not_judged_for_them(code: str) -> None:
    assert of_sample("ke_hoach/day_du.json").outcome(code) is Outcome.NOT_APPLICABLE
