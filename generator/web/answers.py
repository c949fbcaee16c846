"""How pages are answered: a template with what it shows, times as people read them, posted fields as plain text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, ParamSpec, TypeVar

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from generator.register import Store

_P = ParamSpec("_P")
_T = TypeVar("_T")
# A form with a long table in it; far more than any schema asks for.
_MOST_FIELDS = 5_000


def page(request: Request, template: str, status: int = 200, **shown: Any) -> Response:
    """A page of `pages/`."""
    made: Response = request.app.state.templates.TemplateResponse(request, template, shown, status_code=status)
    return made


def fragment(request: Request, template: str, **shown: Any) -> str:
    """A piece of a page, as text."""
    text: str = request.app.state.templates.get_template(template).render(request=request, **shown)
    return text


def see(address: str) -> Response:
    """After a write: look there (303, so that reloading writes nothing again)."""
    return RedirectResponse(address, 303)


def store(request: Request) -> Store:
    found: Store = request.app.state.store
    return found


async def run(request: Request, work: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Work on a thread: a slow disk must not keep everybody else waiting."""
    result: _T = await request.app.state.workers.run(work, *args, **kwargs)
    return result


async def posted(request: Request) -> dict[str, str]:
    """The text fields of a posted form; of a name that comes twice the last."""
    async with request.form(max_files=1, max_fields=_MOST_FIELDS) as form:
        return {name: value for name, value in form.multi_items() if not isinstance(value, UploadFile)}


def clock(luc: datetime) -> str:
    """The time of day on this machine: 10:42."""
    return f"{luc.astimezone():%H:%M}"


def when(luc: datetime, now: datetime | None = None) -> str:
    """When something was: the time of day today, else the day too."""
    here, today = luc.astimezone(), (now or datetime.now(UTC)).astimezone()
    if here.date() == today.date():
        return f"{here:%H:%M} hôm nay"
    return f"{here:%H:%M}, {here.day}/{here.month}/{here.year}"
