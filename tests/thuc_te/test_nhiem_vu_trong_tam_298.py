"""Nhiệm vụ trọng tâm số 298 of Sở Giáo dục và Đào tạo Bắc Ninh: its structure typed by hand from the published copy."""

from __future__ import annotations

from collections import Counter

from support import published
from support.published import BLANK, CLAUSE, DASH, SECTION, TEXT, TITLE, Row

NAME = "nhiem_vu_trong_tam_298_bac_ninh"

HEADING = [
    ("VB Cơ quan chủ quản", "ỦY BAN NHÂN DÂN TỈNH BẮC NINH"),
    ("VB Cơ quan ban hành", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
    ("VB Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("VB Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"),
    ("VB Số ký hiệu", "Số: 298 /SGDĐT-TCHC"),
    ("VB Địa danh thời gian", "Bắc Ninh, ngày 06 tháng 3 năm 2020"),
    ("VB Tên loại", "NHIỆM VỤ TRỌNG TÂM"),
    ("VB Trích yếu", "Công tác thi đua, khen thưởng của Sở Giáo dục và Đào tạo tỉnh Bắc Ninh năm học 2019-2020"),
]
# Opening and closing words of each paragraph, and how many words it has, its label or dash included.
BODY: list[Row] = [
    (TEXT, "Thực hiện Công văn số", "học 2019-2020 như sau:", 66),
    (SECTION, "I. NHIỆM VỤ TRỌNG TÂM NĂM 2020", "NĂM 2020", 7),
    (TITLE, "1. Nhiệm vụ chung của", "học tỉnh Bắc Ninh", 13),
    (TEXT, "Tiếp tục thực hiện có", "lý và dạy học.", 299),
    (TITLE, "2. Tuyên truyền, phổ biến", "thi đua, khen thưởng", 13),
    (TEXT, "Luật Thi đua, khen thưởng;", "thể có liên quan.", 86),
    (TITLE, "3. Nhiệm vụ về thi đua khen thưởng", "khen thưởng", 8),
    (TITLE, "3.1. Nhiệm vụ trọng tâm", "trọng tâm", 5),
    (TEXT, "Thi đua thực hiện kỷ", "thi đua khen thưởng.", 34),
    (TITLE, "3.2. Nội dung thi đua", "thi đua", 5),
    (DASH, "- Toàn ngành tiếp tục", "chỉ đạo của ngành.", 236),
    (DASH, "- Tiếp tục đẩy mạnh", "cấp học, ngành học.", 210),
    (DASH, "- Đẩy mạnh công tác", "hướng nghiệp học sinh.", 181),
    (DASH, "- Tiếp tục tổ chức,", "cha mẹ học sinh.", 92),
    (DASH, "- Nâng cao hiệu quả", "hóa của địa phương.", 120),
    (DASH, "- Đổi mới công tác", "phấn đấu, vươn lên.", 205),
    (TITLE, "3.3. Giải pháp thực hiện", "thực hiện", 5),
    (DASH, "- Các đơn vị tiếp", "cấp đã ban hành.", 31),
    (DASH, "- Triển khai, xây dựng", "xuất sắc, đột xuất.", 92),
    (DASH, "- Chỉ đạo các đơn", "thành tích đề ra.", 46),
    (DASH, "- Các cơ sở giáo", "học có hiệu quả.", 69),
    (DASH, "- Tiếp tục đổi mới", "bằng, đúng quy định.", 75),
    (SECTION, "II. ĐĂNG KÝ THI ĐUA NĂM 2020", "NĂM 2020", 7),
    (CLAUSE, "1. Sở Giáo dục và", "tặng Cờ Thi đua;", 17),
    (CLAUSE, "2. Sở Giáo dục và", "đơn vị dẫn đầu.", 25),
    (CLAUSE, "3. Sở Giáo dục và", "Ninh tặng Bằng khen.", 28),
    (TEXT, "Trên đây là nội dung", "tạo tỉnh Bắc Ninh.", 27),
    (TEXT, "Sở Giáo dục và Đào", "đua năm học 2019-2020./.", 43),
]
CLOSING = [
    ("VB Nơi nhận nhãn", "Nơi nhận:"),
    ("VB Nơi nhận mục", "- Bộ GDĐT (b/c);"),
    ("VB Nơi nhận mục", "- UBND tỉnh (b/c);"),
    ("VB Nơi nhận mục", "- Sở GDĐT Nam Định (Cụm trưởng);"),
    ("VB Nơi nhận mục", "- Lãnh đạo Sở, CĐN;"),
    ("VB Nơi nhận mục", "- Lưu: VT, TCHC."),
    # The copy has lost the signer's title: it stays a blank.
    ("VB Quyền hạn chức vụ", BLANK),
    ("VB Họ tên người ký", "Ngô Văn Liên"),
]
# The published copy from "Số:" to the signer's name after the repairs of README.md, one space between any two words.
WORDS_OF_THE_COPY = (2108, "1d240f28d82d4145ec76676903f29b912944caeb932d1515f97b3480ef841c20")


def test_a_type_of_no_regulation_is_printed_with_the_slip_in_its_number() -> None:
    assert published.styled(NAME)[: len(HEADING)] == HEADING


def test_two_sections_six_titled_clauses_on_two_levels_and_three_without_title() -> None:
    levels = Counter(style for style, _ in published.body(NAME))
    assert levels == {SECTION: 2, TITLE: 6, CLAUSE: 3, DASH: 11, TEXT: 6}
    labels = [text.split()[0] for style, text in published.body(NAME) if style == TITLE]
    assert labels == ["1.", "2.", "3.", "3.1.", "3.2.", "3.3."]


def test_dashes_stand_in_two_lists() -> None:
    assert published.lists(NAME) == [6, 5]
    # The heading and the closing block, no table of the body.
    assert len(published.opened(NAME).tables) == 2


def test_the_theme_of_the_year_is_italic_as_in_the_copy() -> None:
    theme = "Tăng cường kỷ cương, nền nếp, nâng cao chất lượng và hiệu quả giáo dục"
    assert published.emphasised(NAME, "VB Chữ nghiêng") == [theme]
    assert published.emphasised(NAME, "VB Chữ đậm") == []


def test_five_recipients_and_the_signer_close_the_document() -> None:
    assert published.styled(NAME)[-len(CLOSING) :] == CLOSING


def test_the_body_is_made_of_these_paragraphs_in_these_styles() -> None:
    assert published.differences(NAME, BODY) == []


def test_every_word_of_the_copy_stands_in_order() -> None:
    assert published.word_sequence(NAME, "Số:") == WORDS_OF_THE_COPY


def test_every_listed_slip_quotes_words_that_stand_where_it_says() -> None:
    assert len(published.slips(NAME)) == 23
    assert published.misplaced(NAME) == []
