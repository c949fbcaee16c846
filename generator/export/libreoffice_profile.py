"""The private profile every LibreOffice of ours gets: deaf to links, macros and the network; and its traces in /tmp."""

from __future__ import annotations

import hashlib
from pathlib import Path

# (path of the node, property, value) of LibreOffice's own configuration: share/registry/main.xcd names them all.
_SETTINGS = (
    ("Setup/L10N", "ooSetupSystemLocale", "vi"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Misc", "UseLocking", "false"),  # no lock files beside files that nobody else can see
    ("Office.Writer/Content/Update", "Link", "2"),  # 2: never update links when a file is opened
    # A proxy that is nowhere: port 9 of this machine discards. Type 2: set by hand.
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
# Where LibreOffice keeps its pipes on POSIX, whatever TMPDIR says (sal/osl/unx/pipe.cxx).
_PIPES = (Path("/tmp"), Path("/var/tmp"))  # noqa: S108 - LibreOffice's choice, not ours


def write(folder: Path) -> None:
    """Make a profile in a new folder."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{node}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for node, name, value in _SETTINGS
    )
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


def pipes(folder: Path, *named: str) -> list[Path]:
    """The sockets a LibreOffice with this profile leaves behind when it is killed, those with these names included.

    One is its own, by which a second start finds the first: named by the MD5 of the profile's address in UTF-16, each
    byte in hexadecimal without a leading zero (observed with 7.4; desktop/source/app/officeipcthread.cxx).
    """
    digest = hashlib.md5(folder.as_uri().encode("utf-16-le"), usedforsecurity=False).digest()
    names = [f"SingleOfficeIPC_{''.join(f'{byte:x}' for byte in digest)}", *named]
    user = folder.stat().st_uid
    return [place / f"OSL_PIPE_{user}_{name}" for place in _PIPES for name in names]
