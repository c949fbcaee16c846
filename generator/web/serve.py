"""The server: uvicorn on the loopback address, in this process, until it is stopped."""

from __future__ import annotations

import errno
import socket
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from generator.errors import Refused
from generator.resources.files import reason
from generator.web.app import create_app

ADDRESS = "127.0.0.1"
_GOODBYE = 3  # seconds that open requests are given when the server is stopped


def serve(kho: Path | None, port: int, *, is_opening: bool, announce: Callable[[str], None]) -> None:
    """Serve until stopped. `port` 0 takes a free one; `announce` is told the address once it answers.

    Raises Refused when the port is taken or the kho cannot be opened.
    """
    listening = _listening(port)
    with listening:
        server = uvicorn.Server(settings(create_app(kho)))
        address = f"http://{ADDRESS}:{listening.getsockname()[1]}/"
        # The socket listens already: whoever opens the address now is answered as soon as the application stands.
        announce(address)
        if is_opening:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        server.run(sockets=[listening])


def settings(app: Starlette) -> uvicorn.Config:
    """How uvicorn runs: no log of requests (they name what people write), no word about itself, no web sockets."""
    return uvicorn.Config(
        app, log_level="error", access_log=False, server_header=False, ws="none", loop="asyncio", http="h11",
        timeout_graceful_shutdown=_GOODBYE,
    )  # fmt: skip


def _listening(port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((ADDRESS, port))
        made.listen(128)
    except OSError as error:
        made.close()
        why = "đang có chương trình khác dùng" if error.errno == errno.EADDRINUSE else reason(error)
        way_out = "Xin chọn cổng khác, hoặc --cong 0 để lấy một cổng trống."
        raise Refused(f"Không mở được cổng {port}: {why}. {way_out}") from error
    return made
