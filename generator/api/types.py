"""The document types there are, and a skeleton bundle of one."""

from __future__ import annotations

import json
from typing import Any

from generator import doctypes, resources
from generator.api.model import TypeInfo


def types() -> tuple[TypeInfo, ...]:
    """Every type, in the order of its slug."""
    recipes = [doctypes.load(slug) for slug in doctypes.slugs()]
    return tuple(TypeInfo(recipe.slug, recipe.name, recipe.abbreviation) for recipe in recipes)


def new(slug: str, co_quan: str | None = None) -> dict[str, Any]:
    """A skeleton bundle of a type: what must be filled in is there and blank. Raises Refused for an unknown type.

    `co_quan` is the name of an organisation's file, written where the organisation would be described.
    """
    doctypes.load(slug)
    schema = json.loads((resources.folder("schemas") / f"{slug}.json").read_text(encoding="utf-8"))
    skeleton = _blank_object(schema, schema)
    if co_quan is not None:
        skeleton["co_quan"] = co_quan
    return skeleton


def _blank_object(node: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    """The fields of an object schema in its own order: what is required blank, the rest as it is when left out."""
    required = node.get("required", ())
    return {
        name: _blank(field, root) if name in required else field["default"]
        for name, field in node.get("properties", {}).items()
        if name in required or "default" in field
    }


def _blank(node: dict[str, Any], root: dict[str, Any]) -> Any:
    node, root = _resolved(node, root)
    if "const" in node:
        return node["const"]
    if "then" in node:
        return _blank(node["then"], root)
    if "properties" in node:
        return _blank_object(node, root)
    kinds = node.get("type", ())
    if "null" in kinds:
        return None
    return [""] if "array" in kinds else ""


def _resolved(node: dict[str, Any], root: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The schema that a reference names, and the file it stands in, where its own references count from."""
    while "$ref" in node:
        file, _, pointer = node["$ref"].partition("#")
        if file:
            root = json.loads((resources.folder("schemas") / file).read_text(encoding="utf-8"))
        target: Any = root
        for step in filter(None, pointer.split("/")):
            target = target[step]
        node = {**target, **{key: value for key, value in node.items() if key != "$ref"}}
    return node, root
