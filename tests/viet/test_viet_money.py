from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from viet_listener import heard

from generator.errors import Refused
from generator.viet import money
from generator.viet.reading import Manner


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (1_000_000, "(Bằng chữ: Một triệu đồng)"),
        (15_500_000, "(Bằng chữ: Mười lăm triệu năm trăm nghìn đồng)"),
        (0, "(Bằng chữ: Không đồng)"),
        (-250_000, "(Bằng chữ: Âm hai trăm năm mươi nghìn đồng)"),
        (2 * 10**15, "(Bằng chữ: Hai triệu tỷ đồng)"),
        (Decimal("1000.5"), "(Bằng chữ: Một nghìn phẩy năm đồng)"),
    ],
)
def test_the_remark_in_words_begins_with_a_capital_and_ends_with_the_currency(amount, words):
    assert money.bang_chu(amount) == words


def test_words_of_an_amount_are_small_and_take_manner_and_currency():
    assert money.amount_in_words(105) == "một trăm linh năm đồng"
    assert money.amount_in_words(124, "đô la Mỹ", Manner(tu="bốn")) == "một trăm hai mươi bốn đô la Mỹ"
    assert money.bang_chu(105, manner=Manner(linh="lẻ")) == "(Bằng chữ: Một trăm lẻ năm đồng)"


def test_figures_stay_with_their_currency():
    assert money.amount_in_figures(1_500_000) == "1.500.000\N{NO-BREAK SPACE}đồng"
    assert money.amount_in_figures(Decimal("99.90"), "USD") == "99,90\N{NO-BREAK SPACE}USD"


@given(st.integers(min_value=-(10**18) + 1, max_value=10**18 - 1))
def test_the_remark_says_the_amount(amount):
    inside = money.bang_chu(amount).removeprefix("(Bằng chữ: ").removesuffix(" đồng)")
    assert inside[0].isupper()
    assert heard(inside[0].lower() + inside[1:]) == amount


def test_an_amount_too_large_to_read_is_refused():
    with pytest.raises(Refused, match="quá lớn"):
        money.bang_chu(10**18)
