"""Lùi đầu dòng, khoảng cách đoạn, khoảng cách dòng: cases of their rules."""

from __future__ import annotations

import pytest
from docx.oxml import OxmlElement
from docx.shared import Mm, Twips
from support.cases import Case, hold, ident
from support.edits import every, form, found, put_after, style

from generator.findings import Severity

BASE = "cong_van/day_du.json"
LONG, SHORT, LAST = "Thực hiện Kế hoạch", "+ Số thủ tục", "Báo cáo gửi về"
BODY = ("VB Nội dung", "VB Gạch đầu dòng", "VB Cộng đầu dòng", "VB Căn cứ")


def case(code, name, change=None, **more):
    return Case(code, name, change, base=BASE, **more)


def all_set(**properties):
    """The same for every style of the body: they are based on one another, so each is set by itself."""
    return every(*(style(name, **properties) for name in BODY))


def twips(value):
    def change(document):
        for name in BODY:
            document.styles[name].paragraph_format.first_line_indent = Twips(value)

    return change


def tabbed(document):
    """No first-line indent, one tab that lands on 567 twips (10 mm)."""
    paragraph = found(document, LONG)
    paragraph.paragraph_format.first_line_indent = Mm(0)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(567))
    paragraph.runs[0].text = "\t" + paragraph.runs[0].text


def spaced(document):
    paragraph = found(document, LONG)
    paragraph.paragraph_format.first_line_indent = Mm(0)
    paragraph.runs[0].text = " " * 8 + paragraph.runs[0].text


def contextual(document):
    """No space between paragraphs of one style; the two items with a plus are such."""
    for words in (SHORT, "+ Tỷ lệ hồ sơ"):
        found(document, words)._p.get_or_add_pPr().append(OxmlElement("w:contextualSpacing"))


CASES = [
    case("ND04", "10-mm", outcome="đạt"),
    case("ND04", "709-twip", twips(709), outcome="đạt"),
    case("ND04", "phim-tab-dung-cho", tabbed, outcome="đạt"),
    case("ND04", "1-15-cm-o-giua-hai-so", form(LONG, first_line=11.5), severity=Severity.ERROR, quoted=LONG,
         message="1,15"),
    case("ND04", "khong-lui", form(LONG, first_line=0), severity=Severity.ERROR, message="không lùi"),
    case("ND04", "15-mm-tu-kieu-doan", all_set(first_line=15), severity=Severity.ERROR, message="1,5"),
    case("ND04", "dau-cach", spaced, severity=Severity.WARNING, message="dấu cách"),
    case("ND04", "tiep-sau-danh-sach", form(LAST, first_line=0), severity=Severity.WARNING, quoted=LAST),
    case("ND04", "ca-doan-lui", form(LONG, left=10, first_line=0), severity=Severity.WARNING, message="lề trái"),
    case("ND04", "lan-hai-so", form(LONG, first_line=12.7), severity=Severity.WARNING, quoted=LONG,
         message="như nhau"),
    case("ND05", "dung-6-pt", outcome="đạt"),
    case("ND05", "khoang-duoi-thay-khoang-tren", all_set(before=0, after=6), outcome="đạt"),
    case("ND05", "rong-18-pt-khong-sao", form(LAST, before=18), outcome="đạt"),
    case("ND05", "5-5-pt", form(LAST, before=5.5), severity=Severity.ERROR, quoted=LAST, message="5,5"),
    case("ND05", "khong-cach-tu-kieu-doan", all_set(before=0), severity=Severity.ERROR, message="0\u00a0pt"),
    case("ND05", "cong-lai-moi-du", every(form("- Đề xuất nhiệm vụ", after=3), form(LAST, before=3)),
         severity=Severity.INFO, message="cộng"),
    case("ND05", "cung-kieu-khong-cach", contextual, severity=Severity.ERROR, quoted="Tỷ lệ hồ sơ"),
    case("ND05", "doan-trong-o-giua", every(form(LAST, before=0), put_after("- Đề xuất nhiệm vụ", "")), outcome="đạt",
         also=("ND08",)),
    case("ND06", "dung-1-5", form(LONG, line=1.5), outcome="đạt"),
    case("ND06", "co-dinh-18-pt", form(LONG, exact=18), outcome="đạt"),
    case("ND06", "it-nhat-12-pt", form(LONG, least=12), outcome="đạt"),
    case("ND06", "1-6-qua-rong", form(LONG, line=1.6), severity=Severity.ERROR, quoted=LONG, message="1,6"),
    case("ND06", "0-9-tu-kieu-doan", all_set(line=0.9), severity=Severity.ERROR, message="0,9"),
    # 15 pt over 14 pt letters: 15 / (1,15 x 14) = 0,93; 14 pt: 0,87; 25 pt: 1,55.
    case("ND06", "co-dinh-15-pt", form(LONG, exact=15), severity=Severity.WARNING, message="0,93"),
    case("ND06", "co-dinh-14-pt", form(LONG, exact=14), severity=Severity.ERROR, message="0,87"),
    case("ND06", "co-dinh-25-pt", form(LONG, exact=25), severity=Severity.WARNING, message="1,55"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
