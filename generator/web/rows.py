"""Rows of a table in a form, added, taken away and moved: each by a button, so that no script is needed.

Reads: typed values whose names count the rows from 0 ("nguoi_ky.1.chuc_vu"), and what a button says ("len.nguoi_ky.1").
Gives: the values afterwards. What a button says that nobody offers changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_VERB = re.compile(r"(?P<verb>them|bo|len|xuong)\.(?P<name>\w+)(?:\.(?P<at>\d{1,3}))?", re.ASCII)
_HELD = re.compile(r"(?P<name>\w+)\.(?P<at>\d{1,3})\.(?P<rest>\w+)", re.ASCII)
_MOST = 200


class Changed(NamedTuple):
    """`counts` are the rows to show of each table; `focus` the row in which to go on ("nguoi_ky.2"), "" for none."""

    values: dict[str, str]
    counts: dict[str, int]
    focus: str


def count(values: Mapping[str, str], name: str) -> int:
    """How many rows of a table hold something, up to the last that does."""
    found = (_HELD.fullmatch(key) for key in values)
    return 1 + max((int(one["at"]) for one in found if one and one["name"] == name), default=-1)


def changed(values: Mapping[str, str], counts: Mapping[str, int], said: str) -> Changed:
    """The values after what a button says."""
    asked = _VERB.fullmatch(said)
    if asked is None:
        return Changed(dict(values), dict(counts), "")
    name, at = asked["name"], int(asked["at"] or 0)
    order = list(range(max(counts.get(name, 0), count(values, name))))
    focus = ""
    if asked["verb"] == "them" and len(order) < _MOST:
        focus = f"{name}.{len(order)}"
        return Changed(dict(values), {**counts, name: len(order) + 1}, focus)
    if asked["verb"] == "bo" and at in order:
        order.remove(at)
    step = {"len": -1, "xuong": 1}.get(asked["verb"], 0)
    if step and at in order and 0 <= at + step < len(order):
        order[at], order[at + step] = order[at + step], order[at]
        focus = f"{name}.{at + step}"
    return Changed(_ordered(values, name, order), {**counts, name: len(order)}, focus)


def _ordered(values: Mapping[str, str], name: str, order: list[int]) -> dict[str, str]:
    now = {before: after for after, before in enumerate(order)}
    made: dict[str, str] = {}
    for key, text in values.items():
        held = _HELD.fullmatch(key)
        if held is None or held["name"] != name:
            made[key] = text
        elif int(held["at"]) in now:
            made[f"{name}.{now[int(held['at'])]}.{held['rest']}"] = text
    return made
