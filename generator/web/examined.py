"""A file that was sent, checked. The checker takes files: this one lies in a folder of its own while it is read."""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.reports.model import FileReport


def examined(content: bytes) -> FileReport:
    """What there is to say about a file. Raises Unreadable, Missing."""
    from generator.api.check import check_file

    with tempfile.TemporaryDirectory(prefix="vanban-") as folder:
        path = Path(folder) / "van-ban.docx"  # never a name from outside
        path.write_bytes(content)
        return check_file(path).report
