"""The page on which a document is written: its form, its pages beside it, saving, making.

Each verb comes in two ways: a plain form post (`POST /ban-thao/{id}`, the button says which verb), answered with the
whole page, and the page's own script (`/luu`, `/xem`, `/lam`), answered with what has changed. Both save first, so that
nothing typed depends on what the verb says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from generator import api, profiles
from generator.errors import Refused
from generator.findings import Finding, Severity
from generator.register import Draft, Made, Saved, Stale
from generator.web import bodies, downloads, form_values, forms, organisations, outline_pane, paste
from generator.web.answers import clock, fragment, page, posted, run, see, store, when
from generator.web.forms import Form
from generator.web.review import Review, due, is_wrong, review

# How far back an amount is looked for.
_LINE = 200
# What a copy must not have from the document that it is a copy of.
_OWN = {"so": "", "ngay_ban_hanh": ""}
VERB, VERSION, WINDOW = "_viec", "_phien_ban", "_cua_so"


async def new(request: Request) -> Response:
    """A new draft of a type; the organisation is the one written for last."""
    asked = await posted(request)
    loai = asked.get("loai", "")
    if loai not in {info.slug for info in api.types()}:
        raise bodies.Malformed("Chưa rõ muốn soạn loại văn bản nào; xin chọn lại ở trang đầu.")
    recent = await run(request, store(request).recent, 1)
    used = next((one.values.get("co_quan") for one in recent), None)
    values = {"co_quan": used} if isinstance(used, str) and used else {}
    made = await run(request, store(request).new_draft, loai, values)
    return see(f"/ban-thao/{made.id}")


async def duplicate(request: Request) -> Response:
    """A copy to be changed. Number and date are not copied: a document has its own."""
    made = await run(request, store(request).duplicate, bodies.key(request, "id"), changes=_OWN)
    return see(f"/ban-thao/{made.id}?nhan-ban=1")


async def one(request: Request) -> Response:
    draft = await run(request, store(request).draft, bodies.key(request, "id"))
    form = _form(draft.loai)
    values = form_values.stored(form, draft.values)
    made = await run(request, store(request).made_of, draft.id)
    return await _written(request, draft, form, values, made=made[0] if made else None)


async def by_hand(request: Request) -> Response:
    """The post of a browser without scripts: the same page again, saved, drawn or made."""
    draft = await run(request, store(request).draft, bodies.key(request, "id"))
    form, asked = _form(draft.loai), await posted(request)
    values = form_values.posted(form, asked)
    try:
        await _save(request, draft, values, asked)
    except Stale as stale:
        draft = await run(request, store(request).draft, draft.id)
        return await _written(request, draft, form, values, status=409, said=str(stale))
    draft = await run(request, store(request).draft, draft.id)
    if asked.get(VERB) != "lam":
        return await _written(request, draft, form, values, said=f"Đã lưu {clock(draft.sua_luc)}.")
    try:
        made = await make(request, draft, form, values)
    except Refused as error:
        return await _written(request, draft, form, values, status=422, refused=error)
    return await _written(request, draft, form, values, made=made, is_new=True)


async def save(request: Request) -> Response:
    draft = await run(request, store(request).draft, bodies.key(request, "id"))
    asked = await posted(request)
    saved = await _save(request, draft, form_values.posted(_form(draft.loai), asked), asked)
    return JSONResponse({"version": saved.version, "gio": clock(saved.luc)})


async def look(request: Request) -> Response:
    """What has changed on the page: the drawn pages, words beside fields, the structure of the body."""
    draft = await run(request, store(request).draft, bodies.key(request, "id"))
    form = _form(draft.loai)
    values = form_values.posted(form, await posted(request))
    seen = await review(request, form, values)
    return JSONResponse(
        {
            "html": fragment(request, "_xem.html", xem=seen, draft=draft),
            "loi": _beside(request, seen.beside),
            "doc_lai": dict(seen.read_back),
            "dan_y": {
                field.name: fragment(request, "_cau_truc.html", headings=outline_pane.headings(values[field.name]))
                for field in form.every()
                if field.kind == "dan_y" and field.name in values
            },
            "ms": round(seen.milliseconds, 1),
        }
    )


async def make_now(request: Request) -> Response:
    """Save and make; what came of it as a piece of the page."""
    draft = await run(request, store(request).draft, bodies.key(request, "id"))
    form, asked = _form(draft.loai), await posted(request)
    values = form_values.posted(form, asked)
    saved = await _save(request, draft, values, asked)
    told = {"version": saved.version, "gio": clock(saved.luc)}
    try:
        made = await make(request, draft, form, values)
    except Refused as error:
        found = due(error.problems, form)
        html = fragment(request, "_chua_lam.html", **_refused(form, error))
        return JSONResponse({**told, "html": html, "loi": _beside(request, found)}, 422)
    html = fragment(request, "_da_lam.html", made=made, luc=clock(made.luc), is_new=True, **_urls(request))
    return JSONResponse({**told, "html": html, "loi": {}})


async def download(request: Request) -> Response:
    """A file of a document that was made."""
    made = await run(request, store(request).made, bodies.key(request, "id"))
    kind = request.path_params["kind"]
    path = {"docx": made.docx, "pdf": made.pdf}.get(kind)
    if path is None:
        raise Refused("Văn bản này không có tệp ấy.")
    try:
        content = await run(request, path.read_bytes)
    except OSError as error:
        raise Refused(f"Tệp «{path.name}» không còn ở thư mục van_ban; xin tạo lại văn bản.") from error
    return downloads.attachment(content, kind, downloads.title(made.bundle))


async def people(request: Request) -> Response:
    """Those whom the organisation just chosen knows by a short name, for each group of fields that may take one."""
    draft = await run(request, store(request).draft, bodies.key(request, "id"))
    form = _form(draft.loai)
    values = form_values.posted(form, await posted(request))
    offered = (await organisations.choices(request, form, values)).named
    groups = [one for one in form.every() if one.kind == "doi_tuong"]
    return JSONResponse(
        {
            one.name: fragment(
                request, "_ten_goi.html", field=one, people=offered.get(one.name, ()),
                known=_still(values.get(one.name, ""), offered.get(one.name, ())),
            )
            for one in groups
        }
    )  # fmt: skip


async def pasted(request: Request) -> Response:
    """HTML of the clipboard as outline text."""
    html = (await request.body()).decode("utf-8", "replace")
    return PlainTextResponse(await run(request, paste.outline_text, html))


async def in_words(request: Request) -> Response:
    """The remark in words for the last amount in a piece of the body; nothing when there is none."""
    text = (await request.body()).decode("utf-8", "replace")[-_LINE:]
    return PlainTextResponse(form_values.amount_remark(text))


async def make(request: Request, draft: Draft, form: Form, values: Mapping[str, str]) -> Made:
    """The document of typed values, made and kept. Raises Refused with everything wrong."""
    files = await run(request, api.make, form_values.bundle(form, values), kho=request.app.state.kho)
    return await run(request, store(request).record_made, draft.id, files.bundle, files.docx, files.pdf)


async def _save(request: Request, draft: Draft, values: Mapping[str, str], asked: Mapping[str, str]) -> Saved:
    """Raises Stale."""
    version = asked.get(VERSION, "")
    expected = int(version) if version.isascii() and version.isdigit() and len(version) < 10 else None
    by = asked.get(WINDOW, "")[:100] or None
    return await run(request, store(request).save, draft.id, values, expected, by=by)


async def _written(
    request: Request,
    draft: Draft,
    form: Form,
    values: Mapping[str, str],
    *,
    status: int = 200,
    said: str | None = None,
    made: Made | None = None,
    is_new: bool = False,
    refused: Refused | None = None,
) -> Response:
    """The whole page."""
    seen: Review = await review(request, form, values)
    beside = due(refused.problems, form) if refused else seen.beside
    return page(
        request,
        "ban_thao.html",
        status,
        trang="soan", draft=draft, form=form, values=values, xem=seen, loi=beside, loai=forms.name(form),
        sua_luc=when(draft.sua_luc), gio=clock(draft.sua_luc), said=said, made=made, is_new=is_new,
        luc=made and (clock(made.luc) if is_new else when(made.luc)),
        refused=refused and _refused(form, refused), is_copy="nhan-ban" in request.query_params,
        choices=await organisations.choices(request, form, values),
        structure={one.name: outline_pane.headings(values.get(one.name, "")) for one in form.every()
                   if one.kind == "dan_y"},
    )  # fmt: skip


def _refused(form: Form, error: Refused) -> dict[str, Any]:
    """What to show of a refusal: the fields to be filled in or mended, each once, in the order of the form."""
    found = due(error.problems, form)
    fields = [one for one in form.every() if is_wrong(found.get(one.name, ()))]
    others = [one for one in error.problems if one.severity is Severity.ERROR and not _is_beside(one, found)]
    return {"reason": str(error), "fields": fields, "others": others, "loi": found}


def _is_beside(finding: Finding, found: Mapping[str, list[Finding]]) -> bool:
    return any(finding in said for said in found.values())


def _beside(request: Request, found: Mapping[str, list[Finding]]) -> dict[str, str]:
    """The words beside each field that has any."""
    return {name: fragment(request, "_loi_o.html", findings=said) for name, said in found.items()}


@cache
def _form(loai: str) -> Form:
    """The form of a type; its fields know the clauses of the components that they become."""
    components = profiles.for_date(None).components
    return forms.form(loai, {key: component.clause for key, component in components.items() if component.clause})


def _still(known: str, offered: Sequence[organisations.Choice]) -> str:
    """The one chosen, if the organisation knows him."""
    return known if known in {one.value for one in offered} else ""


def _urls(request: Request) -> dict[str, Any]:
    from generator.web.security import context

    return context(request)
