"""Places and sizes of DrawingML shapes: anchors on the page, frames inside groups (ECMA-376 Part 1, 20.4.2, 20.1.7).

A stroke counts as a line when its height is at most a tenth of its length; a rectangle does when it is no higher than
3 pt besides.
"""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from generator.layout import values
from generator.ooxml.names import WP, WPG, A
from generator.units import Length, Pt

_THIN = Pt(3)


class Frame(NamedTuple):
    """Where things of one drawing lie: the offset of the local origin and EMU per local unit, in both directions."""

    x: float = 0.0
    y: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0


class Anchor(NamedTuple):
    """The position of a whole drawing on the page."""

    is_inline: bool
    width: Length | None
    height: Length | None
    x: Length | None = None
    y: Length | None = None
    relative_to: tuple[str | None, str | None] = (None, None)
    align_x: str | None = None


def is_flat(width: Length | None, height: Length | None) -> bool:
    """Whether a stroke of this extent is a horizontal or near horizontal line."""
    return width is not None and height is not None and abs(height) <= abs(width) / 10


def is_thin(width: Length | None, height: Length | None) -> bool:
    """Whether a rectangle of this extent is drawn as a line."""
    return width is not None and height is not None and abs(height) <= _THIN and is_flat(width, height)


def read_anchor(holder: etree._Element) -> Anchor:
    extent = holder.find(WP + "extent")
    width = values.emu(extent.get("cx")) if extent is not None else None
    height = values.emu(extent.get("cy")) if extent is not None else None
    if holder.tag == WP + "inline":
        return Anchor(True, width, height)
    across, down = holder.find(WP + "positionH"), holder.find(WP + "positionV")
    return Anchor(
        False,
        width,
        height,
        _offset(across),
        _offset(down),
        (
            None if across is None else across.get("relativeFrom"),
            None if down is None else down.get("relativeFrom"),
        ),
        None if across is None else across.findtext(WP + "align"),
    )


def _offset(position: etree._Element | None) -> Length | None:
    return None if position is None else values.emu(position.findtext(WP + "posOffset"))


def group_frame(group: etree._Element, outer: Frame | None) -> Frame:
    """The frame inside a group (20.1.7.5): its child extent is stretched over its own extent."""
    transform = group.find(f"{WPG}grpSpPr/{A}xfrm")
    if transform is None:
        return outer or Frame()
    off, ext, child_off, child_ext = (_pair(transform, tag) for tag in ("off", "ext", "chOff", "chExt"))
    base = outer or Frame()
    scale_x = base.scale_x * (ext[0] / child_ext[0] if child_ext[0] else 1.0)
    scale_y = base.scale_y * (ext[1] / child_ext[1] if child_ext[1] else 1.0)
    # The outermost group lies at the anchor, whatever its own offset says.
    at = (base.x + off[0] * base.scale_x, base.y + off[1] * base.scale_y) if outer else (0.0, 0.0)
    return Frame(at[0] - child_off[0] * scale_x, at[1] - child_off[1] * scale_y, scale_x, scale_y)


def _pair(transform: etree._Element, tag: str) -> tuple[float, float]:
    element = transform.find(A + tag)
    if element is None:
        return 0.0, 0.0
    first, second = ("x", "y") if tag in {"off", "chOff"} else ("cx", "cy")
    return values.decimal(element.get(first)) or 0.0, values.decimal(element.get(second)) or 0.0


def extent(
    properties: etree._Element | None, anchor: Anchor, frame: Frame | None
) -> tuple[Anchor, Length | None, Length | None]:
    """The place and size of a thing: the anchor's for the drawing itself, its own transform inside a group."""
    transform = None if properties is None else properties.find(A + "xfrm")
    if frame is None or transform is None:
        return anchor, anchor.width, anchor.height
    off, ext = _pair(transform, "off"), _pair(transform, "ext")
    x, y = frame.x + off[0] * frame.scale_x, frame.y + off[1] * frame.scale_y
    placed = anchor._replace(
        x=None if anchor.x is None else Length(round(anchor.x + x)),
        y=None if anchor.y is None else Length(round(anchor.y + y)),
    )
    return placed, Length(round(ext[0] * frame.scale_x)), Length(round(ext[1] * frame.scale_y))
