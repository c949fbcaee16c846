"""A bundle to look at, made of one that is half filled or wrong: never printed, only shown while it is typed.

Where something is missing or wrong its field's title stands in square brackets; where a field may be left out it is.
First that very place is mended, then the whole field, then everything it hangs on (signer, number and notation are
judged together with the organisation). What is right is never touched.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from generator.api import documents, places
from generator.bundle import schema
from generator.findings import Severity

_ROUNDS = 6


class Sketch(NamedTuple):
    """`stood_in` names the fields that something else stands for."""

    bundle: Mapping[str, Any]
    stood_in: tuple[str, ...]


def sketched(data: Mapping[str, Any], kho: Path | None = None) -> Sketch | None:
    """A bundle without errors, as near to the data as it goes; None when there is none."""
    name = data.get("loai")
    tried: dict[str, Any] = {**copy.deepcopy(dict(data)), "phien_ban": 1}
    touched: dict[str, int] = {}
    for _ in range(_ROUNDS):
        found = documents.checked(tried, kho=kho)
        wrong = [places.path(one.place) for one in found.findings if one.severity is Severity.ERROR]
        if not wrong:
            return Sketch(found.bundle, tuple(touched))
        if not isinstance(name, str) or ("loai",) in wrong:
            return None
        for field in dict.fromkeys(str(path[0]) if path else "co_quan" for path in wrong):
            touched[field] = touched.get(field, 0) + 1
            deep = [path for path in wrong if path and path[0] == field and len(path) > 1]
            if touched[field] == 1 and deep and all(_mended(name, tried, path) for path in deep):
                continue
            _replaced(name, tried, field)
    return None


def _mended(name: str, data: dict[str, Any], path: schema.Path) -> bool:
    """Put something else at a place within a field; False when there is no way down to it."""
    holder: Any = data
    for step in path[:-1]:
        try:
            holder = holder[step]
        except (KeyError, IndexError, TypeError):
            return False
    key = path[-1]
    if isinstance(holder, dict) and isinstance(key, str):
        if _is_required(name, path) or (schema.title(name, path) is not None and _has_words(name, path)):
            holder[key] = _stand_in(name, path)
        else:
            holder.pop(key, None)
        return True
    if isinstance(holder, list) and isinstance(key, int) and key < len(holder):
        holder[key] = _words(name, path[:-1])
        return True
    return False


def _replaced(name: str, data: dict[str, Any], field: str) -> None:
    is_known = schema.title(name, (field,)) is not None
    # A field that is left out and still missed is one that nothing else can give.
    if _is_required(name, (field,)) or (is_known and data.get(field) is None):
        data[field] = _stand_in(name, (field,))
    else:
        data.pop(field, None)


def _stand_in(name: str, path: schema.Path) -> Any:
    """What stands at a place that must not be blank."""
    keys = schema.fields(name, path)
    if keys:
        return {key: _stand_in(name, (*path, key)) for key in keys if _is_required(name, (*path, key))}
    parts = [part.schema for part in schema.at(name, path)]
    kinds = next((part["type"] for part in parts if "type" in part), "string")
    if "string" not in kinds and "array" in kinds:
        return [_words(name, path)]
    return _words(name, path)


def _words(name: str, path: schema.Path) -> str:
    return f"[{schema.title(name, path) or path[-1]}]"


def _is_required(name: str, path: schema.Path) -> bool:
    return any(path[-1] in part.schema.get("required", ()) for part in schema.at(name, path[:-1]))


def _has_words(name: str, path: schema.Path) -> bool:
    """Whether a place takes text and nothing less: what may be null is rather left out."""
    kinds = next((part.schema["type"] for part in schema.at(name, path) if "type" in part.schema), "string")
    return kinds == "string"
