"""Capitals that keep Đ and every diacritic."""

from __future__ import annotations

from generator.viet.text import nfc


def upper(text: str) -> str:
    """The text in capitals, in composed letters, so that one letter stays one glyph."""
    return nfc(nfc(text).upper())
