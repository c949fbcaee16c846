"""word/styles.xml: document defaults and styles, each chain of w:basedOn flattened once (ECMA-376 Part 1, 17.7).

Within one chain the nearer style wins, toggles included (17.7.3). A style that is missing, of another type, or based on
itself by a ring counts as not there. Table styles are in `table_styles`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from generator.layout import values
from generator.layout.declared_paragraphs import paragraph_properties
from generator.layout.declared_runs import run_properties
from generator.layout.layers import EMPTY, Layer, layer, overlay
from generator.layout.model import Origin, Source
from generator.ooxml.names import W

_SOURCES = {
    "paragraph": Source.PARAGRAPH_STYLE, "character": Source.CHARACTER_STYLE, "table": Source.TABLE_STYLE,
    "numbering": Source.NUMBERING,
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """One w:style with its own w:pPr and w:rPr as layers; `element` for what only tables need."""

    id: str
    name: str
    type: str
    based_on: str | None
    paragraph: Layer
    run: Layer
    element: etree._Element


@dataclass(slots=True, eq=False)
class StyleSheet:
    """All styles by id, each read when it is first asked for. `defaults` holds the id of the style of each type for
    what names none (17.7.4.17)."""

    elements: Mapping[str, etree._Element] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    paragraph_defaults: Layer = field(default_factory=lambda: EMPTY)
    run_defaults: Layer = field(default_factory=lambda: EMPTY)
    _styles: dict[str, Style | None] = field(default_factory=dict)
    _chains: dict[tuple[str, str], tuple[Style, ...]] = field(default_factory=dict)
    _run_layers: dict[tuple[str, str], Layer] = field(default_factory=dict)

    def get(self, style_id: str | None) -> Style | None:
        """The style of that id, of whatever type."""
        if style_id is None:
            return None
        if style_id not in self._styles:
            element = self.elements.get(style_id)
            self._styles[style_id] = None if element is None else _style(style_id, element)
        return self._styles[style_id]

    def default(self, kind: str) -> Style | None:
        """The default style of a type."""
        return self.get(self.defaults.get(kind))

    def style(self, style_id: str | None, kind: str) -> Style | None:
        """The style of that id and type, else the default one of the type (character styles have none that counts)."""
        found = self.get(style_id)
        if found is not None and found.type == kind:
            return found
        return None if kind == "character" else self.default(kind)

    def chain(self, style: Style | None) -> tuple[Style, ...]:
        """The style and all it is based on, the base first."""
        if style is None:
            return ()
        key = (style.type, style.id)
        if key not in self._chains:
            found = [style]
            while (base := self.get(found[-1].based_on)) and base.type == style.type and base not in found:
                found.append(base)
            self._chains[key] = tuple(reversed(found))
        return self._chains[key]

    def run_layer(self, style: Style | None) -> Layer:
        """What a paragraph or character style says about characters, its chain included."""
        if style is None:
            return EMPTY
        key = (style.type, style.id)
        if key not in self._run_layers:
            merged = EMPTY
            for one in self.chain(style):
                merged = overlay(merged, one.run)
            self._run_layers[key] = merged
        return self._run_layers[key]

    def number_of(self, style_id: str) -> int | None:
        """The list instance that a numbering style names, None when there is no such style (17.9.21)."""
        style = self.get(style_id)
        entry = style.paragraph.get("number") if style else None
        return entry.value if entry else None


def read_styles(root: etree._Element | None) -> StyleSheet:
    """The style sheet of a document; an empty one when root is None."""
    if root is None:
        return StyleSheet()
    elements: dict[str, etree._Element] = {}
    default: dict[str, str] = {}
    for element in root.iterchildren(W + "style"):
        if style_id := element.get(W + "styleId"):
            elements[style_id] = element
            if values.is_on(element.get(W + "default", "0")):
                default[element.get(W + "type", "paragraph")] = style_id
    defaults = Origin(Source.DEFAULTS)
    base = root.find(W + "docDefaults")
    paragraph = None if base is None else base.find(f"{W}pPrDefault/{W}pPr")
    run = None if base is None else base.find(f"{W}rPrDefault/{W}rPr")
    return StyleSheet(
        elements, default, layer(paragraph_properties(paragraph), defaults), layer(run_properties(run), defaults)
    )


def _style(style_id: str, element: etree._Element) -> Style | None:
    kind = element.get(W + "type", "paragraph")
    if kind not in _SOURCES:
        return None
    name = values.child_value(element, "name") or style_id
    origin = Origin(_SOURCES[kind], name)
    run = run_properties(element.find(W + "rPr"))
    run.pop("style", None)
    return Style(
        id=style_id,
        name=name,
        type=kind,
        based_on=values.child_value(element, "basedOn"),
        paragraph=layer(paragraph_properties(element.find(W + "pPr")), origin),
        run=layer(run, origin),
        element=element,
    )
