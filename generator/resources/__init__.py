"""Where things are: shipped data, the user's own folder (kho), cache, programs. Besides cli and web, the one reader
of the environment.

Shipped data (templates, schemas, samples) lies in `generator/resources/` in an installed wheel and at the top of a
checkout; `folder()` finds both. Shipped data is never written.
"""

from __future__ import annotations

import os
import shutil
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_CHECKOUT = _HERE.parent.parent


@cache
def folder(name: str) -> Path:
    """The folder of shipped data of that name (`doctemplates`, `schemas`, `samples`).

    Raises FileNotFoundError when it is in neither place: the installation is damaged.
    """
    for candidate in (_HERE / name, _CHECKOUT / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"Thiếu thư mục dữ liệu «{name}» của chương trình; xin cài đặt lại.")


def kho(explicit: Path | None = None) -> Path:
    """The user's folder: the given one, else `VANBAN_KHO`, else the data folder of the operating system."""
    if explicit is not None:
        return explicit
    if chosen := os.environ.get("VANBAN_KHO"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("vanban", appauthor=False)


def cache_folder() -> Path:
    """Where things that can be made again may be kept; may be deleted at any time."""
    if chosen := os.environ.get("VANBAN_CACHE"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("vanban", appauthor=False)


def program(*names: str) -> Path | None:
    """The first of these programs that the machine has on its search path, or None."""
    for name in names:
        if found := shutil.which(name):
            return Path(found)
    return None
