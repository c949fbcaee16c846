"""Shapes written in DrawingML: w:drawing with pictures, word processing shapes, groups and canvases (Part 1, 20.4).

A group gives its members one by one, each at its own place and size: the text boxes and lines of a group matter, the
group does not. A line is one whose height is at most a tenth of its length, or a rectangle no higher than 3 pt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from generator.layout import values
from generator.layout.model import Block, Shape
from generator.layout.story import Steps, Story
from generator.ooxml.names import PIC, WP, WPC, WPG, WPS, A, R, W
from generator.units import Length, Pt

Kind = Literal["line", "box", "picture", "other"]
_LINES = frozenset({"line", "lineInv", "straightConnector1"})
_THIN = Pt(3)
_BUILT_IN_WEIGHT = Length(9_525)  # 20.1.2.2.24: 0.75 pt
_GROUPS = frozenset({WPG + "wgp", WPG + "grpSp", WPC + "wpc"})


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things of one drawing lie: the offset of the local origin and EMU per local unit, in both directions."""

    x: float = 0.0
    y: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0


@dataclass(frozen=True, slots=True)
class Anchor:
    """The position of a whole drawing on the page."""

    is_inline: bool
    width: Length | None
    height: Length | None
    x: Length | None = None
    y: Length | None = None
    relative_to: tuple[str | None, str | None] = (None, None)
    align_x: str | None = None


def shapes(drawing: etree._Element, story: Story, steps: Callable[[], Steps]) -> Iterator[Shape]:
    """The shapes of a w:drawing. `steps` gives the way to the next text box."""
    for holder in drawing:
        if holder.tag in (WP + "inline", WP + "anchor"):
            anchor = _anchor(holder)
            data = holder.find(f"{A}graphic/{A}graphicData")
            if data is None or not len(data):
                yield _shape("other", anchor, anchor.width, anchor.height)
                continue
            for child in data:
                if isinstance(child.tag, str):
                    yield from _contents(child, anchor, None, story, steps)


def is_flat(width: Length | None, height: Length | None) -> bool:
    """Whether a stroke of this extent is a horizontal or near horizontal line."""
    return width is not None and height is not None and abs(height) <= abs(width) / 10


def is_thin(width: Length | None, height: Length | None) -> bool:
    """Whether a rectangle of this extent is drawn as a line."""
    return width is not None and height is not None and abs(height) <= _THIN and is_flat(width, height)


def _anchor(holder: etree._Element) -> Anchor:
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


def _contents(
    element: etree._Element, anchor: Anchor, frame: Frame | None, story: Story, steps: Callable[[], Steps]
) -> Iterator[Shape]:
    """The shapes of one thing in a drawing. `frame` None: it is the drawing itself and has the extent of the anchor."""
    tag = element.tag
    if tag in _GROUPS:
        inner = Frame() if tag == WPC + "wpc" else _group_frame(element, frame)
        for child in element:
            if isinstance(child.tag, str):
                yield from _contents(child, anchor, inner, story, steps)
    elif tag == WPS + "wsp":
        yield _word_shape(element, anchor, frame, story, steps)
    elif tag == PIC + "pic":
        yield _picture(element, anchor, frame, story)
    elif frame is None:
        yield _shape("other", anchor, anchor.width, anchor.height)


def _group_frame(group: etree._Element, outer: Frame | None) -> Frame:
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


def _extent(properties: etree._Element | None, anchor: Anchor, frame: Frame | None) -> tuple[Anchor, Length | None, Length | None]:
    """The place and size of a thing: the anchor's for the drawing itself, its own transform inside a group."""
    transform = None if properties is None else properties.find(A + "xfrm")
    if frame is None or transform is None:
        return anchor, anchor.width, anchor.height
    off, ext = _pair(transform, "off"), _pair(transform, "ext")
    x, y = frame.x + off[0] * frame.scale_x, frame.y + off[1] * frame.scale_y
    placed = Anchor(
        anchor.is_inline,
        anchor.width,
        anchor.height,
        None if anchor.x is None else Length(round(anchor.x + x)),
        None if anchor.y is None else Length(round(anchor.y + y)),
        anchor.relative_to,
        anchor.align_x,
    )
    return placed, Length(round(ext[0] * frame.scale_x)), Length(round(ext[1] * frame.scale_y))


def _word_shape(
    shape: etree._Element, anchor: Anchor, frame: Frame | None, story: Story, steps: Callable[[], Steps]
) -> Shape:
    properties = shape.find(WPS + "spPr")
    placed, width, height = _extent(properties, anchor, frame)
    dash, weight = _stroke(shape, properties, story)
    content = shape.find(f"{WPS}txbx/{W}txbxContent")
    if content is not None:
        blocks = story.box_blocks(content, steps(), width)
        return _shape("box", placed, width, height, dash, weight, blocks)
    geometry = None if properties is None else properties.find(A + "prstGeom")
    preset = None if geometry is None else geometry.get("prst")
    kind: Kind = "other"
    if (preset in _LINES and is_flat(width, height)) or is_thin(width, height):
        kind = "line"
    return _shape(kind, placed, width, height, dash, weight)


def _stroke(shape: etree._Element, properties: etree._Element | None, story: Story) -> tuple[str, Length | None]:
    """Dash and weight of the outline: its own a:ln, else the theme's line that the shape's style names."""
    line = None if properties is None else properties.find(A + "ln")
    reference = shape.find(f"{WPS}style/{A}lnRef")
    index = values.integer(reference.get("idx")) if reference is not None else None
    themed = None
    if index:
        lines = story.cascade.theme.lines
        themed = lines[index - 1] if 0 < index <= len(lines) else _BUILT_IN_WEIGHT
    if line is None:
        return ("solid", themed) if themed is not None else ("none", None)
    if line.find(A + "noFill") is not None:
        return "none", None
    dash = line.find(A + "prstDash")
    weight = values.emu(line.get("w")) or themed or _BUILT_IN_WEIGHT
    return ("solid" if dash is None else dash.get("val") or "solid"), weight


def _picture(picture: etree._Element, anchor: Anchor, frame: Frame | None, story: Story) -> Shape:
    placed, width, height = _extent(picture.find(PIC + "spPr"), anchor, frame)
    blip = picture.find(f"{PIC}blipFill/{A}blip")
    target = None
    if blip is not None:
        identity = blip.get(R + "embed") or blip.get(R + "link")
        relationship = story.package.relationships(story.part).get(identity or "")
        target = relationship.target if relationship else None
    return _shape("picture", placed, width, height, target=target)


def _shape(  # noqa: PLR0913 - the fields of Shape, in its order
    kind: Kind,
    anchor: Anchor,
    width: Length | None,
    height: Length | None,
    dash: str = "solid",
    weight: Length | None = None,
    blocks: tuple[Block, ...] = (),
    target: str | None = None,
) -> Shape:
    return Shape(
        kind, width, height, anchor.x, anchor.y, anchor.relative_to, anchor.align_x, anchor.is_inline, dash, weight,
        blocks, target,
    )  # fmt: skip
