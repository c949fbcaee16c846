"""Document types as data: one recipe `<slug>.toml` a type. Adding a type touches no code.

Reads: the recipes of this folder. Gives: `Recipe` by slug. The slug (`cong_van`) is the key through recipes, templates,
schemas, samples and snapshots.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.errors import Defect, Refused

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Recipe:
    """One type: its name, abbreviation, model form, and the components in the order a reader meets them.

    `abbreviation` is None for a type whose ký hiệu carries none (công văn). `zones` maps each place of the page
    (`left_top`, `right_top`, `left_bottom`, `right_bottom`, `body`, `closing_left`, `closing_right`, `footer`) to
    component keys; `order` is all of them in reading order.
    """

    slug: str
    name: str
    abbreviation: str | None
    model: str
    clause: str
    revision: int
    zones: Mapping[str, tuple[str, ...]]

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(key for zone in self.zones.values() for key in zone)


ZONES = (
    "left_top", "right_top", "left_bottom", "right_bottom", "body", "closing_left", "closing_right", "footer",
)  # fmt: skip


@cache
def slugs() -> tuple[str, ...]:
    """Every type there is, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


@cache
def load(slug: str) -> Recipe:
    """The recipe of a type. Raises Refused when there is none of that name, Defect when the recipe is malformed."""
    if slug not in slugs():
        raise Refused(f"Chưa có loại văn bản «{slug}»; hiện có: {', '.join(slugs())}.")
    data = tomllib.loads((_FOLDER / f"{slug}.toml").read_text(encoding="utf-8"))
    zones = data.get("zones", {})
    if tuple(zones) != ZONES:
        raise Defect(f"Công thức «{slug}» phải có đủ các vùng theo thứ tự: {', '.join(ZONES)}.")
    return Recipe(
        slug=slug,
        name=data["name"],
        abbreviation=data.get("abbreviation"),
        model=data["model"],
        clause=data["clause"],
        revision=data["revision"],
        zones={zone: tuple(keys) for zone, keys in zones.items()},
    )
