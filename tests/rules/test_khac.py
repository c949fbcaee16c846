"""Secrecy, urgency, circulation, the drafter's mark: cases of their rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from support import edits
from support.cases import Case, hold, ident
from support.phu_luc import retyped

from generator.findings import Severity

HEAD = "bao_cao/day_du.json"
LETTER = "cong_van/day_du.json"


def stamped(
    text: str, style: str = "VB Độ khẩn", framed: bool = True, size: float | None = None
) -> Callable[[Document], None]:
    """A mark below the number, in a frame of its own paragraph."""

    def change(document: Document) -> None:
        paragraph = document.tables[0].cell(1, 0).add_paragraph(text, style)
        if size is not None:
            edits.font(text, size=size)(document)
        if framed:
            borders = OxmlElement("w:pBdr")
            for edge in ("top", "left", "bottom", "right"):
                one = OxmlElement(f"w:{edge}")
                for name, value in (("val", "single"), ("sz", "8"), ("space", "1"), ("color", "000000")):
                    one.set(qn(f"w:{name}"), value)
                borders.append(one)
            paragraph._p.get_or_add_pPr().append(borders)

    return change


def drafted(mark: str) -> Callable[[Document], None]:
    return retyped("- Lưu: VT, VTLT", f"- Lưu: VT, VTLT. {mark}")


def larger_mark(document: Document) -> None:
    drafted("")(document)
    run = edits.found(document, "- Lưu").add_run("PL.(300)")
    run.font.size = Pt(12)


CASES = [
    Case("MK01", "mat", stamped("MẬT", "Normal"), base=HEAD, outcome="đạt"),
    Case("MK01", "tuyet-mat", stamped("TUYỆT MẬT", "Normal"), base=HEAD, outcome="đạt"),
    Case(
        "MK01", "thuong-mat", stamped("THƯỜNG MẬT", "Normal"), base=HEAD, severity=Severity.ERROR, quoted="THƯỜNG MẬT"
    ),
    Case("MK02", "khan", stamped("KHẨN"), base=HEAD, outcome="đạt"),
    Case("MK02", "hoa-toc-hai-cach-viet", stamped("HOẢ TỐC"), base=HEAD, outcome="đạt"),
    Case("MK02", "hen-gio", stamped("HỎA TỐC HẸN GIỜ"), base=HEAD, severity=Severity.ERROR, quoted="HẸN GIỜ"),
    Case("MK02", "co-12", stamped("KHẨN", size=12), base=HEAD, severity=Severity.ERROR, message="12"),
    Case("MK02", "khong-khung", stamped("KHẨN", framed=False), base=HEAD, severity=Severity.ERROR, message="khung"),
    Case("MK03", "luu-hanh-noi-bo", stamped("LƯU HÀNH NỘI BỘ", "VB Phạm vi lưu hành"), base=HEAD, outcome="đạt"),
    Case("MK03", "chu-khac", stamped("TÀI LIỆU NỘI BỘ", "VB Phạm vi lưu hành"), base=HEAD, severity=Severity.INFO),
    Case(
        "MK03",
        "co-12",
        stamped("LƯU HÀNH NỘI BỘ", "VB Phạm vi lưu hành", size=12),
        base=HEAD,
        severity=Severity.ERROR,
        message="12",
    ),
    Case("ST01", "nhu-vi-du", None, base=LETTER, outcome="đạt"),
    Case("ST01", "dang-khac", drafted("NVA.20"), base=HEAD, severity=Severity.INFO),
    Case("ST01", "ca-dong-luu-nghieng", edits.font("- Lưu", italic=True), base=HEAD, outcome="đạt", also=("NN02",)),
    Case("ST01", "co-12", larger_mark, base=HEAD, severity=Severity.ERROR, message="12"),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
