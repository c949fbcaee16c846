"""Dấu kết thúc, dấu cách thừa, nội dung phải có: cases of their rules."""

from __future__ import annotations

import pytest
from support import documents, quyet_dinh
from support.cases import Case, hold, ident, of_bytes, of_sample
from support.edits import every, put_after, removed, typed

from generator.findings import Outcome, Severity

BASE = "cong_van/day_du.json"
LONG, LAST = "Thực hiện Kế hoạch", "Báo cáo gửi về"


def case(code, name, change=None, **more):
    return Case(code, name, change, base=BASE, **more)


def emptied(document):
    for paragraph in [one for one in document.paragraphs if one.style.name in quyet_dinh.BODY_STYLES]:
        paragraph._p.getparent().remove(paragraph._p)


CASES = [
    case("ND07", "co-dau", outcome="đạt"),
    case("ND07", "dau-cach-truoc", typed(LAST, "tổng hợp./.", "tổng hợp ./."), outcome="đạt", also=("ND08",)),
    case("ND07", "ghi-chu-o-sau", put_after(LAST, "(Có danh sách kèm theo)"), outcome="đạt"),
    case("ND07", "chi-co-dau-cham", typed(LAST, "tổng hợp./.", "tổng hợp."), severity=Severity.WARNING,
         quoted="tổng hợp."),
    case("ND07", "dau-cach-o-giua", typed(LAST, "tổng hợp./.", "tổng hợp. /."), severity=Severity.WARNING),
    case("ND08", "gon-gang", outcome="đạt"),
    case("ND08", "cho-trong-de-dien", typed(LONG, "năm 2026,", "năm ....... ,"), outcome="đạt", also=("VD01",)),
    case("ND08", "hai-dau-cach", typed(LONG, "đề nghị các", "đề nghị  các"), severity=Severity.INFO,
         quoted="đề nghị các cơ quan", message="nhiều dấu cách"),
    case("ND08", "dau-cach-truoc-dau-phay", typed("+ Số thủ tục", "cắt giảm,", "cắt giảm ,"), severity=Severity.INFO,
         quoted="cắt giảm ,", message="trước dấu câu"),
    case("ND08", "doan-trong", put_after(LONG, ""), message="đoạn trống"),
    case("ND09", "co-noi-dung", outcome="đạt"),
    case("ND09", "khong-co-noi-dung", emptied, severity=Severity.ERROR, also=("TR13",)),  # no order of parts
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_content_that_ends_with_a_table_needs_no_end_mark() -> None:
    data = documents.bundle(BASE)
    data["noi_dung"] = ["Danh sách như sau:", "| Họ và tên | Chức vụ |", "|---|---|", "| Nguyễn Văn A | Chuyên viên |"]
    assert of_bytes(documents.made(data).write()).outcome("ND07") is Outcome.NOT_APPLICABLE


def test_every_place_of_one_slip_is_told_in_one_finding() -> None:
    told = [one for one in of_sample("thuc_te/bao_cao_tong_ket.json").findings if one.code == "ND08"]
    # The list beside the sample names seven places, two of them in one paragraph twice.
    assert [len(one.also) for one in told] == [6]
    assert "của ngành . Các cụm" in (told[0].quoted or "")


def test_headings_alone_are_content() -> None:
    document = quyet_dinh.opened("to_trinh")
    every(*(removed(words) for words in ("Sở Nội vụ trình", "Tài liệu giấy")))(document)
    assert of_bytes(quyet_dinh.saved(document)).outcome("ND09") is Outcome.PASSED
