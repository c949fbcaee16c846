"""Reports for tests: a letter with several faults, checked as the command checks it; made-up findings; the corpus."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Mm, Pt
from support import documents

from generator.api.check import check_file
from generator.findings import Finding, Outcome, Severity, Spot
from generator.reports.model import Examination, FileReport

LETTER = "cong_van/day_du.json"
CORPUS = sorted((Path(__file__).parents[3] / "shared" / "corpus").glob("*.docx"))
needs_corpus = pytest.mark.skipif(
    not CORPUS and not os.environ.get("CI"), reason="the corpus of real files is not beside this checkout"
)
HOSTILE = "<b>&\"'</b>]]>\u202e\x07 ::error::%0A,: </script>"


def spoiled(document: Document) -> None:
    """A left margin too small, a heading too large, the last paragraph of the body in another size."""
    document.sections[0].left_margin = Mm(25)
    document.tables[0].cell(0, 1).paragraphs[0].runs[0].font.size = Pt(16)
    document.paragraphs[-2].runs[0].font.size = Pt(10)


def changed(change: Callable[[Document], None], sample: str = LETTER) -> bytes:
    """The document of a sample, changed with python-docx."""
    opened = docx.Document(io.BytesIO(_made(sample)))
    change(opened)
    written = io.BytesIO()
    opened.save(written)
    return written.getvalue()


def checked(path: Path) -> FileReport:
    return check_file(path).report


@cache
def _made(sample: str) -> bytes:
    return documents.made(documents.bundle(sample)).write()


SPOT = Spot("word/document.xml", (("đoạn", 1),))
WRONG = Finding(
    "QH02", Severity.ERROR, "trang 1, đoạn 1", "Quốc hiệu phải in hoa; hiện là chữ thường.", quoted="Cộng hòa",
    clause="Phụ lục I, Phần I, Mục II, khoản 1", law="cỡ chữ từ 12 đến 13", hint="Xin in hoa.", origin="kiểu «X»",
    component="quoc_hieu", spot=SPOT, also=(SPOT,), fingerprint="0123456789abcdef", page=1,
)  # fmt: skip
LIGHT = Finding("TL09", Severity.INFO, "đoạn 2", "Trích yếu nên gọn.", fingerprint="a" * 16)
SEEN = Finding("DD10", Severity.INFO, "cả văn bản", "Xin xem lại địa danh.", outcome=Outcome.REVIEW)
UNSEEN = Finding("CQ07", Severity.INFO, "cả văn bản", "Chưa có dữ liệu.", outcome=Outcome.UNSEEN)
EXAMINATION = Examination(
    "nd30_2020@1",
    ("Công văn",),
    outcomes={
        "QH02": Outcome.FAILED, "TL09": Outcome.FAILED, "DD10": Outcome.REVIEW, "CQ07": Outcome.UNSEEN,
        "TR01": Outcome.PASSED, "PL01": Outcome.NOT_APPLICABLE,
    },
    mandatory=frozenset({"QH02"}),
    pages=1,
    set_aside=((Finding("NN03", Severity.WARNING, "đoạn 9", "Thiếu dấu."), "Theo mẫu của Bộ."),),
)  # fmt: skip
REPORTS = (
    FileReport("thu muc/cong_van.docx", (WRONG, LIGHT, SEEN, UNSEEN), examination=EXAMINATION),
    FileReport("hong.docx", failure="hong.docx: Tệp rỗng, không có nội dung."),
    FileReport("mau.docx", examination=Examination("nd30_2020@1", outside="Tệp là biểu mẫu.")),
)
