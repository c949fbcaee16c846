"""Kế hoạch of Sở Giáo dục và Đào tạo Bắc Giang, 10/2023: its structure typed by hand from the published copy."""

from __future__ import annotations

from collections import Counter

from support import published
from support.published import BASIS, CLAUSE, DASH, POINT, SECTION, TEXT, TITLE, Row

NAME = "ke_hoach_bac_giang"

HEADING = [
    ("VB Cơ quan chủ quản", "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG"),
    ("VB Cơ quan ban hành", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
    ("VB Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("VB Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"),
    ("VB Số ký hiệu", "Số: /KH-SGDĐT"),
    ("VB Địa danh thời gian", "Bắc Giang, ngày tháng 10 năm 2023"),
    ("VB Tên loại", "KẾ HOẠCH"),
    ("VB Trích yếu", "Phát động phong trào thi đua và thực hiện công tác khen thưởng năm học 2023-2024"),
]
# Opening and closing words of each paragraph, and how many words it has, its label or dash included.
BODY: list[Row] = [
    (BASIS, "Căn cứ Luật Thi đua", "Khen thưởng Trung ương;", 44),
    (BASIS, "Căn cứ Quyết định số", "giáo dục thường xuyên;", 40),
    (BASIS, "Căn cứ Quyết định số", "bàn tỉnh Bắc Giang;", 45),
    (BASIS, "Thực hiện Kế hoạch số", "đẹp, văn minh” ;", 67),
    (TEXT, "Thực hiện Hướng dẫn 1010/HD-UBND", "cụ thể như sau:", 86),
    (SECTION, "I. MỤC ĐÍCH, YÊU CẦU", "YÊU CẦU", 5),
    (TITLE, "1. Mục đích", "Mục đích", 3),
    (DASH, "- Tạo không khí thi", "giàu đẹp, văn minh”.", 122),
    (DASH, "- Đẩy mạnh phong trào", "truyền thống của Ngành.", 66),
    (DASH, "- Tiếp tục tạo sự", "công tác khen thưởng.", 61),
    (TITLE, "2. Yêu cầu", "Yêu cầu", 3),
    (TEXT, "Các phong trào thi đua", "và năm học 2023-2024.", 81),
    (TEXT, "Đảm bảo nguyên tắc tự", "nhân theo quy định.", 26),
    (TEXT, "Việc xét khen thưởng phải", "khuyến khích, nêu gương.", 55),
    (TEXT, "Gắn kết nhiệm vụ, chất", "đơn vị hàng năm.", 44),
    (SECTION, "II. NỘI DUNG TRỌNG TÂM", "TRỌNG TÂM", 5),
    (TITLE, "1. Tổ chức thực hiện", "thi đua yêu nước", 14),
    (POINT, "a) Đẩy mạnh triển khai", "Giang năm học 2023-2024.", 129),
    (TEXT, "Đẩy mạnh công tác tuyên", "và ngành phát động.", 110),
    (TEXT, "Quán triệt phương hướng, nhiệm", 'xã hội học tập".', 69),
    (TEXT, "Tiếp tục đẩy mạnh thực", '"Trường học hạnh phúc".', 43),
    (TEXT, "Tiếp tục triển khai Chương", "vực và quốc tế.", 140),
    (TEXT, "Đa dạng hóa các hình", "thuật cấp quốc gia.", 49),
    (TEXT, "Thực hiện các giải pháp", "giáo viên, học sinh.", 42),
    (TEXT, "Tăng cường hiệu quả quản", "kiểm tra, đánh giá.", 97),
    (TEXT, "Các cơ sở giáo dục", "năng lực người học...", 226),
    (TEXT, "Cán bộ quản lý giáo", "nhiệm vụ được giao.", 75),
    (TEXT, "Học sinh có ý thức", "nguyện vì cộng đồng.", 71),
    (POINT, "b) Tiếp tục thực hiện", "quốc phòng, an ninh.", 237),
    (POINT, "c) Tổ chức triển khai", "và năm học 2023-2024:", 28),
    (DASH, "- Đợt thứ nhất từ", "I năm học 2023-2024.", 79),
    (DASH, "- Đợt thứ hai từ", "tiêu năm học 2023-2024.", 83),
    (TITLE, "2. Tổ chức đăng ký", "tham gia thi đua", 9),
    (DASH, "- Thủ trưởng đơn vị", "đua năm học 2023-2024.", 94),
    (DASH, "- Việc xét tặng các", "chỉ tiêu thi đua.", 45),
    (TITLE, "3. Nâng cao chất lượng", "thi đua khen thưởng", 11),
    (DASH, "- Tiếp tục quán triệt,", "thiết thực, hiệu quả.", 103),
    (DASH, "- Tổ chức triển khai", "trong giai đoạn mới.", 87),
    (DASH, "- Tiếp tục củng cố,", "chức năng tổ chức.", 114),
    (DASH, "- Tăng cường công tác", "năm và năm học.", 67),
    (DASH, "- Nâng cao chất lượng", "dư luận xã hội.", 88),
    (DASH, "- Chú trọng khen thưởng", "giáo dục, đào tạo.", 104),
    (DASH, "- Thủ trưởng các cơ", "kịp thời, phù hợp.", 58),
    (TITLE, "4. Đẩy mạnh công tác", "điển hình tiên tiến", 17),
    (DASH, "- Tập trung thực hiện", "Cụ thể như sau:", 87),
    (DASH, "- Tăng cường tuyên truyền", "đa dạng, phong phú.", 22),
    (DASH, "- Bồi dưỡng, xây dựng", "điển hình tiên tiến.", 56),
    (DASH, "- Thực hiện tuyên truyền", "điện tử của Sở.", 170),
    (TITLE, "5. Thực hiện công tác khen thưởng", "khen thưởng", 7),
    (DASH, "- Xây dựng kế hoạch", "thi đua gửi kèm).", 82),
    (DASH, "- Triển khai xét tặng", "bản hướng dẫn riêng).", 21),
    (DASH, "- Tổ chức bình chọn,", "31/12/2021 của Bộ GDĐT.", 28),
    (DASH, "- Đối với khen thưởng", "kịp thời, phù hợp.", 57),
    (DASH, "- Tham mưu với UBND", "thiết thực, hiệu quả", 27),
    (DASH, "- Thực hiện tốt việc", "tuyên truyền, giáo dục.", 38),
    (DASH, "- Tổng kết công tác", "thể vào tháng 5/2024).", 48),
    (SECTION, "III. TỔ CHỨC THỰC HIỆN", "THỰC HIỆN", 5),
    (CLAUSE, "1. Văn phòng Sở: Theo", "Bộ theo quy định.", 104),
    (CLAUSE, "2. Các đơn vị thuộc,", "chuẩn, đúng đối tượng.", 142),
    (CLAUSE, "3. Các Phòng GDĐT: Căn", "thưởng theo quy định.", 124),
    (CLAUSE, "4. Các Cụm, Khối thi đua:", "thi đua:", 6),
    (DASH, "- Tổ chức hoạt động", "trao đổi kinh nghiệm.", 77),
    (DASH, "- Kịp thời tổng hợp,", "hiệu quả thiết thực.", 74),
    (CLAUSE, "5. Đề nghị Công đoàn", "đua theo kế hoạch.", 58),
    (TEXT, "Trên đây là Kế hoạch", "kịp thời giải quyết./.", 63),
]
ITALIC = [
    "Đoàn kết, kỷ cương, sáng tạo, tiếp tục đổi mới, nâng cao chất lượng giáo dục và đào tạo",
    "Đổi mới, sáng tạo trong quản lý, giảng dạy và học tập",
    "Đổi mới, sáng tạo trong quản lý, giảng dạy và học tập",
    "“Bắc Giang chung sức xây dựng nông thôn mới”",
    "“Vì người nghèo - không để ai bị bỏ lại phía sau”",
    "“Đẩy mạnh cải cách hành chính giai đoạn 2021-2025”",
    "“Cán bộ, công chức, viên chức tỉnh Bắc Giang thi đua thực hiện văn hóa công sở”",
    "“Nụ cười công sở”",
]
CLOSING = [
    ("VB Nơi nhận nhãn", "Nơi nhận:"),
    ("VB Nơi nhận mục", "- Lãnh đạo Sở GDĐT;"),
    ("VB Nơi nhận mục", "- Công đoàn Giáo dục tỉnh;"),
    ("VB Nơi nhận mục", "- Phòng GDĐT huyện/TP;"),
    ("VB Nơi nhận mục", "- Các phòng thuộc Sở GDĐT;"),
    ("VB Nơi nhận mục", "- Các trường, trung tâm trực thuộc Sở;"),
    ("VB Nơi nhận mục", "- Website Sở GDĐT;"),
    ("VB Nơi nhận mục", "- Lưu: VT, VPKhang."),
    ("VB Quyền hạn chức vụ", "GIÁM ĐỐC"),
    ("VB Họ tên người ký", "Tạ Việt Hùng"),
]
# The published copy from "Số:" to the signer's name after the repairs of README.md, one space between any two words.
WORDS_OF_THE_COPY = (4409, "6b133f7c93680d4a7d8cb6f9077eedd59ed0b7cec80b0d6d8f3df86a98e326b2")


def test_number_and_day_are_blank_in_the_restored_heading() -> None:
    assert published.styled(NAME)[: len(HEADING)] == HEADING


def test_four_bases_three_sections_seven_titled_clauses_and_five_without_title() -> None:
    levels = Counter(style for style, _ in published.body(NAME))
    assert levels == {BASIS: 4, SECTION: 3, TITLE: 7, CLAUSE: 5, POINT: 3, DASH: 27, TEXT: 16}


def test_dashes_stand_in_seven_lists() -> None:
    assert published.lists(NAME) == [3, 2, 2, 7, 4, 7, 2]
    # The heading and the closing block, no table of the body.
    assert len(published.opened(NAME).tables) == 2


def test_names_of_movements_are_italic_as_in_the_copy() -> None:
    assert published.emphasised(NAME, "VB Chữ nghiêng") == ITALIC
    assert published.emphasised(NAME, "VB Chữ đậm") == []


def test_seven_recipients_and_the_signer_close_the_plan() -> None:
    assert published.styled(NAME)[-len(CLOSING) :] == CLOSING


def test_the_body_is_made_of_these_paragraphs_in_these_styles() -> None:
    assert published.differences(NAME, BODY) == []


def test_every_word_of_the_copy_stands_in_order() -> None:
    assert published.word_sequence(NAME, "Số:") == WORDS_OF_THE_COPY


def test_every_listed_slip_quotes_words_that_stand_where_it_says() -> None:
    assert len(published.slips(NAME)) == 22
    assert published.misplaced(NAME) == []
