"""Attribute values of WordprocessingML as Python values. What is absent or makes no sense gives None, never an error.

Sizes beyond what a page can hold are nonsense too: Word itself stops at 22 inches (31 680 twips); we stop at 100 inches
so that no number from a damaged file overflows later arithmetic.
"""

from __future__ import annotations

import re

from lxml import etree

from generator.ooxml.names import W
from generator.units import Length

VAL = W + "val"
_NUMBER = re.compile(r"\s*([+-]?[0-9]{1,12}(?:\.[0-9]{1,15})?)\s*(mm|cm|in|pt|pc|pi|px)?\s*", re.ASCII)
_EMU_PER = {"mm": 36_000, "cm": 360_000, "in": 914_400, "pt": 12_700, "pc": 152_400, "pi": 152_400, "px": 9_525}
_LIMIT = 91_440_000
_FALSE = frozenset({"0", "false", "off", "none"})


def _length(text: str | None, emu_per_bare: float) -> Length | None:
    if text is None or (match := _NUMBER.fullmatch(text)) is None:
        return None
    value = round(float(match[1]) * (_EMU_PER[match[2]] if match[2] else emu_per_bare))
    return Length(value) if -_LIMIT <= value <= _LIMIT else None


def twips(text: str | None) -> Length | None:
    """A measure whose bare numbers are twips; `12pt` and the like are allowed (ST_SignedTwipsMeasure, 17.18.81)."""
    return _length(text, 635)


def half_points(text: str | None) -> Length | None:
    """A measure whose bare numbers are half-points (ST_HpsMeasure, 17.18.42)."""
    return _length(text, 6_350)


def eighths(text: str | None) -> Length | None:
    """A border width, in eighths of a point (ST_EighthPointMeasure, 17.18.23)."""
    return _length(text, 1_587.5)


def points(text: str | None) -> Length | None:
    return _length(text, 12_700)


def pixels(text: str | None) -> Length | None:
    """A VML measure, whose bare numbers are pixels of 1/96 inch."""
    return _length(text, 9_525)


def emu(text: str | None) -> Length | None:
    return _length(text, 1)


def decimal(text: str | None) -> float | None:
    """A number with nothing after it."""
    if text is None or (match := _NUMBER.fullmatch(text)) is None or match[2]:
        return None
    return float(match[1])


def integer(text: str | None) -> int | None:
    """A whole number that fits 32 bits; `1440.0` counts as whole (Google Docs writes so)."""
    value = decimal(text)
    return int(value) if value is not None and -(2**31) <= value < 2**31 else None


def is_on(text: str | None) -> bool:
    """ST_OnOff (22.9.2.7) of a `w:val` that may be absent: absent means on."""
    return text is None or text.strip().lower() not in _FALSE


def child_value(parent: etree._Element | None, tag: str) -> str | None:
    """The `w:val` of a child in the main namespace, None when there is no such child."""
    if parent is None:
        return None
    child = parent.find(W + tag)
    return None if child is None else child.get(VAL)


def child_is_on(parent: etree._Element | None, tag: str) -> bool:
    """Whether an on/off child is there and not switched off."""
    if parent is None:
        return False
    child = parent.find(W + tag)
    return child is not None and is_on(child.get(VAL))
