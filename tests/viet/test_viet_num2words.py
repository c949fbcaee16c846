"""What num2words 0.5.14 gets wrong in Vietnamese, and what our reading says instead.

A test that fails here after an upgrade is good news: that correction in `generator/viet/reading.py` may go.
"""

import pytest
from num2words import num2words

from generator.viet import reading


@pytest.mark.parametrize(
    ("number", "theirs", "ours"),
    [
        # A number below zero is taken from the end of the word list, without a minus.
        (-7, "mười ba", "âm bảy"),
        # Decimals are rounded to hundredths and those read as a number.
        (3.5, "ba phẩy năm mươi", "ba phẩy năm"),
        (0.05, "không phẩy năm", "không phẩy không năm"),
        (0.125, "không phẩy mười hai", "không phẩy một hai năm"),
        # The hundreds of a later group are left out.
        (1_010, "một nghìn lẻ mười", "một nghìn không trăm mười"),
        (1_005, "một nghìn lẻ năm", "một nghìn không trăm linh năm"),
        (1_000_005, "một triệu lẻ năm", "một triệu không trăm linh năm"),
        # Ten times too small: 10^15 has the name of 10^14.
        (10**15, "một trăm nghìn tỷ", "một triệu tỷ"),
        (2 * 10**16, "hai mươi trăm nghìn tỷ", "hai mươi triệu tỷ"),
        # Above the groups they know, English names.
        (10**18, "một Quintillion", None),
    ],
)
def test_num2words_still_reads_wrong(number, theirs, ours):
    assert num2words(number, lang="vi") == theirs
    if ours is not None:
        assert reading.cardinal(number) == ours


@pytest.mark.parametrize(("number", "theirs"), [(1, "một"), (4, "bốn")])
def test_num2words_still_has_no_ordinals(number, theirs):
    assert num2words(number, lang="vi", to="ordinal") == theirs


def test_num2words_still_has_no_currency():
    with pytest.raises(AttributeError, match="to_currency"):
        num2words(5, lang="vi", to="currency")


def test_num2words_still_takes_no_text():
    with pytest.raises(AttributeError, match="str_to_number"):
        num2words("5", lang="vi")


@pytest.mark.parametrize("number", range(100))
def test_num2words_is_right_below_one_hundred_but_for_tu(number):
    assert num2words(number, lang="vi") == reading.cardinal(number, reading.Manner(tu="bốn"))
