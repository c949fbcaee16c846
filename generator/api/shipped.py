"""The document types there are, and a skeleton bundle of one."""

from __future__ import annotations

from typing import Any

from generator import doctypes
from generator.api.model import TypeInfo
from generator.bundle import schema


def types() -> tuple[TypeInfo, ...]:
    """Every type, in the order of its slug."""
    recipes = [doctypes.load(slug) for slug in doctypes.slugs()]
    return tuple(TypeInfo(recipe.slug, recipe.name, recipe.abbreviation) for recipe in recipes)


def new(slug: str, co_quan: str | None = None) -> dict[str, Any]:
    """A skeleton bundle of a type: what must be filled in is there and blank. Raises Refused for an unknown type.

    `co_quan` is the name of an organisation's file, written where the organisation would be described.
    """
    doctypes.load(slug)
    skeleton: dict[str, Any] = schema.blank(slug)
    if co_quan is not None:
        skeleton["co_quan"] = co_quan
    return skeleton
