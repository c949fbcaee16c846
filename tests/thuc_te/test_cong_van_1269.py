"""Công văn số 1269 of Sở Giáo dục và Đào tạo Cao Bằng: its structure typed by hand from the published copy.

Every word of the copy is compared through a digest of its word sequence, made when the sample was entered, so that no
word can be lost, doubled or "corrected" unseen.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache

import docx.document
from support import documents

NAME = "thuc_te/cong_van_1269_cao_bang.json"

HEADING = [
    ("VB Cơ quan chủ quản", "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG"),
    ("VB Cơ quan ban hành", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
    ("VB Đường kẻ cơ quan", ""),
    ("VB Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("VB Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"),
    ("VB Đường kẻ Tiêu ngữ", ""),
    ("VB Số ký hiệu", "Số: 1269/SGD&ĐT-VP"),
]
# Opening and closing words of each paragraph of the body, and how many words it has, dash included.
BODY = [
    ("VB Nội dung", "Căn cứ Thông tư 21/2020/TT-BGDĐT", "thi đua, khen thưởng khác.", 322),
    ("VB Nội dung", "Sau khi nhận được các văn bản", "giảng dạy và học tập”.", 265),
    ("VB Nội dung", "Trên cơ sở hồ sơ đề nghị", "không có ý kiến trái chiều.", 202),
    ("VB Nội dung", "Ngày 22/6/2022, Hội đồng TĐKT", "Kết quả như sau:", 44),
    ("VB Gạch đầu dòng", "- Giám đốc Sở GD&ĐT Cao Bằng", "chiếm 0,16%).", 47),
    ("VB Gạch đầu dòng", "- 26 tập thể/546 tập thể", "(danh sách kèm theo Công văn này).", 98),
    ("VB Nội dung", "Sở GD&ĐT Cao Bằng thông tin,", "trong những năm học tiếp theo./.", 125),
]
RECIPIENTS = [
    "- Như trên;", "- Lãnh đạo Sở;", "- Các phòng GD&ĐT;", "- Các đơn vị trực thuộc Sở;", "- Công đoàn ngành;",
    "- Website Sở;", "- Lưu: VT, VP.",
]  # fmt: skip
# The published copy from "Số:" to the signer's name: its words, one space between any two, NFC, as UTF-8.
WORDS_OF_THE_COPY = (1187, "fe74df5224cdbf72501234a72e499f75837857458264e4c73af263cfabdfe24a")


@cache
def opened() -> docx.document.Document:
    return documents.opened(documents.made(documents.bundle(NAME)))


def styled(document: docx.document.Document) -> list[tuple[str, str]]:
    return [(p.style.name if p.style else "", p.text) for p in documents.paragraphs(document)]


def test_heading_is_restored_with_the_issuing_body_and_its_parent() -> None:
    assert styled(opened())[: len(HEADING)] == HEADING


def test_subject_stands_under_the_number_and_before_the_date() -> None:
    style, subject = styled(opened())[len(HEADING)]
    assert style == "VB Trích yếu công văn"
    assert subject.replace("\n", " ") == (
        "V/v cung cấp thông tin kết quả thực hiện phong trào thi đua "
        '"Đổi mới, sáng tạo trong quản lý, giảng dạy và học tập" năm học 2021-2022'
    )
    assert styled(opened())[len(HEADING) + 1] == ("VB Địa danh thời gian", "Cao Bằng, ngày 19 tháng 7 năm 2022")


def test_one_addressee_stands_on_the_line_of_kinh_gui() -> None:
    found = [text for style, text in styled(opened()) if style.startswith("VB Kính gửi")]
    assert found == ["Kính gửi: Vụ Thi đua - Khen thưởng, Bộ GD&ĐT"]


def test_body_has_five_paragraphs_and_a_list_of_two() -> None:
    kinds = {"VB Nội dung", "VB Gạch đầu dòng"}
    body = [(style, text) for style, text in styled(opened()) if style in kinds]
    assert [style for style, _ in body] == [style for style, *_ in BODY]
    for (_, text), (_, opening, closing, count) in zip(body, BODY, strict=True):
        assert text.startswith(opening)
        assert text.endswith(closing)
        assert len(text.split()) == count


def test_seven_recipients_and_the_signer_close_the_letter() -> None:
    closing = styled(opened())[-10 - 1 : -1]
    assert closing == [
        ("VB Nơi nhận nhãn", "Nơi nhận:"),
        *(("VB Nơi nhận mục", item) for item in RECIPIENTS),
        ("VB Quyền hạn chức vụ", "GIÁM ĐỐC"),
        ("VB Họ tên người ký", "Vũ Văn Dương"),
    ]


def test_every_word_of_the_copy_stands_in_order() -> None:
    text = unicodedata.normalize("NFC", " ".join(text for _, text in styled(opened())))
    words = text[text.index("Số: 1269") :].split()
    assert (len(words), hashlib.sha256(" ".join(words).encode()).hexdigest()) == WORDS_OF_THE_COPY


def test_every_listed_slip_quotes_words_that_stand_in_the_letter() -> None:
    listed = (documents.SAMPLES / NAME).with_suffix(".canh_bao.txt").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in listed.splitlines() if line and not line.startswith("#")]
    text = " ".join(text for _, text in styled(opened()))
    assert rows
    for code, _place, quoted in rows:
        assert re.fullmatch(r"~?[A-Z]{2}\d{2}", code)
        assert quoted in text, quoted
