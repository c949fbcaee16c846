"""Which of the four faces of w:rFonts a character uses (ECMA-376 Part 1, 17.3.2.26).

ASCII uses `ascii`; Vietnamese letters (Latin-1, Latin Extended, U+1E00–1EFF) use `hAnsi`: a run whose two faces differ
prints "đ" and "d" in different fonts. Punctuation such as “ ” … – moves to `eastAsia` only under w:hint="eastAsia".
Complex scripts use `cs` by w:cs or w:rtl, which is decided before these ranges are asked.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

# First character of each range and what it uses; "?" is hAnsi, eastAsia under the hint.
_RANGES = (
    (0x0000, "ascii"), (0x00A0, "hAnsi"), (0x02B0, "?"), (0x0530, "hAnsi"), (0x0590, "ascii"), (0x07C0, "hAnsi"),
    (0x1100, "eastAsia"), (0x1200, "hAnsi"), (0x2000, "?"), (0x2C00, "hAnsi"), (0x2E80, "eastAsia"), (0xA4D0, "hAnsi"),
    (0xAC00, "eastAsia"), (0xE000, "?"), (0xF900, "eastAsia"), (0xFB00, "?"), (0xFB1D, "ascii"), (0xFE00, "hAnsi"),
    (0xFE30, "eastAsia"), (0xFE70, "ascii"), (0xFEFF, "eastAsia"), (0xFFF0, "hAnsi"), (0x1F000, "?"),
    (0x20000, "eastAsia"), (0x30000, "hAnsi"),
)  # fmt: skip
_STARTS = [start for start, _ in _RANGES]
_LATIN_1_UNDER_HINT = frozenset(
    (0xA1, 0xA4, 0xA7, 0xA8, 0xAA, 0xAD, 0xAF, *range(0xB0, 0xB5), *range(0xB6, 0xBB), *range(0xBC, 0xC0), 0xD7, 0xF7)
)


def slot(character: str, *, east_asian_hint: bool = False) -> str:
    """The slot of one character: ascii, hAnsi or eastAsia."""
    code = ord(character)
    found = _RANGES[bisect_right(_STARTS, code) - 1][1]
    if found == "?" or (east_asian_hint and code in _LATIN_1_UNDER_HINT):
        return "eastAsia" if east_asian_hint else "hAnsi"
    return found


def split(text: str, *, east_asian_hint: bool = False) -> Iterator[tuple[str, str]]:
    """The text cut where the slot changes: (slot, piece), in order, nothing lost."""
    if text.isascii():
        yield "ascii", text
        return
    for name, characters in groupby(text, lambda character: slot(character, east_asian_hint=east_asian_hint)):
        yield name, "".join(characters)
