"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.errors import Refused

_REASONS = {
    errno.ENOENT: "không tìm thấy tệp hoặc thư mục",
    errno.EACCES: "không có quyền, hoặc tệp đang mở trong chương trình khác",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "đây là một thư mục",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.EMFILE: "đang mở quá nhiều tệp",
}


def write_all(files: Mapping[Path, bytes], *, overwrite: bool) -> None:
    """Write several files that belong together: none of them when one may not be replaced. Raises Refused."""
    for path, content in files.items():
        _may_write(path, content, overwrite=overwrite)
    for path, content in files.items():
        write_whole(path, content, overwrite=True)


def write_whole(path: Path, content: bytes, *, overwrite: bool) -> None:
    """Write a file through a temporary one beside it, flushed to the disk, then renamed.

    A file that is there already is replaced only when `overwrite` is true or when it holds the same bytes. Raises
    Refused when it may not be replaced, or the folder cannot be written.
    """
    _may_write(path, content, overwrite=overwrite)
    try:
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
        raise Refused(f"Không ghi được tệp «{path}»: {reason(error)}.") from error


def reason(error: OSError) -> str:
    """Why a file could not be read or written, in Vietnamese: the system's own words are in its own language."""
    return _REASONS.get(error.errno or 0, f"hệ thống báo lỗi số {error.errno}")


def _may_write(path: Path, content: bytes, *, overwrite: bool) -> None:
    try:
        stands = not overwrite and path.exists() and path.read_bytes() != content
    except OSError as error:
        raise Refused(f"Không ghi được tệp «{path}»: {reason(error)}.") from error
    if stands:
        raise Refused(f"Tệp «{path}» đã có và có thể đã được sửa; xin thêm --ghi-de nếu muốn thay bằng bản mới.")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
