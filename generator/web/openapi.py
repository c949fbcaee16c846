"""The description of the API, OpenAPI 3.1: made of our own JSON Schemas and of the operations themselves.

An `Operation` is both the route and its description, so that the two cannot part. Our schema files stand whole under
`components/schemas`, their references rewritten to lead there. OpenAPI 3.1 takes JSON Schema 2020-12 as it is.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from generator import __version__, api
from generator.bundle import schema as schemas
from generator.web import openapi_parts, problems
from generator.web.openapi_parts import Schema, named

PREFIX = "/api/v1"
JSON = "application/json"
Handler = Callable[[Request], Awaitable[Response]]
# What any address may answer, the body or not. Told once, at the operations that write or work.
_ALWAYS = (404,)
_WORKING = (400, 403, 413, 415, 503)
_REFERENCE = re.compile(r"^(?P<file>\w*)(?:\.json)?(?:#(?P<pointer>/.*))?$")


@dataclass(frozen=True, slots=True)
class Answer:
    """A good answer: what it is, and its body by media type; no body when there is none."""

    description: str
    body: Mapping[str, Schema] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter in the address after "?"."""

    name: str
    description: str
    schema: Schema


@dataclass(frozen=True, slots=True)
class Operation:
    """One address with one method. `body` is what it takes, by media type; `refusals` the statuses of its problems."""

    method: str
    path: str
    name: str
    summary: str
    handler: Handler
    answers: Mapping[int, Answer]
    body: Mapping[str, Schema] = field(default_factory=dict)
    parameters: Sequence[Parameter] = ()
    refusals: Sequence[int] = ()
    path_schema: Mapping[str, Schema] = field(default_factory=dict)


@cache
def bundle_names() -> tuple[str, ...]:
    """The document types, each a schema of its own."""
    return tuple(info.slug for info in api.types())


def schema_names() -> tuple[str, ...]:
    """The schemas that are to be had: of the types and of what they share."""
    return (*bundle_names(), "co_quan", "dinh_nghia", "report")


def document(operations: Sequence[Operation]) -> dict[str, Any]:
    """The whole description."""
    paths: dict[str, dict[str, Any]] = {}
    for one in operations:
        paths.setdefault(PREFIX + re.sub(r":\w+}", "}", one.path), {})[one.method.lower()] = _described(one)
    shipped = {name: _moved(schemas.load(name), name) for name in schema_names()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "vanban",
            "version": __version__,
            "description": "Soạn và kiểm tra văn bản hành chính. Chỉ chạy trên máy này. Chương trình khác gọi thẳng "
            "được; trang trong trình duyệt phải gửi kèm thẻ ở X-CSRF-Token.",
        },
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "paths": paths,
        "components": {"schemas": {**shipped, **openapi_parts.PARTS}},
    }


def _described(one: Operation) -> dict[str, Any]:
    in_path = re.findall(r"{(\w+)(?::(\w+))?}", one.path)
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": one.path_schema.get(name, openapi_parts.IN_PATH[kind])}
        for name, kind in in_path
    ]
    parameters += [
        {"name": each.name, "in": "query", "description": each.description, "schema": each.schema}
        for each in one.parameters
    ]
    refusals = {*one.refusals, *(_ALWAYS if in_path else ()), *(_WORKING if one.body else ())}
    if one.method not in ("GET", "HEAD"):
        refusals.add(403)
    answers = {
        str(status): {"description": given.description, "content": _content(given.body)}
        for status, given in one.answers.items()
    }
    for status in sorted(refusals):
        answers[str(status)] = {
            "description": problems.TITLES[status],
            "content": _content({problems.MEDIA_TYPE: named("problem")}),
        }
    made = {"operationId": one.name, "summary": one.summary, "parameters": parameters, "responses": answers}
    if one.body:
        made["requestBody"] = {"required": True, "content": _content(one.body)}
    return made


def _content(body: Mapping[str, Schema]) -> dict[str, Any]:
    return {kind: {"schema": schema} for kind, schema in body.items()}


def _moved(value: Any, home: str) -> Any:
    """A schema with its references leading into the description; `$schema` says nothing there."""
    if isinstance(value, list):
        return [_moved(item, home) for item in value]
    if not isinstance(value, Mapping):
        return value
    moved = {key: _moved(item, home) for key, item in value.items() if key != "$schema"}
    if isinstance(value.get("$ref"), str):
        found = _REFERENCE.match(value["$ref"])
        if found:
            moved["$ref"] = f"#/components/schemas/{found['file'] or home}{found['pointer'] or ''}"
    return moved
