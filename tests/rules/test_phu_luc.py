"""Appendices: cases of their rules."""

from __future__ import annotations

import pytest
from support import edits
from support.cases import Case, hold, ident
from support.edits import every
from support.phu_luc import REFERENCE, appendices

from generator.findings import Severity

HEAD = "bao_cao/day_du.json"
LABEL, TITLE, KEM_THEO = "Phụ lục", "DANH MỤC TÀI LIỆU", "(Kèm theo Báo cáo"


def one(change=None, **how):
    return every(appendices(1, **how), *([change] if change else []))


def two(*labels: str, **how):
    return appendices(2, labels=labels or None, **how)


CASES = [
    Case("PL01", "co-chi-dan", one(), base=HEAD, outcome="đạt"),
    Case("PL01", "phu-luc-so", one(mention="theo phụ lục số 2 kèm theo"), base=HEAD, outcome="đạt"),
    Case("PL01", "chi-kem-theo", one(mention="Có danh sách kèm theo"), base=HEAD, severity=Severity.INFO),
    Case("PL01", "khong-chi-dan", one(mention=None), base=HEAD, severity=Severity.ERROR),
    Case("PL02", "la-ma", two(), base=HEAD, outcome="đạt"),
    Case("PL02", "a-rap", two("Phụ lục 1", "Phụ lục 2"), base=HEAD, severity=Severity.ERROR, message="Phụ lục 1"),
    Case("PL02", "nhay-so", two("Phụ lục I", "Phụ lục III"), base=HEAD, severity=Severity.ERROR),
    Case("PL02", "khong-so", two("Phụ lục", "Phụ lục"), base=HEAD, severity=Severity.ERROR),
    Case("PL03", "co-14", one(), base=HEAD, outcome="đạt"),
    Case("PL03", "in-hoa", one(labels=("PHỤ LỤC",)), base=HEAD, severity=Severity.ERROR, message="in hoa"),
    Case("PL03", "co-13", one(edits.font(LABEL, size=13)), base=HEAD, severity=Severity.ERROR, message="13"),
    Case(
        "PL03",
        "khong-dam-tu-kieu-doan",
        one(edits.style("VB Phụ lục nhãn", bold=False)),
        base=HEAD,
        message="không đậm",
    ),
    Case("PL04", "co-13-la-mep-duoi", one(edits.font(TITLE, size=13)), base=HEAD, outcome="đạt"),
    Case("PL04", "co-12", one(edits.font(TITLE, size=12)), base=HEAD, severity=Severity.ERROR, message="12"),
    Case("PL04", "chu-thuong", one(title="Danh mục tài liệu"), base=HEAD, message="chữ thường"),
    Case("PL05", "co-dong-kem-theo", one(), base=HEAD, outcome="đạt"),
    Case(
        "PL05",
        "dien-tu-de-trong",
        one(reference="(Kèm theo Văn bản số   /   -   ngày    tháng    năm     của Sở Nội vụ)"),
        base=HEAD,
        outcome="đạt",
    ),
    Case("PL05", "thieu", one(reference=None), base=HEAD, severity=Severity.ERROR),
    Case(
        "PL05",
        "khong-nghieng",
        one(edits.font(KEM_THEO, italic=False)),
        base=HEAD,
        severity=Severity.ERROR,
        message="đứng",
    ),
    Case(
        "PL05",
        "khac-so",
        one(reference=REFERENCE.replace("128", "129")),
        base=HEAD,
        severity=Severity.ERROR,
        message="129",
    ),
    Case("PL05", "khac-ngay", one(reference=REFERENCE.replace("ngày 10", "ngày 11")), base=HEAD, message="ngày"),
    Case(
        "PL05",
        "ngay-viet-tat",
        one(reference=REFERENCE.replace("ngày 10 tháng 12 năm 2026", "ngày 10/12/2026")),
        base=HEAD,
        severity=Severity.INFO,
    ),
    Case(
        "PL05",
        "ban-hanh-kem-theo",
        one(reference=REFERENCE.replace("(Kèm", "(Ban hành kèm")),
        base=HEAD,
        severity=Severity.INFO,
    ),
    Case("PL06", "danh-so-lai", two(), base=HEAD, outcome="đạt"),
    Case("PL06", "mot-trang-khong-in-so", one(start=None), base=HEAD, outcome="đạt"),
    Case("PL06", "hai-trang-danh-tiep", one(start=None, paragraphs=60), base=HEAD, severity=Severity.ERROR),
    Case("PL07", "nhu-mau", one(), base=HEAD, outcome="đạt"),
    Case("PL07", "khong-duong-ke", one(edits.removed("style:VB Đường kẻ kèm theo")), base=HEAD, severity=Severity.INFO),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
