"""Lengths: one unit inside (EMU, ECMA-376 Part 1, 20.1.2.1), names at the edges.

914 400 EMU are an inch; 12 700 a point; 635 a twentieth of a point (twip); 36 000 a millimetre.
A bare number is never a length: code makes one with `Mm(30)`, data writes `"30mm"` or `"14pt"`.
"""

from __future__ import annotations

import re

_PER_UNIT = {"mm": 36_000, "cm": 360_000, "pt": 12_700, "twip": 635, "emu": 1}
_TEXT = re.compile(r"(-?\d+(?:\.\d+)?)(mm|cm|pt|twip|emu)")


class Length(int):
    """A length in EMU that also reads as millimetres, points, twips or half-points."""

    __slots__ = ()

    @property
    def mm(self) -> float:
        return self / 36_000

    @property
    def pt(self) -> float:
        return self / 12_700

    @property
    def twips(self) -> int:
        """Whole twips, the unit of most WordprocessingML measures, rounded to the nearest."""
        return round(self / 635)

    @property
    def half_points(self) -> int:
        """Whole half-points, the unit of `w:sz`."""
        return round(self / 6_350)

    def __repr__(self) -> str:
        return f"{self.pt:g}pt"


def Mm(value: float) -> Length:  # noqa: N802 - reads as a unit, like python-docx's Mm
    return Length(round(value * 36_000))


def Pt(value: float) -> Length:  # noqa: N802
    return Length(round(value * 12_700))


def Twip(value: float) -> Length:  # noqa: N802
    return Length(round(value * 635))


def parse(text: str) -> Length:
    """The length that a text such as `"30mm"`, `"1.27cm"` or `"14pt"` names.

    Raises ValueError when the text names none.
    """
    match = _TEXT.fullmatch(text)
    if match is None:
        raise ValueError(f"not a length: {text!r}")
    return Length(round(float(match[1]) * _PER_UNIT[match[2]]))


def is_length(text: object) -> bool:
    """Whether a value of a data file is a text that names a length."""
    return isinstance(text, str) and _TEXT.fullmatch(text) is not None
