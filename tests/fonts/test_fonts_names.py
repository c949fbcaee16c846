"""Names broken at meaning: each case is a real kind of body, subject or title, with the break that a clerk makes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fonts import lexicon
from generator.fonts.advances import width
from generator.fonts.faces import FACES, Face
from generator.fonts.names import break_name
from generator.units import Mm, Pt

BOLD = Face(bold=True)


def _bodies(text: str) -> str:
    return " | ".join(break_name(text, BOLD, Pt(12), Mm(63)))


@pytest.mark.parametrize(
    "broken",
    [
        "BỘ Y TẾ",
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
        "ỦY BAN NHÂN DÂN | TỈNH CAO BẰNG",
        "UỶ BAN NHÂN DÂN | TỈNH CAO BẰNG",
        "ỦY BAN NHÂN DÂN | HUYỆN QUẢNG HÒA",
        "ỦY BAN NHÂN DÂN | TỈNH BÀ RỊA - VŨNG TÀU",
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO | THÀNH PHỐ HỒ CHÍ MINH",
        "TRƯỜNG TRUNG HỌC | PHỔ THÔNG CHUYÊN | NGUYỄN THỊ MINH KHAI",
        "TRƯỜNG ĐẠI HỌC | KIẾN TRÚC ĐÀ NẴNG",
        "SỞ NÔNG NGHIỆP | VÀ MÔI TRƯỜNG",
        "SỞ THÔNG TIN | VÀ TRUYỀN THÔNG",
        "CỤC VĂN THƯ | VÀ LƯU TRỮ NHÀ NƯỚC",
        "PHÒNG GIÁO DỤC | VÀ ĐÀO TẠO | THÀNH PHỐ CAO BẰNG",
        "TRƯỜNG PHỔ THÔNG | DÂN TỘC NỘI TRÚ | TRUNG HỌC CƠ SỞ | HUYỆN BẢO LẠC",
        "CÔNG TY | TRÁCH NHIỆM HỮU HẠN | MỘT THÀNH VIÊN CẤP NƯỚC | THÀNH PHỐ HỒ CHÍ MINH",
    ],
)
def test_issuing_body_breaks_at_meaning(broken: str) -> None:
    assert _bodies(broken.replace(" | ", " ")) == broken


@pytest.mark.parametrize(
    "broken",
    [
        # A small letter belongs to the capital before it; a capital after a small letter begins a part.
        "Tổng công ty | Truyền phát sóng Cát",
        "Ban Quản lý Rạng ngời | Hòn Nghệ Quan Lạn",
        # Two capitals are a proper name.
        "Trường Tiểu học | Ngô Sĩ Liên Long Vĩ",
        # A small word that is the end of a longer one may end a line: không of hàng không is no «not».
        "Tổng công ty Cảng hàng không | Việt Nam Xanh",
        # A comma inside a phrase is no place to break.
        "Cục Quản lý đê điều | và Phòng, chống | thiên tai",
        "Cục Quản lý | Khám, chữa bệnh",
        # One line more, where fewer lines would tear the words.
        "Văn phòng | Đoàn đại biểu Quốc hội | và Hội đồng nhân dân | tỉnh Đắk Lắk",
        "Bệnh viện Sản - Nhi | tỉnh Phú Thọ",
    ],
)
def test_capitals_as_typed_tell_where_parts_begin(broken: str) -> None:
    typed = broken.replace(" | ", " ")
    column = Mm(80) if "Xanh" in broken else Mm(63)
    assert " | ".join(break_name(typed.upper(), BOLD, Pt(12), column, typed=typed)) == broken.upper()


def test_text_typed_with_other_words_is_broken_as_printed() -> None:
    text = "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG"
    assert break_name(text, BOLD, Pt(12), Mm(63), typed="UBND tỉnh") == break_name(text, BOLD, Pt(12), Mm(63))


@pytest.mark.parametrize(
    ("size", "column", "broken"),
    [
        (12, 63, "V/v hướng dẫn thực hiện | nhiệm vụ giáo dục trung học | năm học 2022 - 2023"),
        (12, 63, "V/v góp ý dự thảo Thông tư | quy định về công tác văn thư"),
        (
            12,
            63,
            'V/v cung cấp thông tin kết quả | thực hiện phong trào thi đua | "Đổi mới, sáng tạo'
            ' | trong quản lý, giảng dạy | và học tập" năm học 2021-2022',
        ),
        (
            14,
            130,
            "Kết quả thực hiện Tháng hành động về an toàn, vệ sinh"
            " | lao động năm 2026 của ngành Công Thương tỉnh Lào Cai",
        ),
        (14, 130, "Phát động phong trào thi đua năm học 2022 - 2023"),
    ],
)
def test_subject_breaks_at_meaning(size: int, column: int, broken: str) -> None:
    face = Face(bold=size == 14)
    assert break_name(broken.replace(" | ", " "), face, Pt(size), Mm(column)) == broken.split(" | ")


def test_job_title_breaks_before_the_body_it_belongs_to() -> None:
    lines = break_name("TUQ. CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", BOLD, Pt(14), Mm(75))
    assert lines == ["TUQ. CHỦ TỊCH", "ỦY BAN NHÂN DÂN TỈNH"]


def test_typed_break_stays() -> None:
    assert break_name("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", BOLD, Pt(14), Mm(75)) == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_short_syllable_is_not_left_alone() -> None:
    # The first line could hold all but the last word.
    text = "SỞ GIÁO DỤC VÀ ĐÀO TẠO TA"
    room = width("SỞ GIÁO DỤC VÀ ĐÀO TẠO T", BOLD, Pt(12))
    assert break_name(text, BOLD, Pt(12), room)[-1] != "TA"


def test_word_longer_than_the_column_is_cut_not_overflowing() -> None:
    lines = break_name("A" * 50, BOLD, Pt(12), Mm(63))
    assert "".join(lines) == "A" * 50
    assert all(width(line, BOLD, Pt(12)) <= Mm(63) for line in lines)


def test_empty_name_is_one_empty_line() -> None:
    assert break_name("", BOLD, Pt(12), Mm(63)) == [""]


@given(
    st.text("ABỦYĐẠ bộy,-()“”2 \n", max_size=80),
    st.sampled_from(FACES),
    st.integers(10, 130),
)
def test_words_are_kept_and_nothing_overflows(text: str, face: Face, column: int) -> None:
    lines = break_name(text, face, Pt(13), Mm(column))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, face, Pt(13)) <= Mm(column) or len(line) == 1 for line in lines)


def test_lexicon_is_composed_small_and_without_doubles() -> None:
    entries = [line for line in lexicon.PATH.read_text(encoding="utf-8").splitlines() if line and line[0] not in "#["]
    assert all(unicodedata.normalize("NFC", entry) == entry.casefold() for entry in entries)
    phrases = [entry for entry in entries if "_" in entry or " " in entry]
    assert len(set(phrases)) > 300
