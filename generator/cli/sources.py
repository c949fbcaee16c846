"""The files a command line names: single files, folders, patterns; and where what is made of each goes.

Patterns (`*.json`) are expanded here, because Windows' shells do not. Everything named must be there before anything is
made of the first.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from generator.cli.values import nearest
from generator.errors import Unreadable


def expand(named: Sequence[str], *suffixes: str, deep: bool = False) -> tuple[Path, ...]:
    """The files that a command line names, each once, in the order named; of a folder those with a suffix, by name.

    `deep` takes those of the folders within as well. Raises Unreadable for a name that stands for no file.
    """
    found: dict[Path, Path] = {}
    for name in named:
        try:
            for path in _expand_one(name, suffixes, deep=deep):
                found.setdefault(path.resolve(), path)
        except (OSError, RuntimeError) as error:  # RuntimeError: links that go round in a circle
            raise Unreadable(f"Không mở được «{name}»; xin xem lại quyền đọc.") from error
    return tuple(found.values())


def _expand_one(name: str, suffixes: Sequence[str], *, deep: bool) -> Sequence[Path]:
    # os.path rather than Path: a name too long or not allowed is simply not there.
    path = Path(name)
    kinds = ", ".join(suffixes)
    if os.path.isdir(name):  # noqa: PTH112
        files = _with_suffix(_within(path) if deep else path.iterdir(), suffixes)
        if not files:
            raise Unreadable(f"Thư mục «{name}» không có tệp {kinds} nào.")
        return files
    if os.path.exists(name):  # noqa: PTH110
        return [path]
    if glob.has_magic(name):
        files = _with_suffix(map(Path, glob.glob(name, recursive=True)), suffixes)  # noqa: PTH207 - may be absolute
        if not files:
            raise Unreadable(f"Không có tệp {kinds} nào khớp với «{name}».")
        return files
    siblings = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
    raise Unreadable(f"Không có tệp «{name}».{nearest(path.name, siblings)}")


def _within(folder: Path) -> Iterator[Path]:
    """Everything in a folder and in those within it, hidden ones left out."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink() and not entry.name.startswith("."):
            yield from _within(entry)
        else:
            yield entry


def _with_suffix(paths: Iterable[Path], suffixes: Sequence[str]) -> list[Path]:
    """Those of the paths that are files with a suffix, by name; hidden ones and lock files of Word are left out."""
    return sorted(
        path
        for path in paths
        if path.suffix.lower() in suffixes and not path.name.startswith((".", "~$")) and path.is_file()
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
