"""The application put together: pages, API, static files, the guard around all of them.

`app.state` holds what routes share: `kho` (the user's folder), `store` (drafts), `workers` (threads),
`previews` (drawn pages), `templates`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates

from generator import register, resources
from generator.errors import VanbanError
from generator.web import copies, form_help, problems, routes_api, routes_pages, security
from generator.web.previews import Previews
from generator.web.work import Workers

# Seconds that the browser has for the first page before the workers are made ready for the first preview.
_FIRST_PAGE = 0.5
_HERE = Path(__file__).parent


def create_app(kho: Path | None = None) -> Starlette:
    """The application on a kho, the user's own unless told. Raises Refused, Unreadable when it cannot be opened."""
    folder = resources.kho(kho)
    store = register.open(folder)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        app.state.workers = Workers()
        app.state.previews = Previews(folder, app.state.workers)
        app.state.files = copies.Files()
        asyncio.get_running_loop().call_later(_FIRST_PAGE, app.state.workers.warm)
        try:
            yield
        finally:
            app.state.workers.close()
            store.close()

    app = Starlette(
        routes=[
            *routes_pages.routes,
            Mount("/api/v1", routes=routes_api.routes),
            Mount("/static", StaticFiles(directory=_HERE / "static"), name="static"),
        ],
        middleware=[Middleware(security.Guard)],
        exception_handlers={
            HTTPException: problems.of_http,
            VanbanError: problems.of_ours,
        },
        lifespan=lifespan,
    )
    app.state.kho, app.state.store = folder, store
    app.state.templates = Jinja2Templates(directory=_HERE / "pages", context_processors=[security.context])
    app.state.templates.env.filters["noi"] = form_help.said
    return app
