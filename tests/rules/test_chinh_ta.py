"""Typing: cases of its rules."""

from __future__ import annotations

import pytest
from docx.document import Document
from support.cases import Case, hold, ident
from support.loi_van import bad, good

from generator.findings import Severity

INFO, WARNING = Severity.INFO, Severity.WARNING


def place(document: Document) -> None:
    """The place name typed with the Icelandic Ð."""
    for paragraph in document.tables[0].rows[-1].cells[1].paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("Đ", "Ð")


CASES = [
    good("CH01", "mot-kieu-cong", "Phong trào “Dạy tốt, học tốt” và “Gần dân, vì dân” được mở rộng."),
    good("CH01", "mot-kieu-thang", 'Phong trào "Dạy tốt, học tốt" và "Gần dân, vì dân" được mở rộng.'),
    good("CH01", "qua-hai-doan", "Bài viết có đoạn: “Việc này cần làm sớm.", "Việc kia cần làm sau.” Đó là lời dặn."),
    good("CH01", "inch", 'Mua 02 màn hình 21" cho các phòng.'),
    bad("CH01", "hai-kieu", 'Phong trào “Dạy tốt” và "Học tốt" được mở rộng.', severity=INFO, message="cả kiểu cong"),
    bad(
        "CH01",
        "thua-dau-dong",
        "Phong trào giai đoạn 2019-2025” của ngành được mở rộng.",
        severity=WARNING,
        message="thành cặp",
    ),
    bad("CH01", "nguoc-chieu", "Phong trào ”Dạy tốt, học tốt” được mở rộng.", message="ngược chiều"),
    bad("CH01", "mo-dong-khac-kieu", 'Phong trào "Dạy tốt, học tốt” được mở rộng.', message="khác kiểu"),
    bad("CH01", "thieu-dau-dong", "Phong trào “Dạy tốt, học tốt được mở rộng.", message="thiếu"),
    good("CH02", "viet-tat", "Gồm sách, vở, bút v.v.; tài liệu tr. 5; họp tại P.; các việc khác… và báo cáo."),
    good("CH02", "cho-trong", "Đơn vị: .......; ngày ......, tháng ......; họ và tên .......: ký tên."),
    good("CH02", "dac-biet-trong-cau", "Đặc biệt, các phòng phải báo cáo sớm. Tuy nhiên, không gộp việc."),
    bad("CH02", "cham-cham-phay", "Tuyên truyền việc tốt.; kịp thời khen thưởng.", severity=WARNING, message="«.;»"),
    bad("CH02", "hai-dau-cham", "Các phòng báo cáo kết quả.. Văn phòng tổng hợp.", message="«..»"),
    bad("CH02", "dac-biet-cham", "Công việc trôi chảy. Đặc biệt. Giám đốc Sở khen các phòng.", message="«Đặc biệt»"),
    good("CH03", "dau-cham-phan-nghin", "Có 12.451 nhà giáo và 132.922 học sinh, chiếm 4,4%."),
    good("CH03", "ba-chu-so-thap-phan", "Nặng 12,451 kg, chiếm 0,003% và 1,250 tấn; có 12.451 người."),
    bad("CH03", "dau-phay-phan-nghin", "Có 12,451 nhà giáo, chiếm 4,4%.", severity=WARNING, message="«12,451»"),
    bad("CH03", "ca-hai-kieu", "Có 12,451 người và 132.922 học sinh.", message="«12,451»"),
    good("CH04", "mot-kieu-khoang-nam", "Giai đoạn 2016-2020 và giai đoạn 2021-2025 đã xong."),
    good("CH04", "cung-co-dau-cach", "Giai đoạn 2016 - 2020 và giai đoạn 2021 - 2025 đã xong."),
    good(
        "CH04",
        "liet-ke-du-dau",
        "Hồ sơ gồm:",
        "- Đơn đề nghị của người làm đơn nộp;",
        "- Bản sao giấy tờ có xác nhận của xã;",
        "- Ảnh.",
    ),
    bad(
        "CH04",
        "hai-kieu-khoang-nam",
        "Giai đoạn 2016 - 2020 và giai đoạn 2021-2025 đã xong.",
        severity=INFO,
        message="2016 - 2020",
    ),
    bad("CH04", "khoang-nam-lech", "Giai đoạn 2019- 2025 đã xong.", severity=WARNING, message="«2019- 2025»"),
    bad("CH04", "dinh-dau", "Các phòng đã báo cáo;các đơn vị chưa báo cáo.", severity=WARNING, quoted="báo cáo;các"),
    bad(
        "CH04",
        "cho-trong-dinh-chu",
        "Họ và tên ........ làm việc tại phòng......... thuộc Sở.",
        severity=INFO,
        quoted="phòng.....",
    ),
    bad(
        "CH04",
        "thieu-dau-cuoi-muc",
        "Hồ sơ gồm:",
        "- Đơn đề nghị của người làm đơn nộp lần đầu;",
        "- Bản sao giấy tờ có xác nhận của xã, phường",
        "- Ảnh chân dung của người làm đơn;",
        "- Phong bì.",
        severity=INFO,
        quoted="xã, phường",
        also=("BC09",),
    ),
    good(
        "CH05",
        "tieng-viet-dung",
        "Nghiêng, quyết, khuyết, xoong, uýnh, loắt choắt, nghỉ phép, gọt giũa, quốc kỳ, giếng, thuở, huơ.",
    ),
    good(
        "CH05",
        "ten-rieng-va-tu-nuoc-ngoai",
        "Tỉnh Đắk Lắk, huyện Krông Pắc, ông Đăk A; ô-xtrây-li-a; email, website, STEM.",
    ),
    good("CH05", "trong-ngoac-kep", "Biển ghi “thưc hiện nghiêm” phải thay."),
    bad("CH05", "thieu-dau-nang", "Các phòng thưc hiện kế hoạch.", severity=WARNING, message="«thưc»"),
    bad("CH05", "dau-dat-sai", "Việc này đựơc giao cho Văn phòng.", message="«đựơc»"),
    bad("CH05", "nghanh", "Các nghành phối hợp thực hiện.", message="«nghành»"),
    bad("CH05", "tu-sai", "Các phòng bổ xung hồ sơ.", message="«bổ sung»"),
    bad("CH05", "hoa-phong-cu", "Xây dựng tòa án và PHÕNG họp.", message="«PHÒNG»"),
    bad("CH05", "chu-ki-rin", "Các ph\u043eng báo cáo.", message="Ki-rin"),
    bad("CH05", "chu-u-lai", "Các ƣu tiên của phòng.", message="U+01A3"),
    Case("CH05", "d-gach-cua-iceland", place, base="cong_van/vi_du.json", message="U+00D0", also=("TR05", "DD10")),
    good("CH06", "mot-cach", "Sở GDĐT phối hợp Phòng GDĐT; Hội đồng Thi đua - Khen thưởng quản lý."),
    good("CH06", "hai-co-quan", "Bộ Công an, Bộ Quốc phòng báo cáo; Bộ Công an và Bộ Quốc phòng chủ trì."),
    bad("CH06", "chu-viet-tat", "Sở GDĐT phối hợp Sở GD&ĐT cùng làm; Sở GDĐT chủ trì.", severity=INFO, quoted="GD&ĐT"),
    bad(
        "CH06",
        "ten-co-quan",
        "Hội đồng Thi đua, Khen thưởng họp; Hội đồng Thi đua - Khen thưởng kết luận.",
        message="Thi đua, Khen",
    ),
    bad(
        "CH06",
        "i-va-y",
        "Công tác quản lý được tăng cường; cán bộ quản lí được bồi dưỡng; quản lý tài sản.",
        quoted="quản lí",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
