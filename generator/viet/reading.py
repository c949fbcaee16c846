"""Numbers read out in words: một triệu không trăm linh năm.

The words below one hundred come from num2words; its Vietnamese goes wrong above and beside them (no minus, decimals as
a number of hundredths, «một nghìn lẻ mười», 10^15 ten times too small, no ordinals; the tests hold each one), so the
groups of three digits are put together here:

- every group but the first is read with all its places: 1 010 is «một nghìn không trăm mười»; a group of three zeros
  is passed over: 1 000 005 is «một triệu không trăm linh năm»;
- above nghìn and triệu stands tỷ, counted like any number: 10^12 is «một nghìn tỷ», 10^15 «một triệu tỷ»;
- decimals are read digit by digit, the zeros too: 3,5 «ba phẩy năm», 0,05 «không phẩy không năm», 3,25 «ba phẩy hai
  năm». Why not as a number («ba phẩy hai mươi lăm»): it needs a second rule for 0,05 and takes 3,5 for 3,50;
- mốt, tư and lăm stand after mươi only, lăm after mười too; after linh stand một, bốn, năm.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.errors import Refused
from generator.viet.numbers import Number, exact

_DIGITS_READ = 18
_BILLION = 10**9
_PLACES = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))
_ORDINALS = {1: "thứ nhất", 4: "thứ tư"}


@dataclass(frozen=True, slots=True)
class Manner:
    """How to read where usage is divided: 105 with linh or lẻ, 24 with tư or bốn."""

    linh: Literal["linh", "lẻ"] = "linh"
    tu: Literal["tư", "bốn"] = "tư"


USUAL = Manner()


def cardinal(number: Number, manner: Manner = USUAL) -> str:
    """The number in words, in small letters: -7 «âm bảy», 3.5 «ba phẩy năm».

    Raises Refused for 10^18 and above, where tỷ would have to stand twice, and for what is not a finite number.
    """
    value = exact(number)
    # The length is looked at before the digits are written out: 1E+999999999 has a thousand million of them.
    if value.adjusted() >= _DIGITS_READ:
        raise Refused("Số quá lớn nên không đọc ra chữ được; chương trình đọc các số nhỏ hơn một tỷ tỷ.")
    whole, _, decimals = f"{value.copy_abs():f}".partition(".")
    words = " ".join(_whole(int(whole), manner))
    if decimals:
        words += " phẩy " + " ".join(_below_hundred(int(digit)) for digit in decimals)
    return f"âm {words}" if value < 0 else words


def ordinal(number: int, manner: Manner = USUAL) -> str:
    """The place in an order: 1 «thứ nhất», 4 «thứ tư», 21 «thứ hai mươi mốt».

    Raises Refused below 1 and as `cardinal`.
    """
    if number < 1:
        raise Refused(f"Thứ tự đếm từ 1; không có thứ tự {number}.")
    return _ORDINALS.get(number) or f"thứ {cardinal(number, manner)}"


def _whole(number: int, manner: Manner) -> Iterator[str]:
    billions, rest = divmod(number, _BILLION)
    if billions:
        yield from _below_billion(billions, manner, whole_places=False)
        yield "tỷ"
    if rest or not billions:
        yield from _below_billion(rest, manner, whole_places=billions > 0)


def _below_billion(number: int, manner: Manner, *, whole_places: bool) -> Iterator[str]:
    if number == 0:
        yield _below_hundred(0)
    for size, name in _PLACES:
        group = number // size % 1000
        if group:
            yield from _group(group, manner, whole_places=whole_places)
            if name:
                yield name
            whole_places = True


def _group(group: int, manner: Manner, *, whole_places: bool) -> Iterator[str]:
    hundreds, rest = divmod(group, 100)
    named = hundreds > 0 or whole_places
    if named:
        yield f"{_below_hundred(hundreds)} trăm"
    if named and 0 < rest < 10:
        yield manner.linh
    if rest:
        words = _below_hundred(rest)
        yield words.removesuffix("bốn") + manner.tu if rest > 20 and rest % 10 == 4 else words


@cache
def _below_hundred(number: int) -> str:
    """The words that num2words gives from 0 to 99, where it is right: 24 as «hai mươi bốn»."""
    from num2words import num2words  # type: ignore[import-untyped]  # the package has neither annotations nor stubs

    return str(num2words(number, lang="vi"))
