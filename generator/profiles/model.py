"""A profile: what one regulation requires, as data (`<id>/*.toml`), each value with its clause and decisive words.

A requirement holds the law's range (`min`, `max`, or `allowed`) and the value our builder writes (`target`, always in
the range). What the law leaves free but a page needs is there too, with basis `choice` and no range, so that no number
of the page is written in code.

Names of requirements. What a style takes, absent = that of Normal (upright, not bold, left, no indents, no space,
`layout.default_line`): `size bold italic upper align left right first_line before after line line_exact keep_next
keep_lines widow_control hidden color font`. `line` is a ratio to single, `line_exact` a height; `first_line` below zero
hangs; a component of several lines is one paragraph. A drawn line: `rule_style` (single), `rule_weight`, `rule_edge`,
`rule_ratio` (to the text it stands under), `rule_span` (text_area), `rule_gap` (to the text), `rule_under` (component),
`rule_below` (False: none may be there). A box: `box_style box_weight box_width box_height`. Words: `text prefix
separator end_mark last_end_mark`; `allowed` then holds the accepted variants. Place: `centered_under level_with follows
precedes` name a component, `position area page own_line`. `gap_above` is the distance to the line above that the law
asks for, made of `before` and the `after` above. `required` says that Điều 8 wants the component.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from generator.findings import Severity
from generator.units import Length

Value = Length | float | bool | str | tuple[str, ...] | None
Basis = Literal["text", "table", "model", "inference", "practice", "choice"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One property of the page or of a component: range, target, severity, clause, quoted words.

    `allowed` holds alternatives that are not a range (first-line indent of 1 cm or 1.27 cm). `rule` is the code of the
    rule that judges it (`QH02`), None for a choice of ours; `why` is the reason of a choice.
    """

    target: Value
    min: Length | float | None = None
    max: Length | float | None = None
    allowed: tuple[Length | float | bool | str, ...] = ()
    clause: str | None = None
    quote: str | None = None
    severity: Severity = Severity.ERROR
    basis: Basis = "text"
    rule: str | None = None
    why: str | None = None

    def admits(self, value: Value) -> bool:
        """Whether a value lies in the law's range; a choice of ours admits anything."""
        if self.basis == "choice":
            return True
        if self.allowed:
            return value in self.allowed
        if self.min is not None or self.max is not None:
            if not isinstance(value, int | float):
                return False
            return (self.min is None or value >= self.min) and (self.max is None or value <= self.max)
        return value == self.target


@dataclass(frozen=True, slots=True)
class Component:
    """One component of Phụ lục I (Quốc hiệu, Số và ký hiệu …): its key, its ô số, its style, its requirements.

    `clause` is empty for what only our page needs. `based_on` names a component: its requirements are here too unless
    restated, its style is the base of this one's, and is used itself when `style_id` is None.
    """

    key: str
    title: str
    box: str | None
    clause: str
    style_id: str | None = None
    style: str | None = None
    based_on: str | None = None
    style_kind: Literal["paragraph", "character"] = "paragraph"
    requirements: Mapping[str, Requirement] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Requirement:
        return self.requirements[name]

    def __contains__(self, name: str) -> bool:
        return name in self.requirements


@dataclass(frozen=True, slots=True)
class Profile:
    """One regulation, whole. `page` and `components` hold requirements; `layout` holds our own page geometry,
    `tolerances` how far a measurement may be off before it counts; `rules` holds each rule's clause, words and
    highest severity, by code; `words` the lists of words and names that rules
    compare with, by the name of the list. Abbreviations are keyed by the name of the type."""

    id: str
    title: str
    number: str
    issued: str
    in_force_from: str
    in_force_to: str | None
    revision: int
    page: Mapping[str, Requirement]
    components: Mapping[str, Component]
    layout: Mapping[str, Requirement]
    type_abbreviations: Mapping[str, str] = field(default_factory=dict)
    copy_abbreviations: Mapping[str, str] = field(default_factory=dict)
    tolerances: Mapping[str, Requirement] = field(default_factory=dict)
    rules: Mapping[str, Requirement] = field(default_factory=dict)
    words: Mapping[str, Any] = field(default_factory=dict)
    replaces: tuple[str, ...] = ()
    extends: str | None = None

    def component(self, key: str) -> Component:
        return self.components[key]

    def style_of(self, key: str) -> str | None:
        """The id of the style that a component is written in: its own, else that of its base; None when it has none."""
        component = self.components[key]
        while component.style_id is None and component.based_on is not None:
            component = self.components[component.based_on]
        return component.style_id

    def length(self, name: str) -> Length:
        """The target of a length of `layout` or `page`, by name. Raises KeyError, TypeError when it is not one."""
        requirement = self.layout.get(name) or self.page[name]
        if not isinstance(requirement.target, Length):
            raise TypeError(f"{name} of {self.id} is not a length")
        return requirement.target
