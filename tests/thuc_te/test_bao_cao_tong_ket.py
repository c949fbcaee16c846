"""A model báo cáo of a Sở Giáo dục và Đào tạo, full of dotted blanks: its structure typed by hand from the copy."""

from __future__ import annotations

from collections import Counter

from support import published
from support.published import BLANK, CLAUSE, DASH, SECTION, TEXT, TITLE, Row

NAME = "bao_cao_tong_ket"

HEADING = [
    ("VB Cơ quan chủ quản", "ỦY BAN NHÂN DÂN TỈNH ........."),
    ("VB Cơ quan ban hành", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
    ("VB Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("VB Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"),
    ("VB Số ký hiệu", "Số: /BC-SGDĐT"),
    ("VB Địa danh thời gian", "........., ngày tháng năm"),
    ("VB Tên loại", "BÁO CÁO"),
    ("VB Trích yếu", "Tổng kết công tác thi đua - khen thưởng năm học .........."),
]
# Opening and closing words of each paragraph, and how many words it has, its label or dash included.
BODY: list[Row] = [
    (TEXT, "Thực hiện Chỉ thị số", "cụ thể như sau:", 146),
    (SECTION, "I. KẾT QUẢ ĐẠT ĐƯỢC", "ĐẠT ĐƯỢC", 5),
    (TITLE, "1. Công tác lãnh đạo,", "khen thưởng năm học..........", 24),
    (TEXT, "Thực hiện chỉ đạo của", "học” giai đoạn ............", 215),
    (TEXT, "Năm học .........., ngành Giáo", "trong giai đoạn ............", 75),
    (TEXT, "Đẩy mạnh công tác truyền", "hoạt động của ngành.", 99),
    (TEXT, "Tổ chức quán triệt, triển", 'nhập và phát triển".', 162),
    (TEXT, "Công tác thi đua, khen", "tiên tiến điển hình.", 150),
    (TEXT, "Nhìn chung, công tác lãnh", "trị của toàn ngành.", 111),
    (TITLE, "2. Kết quả thực hiện", "công tác khen thưởng", 14),
    (TITLE, "2.1. Về phong trào thi đua", "thi đua", 6),
    (TEXT, "Sở GDĐT phối hợp với", "thi đua tỉnh ..........", 268),
    (TEXT, "Trên cơ sở đó, ngành", "học sinh toàn ngành.", 238),
    (TITLE, "2.2. Về công tác khen thưởng", "khen thưởng", 6),
    (TEXT, "Khen thưởng đúng người, đúng", "nhẹ, đúng quy định.", 44),
    (TEXT, "Việc tôn vinh, biểu dương", "điển hình tiên tiến.", 43),
    (TEXT, "Công tác khen thưởng của", "thực hiện nghiêm túc.", 87),
    (TEXT, "Kết thúc năm học ..........,", "phụ lục đính kèm).", 46),
    (TITLE, "3. Đánh giá kết quả", "cụm, khối thi đua", 12),
    (TEXT, "Sở GDĐT tham gia đầy", "Xã hội trong tỉnh.", 27),
    (TEXT, "Sở GDĐT đã thành lập", "theo đúng quy định.", 119),
    (TEXT, "Kết thúc năm học ..........,", "quan, đơn vị: ................", 33),
    (TITLE, "4. Triển khai hoạt động Sáng kiến", "Sáng kiến", 7),
    (TEXT, "Trong năm học .........., Hội", "trực thuộc Sở GDĐT.", 68),
    (TEXT, "Theo đề nghị của Hội", "kiến được công nhận.", 130),
    (SECTION, "II. HẠN CHẾ, YẾU KÉM,", "BÀI HỌC KINH NGHIỆM", 12),
    (TITLE, "1. Hạn chế, yếu kém", "yếu kém", 5),
    (TEXT, "Bên cạnh những kết quả", "hạn chế, yếu kém:", 39),
    (DASH, "- Hoạt động thi đua", "chuyên đề công tác.", 119),
    (TEXT, "Công tác chỉ đạo thực", "phong trào thi đua.", 81),
    (TEXT, "Phong trào thi đua được", "cơ quan, đơn vị.", 134),
    (TEXT, "Hội đồng Thi đua -", "xuyên của đơn vị.", 46),
    (TEXT, "Phong trào thi đua ở", "song hiệu quả chưa", 64),
    (TEXT, "Công tác khen thưởng chưa", "tiến chưa kịp thời.", 93),
    (TEXT, "Việc ứng dụng công nghệ", "yêu cầu quản lý.", 51),
    (TITLE, "2. Nguyên nhân", "Nguyên nhân", 3),
    (DASH, "- Nguyên nhân chủ yếu", "sắc, chưa cụ thể.", 46),
    (DASH, "- Chưa nhận thức đầy", "vụ chính trị được", 71),
    (DASH, "- Đội ngũ làm công", "thưởng còn hạn chế.", 60),
    (TITLE, "3. Bài học kinh nghiệm", "kinh nghiệm", 5),
    (TEXT, "Qua thực tiễn tổ chức", "kinh nghiệm như sau:", 29),
    (DASH, "- Công tác thi đua,", "tổ chức đoàn thể.", 62),
    (DASH, "- Phong trào thi đua", "càng phải thi đua.", 65),
    (DASH, "- Phong trào thi đua", "gương và nhân rộng.", 36),
    (TEXT, "Những gương người tốt, việc", "trào thi đua thi.", 35),
    (SECTION, "III. KẾ HOẠCH CÔNG TÁC", "THI ĐUA NĂM HỌC...............", 9),
    (CLAUSE, "1. Triển khai thực hiện", "khăn hoặc học yếu”.", 136),
    (CLAUSE, "2. Tăng cường công tác", "rộng trong toàn ngành.", 93),
    (CLAUSE, "3. Đối mới công tác", "cơ quan, đơn vị.", 113),
    (CLAUSE, "4. Triển khai công tác", "thi đua, khen thưởng.", 70),
    (CLAUSE, "5. Tổ chức tốt công", "hiệu quả, kịp thời.", 40),
    (CLAUSE, "6. Tuyên dương, khen thưởng", "thi đua yêu nước.", 46),
    (CLAUSE, "7. Triển khai thực hiện", "công tác thi đua.", 62),
    (CLAUSE, "8. Xây dựng kế hoạch", "thưởng theo quy định.", 83),
    (CLAUSE, "9. Triển khai hiệu quả", "và Đào tạo tỉnh.........", 32),
    (TEXT, "Trên đây là Báo cáo", "đào tạo tỉnh ........../.", 25),
]
# The copy ends with its body: recipients and signer stay blanks.
CLOSING = [
    ("VB Nơi nhận nhãn", "Nơi nhận:"),
    ("VB Nơi nhận mục", f"- {BLANK}."),
    ("VB Quyền hạn chức vụ", BLANK),
]
# The published copy from its type to the end mark after the repairs of README.md: its words, one space between any two.
WORDS_OF_THE_COPY = (3914, "4cd7852f6b47b8d11249903ee69ee3a268276b0692e189841f1292446185c6e0")


def test_what_the_copy_leaves_blank_is_blank_in_the_restored_heading() -> None:
    assert published.styled(NAME)[: len(HEADING)] == HEADING


def test_a_report_to_nobody_above_has_no_kinh_gui() -> None:
    assert [text for style, text in published.styled(NAME) if style.startswith("VB Kính gửi")] == []


def test_three_sections_nine_titled_clauses_on_two_levels_and_nine_without_title() -> None:
    levels = Counter(style for style, _ in published.body(NAME))
    assert levels == {SECTION: 3, TITLE: 9, CLAUSE: 9, DASH: 7, TEXT: 28}
    labels = [text.split()[0] for style, text in published.body(NAME) if style == TITLE]
    assert labels == ["1.", "2.", "2.1.", "2.2.", "3.", "4.", "1.", "2.", "3."]


def test_dashes_stand_in_three_lists() -> None:
    assert published.lists(NAME) == [1, 3, 3]
    # The heading and the closing block, no table of the body.
    assert len(published.opened(NAME).tables) == 2


def test_no_word_stands_out_by_itself() -> None:
    assert published.emphasised(NAME, "VB Chữ nghiêng") + published.emphasised(NAME, "VB Chữ đậm") == []


def test_blanks_close_the_report() -> None:
    assert published.styled(NAME)[-len(CLOSING) :] == CLOSING


def test_the_body_is_made_of_these_paragraphs_in_these_styles() -> None:
    assert published.differences(NAME, BODY) == []


def test_every_word_of_the_copy_stands_in_order() -> None:
    assert published.word_sequence(NAME, "BÁO CÁO", "Nơi nhận:") == WORDS_OF_THE_COPY


def test_every_listed_slip_quotes_words_that_stand_where_it_says() -> None:
    assert len(published.slips(NAME)) == 33
    assert published.misplaced(NAME) == []
