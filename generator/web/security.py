"""What guards every request, before any route sees it.

- Host must name this machine: a page of a stranger whose name is made to point here (DNS rebinding) is refused.
- A write from a browser must come from our own page: its Origin is ours, and it carries our token. A program that is no
  browser (it sends neither Origin nor Sec-Fetch-Site nor cookies) may write to the API without a token.
- The token is a signed double submit: a random value signed with a secret of this start, in a cookie that scripts
  cannot read and in the page. It comes back as header `X-CSRF-Token` or as `_csrf` in the address (`write_url` in
  templates), so that a form needs no script and nothing has to read a body to judge a request. A page that was open
  before a restart asks `/api/v1/session` for a new one.
- A body ends at `MAX_BODY`, however it is sent.
- Every answer says that it may load nothing from elsewhere, stand in no frame, be nothing but what its type says.

Written as plain ASGI: Starlette's own base class would copy each body through memory.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from generator.web import problems

MAX_BODY = 20 * 1024 * 1024
HEADER, FIELD = "x-csrf-token", "_csrf"
API, SESSION = "/api/", "/api/v1/session"
_HOSTS = frozenset({"localhost", "127.0.0.1"})
_READS = frozenset({"GET", "HEAD", "OPTIONS"})
_SENT = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": a form would then be sent with the Origin "null", as if from a stranger (Fetch, 3.2).
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}

_STRANGE_HOST = (421, "ten-may", "Trang này chỉ mở được trên chính máy này, ở địa chỉ 127.0.0.1 hoặc localhost.")
_STRANGE_ORIGIN = (403, "nguon-la", "Yêu cầu này đến từ một trang khác nên không được nhận.")
_OLD_TOKEN = (403, "the-cu", "Trang này đã mở từ trước khi chương trình khởi động lại; xin tải lại trang rồi làm lại.")


class Guard:
    """The middleware. `scope["state"]["csrf"]` is the token for the pages of this request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._secret = secrets.token_bytes(32)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        name = f"vanban_csrf_{_port(headers)}"
        held = _cookie(headers, name)
        is_ours = held is not None and self._signed(held)
        token = held if held is not None and is_ours else self._fresh()
        scope.setdefault("state", {})["csrf"] = token

        # Programs are given no cookie: one that keeps it would be taken for a browser.
        is_shown = not scope["path"].startswith((API, "/static/")) or scope["path"] == SESSION
        is_begun = False

        async def answer(message: Message) -> None:
            nonlocal is_begun
            is_begun = True
            if message["type"] == "http.response.start":
                sent = MutableHeaders(scope=message)
                for key, value in _SENT.items():
                    sent.setdefault(key, value)
                sent.setdefault("Cache-Control", "no-store")
                if not is_ours and is_shown:
                    # Not "Strict": a link from elsewhere to our page would make a new one, and old tabs useless.
                    sent.append("Set-Cookie", f"{name}={token}; Path=/; HttpOnly; SameSite=Lax")
            await send(message)

        refusal = self._refusal(scope, headers, token if is_ours else None)
        if refusal is not None:
            await problems.answer(Request(scope), *refusal)(scope, receive, answer)
            return
        try:
            await self._app(scope, _limited(receive), answer)
        except Exception as error:
            # Told here and not by Starlette's outermost layer, whose answer would lack the headers above.
            if is_begun:
                raise
            await problems.of_defect(Request(scope), error)(scope, receive, answer)

    def _refusal(self, scope: Scope, headers: Headers, token: str | None) -> tuple[int, str, str] | None:
        """Why a request is refused: status, kind and sentence of the problem; None when it may pass."""
        host = headers.get("host", "").lower()
        if host.partition(":")[0] not in _HOSTS:
            return _STRANGE_HOST
        length = headers.get("content-length", "0")
        if length.isdigit() and int(length) > MAX_BODY:
            return 413, *problems.TOO_LARGE
        if scope["method"] in _READS:
            return None
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        is_from_elsewhere = origin is not None and origin.lower() != f"http://{host}"
        if is_from_elsewhere or (origin is None and site not in (None, "same-origin", "none")):
            return _STRANGE_ORIGIN
        is_program = origin is None and site is None and "cookie" not in headers
        if is_program and scope["path"].startswith(API):
            return None
        given = headers.get(HEADER) or QueryParams(scope["query_string"]).get(FIELD, "")
        is_known = token is not None and hmac.compare_digest(given.encode(), token.encode())
        return None if is_known else _OLD_TOKEN

    def _fresh(self) -> str:
        value = secrets.token_urlsafe(18)
        return f"{value}.{self._mark(value)}"

    def _signed(self, token: str) -> bool:
        value, _, mark = token.partition(".")
        return hmac.compare_digest(mark.encode(), self._mark(value).encode())

    def _mark(self, value: str) -> str:
        return hmac.new(self._secret, value.encode(), hashlib.sha256).hexdigest()


def context(request: Request) -> dict[str, Any]:
    """For templates: `csrf_token`, and `write_url(path)`, the address that a form posts to."""
    token: str = request.state.csrf

    def write_url(path: str) -> str:
        return f"{path}{'&' if '?' in path else '?'}{FIELD}={quote(token)}"

    return {"csrf_token": token, "write_url": write_url}


def _limited(receive: Receive) -> Receive:
    """The body as it comes, until it has become too large; its stated length may be a lie or not be there."""
    got = 0

    async def counted() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > MAX_BODY:
            raise HTTPException(413, problems.TOO_LARGE[1])
        return message

    return counted


def _port(headers: Headers) -> str:
    """The port asked for: servers on other ports of this machine are sent the same cookies."""
    port = headers.get("host", "").partition(":")[2]
    return port if port.isdigit() and len(port) < 6 else "80"


def _cookie(headers: Headers, name: str) -> str | None:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return None
    return found.value if found else None
