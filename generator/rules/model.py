"""What rules take and give.

A rule is a function `(subject, unit) -> Iterator[Verdict]` under `@rule(code, name, title)`. It yields what it has to
say; yielding nothing means the document passes. It is called once per unit, only for units of its `kinds` that hold all
components of `needs` (else *không áp dụng*); with `per="file"` once per file, with the first unit or an empty one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple

from generator.findings import Outcome, Severity, Spot
from generator.layout.location.model import Line, Reading, Unit
from generator.layout.model import Document, Origin, Paragraph, Table
from generator.profiles.model import Profile, Requirement, Value


@dataclass(frozen=True, slots=True)
class Pages:
    """Facts of the printed pages: how many, and on which page (from 1) a paragraph, by part and steps, begins."""

    count: int
    page_of: Mapping[tuple[str, tuple[tuple[str, int], ...]], int]


@dataclass(frozen=True)
class Subject:
    """What is judged: the document, what was located in it, under which profile.

    `organisation` is the issuing body as a bundle's `co_quan` object, None when nothing is known of it. `draw` gives
    the facts of the pages, None when they cannot be had; it is called at most once and only by a rule that needs it.
    `date` is the day of issue (ISO) when the caller knows it.
    """

    document: Document
    reading: Reading
    profile: Profile
    organisation: Mapping[str, Any] | None = None
    draw: Callable[[], Pages | None] = lambda: None
    date: str | None = None

    @cached_property
    def pages(self) -> Pages | None:
        return self.draw()


class Change(NamedTuple):
    """What a safe fix would write: a property (a name of `profiles.model`) of a paragraph or of some of its characters,
    of a section ("section 1") or of a table. A change never touches words."""

    property: str
    value: Value
    where: Spot


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing a rule says. `at` is where: lines, a paragraph, a table, or nothing for the file as a whole.

    `severity` None means that of the requirement, else the rule's. `quoted` None means the words of `at`. Verdicts of
    one rule with the same message are told as one finding with several places. `changes` is what would make it right
    without touching a word; a change `text` touches a mark between words and is made only where a person says yes.
    """

    outcome: Outcome
    message: str
    at: tuple[Line, ...] | Line | Paragraph | Table | None = None
    severity: Severity | None = None
    requirement: Requirement | None = None
    component: str | None = None
    quoted: str | None = None
    origin: Origin | None = None
    hint: str | None = None
    changes: tuple[Change, ...] = ()


Judge = Callable[[Subject, Unit], Iterator[Verdict]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its permanent code, its name (the fault, for files and reports), its title, its function."""

    code: str
    name: str
    title: str
    judge: Judge
    per: Literal["unit", "file"] = "unit"
    needs: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("van_ban",)
    of: tuple[str, ...] = ()


def fault(message: str, at: Any = None, /, **more: Any) -> Verdict:
    """The document does not meet the rule."""
    return Verdict(Outcome.FAILED, message, at, **more)


def review(message: str, at: Any = None, /, **more: Any) -> Verdict:
    """A person must look: the rule cannot decide."""
    return Verdict(Outcome.REVIEW, message, at, **more)


def unseen(message: str, at: Any = None, /, **more: Any) -> Verdict:
    """The file does not hold what the rule would have to see; the message says what."""
    return Verdict(Outcome.UNSEEN, message, at, **more)


def skip(message: str) -> Verdict:
    """The rule does not concern this document; the message says why."""
    return Verdict(Outcome.NOT_APPLICABLE, message)


@dataclass(frozen=True, slots=True)
class Examined:
    """The outcome of one rule for one unit (counted from 1; 0 is the whole file)."""

    code: str
    unit: int
    outcome: Outcome
    severity: Severity | None = None
    why: str | None = None


EMPTY_UNIT = Unit("van_ban", None, None, {})


@dataclass(frozen=True, slots=True)
class Register:
    """The rules by code, filled by `@rule` as the modules are loaded."""

    rules: dict[str, Rule] = field(default_factory=dict)


REGISTER = Register()


def rule(
    code: str,
    name: str,
    title: str,
    *,
    per: Literal["unit", "file"] = "unit",
    needs: tuple[str, ...] = (),
    kinds: tuple[str, ...] = ("van_ban",),
    of: tuple[str, ...] = (),
) -> Callable[[Judge], Judge]:
    """Registers a rule. `of` are components it looks at without needing them. Raises ValueError for a code used twice.

    Where all a rule looks at is a template's tags and it has nothing to say, the outcome is *không xét được*.
    """

    def take(function: Judge) -> Judge:
        if code in REGISTER.rules:
            raise ValueError(f"{code} is used twice")
        REGISTER.rules[code] = Rule(code, name, title, function, per, needs, kinds, of)
        return function

    return take
