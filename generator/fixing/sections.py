"""Page set-up of a section: paper, margins, page numbers' form, whether the first page differs (17.6)."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from generator.fixing import order
from generator.ooxml.names import W
from generator.profiles.model import Value
from generator.units import Length

_PAPER = {"width": "w", "height": "h"}
_MARGINS = ("top", "bottom", "left", "right", "header", "footer")


def edit_of(name: str, value: Value) -> Callable[[etree._Element], None] | None:
    """What writes a property of a section; None for one that is no such property."""
    if name in _PAPER and isinstance(value, Length):
        return lambda properties: _paper(properties, name, value.twips)
    if name in _MARGINS and isinstance(value, Length):
        return lambda properties: _margin(properties, name, value.twips)
    if name == "number_format" and value is None:
        return lambda properties: _numbers(properties, "fmt")
    if name == "number_start" and value is None:
        return lambda properties: _numbers(properties, "start")
    if name == "first_page_hidden":
        return _first_page_differs
    return None


def _paper(properties: etree._Element, name: str, twips: int) -> None:
    size = order.child(properties, "pgSz")
    size.set(W + _PAPER[name], str(twips))
    width, height = size.get(W + "w"), size.get(W + "h")
    if width and height and width.isdigit() and height.isdigit():
        size.attrib.pop(W + "orient", "")
        if int(width) > int(height):
            size.set(W + "orient", "landscape")
    size.attrib.pop(W + "code", "")  # the number of a paper in a printer's list (17.6.13) speaks of the old one


def _margin(properties: etree._Element, name: str, twips: int) -> None:
    """A margin below zero holds whatever the header needs (17.6.11); it stays so."""
    margins = order.child(properties, "pgMar")
    below = (margins.get(W + name) or "").startswith("-")
    margins.set(W + name, str(-twips if below else twips))


def _numbers(properties: etree._Element, attribute: str) -> None:
    numbers = properties.find(W + "pgNumType")
    if numbers is not None:
        numbers.attrib.pop(W + attribute, "")
        if not numbers.attrib:
            properties.remove(numbers)


def _first_page_differs(properties: etree._Element) -> None:
    order.child(properties, "titlePg").attrib.pop(W + "val", "")
