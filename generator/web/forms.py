"""A form from a JSON Schema: groups of fields in order, each with label, help, example and the kind of its input.

Reads: a schema of `schemas/` (title, description, examples, x-nhom, x-thu_tu, x-dang). Gives: plain data for the page.
A new type of document needs nothing here: what the schema says is what is shown. Names of inputs are the bundle's paths
("nguoi_ky.chuc_vu"); rows of a table are counted from 0 ("nguoi_ky.0.ten_goi").

Kinds of inputs, from x-dang: `mot_dong` one line, `nhieu_dong` a few lines, `cac_dong` a list written one item a line,
`so` a number, `ngay` a date, `dan_y` the body as outline text, `co_quan` the choice of an organisation, `doi_tuong` a
group of fields, `bang` rows of fields, `loai` the choice of a type, `co_dinh` a value that is not asked for. What
x-dang does not name is one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from generator.api import places
from generator.bundle import schema
from generator.findings import Finding
from generator.web import form_help

Path = schema.Path
_FIXED = "co_dinh"
_OTHER = "Khác"
_ROW = re.compile(r"\.\d{1,3}\.")
_SHORT = frozenset({"mot_dong", "so", "ngay"})


@dataclass(frozen=True, slots=True)
class Field:
    """One input. `example` is how it may be filled in, as a person would type it; `fields` are those of a group or of
    one row of a table; `is_required` says that no document can be made without it."""

    name: str
    title: str
    help: str
    kind: str
    example: str
    is_required: bool
    group: str
    place: int
    fields: tuple[Field, ...] = ()
    has_default: bool = False
    clause: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading."""

    title: str
    fields: tuple[Field, ...]

    @property
    def is_aside(self) -> bool:
        """Whether it may stay closed: what the schema puts under "other", nothing of it asked for."""
        return self.title == _OTHER and not any(one.is_required for one in self.fields)

    @property
    def is_short(self) -> bool:
        """Whether its inputs are short enough to stand beside each other."""
        return all(one.kind in _SHORT for one in self.fields)

    def is_filled(self, values: Mapping[str, str]) -> bool:
        names = {one.name for one in self.fields}
        return any(text.strip() for name, text in values.items() if name.partition(".")[0] in names)


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form: what it makes, its groups in order, its fixed values."""

    loai: str
    title: str
    help: str
    groups: tuple[Group, ...]
    fixed: Mapping[str, Any] = field(default_factory=dict)

    def every(self) -> list[Field]:
        """Every field that is asked for, groups opened."""
        return [one for group in self.groups for top in group.fields for one in (top, *top.fields)]


def form(name: str, clauses: Mapping[str, str] | None = None) -> Form:
    """The form of a schema file. `clauses` are the clauses of fields, by name, for the tooltip.

    Raises FileNotFoundError when there is no such schema.
    """
    whole = schema.load(name)
    fields = _fields(name, (), clauses or {})
    shown = [one for one in fields if one.kind != _FIXED]
    groups: dict[str, list[Field]] = {}
    for title, members in groupby(sorted(shown, key=lambda one: one.place), key=lambda one: one.group):
        groups.setdefault(title, []).extend(members)
    fixed = {one.name: schema.blank(name, (one.name,)) for one in fields if one.kind == _FIXED}
    made = tuple(Group(title, tuple(members)) for title, members in groups.items())
    return Form(name, str(whole["title"]), str(whole.get("description", "")), made, fixed)


def name(form: Form) -> str:
    """What the form makes, in a sentence: "công văn"."""
    return form.title[:1].lower() + form.title[1:]


def asks(form: Form, name: str) -> bool:
    """Whether the form has an input of that name, in whichever row."""
    return _ROW.sub(".0.", name, count=1) in {one.name for one in form.every()}


def by_field(findings: Iterable[Finding], form: Form) -> dict[str, list[Finding]]:
    """Findings by the input they stand beside; those of no input under ""."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        path = ".".join(map(str, places.path(finding.place)))
        while path and not asks(form, path):
            path = path.rpartition(".")[0]
        found.setdefault(path, []).append(finding)
    return found


def _fields(name: str, path: Path, clauses: Mapping[str, str], *, row: bool = False) -> tuple[Field, ...]:
    parts = [part.schema for part in schema.at(name, path)]
    required = {key for part in parts for key in part.get("required", ())}
    keys = schema.fields(name, path)
    return tuple(_field(name, (*path, key), key in required, at, clauses) for at, key in enumerate(keys))


def _field(name: str, path: Path, is_required: bool, at: int, clauses: Mapping[str, str]) -> Field:
    parts = [part.schema for part in schema.at(name, path)]
    kind = str(_first(parts, "x-dang", "mot_dong"))
    inner: tuple[Field, ...] = ()
    if kind == "doi_tuong":
        inner = _fields(name, path, clauses)
    elif kind == "bang":
        inner = _fields(name, (*path, 0), clauses, row=True)
    return Field(
        name=".".join(str(step) for step in path),
        title=str(_first(parts, "title", path[-1])),
        help=form_help.told(kind, str(_first(parts, "description", "")), form_help.titles(name)),
        kind=kind,
        example=_example(_first(parts, "examples", [])),
        is_required=is_required,
        group=str(_first(parts, "x-nhom", "")),
        place=int(_first(parts, "x-thu_tu", at)),
        fields=inner,
        has_default=any("x-mac_dinh" in part for part in parts),
        clause=clauses.get(str(path[-1])),
    )


def _first(parts: Sequence[Mapping[str, Any]], key: str, default: Any) -> Any:
    return next((part[key] for part in parts if key in part), default)


def _example(examples: Sequence[Any]) -> str:
    """The first example that says something, as it would be typed."""
    for one in examples:
        if isinstance(one, str | int) and not isinstance(one, bool):
            return str(one)
        if isinstance(one, list) and one and all(isinstance(item, str) for item in one):
            return "\n".join(one)
    return ""
