import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.viet.nobreak import keep_together
from generator.viet.text import fold, nfc

NBSP = "\N{NO-BREAK SPACE}"
WORDS = ["số", "ngày", "tháng", "năm", "Điều", "điểm", "a", "năm học", "II", "kg", "%", "tỷ", "lệ", "đồng"]
OTHERS = ["5", "09/9", ",", "…", " ", " ", NBSP, "  ", "\t", unicodedata.normalize("NFD", "điểm khoản")]
pieces = st.lists(st.sampled_from(WORDS + OTHERS))

PARTS = ["số", "Phần", "Chương", "Mục", "Tiểu mục", "Điều", "khoản", "điểm", "Phụ lục", "Mẫu", "Bảng", "Hình", "Biểu"]
TIMES = ["ngày", "tuần", "tháng", "quý", "năm", "năm học", "giai đoạn", "nhiệm kỳ", "khóa", "khoá", "đợt", "lần"]
PLACES = ["thứ", "lần thứ", "trang", "tổ", "Khu phố", "Phường", "Quận"]
MEASURES = ["mm", "cm", "dm", "m", "km", "mm²", "cm²", "m²", "km²", "m2", "km2", "m³", "m3", "ha", "g", "kg", "tạ"]
AMOUNTS = ["tấn", "ml", "l", "lít", "kW", "kWh", "MW", "GB", "MB", "pt", "°C", "%", "‰", "nghìn", "ngàn", "triệu"]
AMOUNTS += ["tỷ", "tỉ", "đồng", "đ", "VND", "VNĐ", "USD", "EUR"]
DURATIONS = ["giờ", "phút", "giây", "ngày", "tuần", "tháng", "năm"]


@pytest.mark.parametrize(
    "glued",
    [  # ~ is the no-break space
        "số~12",
        "ngày~09/9",
        "Nghị định số~30/2020/NĐ-CP ngày~05 tháng~3 năm~2020 của Chính phủ",
        "điểm~a khoản~1 Điều~5 Mục~II Chương~III",
        "điểm~đ, điểm~e",
        "Số~05, Điều~1, KHOẢN~2, PHỤ LỤC~II",
        "năm học~2022-2023, giai đoạn~2021-2025, nhiệm kỳ~2020-2025, khóa~XV, lần thứ~XIII",
        "Quận~1, Phường~5",
        "dài 12~km, nặng 5,5~kg, rộng 1.200~m², đạt 70~%, ở 20~°C",
        "1.500.000~đồng; 5~tỷ đồng; 20~triệu đồng",
        "trong 05~ngày làm việc, 03~tháng, 5~năm",
        "lúc 08~giờ 30~phút",
        "năm~2022 tỷ lệ tốt nghiệp cao, đồng thời 10~đồng",
        "ngày~05 đồng thời, ngày~6 triệu tập, quý~3 tấn công",
    ],
)
def test_a_number_stays_with_its_word_and_its_unit(glued):
    assert keep_together(glued.replace("~", " ")) == glued.replace("~", NBSP)


@pytest.mark.parametrize(
    "free",
    [
        "một số trường học; ngày càng tốt; năm nay",
        "từ 5 đến 10 trường",
        "có 12 trường đạt chuẩn",
        "lần vi phạm thứ nhất, phần vi phạm",
        "điểm yếu, điểm ấy",
        "5 kgm, 5 motor, mũi số",
        "sốt 39, cá chình 5",
        "số\n12\tkg\nnặng",
    ],
)
def test_other_spaces_stay_as_they_are(free):
    assert keep_together(free) == free


@pytest.mark.parametrize("word", [*PARTS, *TIMES, *PLACES])
def test_these_words_keep_the_number_after_them(word):
    assert keep_together(f"{word} 12, {word.upper()} IV.") == f"{word}{NBSP}12, {word.upper()}{NBSP}IV."


@pytest.mark.parametrize("unit", [*MEASURES, *AMOUNTS, *DURATIONS])
def test_these_units_stay_with_the_number_before_them(unit):
    assert keep_together(f"cả 12,5 {unit}.") == f"cả 12,5{NBSP}{unit}."


@pytest.mark.parametrize("blank", [NBSP * 4, "…", "....", "___"])
def test_a_date_with_a_blank_keeps_the_break_between_its_parts(blank):
    assert keep_together(f"ngày 05 tháng {blank} năm 2022") == f"ngày{NBSP}05 tháng {blank} năm{NBSP}2022"


def test_decomposed_words_are_known_too():
    assert (
        keep_together(unicodedata.normalize("NFD", "điểm đ khoản 2 Điều 5")) == f"điểm{NBSP}đ khoản{NBSP}2 Điều{NBSP}5"
    )


@given(pieces.map("".join) | st.text())
def test_words_stay_and_only_spaces_change(words):
    kept = keep_together(words)
    assert fold(kept) == fold(words)
    assert kept.replace(NBSP, " ") == nfc(words).replace(NBSP, " ")
    assert keep_together(kept) == kept


@pytest.mark.parametrize("word", ["số ", "số 1 ", "năm học", " ", "I", "số IIII", "1 tháng ", "5 tỷ ", NBSP])
def test_long_texts_take_time_in_proportion(word):
    # A quadratic search over two million characters would run for hours, not for the second this takes.
    assert len(keep_together(word * (2_000_000 // len(word)))) == 2_000_000 // len(word) * len(word)
