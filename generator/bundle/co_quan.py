"""Organisations: files `co_quan/<name>.json` of the user's kho and shipped ones, the user's first.

Reads: files of `schemas/co_quan.json`. Gives: an organisation as a plain dict, or every problem with it. A name is the
same on every system: small letters without diacritics, digits, "-" and "_"; it never leads out of the folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from generator import doctypes, resources
from generator.bundle import conform, load, messages, schema, signer, wording
from generator.bundle.messages import Problem
from generator.errors import Refused, Unreadable
from generator.findings import Finding
from generator.viet import text

FIELD = "co_quan"
# The schema a file of an organisation conforms to.
SCHEMA = "co_quan"
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")
_NOT_OF_A_NAME = re.compile(r"[^a-z0-9]+")
# The field of each list that tells its items apart.
_KEYS = {"nguoi_ky": "ten_goi", "don_vi": "viet_tat", "noi_nhan_mac_dinh": "loai"}
_MOST_SHOWN = 12


def folders(kho: Path | None = None) -> tuple[Path, ...]:
    """Where organisations are looked up by name, the user's first; `kho` None means the user's own."""
    return (resources.kho(kho) / FIELD, resources.folder("samples") / FIELD)


def known(kho: Path | None = None) -> dict[str, Path]:
    """Every file of an organisation there is, by its name, sorted; some names may be none (`wrong_name`)."""
    found: dict[str, Path] = {}
    for folder in reversed(folders(kho)):
        found.update((path.stem, path) for path in folder.glob("*.json") if not path.name.startswith("."))
    return dict(sorted(found.items()))


def find(name: str, kho: Path | None = None) -> Path | Problem:
    """The file of a named organisation, or why there is none."""
    if wrong := wrong_name(name):
        return wrong
    files = known(kho)
    if name in files:
        return files[name]
    names = [each for each in files if wrong_name(each) is None]
    near = messages.nearest(name, names)
    if near:
        hint = f"Có phải là «{near}» không?"
    elif names:
        shown = ", ".join(names[:_MOST_SHOWN]) + (", …" if len(names) > _MOST_SHOWN else "")
        hint = f"Hiện có: {shown}."
    else:
        hint = "Chưa có tệp cơ quan nào; ghi thông tin cơ quan thẳng vào trường co_quan, trong dấu { }."
    message = f"Không tìm thấy cơ quan «{name}» trong thư mục {FIELD}/."
    return Problem("DU20", (FIELD,), message, messages.quote(name), hint=hint)


def wrong_name(name: str) -> Problem | None:
    """Why a name cannot be that of an organisation's file, None when it can."""
    if _NAME.fullmatch(name):
        return None
    message = f"Tên tệp cơ quan chỉ gồm chữ thường không dấu, chữ số, dấu - và dấu _; ở đây là {messages.given(name)}."
    right = _NOT_OF_A_NAME.sub("_", text.ascii(Path(name).stem).casefold()).strip("_")
    hint = f"Có phải là «{right}» không?" if _NAME.fullmatch(right) else "Ví dụ «so_noi_vu»."
    if any(sign in name for sign in "./\\"):
        hint = f"Ghi tên tệp trong thư mục {FIELD}/, không kèm đường dẫn và đuôi .json."
    return Problem("DU21", (FIELD,), message, messages.quote(name), hint=hint)


def read(given: str | Path, kho: Path | None = None) -> tuple[Any, list[Finding]]:
    """The organisation a bundle names, and what is wrong, told as of another file; the name itself when it is none."""
    path = given if isinstance(given, Path) else find(given, kho)
    if isinstance(path, Problem):
        return str(given), [path.finding(doctypes.slugs()[0])]
    try:
        body, found = opened(path)
    except Unreadable as error:
        return str(given), [Problem("DU20", (FIELD,), str(error)).finding(doctypes.slugs()[0])]
    return body, [replace(each, place=f"{FIELD}/{path.name}: {each.place}") for each in found]


def opened(path: Path) -> tuple[dict[str, Any], list[Finding]]:
    """The organisation in a file, and everything wrong with it. Raises Unreadable when the file cannot be opened."""
    try:
        body = load.read(path)
    except Refused as error:
        return {}, list(error.problems)
    return body, [problem.finding(SCHEMA) for problem in problems(body)]


def problems(body: Mapping[str, Any]) -> list[Problem]:
    """Everything wrong with an organisation by itself, in the order of its fields; paths start at its own fields."""
    found = conform.problems(SCHEMA, body) or [*contradictions(body), *_typed_twice({FIELD: body}, 1, ())]
    return sorted(found, key=lambda problem: schema.order(SCHEMA, problem.path))


def contradictions(body: Mapping[str, Any]) -> list[Problem]:
    """What only several fields of an organisation together show. It has the shape its schema asks for."""
    return list(chain(_told_apart(body), _signers(body), _recipients(body)))


def items(body: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    """A list of an organisation; empty when it has none."""
    return body.get(name) or ()


def _told_apart(body: Mapping[str, Any]) -> Iterator[Problem]:
    for name, key in _KEYS.items():
        seen: dict[Any, int] = {}
        for index, item in enumerate(items(body, name)):
            value = item.get(key)
            first = seen.setdefault(value, index)
            if first != index:
                shown = "null" if value is None else messages.given(value)
                title = schema.title(SCHEMA, (name, index, key))
                message = f"«{title}» là {shown} ở cả mục {first + 1} và mục {index + 1}, không rõ lấy mục nào."
                yield Problem("DU23", (name, index, key), message, hint="Mỗi mục ghi một giá trị khác nhau.")


def _signers(body: Mapping[str, Any]) -> Iterator[Problem]:
    for index, entry in enumerate(items(body, "nguoi_ky")):
        found = signer.problems({"nguoi_ky": entry, FIELD: body})
        yield from (_moved(problem, 1, ("nguoi_ky", index)) for problem in found)


def _recipients(body: Mapping[str, Any]) -> Iterator[Problem]:
    for index, entry in enumerate(items(body, "noi_nhan_mac_dinh")):
        slug = entry.get("loai")
        if slug is not None and slug not in doctypes.slugs():
            path = ("noi_nhan_mac_dinh", index, "loai")
            near = messages.nearest(slug, {each: doctypes.load(each).name for each in doctypes.slugs()})
            hint = f"Có phải là «{near}» không?" if near else f"Các loại hiện có: {', '.join(doctypes.slugs())}."
            message = f"Chưa có loại văn bản {messages.given(slug)}."
            yield Problem("DU17", path, message, messages.quote(slug), hint=hint)
        yield from _typed_twice({"noi_nhan": entry["noi_nhan"]}, 0, ("noi_nhan_mac_dinh", index))


def _typed_twice(data: Mapping[str, Any], dropped: int, above: schema.Path) -> Iterator[Problem]:
    """What the templates add by themselves to these fields: of any type, for all have them."""
    found = wording.problems(data, doctypes.load(doctypes.slugs()[0]))
    return (_moved(problem, dropped, above) for problem in found)


def _moved(problem: Problem, dropped: int, above: schema.Path) -> Problem:
    """A problem found in a part, at its place in the whole."""
    return replace(problem, path=(*above, *problem.path[dropped:]))
