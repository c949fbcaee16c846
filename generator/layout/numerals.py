"""Numbers of automatic lists in words and letters (w:numFmt, ECMA-376 Part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_CHICAGO = "*†‡§"
_LARGEST = 32_767  # what Word counts to; beyond it every format falls back to digits


def spell(number: int, form: str, pattern: str | None = None) -> str:
    """The number as the format prints it; a format not known here prints digits.

    `pattern` is the w:format of a custom format ("01, 02, 03, ..."), of which the width with zeros is taken.
    """
    if form == "custom" and pattern:
        return str(number).zfill(len(pattern.partition(",")[0].strip()))
    writer = _FORMS.get(form)
    return writer(number) if writer and 0 < number <= _LARGEST else "" if form == "none" else str(number)


def _roman(number: int) -> str:
    out = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        out.append(letters * count)
    return "".join(out)


def _letters(number: int) -> str:
    """a … z, then aa, bb … zz, aaa: Word repeats the letter, it does not count in base 26."""
    rounds, index = divmod(number - 1, 26)
    return chr(ord("A") + index) * (rounds + 1)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _chicago(number: int) -> str:
    rounds, index = divmod(number - 1, len(_CHICAGO))
    return _CHICAGO[index] * (rounds + 1)


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= 20 else str(number)


_FORMS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "ordinal": _ordinal,
    "hex": lambda number: f"{number:X}",
    "chicago": _chicago,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedCircle": _circled,
    "decimalFullWidth": lambda number: "".join(chr(0xFF10 + int(digit)) for digit in str(number)),
}
