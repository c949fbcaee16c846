"""Shapes written in DrawingML: w:drawing with pictures, word processing shapes, groups and canvases (Part 1, 20.4).

A group gives its members one by one, each at its own place and size: the text boxes and lines of a group matter, the
group does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from lxml import etree

from generator.layout import values
from generator.layout.drawing_frames import Anchor, Frame, extent, group_frame, is_flat, is_thin, read_anchor
from generator.layout.model import Block, Shape
from generator.layout.story import Steps, Story
from generator.ooxml.names import PIC, WP, WPC, WPG, WPS, A, R, W
from generator.units import Length

Kind = Literal["line", "box", "picture", "other"]
_LINES = frozenset({"line", "lineInv", "straightConnector1"})
_BUILT_IN_WEIGHT = Length(9_525)  # 20.1.2.2.24: 0.75 pt
_GROUPS = frozenset({WPG + "wgp", WPG + "grpSp", WPC + "wpc"})


def shapes(drawing: etree._Element, story: Story, steps: Callable[[], Steps]) -> Iterator[Shape]:
    """The shapes of a w:drawing. `steps` gives the way to the next text box."""
    for holder in drawing:
        if holder.tag in (WP + "inline", WP + "anchor"):
            anchor = read_anchor(holder)
            data = holder.find(f"{A}graphic/{A}graphicData")
            if data is None or not len(data):
                yield _shape("other", anchor, (anchor.width, anchor.height))
                continue
            for child in data:
                if isinstance(child.tag, str):
                    yield from _contents(child, anchor, None, story, steps)


def _contents(
    element: etree._Element, anchor: Anchor, frame: Frame | None, story: Story, steps: Callable[[], Steps]
) -> Iterator[Shape]:
    """The shapes of one thing in a drawing. `frame` None: it is the drawing itself and has the extent of the anchor."""
    tag = element.tag
    if tag in _GROUPS:
        inner = Frame() if tag == WPC + "wpc" else group_frame(element, frame)
        for child in element:
            if isinstance(child.tag, str):
                yield from _contents(child, anchor, inner, story, steps)
    elif tag == WPS + "wsp":
        yield _word_shape(element, anchor, frame, story, steps)
    elif tag == PIC + "pic":
        yield _picture(element, anchor, frame, story)
    elif frame is None:
        yield _shape("other", anchor, (anchor.width, anchor.height))


def _word_shape(
    shape: etree._Element, anchor: Anchor, frame: Frame | None, story: Story, steps: Callable[[], Steps]
) -> Shape:
    properties = shape.find(WPS + "spPr")
    placed, width, height = extent(properties, anchor, frame)
    stroke = _stroke(shape, properties, story)
    content = shape.find(f"{WPS}txbx/{W}txbxContent")
    if content is not None:
        blocks = story.box_blocks(content, steps(), width)
        return _shape("box", placed, (width, height), stroke, blocks=blocks)
    geometry = None if properties is None else properties.find(A + "prstGeom")
    preset = None if geometry is None else geometry.get("prst")
    kind: Kind = "other"
    if (preset in _LINES and is_flat(width, height)) or is_thin(width, height):
        kind = "line"
    return _shape(kind, placed, (width, height), stroke)


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
    placed, width, height = extent(picture.find(PIC + "spPr"), anchor, frame)
    blip = picture.find(f"{PIC}blipFill/{A}blip")
    target = None
    if blip is not None:
        identity = blip.get(R + "embed") or blip.get(R + "link")
        relationship = story.package.relationships(story.part).get(identity or "")
        target = relationship.target if relationship else None
    return _shape("picture", placed, (width, height), target=target)


def _shape(
    kind: Kind,
    anchor: Anchor,
    size: tuple[Length | None, Length | None],
    stroke: tuple[str, Length | None] = ("solid", None),
    *,
    blocks: tuple[Block, ...] = (),
    target: str | None = None,
) -> Shape:
    return Shape(
        kind=kind,
        width=size[0],
        height=size[1],
        x=anchor.x,
        y=anchor.y,
        relative_to=anchor.relative_to,
        align_x=anchor.align_x,
        is_inline=anchor.is_inline,
        dash=stroke[0],
        weight=stroke[1],
        blocks=blocks,
        target=target,
    )
