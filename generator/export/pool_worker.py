"""The other end of `pool_member`: a script for the system's Python, which has UNO; our own Python never imports it.

It starts one LibreOffice, keeps it, and prints what it is asked to, one JSON object a line in each direction: requests
`{"source", "target", "pdf_a"}` (names in the working folder), answers `{"ready"}`, `{"missing"}`, `{"printed",
"memory"}` (kB) or `{"refused"}`. When LibreOffice is gone, so is it. When its input ends, which is also what happens
when we die, it ends LibreOffice and takes the working folder away.

One module because the system's Python runs it as one file. Arguments: the program, the address of the profile,
the name of the pipe, then the files to remove at the end.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
import traceback
from typing import IO, Any, NoReturn

# LibreOffice's way to say: the profile is made, start me again (desktop/source/app/app.cxx, EXITHELPER_NORMAL_RESTART).
_START_AGAIN = 81
_PARENT_DIES = 1  # PR_SET_PDEATHSIG of prctl(2)


def main() -> int:
    """Keep a LibreOffice until there is nothing more to ask; gives an exit code."""
    program, profile, pipe, *leftovers = sys.argv[1:]
    # Whatever a library prints must not stand between two answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    try:
        import uno  # type: ignore[import-not-found]  # belongs to the system's Python
    except ImportError:
        _say(answers, missing="uno")
        return 0
    command = [
        program, f"-env:UserInstallation={profile}", f"--accept=pipe,name={pipe};urp;",
        "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
    ]  # fmt: skip
    office = _Office(command)
    requests: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, office, leftovers), daemon=True).start()
    try:
        _serve(uno, office, pipe, requests, answers)
    except Exception:
        traceback.print_exc()
    return _leave(office, leftovers, 1)


def _serve(uno: Any, office: _Office, pipe: str, requests: queue.SimpleQueue[dict[str, Any]], answers: IO[str]) -> None:
    """Answer one request after the other. Raises what UNO does when LibreOffice is gone."""
    desktop = _desktop(uno, office, pipe)
    _say(answers, ready=True)
    while True:
        request = requests.get()
        document = None
        try:
            document = _load(uno, desktop, request["source"])
            _store(uno, document, request["target"], pdf_a=request["pdf_a"])
            _say(answers, printed=True, memory=_memory(office.process.pid))
        except Exception as error:  # UNO's exceptions have no class of their own before UNO is loaded
            if type(error).__name__.endswith("DisposedException") or office.is_gone():
                raise
            _say(answers, refused=f"{type(error).__name__}: {error}")
        # The answer is on its way while the document is closed.
        if document is not None:
            document.close(True)


class _Office:
    """The LibreOffice that is kept. On Linux it dies with this process, however that ends."""

    def __init__(self, command: list[str]) -> None:
        self.command = command
        self._die_too = None
        if sys.platform == "linux":
            import ctypes

            prctl = ctypes.CDLL(None).prctl
            self._die_too = lambda: prctl(_PARENT_DIES, signal.SIGKILL)
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - a known program
            self.command,
            stdin=subprocess.DEVNULL,
            preexec_fn=self._die_too,  # noqa: PLW1509 - one call of C and no lock; two threads at most
        )

    def is_gone(self) -> bool:
        """Whether it has ended, or ends within a moment: the connection may break a little before."""
        try:
            self.process.wait(0.1)
        except subprocess.TimeoutExpired:
            return False
        return True


def _listen(requests: queue.SimpleQueue[dict[str, Any]], office: _Office, leftovers: list[str]) -> None:
    """Hand on what is asked; at the end of input end everything, even while the other thread waits for LibreOffice."""
    for line in sys.stdin.buffer:
        requests.put(json.loads(line))
    _leave(office, leftovers, 0)


def _leave(office: _Office, leftovers: list[str], code: int) -> NoReturn:
    """End LibreOffice and this process from whichever thread, and take away what is left."""
    office.process.kill()
    office.process.wait()
    for path in leftovers:
        if os.path.exists(path):  # noqa: PTH110 - quick to start matters more here than Path
            os.unlink(path)  # noqa: PTH108
    shutil.rmtree(os.getcwd(), ignore_errors=True)  # noqa: PTH109
    os._exit(code)


def _desktop(uno: Any, office: _Office, pipe: str) -> Any:
    """The desktop of a LibreOffice that is starting, as soon as it answers. Raises RuntimeError when it ends."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    not_yet = uno.getClass("com.sun.star.connection.NoConnectException")
    while True:
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except not_yet:
            code = office.process.poll()
            if code == _START_AGAIN:
                office.start()
            elif code is not None:
                raise RuntimeError(f"LibreOffice ended with {code} before it could be asked") from None
            time.sleep(0.01)
        else:
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)


def _load(uno: Any, desktop: Any, source: str) -> Any:
    """Open a file unseen: read only, no macros (NEVER_EXECUTE is 0), no updates (NO_UPDATE is 0)."""
    document = desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(os.path.abspath(source)),  # noqa: PTH100
        "_blank",
        0,
        _options(uno, Hidden=True, ReadOnly=True, FilterName="MS Word 2007 XML", MacroExecutionMode=0, UpdateDocMode=0),
    )
    if document is None:
        raise ValueError("source file could not be loaded")
    return document


def _store(uno: Any, document: Any, target: str, *, pdf_a: bool) -> None:
    data = _options(uno, SelectPdfVersion=2) if pdf_a else ()  # 2: PDF/A-2b
    typed = uno.Any("[]com.sun.star.beans.PropertyValue", data)
    url = uno.systemPathToFileUrl(os.path.abspath(target))  # noqa: PTH100
    document.storeToURL(url, _options(uno, FilterName="writer_pdf_Export", FilterData=typed))


def _options(uno: Any, **values: Any) -> tuple[Any, ...]:
    found = []
    for name, value in values.items():
        option = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        option.Name, option.Value = name, value
        found.append(option)
    return tuple(found)


def _memory(pid: int) -> int:
    """What a process holds in memory, in kB; 0 where the system does not tell."""
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8") as status:  # noqa: PTH123
            return next((int(line.split()[1]) for line in status if line.startswith("VmRSS")), 0)
    except OSError:
        return 0


def _say(answers: IO[str], **what: Any) -> None:
    answers.write(json.dumps(what) + "\n")


if __name__ == "__main__":
    sys.exit(main())
