"""Kế hoạch of Ủy ban nhân dân huyện Quảng Hòa, 9/2022: its structure typed by hand from the published copy."""

from __future__ import annotations

from collections import Counter

from support import published
from support.published import BASIS, DASH, SECTION, TEXT, TITLE, Row

NAME = "ke_hoach_quang_hoa"

HEADING = [
    ("VB Cơ quan ban hành", "ỦY BAN NHÂN DÂN HUYỆN QUẢNG HÒA"),
    ("VB Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("VB Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"),
    ("VB Số ký hiệu", "Số: /KH-UBND"),
    ("VB Địa danh thời gian", "Quảng Hòa, ngày tháng 9 năm 2022"),
    ("VB Tên loại", "KẾ HOẠCH"),
    ("VB Trích yếu", "Phát động phong trào thi đua năm học 2022 - 2023"),
]
# Opening and closing words of each paragraph, and how many words it has, its label or dash included.
BODY: list[Row] = [
    (BASIS, "Căn cứ Chỉ thị số", "tâm năm học 2022-2023;", 25),
    (BASIS, "Căn cứ Quyết định số", "xuyên tỉnh Cao Bằng;", 41),
    (BASIS, "Thực hiện Kế hoạch số", "học 2022 - 2023;", 32),
    (TEXT, "Ủy ban nhân dân huyện", "nội dung như sau:", 52),
    (SECTION, "I. MỤC ĐÍCH, YÊU CẦU", "YÊU CẦU", 5),
    (TITLE, "1. Mục đích", "Mục đích", 3),
    (TEXT, "Tiếp tục triển khai đẩy", "dục và đào tạo.", 127),
    (TITLE, "2. Yêu cầu", "Yêu cầu", 3),
    (DASH, "- Thi đua phải gắn", "hội của địa phương;", 56),
    (DASH, "- Tổ chức phong trào", "cộng đồng xã hội.", 83),
    (SECTION, "II. NỘI DUNG TỔ CHỨC THI ĐUA", "THI ĐUA", 7),
    (TITLE, "1. Tiếp tục đẩy mạnh", 'dạy và học tập"', 23),
    (DASH, "- Thi đua thực hiện", 'học và sáng tạo";', 53),
    (DASH, "- Thi đua thực hiện", "cơ sở giáo dục;", 91),
    (DASH, "- Thi đua, học tập", "chất lượng giáo dục;", 83),
    (DASH, "- Thi đua đẩy mạnh", "viên và học sinh;", 61),
    (DASH, "- Thi đua xây dựng", "mức độ cao hơn;", 51),
    (DASH, "- Thi đua thực hành", "dựng nông thôn mới;", 53),
    (DASH, "- Xây dựng và nhân", "cá nhân tiêu biểu.", 68),
    (TITLE, "2. Tổ chức thi đua", "thi đua", 5),
    (DASH, "- Đợt 1: Từ tháng", "giáo Việt Nam 20/11.", 22),
    (DASH, "- Đợt 2: Từ tháng", "sản Việt Nam 03/02.", 37),
    (DASH, "- Đợt 3: Từ tháng", "nhật Bác Hồ 19/5.", 55),
    (SECTION, "III. TỔ CHỨC THỰC HIỆN", "THỰC HIỆN", 5),
    (TITLE, "1. Phòng Nội vụ", "Nội vụ", 4),
    (TEXT, "Tham mưu cho Ủy ban", 'dục và đào tạo";', 69),
    (TEXT, "Phối hợp với Phòng Giáo", "đua theo quy định;", 43),
    (TEXT, "Xây dựng chương trình và", "động đạt hiệu quả.", 68),
    (TITLE, "2. Phòng Giáo dục và Đào tạo", "Đào tạo", 7),
    (DASH, "- Đôn đốc, chỉ đạo,", "từ đầu năm học;", 89),
    (DASH, "- Chú trọng tăng cường", "vị và của Ngành;", 82),
    (DASH, "- Lập hồ sơ đề", "3, trước ngày 10/5/2023.", 85),
    (TITLE, "3. Các đơn vị Trường", "vị Trường", 5),
    (DASH, "- Phối hợp với Công", "thưởng năm học 2022-2023;", 96),
    (DASH, "- Tổ chức các đợt", "nổi trong đơn vị;", 43),
    (DASH, "- Chú trọng tăng cường", "vị và của Ngành;", 83),
    (DASH, "- Dựa vào đặc điểm", "chủ, đúng quy định.", 44),
    (TEXT, "Trên đây là Kế hoạch", "triển khai thực hiện./.", 36),
]
THEME = (
    '"Đoàn kết, sáng tạo, ra sức phấn đấu hoàn thành tốt các nhiệm vụ và mục tiêu đổi mới, '
    'củng cố và nâng cao chất lượng giáo dục và đào tạo"'
)
CLOSING = [
    ("VB Nơi nhận nhãn", "Nơi nhận:"),
    ("VB Nơi nhận mục", "- Sở Giáo dục và Đào tạo;"),
    ("VB Nơi nhận mục", "- Ban Thi đua - Khen thưởng, Sở Nội vụ;"),
    ("VB Nơi nhận mục", "- Thường trực Huyện ủy;"),
    ("VB Nơi nhận mục", "- CT, các PCT UBND huyện;"),
    ("VB Nơi nhận mục", "- Phòng Nội vụ; Phòng GD&ĐT;"),
    ("VB Nơi nhận mục", "- Liên đoàn Lao động huyện;"),
    ("VB Nơi nhận mục", "- Các Khối GUTĐ của ngành;"),
    ("VB Nơi nhận mục", "- Các trường MN, TH, THCS, THPT;"),
    ("VB Nơi nhận mục", "- Lưu: VT, TĐKT."),
    ("VB Quyền hạn chức vụ", "CHỦ TỊCH"),
    ("VB Họ tên người ký", "Nguyễn Thành Hải"),
]
# The published copy from "Số:" to the signer's name after the repairs of README.md, one space between any two words.
WORDS_OF_THE_COPY = (1881, "29a452662513ea6580689c3fa9a0ef636e4976455400e3d8dcb386d4c2bb3a18")


def test_number_and_day_are_blank_in_the_restored_heading() -> None:
    assert published.styled(NAME)[: len(HEADING)] == HEADING


def test_three_bases_three_sections_and_seven_titled_clauses() -> None:
    levels = Counter(style for style, _ in published.body(NAME))
    assert levels == {BASIS: 3, SECTION: 3, TITLE: 7, DASH: 19, TEXT: 6}


def test_dashes_stand_in_five_lists() -> None:
    assert published.lists(NAME) == [2, 7, 3, 3, 4]
    # The heading and the closing block, no table of the body.
    assert len(published.opened(NAME).tables) == 2


def test_the_theme_is_bold_once_and_italic_twice_as_in_the_copy() -> None:
    assert published.emphasised(NAME, "VB Chữ đậm") == [THEME]
    assert published.emphasised(NAME, "VB Chữ nghiêng") == [THEME, THEME]


def test_nine_recipients_and_the_signer_close_the_plan() -> None:
    assert published.styled(NAME)[-len(CLOSING) :] == CLOSING


def test_the_body_is_made_of_these_paragraphs_in_these_styles() -> None:
    assert published.differences(NAME, BODY) == []


def test_every_word_of_the_copy_stands_in_order() -> None:
    assert published.word_sequence(NAME, "Số:") == WORDS_OF_THE_COPY


def test_every_listed_slip_quotes_words_that_stand_where_it_says() -> None:
    assert len(published.slips(NAME)) == 13
    assert published.misplaced(NAME) == []
