"""The versions of a draft: when each was saved, what has changed since, and the way back to it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from generator.register import Version
from generator.web import bodies, form_values, forms, organisations, versions_diff
from generator.web.answers import page, run, see, store, when

_SHOWN = 300


async def listed(request: Request) -> Response:
    """The versions, newest first, and how one of them (`?so=`) differs from what stands."""
    key = bodies.key(request, "id")
    draft = await run(request, store(request).draft, key)
    found = (await run(request, store(request).versions, key))[:_SHOWN]
    asked = request.query_params.get("so", "")
    chosen = next((one for one in found if str(one.version) == asked), found[0])
    is_current = chosen.version == found[0].version
    form = forms.form(draft.loai)
    before = (found[1] if len(found) > 1 else found[0]) if is_current else chosen
    typed = [form_values.stored(form, one.values) for one in (before, found[0])]
    names = {one.value: one.shown for one in (await organisations.choices(request, form, {})).organisations}
    for field, values in ((field, values) for field in form.every() for values in typed if field.kind == "co_quan"):
        if field.name in values:
            values[field.name] = names.get(values[field.name], values[field.name])
    return page(
        request, "phien_ban.html", trang="soan", draft=draft, versions=[_told(one) for one in found],
        shown=_told(chosen), is_current=is_current,
        differences=await run(request, versions_diff.differences, form, *typed),
    )  # fmt: skip


async def restore(request: Request) -> Response:
    key = bodies.key(request, "id")
    await run(request, store(request).restore, key, bodies.key(request, "version"))
    return see(f"/ban-thao/{key}")


def _told(one: Version) -> dict[str, object]:
    return {"version": one.version, "luc": when(one.luc), "is_auto": one.is_auto}
