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
    """The required fields of an object schema in its own order, each blank."""
    required = node.get("required", ())
    return {name: _blank(field, root) for name, field in node.get("properties", {}).items() if name in required}


def _blank(node: dict[str, Any], root: dict[str, Any]) -> Any:
    node = _resolved(node, root)
    if "const" in node:
        return node["const"]
    kinds = node.get("type")
    kinds = [kinds] if isinstance(kinds, str) else kinds or []
    if "object" in kinds or "properties" in node:
        return _blank_object(node, root)
    for choice in ("anyOf", "oneOf"):
        if choice in node:
            return _blank(node[choice][0], root)
    if "null" in kinds:
        return None
    return [""] if "array" in kinds else ""


def _resolved(node: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    """The schema that a reference names, in this file or in a sibling one."""
    while "$ref" in node:
        file, _, pointer = node["$ref"].partition("#")
        document = root
        if file:
            name = file.rsplit("/", 1)[-1]
            document = json.loads((resources.folder("schemas") / name).read_text(encoding="utf-8"))
        target: Any = document
        for step in pointer.strip("/").split("/"):
            target = target[step] if step else target
        node = {**target, **{key: value for key, value in node.items() if key != "$ref"}}
        root = document
    return node
