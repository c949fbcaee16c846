"""From the tables of a profile's TOML files to a `Profile`: values typed, clauses and severities handed down, and an
overlay held to its base.

A requirement takes the clause and severity of its component (of the file, for the page) where it states none, and a
component takes from its base (`based_on`) every requirement it does not restate. Raises Defect for anything amiss:
profiles are shipped, so a fault in one is ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from generator import units
from generator.errors import Defect
from generator.findings import Severity
from generator.profiles.model import Component, Profile, Requirement
from generator.units import Length

Table = Mapping[str, Any]

_SEVERITIES = {severity.name.lower(): severity for severity in Severity}
_COMPONENT_FIELDS = frozenset({"title", "box", "clause", "style_id", "style", "style_kind", "based_on", "severity"})
_TYPED = ("target", "min", "max", "allowed")
_COMPONENT_FILES = ("components", "other_components", "copies")


def profile(profile_id: str, files: Mapping[str, Table], extends: str | None = None) -> Profile:
    """The profile that these tables (by file name without `.toml`) make. Raises Defect."""
    try:
        head = files["profile"]
        page = files["page"]
        abbreviations = files["abbreviations"]
        return Profile(
            id=profile_id,
            title=head["title"],
            number=head["number"],
            issued=head["issued"],
            in_force_from=head["in_force_from"],
            in_force_to=head.get("in_force_to"),
            revision=head["revision"],
            page=_requirements(page["page"], page["clause"], Severity.ERROR),
            components=_components(files),
            layout=_choices(files["layout"]["layout"]),
            type_abbreviations=abbreviations["types"],
            copy_abbreviations=abbreviations["copies"],
            tolerances=_choices(files["tolerances"]["tolerances"]),
            rules=_requirements(_untargeted(files["rules"]), "", Severity.ERROR),
            words={**files["words"], **files["capitals"]},
            replaces=tuple(head.get("replaces", ())),
            extends=extends,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Defect(f"Hồ sơ quy định «{profile_id}» thiếu hoặc ghi sai dữ liệu: {error}.") from error


def hold_to_base(own: Profile, base: Profile) -> None:
    """Raises Defect where `own` widens what `base` requires.

    An overlay of the same regulation may only narrow. A regulation with its own number may change anything, but must
    bring its own decisive words with each change.
    """
    is_same_regulation = own.number == base.number
    whole = _all(own)
    for place, before in _all(base).items():
        after = whole.get(place)
        if after is not None and (after == before or narrows(after, before)):
            continue
        has_own_words = after is not None and (after.clause, after.quote) != (before.clause, before.quote)
        if is_same_regulation or not has_own_words:
            raise Defect(f"Hồ sơ quy định «{own.id}» nới rộng yêu cầu «{place}» của «{base.id}»; chỉ được thu hẹp.")
    for place, after in whole.items():
        if not after.admits(after.target):
            raise Defect(f"Hồ sơ quy định «{own.id}» đặt trị số của «{place}» ra ngoài khoảng cho phép.")


def narrows(own: Requirement, base: Requirement) -> bool:
    """Whether `own` admits nothing that `base` refuses, and weighs no less."""
    if base.basis == "choice":
        return True
    if own.basis == "choice" or own.severity < base.severity:
        return False
    if own.allowed:
        return all(base.admits(value) for value in own.allowed)
    if own.min is None and own.max is None:
        return base.admits(own.target)
    if base.min is None and base.max is None:
        return False
    is_low_kept = base.min is None or (own.min is not None and own.min >= base.min)
    is_high_kept = base.max is None or (own.max is not None and own.max <= base.max)
    return is_low_kept and is_high_kept


def _all(whole: Profile) -> dict[str, Requirement]:
    """Every requirement by a name that tells where it stands: `page.top`, `quoc_hieu.size`."""
    found = {f"page.{name}": requirement for name, requirement in whole.page.items()}
    found |= {f"layout.{name}": requirement for name, requirement in whole.layout.items()}
    for key, component in whole.components.items():
        found |= {f"{key}.{name}": requirement for name, requirement in component.requirements.items()}
    return found


def _components(files: Mapping[str, Table]) -> dict[str, Component]:
    made: dict[str, Component] = {}
    for file in _COMPONENT_FILES:
        for key, table in files[file].items():
            if key in made:
                raise ValueError(f"thành phần «{key}» có hai lần")
            made[key] = _component(key, table, made)
    return made


def _component(key: str, table: Table, made: Mapping[str, Component]) -> Component:
    clause = table.get("clause", "")
    severity = _SEVERITIES[table.get("severity", "error")]
    stated = {name: value for name, value in table.items() if name not in _COMPONENT_FIELDS}
    based_on = table.get("based_on")
    # The base stands above what is based on it, so that a file reads from the general to the particular.
    inherited = made[based_on].requirements if based_on else {}
    return Component(
        key=key,
        title=table["title"],
        box=table.get("box"),
        clause=clause,
        style_id=table.get("style_id"),
        style=table.get("style"),
        style_kind=table.get("style_kind", "paragraph"),
        based_on=based_on,
        requirements={**inherited, **_requirements(stated, clause, severity)},
    )


def _requirements(tables: Table, clause: str, severity: Severity) -> dict[str, Requirement]:
    return {name: _requirement(table, clause, severity) for name, table in tables.items()}


def _choices(tables: Table) -> dict[str, Requirement]:
    return {name: _requirement({**table, "basis": "choice"}, "", Severity.INFO) for name, table in tables.items()}


def _untargeted(tables: Table) -> dict[str, Table]:
    """A rule rests on words, not on one value."""
    return {code: {"target": None, **table} for code, table in tables.items()}


def _requirement(table: Table, clause: str, severity: Severity) -> Requirement:
    fields = {"clause": clause, "severity": severity, **table}
    for name in _TYPED:
        if name in fields:
            fields[name] = _value(fields[name])
    if "severity" in table:
        fields["severity"] = _SEVERITIES[table["severity"]]
    if table.get("basis") == "choice":
        # Nothing of ours claims a clause or weighs anything.
        fields["clause"], fields["severity"] = None, Severity.INFO
    return Requirement(**fields)


def _value(raw: Any) -> Any:
    if isinstance(raw, str):
        return _word_or_length(raw)
    if isinstance(raw, list):
        return tuple(_value(item) for item in raw)
    return raw


@cache
def _word_or_length(raw: str) -> Length | str:
    # A profile says "14pt" or "center" many times over; each is looked at once.
    return units.parse(raw) if units.is_length(raw) else raw
