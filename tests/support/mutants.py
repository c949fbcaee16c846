"""Mutants: every profile value that shapes a page, changed in every sample that has the component.

Generated, not listed. A length or a line spacing: below its least value, above its greatest (where the law gives no
range, below and above the target), by more than measuring may be off. A yes/no is flipped, an alignment swapped, a
fixed text changed; a value that the component states itself is left to what it inherits. A component is deleted,
doubled, swapped with its neighbour.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

import docx
from docx.document import Document as WordDocument
from support import documents, phu_luc, quyet_dinh

from generator import doctypes, layout, profiles, rendering
from generator.authoring.build import build
from generator.bundle import context
from generator.doctypes import Recipe
from generator.layout.model import Document
from generator.ooxml.package import Package
from generator.ooxml.properties import Properties
from generator.profiles.model import Component, Profile, Requirement, Value
from generator.units import Length, Mm, Pt

# What styles, template and context take from a component; the rest of a record is for rules.
SHAPING = (
    "size", "bold", "italic", "align", "first_line", "left", "right", "before", "first_before", "after", "line",
    "line_exact", "keep_next", "keep_lines", "widow_control", "hidden", "rule_weight", "rule_gap", "rule_edge",
    "rule_ratio", "text", "prefix", "end_mark", "last_end_mark",
)  # fmt: skip
# Of these a style that does not state them inherits them.
INHERITED = SHAPING[: SHAPING.index("rule_weight")]
POINTS = ("size", "before", "first_before", "after", "line_exact", "rule_weight", "rule_gap", "default_size")
PAGE = ("width", "height", "top", "bottom", "left", "right", "font")
SWAP = {
    "center": "left", "left": "center", "both": "left", "right": "center", "bottom": "top", "top": "bottom",
    "-": "–", ";": ",", ".": ";",
}  # fmt: skip
# The words between which a list is printed are the profile's in these; in the body they are as typed, and for rules.
WORDED = {"prefix": ("noi_nhan_muc", "kinh_gui_muc"), "end_mark": ("noi_nhan_muc", "kinh_gui_muc"),
          "last_end_mark": ("noi_nhan_muc", "kinh_gui_muc")}  # fmt: skip
# Values of `layout` that no page is made of: for warnings, for fitting a document to its page.
UNDRAWN = ("min_lines_", "max_lines_", "fit_")
# How far a value may be off before its rule counts it (`profile.tolerances`), by value; then by the rule where the
# value has several.
SLACK = {
    "size": "size", "line": "line", "first_line": "first_line", "left": "first_line", "right": "first_line",
    "width": "page_size", "height": "page_size", "top": "margin", "bottom": "margin", "before": "gap",
}  # fmt: skip
SLACK_OF_RULE = {
    "NN01": {"left": "flush_left", "first_line": "flush_left"},
    "NN02": {"left": "flush_left", "first_line": "flush_left"},
    "TL05": {"before": "subject_gap"},
    "TR03": {"left": "margin", "right": "margin"},
}
# The requirement that a distance of ours makes true: the gap between paragraphs is made of what stands above them.
MAKES = {"before": "gap_above", "first_before": "gap_above"}
HANDMADE = ("quyet_dinh", "quy_che", "nghi_quyet", "to_trinh", "bien_ban")


@dataclass(frozen=True)
class Mutant:
    """A sample's template made wrong in one thing: `key` and `value` name what ("quoc_hieu", "size"), `how` the way."""

    key: str
    value: str
    how: str
    profile: Profile
    recipe: Recipe

    @property
    def name(self) -> str:
        return " ".join(word for word in (f"{self.key}.{self.value}" if self.value else self.key, self.how) if word)


@dataclass(frozen=True)
class Specimen:
    """A sample with what is needed to make its document again under another profile or recipe.

    `finish` adds by hand what no template has; only a `file` holds it.
    """

    bundle: dict[str, Any]
    recipe: Recipe
    profile: Profile
    finish: Callable[[WordDocument], None] | None = None

    def document(self, mutant: Mutant) -> Document:
        return layout.read(self.package(mutant))

    def package(self, mutant: Mutant) -> Package:
        raw = build(mutant.recipe, mutant.profile)
        made = context.build(self.bundle, mutant.recipe, mutant.profile)
        return rendering.render(raw, made, Properties("x"), mutant.recipe, mutant.profile)

    def file(self, mutant: Mutant) -> bytes:
        content = self.package(mutant).write()
        if self.finish is None:
            return content
        opened = docx.Document(io.BytesIO(content))
        self.finish(opened)
        return quyet_dinh.saved(opened)


@cache
def specimens() -> dict[str, Specimen]:
    return {documents.sample_id(path): specimen(documents.bundle(path)) for path in documents.sample_paths()}


@cache
def handmade() -> dict[str, Specimen]:
    """Documents with what no sample has: articles, chapters, an attached regulation, appendices, a copy's block."""
    found = {of: specimen(quyet_dinh.bundle(of), partial(quyet_dinh.finish, of)) for of in HANDMADE}
    report = documents.bundle("bao_cao/day_du.json")
    return {**found, "phu_luc": specimen(report, phu_luc.appendices(2)), "ban_sao": specimen(report, phu_luc.copied())}


def specimen(bundle: dict[str, Any], finish: Callable[[WordDocument], None] | None = None) -> Specimen:
    profile = profiles.for_date(bundle.get("ngay_ban_hanh"))
    return Specimen(bundle, doctypes.load(bundle["loai"]), profile, finish)


def slack(profile: Profile, name: str, wanted: Requirement, *, above: bool) -> float:
    """How far beyond its range a value still counts as right."""
    if name == "rule_ratio":
        side = "above" if above else "below"
        tolerance = "rule_drawn" if wanted.min == wanted.max else f"short_rule_drawn_{side}"
    else:
        tolerance = SLACK_OF_RULE.get(wanted.rule or "", {}).get(name) or SLACK.get(name, "")
    found = profile.tolerances[tolerance].target if tolerance else 0
    return found if isinstance(found, int | float) else 0


def changed(profile: Profile, name: str, requirement: Requirement, judged: Requirement) -> Iterator[tuple[str, Value]]:
    """The values a requirement must not have, each with what was done to it; `judged` is what a rule asks of it."""
    target = requirement.target
    high, low = (slack(profile, name, judged, above=above) for above in (True, False))
    least = target if requirement.min is None else requirement.min
    most = target if requirement.max is None else requirement.max
    if isinstance(target, bool):
        yield "flipped", not target
    elif isinstance(target, Length) and isinstance(least, int) and isinstance(most, int):
        step = Pt(1) if name in POINTS else Mm(2)
        above, below = Length(round(most + high + step)), Length(round(least - low - step))
        yield "above", above
        # Where nothing lies below zero, further above.
        yield ("below", below) if below > 0 else ("far above", Length(above + step))
    elif isinstance(target, float | int) and isinstance(least, float | int) and isinstance(most, float | int):
        yield "above", most * 1.1 + high
        yield "below", least * 0.9 - low
    elif isinstance(target, str):
        yield "swapped", SWAP.get(target) or (target[:-1] if name == "text" else target + "x")


def mutants(specimen: Specimen, used: set[str], found: set[str]) -> Iterator[Mutant]:
    """Every mutant of a sample: `used` are the styles of its document, `found` the components in it."""
    profile, recipe = specimen.profile, specimen.recipe
    for key, component in profile.components.items():
        if component.style in used:
            for name, how, other in of_component(profile, component):
                wrong = replace(profile, components={**profile.components, key: other})
                yield Mutant(key, name, how, wrong, recipe)
    for group, names in (("page", PAGE), ("layout", [name for name in profile.layout if not name.startswith(UNDRAWN)])):
        values = getattr(profile, group)
        for name in names:
            for how, value in changed(profile, name, values[name], values[name]):
                new = {**values, name: replace(values[name], target=value)}
                yield Mutant(group, name, how, replace(profile, **{group: new}), recipe)
    for zone, keys in recipe.zones.items():
        there = [key for key in keys if is_there(key, found)]
        for number, key in enumerate(there):
            at = keys.index(key)
            yield Mutant(key, "", "deleted", profile, zoned(recipe, zone, (*keys[:at], *keys[at + 1 :])))
            yield Mutant(key, "", "doubled", profile, zoned(recipe, zone, (*keys[: at + 1], *keys[at:])))
            if number + 1 < len(there):
                swap = {key: there[number + 1], there[number + 1]: key}
                order = tuple(swap.get(one, one) for one in keys)
                yield Mutant(key, "", "swapped", profile, zoned(recipe, zone, order))


def of_component(profile: Profile, component: Component) -> Iterator[tuple[str, str, Component]]:
    for name in SHAPING:
        if name not in component or component.key not in WORDED.get(name, (component.key,)):
            continue
        for how, value in changed(profile, name, component[name], judged_by(component, name)):
            new = {**component.requirements, name: replace(component[name], target=value)}
            yield name, how, replace(component, requirements=new)
        if name in INHERITED and inherited(profile, component, name) != component[name].target:
            without = {one: value for one, value in component.requirements.items() if one != name}
            yield name, "inherited", replace(component, requirements=without)


def judged_by(component: Component, name: str) -> Requirement:
    """What a rule asks of a value: the requirement itself, or the one that a distance of ours makes true."""
    made = MAKES.get(name, "")
    return component[made] if made in component and component[name].rule is None else component[name]


def inherited(profile: Profile, component: Component, name: str) -> Value:
    """What a style has that does not state a value itself."""
    if component.based_on is not None and name in profile.component(component.based_on):
        return profile.component(component.based_on)[name].target
    normal: dict[str, Value] = {
        "size": profile.layout["default_size"].target, "line": profile.layout["default_line"].target, "align": "left",
    }  # fmt: skip
    flags = ("bold", "italic", "keep_next", "keep_lines", "hidden")
    return normal.get(name, name == "widow_control" if name in (*flags, "widow_control") else Length(0))


def is_there(key: str, found: set[str]) -> bool:
    """Whether a document has a component of a recipe: itself or a part of it (kinh_gui_muc of kinh_gui)."""
    return any(one == key or one.startswith(f"{key}_") for one in found)


def zoned(recipe: Recipe, zone: str, keys: tuple[str, ...]) -> Recipe:
    return replace(recipe, zones={**recipe.zones, zone: keys})
