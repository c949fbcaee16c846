"""The address at the foot of the first page: cases of its rule."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.shared import Pt
from support.cases import Case, hold, ident

from generator.findings import Severity

HEAD = "bao_cao/day_du.json"


def footer(document: Document):
    return document.sections[0].first_page_footer


def sized(points: float):
    def change(document: Document) -> None:
        for paragraph in footer(document).paragraphs[:3]:
            for run in paragraph.runs:
                run.font.size = Pt(points)

    return change


def unruled(document: Document) -> None:
    for paragraph in footer(document).paragraphs:
        for borders in paragraph._p.xpath("./w:pPr/w:pBdr"):
            borders.getparent().remove(borders)
    for style in document.styles:
        for borders in style.element.xpath(".//w:pBdr") if "Địa chỉ" in style.name else ():
            borders.getparent().remove(borders)


def style_bold(document: Document) -> None:
    document.styles["VB Địa chỉ cơ quan"].font.bold = True


CASES = [
    Case("DC01", "co-11-la-mep-duoi", sized(11), base=HEAD, outcome="đạt"),
    Case("DC01", "co-12-la-mep-tren", sized(12), base=HEAD, outcome="đạt"),
    Case("DC01", "co-10", sized(10), base=HEAD, severity=Severity.ERROR, message="10"),
    Case("DC01", "dam-tu-kieu-doan", style_bold, base=HEAD, message="đậm"),
    Case("DC01", "khong-duong-ke", unruled, base=HEAD, severity=Severity.ERROR, message="đường kẻ"),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
