"""Numbers in figures, as the regulation and Vietnamese usage write them: 05; 1.234.567,89.

Why not Babel: it drops the zeros that a decimal was written with and rounds to three places unless told otherwise,
and costs an import of 20 ms; that both agree is a test.
"""

from __future__ import annotations

from decimal import Decimal

from generator.errors import Refused

Number = int | float | Decimal
"""What a number may come as. A float counts as its shortest writing, as it stood in the JSON: 0.1 is one tenth, 2.0
is two. Zeros at the end (3,50) are kept by Decimal only.
"""

_VIETNAMESE_MARKS = str.maketrans(",.", ".,")


def padded(number: int) -> str:
    """The number, with a zero before those below 10: `05` (Phụ lục I, Phần I, Mục II, khoản 3, điểm c)."""
    return f"{number:02d}"


def grouped(number: Number) -> str:
    """The number with a dot after each three digits and a comma before the decimals, all of them: `1.234.567,50`.

    For quantities and money, not for years or the numbers of documents. Raises as `exact`.
    """
    return f"{exact(number):,f}".translate(_VIETNAMESE_MARKS)


def exact(number: Number) -> Decimal:
    """The number as a decimal with the digits it was written with; minus zero is zero.

    Raises Refused for infinity and what is not a number.
    """
    value = Decimal(repr(number).removesuffix(".0")) if isinstance(number, float) else Decimal(number)
    if not value.is_finite():
        raise Refused("Giá trị này không phải là một số hữu hạn nên không viết ra được; xin nhập lại số.")
    return value if value else value.copy_abs()
