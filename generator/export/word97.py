"""From Word 97-2003 (.doc) to .docx, through LibreOffice: formatting as LibreOffice understands it.

Reads and gives bytes. Raises: Missing when there is no LibreOffice, Unreadable when it makes nothing of the file,
Refused when the time is over. The same fences as for printing, but for links: they cannot be stripped from a .doc, so
that only the profile forbids to follow them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.errors import Refused
from generator.export import libreoffice, libreoffice_profile
from generator.export import libreoffice_failures as failures
from generator.resources import programs


def to_docx(doc: bytes, *, timeout: float = 60) -> bytes:
    """The .docx of a Word 97-2003 file. `timeout` is in seconds."""
    program = programs.libreoffice()
    if program is None:
        raise failures.no_converter()
    with tempfile.TemporaryDirectory(prefix="vanban-", ignore_cleanup_errors=True) as name:
        private = Path(name)
        libreoffice_profile.write(private / "profile")
        source = private / "tep.doc"
        source.write_bytes(doc)
        try:
            said = libreoffice.run(
                program, private, [source], timeout, kind="docx:MS Word 2007 XML", reads="MS Word 97"
            )
        except Refused as error:
            raise Refused("LibreOffice đọc tệp .doc này quá lâu nên đã bị dừng; xin lưu lại thành .docx.") from error
        made = private / "pdf" / "tep.docx"
        if not made.is_file():
            raise failures.unconverted(said)
        return made.read_bytes()
