import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.viet import text
from generator.viet.order import sort_key

vietnamese = st.text(alphabet="aàáảãạăằâbcdđeèêghiìklmnoòôơpqrstuùưừvxyý fjwzĐÀ")


@pytest.mark.parametrize(
    "ordered",
    [
        # The alphabet; f, j, w and z stand where the Latin one has them.
        "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z",
        # The tones: ngang, huyền, hỏi, ngã, sắc, nặng.
        "ba bà bả bã bá bạ",
        "ấ ậ b",
        "ban bàn bán bang bàng băn bằng bân bần",
        "da dạ dương đa đà đường e",
        "tra tru trư trừ trước ưa",
        # Names: Dũng before Đạt, Ý before Yến because its letters are fewer.
        "An Ánh Ân Bình Chi Dũng Đạt Giang Hạnh Hằng Ngọc Nguyên Phương Quân Sơn Thảo Thắng Uyên Vân Ý Yến",
    ],
)
def test_words_stand_in_alphabetical_order(ordered):
    words = ordered.split()
    shuffled = random.Random(30).sample(words, len(words))  # noqa: S311 - a fixed shuffle, nothing secret
    assert sorted(shuffled, key=sort_key) == words


@pytest.mark.parametrize(
    "ordered",
    [
        # Syllable by syllable: what begins with ba stands before what begins with bà.
        ["ba", "ba ba", "ba bị", "bà", "bà con"],
        ["Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai"],
        ["Hà Giang", "Hà Nội", "Hải Dương", "Hải Phòng", "Hòa Bình", "Hưng Yên"],
        ["Hòa An", "Hoà Bình", "Hòa Lạc"],
        ["Điều 1", "Điều 02", "Điều 9", "Điều 10", "Điều 10a"],
        ["(a)", "9", "10", "a", "ç", "d", "ж"],
        ["", "a"],
    ],
)
def test_lines_stand_in_alphabetical_order(ordered):
    backwards = ordered[::-1]  # so that two equal keys show
    assert sorted(backwards, key=sort_key) == ordered


def test_both_placements_of_the_tone_capitals_and_unicode_forms_are_one_place():
    names = ["Hoà Bình", "hòa bình", "HÒA  BÌNH", unicodedata.normalize("NFD", "Hoà Bình")]
    assert len({sort_key(name) for name in names}) == 1
    assert sorted(names, key=sort_key) == names


@given(vietnamese, vietnamese)
def test_keys_are_equal_exactly_for_the_same_words(one, other):
    assert (sort_key(one) == sort_key(other)) == (text.fold(one) == text.fold(other))


@given(st.lists(st.text()))
def test_any_texts_can_be_put_in_order(texts):
    ordered = sorted(texts, key=sort_key)
    assert sorted(ordered, key=sort_key) == ordered
    assert sorted(texts) == sorted(ordered)


def test_a_number_longer_than_python_reads_has_its_place():
    nine, long = "số 9", "số 1" + "0" * 10_000
    assert sorted([long, nine], key=sort_key) == [nine, long]
