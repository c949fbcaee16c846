"""The API on documents: types, schemas, validate, render, preview, check. Nothing of it is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from generator import api
from generator.bundle import schema
from generator.web import bodies, copies, downloads, openapi, problems
from generator.web.examined import examined
from generator.web.openapi import JSON, Answer, Operation, Parameter
from generator.web.openapi_parts import Schema, named
from generator.web.previews import Preview

SVG = "image/svg+xml"


async def types(_request: Request) -> Response:
    found = [{"slug": one.slug, "name": one.name, "abbreviation": one.abbreviation} for one in api.types()]
    return JSONResponse({"types": found})


async def session(request: Request) -> Response:
    """A token for a page that was open before the server was started again."""
    return JSONResponse({"csrf": request.state.csrf})


async def schemas(_request: Request) -> Response:
    return JSONResponse({"schemas": openapi.schema_names()})


async def one_schema(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in openapi.schema_names():
        raise HTTPException(404)
    return JSONResponse(schema.load(name))


async def validate(request: Request) -> Response:
    data = await bodies.bundle(request)
    found = await request.app.state.workers.run(api.validate_bundle, data, kho=request.app.state.kho)
    findings = [problems.finding(each) for each in found.findings]
    is_valid = not any(each["severity"] == "error" for each in findings)
    return JSONResponse({"valid": is_valid, "findings": findings, "bundle": found.bundle})


async def render(request: Request) -> Response:
    kind = request.query_params.get("format", "docx")
    if kind not in downloads.TYPES:
        raise bodies.Malformed("«format» phải là docx hoặc pdf.")
    data = await bodies.bundle(request)
    made = await request.app.state.workers.run(api.make, data, kho=request.app.state.kho, pdf=kind == "pdf")
    content = made.docx if kind == "docx" else made.pdf
    return downloads.attachment(content, kind, downloads.title(made.bundle))


async def preview(request: Request) -> Response:
    return JSONResponse(previewed(await request.app.state.previews.of_bundle(await bodies.bundle(request))))


async def preview_page(request: Request) -> Response:
    picture = await request.app.state.previews.picture(request.path_params["page"])
    if picture is None:
        raise HTTPException(404, "Trang này đã thay đổi; xin xem bản mới.")
    # The address names what is on the page, so that it never shows anything else.
    return Response(picture, media_type=SVG, headers={"Cache-Control": "private, max-age=86400, immutable"})


async def check(request: Request) -> Response:
    name, content = await bodies.file(request)
    report = await request.app.state.workers.run(checked, content, name)
    return JSONResponse(json.loads(report))


async def fix(request: Request) -> Response:
    how = copies.tracked if _flag(request, "tracked") else copies.mended
    return await _copied(request, how, "da sua")


async def annotate(request: Request) -> Response:
    return await _copied(request, copies.annotated, "nhan xet")


async def rebuild(request: Request) -> Response:
    _, content = await bodies.file(request)
    made = await request.app.state.workers.run(_remade, content)
    return JSONResponse({"documents": made})


async def _copied(request: Request, how: Callable[[bytes], bytes], said: str) -> Response:
    name, content = await bodies.file(request)
    made = await request.app.state.workers.run(how, content)
    return downloads.attachment(made, "docx", f"{name.rpartition('.')[0] or name or 'van ban'} {said}")


def _flag(request: Request, name: str) -> bool:
    given = request.query_params.get(name, "false")
    if given not in ("true", "false"):
        raise bodies.Malformed(f"«{name}» phải là true hoặc false.")
    return given == "true"


def _remade(content: bytes) -> list[dict[str, Any]]:
    from generator.api.rebuild import remade

    return [
        {"bundle": dict(one.bundle), "findings": [problems.finding(each) for each in one.findings],
         "whole": one.is_whole}
        for one in remade(content)
    ]  # fmt: skip


def previewed(made: Preview) -> dict[str, Any]:
    """A preview for programs and for the page's own script."""
    address = f"{openapi.PREFIX}/preview/pages"
    return {
        "page_count": len(made.pages),
        "pages": [{"number": at, "svg": f"{address}/{page}.svg"} for at, page in enumerate(made.pages, 1)],
        "findings": [problems.finding(each) for each in made.findings],
        "stood_in": list(made.stood_in),
        "ms": round(made.milliseconds, 1),
    }


def checked(content: bytes, name: str) -> str:
    """The JSON report on a file. Raises Unreadable, Missing."""
    from generator.reports import json as report

    return report.document([replace(examined(content), name=name)])


def _file(*kinds: str) -> dict[str, Schema]:
    return {downloads.TYPES[kind]: {"type": "string", "format": "binary"} for kind in kinds}


_SENT: dict[str, Schema] = {
    **_file("docx"),
    "multipart/form-data": {
        "type": "object", "required": [bodies.FILE_FIELD],
        "properties": {bodies.FILE_FIELD: {"type": "string", "format": "binary"}},
    },
}  # fmt: skip

operations = (
    Operation("GET", "/types", "types", "Các loại văn bản", types, {200: Answer("Các loại", {JSON: named("types")})}),
    Operation(
        "GET", "/session", "session", "Thẻ để ghi từ trình duyệt", session,
        {200: Answer("Thẻ", {JSON: named("session")})},
    ),
    Operation(
        "GET", "/schemas", "schemas", "Tên các lược đồ", schemas,
        {200: Answer("Các tên", {JSON: named("schema_names")})},
    ),
    Operation(
        "GET", "/schemas/{name}", "schema", "Một lược đồ", one_schema, {200: Answer("Lược đồ", {JSON: named("schema")})}
    ),
    Operation(
        "POST", "/validate", "validate", "Rà dữ liệu: mọi chỗ sai cùng một lúc", validate,
        {200: Answer("Kết quả, cả khi dữ liệu còn sai", {JSON: named("validation")})}, body={JSON: named("any_bundle")},
    ),
    Operation(
        "POST", "/render", "render", "Tạo văn bản", render, {200: Answer("Tệp", _file("docx", "pdf"))},
        body={JSON: {"oneOf": [named(name) for name in openapi.bundle_names()]}},
        parameters=(Parameter("format", "Ngầm định là docx.", {"enum": ["docx", "pdf"]}),), refusals=(422,),
    ),
    Operation(
        "POST", "/preview", "preview", "Vẽ các trang, cả khi dữ liệu còn thiếu", preview,
        {200: Answer("Địa chỉ từng trang, và điều cần nói", {JSON: named("preview")})},
        body={JSON: named("any_bundle")}, refusals=(422,),
    ),
    Operation(
        "GET", "/preview/pages/{page}.svg", "preview_page", "Một trang", preview_page,
        {200: Answer("Trang", {SVG: {"type": "string"}})}, refusals=(503,),
    ),
    Operation(
        "POST", "/check", "check", "Kiểm tra một tệp Word", check,
        {200: Answer("Báo cáo", {JSON: named("report")})}, body=_SENT, refusals=(422,),
    ),
    Operation(
        "POST", "/fix", "fix", "Sửa thể thức của một tệp Word, không đổi một chữ nào", fix,
        {200: Answer("Tệp đã sửa", _file("docx"))}, body=_SENT,
        parameters=(
            Parameter("tracked", "true: mỗi chỗ sửa là một thay đổi được theo dõi.", {"enum": ["true", "false"]}),
        ),
        refusals=(422,),
    ),
    Operation(
        "POST", "/annotate", "annotate", "Tệp Word có nhận xét ở mỗi chỗ tìm thấy", annotate,
        {200: Answer("Tệp có nhận xét", _file("docx"))}, body=_SENT, refusals=(422,),
    ),
    Operation(
        "POST", "/rebuild", "rebuild", "Đọc một tệp Word trở lại thành dữ liệu", rebuild,
        {200: Answer("Dữ liệu của từng văn bản trong tệp", {JSON: named("rebuilt")})}, body=_SENT, refusals=(422,),
    ),
)  # fmt: skip
