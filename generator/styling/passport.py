"""The passport of a template and of every document made from it: what it is and by which rules, nothing about who."""

from __future__ import annotations

from generator.doctypes import Recipe
from generator.profiles.model import Profile

SCHEMA_VERSION = 1


def passport(recipe: Recipe, profile: Profile) -> dict[str, str]:
    """Custom properties `vanban.*`: type, profile and its revision, schema version, template revision."""
    return {
        "vanban.loai": recipe.slug,
        "vanban.ho_so": f"{profile.id}@{profile.revision}",
        "vanban.luoc_do": str(SCHEMA_VERSION),
        "vanban.mau": str(recipe.revision),
    }
