"""Organisations: which there are, one whole with everything wrong with it, a new file in the user's kho."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from itertools import chain, count
from pathlib import Path
from typing import Any

from generator.api.model import Organisation
from generator.bundle import co_quan, schema
from generator.bundle.messages import Problem
from generator.errors import Refused, Unreadable
from generator.resources.files import write_whole
from generator.viet import text

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


def save_organisation(body: Mapping[str, Any], kho: Path | None = None, name: str | None = None) -> str:
    """Write an organisation of the user's own into the kho; gives the name of its file, by which documents find it.

    `name` is that of the file to write over; None makes a new one, named after the organisation. Raises Refused with
    everything wrong, and when the name is nobody's.
    """
    if wrong := co_quan.problems(body):
        found = [one.finding(co_quan.SCHEMA) for one in wrong]
        raise Refused(f"Thông tin cơ quan còn {len(wrong)} chỗ phải sửa.", found)
    folder = co_quan.folders(kho)[0]
    chosen = _free_name(str(body["ten"]), str(body["dia_danh"]), kho) if name is None else name
    if name is not None and (co_quan.wrong_name(name) or not (folder / f"{name}.json").is_file()):
        raise Refused(f"Không có cơ quan «{name}» của riêng máy này để sửa.")
    content = json.dumps(body, ensure_ascii=False, indent=2) + "\n"
    write_whole(folder / f"{chosen}.json", content.encode(), overwrite=name is not None)
    return chosen


def _free_name(ten: str, dia_danh: str, kho: Path | None) -> str:
    """A file name after the organisation, its place where the name is taken, else a number."""
    there = co_quan.known(kho)
    first, place = _words(ten) or "co_quan", _words(dia_danh)
    second = f"{first}_{place}" if place else first
    numbered = (f"{second}_{number}" for number in count(2))
    return next(one for one in chain((first, second), numbered) if one not in there)


def _words(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", text.ascii(name).casefold()).strip("_")[:40].strip("_")


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
