"""The places of components to each other: cases of the rule."""

from __future__ import annotations

import pytest
from docx.document import Document
from support.cases import Case, hold, ident
from support.edits import found

from generator.findings import Severity

CONTENT = "style:VB Nội dung"
REPORT = "bao_cao/toi_thieu.json"
# Content in another place is none in its own.
NO_CONTENT = ("ND09",)


def addressee_below(document: Document) -> None:
    found(document, CONTENT)._p.addnext(found(document, "style:VB Kính gửi")._p)


def closing_above(document: Document) -> None:
    found(document, CONTENT)._p.addprevious(document.tables[-1]._tbl)


def type_name_below(document: Document) -> None:
    content = found(document, CONTENT)._p
    for name in ("Đường kẻ trích yếu", "Trích yếu", "Tên loại"):
        content.addnext(found(document, f"style:VB {name}")._p)


CASES = [
    Case("TR13", "dung-thu-tu", None, outcome="đạt"),
    Case("TR13", "kinh-gui-duoi-noi-dung", addressee_below, base="cong_van/toi_thieu.json", severity=Severity.WARNING,
         quoted="Kính gửi", message="phía trên nội dung", also=NO_CONTENT),
    Case("TR13", "noi-nhan-tren-noi-dung", closing_above, base=REPORT, severity=Severity.WARNING,
         quoted="Nơi nhận", message="phía dưới nội dung", also=NO_CONTENT),
    Case("TR13", "ten-loai-duoi-noi-dung", type_name_below, base=REPORT, severity=Severity.WARNING,
         quoted="BÁO CÁO", also=NO_CONTENT),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
