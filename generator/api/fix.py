"""Fixing: the safe changes of a file's findings made in a copy, round by round, until nothing safe is left.

Reads: a .docx. Gives: the mended file, what was mended, what was left and why. The source is never written. The words
are compared before and after every round; a difference is a defect of ours and nothing is given.

Rounds, because mending one thing shows another: the indent of a paragraph is judged once its alignment is right.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator import fixing, layout
from generator.errors import Defect, Refused
from generator.findings import Finding, Outcome, Severity
from generator.layout import properties
from generator.layout.location import units
from generator.layout.model import Document
from generator.layout.trace import Trace
from generator.ooxml.package import Package
from generator.profiles.model import Profile
from generator.rules import Judged, Subject, judge
from generator.rules.model import Change
from generator.rules.register import rules, selected

_ROUNDS = 8
_NOT_ENOUGH = "Chỉ sửa thể thức ở chỗ này chưa đủ để đúng quy định."
_NO_DATE = "1980-01-01T00:00:00Z"


class Left(NamedTuple):
    """A finding that could be mended without touching words but was not; `why` says why."""

    finding: Finding
    why: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """`content` is the source itself when nothing changed. `mended` are findings of the source that are gone, `rest`
    all findings of the new file, `new` those that the source had not, `left` those that a safe change did not mend."""

    content: bytes
    mended: tuple[Finding, ...]
    rest: tuple[Finding, ...]
    new: tuple[Finding, ...]
    left: tuple[Left, ...]
    rounds: int
    subject: Subject


@dataclass(slots=True, eq=False)
class _Read:
    """A package with all that was read and judged of it."""

    package: Package
    trace: Trace
    subject: Subject
    judged: Judged


def fix(
    content: bytes,
    profile: Profile | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    least: Severity = Severity.INFO,
    tracked: bool = False,
    organisation: Mapping[str, Any] | None = None,
) -> Fixed:
    """Mends a document. Raises Unreadable, Refused for a file that must not be changed, and KeyError for a selection
    that names no rule."""
    asked = selected(select, ignore)
    now = first = _read(Package.read(content), profile, organisation)
    if why := fixing.reason(first.subject.document):
        raise Refused(f"{why} Tệp chỉ được rà, không được sửa.", first.judged.findings)
    used, date = first.subject.profile, _date(first.subject.document) if tracked else None
    words = fixing.words(first.subject.document)
    whys: dict[str, str] = {}
    seen = {_mark(now.package)}
    written = content
    rounds = 0
    while rounds < _ROUNDS:
        safe = _safe(now.judged, asked, least)
        page = fixing.sheet(now.package, now.subject.document, now.trace, now.subject.reading, used, date=date)
        reasons = fixing.apply(page, [changes for _, changes in safe])
        whys = {_key(one): why for (one, _), why in zip(safe, reasons, strict=True) if why is not None}
        if not page.written:
            break
        rounds += 1
        written = now.package.write()
        now = _read(Package.read(written), used, organisation)
        if fixing.words(now.subject.document) != words:
            raise Defect("Bản sửa làm thay đổi chữ của văn bản nên không được ghi.")
        if _mark(now.package) in seen:
            break
        seen.add(_mark(now.package))
    kept = tuple(Left(one, whys.get(_key(one), _NOT_ENOUGH)) for one, _ in _safe(now.judged, asked, least))
    return Fixed(written, *_compared(first.judged.findings, now.judged.findings), kept, rounds, now.subject)


def _read(package: Package, profile: Profile | None, organisation: Mapping[str, Any] | None) -> _Read:
    from generator.api.check import made_by, page_facts

    trace = Trace()
    document = layout.read(package, trace)
    used = profile or made_by(document)
    stated = properties.extended(package)
    subject = Subject(document, units(document, used), used, organisation, draw=lambda: page_facts(document, stated))
    return _Read(package, trace, subject, judge(subject, rules()))


def _safe(judged: Judged, asked: Mapping[str, object], least: Severity) -> list[tuple[Finding, Sequence[Change]]]:
    """The findings that can be mended without touching words, with their changes."""
    return [
        (finding, changes)
        for finding, changes in zip(judged.findings, judged.changes, strict=True)
        if changes and finding.outcome is Outcome.FAILED and finding.code in asked and finding.severity >= least
    ]


def _date(document: Document) -> str:
    """The document's own last date; the clock would make another file of the same one tomorrow."""
    return document.properties.get("modified") or document.properties.get("created") or _NO_DATE


def _mark(package: Package) -> str:
    found = hashlib.sha256()
    for name in sorted(package.parts):
        found.update(name.encode() + b"\0" + package.parts[name])
    return found.hexdigest()


def _key(finding: Finding) -> str:
    return f"{finding.code} {finding.place} {finding.fingerprint}"


def _compared(
    before: Sequence[Finding], after: Sequence[Finding]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that are gone, all that there are now, those of them that were not there."""
    had, have = set(map(_kind, before)), set(map(_kind, after))
    gone = tuple(one for one in before if _kind(one) not in have)
    return gone, tuple(after), tuple(one for one in after if _kind(one) not in had)


def _kind(finding: Finding) -> tuple[str, str | None, Outcome]:
    return finding.code, finding.component, finding.outcome
