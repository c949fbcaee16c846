"""The drawn lines of a page: how far each is set in from both edges of its column.

The regulation fixes a share of the text above (Tiêu ngữ: its whole length; names and trích yếu: 1/3 to 1/2), so the
length comes from the letters' advance widths, not from a number of underscores.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.fonts import advances
from generator.fonts.faces import Face
from generator.profiles.model import Component
from generator.units import Length


def look(component: Component) -> tuple[Face, Length]:
    """Face and size of a component's letters."""
    size = component["size"].target
    if not isinstance(size, Length):
        raise TypeError(f"size of {component.key} is a length")
    return Face(bold=bool(component["bold"].target), italic=bool(component["italic"].target)), size


def under(lines: Sequence[str], text: Component, line: Component, column: Length) -> Length:
    """The equal indents of a line that stands centred under lines of text, measured by the longest of them."""
    ratio = line["rule_ratio"].target
    if not isinstance(ratio, float | int):
        raise TypeError(f"rule_ratio of {line.key} is a number")
    face, size = look(text)
    longest = max(advances.width(piece, face, size) for piece in lines)
    return Length(round((column - longest * ratio) / 2))
