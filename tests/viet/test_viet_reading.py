from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from viet_listener import NotHeardError, heard

from generator.errors import Refused
from generator.viet import reading
from generator.viet.reading import Manner

SOUTHERN = Manner(linh="lẻ", tu="bốn")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (44, "bốn mươi tư"),
        (91, "chín mươi mốt"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (555, "năm trăm năm mươi lăm"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_010, "một nghìn không trăm mười"),
        (1_021, "một nghìn không trăm hai mươi mốt"),
        (2_022, "hai nghìn không trăm hai mươi hai"),
        (14_004, "mười bốn nghìn không trăm linh bốn"),
        (24_024, "hai mươi tư nghìn không trăm hai mươi tư"),
        (1_000_000, "một triệu"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (10**9, "một tỷ"),
        (10**9 + 10**6, "một tỷ không trăm linh một triệu"),
        (10**9 + 1, "một tỷ không trăm linh một"),
        (10**12, "một nghìn tỷ"),
        (1_005 * 10**9, "một nghìn không trăm linh năm tỷ"),
        (10**12 + 5, "một nghìn tỷ không trăm linh năm"),
        (10**15, "một triệu tỷ"),
        (10**15 + 10**9, "một triệu không trăm linh một tỷ"),
        (-7, "âm bảy"),
        (-(10**15), "âm một triệu tỷ"),
        (1_234_567_890, "một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi"),
    ],
)
def test_whole_numbers_are_read_by_groups_of_three(number, words):
    assert reading.cardinal(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (3.5, "ba phẩy năm"),
        (0.05, "không phẩy không năm"),
        (Decimal("3.25"), "ba phẩy hai năm"),
        (Decimal("3.50"), "ba phẩy năm không"),
        (Decimal("-0.4"), "âm không phẩy bốn"),
        (Decimal("21.14"), "hai mươi mốt phẩy một bốn"),
        (0.1 + 0.2, "không phẩy ba" + " không" * 15 + " bốn"),  # 0.30000000000000004: what the machine has, not a guess
    ],
)
def test_decimals_are_read_digit_by_digit(number, words):
    assert reading.cardinal(number) == words


def test_a_float_that_is_whole_and_a_power_are_read_as_whole_numbers():
    assert reading.cardinal(2.0) == "hai"
    assert reading.cardinal(1e15) == reading.cardinal(Decimal("1E+15")) == "một triệu tỷ"


def test_nothing_is_negative_about_zero():
    assert reading.cardinal(-0.0) == "không"
    assert reading.cardinal(Decimal("-0.0")) == "không phẩy không"


def test_linh_and_tu_give_way_to_le_and_bon_where_asked():
    assert reading.cardinal(1_000_105, SOUTHERN) == "một triệu một trăm lẻ năm"
    assert reading.cardinal(1_005, SOUTHERN) == "một nghìn không trăm lẻ năm"
    assert reading.cardinal(24, SOUTHERN) == "hai mươi bốn"
    assert reading.cardinal(124, Manner(tu="bốn")) == "một trăm hai mươi bốn"
    assert reading.cardinal(104, Manner(linh="lẻ")) == "một trăm lẻ bốn"


def test_numbers_to_one_million_are_heard_as_they_were_read(soak):
    # 11 has no divisor in common with 1000, so the tenth that always runs still meets every last group of three.
    some = range(10**6 + 1) if soak else [*range(10_000), *range(10_000, 10**6, 11), 10**6]
    for number in some:
        assert heard(reading.cardinal(number)) == number


@pytest.mark.parametrize("power", range(1, 19))
def test_edges_of_each_power_are_heard_as_they_were_read(power):
    for step in (-2, -1, 0, 1, 2, 5, 10, 11, 100, 1000):
        for number in (10**power + step, -(10**power) - step):
            if abs(number) < 10**18:
                assert heard(reading.cardinal(number)) == number


@given(st.integers(min_value=-(10**18) + 1, max_value=10**18 - 1))
def test_any_whole_number_is_heard_as_it_was_read(number):
    assert heard(reading.cardinal(number)) == number
    assert heard(reading.cardinal(number, SOUTHERN), linh="lẻ", four="bốn") == number


@given(st.lists(st.sampled_from([0, 0, 1, 4, 5, 10, 14, 15, 21, 24, 25, 100, 104, 105, 110, 999]), max_size=6))
def test_numbers_with_empty_groups_are_heard_as_they_were_read(groups):
    number = sum(group * 1000**place for place, group in enumerate(groups))
    assert heard(reading.cardinal(number)) == number


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_any_decimal_is_heard_with_every_digit(number):
    # As text, because the listener must hear the zeros at the end too.
    assert f"{heard(reading.cardinal(number)):f}" == f"{number:f}".replace("-0.0000", "0.0000")


@pytest.mark.parametrize(
    "words",
    [
        "hai mươi năm",
        "hai mươi một",
        "hai mươi bốn",
        "mười năm",
        "một mươi hai",
        "một trăm năm",
        "linh năm",
        "không trăm linh năm",
        "một nghìn linh mười",
        "một nghìn mười",
        "một nghìn lẻ mười",
        "một triệu không nghìn",
        "một nghìn không trăm",
        "Quintillion",
    ],
)
def test_the_listener_takes_no_wrong_words(words):
    with pytest.raises(NotHeardError):
        heard(words)


@pytest.mark.parametrize("number", [10**18, -(10**18), 1e300, Decimal("1E+999999999")])
def test_numbers_of_a_billion_billions_are_refused(number):
    with pytest.raises(Refused, match="quá lớn"):
        reading.cardinal(number)


@pytest.mark.parametrize("number", [float("inf"), float("nan"), Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity")])
def test_what_is_not_a_number_is_refused(number):
    with pytest.raises(Refused, match="không phải là một số"):
        reading.cardinal(number)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "thứ nhất"),
        (2, "thứ hai"),
        (3, "thứ ba"),
        (4, "thứ tư"),
        (5, "thứ năm"),
        (10, "thứ mười"),
        (11, "thứ mười một"),
        (14, "thứ mười bốn"),
        (21, "thứ hai mươi mốt"),
        (24, "thứ hai mươi tư"),
        (101, "thứ một trăm linh một"),
    ],
)
def test_places_in_an_order_differ_for_the_first_and_the_fourth(number, words):
    assert reading.ordinal(number) == words


def test_the_fourth_is_tu_in_every_manner():
    assert reading.ordinal(4, SOUTHERN) == "thứ tư"
    assert reading.ordinal(24, SOUTHERN) == "thứ hai mươi bốn"


@given(st.integers(max_value=0))
def test_no_order_has_a_place_before_the_first(number):
    with pytest.raises(Refused, match="đếm từ 1"):
        reading.ordinal(number)
