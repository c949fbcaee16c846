"""Drawn rules (đường kẻ) of the heading and the title, by any technique of nd30-format 12.3."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft


def locate(draft: Draft) -> None:
    """Finds the rules under what is located."""
