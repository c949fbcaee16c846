"""Capitals of documents and their parts: cases of their rules."""

from __future__ import annotations

import io

import pytest
from support import quyet_dinh
from support.cases import Case, hold, ident, of_bytes
from support.loi_van import bad, good

from generator.findings import Outcome, Severity

DECREE = "ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư."

CASES = [
    good(
        "VH22", "dung", f"Theo Nghị định số 30/2020/NĐ-CP {DECREE}", "Thực hiện Kế hoạch này và Luật Tổ chức Quốc hội."
    ),
    good(
        "VH22", "khong-van-ban-cu-the", "Thực hiện các nghị quyết, chỉ thị của cấp trên; ban hành kế hoạch của phòng."
    ),
    good("VH22", "khong-phai-luat", "Tuyên truyền pháp luật đất đai, kỷ luật lao động cho người dân."),
    good("VH22", "cua-van-ban-khac", "Khi có quyết định này khác đi thì các phòng báo cáo lại."),
    bad(
        "VH22",
        "ten-loai-co-so",
        f"Theo nghị định số 30/2020/NĐ-CP {DECREE}",
        severity=Severity.WARNING,
        message="«Nghị định»",
    ),
    bad("VH22", "luat-am-tiet-dau", "Thực hiện Luật tổ chức Quốc hội.", message="«Luật Tổ chức Quốc hội»"),
    bad("VH22", "luat-tung-chu", "Thực hiện Bộ Luật Hình Sự.", message="«Bộ luật Hình sự»"),
    bad("VH22", "tu-goi-minh", "Các phòng thực hiện kế hoạch này đúng hạn.", quoted="kế hoạch này"),
    good("VH23", "dung", "Theo điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự."),
    good(
        "VH23",
        "dau-cau",
        "Điểm a khoản 1 Điều 5 quy định rõ. Khoản 2 Điều 5 cũng vậy.",
        "- Khoản 3 Điều 5 của Quy chế.",
    ),
    good(
        "VH23",
        "khong-phai-vien-dan",
        "Làm phần 1 của bài thi, mục 3 trong bảng; đạt điểm 8 trở lên; điều 5 xe đi đón đoàn.",
    ),
    bad(
        "VH23",
        "khoan-viet-hoa",
        "Thực hiện theo Khoản 2 Điều 5 của Quy chế.",
        severity=Severity.WARNING,
        message="«khoản 2 Điều 5»",
    ),
    bad("VH23", "dieu-viet-thuong", "Thực hiện theo khoản 2 điều 5 của Quy chế.", message="«khoản 2 Điều 5»"),
    bad("VH23", "ca-hai", "Thực hiện theo Điểm a Khoản 1 điều 6.", message="«điểm a khoản 1 Điều 6»"),
    bad("VH23", "dieu-sau-gioi-tu", "Người có tên tại điều 5 chịu trách nhiệm thi hành.", message="«Điều 5»"),
    bad("VH23", "chuong", "Theo quy định tại chương II của Quy chế.", message="«Chương II»"),
    bad("VH23", "muc-cua-nghi-dinh", "Theo mục 1 Nghị quyết của Hội đồng trường.", message="«Mục 1»"),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_words_of_an_attached_document_are_judged() -> None:
    document = quyet_dinh.opened("quy_che")
    item = next(one for one in document.paragraphs if "Cá nhân làm" in one.text)
    item.add_run(" Việc này theo Khoản 2 điều 4 của Quy chế.")
    written = io.BytesIO()
    document.save(written)
    judged = of_bytes(written.getvalue())
    assert [judged.outcome("VH23", unit) for unit in (1, 2)] == [Outcome.PASSED, Outcome.FAILED]
