"""One LibreOffice that is kept: started, asked, ended; the conversation with `pool_worker`, its keeper.

The keeper runs under the Python that has UNO, so the conversation goes through its standard input and output, files by
name in a folder that the two share. Nothing here waits without a limit. However a member ends, its processes are
waited for and its folder and sockets are taken away; if this process dies without a word, its keeper does the same.
One module because how a member is started and how it is ended must be read together.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import selectors
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import resources
from generator.export import libreoffice_profile as profile
from generator.resources import programs

_KEEPER = Path(__file__).with_name("pool_worker.py")
_START_LIMIT = 60.0
_END_LIMIT = 5.0


class Lost(Exception):  # noqa: N818 - the outcome is named
    """Raised when LibreOffice or its keeper has ended in the middle of a conversation."""


class Slow(Exception):  # noqa: N818
    """Raised when no answer has come within the time limit."""


class Unspoken(Exception):  # noqa: N818
    """Raised when the machine's Python does not know UNO: there can be no members here."""


class Declined(Exception):  # noqa: N818
    """Raised when LibreOffice could not print the file; it is well itself."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a member is made of: LibreOffice's own program, not the script around it, and a Python that has UNO."""

    office: Path
    python: Path


def parts() -> Parts | None:
    """What this machine makes members of; None where that cannot be (no LibreOffice, Windows, macOS, snap).

    LibreOffice from libreoffice.org brings a Python of its own, beside the program; distributions use the system's.
    """
    starter = programs.libreoffice()
    if os.name != "posix" or starter is None:
        return None
    office = starter.resolve().with_name("soffice.bin")
    # Not the first python3 of the search path: that may be a virtual environment's, which has no UNO.
    python = resources.program(str(office.with_name("python")), "/usr/bin/python3")
    return Parts(office, python) if office.is_file() and python else None


class Member:
    """A kept LibreOffice. One thread at a time asks it; any thread may `kill` it."""

    def __init__(self, made_of: Parts) -> None:
        """Start it, without waiting until it is ready."""
        self.printed = 0
        self.memory = 0  # kB, after the last document; 0 where the system does not tell
        self._private = private = Path(tempfile.mkdtemp(prefix="vanban-"))
        (private / "tmp").mkdir()
        profile.write(private / "profile")
        pipe = f"vanban-{secrets.token_hex(16)}"  # another user of the machine may not guess it
        self._pipes = profile.pipes(private / "profile", pipe)
        self._said = (private / "said").open("w+b")
        self._process = subprocess.Popen(  # noqa: S603 - a known program
            # -I: nothing of the user's folder or surroundings.
            [made_of.python, "-I", _KEEPER, made_of.office, (private / "profile").as_uri(), pipe, *self._pipes],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            cwd=private,
            # No search path: LibreOffice would start gpg five times, and leave it to others to wait for its end.
            env={**programs.surroundings(private / "tmp"), "PATH": str(private / "none")},
            start_new_session=True,
            umask=0o077,  # LibreOffice makes its pipes for everybody; whoever may write to one may do anything as us
        )
        self._heard = b""
        self._is_ready = False

    @property
    def pid(self) -> int:
        """The keeper's, and its process group's, LibreOffice included."""
        return self._process.pid

    def wait(self) -> None:
        """Wait until it can be asked, within a limit of its own. Raises Unspoken, Lost, Slow."""
        if not self._is_ready:
            answer = self._hear(time.monotonic() + _START_LIMIT)
            if "missing" in answer:
                raise Unspoken
            self._is_ready = True

    def print(self, docx: bytes, *, pdf_a: bool, deadline: float) -> bytes:
        """What LibreOffice makes of a file, by a moment of the monotonic clock. Raises Lost, Slow, Declined."""
        self.wait()
        self.printed += 1
        source, target = self._private / f"{self.printed}.docx", self._private / f"{self.printed}.pdf"
        try:
            source.write_bytes(docx)
        except FileNotFoundError as error:
            raise Lost from error  # its keeper has taken the folder away
        self._ask({"source": source.name, "target": target.name, "pdf_a": pdf_a})
        answer = self._hear(deadline)
        source.unlink(missing_ok=True)
        if "refused" in answer:
            raise Declined(answer["refused"])
        self.memory = answer["memory"]
        pdf = target.read_bytes() if target.is_file() else b""
        target.unlink(missing_ok=True)
        return pdf

    def said(self) -> str:
        """What LibreOffice and its keeper have complained of so far."""
        self._said.seek(0)  # through the open file: its keeper may have taken the folder away
        return self._said.read().decode("utf-8", "replace")

    def kill(self) -> None:
        """End it at once; whoever waits for an answer gets Lost."""
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):  # macOS says the second when only an unreaped process is left
            return

    def end(self) -> None:
        """End it, wait for its processes, take everything away. No thread may be asking it."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_END_LIMIT)  # the end of its input tells its keeper
        if self._process.returncode != 0:
            self.kill()
            self._process.wait()
            self._reap()
        self._said.close()
        for path in self._pipes:
            path.unlink(missing_ok=True)
        shutil.rmtree(self._private, ignore_errors=True)

    def _reap(self) -> None:
        """Where this process is the machine's first (a container), what the keeper has lost has become ours."""
        try:
            while os.waitpid(-self._process.pid, 0):
                pass
        except ChildProcessError:
            return

    def _ask(self, request: dict[str, Any]) -> None:
        assert self._process.stdin is not None  # noqa: S101 - opened above
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise Lost from error

    def _hear(self, deadline: float) -> dict[str, Any]:
        assert self._process.stdout is not None  # noqa: S101 - opened above
        stream = self._process.stdout.fileno()
        with selectors.DefaultSelector() as selector:
            selector.register(stream, selectors.EVENT_READ)
            while b"\n" not in self._heard:
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    raise Slow
                more = os.read(stream, 65536)
                if not more:
                    raise Lost
                self._heard += more
        line, _, self._heard = self._heard.partition(b"\n")
        answer: dict[str, Any] = json.loads(line)
        return answer
