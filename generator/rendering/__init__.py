"""Context + template → .docx: docxtpl's tags under our own rules (`template.py`), finished and closed.

Reads: a template's bytes, a context (`bundle.context`), the recipe, the profile. Gives: a Package ready to be written.
Raises: Defect. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.bundle.values import Block, Rule, Table
from generator.doctypes import Recipe
from generator.ooxml.package import Package
from generator.ooxml.properties import Properties, core_part, custom_part
from generator.profiles.model import Profile
from generator.rendering import pieces
from generator.rendering.template import compile_template
from generator.styling.passport import passport


def render(
    template: bytes, context: Mapping[str, object], properties: Properties, recipe: Recipe, profile: Profile
) -> Package:
    """The document that a context makes of a template."""
    package = compile_template(template).render({name: _piece(value, profile) for name, value in context.items()})
    package.put("docProps/core.xml", core_part(properties))
    package.put("docProps/custom.xml", custom_part(passport(recipe, profile)))
    return package


def _piece(value: object, profile: Profile) -> object:
    """A value of the context as the template prints it: lines and blocks become paragraphs and tables."""
    if isinstance(value, Rule):
        return pieces.rule(str(profile.component(value.key).style_id), value.left, value.right)
    if isinstance(value, tuple) and value and isinstance(value[0], Block | Table):
        return pieces.body(value, profile)
    return value
