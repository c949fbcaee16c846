"""What is drawn with a pen around words: underlines, strikes, highlights, and the colour of a run.

Underlines and strikes as shares of the size, read off LibreOffice 7.4: how far below the baseline, how thick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.drawing.placed import Fill, Item, Stroke
from generator.layout.model import RunFormat

_UNDER = {"double": ((0.064, 0.036), (0.171, 0.036)), "thick": ((0.1, 0.1),)}
_SINGLE_UNDER = ((0.085, 0.055),)
_STRIKE = (-0.286, 0.055)
_HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF", "blue": "0000FF", "red": "FF0000",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0", "black": "000000", "white": "FFFFFF",
}  # fmt: skip


BLACK = "000000"
_COLOR = re.compile("[0-9A-Fa-f]{6}")


def color(written: str | None) -> str | None:
    """Six hexadecimal digits, None where a document leaves the colour to the paper ("auto")."""
    return written.upper() if written and _COLOR.fullmatch(written) else None


def is_marked(format: RunFormat) -> bool:
    """Whether there is anything to draw around words of this format."""
    return bool(format.underline or format.strike or format.highlight)


def around(format: RunFormat, start: float, stop: float, baseline: float, height: float) -> Iterator[Item]:
    """The strokes and the highlight of a piece of text between two x; highlights reach over the line's height."""
    if stop <= start:
        return
    if ink := _HIGHLIGHTS.get(format.highlight or ""):
        yield Fill(start, 0.0, stop - start, height, ink)
    shares = [*(_UNDER.get(format.underline, _SINGLE_UNDER) if format.underline not in (None, "none") else ())]
    shares += [_STRIKE] if format.strike else []
    for below, thick in shares:
        y = baseline + below * format.size
        yield Stroke(start, y, stop, y, thick * format.size, color(format.color) or BLACK)
