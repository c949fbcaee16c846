import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bundle import messages
from generator.bundle.messages import Problem


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ((), "toàn bộ dữ liệu"),
        (("so",), "so (Số văn bản)"),
        (("nguoi_ky", "chuc_vu"), "nguoi_ky.chuc_vu (Chức vụ của người ký)"),
        (("kinh_gui", 1), "kinh_gui[2] (Kính gửi, mục 2)"),
        (("nguoi_ky", "quyen_han", 0), "nguoi_ky.quyen_han[1] (Quyền hạn của người ký, mục 1)"),
        (("nguoi_ky", "Họ tên"), 'nguoi_ky["Họ tên"]'),
        (("la",), "la"),
    ],
)
def test_a_place_is_a_path_with_the_title_of_its_field(path, words):
    assert messages.place(path, "cong_van") == words


def test_a_place_in_another_file_names_the_file():
    found = Problem("DU12", ("ten",), "x").finding("co_quan", "co_quan/a.json")
    assert found.place == "co_quan/a.json: ten (Tên cơ quan ban hành)"


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("kinhgui", "kinh_gui"),
        ("Kính gửi", "kinh_gui"),
        ("noi_nhân", "noi_nhan"),
        ("Nơi nhận", "noi_nhan"),
        ("hoàn toàn khác", None),
        ("", None),
    ],
)
def test_the_nearest_name_is_found_by_name_or_title(word, name):
    assert messages.nearest(word, {"kinh_gui": "Kính gửi", "noi_nhan": "Nơi nhận"}) == name


def test_kinds_are_listed_in_one_order():
    assert messages.kinds({"null", "string"}) == "chữ trong dấu ngoặc kép hoặc null (để trống)"
    assert messages.kinds(["null", "integer", "string"]) == (
        "chữ trong dấu ngoặc kép, số nguyên không có ngoặc kép hoặc null (để trống)"
    )


@given(st.text())
def test_a_quotation_is_short_and_shows_every_sign(words):
    shown = messages.quote(words)
    assert "\n" not in shown
    assert "\t" not in shown
    # 80 signs, each at most a code point in brackets such as ⟨U+10FFFF⟩ (10 signs).
    assert len(shown) <= 80 * 10
    assert shown.isprintable() or all(sign.isspace() for sign in shown if not sign.isprintable())
