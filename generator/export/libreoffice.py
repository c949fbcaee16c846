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

from generator.export import libreoffice_failures as failures
from generator.export import libreoffice_profile as profile
from generator.export import libreoffice_stamp as stamp
from generator.export.strip import self_contained
from generator.resources import programs

# Beyond this many files a pool takes no longer, and a file that makes LibreOffice crash takes no other with it.
_MOST_AT_ONCE = 3
_FILES_A_WORKER = 20  # a start takes as long as so many letters of one page
_PLAIN = "pdf:writer_pdf_Export"
_ARCHIVAL = _PLAIN + ':{"SelectPdfVersion":{"type":"long","value":"2"}}'  # 2: PDF/A-2b; understood from 7.4 on


def convert(docx: bytes, *, timeout: float = 60, pdf_a: bool = False) -> bytes:
    """The PDF of one Word file, PDF/A-2b if asked. `timeout` is in seconds."""
    return convert_at_once({"": docx}, timeout=timeout, pdf_a=pdf_a)[""]


def convert_many(files: Mapping[str, bytes], *, timeout: float = 60, pdf_a: bool = False) -> dict[str, bytes]:
    """The PDFs of many Word files, by the same names, through a pool when they are more than a few.

    `timeout` is for all of them. The names are the caller's and never reach the disk.
    """
    if len(files) <= _MOST_AT_ONCE:
        return convert_at_once(files, timeout=timeout, pdf_a=pdf_a)
    from generator.export.pool import Pool

    with Pool(workers=min(1 + len(files) // _FILES_A_WORKER, os.cpu_count() or 1)) as pool:
        return pool.convert_many(files, timeout=timeout, pdf_a=pdf_a)


def convert_at_once(files: Mapping[str, bytes], *, timeout: float = 60, pdf_a: bool = False) -> dict[str, bytes]:
    """The same in one run of the program, however many they are."""
    program = programs.libreoffice()
    if program is None:
        raise failures.absent()
    # On Windows a killed program lets go of its files a little later: what cannot be deleted then stays behind.
    with tempfile.TemporaryDirectory(prefix="vanban-", ignore_cleanup_errors=True) as name:
        private = Path(name)
        profile.write(private / "profile")
        sources = {key: private / "docx" / f"{index}.docx" for index, key in enumerate(files)}
        dates: dict[str, str | None] = {}
        (private / "docx").mkdir()
        for key, path in sources.items():
            package = self_contained(files[key])
            dates[key] = stamp.date_of(package)
            path.write_bytes(package.write())
        said = run(program, private, list(sources.values()), timeout, kind=_ARCHIVAL if pdf_a else _PLAIN)
        made = {key: private / "pdf" / f"{path.stem}.pdf" for key, path in sources.items()}
        return {
            key: stamp.finished(
                path.read_bytes() if path.is_file() else b"", created=dates[key], pdf_a=pdf_a, name=key, said=said
            )
            for key, path in made.items()
        }


def run(
    program: Path, private: Path, sources: Sequence[Path], timeout: float, *, kind: str, reads: str = "MS Word 2007 XML"
) -> str:
    """Start the program on files that it `reads` by that filter, wait for it; gives what it said.

    What it makes lies in the folder "pdf" of the private one, where its profile lies too. It never outlives this call.
    """
    command = [
        str(program), f"-env:UserInstallation={(private / 'profile').as_uri()}",
        "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
        f"--infilter={reads}", "--convert-to", kind, "--outdir", str(private / "pdf"),
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
                raise failures.too_slow(timeout) from error
            finally:
                _end(process)
                for path in profile.pipes(private / "profile"):
                    path.unlink(missing_ok=True)
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
