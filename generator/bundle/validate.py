"""A resolved bundle → every problem at once, in the order of its fields.

Reads: data; the schema and recipe of its type; the profile for the abbreviations of types. First the schema
(`conform`), then what only several fields together show: signer, number and notation, words the template adds. Where
the schema already objects, nothing more is said about that place. Refused is what would make a wrong or contradictory
document; slips of style are the checker's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from generator import doctypes, profiles
from generator.bundle import conform, messages, notation, schema, signer, wording
from generator.bundle.messages import Problem
from generator.findings import Finding
from generator.profiles.model import Profile

_SIGNER = "nguoi_ky"


def problems(data: Mapping[str, Any], *, profile: Profile | None = None) -> list[Finding]:
    """Every problem of a resolved bundle; empty when a document may be made of it.

    `profile` None means the latest regulation.
    """
    name = data.get("loai")
    if not isinstance(name, str) or name not in doctypes.slugs():
        return [_of_unknown_type(data).finding(doctypes.slugs()[0])]
    unfit = conform.problems(name, data)
    found = [*unfit, *_across(data, name, profile, [problem.path for problem in unfit])]
    found.sort(key=lambda problem: schema.order(name, problem.path))
    return [problem.finding(name) for problem in found]


def completed(data: Mapping[str, Any]) -> dict[str, Any]:
    """A valid bundle with every field of its schema there, in the order of the schema."""
    complete = schema.completed(data["loai"], data)
    return {**complete, "so": notation.number(complete["so"])}


def _across(
    data: Mapping[str, Any], name: str, profile: Profile | None, unfit: Sequence[schema.Path]
) -> Iterator[Problem]:
    """What only several fields together show, but for places the schema already objects to."""
    recipe = doctypes.load(name)
    steps = chain(
        notation.problems(data, recipe, profile or profiles.for_date(None)),
        wording.problems(data, recipe),
        () if any(path[0] == _SIGNER for path in unfit) else signer.problems(data),
    )
    return (problem for problem in steps if not any(problem.path[: len(path)] == path for path in unfit))


def _of_unknown_type(data: Mapping[str, Any]) -> Problem:
    known = {slug: doctypes.load(slug).name for slug in doctypes.slugs()}
    listed = ", ".join(f"«{slug}» ({name})" for slug, name in known.items())
    given = data.get("loai")
    if given is None:
        return Problem("DU10", ("loai",), "Thiếu trường «Loại văn bản».", hint=f"Các loại hiện có: {listed}.")
    near = messages.nearest(given, known) if isinstance(given, str) else None
    hint = f"Có phải là «{near}» không?" if near else f"Các loại hiện có: {listed}."
    return Problem(
        "DU17", ("loai",), f"Chưa có loại văn bản {messages.given(given)}.", messages.quoted(given), hint=hint
    )
