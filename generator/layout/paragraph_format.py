"""From the merged declarations of a paragraph to its ParagraphFormat (ECMA-376 Part 1, 17.3.1)."""

from __future__ import annotations

from typing import Any

from generator.layout.layers import Entry, Layer
from generator.layout.model import Border, LineSpacing, Origin, ParagraphFormat, TabStop
from generator.layout.styles import Style
from generator.units import Length

_SAME_NAME = (
    "align", "contextual_spacing", "keep_next", "keep_lines", "widow_control", "page_break_before", "outline_level",
    "shading", "is_framed", "frame_align", "bidi",
)  # fmt: skip
_MIRRORED = {"left": "right", "right": "left"}
_SINGLE = 240  # a line of 240 is single spacing (17.3.1.33)


def paragraph_format(
    layer: Layer, style: Style | None, em: Length, line: Length, auto_space: Length
) -> ParagraphFormat:
    """The computed format. A paragraph without any style counts as Word's built-in Normal.

    `em` and `line` are what hundredths of a character and of a line are taken of; `auto_space` is the space that
    beforeAutospacing and afterAutospacing stand for.
    """
    values: dict[str, Any] = {
        "style_id": style.id if style else "Normal", "style": style.name if style else "Normal",
    }  # fmt: skip
    origins: dict[str, Origin] = {}

    def take(name: str, entry: Entry | None) -> None:
        if entry is not None:
            values[name], origins[name] = entry

    for name in _SAME_NAME:
        take(name, layer.get(name))
    for name, raw in (("left", "left"), ("right", "right"), ("first_line", "first")):
        take(name, _measure(layer.get(raw), layer.get(raw + "_chars"), em))
    for name in ("before", "after"):
        take(name, _measure(layer.get(name), layer.get(name + "_lines"), line))
        auto = layer.get(name + "_auto")
        take(name + "_auto", auto)
        if auto is not None and auto.value:
            take(name, Entry(auto_space, auto.origin))
    take("line", _line(layer))
    take("borders", _borders(layer))
    take("tabs", _tabs(layer))
    if values.get("bidi"):
        _mirror(values, origins)
    return ParagraphFormat(**values, origins=origins)


def _measure(length: Entry | None, hundredths: Entry | None, unit: Length) -> Entry | None:
    """A length, unless its twin in hundredths of a unit is stated and not 0 (17.3.1.12, 17.3.1.33)."""
    if hundredths is not None and hundredths.value:
        return Entry(Length(round(unit * hundredths.value / 100)), hundredths.origin)
    return length


def _line(layer: Layer) -> Entry | None:
    value, rule = layer.get("line_value"), layer.get("line_rule")
    if value is None:
        return None
    spacing = LineSpacing("auto", value.value / 635 / _SINGLE)
    if rule and rule.value != "auto":
        spacing = LineSpacing(rule.value, value.value)
    return Entry(spacing, value.origin)


def _borders(layer: Layer) -> Entry | None:
    stated = {
        edge: entry
        for edge in ("top", "left", "bottom", "right", "between", "bar")
        if (entry := layer.get("border." + edge)) is not None
    }
    if not stated:
        return None
    visible: dict[str, Border] = {edge: entry.value for edge, entry in stated.items() if entry.value is not None}
    return Entry(visible, list(stated.values())[-1].origin)


def _tabs(layer: Layer) -> Entry | None:
    entry = layer.get("tabs")
    if entry is None:
        return None
    stops: dict[Length, TabStop | None] = entry.value
    return Entry(tuple(stop for _, stop in sorted(stops.items()) if stop is not None), entry.origin)


def _mirror(values: dict[str, Any], origins: dict[str, Origin]) -> None:
    """In a paragraph from right to left, left means the side where lines begin (17.3.1.13)."""
    values["align"] = _MIRRORED.get(values.get("align", "left"), values.get("align", "left"))
    left, right = values.pop("left", None), values.pop("right", None)
    from_left, from_right = origins.pop("left", None), origins.pop("right", None)
    for name, value, origin in (("right", left, from_left), ("left", right, from_right)):
        if value is not None and origin is not None:
            values[name], origins[name] = value, origin
