"""What is known of codes and of regulations: explanations, the profiles there are, their maps, how two differ."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import generator
from generator import profiles
from generator import rules as judging
from generator.errors import Refused
from generator.profiles import coverage
from generator.profiles.model import Profile, Requirement
from generator.reports.regulation import Difference, Explanation
from generator.rules.model import Rule
from generator.rules.register import rules

_HOME = Path(generator.__file__).parent
_PAGES = Path(judging.__file__).parent / "pages"
_KINDS = {"van_ban": "văn bản", "kem_theo": "văn bản kèm theo", "sao": "bản sao", "phu_luc": "phụ lục"}


def profile_ids() -> tuple[str, ...]:
    """The ids of the profiles there are."""
    return profiles.ids()


def profile(profile_id: str) -> Profile:
    """The profile of an id. Raises Refused with the ids there are when there is none."""
    if profile_id not in profiles.ids():
        raise Refused(f"Không có hồ sơ quy định «{profile_id}»; hiện có: {', '.join(profiles.ids())}.")
    return profiles.load(profile_id)


@dataclass(frozen=True, slots=True)
class Mapped:
    """The map of a profile with the codes of the rules there are, on which its figures depend."""

    profile: Profile
    coverage: coverage.Coverage
    there: frozenset[str]


def mapped(profile_id: str) -> Mapped:
    """The map of a profile. Raises Refused as `profile` does."""
    found = profile(profile_id)
    return Mapped(found, coverage.of(found), frozenset(rules()))


def differences(one: str, other: str) -> Iterator[Difference]:
    """What `other` asks otherwise than `one`, in the order of `one`, then what only `other` asks. Raises Refused."""
    before, after = _requirements(profile(one)), _requirements(profile(other))
    for place in dict.fromkeys((*before, *after)):
        if before.get(place) != after.get(place):
            yield Difference(place, before.get(place), after.get(place))


def known_codes() -> tuple[str, ...]:
    """Every code that can be explained: of rules, of bundles, of drawn pages, of files of findings to set aside."""
    return tuple(sorted((*rules(), *_codes())))


def explanation(code: str, profile_id: str | None = None) -> Explanation:
    """What a code means. Raises KeyError for one that is not known, Refused as `profile` does."""
    found = rules().get(code)
    if found is not None:
        return _of_rule(found, profiles.for_date(None) if profile_id is None else profile(profile_id))
    entry = _codes()[code]
    return Explanation(code, entry["name"], entry["title"], page=entry["help"].strip())


def explanations(profile_id: str | None = None) -> Iterator[Explanation]:
    """What every code means, in the order of codes."""
    return (explanation(code, profile_id) for code in known_codes())


def _of_rule(rule: Rule, profile: Profile) -> Explanation:
    stated = profile.rules[rule.code]
    file = _PAGES / f"{rule.code}.md"
    page = file.read_text(encoding="utf-8") if file.is_file() else ""  # a test asks for the page of every rule
    return Explanation(
        code=rule.code,
        name=rule.name,
        title=rule.title,
        severity=stated.severity,
        clause=stated.clause or None,
        law=stated.quote,
        basis=stated.basis,
        looks_at=_looks_at(rule, profile),
        page=re.sub(r"\A#[^\n]*\n+", "", page).strip(),
    )


def _looks_at(rule: Rule, profile: Profile) -> str:
    if rule.per == "file":
        return "cả tệp"
    kinds = ", ".join(_KINDS[kind] for kind in rule.kinds)
    titles = [profile.component(key).title for key in rule.needs if key in profile.components]
    return f"{', '.join(titles)} trong {kinds}" if titles else f"mỗi {kinds} trong tệp"


@cache
def _codes() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((_HOME / "codes.toml").read_text(encoding="utf-8"))


def _requirements(profile: Profile) -> dict[str, Requirement]:
    """Every requirement of a regulation by its place; choices of ours are none."""
    found = {f"page.{name}": one for name, one in profile.page.items()}
    for key, component in profile.components.items():
        found.update({f"{key}.{name}": one for name, one in component.requirements.items()})
    found.update({f"rules.{code}": one for code, one in profile.rules.items()})
    return {place: one for place, one in found.items() if one.basis != "choice"}
