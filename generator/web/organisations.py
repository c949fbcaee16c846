"""What an organisation's file offers to a form: itself to be chosen, its signers, its units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request

from generator import api
from generator.errors import Refused
from generator.web.answers import run
from generator.web.forms import Form

_CALLED = "ten_goi"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: what the bundle holds, what people read."""

    value: str
    shown: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """`organisations` to choose from; `named` are, by the name of a group of fields, those whom the chosen organisation
    knows by a short name, so that the fields need not be filled in; `types` are the types of documents."""

    organisations: tuple[Choice, ...]
    named: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    types: tuple[Choice, ...] = ()


async def choices(request: Request, form: Form, values: Mapping[str, str]) -> Choices:
    """What a form may choose from."""
    return await run(request, _choices, form, dict(values), request.app.state.kho)


def _choices(form: Form, values: Mapping[str, str], kho: Any) -> Choices:
    found = api.organisations(kho)
    own = sorted(found, key=lambda one: (not one.is_own, one.name))
    listed = tuple(Choice(one.name, _shown(one.body.get("ten"), one.name), one.is_own) for one in own)
    chosen = next((values[one.name] for one in form.every() if one.kind == "co_quan" and one.name in values), "")
    if chosen and chosen not in {one.value for one in listed}:
        listed = (*listed, Choice(chosen, f"{chosen} (không còn tệp)"))
    try:
        body = api.organisation(chosen, kho).body if chosen else {}
    except Refused:
        body = {}
    named = {one.name: tuple(_people(body.get(one.name))) for one in form.every() if one.kind == "doi_tuong"}
    return Choices(listed, {name: people for name, people in named.items() if people})


def _people(listed: Any) -> list[Choice]:
    rows = [row for row in listed or () if isinstance(row, Mapping) and row.get(_CALLED)]
    return [Choice(str(row[_CALLED]), _person(row)) for row in rows]


def _person(row: Mapping[str, Any]) -> str:
    known = [str(row[key]) for key in ("chuc_vu", "ho_ten") if row.get(key)]
    return ", ".join(known) or str(row[_CALLED])


def _shown(name: Any, file: str) -> str:
    return " ".join(str(name).split()) if name else file
