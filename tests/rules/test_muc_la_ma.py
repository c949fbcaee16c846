"""Mục đánh số La Mã, ký hiệu đầu dòng: cases of their rules."""

from __future__ import annotations

import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from support.cases import Case, hold, ident
from support.edits import every, font, found, put_after, style, typed

from generator.findings import Severity

BASE = "ke_hoach/day_du.json"
FIRST = "I. MỤC ĐÍCH"


def case(code, name, change=None, **more):
    return Case(code, name, change, base=BASE, **more)


NUMBERING = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/>
<w:lvlText w:val="{mark}"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""


def bullets(mark: str):
    """An automatic list with a mark, put on the first item that begins with a dash."""

    def change(document):
        paragraph = found(document, "- Rà soát toàn bộ")
        paragraph.runs[0].text = paragraph.runs[0].text.removeprefix("- ")
        content = NUMBERING.format(mark=mark).encode()
        part = Part(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, content, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        chosen = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        chosen.get_or_add_ilvl().val = 0
        chosen.get_or_add_numId().val = 1

    return change


CASES = [
    case("BC10", "dung-mau", outcome="đạt"),
    case("BC10", "co-13-la-mep-duoi", font(FIRST, size=13), outcome="đạt"),
    case("BC10", "co-12-qua-nho", font(FIRST, size=12), severity=Severity.ERROR, quoted=FIRST, message="12"),
    case("BC10", "chu-thuong", typed(FIRST, "MỤC ĐÍCH, YÊU CẦU", "Mục đích, yêu cầu"), severity=Severity.ERROR,
         message="chữ thường"),
    case("BC10", "khong-dam-tu-kieu-doan", style("VB Mục La Mã", bold=False), message="không đậm"),
    case("BC10", "nghieng", font(FIRST, italic=True), message="nghiêng"),
    case("BC10", "chu-trong-ngoac", typed(FIRST, "YÊU CẦU", "YÊU CẦU (từ tháng 01 đến tháng 12)"), outcome="đạt"),
    case("BC10", "ten-nguoi-mo-dau-doan", every(
        put_after("Yêu cầu các phòng", "V. I. Lê-nin viết về công tác văn thư, lưu trữ như một việc của Nhà nước."),
        put_after("V. I. Lê-nin", "C. Mác cũng bàn đến việc ấy./.")), outcome="đạt", also=("VH02",)),
    case("BC11", "gach-tu-dong", bullets("-"), outcome="đạt", also=("ND04",)),
    case("BC11", "cham-tron", bullets("•"), severity=Severity.INFO, quoted="Rà soát", also=("ND04",)),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
