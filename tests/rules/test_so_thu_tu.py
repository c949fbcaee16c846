"""Số thứ tự: cases of the rule about numbers that follow each other."""

from __future__ import annotations

import pytest
from support import quyet_dinh
from support.cases import Case, hold, ident, of_bytes, of_sample
from support.edits import every, put_after, typed

from generator.findings import Outcome, Severity

made = quyet_dinh.case
KE_HOACH, KET_LUAN = "ke_hoach/day_du.json", "van_ban_khac/day_du.json"

CASES = [
    made("BC09", "lien-tuc", outcome="đạt"),
    Case("BC09", "khoan-dem-lai-trong-moi-muc", base=KE_HOACH, outcome="đạt"),
    made("BC09", "bo-mot-dieu", typed("Điều 3.", "Điều 3.", "Điều 5."), severity=Severity.WARNING, quoted="Điều 5.",
         message="sau điều 2 phải là điều 3; hiện là điều 5"),
    made("BC09", "lap-mot-khoan", typed("2. Bà", "2. ", "1. "), quoted="1. Bà", message="phải là khoản 2"),
    Case("BC09", "bo-mot-muc-la-ma", typed("III. TỔ", "III.", "IV."), base=KE_HOACH, quoted="IV. TỔ",
         message="sau mục II phải là mục III; hiện là mục IV"),
    Case("BC09", "bo-mot-chuong", typed("Chương II", "II", "III"), base=KET_LUAN, message="chương II"),
    Case("BC09", "bo-mot-so-nho", typed("1.2. Công", "1.2.", "1.3."), base=KE_HOACH, message="phải là 1.2"),
    Case("BC09", "danh-sach-sau-dau-hai-cham", every(
        put_after("- Đề xuất phương án", "Danh mục thủ tục gồm:", "VB Nội dung"),
        put_after("Danh mục thủ tục", "1. Chứng thực.", "VB Khoản"),
        put_after("1. Chứng thực", "2. Hộ tịch.", "VB Khoản")), base=KE_HOACH, outcome="đạt"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_articles_begin_again_in_an_attached_regulation() -> None:
    judged = of_bytes(quyet_dinh.content("quy_che"))
    assert judged.outcome("BC09", 1) is Outcome.PASSED
    assert judged.outcome("BC09", 2) is Outcome.PASSED


def test_document_without_numbers_is_not_judged_for_them() -> None:
    assert of_sample("cong_van/day_du.json").outcome("BC09") is Outcome.NOT_APPLICABLE
