"""The addresses of the API, version 1."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator import api


def types(_request: Request) -> Response:
    found = [{"slug": one.slug, "name": one.name, "abbreviation": one.abbreviation} for one in api.types()]
    return JSONResponse({"types": found})


def session(request: Request) -> Response:
    """A token for a page that was open before the server was started again."""
    return JSONResponse({"csrf": request.state.csrf})


routes = [Route("/types", types), Route("/session", session)]
