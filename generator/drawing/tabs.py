"""Tab stops (17.3.1.38): the paragraph's own, the one a hanging indent makes, then the document's at equal distances.

Only left stops without a leader are drawn; `refusals` names the others.
"""

from __future__ import annotations

from generator.fonts.lines import Tabs
from generator.layout.model import ParagraphFormat
from generator.units import Length


def stops(format: ParagraphFormat, default: Length) -> Tabs:
    """Where a tab leads, as `fonts.lines` asks: by line and by how far it is filled, counted from the line's start."""
    own = sorted(tab.position for tab in format.tabs if tab.kind != "clear")

    def after(line: int, used: float) -> float:
        start = format.left + (format.first_line if line == 0 else 0)
        at = start + used
        ahead = [position for position in own if position > at]
        if format.left > at and (not ahead or format.left < ahead[0]):
            return format.left - start
        if ahead:
            return ahead[0] - start
        step = default or Length(1)
        return (at // step + 1) * step - start

    return after
