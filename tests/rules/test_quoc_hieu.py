"""Quốc hiệu: cases of its rules."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.shared import Pt
from support.cases import Case, hold, ident

from generator.findings import Severity


def quoc_hieu(document: Document):
    return document.tables[0].cell(0, 1).paragraphs[0]


def sized(points: float):
    def change(document: Document) -> None:
        for run in quoc_hieu(document).runs:
            run.font.size = Pt(points)

    return change


def style_sized(points: float):
    def change(document: Document) -> None:
        quoc_hieu(document).style.font.size = Pt(points)

    return change


CASES = [
    Case("QH02", "co-13-la-mep-tren", sized(13), outcome="đạt", also=("TR11",)),
    Case("QH02", "co-14-qua-lon", sized(14), severity=Severity.ERROR, quoted="CỘNG HÒA", message="14", also=("TR11",)),
    Case("QH02", "co-14-tu-kieu-doan", style_sized(14), message="14", also=("TR11",)),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
