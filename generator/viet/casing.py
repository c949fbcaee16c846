"""Capitals that keep Đ and every diacritic."""

from __future__ import annotations

from generator.viet.text import nfc


def upper(text: str) -> str:
    """The text in capitals, in composed letters, so that one letter stays one glyph."""
    return nfc(nfc(text).upper())


def capitalized(text: str) -> str:
    """The text with its first letter as a capital; the rest stays as it is, unlike in `str.capitalize`.

    Only the very first character counts: «05 năm» and «“đề án”» do not change.
    """
    composed = nfc(text)
    return nfc(composed[:1].upper() + composed[1:])
