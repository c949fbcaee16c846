"""The block of a paper copy: cases of its rules, over a file that holds the block alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.shared import Pt
from support import cases, documents, edits
from support.cases import Case, ident
from support.phu_luc import copied

from generator.findings import Outcome, Severity

HEAD = "bao_cao/day_du.json"


def last(words: str, size: float) -> Callable[[Document], None]:
    """The size of the paragraph of the copy block, the last one in the document that begins with these words."""

    def change(document: Document) -> None:
        found = [one for one in documents.paragraphs(document) if one.text.startswith(words)][-1]
        for run in found.runs:
            run.font.size = Pt(size)

    return change


def block(code: str, name: str, change=None, *, how=None, **more) -> Case:
    changes = [copied(**(how or {})), *([change] if change else [])]
    return Case(code, name, edits.every(*changes), base=HEAD, **more)


CASES = [
    block("BS01", "sao-y", outcome="đạt"),
    block("BS01", "sao-y-ban-chinh", how={"form": "SAO Y BẢN CHÍNH"}, severity=Severity.ERROR, quoted="BẢN CHÍNH"),
    block("BS04", "du", outcome="đạt"),
    block("BS04", "thieu-ngay", how={"without": ("Lâm Đồng, ngày",)}, severity=Severity.ERROR, message="địa danh"),
    block("BS05", "dung-dang", outcome="đạt"),
    block("BS05", "ts", how={"form": "TRÍCH SAO", "number": "Số: 05/TS-SNV"}, severity=Severity.ERROR, message="TS"),
    block("BS05", "trich-sao", how={"form": "TRÍCH SAO", "number": "Số: 05/TrS-SNV"}, outcome="đạt"),
    block("BS05", "thieu-co-quan", how={"number": "Số: 05/SY"}, severity=Severity.WARNING),
    block("BS06", "co-duong-ke", outcome="đạt"),
    block("BS06", "khong-duong-ke", how={"line": False}, severity=Severity.ERROR),
    block("BS07", "co-13-la-mep-duoi", last("SAO Y", 13), outcome="đạt"),
    block("BS07", "co-12", last("SAO Y", 12), severity=Severity.ERROR, message="12"),
    block("BS08", "dung", outcome="đạt"),
    block("BS08", "so-co-12", last("Số:", 12), severity=Severity.ERROR, message="12"),
    block("BS08", "co-quan-co-14", last("SỞ NỘI VỤ", 14), severity=Severity.INFO),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    """The block is the second document of its file."""
    judged = cases._judged(case)
    assert judged.outcome(case.code, 2) is Outcome(case.outcome)
    mine = [one for one in judged.findings if one.code == case.code]
    assert len(mine) == (case.outcome != "đạt")
    for one in mine:
        assert case.severity is None or one.severity is case.severity
        assert case.quoted is None or case.quoted in (one.quoted or "")
        assert case.message is None or case.message in one.message
    copies = {one.code for one in judged.findings if one.code.startswith("BS")}
    assert copies <= {case.code}


def test_a_document_without_a_copy_block_is_not_judged_as_one() -> None:
    judged = cases.of_bytes(documents.made(documents.bundle(HEAD)).write())
    assert judged.outcome("BS04") is Outcome.NOT_APPLICABLE
