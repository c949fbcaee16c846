"""Shapes written in VML: w:pict and w:object of older files (ECMA-376 Part 4, 19.1).

Position and size are CSS in the style attribute; a v:line has its two ends in `from` and `to`. Members of a group count
in its own units (coordsize). Words for what an offset counts from are turned into those of DrawingML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from lxml import etree

from generator.layout import values
from generator.layout.drawing_frames import is_flat, is_thin
from generator.layout.model import Shape
from generator.layout.story import OLE, VML_SHAPES, Steps, Story
from generator.ooxml.names import O, R, V, W
from generator.units import Length, Pt

_ACROSS = {"text": "column", "char": "character", "margin": "margin", "page": "page"}
_DOWN = {"text": "paragraph", "line": "line", "margin": "margin", "page": "page"}
_LINE_TYPES = frozenset({"#_x0000_t20", "#_x0000_t32"})
_BUILT_IN_WEIGHT = Pt(0.75)


class Units(NamedTuple):
    """The coordinates inside a group: how many EMU a unit is, where their zero lies in the drawing, and the CSS of the
    outermost group, which alone says where the drawing is."""

    x: float
    y: float
    left: float
    top: float
    css: Mapping[str, str]


def shapes(picture: etree._Element, story: Story, steps: Callable[[], Steps]) -> Iterator[Shape]:
    """The shapes of a w:pict or w:object. `steps` gives the way to the next text box."""
    if picture.find(OLE) is not None:
        story.features.add("doi_tuong_nhung")
    for child in picture:
        if child.tag in VML_SHAPES:
            yield from _shapes(child, None, story, steps)


def _shapes(element: etree._Element, units: Units | None, story: Story, steps: Callable[[], Steps]) -> Iterator[Shape]:
    css = _css(element.get("style") or "")
    if element.tag == V + "group":
        inner = _inner_units(element, css, units)
        for child in element:
            if child.tag in VML_SHAPES:
                yield from _shapes(child, inner, story, steps)
        return
    x, y, width, height = _extent(element, css, units)
    content = element.find(f"{V}textbox/{W}txbxContent")
    image = element.find(V + "imagedata")
    dash, weight = _stroke(element)
    kind: Literal["line", "box", "picture", "other"] = "other"
    if content is not None:
        kind = "box"
    elif image is not None:
        kind = "picture"
    elif _is_line(element, width, height):
        kind = "line"
    placing = units.css if units else css
    is_inline = placing.get("position") != "absolute" and (units is not None or element.tag != V + "line")
    yield Shape(
        kind=kind,
        width=width,
        height=height,
        x=None if is_inline or (units is not None and _align(placing) is not None) else x,
        y=None if is_inline else y,
        relative_to=(None, None) if is_inline else _relative_to(placing),
        align_x=None if units else _align(css),
        is_inline=is_inline,
        dash=dash,
        weight=weight,
        blocks=() if content is None else story.box_blocks(content, steps(), width),
        target=_target(image, story),
    )


def _is_line(element: etree._Element, width: Length | None, height: Length | None) -> bool:
    if values.is_on(element.get(O + "hr", "f").replace("t", "1").replace("f", "0")):
        return True
    if element.tag == V + "line" or element.get("type") in _LINE_TYPES:
        return is_flat(width, height)
    return is_thin(width, height)


def _css(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if value}


def _inner_units(group: etree._Element, css: Mapping[str, str], outer: Units | None) -> Units:
    size, origin = _pair(group.get("coordsize"), 1_000), _pair(group.get("coordorigin"), 0)
    x, y, width, height = _extent(group, css, outer)
    across, down = (width or 0) / (size[0] or 1_000), (height or 0) / (size[1] or 1_000)
    left, top = (x or 0) - origin[0] * across, (y or 0) - origin[1] * down
    return Units(across, down, left, top, outer.css if outer else css)


def _pair(text: str | None, default: float) -> tuple[float, float]:
    """Two numbers with a comma between, each its default where it is missing."""
    found = [values.decimal(part.strip()) for part in (text or "").split(",")]
    first, second = (found[0] if found else None), (found[1] if len(found) > 1 else None)
    return default if first is None else first, default if second is None else second


def _measure(text: str | None, unit: float | None) -> Length | None:
    """A CSS length, or a number in the units of the group around."""
    if unit is None:
        return values.pixels(text)
    number = values.decimal(text)
    return None if number is None else Length(round(number * unit))


def _extent(
    element: etree._Element, css: Mapping[str, str], units: Units | None
) -> tuple[Length | None, Length | None, Length | None, Length | None]:
    """x, y, width, height. A width of 0 under o:hr means the whole line, which is None."""
    across, down = (units.x, units.y) if units else (None, None)
    left, top = (units.left, units.top) if units else (0.0, 0.0)
    if element.tag == V + "line":
        one, other = _point(element.get("from"), units), _point(element.get("to"), units)
        corner = Length(round(left + min(one[0], other[0]))), Length(round(top + min(one[1], other[1])))
        return *corner, Length(abs(other[0] - one[0])), Length(abs(other[1] - one[1]))
    width, height = _measure(css.get("width"), across), _measure(css.get("height"), down)
    x = _measure(css.get("left") if units else css.get("margin-left") or css.get("left"), across)
    y = _measure(css.get("top") if units else css.get("margin-top") or css.get("top"), down)
    if units:
        x, y = Length(round(left + (x or 0))), Length(round(top + (y or 0)))
    return x, y, width or None, height


def _point(text: str | None, units: Units | None) -> tuple[int, int]:
    x, y = (units.x, units.y) if units else (None, None)
    parts = [*(text or "").split(","), "", ""]
    return _measure(parts[0].strip(), x) or Length(0), _measure(parts[1].strip(), y) or Length(0)


def _stroke(element: etree._Element) -> tuple[str, Length | None]:
    if element.get("stroked") in {"f", "false", "0"}:
        return "none", None
    stroke = element.find(V + "stroke")
    weight = values.points(element.get("strokeweight")) if element.get("strokeweight") else None
    if stroke is None:
        return "solid", weight or _BUILT_IN_WEIGHT
    weight = weight or (values.points(stroke.get("weight")) if stroke.get("weight") else None)
    return stroke.get("dashstyle") or "solid", weight or _BUILT_IN_WEIGHT


def _relative_to(css: Mapping[str, str]) -> tuple[str | None, str | None]:
    return (
        _ACROSS.get(css.get("mso-position-horizontal-relative", "text"), "column"),
        _DOWN.get(css.get("mso-position-vertical-relative", "text"), "paragraph"),
    )


def _align(css: Mapping[str, str]) -> str | None:
    align = css.get("mso-position-horizontal")
    return align if align in {"left", "center", "right", "inside", "outside"} else None


def _target(image: etree._Element | None, story: Story) -> str | None:
    if image is None:
        return None
    relationship = story.package.relationships(story.part).get(image.get(R + "id") or "")
    return relationship.target if relationship else None
