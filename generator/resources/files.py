"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from generator.errors import Refused


def write_whole(path: Path, content: bytes, *, overwrite: bool) -> None:
    """Write a file through a temporary one beside it, flushed to the disk, then renamed.

    A file that is there already is replaced only when `overwrite` is true or when it holds the same bytes. Raises
    Refused when it may not be replaced, or the folder cannot be written.
    """
    try:
        if path.exists() and not overwrite:
            if path.read_bytes() == content:
                return
            raise Refused(f"Tệp «{path}» đã có và có thể đã được sửa; xin thêm --ghi-de nếu muốn thay bằng bản mới.")
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(name, 0o666 & ~_umask())  # noqa: PTH101 - mkstemp makes private files; this one is for sharing
            os.replace(name, path)  # noqa: PTH105 - the name is a plain string here
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Refused(f"Không ghi được tệp «{path}»: {error.strerror or error}.") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
