"""What stands where: the drawn document as plain data, before any engine.

Lengths are EMU as floats: they are sums of parts of units per em, and rounding each would add up. Within a page x
counts from its left edge, y from its top edge, downwards.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.fonts.faces import Face
from generator.layout.model import Place
from generator.units import Length


class Words(NamedTuple):
    """Characters of one look. `raised` is how far they stand above the baseline; `stretch` is added to the width of
    each space, `spacing` to that of each character."""

    text: str
    face: Face
    size: Length
    color: str | None = None
    raised: float = 0.0
    stretch: float = 0.0
    link: str | None = None
    spacing: Length = Length(0)


class Gap(NamedTuple):
    """Empty room in a line, as a tab leaves it."""

    width: float


class TextLine(NamedTuple):
    """One line of text. `top` is where its height begins, the baseline lies `ascent` below.

    `place` is that of its paragraph: it tells paragraphs from lines, and where in the document a line comes from.
    """

    x: float
    top: float
    ascent: float
    height: float
    pieces: tuple[Words | Gap, ...]
    place: Place

    @property
    def text(self) -> str:
        """The words of the line; a tab reads as a space."""
        return "".join(piece.text if isinstance(piece, Words) else " " for piece in self.pieces)


class Stroke(NamedTuple):
    """A straight line; `style` is the OOXML word of a border. Ends that `meets` others reach half a width further."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    color: str
    style: str = "single"
    meets: bool = False


class Fill(NamedTuple):
    """A coloured box."""

    x: float
    y: float
    width: float
    height: float
    color: str


Item = TextLine | Stroke | Fill


class Page(NamedTuple):
    """One page: what belongs to the text, in reading order, and what stands in the header and footer."""

    width: float
    height: float
    items: tuple[Item, ...]
    furniture: tuple[Item, ...]


def moved(item: Item, dx: float, dy: float) -> Item:
    """The same thing further to the right and further down."""
    match item:
        case TextLine():
            return item._replace(x=item.x + dx, top=item.top + dy)
        case Stroke():
            return item._replace(x1=item.x1 + dx, y1=item.y1 + dy, x2=item.x2 + dx, y2=item.y2 + dy)
        case Fill():
            return item._replace(x=item.x + dx, y=item.y + dy)
