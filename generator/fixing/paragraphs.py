"""Forms of paragraphs: alignment, indents, space, line spacing, as direct properties.

Measures in characters and lines (w:leftChars, w:beforeLines) and automatic space go before lengths, so they are set to
nothing wherever they are stated, in the paragraph or anywhere in the styles (ECMA-376 Part 1, 17.3.1.12, 17.3.1.33).
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from generator.fixing import order
from generator.layout.model import ParagraphFormat
from generator.ooxml.names import W
from generator.profiles.model import Value
from generator.units import Length

_SINGLE = 240  # a line of 240 is single spacing (17.3.1.33)
_SIDES = {"left": ("left", "start"), "right": ("right", "end")}


def edit_of(
    name: str, value: Value, form: ParagraphFormat, *, relative: bool
) -> Callable[[etree._Element], None] | None:
    """What writes a property of a paragraph that has this computed form; None for one that is no such property.

    `relative` says that styles or lists of the file state measures in characters or lines.
    """
    if name == "align":
        return lambda properties: order.child(properties, "jc").set(W + "val", str(value))
    if name in _SIDES and isinstance(value, Length):
        return lambda properties: _side(properties, name, value.twips, relative=relative)
    if name == "first_line" and isinstance(value, Length):
        return lambda properties: _first(properties, value.twips, relative=relative)
    if name in ("before", "after") and isinstance(value, Length):
        return lambda properties: _space(properties, name, value, form, relative=relative)
    if name == "line" and isinstance(value, int | float):
        return lambda properties: _line(properties, round(value * _SINGLE))
    return None


def _side(properties: etree._Element, name: str, twips: int, *, relative: bool) -> None:
    indent = order.child(properties, "ind")
    for attribute in _SIDES[name]:
        indent.attrib.pop(W + attribute, "")
    indent.set(W + name, str(twips))
    _nothing(indent, *(one + "Chars" for one in _SIDES[name]), relative=relative)


def _first(properties: etree._Element, twips: int, *, relative: bool) -> None:
    indent = order.child(properties, "ind")
    for attribute in ("firstLine", "hanging"):
        indent.attrib.pop(W + attribute, "")
    indent.set(W + ("firstLine" if twips >= 0 else "hanging"), str(abs(twips)))
    _nothing(indent, "firstLineChars", "hangingChars", relative=relative)


def _space(properties: etree._Element, name: str, value: Length, form: ParagraphFormat, *, relative: bool) -> None:
    spacing = order.child(properties, "spacing")
    spacing.set(W + name, str(value.twips))
    automatic = form.before_auto if name == "before" else form.after_auto
    if automatic or W + name + "Autospacing" in spacing.attrib:
        spacing.set(W + name + "Autospacing", "0")
    _nothing(spacing, name + "Lines", relative=relative)
    if value and form.contextual_spacing:
        order.child(properties, "contextualSpacing").set(W + "val", "0")


def _line(properties: etree._Element, value: int) -> None:
    spacing = order.child(properties, "spacing")
    spacing.set(W + "line", str(value))
    spacing.set(W + "lineRule", "auto")


def _nothing(element: etree._Element, first: str, *others: str, relative: bool) -> None:
    """Sets measures in characters or lines to nothing where they are stated here; the first where styles may."""
    for name in (first, *others):
        if W + name in element.attrib or (relative and name == first):
            element.set(W + name, "0")
