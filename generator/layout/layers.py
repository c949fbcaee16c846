"""Layers: what one stage of the cascade declares, each value with its origin.

A *declared* dict holds the properties one element states, parsed, by name. A *layer* holds the same with where each
came from. Overlaying layers from the lowest to the highest gives the computed values together with their origins, at
the cost of a dict merge. Names are those of `RunFormat` and `ParagraphFormat` where these have one; the rest (font
slots, raw indents, toggles for complex scripts) are those of the `declared_*` modules.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.layout.model import Origin

# Any: the values of a layer differ by name; `cascade` gives them their types when it builds a format.
Declared = dict[str, Any]


class Entry(NamedTuple):
    value: Any
    origin: Origin


Layer = Mapping[str, Entry]
EMPTY: Layer = {}


def layer(declared: Declared, origin: Origin) -> Layer:
    """The declared properties, all from one place."""
    return {name: Entry(value, origin) for name, value in declared.items()}


def overlay(below: Layer, above: Layer) -> Layer:
    """Both layers in one, the upper one winning; tab stops add up (17.3.1.38: each level adds or clears)."""
    if not above:
        return below
    if not below:
        return above
    merged = {**below, **above}
    if "tabs" in below and "tabs" in above:
        merged["tabs"] = Entry({**below["tabs"].value, **above["tabs"].value}, above["tabs"].origin)
    return merged


def stack(*layers: Layer) -> Layer:
    """All layers in one, the first at the bottom."""
    merged = EMPTY
    for one in layers:
        merged = overlay(merged, one)
    return merged
