"""Khoản, điểm: cases of their rules."""

from __future__ import annotations

import pytest
from support import quyet_dinh
from support.cases import Case, hold, ident, of_bytes, of_sample
from support.edits import every, font, put_after, removed, run_font, style, typed

from generator.findings import Outcome, Severity

made = quyet_dinh.case
KE_HOACH = "ke_hoach/day_du.json"


def plan(code, name, change=None, **more):
    return Case(code, name, change, base=KE_HOACH, **more)


CASES = [
    made("BC06", "dung-mau", outcome="đạt"),
    plan("BC06", "cap-1-1-duoi-khoan", outcome="đạt"),
    plan("BC06", "so-mo-dau-cau", put_after("Yêu cầu các phòng", "15.000 người dự lễ phát động trên địa bàn phường./."),
         outcome="đạt"),
    made("BC06", "dau-ngoac", typed("2. Bà", "2. ", "2) "), severity=Severity.ERROR, quoted="2) Bà", message="1)"),
    plan("BC06", "dau-ngoac-o-ke-hoach", every(typed("1. Văn phòng", "1. ", "1) "),
         typed("2. Các phòng", "2. ", "2) ")), outcome="đạt"),
    made("BC06", "khoan-dam", font("2. Bà", bold=True), severity=Severity.ERROR, message="đậm"),
    made("BC06", "khoan-nghieng-tu-kieu-doan", style("VB Khoản", italic=True), message="nghiêng"),
    made("BC06", "so-co-13", run_font("2. Bà", 0, size=13), outcome="đạt", also=("ND01",)),
    plan("BC06", "tieu-de-khong-dam", style("VB Khoản tiêu đề", bold=False), severity=Severity.WARNING,
         message="không đậm"),
    plan("BC06", "tieu-de-nghieng", font("1. Mục đích", italic=True), quoted="Mục đích", message="nghiêng"),
    made("BC07", "dung-mau", outcome="đạt"),
    made("BC07", "dau-cham", typed("b) Đánh giá", "b) ", "b. "), severity=Severity.ERROR, message="a."),
    made("BC07", "gach-cheo", typed("b) Đánh giá", "b) ", "b/ "), message="a/"),
    plan("BC07", "dau-cham-o-ke-hoach", every(typed("a) Rút", "a) ", "a. "), typed("b) Nâng", "b) ", "b. ")),
         severity=Severity.WARNING),
    made("BC07", "diem-dam-tu-kieu-doan", style("VB Điểm", bold=True), severity=Severity.ERROR, message="đậm"),
    made("BC07", "diem-nghieng", font("c) Đề xuất", italic=True), quoted="mẫu hóa", message="nghiêng"),
    made("BC08", "a-den-d-co-gach", outcome="đạt"),
    made("BC08", "bo-chu-d-co-gach", typed("đ) Đề xuất", "đ) ", "e) "), severity=Severity.ERROR, quoted="e) Đề xuất",
         message="sau điểm d là điểm e"),
    made("BC08", "khong-bat-dau-tu-a", removed("a) Rà soát"), message="đầu danh sách là điểm b"),
    made("BC08", "chu-f", every(typed("đ) Đề xuất", "đ) ", "f) ")), message="điểm f"),
    made("BC08", "trich-trong-ngoac-kep", put_after("đ) Đề xuất", "“d) Đề xuất việc khác.”"), outcome="đạt"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_clause_whose_bold_title_runs_on_is_warned_of() -> None:
    document = quyet_dinh.opened("quyet_dinh")
    paragraph = quyet_dinh.beginning(document, "2. Lấy ý kiến")
    words = paragraph.text
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = "2. Lấy ý kiến"
    paragraph.runs[0].bold = True
    paragraph.add_run(words.removeprefix("2. Lấy ý kiến"))
    told = [one for one in of_bytes(quyet_dinh.saved(document)).findings if one.code == "BC06"]
    assert [one.severity for one in told] == [Severity.WARNING]
    assert "cùng một dòng" in told[0].message


def test_lists_of_an_attached_regulation_are_judged_on_their_own() -> None:
    judged = of_bytes(quyet_dinh.content("quy_che"))
    assert judged.outcome("BC08", 2) is Outcome.PASSED
    assert judged.outcome("BC06", 2) is Outcome.PASSED


@pytest.mark.parametrize("code", ["BC06", "BC07", "BC08"])
def test_document_without_clauses_and_points_is_not_judged_for_them(code: str) -> None:
    assert of_sample("cong_van/day_du.json").outcome(code) is Outcome.NOT_APPLICABLE
