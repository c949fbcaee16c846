"""word/numbering.xml: the definitions of automatic lists (ECMA-376 Part 1, 17.9).

A paragraph names an instance (w:num), which names an abstract definition and may replace levels or starts. An instance
is read when it is first asked for: files carry hundreds that nothing uses. Counting is in `counters`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from lxml import etree

from generator.layout import values
from generator.layout.declared_paragraphs import paragraph_properties
from generator.layout.declared_runs import run_properties
from generator.layout.layers import Declared
from generator.layout.values import VAL
from generator.ooxml.names import MC, W

LEVELS = 9
Suffix = Literal["tab", "space", "nothing"]
_SUFFIXES: dict[str | None, Suffix] = {"space": "space", "nothing": "nothing"}


class Level(NamedTuple):
    """One level of a list (17.9.6). `restart` None: after any higher level; 0: never; n: after level n or higher."""

    start: int
    form: str
    text: str
    suffix: Suffix
    paragraph: Declared
    run: Declared
    restart: int | None = None
    is_legal: bool = False
    style_id: str | None = None
    pattern: str | None = None


class Instance(NamedTuple):
    """One w:num: the abstract definition it counts with, its levels, and the starts it restarts at by level."""

    abstract: int
    levels: Mapping[int, Level]
    restarts: Mapping[int, int]


@dataclass(slots=True, eq=False)
class Numbering:
    """All lists of a document. `style_number` gives the instance that a numbering style names (17.9.21)."""

    nums: Mapping[int, etree._Element] = field(default_factory=dict)
    abstracts: Mapping[int, etree._Element] = field(default_factory=dict)
    style_number: Callable[[str], int | None] = lambda _: None
    _instances: dict[int, Instance | None] = field(default_factory=dict)
    _levels: dict[int, dict[int, Level]] = field(default_factory=dict)

    def instance(self, number: int) -> Instance | None:
        """The instance of that number, None where the file has none or its definition is missing."""
        if number not in self._instances:
            abstract = self._follow(number)
            self._instances[number] = None if abstract is None else self._read(number, abstract)
        return self._instances[number]

    def level(self, number: int, level: int) -> Level | None:
        """The definition behind a reference, None where the file has none: then nothing is numbered."""
        instance = self.instance(number)
        return instance.levels.get(level) if instance else None

    def level_of_style(self, number: int, style_id: str) -> int | None:
        """The level linked to a paragraph style (17.9.23), which goes before the level the style names."""
        instance = self.instance(number)
        if instance:
            for index, level in instance.levels.items():
                if level.style_id == style_id:
                    return index
        return None

    def _follow(self, number: int) -> int | None:
        """The abstract definition of an instance, through w:numStyleLink; None when the way is broken or goes in a
        ring."""
        seen: set[int] = set()
        while number not in seen and number in self.nums:
            seen.add(number)
            abstract = values.integer(values.child_value(self.nums[number], "abstractNumId"))
            if abstract is None or abstract not in self.abstracts:
                return None
            link = values.child_value(self.abstracts[abstract], "numStyleLink")
            linked = self.style_number(link) if link else None
            if linked is None:
                return abstract
            number = linked
        return None

    def _read(self, number: int, abstract: int) -> Instance:
        if abstract not in self._levels:
            self._levels[abstract] = _levels(self.abstracts[abstract])
        restarts: dict[int, int] = {}
        replaced: dict[int, Level] = {}
        for override in self.nums[number].iterchildren(W + "lvlOverride"):
            index = values.integer(override.get(W + "ilvl"))
            if index is None:
                continue
            if (level := override.find(W + "lvl")) is not None:
                replaced[index] = _level(level)
            if (start := values.integer(values.child_value(override, "startOverride"))) is not None:
                restarts[index] = start
        return Instance(abstract, {**self._levels[abstract], **replaced}, restarts)


def read_numbering(root: etree._Element | None, style_number: Callable[[str], int | None]) -> Numbering:
    """The lists of a document. `style_number` gives the instance that a numbering style names (17.9.21)."""
    if root is None:
        return Numbering()
    return Numbering(_by_id(root, "num", "numId"), _by_id(root, "abstractNum", "abstractNumId"), style_number)


def _by_id(root: etree._Element, tag: str, identity: str) -> dict[int, etree._Element]:
    return {
        number: element
        for element in root.iterchildren(W + tag)
        if (number := values.integer(element.get(W + identity))) is not None
    }


def _levels(abstract: etree._Element) -> dict[int, Level]:
    return {
        index: _level(element)
        for element in abstract.iterchildren(W + "lvl")
        if (index := values.integer(element.get(W + "ilvl"))) is not None and 0 <= index < LEVELS
    }


def _level(element: etree._Element) -> Level:
    form, pattern = _form(element)
    start = values.integer(values.child_value(element, "start"))
    return Level(
        start=0 if start is None else start,
        form=form,
        text=values.child_value(element, "lvlText") or "",
        suffix=_SUFFIXES.get(values.child_value(element, "suff"), "tab"),
        paragraph=paragraph_properties(element.find(W + "pPr")),
        run=run_properties(element.find(W + "rPr")),
        restart=values.integer(values.child_value(element, "lvlRestart")),
        is_legal=values.child_is_on(element, "isLgl"),
        style_id=values.child_value(element, "pStyle"),
        pattern=pattern,
    )


def _form(level: etree._Element) -> tuple[str, str | None]:
    """The number format; a custom one stands in mc:Choice with its pattern beside a plain one in mc:Fallback."""
    element = level.find(W + "numFmt")
    if element is None:
        element = level.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if element is None:
        return "decimal", None
    return element.get(VAL) or "decimal", element.get(W + "format")
