"""The files a command line names: single files, folders, patterns; and where what is made of each goes.

Patterns (`*.json`) are expanded here, because Windows' shells do not. Everything named must be there before anything is
made of the first.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from generator.cli.values import nearest
from generator.errors import Unreadable


def expand(named: Sequence[str], suffix: str) -> tuple[Path, ...]:
    """The files that a command line names, each once, in the order named; of a folder those with the suffix, by name.

    Raises Unreadable for a name that stands for no file.
    """
    found: dict[Path, Path] = {}
    for name in named:
        try:
            for path in _expand_one(name, suffix):
                found.setdefault(path.resolve(), path)
        except (OSError, RuntimeError) as error:  # RuntimeError: links that go round in a circle
            raise Unreadable(f"Không mở được «{name}»; xin xem lại quyền đọc.") from error
    return tuple(found.values())


def _expand_one(name: str, suffix: str) -> Sequence[Path]:
    # os.path rather than Path: a name too long or not allowed is simply not there.
    path = Path(name)
    if os.path.isdir(name):  # noqa: PTH112
        files = _with_suffix(path.iterdir(), suffix)
        if not files:
            raise Unreadable(f"Thư mục «{name}» không có tệp {suffix} nào.")
        return files
    if os.path.exists(name):  # noqa: PTH110
        return [path]
    if glob.has_magic(name):
        files = _with_suffix(map(Path, glob.glob(name, recursive=True)), suffix)  # noqa: PTH207 - may be absolute
        if not files:
            raise Unreadable(f"Không có tệp {suffix} nào khớp với «{name}».")
        return files
    siblings = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
    raise Unreadable(f"Không có tệp «{name}».{nearest(path.name, siblings)}")


def _with_suffix(paths: Iterable[Path], suffix: str) -> list[Path]:
    """Those of the paths that are files with the suffix, hidden ones left out, by name."""
    return sorted(
        path for path in paths if path.suffix.lower() == suffix and not path.name.startswith(".") and path.is_file()
    )


def targets(sources: Sequence[Path], out: str | None, suffix: str) -> tuple[Path | None, ...]:
    """Where what is made of each source goes; None is beside the source.

    `out` names a file for one source, a folder for several; for one it is a folder when it is there as one or ends with
    a slash. Raises click.UsageError when it can be neither, or when two sources would give the same file.
    """
    if out is None:
        return (None,) * len(sources)
    folder = Path(out)
    is_folder = folder.is_dir() or out.endswith(("/", os.sep))
    if len(sources) == 1 and not is_folder:
        if folder.suffix.lower() != suffix:
            raise click.UsageError(
                f"«{out}» sau -o không phải tên tệp {suffix} cũng không phải thư mục có sẵn; "
                "nếu muốn tạo thư mục, xin thêm dấu / ở cuối."
            )
        return (folder,)
    if not is_folder and (folder.exists() or folder.suffix.lower() == suffix):
        raise click.UsageError(f"Có {len(sources)} tệp dữ liệu nên «{out}» sau -o phải là một thư mục.")
    made = tuple(folder / f"{source.stem}{suffix}" for source in sources)
    by_name: dict[str, Path] = {}
    for source, target in zip(sources, made, strict=True):
        first = by_name.setdefault(target.name.casefold(), source)
        if first is not source:
            raise click.UsageError(f"«{first}» và «{source}» sẽ cùng ghi vào «{target}»; xin đổi tên một tệp.")
    return made
