"""Cỡ chữ, canh lề, kiểu chữ của nội dung: cases of their rules."""

from __future__ import annotations

import pytest
from support import quyet_dinh
from support.cases import Case, hold, ident
from support.edits import every, font, form, found, put_after, style

from generator.findings import Severity

BASE = "cong_van/day_du.json"
LONG, SHORT, LAST = "Thực hiện Kế hoạch", "+ Số thủ tục", "Báo cáo gửi về"
BODY = ("VB Nội dung", "VB Gạch đầu dòng", "VB Cộng đầu dòng")


def case(code, name, change=None, **more):
    return Case(code, name, change, base=BASE, **more)


def all_sized(points):
    return every(*(style(name, size=points) for name in BODY))


def stressed(document):
    """Some words slanted and bold at the end of a paragraph."""
    run = found(document, LONG).add_run(" (đúng thời hạn)")
    run.italic = run.bold = True


CASES = [
    case("ND01", "co-13-la-mep-duoi", all_sized(13), outcome="đạt"),
    case("ND01", "co-13-5-o-giua", all_sized(13.5), outcome="đạt"),
    case("ND01", "co-12-5-qua-nho", font(LONG, size=12.5), severity=Severity.ERROR, quoted=LONG, message="12,5"),
    case("ND01", "co-15-tu-kieu-doan", all_sized(15), severity=Severity.ERROR, message="15"),
    case("ND01", "lan-13-va-14", font(SHORT, size=13), severity=Severity.WARNING, quoted=SHORT, message="13 và"),
    case("ND02", "mot-dong-canh-trai", form(SHORT, align="left"), outcome="đạt"),
    case("ND02", "loi-chao-canh-trai", put_after(LAST, "Trân trọng./.", "VB Nội dung"), outcome="đạt"),
    case("ND02", "nhieu-dong-canh-trai", form(LONG, align="left"), severity=Severity.ERROR, quoted=LONG),
    case("ND02", "canh-trai-tu-kieu-doan", style("VB Nội dung", align="left"), severity=Severity.ERROR,
         message="canh trái"),
    case("ND02", "canh-giua-chi-luu-y", form(LONG, align="center"), severity=Severity.INFO, also=("ND04",)),
    quyet_dinh.case("ND02", "dong-quyet-dinh-canh-giua", outcome="đạt"),
    case("ND03", "vai-chu-nghieng", stressed, outcome="đạt"),
    case("ND03", "ghi-chu-trong-ngoac", every(put_after(LAST, "(Có danh sách kèm theo)./.", "VB Nội dung"),
         font("(Có danh sách", italic=True)), outcome="đạt"),
    case("ND03", "ca-doan-nghieng", font(LONG, italic=True), severity=Severity.ERROR, quoted=LONG, message="nghiêng"),
    case("ND03", "nghieng-tu-kieu-doan", style("VB Nội dung", italic=True), severity=Severity.ERROR),
    case("ND03", "ca-doan-dam", font(LONG, bold=True), severity=Severity.WARNING, message="đậm"),
    case("ND03", "mot-dong-nghieng", font(SHORT, italic=True), severity=Severity.INFO),
    Case("ND03", "tieu-de-cap-nho-nghieng", font("1.1. Rà soát", italic=True), base="ke_hoach/day_du.json",
         outcome="đạt"),
    case("ND03", "ca-doan-in-hoa", font(LONG, all_caps=True), severity=Severity.WARNING, message="in hoa"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
