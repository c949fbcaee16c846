"""Cases of rules: a compliant document of ours, one thing changed in it, what the checker must say, and nothing else.

A case module `tests/rules/test_<module>.py` holds `CASES`, a list of `Case`, and one parametrised test that calls
`hold`. A bad case names the one rule that must speak; a good case has `code` too (the rule it is about) and
`outcome="đạt"`. `tests/rules/test_every_rule.py` asserts that each rule has both.
"""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import docx
from docx.document import Document
from support import documents

from generator import layout, profiles
from generator.api.check import page_facts
from generator.findings import Outcome, Severity
from generator.layout.location import units
from generator.rules import Subject, judge
from generator.rules.judge import Judged
from generator.rules.register import rules


@dataclass(frozen=True)
class Case:
    """`change` breaks one thing in the python-docx document of `base` (a sample); `bundle` changes its data instead.

    `severity` and `quoted` are compared when given; `quoted` is a part of the quoted words. `also` are codes that
    follow of necessity from the same change (say why beside the case); everything else must stay silent.
    `organisation` is what is known of the issuing body.
    """

    code: str
    name: str
    change: Callable[[Document], None] | None = None
    base: str = "cong_van/day_du.json"
    bundle: Callable[[dict[str, Any]], None] | None = None
    outcome: str = "không đạt"
    severity: Severity | None = None
    quoted: str | None = None
    message: str | None = None
    also: tuple[str, ...] = ()
    organisation: dict[str, Any] | None = None


def ident(case: Case) -> str:
    return f"{case.code}-{case.name}"


def hold(case: Case) -> None:
    """Judges the case's document; asserts that the rule says what the case wants and no other rule says more than of
    the unchanged document."""
    judged = _judged(case)
    assert judged.outcome(case.code) == Outcome(case.outcome), _told(judged)
    mine = [one for one in judged.findings if one.code == case.code]
    if case.outcome == "đạt":
        assert mine == [], _told(judged)
    else:
        assert len(mine) == 1, _told(judged)
        assert case.severity is None or mine[0].severity is case.severity, _told(judged)
        assert case.quoted is None or case.quoted in (mine[0].quoted or ""), _told(judged)
        assert case.message is None or case.message in mine[0].message, _told(judged)
    others = {one.code for one in judged.findings} - {case.code, *case.also}
    assert others <= {one.code for one in of_sample(case.base).findings}, _told(judged)


@cache
def of_sample(base: str) -> Judged:
    return of_bytes(_bytes(base))


def of_bytes(content: bytes, organisation: dict[str, Any] | None = None, *, strict: bool = True) -> Judged:
    """Every rule over a document, with page facts of our own drawing where it can draw."""
    profile = profiles.load("nd30_2020")
    document = layout.read(content)
    reading = units(document, profile)
    return judge(
        Subject(document, reading, profile, organisation, draw=lambda: page_facts(document)), rules(), strict=strict
    )


def _judged(case: Case) -> Judged:
    if case.bundle is not None:
        data = documents.bundle(case.base)
        case.bundle(data)
        content = documents.made(data).write()
    else:
        content = _bytes(case.base)
    if case.change is not None:
        opened = docx.Document(io.BytesIO(content))
        case.change(opened)
        written = io.BytesIO()
        opened.save(written)
        content = written.getvalue()
    return of_bytes(content, case.organisation)


@cache
def _bytes(base: str) -> bytes:
    return documents.made(copy.deepcopy(documents.bundle(base))).write()


def _told(judged: Judged) -> str:
    told = (
        f"{one.code} {one.severity.vi} [{one.outcome.value}] {one.place}: {one.message} «{one.quoted}»"
        for one in judged.findings
    )
    return "\n".join(told)
