"""word/numbering.xml: the definitions of automatic lists, and the labels they give (ECMA-376 Part 1, 17.9).

A paragraph names an instance (w:num), which names an abstract definition and may replace levels or starts. Counting
goes by the abstract definition: two instances of one definition count on together, unless the second restarts it
(w:startOverride), once, where it is first used. That is what Word does; 17.9.26 leaves it open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from generator.layout import values
from generator.layout.declared_paragraphs import paragraph_properties
from generator.layout.declared_runs import run_properties
from generator.layout.layers import Declared
from generator.layout.numerals import spell
from generator.layout.symbols import shown
from generator.layout.values import VAL
from generator.ooxml.names import MC, W

LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list (17.9.6). `restart` None: after any higher level; 0: never; n: after level n or higher."""

    start: int
    form: str
    text: str
    suffix: str
    paragraph: Declared
    run: Declared
    restart: int | None = None
    is_legal: bool = False
    style_id: str | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Instance:
    """One w:num: the abstract definition it counts with, its levels, and the starts it restarts at by level."""

    abstract: int
    levels: Mapping[int, Level]
    restarts: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Numbering:
    instances: Mapping[int, Instance] = field(default_factory=dict)

    def level(self, number: int, level: int) -> Level | None:
        """The definition behind a reference, None where the file has none: then nothing is numbered."""
        instance = self.instances.get(number)
        return instance.levels.get(level) if instance else None

    def level_of_style(self, number: int, style_id: str) -> int | None:
        """The level linked to a paragraph style (17.9.23), which goes before the level the style names."""
        instance = self.instances.get(number)
        if instance:
            for index, level in instance.levels.items():
                if level.style_id == style_id:
                    return index
        return None


@dataclass(slots=True)
class Counters:
    """The state of all lists while one part is read from top to bottom."""

    numbering: Numbering
    _counts: dict[tuple[int, int], int] = field(default_factory=dict)
    _restarted: set[tuple[int, int]] = field(default_factory=set)

    def label(self, number: int, level: int) -> str | None:
        """Counts one paragraph and gives its label; None when the reference leads nowhere."""
        definition = self.numbering.level(number, level)
        if definition is None:
            return None
        instance = self.numbering.instances[number]
        self._count(number, instance, level, definition)
        if definition.form == "bullet":
            return "".join(map(shown, definition.text))
        return self._fill(instance, definition)

    def _count(self, number: int, instance: Instance, level: int, definition: Level) -> None:
        key = (instance.abstract, level)
        if level in instance.restarts and (number, level) not in self._restarted:
            self._restarted.add((number, level))
            self._counts[key] = instance.restarts[level]
        elif key in self._counts:
            self._counts[key] += 1
        else:
            self._counts[key] = definition.start
        for deeper in range(level + 1, LEVELS):
            lower = instance.levels.get(deeper)
            if lower is None or lower.restart is None or level + 1 <= lower.restart:
                self._counts.pop((instance.abstract, deeper), None)

    def _fill(self, instance: Instance, definition: Level) -> str:
        """The text of the level with %1 … %9 replaced; a level not counted yet shows its start."""
        text = definition.text
        for index in range(LEVELS):
            mark = f"%{index + 1}"
            if mark in text:
                level = instance.levels.get(index)
                count = self._counts.get((instance.abstract, index), level.start if level else 1)
                form = "decimal" if definition.is_legal or level is None else level.form
                text = text.replace(mark, spell(count, form, level.pattern if level else None))
        return text


def read_numbering(root: etree._Element | None, style_number: Callable[[str], int | None]) -> Numbering:
    """The lists of a document. `style_number` gives the instance that a numbering style names (17.9.21)."""
    if root is None:
        return Numbering()
    abstracts = {
        number: element
        for element in root.iterchildren(W + "abstractNum")
        if (number := values.integer(element.get(W + "abstractNumId"))) is not None
    }
    nums = {
        number: element
        for element in root.iterchildren(W + "num")
        if (number := values.integer(element.get(W + "numId"))) is not None
    }
    levels_of = {number: _levels(element) for number, element in abstracts.items()}
    instances = {}
    for number, element in nums.items():
        abstract = _follow(number, nums, abstracts, style_number)
        if abstract is not None:
            instances[number] = _instance(element, abstract, levels_of[abstract])
    return Numbering(instances)


def _follow(
    number: int,
    nums: Mapping[int, etree._Element],
    abstracts: Mapping[int, etree._Element],
    style_number: Callable[[str], int | None],
) -> int | None:
    """The abstract definition of an instance, through w:numStyleLink; None when the way is broken or goes in a ring."""
    seen: set[int] = set()
    while number not in seen and number in nums:
        seen.add(number)
        abstract = values.integer(values.child_value(nums[number], "abstractNumId"))
        if abstract is None or abstract not in abstracts:
            return None
        link = values.child_value(abstracts[abstract], "numStyleLink")
        linked = style_number(link) if link else None
        if linked is None:
            return abstract
        number = linked
    return None


def _instance(element: etree._Element, abstract: int, levels: Mapping[int, Level]) -> Instance:
    restarts: dict[int, int] = {}
    replaced: dict[int, Level] = {}
    for override in element.iterchildren(W + "lvlOverride"):
        index = values.integer(override.get(W + "ilvl"))
        if index is None:
            continue
        if (level := override.find(W + "lvl")) is not None:
            replaced[index] = _level(level)
        if (start := values.integer(values.child_value(override, "startOverride"))) is not None:
            restarts[index] = start
    return Instance(abstract, {**levels, **replaced} if replaced else levels, restarts)


def _levels(abstract: etree._Element) -> dict[int, Level]:
    return {
        index: _level(element)
        for element in abstract.iterchildren(W + "lvl")
        if (index := values.integer(element.get(W + "ilvl"))) is not None and 0 <= index < LEVELS
    }


def _level(element: etree._Element) -> Level:
    form, pattern = _form(element)
    start = values.integer(values.child_value(element, "start"))
    suffix = values.child_value(element, "suff") or "tab"
    return Level(
        start=0 if start is None else start,
        form=form,
        text=values.child_value(element, "lvlText") or "",
        suffix=suffix if suffix in {"tab", "space", "nothing"} else "tab",
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
