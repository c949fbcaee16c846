"""Organisations: filled in once, used by every document. Those of the user's own are written; the shipped ones are
there to begin from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from generator import api
from generator.errors import Refused
from generator.viet.text import ascii
from generator.web import form_values, forms, rows
from generator.web.answers import page, posted, run, see
from generator.web.forms import Field, Form
from generator.web.organisations import Choice, Choices
from generator.web.review import due

_SCHEMA, _VERB, _COUNT = "co_quan", "_viec", "_hang."
_CALLED, _OFFICE = "ten_goi", "chuc_vu"


async def listed(request: Request) -> Response:
    found = await run(request, api.organisations, request.app.state.kho)
    saved = request.query_params.get("da-luu", "")
    shown = [{"name": one.name, "ten": _one_line(one.body.get("ten"), one.name), "viet_tat": one.body.get("viet_tat"),
              "dia_danh": one.body.get("dia_danh"), "is_own": one.is_own, "is_wrong": bool(one.findings)}
             for one in found]  # fmt: skip
    shown.sort(key=lambda one: (not one["is_own"], str(one["ten"])))
    told = next((one["ten"] for one in shown if one["name"] == saved), None)
    return page(request, "cac_co_quan.html", trang="co_quan", found=shown, told=told)


async def new(request: Request) -> Response:
    """A blank form, or one filled in as another organisation has it."""
    like = request.query_params.get("nhu", "")
    body = (await run(request, api.organisation, like, request.app.state.kho)).body if like else {}
    form = _form()
    return _filled(request, form, form_values.typed(form, body))


async def edit(request: Request) -> Response:
    name = request.path_params["name"]
    found = await run(request, api.organisation, name, request.app.state.kho)
    if not found.is_own:
        raise HTTPException(404, "Cơ quan này có sẵn theo chương trình; xin dùng làm mẫu để lập cơ quan của mình.")
    form = _form()
    return _filled(request, form, form_values.typed(form, found.body), name=name)


async def write(request: Request) -> Response:
    """Save, or add, take away and move a row and show the form again."""
    name = request.path_params.get("name")
    form, asked = _form(), await posted(request)
    values = form_values.posted(form, asked)
    counts = {key.removeprefix(_COUNT): int(text) for key, text in asked.items()
              if key.startswith(_COUNT) and text.isascii() and text.isdigit() and len(text) < 4}  # fmt: skip
    said = asked.get(_VERB, "")
    if said != "luu":
        changed = rows.changed(values, counts, said)
        return _filled(request, form, changed.values, name=name, counts=changed.counts, focus=changed.focus)
    body = _called(form_values.bundle(form, values))
    try:
        file = await run(request, api.save_organisation, body, request.app.state.kho, name)
    except Refused as error:
        return _filled(request, form, values, 422, name=name, counts=counts, refused=error)
    return see(f"/co-quan?da-luu={file}")


def _filled(
    request: Request,
    form: Form,
    values: Mapping[str, str],
    status: int = 200,
    *,
    name: str | None = None,
    counts: Mapping[str, int] | None = None,
    focus: str = "",
    refused: Refused | None = None,
) -> Response:
    tables = [one for one in form.every() if one.kind == "bang"]
    counted = {one.name: max((counts or {}).get(one.name, 0), rows.count(values, one.name)) for one in tables}
    first = {one.name: one.fields[0].name for one in tables}
    return page(
        request,
        "co_quan.html",
        status,
        trang="co_quan", form=form, values=values, name=name, counts=counted, refused=refused,
        focus=_row(first[focus.partition(".")[0]], focus) if focus else "",
        loi=due(refused.problems, form) if refused else {},
        choices=Choices((), types=tuple(Choice(one.slug, one.name) for one in api.types())),
    )  # fmt: skip


def _row(template: str, place: str) -> str:
    """`nguoi_ky.0.ten_goi` in the row `nguoi_ky.2`."""
    return f"{place}.{template.rpartition('.')[2]}"


def _form() -> Form:
    """The form of the schema; a short name may be left blank, see `_called`."""
    made = forms.form(_SCHEMA)
    groups = tuple(replace(part, fields=tuple(map(_lenient, part.fields))) for part in made.groups)
    return replace(made, groups=groups)


def _lenient(field: Field) -> Field:
    if field.name.endswith(f".{_CALLED}"):
        return replace(field, is_required=False, help=f"{field.help} Để trống thì lấy theo chức vụ.")
    return replace(field, fields=tuple(map(_lenient, field.fields)))


def _called(body: dict[str, Any]) -> dict[str, Any]:
    """The body with a short name for everyone who has none, after his office."""
    for listed in body.values():
        people = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
        taken = {row.get(_CALLED) for row in people}
        for row in people:
            if row.get(_OFFICE) and not row.get(_CALLED):
                base = re.sub(r"[^a-z0-9]+", "_", ascii(str(row[_OFFICE])).casefold()).strip("_") or "nguoi_ky"
                free = (name for name in (base, *(f"{base}_{at}" for at in range(2, 1000))) if name not in taken)
                row[_CALLED] = next(free)
                taken.add(row[_CALLED])
    return body


def _one_line(ten: object, name: str) -> str:
    return " ".join(ten.split()) if isinstance(ten, str) and ten.strip() else name
