"""The pages for people."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from generator import api


def home(request: Request) -> Response:
    """The first page: the types of documents, and what was worked on last."""
    shown = {"types": api.types(), "recent": request.app.state.store.recent(12)}
    made: Response = request.app.state.templates.TemplateResponse(request, "trang_dau.html", shown)
    return made


routes = [Route("/", home, name="home")]
