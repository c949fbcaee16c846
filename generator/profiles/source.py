"""The TOML files of a profile folder, read once and then from a cache.

tomllib takes tens of milliseconds for a profile, JSON less than one. So the parsed tables are kept as JSON in the cache
folder under the digest of the files' own bytes: an edited profile has another name there, and nothing goes stale.
Only the parsing is cached; typing the values is done each time. The cache may be missing, damaged or unwritable at any
time without anyone noticing more than the milliseconds.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator import resources
from generator.errors import Defect
from generator.resources.files import reason

FILES = (
    "profile", "page", "components", "other_components", "copies", "layout", "tolerances", "abbreviations", "rules",
    "words", "capitals",
)  # fmt: skip

Tables = dict[str, dict[str, Any]]


def tables(folder: Path) -> Tables:
    """What each TOML file of the folder says, by file name without `.toml`; a file that is not there is left out.

    Raises Defect when a file cannot be read or is not TOML.
    """
    try:
        raw = {name: path.read_bytes() for name in FILES if (path := folder / f"{name}.toml").is_file()}
    except OSError as error:
        raise Defect(f"Không đọc được hồ sơ quy định trong thư mục «{folder.name}»: {reason(error)}.") from error
    kept = _cache_file(raw)
    found = _kept(kept)
    if found is None:
        found = _parsed(folder.name, raw)
        _keep(kept, found)
    return found


def merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """`own` laid over `base`: tables merge key by key, everything else is replaced."""
    whole = dict(base)
    for key, value in own.items():
        below = whole.get(key)
        whole[key] = merged(below, value) if isinstance(below, Mapping) and isinstance(value, Mapping) else value
    return whole


def _parsed(name: str, raw: Mapping[str, bytes]) -> Tables:
    import tomllib  # only a missed cache pays for it

    try:
        return {file: tomllib.loads(content.decode("utf-8")) for file, content in raw.items()}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Defect(f"Hồ sơ quy định «{name}» có tệp viết sai cú pháp TOML: {error}.") from error


def _cache_file(raw: Mapping[str, bytes]) -> Path:
    digest = hashlib.sha256()
    for name, content in raw.items():
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return resources.cache_folder() / "profiles" / f"{digest.hexdigest()}.json"


def _kept(file: Path) -> Tables | None:
    """What the cache holds; None when it holds nothing whole. The first line is the digest of the rest."""
    try:
        digest, _, body = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    if hashlib.sha256(body).hexdigest().encode() != digest:
        return None
    found: Tables = json.loads(body.decode("utf-8"))
    return found


def _keep(file: Path, found: Tables) -> None:
    body = json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    temporary = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        temporary.replace(file)
    with suppress(OSError):
        temporary.unlink(missing_ok=True)
