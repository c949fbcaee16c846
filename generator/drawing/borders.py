"""Borders and shading of paragraphs (17.3.1.24, 17.3.1.31), put around the lines of one.

A border lies outside the text: left and right ones beyond the indents, top and bottom ones above and below, adding
distance and width to the height. Neighbours with the same borders and indents share one box: between them only
«between» is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from generator.drawing.ink import BLACK, color
from generator.drawing.placed import Fill, Item, Stroke, moved
from generator.drawing.slabs import Slab
from generator.layout.model import Border, ParagraphFormat

_NONE = ("nil", "none")


class Joined(NamedTuple):
    """Whether a paragraph shares its box with the one above and the one below."""

    above: bool = False
    below: bool = False


def share_a_box(one: ParagraphFormat, other: ParagraphFormat) -> bool:
    """Whether two paragraphs in a row are drawn in one box."""
    return bool(one.borders) and (one.borders, one.left, one.right) == (other.borders, other.left, other.right)


def visible(border: Border | None) -> Border | None:
    """The border if there is something to draw."""
    return None if border is None or border.style in _NONE or border.width <= 0 else border


def bordered(slabs: list[Slab], format: ParagraphFormat, width: float, joined: Joined) -> list[Slab]:
    """The lines of a paragraph with its borders and shading, those at the ends higher by their borders."""
    if not slabs or not (format.borders or color(format.shading)):
        return slabs
    top = visible(format.borders.get("between" if joined.above else "top"))
    bottom = None if joined.below else visible(format.borders.get("bottom"))
    return [
        _framed(slab, format, width, top if index == 0 else None, bottom if index == len(slabs) - 1 else None)
        for index, slab in enumerate(slabs)
    ]


def _framed(slab: Slab, format: ParagraphFormat, width: float, top: Border | None, bottom: Border | None) -> Slab:
    above = top.space + top.width if top else 0
    below = bottom.space + bottom.width if bottom else 0
    sides = {side: visible(format.borders.get(side)) for side in ("left", "right")}
    left = float(format.left + min(format.first_line, 0)) - _reach(sides["left"])
    right = width - format.right + _reach(sides["right"])
    height = above + slab.height + below
    items: list[Item] = []
    if (shade := color(format.shading)) is not None:
        items.append(Fill(left, 0.0, right - left, height, shade))
    items += (moved(item, 0, above) for item in slab.items)
    if top:
        items.append(_across(left, right, top.width / 2, top))
    if bottom:
        items.append(_across(left, right, height - bottom.width / 2, bottom))
    items += _sides(sides, left, right, height)
    return replace(slab, items=tuple(items), height=height, hang=0.0 if bottom else slab.hang)


def _reach(border: Border | None) -> float:
    return border.space + border.width if border else 0.0


def _across(left: float, right: float, y: float, border: Border) -> Stroke:
    return Stroke(left, y, right, y, border.width, color(border.color) or BLACK, border.style)


def _sides(sides: dict[str, Border | None], left: float, right: float, height: float) -> Iterator[Stroke]:
    for side, border in sides.items():
        if border:
            x = left + border.width / 2 if side == "left" else right - border.width / 2
            yield Stroke(x, 0.0, x, height, border.width, color(border.color) or BLACK, border.style)
