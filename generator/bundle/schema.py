"""The schemas as people see them: titles, order of fields, default values, for any place in a bundle.

Reads `schemas/*.json`. Walking is our own and needs no validator: `$ref`, `then`, `properties` and `items` are all our
schemas use to lead from a place to what stands there. A path is a tuple of field names and positions counted from 0.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from generator import resources

Path = tuple[str | int, ...]


class Part(NamedTuple):
    """One of the subschemas that speak about a place; `home` is the file it stands in, for its own references."""

    schema: Mapping[str, Any]
    home: str


@cache
def load(name: str) -> dict[str, Any]:
    """The schema file of that name, without ".json". Raises FileNotFoundError when there is none."""
    found: dict[str, Any] = json.loads((resources.folder("schemas") / f"{name}.json").read_text(encoding="utf-8"))
    return found


def title(name: str, path: Path) -> str | None:
    """The Vietnamese name of the field at a path, None where the schema knows no field."""
    return next((str(part.schema["title"]) for part in at(name, path) if "title" in part.schema), None)


def example(name: str, path: Path) -> Any:
    """The first example of the field at a path, None where the schema gives none."""
    return next((part.schema["examples"][0] for part in at(name, path) if part.schema.get("examples")), None)


def fields(name: str, path: Path = ()) -> dict[str, str]:
    """The fields an object at a path may have, in the order of the schema, each with its title."""
    keys = [key for part in at(name, path) for key in part.schema.get("properties", {})]
    return {key: title(name, (*path, key)) or key for key in keys}


def order(name: str, path: Path) -> tuple[tuple[int, str], ...]:
    """A sort key: places in the order of the schema, items by position, unknown fields last."""
    key: list[tuple[int, str]] = []
    for depth, step in enumerate(path):
        if isinstance(step, int):
            key.append((step, ""))
            continue
        known = list(fields(name, path[:depth]))
        key.append((known.index(step), "") if step in known else (len(known), step))
    return tuple(key)


def completed(name: str, data: Mapping[str, Any], path: Path = ()) -> dict[str, Any]:
    """The data in the order of the schema, fields that were left out filled with their default."""
    full: dict[str, Any] = {}
    for key in fields(name, path):
        here = (*path, key)
        if key in data:
            full[key] = _completed(name, data[key], here)
            continue
        default = next((part for part in at(name, here) if "default" in part.schema), None)
        if default is not None:
            full[key] = default.schema["default"]
    return full


def _completed(name: str, value: Any, path: Path) -> Any:
    if isinstance(value, Mapping):
        return completed(name, value, path)
    if isinstance(value, list):
        return [_completed(name, item, (*path, index)) for index, item in enumerate(value)]
    return value


def blank(name: str, path: Path = ()) -> Any:
    """What stands at a place before anything is filled in: what is required blank, the rest as when it is left out."""
    parts = [part.schema for part in at(name, path)]
    if fixed := [part["const"] for part in parts if "const" in part]:
        return fixed[0]
    if keys := fields(name, path):
        full = completed(name, {}, path)
        required = {key for part in parts for key in part.get("required", ())}
        return {key: blank(name, (*path, key)) if key in required else full[key] for key in keys}
    kinds = next((part["type"] for part in parts if "type" in part), "string")
    if "null" in kinds:
        return None
    return [""] if "array" in kinds else ""


def at(name: str, path: Path) -> tuple[Part, ...]:
    """Every subschema that speaks about a place, the nearest first."""
    parts = tuple(_spread(Part(load(name), name)))
    for step in path:
        parts = tuple(found for part in parts for child in _child(part, step) for found in _spread(child))
    return parts


def _child(part: Part, step: str | int) -> Iterator[Part]:
    child = part.schema.get("items") if isinstance(step, int) else part.schema.get("properties", {}).get(step)
    if child is not None:
        yield Part(child, part.home)


def _spread(part: Part) -> Iterator[Part]:
    yield part
    if "$ref" in part.schema:
        yield from _spread(_target(part))
    if "then" in part.schema:
        yield from _spread(Part(part.schema["then"], part.home))


def _target(part: Part) -> Part:
    """What `$ref` names: `co_quan.json`, `#/$defs/so` or `dinh_nghia.json#/$defs/so`."""
    file, _, pointer = str(part.schema["$ref"]).partition("#")
    home = file.removesuffix(".json") or part.home
    found: Any = load(home)
    for step in filter(None, pointer.split("/")):
        found = found[step]
    return Part(found, home)
