"""Documents issued with a decision: cases of their rules, over a file that holds the attached document alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.shared import Pt
from support import cases, edits
from support.cases import Case, hold, ident
from support.phu_luc import retyped
from support.quyet_dinh import case, content

from generator.findings import Outcome, Severity

REFERENCE = "(Kèm theo Quyết định"
SIGNED = "Số: 15/QĐ-SNV; 05/01/2026; 08:30:00"


def alone(change: Callable[[Document], None] | None = None) -> Callable[[Document], None]:
    """The attached document without the decision before it."""

    def done(document: Document) -> None:
        heading = document.tables[2]._tbl
        for one in list(document.element.body):
            if one is heading:
                break
            document.element.body.remove(one)
        if change is not None:
            change(document)

    return done


def kem_theo(code: str, name: str, change: Callable[[Document], None] | None = None, **more) -> Case:
    return case(code, name, alone(change), of="quy_che", **more)


def numbered(document: Document) -> None:
    document.tables[0].cell(0, 0).add_paragraph("Số: 15/QC-SNV", "VB Số ký hiệu")


def undersigned(document: Document) -> None:
    document.add_paragraph("Nơi nhận:", "VB Nơi nhận nhãn")
    document.add_paragraph("- Lưu: VT, VP.", "VB Nơi nhận mục")


def signed(size: float = 10, align: str = "right", text: str = SIGNED) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        paragraph = document.add_paragraph(text, "VB Thông tin ký số")
        paragraph.runs[0].font.size = Pt(size)
        paragraph.alignment = edits.ALIGN[align]
        document.tables[0]._tbl.addprevious(paragraph._p)

    return change


CASES = [
    kem_theo("KT01", "dung-mau", outcome="đạt"),
    kem_theo("KT01", "co-so-rieng", numbered, severity=Severity.WARNING, message="số"),
    kem_theo(
        "KT01", "khong-canh-giua", edits.form(REFERENCE, align="right"), severity=Severity.WARNING, message="phải"
    ),
    kem_theo("KT01", "dong-kem-theo-khong-nghieng", edits.font(REFERENCE, italic=False), message="đứng"),
    kem_theo("KT01", "canh-trai-tu-kieu-doan", edits.style("VB Phụ lục kèm theo", align="left"), message="canh trái"),
    kem_theo(
        "KT01",
        "ban-hanh-kem-theo",
        retyped(
            REFERENCE, "(Ban hành kèm theo Quyết định số 15/QĐ-SNV ngày 05 tháng 01 năm 2026\ncủa Giám đốc Sở Nội vụ)"
        ),
        severity=Severity.INFO,
        also=("TL03",),
    ),
    kem_theo("KT02", "khong-khoi-ky", outcome="đạt"),
    kem_theo("KT02", "co-noi-nhan", undersigned, severity=Severity.INFO),
    kem_theo("DA03", "co-10", signed(), outcome="đạt"),
    kem_theo("DA03", "iso-8601", signed(text="Số: 15/QĐ-SNV; 2026-01-05T08:30:00+07:00"), outcome="đạt"),
    kem_theo("DA03", "co-12", signed(size=12), severity=Severity.WARNING, message="12"),
    kem_theo("DA03", "canh-trai", signed(align="left"), message="canh trái"),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_the_attached_document_behind_its_decision_passes() -> None:
    found = cases.of_bytes(content("quy_che"))
    assert found.outcome("KT01", 2) is Outcome.PASSED
    assert found.outcome("KT02", 2) is Outcome.PASSED
    assert found.outcome("KT01", 1) is Outcome.NOT_APPLICABLE
