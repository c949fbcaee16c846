"""Organisations: which there are, one whole with everything wrong with it, a new file in the user's kho."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.api.model import Organisation
from generator.bundle import co_quan, schema
from generator.bundle.messages import Problem
from generator.errors import Refused, Unreadable
from generator.resources.files import write_whole

# Lists that a new file shows one blank item of, since their shape is not to be guessed; any of them may become null.
_SHOWN = ("nguoi_ky", "don_vi", "noi_nhan_mac_dinh")


def organisations(kho: Path | None = None) -> tuple[Organisation, ...]:
    """Every organisation there is, by name; a file of the user's stands before a shipped one of the same name."""
    return tuple(_read(name, path, kho) for name, path in co_quan.known(kho).items())


def organisation(name: str, kho: Path | None = None) -> Organisation:
    """The organisation of a name, every field there. Raises Refused with the nearest name when there is none."""
    path = co_quan.find(name, kho)
    if isinstance(path, Problem):
        raise Refused(f"{path.message} {path.hint}")
    return _read(name, path, kho)


def new_organisation(name: str, kho: Path | None = None, like: str | None = None) -> Path:
    """Write a file for an organisation into the kho, blank or as another one has it; gives its path.

    Raises Refused when the name is not fit, when `like` is nobody's, or when the kho has a file of that name.
    """
    if wrong := co_quan.wrong_name(name):
        raise Refused(f"{wrong.message} {wrong.hint}")
    body = _skeleton() if like is None else organisation(like, kho).body
    path = co_quan.folders(kho)[0] / f"{name}.json"
    if path.exists():
        raise Refused(f"Tệp «{path}» đã có; lệnh này không ghi đè. Xin chọn tên khác, hoặc sửa tệp ấy.")
    write_whole(path, (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode(), overwrite=False)
    return path


def _read(name: str, path: Path, kho: Path | None) -> Organisation:
    is_own = path.parent == co_quan.folders(kho)[0]
    if wrong := co_quan.wrong_name(name):
        return Organisation(name, {}, (wrong.finding(),), path, is_own)
    try:
        body, findings = co_quan.opened(path)
    except Unreadable as error:
        return Organisation(name, {}, (Problem("DU20", (co_quan.FIELD,), str(error)).finding(),), path, is_own)
    whole = body if findings else schema.completed(co_quan.SCHEMA, body)
    return Organisation(name, whole, tuple(findings), path, is_own)


def _skeleton() -> dict[str, Any]:
    body: dict[str, Any] = schema.blank(co_quan.SCHEMA)
    for name in _SHOWN:
        body[name] = [schema.blank(co_quan.SCHEMA, (name, 0))]
    return body
