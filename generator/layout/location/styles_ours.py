"""Documents of our own making: the component of each line by the name of its style.

LibreOffice rewrites style ids, not names. A name that two components share means the first of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.layout.location.lines import Placed
    from generator.profiles.model import Profile


def hints(placed: Iterable[Placed], profile: Profile) -> tuple[str | None, ...]:
    """For each line the key of the component whose paragraph style it is written in, None where none is."""
    keys: dict[str, str] = {}
    for key, component in profile.components.items():
        if component.style and component.style_kind == "paragraph":
            keys.setdefault(_name(component.style), key)
    known: dict[str, str | None] = {}
    found = []
    for one in placed:
        style = one.line.paragraph.format.style
        if style not in known:
            known[style] = keys.get(_name(style))
        found.append(known[style])
    return tuple(found)


def _name(name: str | None) -> str:
    return unicodedata.normalize("NFC", name or "")
