"""Mutation of the layout: every profile value that shapes the page, changed one at a time, must change a snapshot.

Generated, not listed: each length by ±1 pt (sizes, spaces) or ±2 mm (page, columns, indents), each yes/no flipped, each
alignment swapped, each line spacing widened, each fixed text changed, each component of the recipe dropped. A mutant is
caught when the text snapshot of the template or of a full document differs. Survivors are printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from support import documents

from generator import doctypes, layout, profiles, rendering
from generator.authoring.build import build
from generator.bundle import context
from generator.doctypes import Recipe
from generator.ooxml.properties import Properties
from generator.profiles.model import Profile, Requirement
from generator.units import Length, Mm, Pt

# What styles, template and context take from a component; the rest of a record is for rules.
SHAPING = (
    "size", "bold", "italic", "align", "first_line", "left", "right", "before", "first_before", "after", "line",
    "line_exact", "keep_next", "keep_lines", "widow_control", "hidden", "rule_weight", "rule_gap", "rule_edge",
    "rule_ratio", "text", "prefix", "end_mark", "last_end_mark",
)  # fmt: skip
POINTS = ("size", "before", "after", "line_exact", "rule_weight", "rule_gap", "default_size")
PAGE = ("width", "height", "top", "bottom", "left", "right", "font")
SWAP = {"center": "left", "left": "center", "both": "left", "right": "center", "bottom": "top", "top": "bottom"}
GOAL = 0.97


@dataclass(frozen=True)
class Mutant:
    name: str
    profile: Profile
    recipe: Recipe


def changed(name: str, requirement: Requirement) -> Iterator[Requirement]:
    target = requirement.target
    if isinstance(target, bool):
        yield replace(requirement, target=not target)
    elif isinstance(target, Length):
        step = Pt(1) if name in POINTS else Mm(2)
        yield replace(requirement, target=Length(target + step))
        yield replace(requirement, target=Length(target - step) if target > step else Length(target + 2 * step))
    elif isinstance(target, float | int):
        yield replace(requirement, target=target * 1.1)
    elif isinstance(target, str):
        yield replace(requirement, target=SWAP.get(target, target + "x"))


def mutants(profile: Profile, recipe: Recipe, used: set[str]) -> Iterator[Mutant]:
    for key, component in profile.components.items():
        if component.style not in used:
            continue
        for name in SHAPING:
            if name not in component.requirements:
                continue
            for number, new in enumerate(changed(name, component[name])):
                other = replace(component, requirements={**component.requirements, name: new})
                components = {**profile.components, key: other}
                yield Mutant(f"{key}.{name}#{number}", replace(profile, components=components), recipe)
    for group, names in (("page", PAGE), ("layout", tuple(profile.layout))):
        values = getattr(profile, group)
        for name in names:
            for number, new in enumerate(changed(name, values[name])):
                yield Mutant(f"{group}.{name}#{number}", replace(profile, **{group: {**values, name: new}}), recipe)
    for zone, keys in recipe.zones.items():
        for key in keys:
            left = {**recipe.zones, zone: tuple(other for other in keys if other != key)}
            yield Mutant(f"without {key}", profile, replace(recipe, zones=left))


def snapshot(profile: Profile, recipe: Recipe) -> str:
    """The text snapshots that guard the layout: the template, and three documents made from it."""
    raw = build(recipe, profile)
    shown = [layout.dump(layout.read(raw))]
    for name in ("cong_van/toi_thieu.json", "cong_van/day_du.json", "thuc_te/cong_van_1269_cao_bang.json"):
        made = context.build(documents.bundle(name), recipe, profile)
        shown.append(layout.dump(layout.read(rendering.render(raw, made, Properties("x"), recipe, profile))))
    return "\n".join(shown)


def test_changed_layout_is_caught_by_a_snapshot() -> None:
    profile, recipe = profiles.load(), doctypes.load("cong_van")
    reference = snapshot(profile, recipe)
    used = {c.style for c in profile.components.values() if c.style and f'"{c.style}"' in reference}
    tried, survivors = 0, []
    for mutant in mutants(profile, recipe, used):
        tried += 1
        if snapshot(mutant.profile, mutant.recipe) == reference:
            survivors.append(mutant.name)
    print(f"{tried} mutants, {tried - len(survivors)} caught, survivors: {', '.join(survivors) or 'none'}")  # noqa: T201
    assert tried > 300
    assert 1 - len(survivors) / tried >= GOAL, survivors
