"""A real server: in this process on a thread, or as the command in a process of its own."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from generator.web.app import create_app
from generator.web.serve import settings


@contextmanager
def serving(kho: Path) -> Iterator[str]:
    """The address of a server on a kho, without a slash at its end; a request made at once simply waits for it."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(settings(create_app(kho)))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def served(kho: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command `vanban serve` in a process, and the address it printed; killed at the end if it still runs."""
    command = [sys.executable, "-m", "generator", "serve", "--cong", "0", "--khong-mo", "--kho", str(kho), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        if found is None:
            process.kill()
            raise AssertionError(f"{line}{process.stderr.read() if process.stderr else ''}")
        try:
            yield process, found[0]
        finally:
            process.kill()
