"""A listener that writes down the number it hears: an independent reading of number words, strict about grammar.

Written from the rules of the language, the other way round than the generator: it takes the words apart with regular
expressions and shares no word list with it. Wrong words (hai mươi năm, một nghìn lẻ mười, một trăm năm for 105) raise.
"""

from __future__ import annotations

import re
from decimal import Decimal

ONES = dict(zip(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"], range(1, 10), strict=True))
AFTER_TEN = ONES | {"lăm": 5}
AFTER_TENS = ONES | {"mốt": 1, "tư": 4, "lăm": 5}


class NotHeardError(ValueError):
    """Raised for words that are not Vietnamese for any number."""


def heard(words: str, *, linh: str = "linh", four: str = "tư") -> Decimal:
    """The number these words say. Raises NotHeardError."""
    sign = ""
    if words.startswith("âm "):
        sign, words = "-", words.removeprefix("âm ")
    whole, comma, decimals = words.partition(" phẩy ")
    figures = str(_whole(whole, linh, four))
    if comma:
        figures += "." + "".join(str(({"không": 0} | ONES)[word]) for word in decimals.split(" "))
    return Decimal(sign + figures)


def _whole(words: str, linh: str, four: str) -> int:
    if words == "không":
        return 0
    above, billion, below = words.partition(" tỷ")
    if not billion:
        return _three_groups(words, linh, four, first=True)
    total = _three_groups(above, linh, four, first=True) * 10**9
    return total + _three_groups(below.removeprefix(" "), linh, four, first=False) if below else total


def _three_groups(words: str, linh: str, four: str, *, first: bool) -> int:
    total = 0
    for name, size in (("triệu", 10**6), ("nghìn", 10**3)):
        head, found, tail = words.partition(f" {name}")
        if found:
            total += _group(head, linh, four, first=first) * size
            words, first = tail.removeprefix(" "), False
    return total + _group(words, linh, four, first=first) if words else total


def _group(words: str, linh: str, four: str, *, first: bool) -> int:
    match = re.fullmatch(
        rf"(?:(?P<hundreds>\w+) trăm(?: (?=.)|$))?"
        rf"(?:{linh} (?P<lone>\w+)|(?P<ten>mười)(?: (?P<teen>\w+))?"
        rf"|(?P<tens>\w+) mươi(?: (?P<last>\w+))?|(?P<bare>\w+))?",
        words,
    )
    if match is None:
        raise NotHeardError(words)
    part = match.groupdict()
    # The first group says no more than it has, the others say all three places.
    if part["hundreds"] is None and (not first or part["lone"]):
        raise NotHeardError(words)
    if part["hundreds"] is not None and (part["bare"] or (first and part["hundreds"] == "không")):
        raise NotHeardError(words)
    not_one = {"một", "năm", "bốn" if four == "tư" else "tư"}
    not_said = part["teen"] == "năm" or part["tens"] == "một" or part["last"] in not_one
    if not_said:
        raise NotHeardError(words)
    try:
        value = ({"không": 0} | ONES)[part["hundreds"]] * 100 if part["hundreds"] else 0
        value += ONES[part["lone"]] if part["lone"] else 0
        value += ONES[part["bare"]] if part["bare"] else 0
        value += 10 if part["ten"] else 0
        value += AFTER_TEN[part["teen"]] if part["teen"] else 0
        value += ONES[part["tens"]] * 10 if part["tens"] else 0
        value += AFTER_TENS[part["last"]] if part["last"] else 0
    except KeyError as error:
        raise NotHeardError(words) from error
    if value == 0:
        raise NotHeardError(words)
    return value
