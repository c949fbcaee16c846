"""Capitals of proper names: cases of their rules."""

from __future__ import annotations

import pytest
from support.cases import Case, hold, ident
from support.loi_van import bad, good

from generator.findings import Severity

INFO, WARNING = Severity.INFO, Severity.WARNING

CASES = [
    good("VH03", "dung", "Dâng hương tưởng niệm Vua Hùng, Hai Bà Trưng, tuyên truyền về Bác Hồ."),
    good("VH03", "ten-nguoi-cung-ho", "Mời bà Triệu Thị B dự họp."),
    bad("VH03", "viet-thuong", "Dâng hương tưởng niệm vua Hùng.", severity=INFO, message="«Vua Hùng»"),
    good("VH04", "dung", "Chuyên đề về Mao Trạch Đông và Kim Nhật Thành."),
    bad("VH04", "thieu-hoa", "Chuyên đề về Mao trạch Đông.", severity=INFO, message="«Mao Trạch Đông»"),
    good("VH05", "dung", "Đoàn đi Mát-xcơ-va và Men-bơn; dịch COVID-19; văn bản QĐ-UBND; quan hệ Việt-Mỹ, Hán-Việt."),
    good("VH05", "ba-ten-rieng", "Quan hệ Việt-Lào-Miên và đường Hà Nội-Lào Cai."),
    bad("VH05", "hoa-moi-am-tiet", "Đoàn đi Mát-Xcơ-Va.", severity=INFO, message="«Mát-xcơ-va»"),
    bad("VH05", "ten-ngoai-danh-sach", "Học thuyết của Ga-li-Lê được giới thiệu.", message="«Ga-li-lê»"),
    good("VH06", "dung", "Khảo sát tại tỉnh Nam Định và thành phố Thái Nguyên."),
    good("VH06", "dau-cau", "Tỉnh Nam Định đã báo cáo. Tỉnh Nam Định được khen."),
    good("VH06", "ten-co-quan", "Báo cáo Tỉnh ủy Nam Định, Ủy ban nhân dân Thành phố Hồ Chí Minh, Thủ đô Hà Nội."),
    bad("VH06", "giua-cau", "Khảo sát tại Tỉnh Nam Định.", severity=WARNING, message="«tỉnh Nam Định»"),
    good("VH07", "dung", "Khảo sát tại Quận 1, Phường Điện Biên Phủ, tổ 5, khu phố 3."),
    good("VH07", "dem", "Cả khu có 12 phường, 5 xã và 3 phường 2 năm liền đạt chuẩn."),
    bad("VH07", "so", "Khảo sát tại quận 1.", severity=WARNING, message="«Quận 1»"),
    bad("VH07", "su-kien", "Khảo sát tại phường Điện Biên Phủ.", message="«Phường Điện Biên Phủ»"),
    good("VH08", "dung", "Họp tại Thủ đô Hà Nội và Thành phố Hồ Chí Minh."),
    bad("VH08", "thuong", "Họp tại thành phố Hồ Chí Minh.", severity=WARNING, message="«Thành phố Hồ Chí Minh»"),
    bad("VH08", "hoa-tung-chu", "Họp tại Thành Phố Hồ Chí Minh.", message="«Thành phố Hồ Chí Minh»"),
    good("VH09", "dung", "Khảo sát tại Cửa Lò, Vũng Tàu, Cầu Giấy và trước cửa lò nung."),
    bad("VH09", "thieu-hoa", "Khảo sát tại Vũng tàu.", severity=INFO, message="«Vũng Tàu»"),
    good("VH10", "dung", "Kè sông Hồng, chợ Bến Thành. Sông Hồng dâng cao."),
    good(
        "VH10",
        "ten-khac",
        "Kính viếng Chủ tịch Hồ Chí Minh; giao đồng chí Hồ Văn Năm, Tổng công ty Sông Đà; quận Cầu Giấy.",
    ),
    bad("VH10", "giua-cau", "Kè dọc Sông Hồng.", severity=INFO, message="«sông Hồng»"),
    good("VH11", "dung", "Khảo sát vùng Tây Bắc, Bắc Bộ, Tây Nguyên."),
    good(
        "VH11", "phuong-huong", "Gió mùa đông bắc; giáp xã bên về phía tây bắc; người Việt Nam bộ phận lớn sống ở quê."
    ),
    bad("VH11", "bac-bo", "Khảo sát ở Bắc bộ.", severity=WARNING, message="«Bắc Bộ»"),
    bad("VH11", "vung-tay-bac", "Khảo sát vùng Tây bắc.", message="«vùng Tây Bắc»"),
    good("VH12", "dung", "Đoàn đi Bắc Kinh, Hàn Quốc."),
    bad("VH12", "thieu-hoa", "Đoàn đi Hàn quốc.", severity=INFO, message="«Hàn Quốc»"),
    good(
        "VH13",
        "dung",
        "Gửi Ủy ban nhân dân tỉnh, Sở Giáo dục và Đào tạo, Bộ Văn hóa, Thể thao và Du lịch, Bộ Công Thương.",
    ),
    good("VH13", "dau-cu", "Gửi Uỷ ban nhân dân tỉnh và Bộ Văn hoá, Thể thao và Du lịch."),
    good("VH13", "danh-tu-chung", "Bồi dưỡng cán bộ công an, cán bộ y tế, cán bộ tư pháp của xã."),
    bad("VH13", "nhan-dan", "Gửi Ủy ban Nhân dân tỉnh.", severity=WARNING, message="«Ủy ban nhân dân»"),
    bad("VH13", "tung-chu", "Gửi Sở Giáo Dục Và Đào Tạo.", message="«Sở Giáo dục và Đào tạo»"),
    bad("VH13", "thieu-hoa", "Gửi Sở tài chính.", message="«Sở Tài chính»"),
    bad("VH13", "thuong-ca", "Trình ủy ban nhân dân tỉnh.", message="«Ủy ban nhân dân»"),
    good("VH14", "dung", "Chào mừng ngày thành lập Đảng Cộng sản Việt Nam; gửi Văn phòng Trung ương Đảng."),
    bad(
        "VH14",
        "cong-san",
        "Chào mừng ngày thành lập Đảng cộng sản Việt Nam.",
        severity=WARNING,
        message="«Đảng Cộng sản",
    ),
    good("VH15", "dung", "Tài liệu của Liên hợp quốc và Tổ chức Y tế thế giới."),
    bad("VH15", "hoa-tung-chu", "Tài liệu của Liên Hợp Quốc.", severity=INFO, message="«Liên hợp quốc»"),
    good("VH16", "dung", "Tài liệu của UNESCO, ASEAN, WTO."),
    bad("VH16", "thuong", "Tài liệu của Unesco.", severity=WARNING, message="«UNESCO»"),
    good("VH18", "dung", "Tặng Huân chương Lao động hạng Nhì, danh hiệu Nhà giáo Ưu tú."),
    good("VH18", "hang-khac", "Bệnh viện hạng nhất được đầu tư."),
    bad("VH18", "danh-hieu", "Tặng danh hiệu Nhà giáo ưu tú.", severity=INFO, message="«Nhà giáo Ưu tú»"),
    bad("VH18", "hang", "Tặng Huân chương Lao động hạng nhì.", message="«hạng Nhì»"),
    good("VH21", "dung", "Chào mừng ngày Quốc khánh 2-9. Ngày Nhà giáo Việt Nam được tổ chức gọn."),
    bad("VH21", "ten", "Chào mừng ngày Quốc Khánh 2-9.", severity=INFO, message="«ngày Quốc khánh»"),
    bad("VH21", "ngay-hoa", "Chào mừng Ngày Nhà giáo Việt Nam 20-11.", message="«ngày»"),
    good("VH24", "dung", "Mừng xuân Bính Ngọ; năm Ất Tỵ có nhiều việc; bà Đinh Thị Mão ở nhà."),
    bad("VH24", "thieu-hoa", "Mừng xuân Bính ngọ.", severity=INFO, message="«Bính Ngọ»"),
    good("VH25", "dung", "Nghỉ tết Nguyên đán, đón Tết vui tươi, tổ chức tết Trung thu."),
    bad("VH25", "hoa-thua", "Lịch nghỉ Tết Nguyên Đán năm nay.", severity=INFO, message="«tết Nguyên đán»"),
    bad("VH25", "tet-mot-minh", "Trực cơ quan trong dịp tết năm nay.", message="«Tết»"),
    good("VH27", "dung", "Tìm hiểu Triều Lý, Phong trào Xô viết Nghệ Tĩnh, Cách mạng tháng Tám."),
    bad("VH27", "thieu-hoa", "Kỷ niệm ngày Cách mạng tháng tám.", severity=INFO, message="«Cách mạng tháng Tám»"),
    good("VH28", "dung", "Đăng bài trên tạp chí Cộng sản."),
    bad("VH28", "hoa-thua", "Đăng bài trên tạp chí Cộng Sản.", severity=INFO, message="«tạp chí Cộng sản»"),
    good("VH13", "trong-ngoac-kep", "Biển ghi “Ủy ban Nhân dân” đã cũ."),
    good("VH13", "chu-in-hoa", "Biển ghi ỦY BAN NHÂN DÂN đã cũ."),
    good("VH13", "thu-dien-tu", "Gửi về Sở.Tài.Chính@example.org trong tuần."),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
