"""Words as they are counted and compared: composed letters, no case, marks and spaces aside.

Zeros in front of a number do not count: a date is printed with them or without, as the regulation wants it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.viet.text import nfc

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_UNPRINTED = frozenset({"Cc", "Cf", "Co", "Cs"})


def of(text: str) -> list[str]:
    """The words of a text in order."""
    found = _WORD.findall(nfc(typed(text)).casefold())
    return [word.lstrip("0") or "0" if word.isdecimal() else word for word in found]


def typed(text: str) -> str:
    """The text as a bundle may hold it: composed, without signs that print nothing; the glyphs of symbol fonts, which
    no other font has, go too."""
    composed = nfc(text.translate(_UNSEEN))
    if composed.isprintable():
        return composed
    return "".join(
        sign if sign in "\t\n" or unicodedata.category(sign) not in _UNPRINTED else " " if sign in "\r\v\f" else ""
        for sign in composed
    )


def missing(wanted: Iterable[str], there: Iterable[str]) -> Counter[str]:
    """The words that are wanted more often than they are there."""
    return Counter(wanted) - Counter(there)


def in_order(wanted: Sequence[str], there: Sequence[str]) -> bool:
    """Whether the wanted words stand in the others in their order, whatever stands between."""
    rest = iter(there)
    return all(word in rest for word in wanted)
