"""Printing through LibreOffice: .docx → PDF in a program of its own, kept apart from the user and from the network.

Reads: the bytes of Word files. Gives: the bytes of PDFs. Raises: Missing when there is no LibreOffice, Unreadable when
a file cannot be printed, Refused when the time is over.

Each run has a private folder, thrown away afterwards, with its own profile: the user's LibreOffice may be open, and is
neither asked nor changed. Two fences keep a file from drawing in others of this machine: what points outside is
stripped first (`strip.py`), and the profile forbids links, macros and the network.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.errors import Missing, Refused, Unreadable
from generator.export.strip import strip
from generator.ooxml.package import Package
from generator.resources import programs

_INSTALL = (
    "Máy này chưa có LibreOffice nên không in được bằng cách này. Xin cài LibreOffice Writer "
    "(Debian, Ubuntu: apt install libreoffice-writer-nogui; Windows, macOS: bộ cài tại libreoffice.org), "
    "hoặc bỏ lựa chọn --engine libreoffice để in bằng bộ in có sẵn."
)

# (path of the node, property, value) of LibreOffice's own configuration: share/registry/main.xcd names them all.
_SETTINGS = (
    ("Setup/L10N", "ooSetupSystemLocale", "vi"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Writer/Content/Update", "Link", "2"),  # 2: never update links when a file is opened
    # A proxy that is nowhere: port 9 of this machine discards. Type 2: set by hand.
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def convert(docx: bytes, *, timeout: float = 60) -> bytes:
    """The PDF of one Word file. `timeout` is in seconds."""
    return convert_many({"": docx}, timeout=timeout)[""]


def convert_many(files: Mapping[str, bytes], *, timeout: float = 60) -> dict[str, bytes]:
    """The PDFs of many Word files, by the same names, in one run of the program; `timeout` is for all of them.

    The names are the caller's and never reach the disk.
    """
    program = programs.libreoffice()
    if program is None:
        raise Missing(_INSTALL)
    # On Windows a killed program lets go of its files a little later: what cannot be deleted then stays behind.
    with tempfile.TemporaryDirectory(prefix="vanban-", ignore_cleanup_errors=True) as name:
        private = Path(name)
        _write_profile(private / "profile")
        sources = {key: private / "docx" / f"{index}.docx" for index, key in enumerate(files)}
        (private / "docx").mkdir()
        for key, path in sources.items():
            path.write_bytes(_self_contained(files[key]))
        said = _run(program, private, list(sources.values()), timeout)
        return {key: _printed(private / "pdf" / f"{path.stem}.pdf", key, said) for key, path in sources.items()}


def _self_contained(docx: bytes) -> bytes:
    package = Package.read(docx)
    _ = package.main  # anything but a Word document is refused here, before a program is started
    strip(package)
    return package.write()


def _write_profile(folder: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.{node}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for node, name, value in _SETTINGS
    )
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


def _run(program: Path, private: Path, sources: Sequence[Path], timeout: float) -> str:
    """Start the program on the files, wait for it; gives what it said. It never outlives this call."""
    command = [
        str(program), f"-env:UserInstallation={(private / 'profile').as_uri()}",
        "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
        "--infilter=MS Word 2007 XML", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(private / "pdf"),
        *map(str, sources),
    ]  # fmt: skip
    (private / "tmp").mkdir()
    with (private / "said").open("w+b") as said:
        # `soffice` is a script that starts others: they get a group of their own, so that all of them can be ended.
        with subprocess.Popen(  # noqa: S603 - a known program; the files' names are ours
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            cwd=private,
            env=programs.surroundings(private / "tmp"),
            start_new_session=True,
        ) as process:
            try:
                process.wait(timeout)
            except subprocess.TimeoutExpired as error:
                shown = f"{timeout:g}".replace(".", ",")
                raise Refused(
                    f"LibreOffice chưa in xong sau {shown}\N{NO-BREAK SPACE}giây nên đã bị dừng; không có tệp nào "
                    "được ghi. Xin thử lại, hoặc in bằng bộ in có sẵn (bỏ lựa chọn --engine libreoffice)."
                ) from error
            finally:
                _end(process)
        said.seek(0)
        return said.read().decode("utf-8", "replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and everything it started, whether it is done or not."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603, S607 - Windows' own
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return  # all of them have ended already


def _printed(pdf: Path, name: str, said: str) -> bytes:
    raw = pdf.read_bytes() if pdf.is_file() else b""
    if not raw.startswith(b"%PDF"):
        shown = f" «{name}»" if name else ""
        error = Unreadable(f"LibreOffice không in được tệp{shown}; tệp có thể đã bị hỏng.")
        error.add_note(said)
        raise error
    return raw
