"""One bundle out of several sources: row over bundle over common file over organisation.

Objects merge, lists and everything else replace. An organisation is given whole, as an object, or by name (`co_quan`
tells where it is found). A name replaces the organisation of a weaker source, an object merges over it; the one asked
for on the command line takes the place of those in common file and bundle. Of a signer the same is true; what is left
out then comes from the organisation (`defaults`).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator import doctypes, profiles
from generator.bundle import co_quan as organisations
from generator.bundle import defaults, messages
from generator.bundle.clean import clean
from generator.findings import Finding
from generator.profiles.model import Profile

_ORGANISATION, _SIGNER = organisations.FIELD, "nguoi_ky"


def resolve(
    data: Mapping[str, Any],
    *,
    co_quan: Path | str | None = None,
    kho: Path | None = None,
    common: Mapping[str, Any] | None = None,
    row: Mapping[str, Any] | None = None,
    profile: Profile | None = None,
) -> dict[str, Any]:
    """The bundle complete in itself. Raises Refused when what it takes from its organisation cannot be had.

    `co_quan` is a file, or a name as a bundle may give it; `kho` None means the user's own; `profile` None the
    regulation of the document's date.
    """
    resolved, problems = gathered(data, co_quan=co_quan, kho=kho, common=common, row=row, profile=profile)
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
    profile: Profile | None = None,
) -> tuple[dict[str, Any], list[Finding]]:
    """As `resolve`, with the problems beside the data instead of raised, so that the rest can still be judged."""
    sources = [clean(source or {}) for source in (common, data, row)]
    resolved: dict[str, Any] = {}
    for source in sources:
        plain = {key: value for key, value in source.items() if key not in (_ORGANISATION, _SIGNER)}
        resolved = merged(resolved, plain)
    given = sources if co_quan is None else sources[2:]
    bodies = [source[_ORGANISATION] for source in given if _ORGANISATION in source]
    problems: list[Finding] = []
    for body in bodies if co_quan is None else [_asked(co_quan), *bodies]:
        if isinstance(body, str | Path):
            found, wrong = organisations.read(body, kho)
            problems.extend(wrong)
            resolved = {**resolved, _ORGANISATION: str(body) if wrong else found}
        else:
            resolved = merged(resolved, {_ORGANISATION: body})
    signers = [source[_SIGNER] for source in sources if _SIGNER in source]
    full, unfit = defaults.taken(resolved, signers, profile or _regulation(resolved))
    name = full.get("loai")
    known = name if name in doctypes.slugs() else None
    return full, [*problems, *(problem.finding(known) for problem in unfit)]


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """The stronger mapping laid over the weaker: objects merge, everything else replaces, null too."""
    result = {**below, **above}
    for key, value in above.items():
        under = below.get(key)
        if isinstance(value, Mapping) and isinstance(under, Mapping):
            result[key] = merged(under, value)
    return result


def _asked(co_quan: Path | str) -> Path | str:
    """A text from the command line: a file when it looks like one, else a name."""
    is_file = isinstance(co_quan, str) and (co_quan.endswith(".json") or any(sign in co_quan for sign in "/\\"))
    return Path(co_quan) if is_file else co_quan


def _regulation(data: Mapping[str, Any]) -> Profile:
    day = data.get("ngay_ban_hanh")
    return profiles.for_date(day if isinstance(day, str) else None)
