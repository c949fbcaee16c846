"""Capitals of sentences, persons, positions, days: cases of their rules."""

from __future__ import annotations

import pytest
from support.cases import Case, hold, ident
from support.loi_van import BASE, bad, good

from generator.findings import Severity


def signed(name: str):
    def change(data: dict) -> None:
        data["nguoi_ky"]["ho_ten"] = name

    return change


def subject(words: str):
    def change(data: dict) -> None:
        data["trich_yeu"] = words

    return change


CASES = [
    good(
        "VH01",
        "chu-viet-tat-co-dau-cham",
        "Các ông, bà ở TP. mới, gồm ThS. sau đây, sách, vở, bút v.v. và các vật dụng khác.",
    ),
    good("VH01", "dau-ba-cham", "Học sinh thi giải toán qua mạng... thu hút nhiều người tham gia."),
    good("VH01", "so-co-dau-cham", "Có 1.500 người tham gia theo mục 2.1. của bảng."),
    good("VH01", "danh-sach-viet-tiep-cau", "Hồ sơ gồm:", "- đơn đề nghị;", "- bản sao giấy tờ;", "- ảnh chân dung."),
    good("VH01", "trong-ngoac-kep", "Khẩu hiệu là “Gần dân. vì dân” trong năm nay."),
    bad(
        "VH01",
        "sau-dau-cham",
        "Việc này đúng quy định. các đơn vị báo cáo.",
        severity=Severity.WARNING,
        quoted="các đơn vị",
    ),
    bad("VH01", "sau-dau-hoi", "Ai chịu trách nhiệm? thủ trưởng đơn vị.", quoted="thủ trưởng"),
    bad("VH01", "duoi-tieu-de", "1.! Công tác văn thư", "văn thư được bố trí đủ người.", quoted="văn thư"),
    bad("VH01", "dau-doan", "Sở tổ chức lớp tập huấn.", "các phòng cử người tham dự.", quoted="các phòng"),
    bad(
        "VH01",
        "mot-muc-lac-kieu",
        "Hồ sơ gồm:",
        "- Đơn đề nghị;",
        "- bản sao giấy tờ;",
        "- Ảnh chân dung.",
        quoted="bản sao",
    ),
    good("VH02", "ten-dung", "Giao ông Nguyễn Văn A chủ trì, bà Trần Thị B phối hợp."),
    good("VH02", "ho-va-tu-noi", "Giao ông Nguyễn Văn A và bà Trần Thị B phối hợp."),
    Case("VH02", "nguoi-ky-dung", base=BASE, bundle=signed("Nguyễn Văn A"), outcome="đạt"),
    Case("VH02", "nguoi-ky-ten-dem-thuong", base=BASE, bundle=signed("Nguyễn văn A"), quoted="Nguyễn văn A"),
    bad("VH02", "trong-cau", "Giao ông Nguyễn văn An chủ trì.", severity=Severity.WARNING, message="«Nguyễn Văn An»"),
    good("VH17", "bo-ngu", "Tăng cường quản lý nhà nước, cơ quan nhà nước, ngân sách nhà nước, bí mật nhà nước."),
    good("VH17", "dung", "Theo quy định của Nhà nước; Đảng và Nhà nước quan tâm."),
    bad("VH17", "cua-nha-nuoc", "Thực hiện đúng quy định của nhà nước.", severity=Severity.INFO, quoted="nhà nước"),
    good("VH19", "chuc-danh-khong-ten", "Giám đốc Sở Nội vụ giao các phòng; giáo sư được mời báo cáo."),
    good("VH19", "dung", "Công trình do Giáo sư Tôn Thất Tùng chủ trì."),
    bad("VH19", "hoc-vi", "Công trình do giáo sư Tôn Thất Tùng chủ trì.", severity=Severity.INFO, message="«Giáo sư»"),
    good("VH20", "dung", "Thực hiện chủ trương của Đảng và Nhà nước; sinh hoạt đảng đúng kỳ."),
    bad("VH20", "viet-thuong", "Thực hiện chủ trương của đảng và Nhà nước.", severity=Severity.INFO, quoted="đảng"),
    good("VH26", "dung", "Họp vào sáng thứ Hai, ngày 05 tháng 3; báo cáo vào cuối tháng Năm."),
    good(
        "VH26",
        "so-lan-va-thu-tu",
        "Họp mỗi tháng một lần, hai tháng một kỳ, nhắc lần thứ ba; thứ hai, cần tăng cường kiểm tra.",
    ),
    good("VH26", "ngay-thu-hai-la", "Đợt thứ hai từ đầu học kỳ; ngày thứ hai là ngày tổng kết."),
    bad("VH26", "thu", "Họp vào sáng Thứ hai, ngày 05 tháng 3.", severity=Severity.WARNING, message="«thứ Hai»"),
    bad("VH26", "thang", "Báo cáo vào cuối tháng năm.", message="«tháng Năm»"),
    Case("VH29", "trich-yeu-dung", base=BASE, bundle=subject("Phòng, chống cháy nổ tại Bộ Công Thương"), outcome="đạt"),
    good("VH29", "liet-ke-ten-rieng", "Đắk Lắk, Đắk Pơ, Krông Pắc, Buôn Ma Thuột, Kon Plông, Lâm Hà."),
    good("VH29", "ten-rieng-dai", "Sở Công Thương Lâm Đồng, Sở Tài chính Lâm Đồng phối hợp thực hiện việc này."),
    Case(
        "VH29",
        "trich-yeu-tung-chu",
        base=BASE,
        bundle=subject("Tăng Cường Công Tác Phòng, Chống Cháy Nổ"),
        severity=Severity.WARNING,
        quoted="Tăng Cường",
    ),
    bad(
        "VH29",
        "tieu-de",
        "1. Kế Hoạch Triển Khai Quý 4",
        "Các phòng làm theo đúng tiến độ.",
        "2. Thời hạn",
        "Trong năm.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
