"""Where Times New Roman may lie: a few known folders, tried in order; no scan of the machine's fonts."""

from __future__ import annotations

import os
from pathlib import Path

_WINDOWS = {"Regular": "times.ttf", "Bold": "timesbd.ttf", "Italic": "timesi.ttf", "BoldItalic": "timesbi.ttf"}
_MAC = {
    "Regular": "Times New Roman.ttf",
    "Bold": "Times New Roman Bold.ttf",
    "Italic": "Times New Roman Italic.ttf",
    "BoldItalic": "Times New Roman Bold Italic.ttf",
}
_CORE_FONTS = {cut: name.replace(" ", "_") for cut, name in _MAC.items()}


def times_new_roman() -> tuple[tuple[Path, dict[str, str]], ...]:
    """Folders that may hold Times New Roman, each with the file names of its cuts there (Regular, Bold, …).

    Windows; Windows seen from WSL; macOS; the core fonts package of Linux distributions.
    """
    windows = os.environ.get("WINDIR")
    return (
        *(((Path(windows, "Fonts"), _WINDOWS),) if windows else ()),
        (Path("/mnt/c/Windows/Fonts"), _WINDOWS),
        (Path("/System/Library/Fonts/Supplemental"), _MAC),
        (Path("/Library/Fonts"), _MAC),
        (Path("/usr/share/fonts/truetype/msttcorefonts"), _CORE_FONTS),
        (Path("/usr/share/fonts/msttcore"), _WINDOWS),
    )
