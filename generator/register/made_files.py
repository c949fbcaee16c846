"""The files of the documents made: `<kho>/van_ban/<what it is about>-<digest>.docx` and `.pdf`.

Named for people, with a digest so that no two documents meet; the same bytes made twice are one file. Nothing of a name
is a path: it holds letters without marks, digits and dashes only.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from generator.resources.files import write_whole
from generator.viet import text

FOLDER = "van_ban"
_LONGEST = 60
_DIGEST = 12


def file_stem(name: str) -> str:
    """A file name without its ending, made of a name as far as that goes."""
    words = re.sub(r"[^a-z0-9]+", "-", text.ascii(name).casefold()).strip("-")
    return words[:_LONGEST].rstrip("-") or "van-ban"


def keep(kho: Path, loai: str, name: str, docx: bytes, pdf: bytes | None) -> tuple[Path, Path | None]:
    """Write the files of a document; gives their paths. Raises Refused."""
    stem = f"{file_stem(f'{loai} {name}')}-{hashlib.sha256(docx).hexdigest()[:_DIGEST]}"
    path = kho / FOLDER / f"{stem}.docx"
    write_whole(path, docx, overwrite=True)
    if pdf is None:
        return path, None
    write_whole(path.with_suffix(".pdf"), pdf, overwrite=True)
    return path, path.with_suffix(".pdf")
