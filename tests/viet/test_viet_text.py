import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.viet import casing, text

# Every letter of the Vietnamese alphabet with each tone: 12 vowels x 6, and the consonants.
VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
LETTERS = VOWELS + "bcdđghklmnpqrstvx"
vietnamese = st.text(alphabet=LETTERS + LETTERS.upper() + " ")


def test_the_alphabet_of_these_tests_is_whole():
    assert len(set(VOWELS)) == 12 * 6


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("Ủy ban", "uỷ ban"),
        ("HỎA TỐC", "HOẢ TỐC"),
        ("thỏa thuận", "thoả thuận"),
        ("khỏe", "khoẻ"),
        ("Đông  Hà", "đông\N{NO-BREAK SPACE}hà"),
        ("Cộng hòa", unicodedata.normalize("NFD", "CỘNG HOÀ")),
        ("  Số:\n", "số:"),
    ],
)
def test_two_writings_of_the_same_words_are_equal(one, other):
    assert text.fold(one) == text.fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Đa", "da"), ("ma", "má"), ("tư", "tu"), ("hoa", "hòa"), ("bản", "bàn"), ("cân", "căn"), ("ôi", "oi")],
)
def test_different_words_stay_different(one, other):
    assert text.fold(one) != text.fold(other)


@pytest.mark.parametrize("tone", "\u0300\u0301\u0303\u0309\u0323")
@pytest.mark.parametrize("vowels", ["oa", "oe", "uy"])
def test_both_placements_of_every_tone_are_equal(vowels, tone):
    old = f"th{vowels[0]}{tone}{vowels[1]}"
    new = f"th{vowels}{tone}"
    assert text.fold(old) == text.fold(new) != text.fold(f"th{vowels}")


@given(vietnamese)
def test_capitals_and_small_letters_fold_alike(words):
    assert text.fold(words.upper()) == text.fold(words) == text.fold(unicodedata.normalize("NFD", words))


@given(st.text())
def test_folding_twice_changes_nothing(words):
    assert text.fold(text.fold(words)) == text.fold(words)


@given(vietnamese)
def test_vietnamese_letters_without_diacritics_are_ascii_and_keep_their_number(words):
    bare = text.ascii(words)
    assert bare.isascii()
    assert len(bare) == len(words)


def test_ascii_keeps_case_and_leaves_other_signs_alone():
    assert text.ascii("Đường số 5 – “Điện Biên Phủ”") == "Duong so 5 – “Dien Bien Phu”"


@given(st.text())
def test_nfc_is_composed_and_stable(words):
    assert unicodedata.is_normalized("NFC", text.nfc(words))
    assert text.nfc(text.nfc(words)) == text.nfc(words)


@given(vietnamese)
def test_capitals_keep_every_letter(words):
    capitals = casing.upper(unicodedata.normalize("NFD", words))
    assert len(capitals) == len(words)
    assert capitals.lower() == words.lower()
    assert not any(letter.islower() for letter in capitals)


def test_capitals_know_the_stroke_and_leave_signs():
    assert casing.upper("Sở Giáo dục và Đào tạo (GD&ĐT), số 5") == "SỞ GIÁO DỤC VÀ ĐÀO TẠO (GD&ĐT), SỐ 5"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("một triệu đồng", "Một triệu đồng"),
        ("đơn vị SGD&ĐT", "Đơn vị SGD&ĐT"),
        (unicodedata.normalize("NFD", "ấp Bắc"), "Ấp Bắc"),
        ("05 năm", "05 năm"),
        ("", ""),
    ],
)
def test_the_first_letter_alone_becomes_a_capital(words, sentence):
    assert casing.capitalized(words) == sentence
