"""The cascade: from declared to computed formatting, each value with its origin (ECMA-376 Part 1, 17.7.2).

Order, the lower first: Word's built-in values, document defaults, table style, numbering, paragraph style, character
style, direct formatting. Where this departs from a plain "last one wins":

- Toggles (17.7.3): true in the document defaults stays true; else table, paragraph and character style combine
  by exclusive or; direct formatting sets the value.
- Numbering stands where the list is named: below the properties of the style that names it, below direct formatting
  when the paragraph names it. So a style's own indent wins over the list's, a list applied by hand over the style's.
- Without overrideTableStyleFontSizeAndJustification, 12 pt and "left" of the *default* paragraph style do not override
  the table style ([MS-DOCX]; it also says 11 pt, but Word 2010 was seen to do so for 12 pt only).

Everything is cached by the content of the w:rPr or w:pPr: a document has few distinct looks, and a look used again
costs one dictionary lookup. Longer than a module should be: it is the one place where all stages meet.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lxml import etree

from generator.layout.declared_paragraphs import paragraph_properties
from generator.layout.declared_runs import run_properties
from generator.layout.layers import EMPTY, Entry, Layer, layer, overlay, stack
from generator.layout.looks import Look
from generator.layout.model import Origin, ParagraphFormat, Source
from generator.layout.numbering import Numbering
from generator.layout.paragraph_format import paragraph_format
from generator.layout.settings import Settings
from generator.layout.styles import Style, StyleSheet
from generator.layout.table_styles import CellText, TableStyle, read_table_style
from generator.layout.theme import Theme
from generator.ooxml.names import W
from generator.units import Length, Pt

_DIRECT = Origin(Source.DIRECT)
_NUMBERING = Origin(Source.NUMBERING)
_TOGGLES = ("bold", "bold_cs", "italic", "italic_cs", "caps", "small_caps", "strike", "hidden")
_NOT_FORMAT = frozenset(
    W + tag for tag in ("rPr", "sectPr", "pPrChange", "rPrChange", "ins", "del", "moveFrom", "moveTo")
)
_YIELDING_SIZE = Pt(12)


class ListReference(NamedTuple):
    """The list instance and level of a paragraph."""

    number: int
    level: int


class Numbered(NamedTuple):
    """A paragraph's format and its list, None when it is in none."""

    format: ParagraphFormat
    reference: ListReference | None


@dataclass(slots=True, eq=False)
class Cascade:
    """Computes formats for one document."""

    sheet: StyleSheet
    theme: Theme
    numbering: Numbering
    settings: Settings
    _bases: dict[tuple[Any, ...], Layer] = field(default_factory=dict)
    _looks: dict[tuple[Any, ...], Look] = field(default_factory=dict)
    _paragraphs: dict[tuple[Any, ...], Numbered] = field(default_factory=dict)
    _tables: dict[str | None, TableStyle] = field(default_factory=dict)

    def table_style(self, style_id: str | None) -> TableStyle:
        """The table style of that id, or the default one."""
        if style_id not in self._tables:
            self._tables[style_id] = read_table_style(self.sheet, self.sheet.style(style_id, "table"))
        return self._tables[style_id]

    def paragraph_style(self, properties: etree._Element | None) -> Style | None:
        """The style of a paragraph with this w:pPr."""
        named = None if properties is None else properties.find(W + "pStyle")
        return self.sheet.style(None if named is None else named.get(W + "val"), "paragraph")

    def look(self, style: Style | None, table: CellText, properties: etree._Element | None) -> Look:
        """The look of characters with this w:rPr in a paragraph of this style."""
        key = (table, style, fingerprint(properties))
        found = self._looks.get(key)
        if found is None:
            declared = run_properties(properties)
            character = self.sheet.style(declared.pop("style", None), "character")
            merged = overlay(self._base(table, style, character), layer(declared, _DIRECT))
            found = self._looks[key] = Look(merged, self.theme, character.name if character else None)
        return found

    def label_look(
        self, style: Style | None, table: CellText, mark: etree._Element | None, reference: ListReference
    ) -> Look:
        """The look of a list label: that of the paragraph mark, the level's own w:rPr over it (17.9.24)."""
        level = self.numbering.level(reference.number, reference.level)
        below = self.look(style, table, mark)
        if level is None or not level.run:
            return below
        key = (table, style, fingerprint(mark), reference)
        if key not in self._looks:
            merged = overlay(below.layer, layer({k: v for k, v in level.run.items() if k != "style"}, _NUMBERING))
            self._looks[key] = Look(merged, self.theme, below.style)
        return self._looks[key]

    def paragraph(
        self, style: Style | None, table: CellText, properties: etree._Element | None, em: Length, line: Length
    ) -> Numbered:
        """The format of a paragraph. `em` is the size of its mark, `line` the pitch of the page's grid: what the
        measures in characters and in lines count by."""
        key = (table, style, fingerprint(properties), em, line)
        found = self._paragraphs.get(key)
        if found is None:
            merged, reference = self._paragraph_layer(style, table, properties)
            computed = paragraph_format(merged, style, em, line, self.settings.auto_space)
            found = self._paragraphs[key] = Numbered(computed, reference)
        return found

    def _base(self, table: CellText, style: Style | None, character: Style | None) -> Layer:
        """Everything below direct formatting, for characters."""
        key = (table, style, character)
        if key not in self._bases:
            defaults = self.sheet.run_defaults
            levels = (table.run, self.sheet.run_layer(style), self.sheet.run_layer(character))
            merged = dict(stack(defaults, *levels))
            for name in _TOGGLES:
                if name in merged:
                    merged[name] = _toggled(name, defaults, levels)
            self._give_back(merged, "size", _YIELDING_SIZE, table.run)
            self._bases[key] = merged
        return self._bases[key]

    def _paragraph_layer(
        self, style: Style | None, table: CellText, properties: etree._Element | None
    ) -> tuple[Layer, ListReference | None]:
        chain = self.sheet.chain(style)
        direct = layer(paragraph_properties(properties), _DIRECT)
        levels = [one.paragraph for one in chain] + [direct]
        naming = max((index for index, one in enumerate(levels) if "number" in one), default=None)
        reference = None
        if naming is not None and (number := levels[naming]["number"].value) != 0:
            owner = chain[naming].id if naming < len(chain) else None
            reference = ListReference(number, self._level(levels, number, owner))
        merged = overlay(self.sheet.paragraph_defaults, table.paragraph)
        for index, one in enumerate(levels):
            if reference and index == naming:
                merged = overlay(merged, self._list_layer(reference))
            merged = overlay(merged, one)
        settled = dict(merged)
        self._give_back(settled, "align", "left", table.paragraph)
        return settled, reference

    def _level(self, levels: list[Layer], number: int, owner: str | None) -> int:
        """The level of a list: for a list named by a style the level linked to that style, else what w:ilvl says."""
        linked = self.numbering.level_of_style(number, owner) if owner and "level" not in levels[-1] else None
        if linked is not None:
            return linked
        stated = [one["level"].value for one in levels if "level" in one]
        return int(stated[-1]) if stated else 0

    def _list_layer(self, reference: ListReference) -> Layer:
        level = self.numbering.level(*reference)
        return layer(level.paragraph, _NUMBERING) if level else EMPTY

    def _give_back(self, merged: dict[str, Entry], name: str, value: object, table: Layer) -> None:
        """Gives a property back to the table style where Word lets the default paragraph style yield."""
        if self.settings.table_style_yields or name not in table or name not in merged:
            return
        default = self.sheet.default("paragraph")
        if default and merged[name] == Entry(value, Origin(Source.PARAGRAPH_STYLE, default.name)):
            merged[name] = table[name]


def _toggled(name: str, defaults: Layer, levels: tuple[Layer, ...]) -> Entry:
    if name in defaults and defaults[name].value:
        return defaults[name]
    stated = [one[name] for one in levels if name in one]
    if not stated:
        return defaults[name]
    return Entry(sum(bool(entry.value) for entry in stated) % 2 == 1, stated[-1].origin)


def fingerprint(element: etree._Element | None) -> tuple[Any, ...]:
    """The content of a w:rPr or w:pPr as a key, without what does not format: nested w:rPr, sections, revisions."""
    if element is None:
        return ()
    return tuple(
        [
            (child.tag, *child.attrib.items(), fingerprint(child)) if len(child) else (child.tag, *child.attrib.items())
            for child in element
            if child.tag not in _NOT_FORMAT
        ]
    )
