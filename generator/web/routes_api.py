"""The addresses of the API, version 1: one route a path, whatever its methods, so that a refused method is told which
there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator.web import api_documents, api_drafts, openapi
from generator.web.openapi import Handler

operations = (*api_documents.operations, *api_drafts.operations)


async def description(_request: Request) -> Response:
    return JSONResponse(openapi.document(operations))


def _route(path: str, handlers: Mapping[str, Handler]) -> Route:
    async def answer(request: Request) -> Response:
        return await handlers["GET" if request.method == "HEAD" else request.method](request)

    return Route(path, answer, methods=list(handlers))


def _routes() -> list[Route]:
    by_path: dict[str, dict[str, Handler]] = defaultdict(dict)
    for one in operations:
        by_path[one.path][one.method] = one.handler
    return [Route("/openapi.json", description), *(_route(path, found) for path, found in by_path.items())]


routes = _routes()
