"""The figures of Nghị định 30/2020/NĐ-CP, Phụ lục I, typed a second time by hand from the decree, against the profile.

Nothing here is read from the profile's own files: who changes a number there must find it changed in the decree too.
"""

from pathlib import Path
from typing import NamedTuple

import pytest
from fontTools.ttLib import TTFont

import generator
from generator.profiles import Component, load

PT = 12_700  # EMU in a point
MM = 36_000  # EMU in a millimetre

ND30 = load("nd30_2020")
UPRIGHT, BOLD, ITALIC, BOLD_ITALIC = (False, False), (True, False), (False, True), (True, True)  # (bold, italic)
CAPITALS, SMALL = True, False


class Row(NamedTuple):
    """One row of the table of Mục V: who, loại chữ, cỡ chữ from and to in points, kiểu chữ, cỡ chữ of the example."""

    keys: str
    letters: bool
    low: int
    high: int
    look: tuple[bool, bool]
    example: int


MUC_V = [
    Row("quoc_hieu", CAPITALS, 12, 13, BOLD, 12),  # 1
    Row("tieu_ngu", SMALL, 13, 14, BOLD, 13),
    Row("co_quan_chu_quan", CAPITALS, 12, 13, UPRIGHT, 12),  # 2
    Row("co_quan_ban_hanh", CAPITALS, 12, 13, BOLD, 12),
    Row("so_ky_hieu", SMALL, 13, 13, UPRIGHT, 13),  # 3
    Row("dia_danh_thoi_gian", SMALL, 13, 14, ITALIC, 13),  # 4
    Row("ten_loai", CAPITALS, 13, 14, BOLD, 14),  # 5a
    Row("trich_yeu", SMALL, 13, 14, BOLD, 14),
    Row("trich_yeu_cong_van", SMALL, 12, 13, UPRIGHT, 12),  # 5b
    Row("noi_dung", SMALL, 13, 14, UPRIGHT, 14),  # 6
    Row("phan chuong", SMALL, 13, 14, BOLD, 14),  # 6a
    Row("phan_tieu_de chuong_tieu_de", CAPITALS, 13, 14, BOLD, 14),
    Row("muc", SMALL, 13, 14, BOLD, 14),
    Row("muc_tieu_de", CAPITALS, 13, 14, BOLD, 14),
    Row("tieu_muc", SMALL, 13, 14, BOLD, 14),
    Row("tieu_muc_tieu_de", CAPITALS, 13, 14, BOLD, 14),
    Row("dieu", SMALL, 13, 14, BOLD, 14),
    Row("khoan", SMALL, 13, 14, UPRIGHT, 14),
    Row("diem", SMALL, 13, 14, UPRIGHT, 14),
    Row("phan", SMALL, 13, 14, BOLD, 14),  # 6b
    Row("phan_tieu_de", CAPITALS, 13, 14, BOLD, 14),
    Row("muc_la_ma", CAPITALS, 13, 14, BOLD, 14),
    Row("khoan_tieu_de", SMALL, 13, 14, BOLD, 14),
    Row("khoan", SMALL, 13, 14, UPRIGHT, 14),
    Row("diem", SMALL, 13, 14, UPRIGHT, 14),
    Row("quyen_han_chuc_vu", CAPITALS, 13, 14, BOLD, 14),  # 7
    Row("ho_ten_nguoi_ky ho_ten_sau_chuc_vu", SMALL, 13, 14, BOLD, 14),
    Row("kinh_gui kinh_gui_nhan kinh_gui_muc", SMALL, 13, 14, UPRIGHT, 14),  # 8a
    Row("noi_nhan_nhan", SMALL, 12, 12, BOLD_ITALIC, 12),  # 8b
    Row("noi_nhan_muc", SMALL, 11, 11, UPRIGHT, 11),
    Row("phu_luc_nhan", SMALL, 14, 14, BOLD, 14),  # 9
    Row("phu_luc_tieu_de", CAPITALS, 13, 14, BOLD, 14),
    Row("do_khan", CAPITALS, 13, 14, BOLD, 13),  # 10
    Row("dia_chi_co_quan", SMALL, 11, 12, UPRIGHT, 11),  # 12
    Row("pham_vi_luu_hanh", CAPITALS, 13, 14, BOLD, 13),  # 13
]
# Not rows of the table, but fixed in words.
IN_WORDS = [
    Row("can_cu", SMALL, 13, 14, ITALIC, 14),  # Mục II.6.a
    Row("phu_luc_kem_theo", SMALL, 13, 14, ITALIC, 14),  # Mục III.1.c
    Row("thong_tin_ky_so", SMALL, 10, 10, UPRIGHT, 10),  # Mục II.8.b, III.1.d
    Row("ky_so_ban_sao", SMALL, 10, 10, UPRIGHT, 10),  # Phần II, Mục I.3.c
    Row("hinh_thuc_sao", CAPITALS, 13, 14, BOLD, 14),  # Phần II, Mục II.2.b
    Row("co_quan_sao", CAPITALS, 12, 13, BOLD, 12),  # Phần II, Mục II.2.c: as in Phần I
    Row("so_ky_hieu_ban_sao", SMALL, 13, 13, UPRIGHT, 13),
    Row("dia_danh_thoi_gian_sao", SMALL, 13, 14, ITALIC, 13),
    Row("quyen_han_chuc_vu_sao", CAPITALS, 13, 14, BOLD, 14),
    Row("ho_ten_nguoi_ky_sao", SMALL, 13, 14, BOLD, 14),
    Row("noi_nhan_nhan_sao", SMALL, 12, 12, BOLD_ITALIC, 12),
    Row("noi_nhan_muc_sao", SMALL, 11, 11, UPRIGHT, 11),
]
# Row 11 says "In thường" of the whole, the text asks for the mark itself in capitals (Mục III.3): "PL.(300)".
# Row 14, the page number, has no letters.
WITHOUT_CASE = [("ky_hieu_nguoi_soan", 11, 11, UPRIGHT), ("so_trang", 13, 14, UPRIGHT)]


def component(key: str) -> Component:
    return ND30.component(key)


def sizes(key: str) -> tuple[object, object]:
    size = component(key)["size"]
    return (size.min, size.max)


@pytest.mark.parametrize("row", MUC_V + IN_WORDS, ids=lambda row: row.keys)
def test_letters_size_and_look_of_each_component(row: Row) -> None:
    for key in row.keys.split():
        found = component(key)
        assert sizes(key) == (row.low * PT, row.high * PT)
        assert found["size"].target == row.example * PT
        assert (found["bold"].target, found["italic"].target) == row.look
        assert found["upper"].target is row.letters


@pytest.mark.parametrize(("key", "low", "high", "look"), WITHOUT_CASE)
def test_size_and_look_where_case_is_not_in_question(key: str, low: int, high: int, look: tuple[bool, bool]) -> None:
    assert sizes(key) == (low * PT, high * PT)
    assert (component(key)["bold"].target, component(key)["italic"].target) == look


def test_paper_and_margins() -> None:
    # Mục I.1: A4 210 x 297 mm; I.3: top, bottom 20-25, left 30-35, right 15-20 mm.
    assert (ND30.length("width"), ND30.length("height")) == (210 * MM, 297 * MM)
    margins = {edge: (ND30.page[edge].min, ND30.page[edge].max) for edge in ("top", "bottom", "left", "right")}
    assert margins == {
        "top": (20 * MM, 25 * MM),
        "bottom": (20 * MM, 25 * MM),
        "left": (30 * MM, 35 * MM),
        "right": (15 * MM, 20 * MM),
    }
    assert ND30.page["orientation"].target == "portrait"
    assert ND30.page["orientation_with_tables"].admits("landscape")


def test_font_and_colour_of_all_text() -> None:
    # Mục I.4.
    assert ND30.page["font"].target == "Times New Roman"
    assert ND30.page["color"].target == "000000"


def test_heading_sizes_move_together() -> None:
    # Mục V, footnote 1: Quốc hiệu 13, Tiêu ngữ 14, date 14, or 12, 13, 13.
    assert set(ND30.page["heading_tier"].allowed) == {"13-14-14", "12-13-13"}
    written = [component(key)["size"].target for key in ("quoc_hieu", "tieu_ngu", "dia_danh_thoi_gian")]
    assert written == [12 * PT, 13 * PT, 13 * PT]


def test_page_number() -> None:
    # Mục I.7: from 1, Arabic, centred, in the top margin, not on the first page.
    number = component("so_trang")
    found = {name: number[name].target for name in ("start", "numerals", "align", "area", "first_page_hidden")}
    assert found == {"start": 1, "numerals": "arabic", "align": "center", "area": "header", "first_page_hidden": True}


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("tieu_ngu", "Độc lập - Tự do - Hạnh phúc"),
        ("noi_nhan_nhan", "Nơi nhận:"),
        ("dong_quyet_dinh", "QUYẾT ĐỊNH:"),
    ],
)
def test_fixed_words(key: str, words: str) -> None:
    assert component(key)["text"].target == words


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("so_ky_hieu", "Số:"),
        ("trich_yeu_cong_van", "V/v"),
        ("kinh_gui", "Kính gửi:"),
        ("kinh_gui_muc", "-"),
        ("noi_nhan_muc", "-"),
        ("phan", "Phần"),
        ("chuong", "Chương"),
        ("muc", "Mục"),
        ("tieu_muc", "Tiểu mục"),
        ("dieu", "Điều"),
        ("phu_luc_nhan", "Phụ lục"),
    ],
)
def test_words_that_open_a_component(key: str, words: str) -> None:
    assert component(key)["prefix"].target == words


@pytest.mark.parametrize("key", ["can_cu", "kinh_gui_muc", "noi_nhan_muc"])
def test_items_end_with_semicolon_and_the_last_with_full_stop(key: str) -> None:
    # Mục II.6.a, II.9.d.
    assert (component(key)["end_mark"].target, component(key)["last_end_mark"].target) == (";", ".")


@pytest.mark.parametrize(
    ("key", "numerals"),
    [
        ("so_ky_hieu", "arabic"),
        ("phan", "roman"),
        ("chuong", "roman"),
        ("muc", "arabic"),
        ("tieu_muc", "arabic"),
        ("muc_la_ma", "roman"),
        ("dieu", "arabic"),
        ("khoan", "arabic"),
        ("diem", "letter"),
        ("phu_luc", "roman"),
        ("ky_hieu_nguoi_soan", "arabic"),
    ],
)
def test_numerals(key: str, numerals: str) -> None:
    assert component(key)["numerals"].target == numerals


@pytest.mark.parametrize(("key", "mark"), [("dieu", "."), ("khoan", "."), ("khoan_tieu_de", "."), ("diem", ")")])
def test_mark_after_a_number(key: str, mark: str) -> None:
    assert component(key)["number_end"].target == mark


def test_letters_of_diem_are_those_the_decree_itself_uses() -> None:
    # II.6: a b c d đ e g; no f, j, w, z in Vietnamese.
    assert component("diem")["letters"].target == tuple("abcdđeghiklmnopqrstuvxy")


def test_zero_before_numbers_below_ten_and_before_months_one_and_two() -> None:
    # II.3.c, II.4.b.
    assert component("so_ky_hieu")["pad_below"].target == 10
    assert component("dia_danh_thoi_gian")["pad_day_below"].target == 10
    assert component("dia_danh_thoi_gian")["padded_months"].target == ("1", "2")


def test_lines_under_motto_names_and_subject() -> None:
    # II.1.b: as long as the words; II.2.b, II.5.b: 1/3 to 1/2 of them; all solid.
    motto = component("duong_ke_tieu_ngu")["rule_ratio"]
    assert (motto.min, motto.max) == (1, 1)
    for key in ("duong_ke_co_quan", "duong_ke_trich_yeu"):
        ratio = component(key)["rule_ratio"]
        assert (ratio.min, ratio.max) == (pytest.approx(1 / 3, abs=1e-4), 0.5)
        assert component(key)["rule_style"].target == "single"
    assert component("dia_chi_co_quan")["rule_span"].target == "text_area"
    assert component("duong_ke_ban_sao")["rule_span"].target == "text_area"


@pytest.mark.parametrize(
    "key",
    ["noi_dung", "can_cu", "gach_dau_dong", "cong_dau_dong", "dieu", "khoan", "khoan_tieu_de", "diem"],
)
def test_first_line_indent_is_ten_or_twelve_point_seven_millimetres(key: str) -> None:
    # II.6.e: 1 cm or 1,27 cm, nothing between.
    indent = component(key)["first_line"]
    assert set(indent.allowed) == {10 * MM, 457_200}  # 1,27 cm = half an inch = 457 200 EMU
    assert not indent.admits(11 * MM)


def test_the_indent_of_a_roman_section_is_free() -> None:
    # Row 6b of Mục V names letters, size and weight of a section's title, no indent; II.6.e speaks of running text.
    section = component("muc_la_ma")
    assert {section[name].basis for name in ("first_line", "left", "right")} == {"choice"}
    assert section["first_line"].target == 10 * MM


def test_gaps_and_line_spacing_of_the_body() -> None:
    # II.6.e: at least 6pt between paragraphs, single to 1,5 lines, justified.
    body = component("noi_dung")
    assert (body["gap_above"].min, body["gap_above"].max) == (6 * PT, None)
    assert (body["line"].min, body["line"].max) == (1, 1.5)
    assert body["align"].target == "both"


def test_subject_of_a_letter_stands_six_points_under_the_number() -> None:
    assert component("trich_yeu_cong_van")["gap_above"].target == 6 * PT  # II.5.b


def test_what_the_builder_writes_makes_the_gaps_the_law_asks_for() -> None:
    for each in ND30.components.values():
        if "gap_above" in each:
            before = each["before"].target if "before" in each else 0
            assert each["gap_above"].admits(before), each.key


CENTRED = [
    "tieu_ngu", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_thoi_gian", "ten_loai", "trich_yeu", "trich_yeu_cong_van",
    "phan", "chuong", "muc", "tieu_muc", "phan_tieu_de", "chuong_tieu_de", "muc_tieu_de", "tieu_muc_tieu_de",
    "ho_ten_nguoi_ky", "phu_luc_nhan", "phu_luc_tieu_de", "phu_luc_kem_theo", "so_trang",
]  # fmt: skip


@pytest.mark.parametrize("key", CENTRED)
def test_what_the_decree_wants_centred(key: str) -> None:
    assert component(key)["align"].target == "center"
    assert component(key)["align"].basis == "text"


def test_marks_of_authority() -> None:
    # II.7.b.
    assert set(component("quyen_han_chuc_vu")["marks"].target or ()) == {"TM.", "Q.", "KT.", "TL.", "TUQ."}  # type: ignore[arg-type]


def test_urgency_stamps() -> None:
    # III.2.b: 30 x 8, 40 x 8 and 20 x 8 mm.
    stamp = component("do_khan")
    names = ("box_width_hoa_toc", "box_width_thuong_khan", "box_width_khan", "box_height")
    assert [stamp[name].target for name in names] == [30 * MM, 40 * MM, 20 * MM, 8 * MM]
    assert all(stamp["text"].admits(word) for word in ("HỎA TỐC", "HOẢ TỐC", "THƯỢNG KHẨN", "KHẨN"))
    assert not stamp["text"].admits("HỎA TỐC HẸN GIỜ")


def test_words_of_secrecy_circulation_and_copies() -> None:
    # III.2.a, III.2.c, Phần II.
    assert set(component("do_mat")["text"].allowed) == {"TUYỆT MẬT", "TỐI MẬT", "MẬT"}
    assert set(component("pham_vi_luu_hanh")["text"].allowed) == {"XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"}
    assert set(component("hinh_thuc_sao")["text"].allowed) == {"SAO Y", "SAO LỤC", "TRÍCH SAO"}


def test_scanned_copies() -> None:
    # Phần II, Mục I.2: .pdf from 1.4, colour, at least 200 dpi, 100 %.
    scan = component("van_ban_so_hoa")
    assert (scan["version"].min, scan["dots_per_inch"].min, scan["scale"].target) == (1.4, 200, 1)
    assert (scan["format"].target, scan["is_color"].target) == ("pdf", True)


def test_nine_main_components_are_required() -> None:
    # Điều 8, khoản 2, điểm a to i; the seal (h) is set by hand or by the signing service.
    required = {key: each["required"].clause for key, each in ND30.components.items() if "required" in each}
    letters = {clause[-1] for clause in required.values() if clause and clause.startswith("Điều 8, khoản 2")}
    assert letters == set("abcdđegi")
    # Phần II, Mục II, khoản 1, điểm a to g: the seven components of a paper copy.
    copies = {clause[-1] for clause in required.values() if clause and clause.startswith("Phụ lục I, Phần II")}
    assert copies == set("abcdđeg")


def test_decree_and_its_time() -> None:
    # Điều 37: in force from the day it was signed, 05/3/2020; two decrees end.
    assert (ND30.number, ND30.issued, ND30.in_force_from, ND30.in_force_to) == (
        "30/2020/NĐ-CP", "2020-03-05", "2020-03-05", None,
    )  # fmt: skip
    assert ND30.replaces == ("110/2004/NĐ-CP", "09/2010/NĐ-CP")


ABBREVIATIONS = (
    "Nghị quyết (cá biệt) NQ|Quyết định (cá biệt) QĐ|Chỉ thị CT|Quy chế QC|Quy định QyĐ|Thông cáo TC|Thông báo TB|"
    "Hướng dẫn HD|Chương trình CTr|Kế hoạch KH|Phương án PA|Đề án ĐA|Dự án DA|Báo cáo BC|Biên bản BB|Tờ trình TTr|"
    "Hợp đồng HĐ|Công điện CĐ|Bản ghi nhớ BGN|Bản thỏa thuận BTT|Giấy ủy quyền GUQ|Giấy mời GM|Giấy giới thiệu GGT|"
    "Giấy nghỉ phép GNP|Phiếu gửi PG|Phiếu chuyển PC|Phiếu báo PB"
)


def test_abbreviations_of_types_and_copies() -> None:
    # Phụ lục III, Mục I: 27 types; Công văn and Thư công have none.
    assert [f"{name} {short}" for name, short in ND30.type_abbreviations.items()] == ABBREVIATIONS.split("|")
    assert ND30.copy_abbreviations == {"Bản sao y": "SY", "Bản trích sao": "TrS", "Bản sao lục": "SL"}


def width(text: str, size: int, face: str = "Regular") -> float:
    """Width in millimetres: advances of the shipped face (2048 to the em), 127/360 mm to the point."""
    font = TTFont(Path(generator.__file__).parent / "fonts" / "liberation_serif" / f"{face}.ttf")
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    return sum(advances[glyphs[ord(letter)]][0] for letter in text) / font["head"].unitsPerEm * size * 127 / 360


def test_columns_fill_the_text_area() -> None:
    area = 210 - 30 - 15
    for left, right in (("header_left_width", "header_right_width"), ("closing_left_width", "closing_right_width")):
        assert ND30.length(left) + ND30.length(right) == area * MM


def test_date_line_of_the_longest_place_fits_its_column() -> None:
    longest = width("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026", 13, "Italic")
    assert longest == pytest.approx(98.7, abs=0.05)
    assert longest * MM < ND30.length("header_right_width")


def test_addressees_line_up_under_the_name_and_the_colon() -> None:
    one, many, label = component("kinh_gui"), component("kinh_gui_muc"), component("kinh_gui_nhan")
    start = 35  # mm, Mẫu 1.5
    assert label["left"].target == start * MM
    # One: the second line of a long name begins under its first letter, behind "Kính gửi: ".
    assert one["left"].target == pytest.approx((start + width("Kính gửi: ", 14)) * MM, abs=0.01 * MM)
    assert one["left"].target + one["first_line"].target == pytest.approx(start * MM, abs=1)  # type: ignore[operator]
    # Many: the dash begins where the colon of "Kính gửi:" does (II.9.d).
    dash = many["left"].target + many["first_line"].target  # type: ignore[operator]
    assert dash == pytest.approx((start + width("Kính gửi", 14)) * MM, abs=0.01 * MM)
    assert many["first_line"].target == pytest.approx(-width("- ", 14) * MM, abs=0.01 * MM)


def test_label_of_recipients_stands_on_the_line_of_the_title() -> None:
    # The base line of the first line lies 0,891 em below its top (ascent of Times New Roman: 1825/2048).
    label, title = component("noi_nhan_nhan"), component("quyen_han_chuc_vu")
    lines = [each["before"].target + 0.891 * each["size"].target for each in (label, title)]  # type: ignore[operator]
    assert lines[0] == pytest.approx(lines[1], abs=0.05 * PT)


def test_page_number_stands_in_the_middle_of_the_top_margin() -> None:
    # Digits are 0,676 em high; their middle lies at header + (0,891 - 0,676 / 2) em.
    middle = ND30.length("header_distance") + (0.891 - 0.676 / 2) * 14 * PT
    assert middle == pytest.approx(ND30.length("top") / 2, abs=0.1 * MM)
