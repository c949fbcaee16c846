"""Numbers as the regulation writes them."""

from __future__ import annotations


def padded(number: int) -> str:
    """The number, with a zero before those below 10: `05` (Phụ lục I, Phần I, Mục II, khoản 3, điểm c)."""
    return f"{number:02d}"
