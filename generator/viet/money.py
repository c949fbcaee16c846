"""Amounts of money, in figures and in words."""

from __future__ import annotations

from generator.viet.casing import capitalized
from generator.viet.numbers import Number, grouped
from generator.viet.reading import USUAL, Manner, cardinal

DONG = "đồng"


def amount_in_figures(amount: Number, currency: str = DONG) -> str:
    """`1.000.000 đồng`, with a no-break space. Raises as `numbers.exact`."""
    return f"{grouped(amount)}\N{NO-BREAK SPACE}{currency}"


def amount_in_words(amount: Number, currency: str = DONG, manner: Manner = USUAL) -> str:
    """«một triệu đồng», in small letters; another currency is given by its words («đô la Mỹ»). Raises as `cardinal`."""
    return f"{cardinal(amount, manner)} {currency}"


def bang_chu(amount: Number, currency: str = DONG, manner: Manner = USUAL) -> str:
    """The remark that follows an amount in figures: «(Bằng chữ: Một triệu đồng)». Raises as `cardinal`."""
    return f"(Bằng chữ: {capitalized(amount_in_words(amount, currency, manner))})"
