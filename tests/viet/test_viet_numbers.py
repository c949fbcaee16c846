from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Refused
from generator.viet import numbers


@pytest.mark.parametrize(
    ("number", "figures"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.000"),
        (1234567.89, "1.234.567,89"),
        (-1234567, "-1.234.567"),
        (0.05, "0,05"),
        (1500.0, "1.500"),
        (Decimal("1234.50"), "1.234,50"),
        (Decimal("1E+6"), "1.000.000"),
        (Decimal("0.0001234"), "0,0001234"),
        (-0.0, "0"),
        (10**20, "100.000.000.000.000.000.000"),
    ],
)
def test_figures_stand_in_threes_with_dots_and_a_comma_before_decimals(number, figures):
    assert numbers.grouped(number) == figures


# Babel fails with InvalidOperation from 10^25 on; ours has no end.
@given(st.integers(min_value=-(10**24), max_value=10**24))
def test_whole_numbers_look_as_babel_writes_them(number):
    assert numbers.grouped(number) == format_decimal(number, locale="vi")


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6))
def test_decimals_look_as_babel_writes_them_but_keep_their_zeros(number):
    # Babel writes «-0» for what is minus zero.
    theirs = format_decimal(number if number else Decimal(0), locale="vi", decimal_quantization=False)
    # Six places were asked for, so ours has a comma always, theirs only before a digit that is not zero.
    assert numbers.grouped(number).rstrip("0").rstrip(",") == theirs


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_no_digit_is_lost_in_figures(number):
    assert Decimal(numbers.grouped(number).replace(".", "").replace(",", ".")) == number


@pytest.mark.parametrize("number", [float("inf"), float("nan"), Decimal("sNaN")])
def test_what_is_not_a_number_has_no_figures(number):
    with pytest.raises(Refused, match="không phải là một số"):
        numbers.grouped(number)
