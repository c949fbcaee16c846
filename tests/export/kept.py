"""Looking at the processes of a pool from outside: who they are, whether they live, how to stop and kill them."""

from __future__ import annotations

import os
import select
from pathlib import Path

import pypdfium2
import stranger

from generator.export.pool import Pool
from generator.export.pool_member import Member


def told(word: str) -> bytes:
    """A Word file that says this."""
    return stranger.docx(f"<w:p><w:r><w:t>{word}</w:t></w:r></w:p>")


def words(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def prints_magenta(pdf: bytes) -> bool:
    """Whether the stranger's secret shows on a page."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = [page.render(scale=0.5).to_pil().convert("RGB") for page in document]
    return any(colour == stranger.MAGENTA for page in drawn for _, colour in page.getcolors(1 << 24))


def members(pool: Pool) -> list[Member]:
    return sorted(pool._members, key=lambda member: member.pid)


def office(keeper: int) -> int:
    """The LibreOffice of a keeper."""
    return int(Path(f"/proc/{keeper}/task/{keeper}/children").read_text().split()[0])


def is_running(pid: int, patience: float = 5) -> bool:
    """Whether a process is alive so many seconds from now: an ending one is waited for."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return False
    with os.fdopen(handle) as process:
        return not select.select([process], [], [], patience)[0]
