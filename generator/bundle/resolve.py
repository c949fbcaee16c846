"""One bundle out of several sources: row over bundle over common file over organisation.

Objects merge, lists and everything else replace. An organisation is given whole, as an object, or by name: a file
`co_quan/<name>.json` of the user's kho, else a shipped one. A name replaces the organisation of a weaker source, an
object merges over it; the one asked for on the command line takes the place of those in common file and bundle.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator import doctypes, resources
from generator.bundle import conform, load, messages
from generator.bundle.clean import clean
from generator.bundle.messages import Problem
from generator.errors import Refused, Unreadable
from generator.findings import Finding

_FIELD = "co_quan"
# The schema a file of an organisation conforms to.
_SCHEMA = "co_quan"
# Names are file names on every system alike: no separators, no dots, no capitals.
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")
_MOST_SHOWN = 12


def resolve(
    data: Mapping[str, Any],
    *,
    co_quan: Path | str | None = None,
    kho: Path | None = None,
    common: Mapping[str, Any] | None = None,
    row: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The bundle complete in itself. Raises Refused when the organisation it names cannot be used.

    `co_quan` is a file, or a name as a bundle may give it; `kho` None means the user's own.
    """
    resolved, problems = gathered(data, co_quan=co_quan, kho=kho, common=common, row=row)
    if problems:
        raise messages.refused(problems)
    return resolved


def gathered(
    data: Mapping[str, Any],
    *,
    co_quan: Path | str | None = None,
    kho: Path | None = None,
    common: Mapping[str, Any] | None = None,
    row: Mapping[str, Any] | None = None,
) -> tuple[dict[str, Any], list[Finding]]:
    """As `resolve`, with the problems beside the data instead of raised, so that the rest can still be judged."""
    sources = [clean(source or {}) for source in (common, data, row)]
    resolved: dict[str, Any] = {}
    for source in sources:
        resolved = merged(resolved, {key: value for key, value in source.items() if key != _FIELD})
    bodies = [source[_FIELD] for source in (sources if co_quan is None else sources[2:]) if _FIELD in source]
    problems: list[Finding] = []
    for body in bodies if co_quan is None else [_asked(co_quan), *bodies]:
        if isinstance(body, str | Path):
            resolved = {**resolved, _FIELD: _organisation(body, kho, problems)}
        else:
            resolved = merged(resolved, {_FIELD: body})
    return resolved, problems


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """The stronger mapping laid over the weaker: objects merge, everything else replaces, null too."""
    result = {**below, **above}
    for key, value in above.items():
        under = below.get(key)
        if isinstance(value, Mapping) and isinstance(under, Mapping):
            result[key] = merged(under, value)
    return result


def organisation_folders(kho: Path | None = None) -> tuple[Path, ...]:
    """Where organisations are looked up by name, the user's first."""
    return (resources.kho(kho) / _FIELD, resources.folder("samples") / _FIELD)


def _asked(co_quan: Path | str) -> Path | str:
    """A text from the command line: a file when it looks like one, else a name."""
    is_file = isinstance(co_quan, str) and (co_quan.endswith(".json") or any(sign in co_quan for sign in "/\\"))
    return Path(co_quan) if is_file else co_quan


def _organisation(given: str | Path, kho: Path | None, problems: list[Finding]) -> Any:
    """The organisation of a name or file; the name itself when it cannot be had, and then the problems say why."""
    path = given if isinstance(given, Path) else _looked_up(given, kho)
    if isinstance(path, Problem):
        problems.append(path.finding(doctypes.slugs()[0]))
        return str(given)
    source = f"{_FIELD}/{path.name}"
    try:
        body = load.read(path)
    except Refused as error:
        problems.extend(replace(problem, place=f"{source}: {problem.place}") for problem in error.problems)
        return str(given)
    except Unreadable as error:
        problems.append(Problem("DU20", (_FIELD,), str(error)).finding(doctypes.slugs()[0]))
        return str(given)
    wrong = [problem.finding(_SCHEMA, source) for problem in conform.problems(_SCHEMA, body)]
    problems.extend(wrong)
    return str(given) if wrong else body


def _looked_up(name: str, kho: Path | None) -> Path | Problem:
    """The file of a named organisation, or why there is none."""
    if not _NAME.fullmatch(name):
        message = (
            f"Tên tệp cơ quan chỉ gồm chữ thường không dấu, chữ số, dấu - và dấu _; ở đây là {messages.given(name)}."
        )
        hint = "Ghi tên tệp trong thư mục co_quan/, không kèm đường dẫn và đuôi .json."
        return Problem("DU21", (_FIELD,), message, messages.quote(name), hint=hint)
    folders = organisation_folders(kho)
    for folder in folders:
        if (path := folder / f"{name}.json").is_file():
            return path
    known = sorted({path.stem for folder in folders if folder.is_dir() for path in folder.glob("*.json")})
    near = messages.nearest(name, known)
    if near:
        hint = f"Có phải là «{near}» không?"
    elif known:
        shown = ", ".join(known[:_MOST_SHOWN]) + (", …" if len(known) > _MOST_SHOWN else "")
        hint = f"Hiện có: {shown}."
    else:
        hint = "Chưa có tệp cơ quan nào; ghi thông tin cơ quan thẳng vào trường co_quan, trong dấu { }."
    message = f"Không tìm thấy cơ quan «{name}» trong thư mục {_FIELD}/."
    return Problem("DU20", (_FIELD,), message, messages.quote(name), hint=hint)
