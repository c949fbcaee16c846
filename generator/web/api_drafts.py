"""The API on drafts: new, read, save, throw away and bring back, versions, copies."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from generator.register import Draft, Saved, Store, Version
from generator.web import bodies
from generator.web.bodies import Malformed
from generator.web.openapi import JSON, PREFIX, Answer, Operation, Parameter, bundle_names
from generator.web.openapi_parts import named

_LONGEST_BY = 100
_MOST_LISTED, _FURTHEST = 200, 10**9


async def listed(request: Request) -> Response:
    asked = request.query_params
    limit = bodies.whole(asked.get("limit", 20), "limit", most=_MOST_LISTED)
    offset = bodies.whole(asked.get("offset", 0), "offset", least=0, most=_FURTHEST)
    found = await _run(request, _store(request).recent, limit, offset)
    return JSONResponse({"drafts": [told(draft) for draft in found]})


async def new(request: Request) -> Response:
    given = await _given(request, {"loai", "values"})
    if given.get("loai") not in bundle_names():
        raise Malformed(f"«loai» phải là một trong: {', '.join(bundle_names())}.")
    made = await _run(request, _store(request).new_draft, given["loai"], _values(given))
    return _created(made)


async def one(request: Request) -> Response:
    return JSONResponse(told(await _run(request, _store(request).draft, bodies.key(request, "id"))))


async def save(request: Request) -> Response:
    given = await _given(request, {"values", "expected_version", "by"})
    expected, by = given.get("expected_version"), given.get("by")
    if expected is not None:
        expected = bodies.whole(expected if isinstance(expected, int) else "", "expected_version")
    if by is not None and not (isinstance(by, str) and len(by) <= _LONGEST_BY):
        raise Malformed(f"«by» phải là chữ, dài không quá {_LONGEST_BY} ký tự.")
    draft = bodies.key(request, "id")
    return JSONResponse(saved(await _run(request, _store(request).save, draft, _values(given), expected, by=by)))


async def delete(request: Request) -> Response:
    await _run(request, _store(request).delete, bodies.key(request, "id"))
    return Response(status_code=204)


async def undelete(request: Request) -> Response:
    key = bodies.key(request, "id")
    await _run(request, _store(request).undelete, key)
    return JSONResponse(told(await _run(request, _store(request).draft, key)))


async def duplicate(request: Request) -> Response:
    return _created(await _run(request, _store(request).duplicate, bodies.key(request, "id")))


async def versions(request: Request) -> Response:
    found = await _run(request, _store(request).versions, bodies.key(request, "id"))
    return JSONResponse({"versions": [_version(each) for each in found]})


async def version(request: Request) -> Response:
    found = await _run(request, _store(request).version, bodies.key(request, "id"), bodies.key(request, "version"))
    return JSONResponse(_version(found))


async def restore(request: Request) -> Response:
    found = await _run(request, _store(request).restore, bodies.key(request, "id"), bodies.key(request, "version"))
    return JSONResponse(saved(found))


def told(draft: Draft) -> dict[str, Any]:
    """A draft for programs."""
    return {
        "id": draft.id, "loai": draft.loai, "ten": draft.ten, "values": draft.values, "version": draft.version,
        "tao_luc": draft.tao_luc.isoformat(), "sua_luc": draft.sua_luc.isoformat(), "nhan_ban_tu": draft.nhan_ban_tu,
        "xoa_luc": draft.xoa_luc and draft.xoa_luc.isoformat(),
    }  # fmt: skip


def saved(made: Saved) -> dict[str, Any]:
    """A save for programs; `gio` is the time of day on this machine, as a person reads it: 10:42."""
    return {"version": made.version, "luc": made.luc.isoformat(), "gio": f"{made.luc.astimezone():%H:%M}"}


def _version(found: Version) -> dict[str, Any]:
    luc = found.luc.isoformat()
    return {"version": found.version, "values": found.values, "luc": luc, "is_auto": found.is_auto}


def _created(made: Draft) -> Response:
    return JSONResponse(told(made), 201, {"Location": f"{PREFIX}/drafts/{made.id}"})


async def _given(request: Request, known: set[str]) -> dict[str, Any]:
    given = await bodies.fields(request)
    if unknown := sorted(set(given) - known):
        raise Malformed(f"Không nhận trường «{unknown[0]}»; các trường nhận được: {', '.join(sorted(known))}.")
    return given


def _values(given: dict[str, Any]) -> dict[str, Any]:
    values = given.get("values")
    if not isinstance(values, dict):
        raise Malformed("«values» phải là một nhóm các trường trong dấu { }.")
    return values


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


async def _run(request: Request, work: Any, *args: Any, **kwargs: Any) -> Any:
    # A disk that is slow must not keep everybody else waiting.
    return await request.app.state.workers.run(work, *args, **kwargs)


_DRAFT, _SAVED = {200: Answer("Bản thảo", {JSON: named("draft")})}, {200: Answer("Đã lưu", {JSON: named("saved")})}
_NEW = {201: Answer("Bản thảo mới", {JSON: named("draft")})}
_PAGING = (
    Parameter("limit", "Nhiều nhất bao nhiêu.", {"type": "integer", "minimum": 1, "maximum": _MOST_LISTED}),
    Parameter("offset", "Bỏ qua bao nhiêu.", {"type": "integer", "minimum": 0, "maximum": _FURTHEST}),
)

operations = (
    Operation(
        "GET", "/drafts", "drafts", "Các bản thảo, mới sửa trước", listed,
        {200: Answer("Các bản thảo", {JSON: named("drafts")})}, parameters=_PAGING, refusals=(400,),
    ),
    Operation(
        "POST", "/drafts", "new_draft", "Bản thảo mới", new, _NEW,
        body={
            JSON: {
                "allOf": [named("new_draft")],
                "properties": {"loai": {"enum": list(bundle_names())}},
            }
        },
    ),
    Operation("GET", "/drafts/{id:int}", "draft", "Một bản thảo", one, _DRAFT),
    Operation(
        "PUT", "/drafts/{id:int}", "save", "Lưu những gì đã gõ", save, _SAVED, body={JSON: named("save")},
        refusals=(409,),
    ),
    Operation("DELETE", "/drafts/{id:int}", "delete", "Bỏ đi; lấy lại được", delete, {204: Answer("Đã bỏ")}),
    Operation("POST", "/drafts/{id:int}/undelete", "undelete", "Lấy lại bản thảo đã bỏ", undelete, _DRAFT),
    Operation("POST", "/drafts/{id:int}/duplicate", "duplicate", "Nhân bản", duplicate, _NEW),
    Operation(
        "GET", "/drafts/{id:int}/versions", "versions", "Các phiên bản còn giữ, mới trước", versions,
        {200: Answer("Các phiên bản", {JSON: named("versions")})},
    ),
    Operation(
        "GET", "/drafts/{id:int}/versions/{version:int}", "version", "Một phiên bản", version,
        {200: Answer("Phiên bản", {JSON: named("version")})},
    ),
    Operation(
        "POST", "/drafts/{id:int}/versions/{version:int}/restore", "restore", "Trở lại một phiên bản", restore, _SAVED
    ),
)  # fmt: skip
