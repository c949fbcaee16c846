"""Programs outside Python that a command may start: where they lie, and the surroundings they get."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from generator import resources

# Where installers put LibreOffice without adding it to the search path (observed with 7.x and 24.x).
_KNOWN = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
# What a program needs on POSIX to start and to find the machine's fonts; nothing else of the user's surroundings.
_KEPT = ("HOME", "PATH", "USER", "LOGNAME", "LD_LIBRARY_PATH", "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_HOME",
         "FONTCONFIG_FILE", "FONTCONFIG_PATH")  # fmt: skip


def libreoffice() -> Path | None:
    """The starter of LibreOffice, or None when the machine has none."""
    return resources.program("soffice", "libreoffice", *_KNOWN)


def surroundings(temporary: Path) -> dict[str, str]:
    """The environment of a started program: one locale, one time zone, no display, no proxy, own temporary folder.

    On Windows everything is passed on but the temporary folder: programs there do not start without it.
    """
    fixed = {"TMPDIR": str(temporary), "TEMP": str(temporary), "TMP": str(temporary)}
    if sys.platform == "win32":
        return {**os.environ, **fixed}
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {"PATH": os.defpath, **kept, **fixed, "LC_ALL": "C.UTF-8", "TZ": "UTC", "SAL_USE_VCLPLUGIN": "svp"}
