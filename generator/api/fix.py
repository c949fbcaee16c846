"""Fixing: the safe changes of a file's findings made in a copy, round by round, until nothing safe is left.

Reads: a .docx. Gives: the mended file, what was mended, what was left and why. The source is never written. The words
are compared before and after every round; a difference is a defect of ours and nothing is given.

Rounds, because mending one thing shows another: the indent of a paragraph is judged once its alignment is right.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator import fixing, layout
from generator.errors import Defect, Refused
from generator.findings import Finding, Outcome
from generator.layout import properties
from generator.layout.location import units
from generator.layout.model import Document
from generator.layout.trace import Trace
from generator.ooxml.package import Package
from generator.profiles.model import Profile
from generator.reports.model import FileReport
from generator.rules import Judged, Subject, judge
from generator.rules.model import Change, Rule
from generator.rules.register import rules, selected

Ask = Callable[[Finding, str], bool]
"""Whether a mark may be changed: the finding, the mark that would stand there."""
Choose = Callable[[Judged], Iterable[tuple[Finding, Sequence[Change]]]]
_ROUNDS = 8
_TEXT = "text"
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
    judged: Judged

    def report(self, name: str) -> FileReport:
        """What there is to say about the new file, as of any file that is checked."""
        from generator.api.check import examined, paged

        found = paged(self.rest, self.subject)
        return FileReport(name, found, examination=examined(self.subject, self.judged, rules()))


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
    tracked: bool = False,
    ask: Ask | None = None,
    organisation: Mapping[str, Any] | None = None,
) -> Fixed:
    """Mends a document. `ask` is asked before a mark between words is changed; None leaves all marks.

    Raises Unreadable, Refused for a file that must not be changed, and KeyError for a selection that names no rule.
    """
    asked = selected(select, ignore)
    first = _read(Package.read(content), profile, organisation)
    if why := fixing.reason(first.subject.document):
        raise Refused(f"{why} Tệp chỉ được rà, không được sửa.", first.judged.findings)
    work = _Work(content, first, asked, _date(first.subject.document) if tracked else None, organisation)
    work.mend(_formal)
    if ask is not None:
        work.mend(lambda judged: _agreed(judged, ask), once=True)
        work.mend(_formal)
    now = work.now
    kept = tuple(Left(one, work.whys.get(_key(one), _NOT_ENOUGH)) for one, _ in work.wanted(_formal))
    gone, rest, new = _compared(first.judged.findings, now.judged.findings)
    return Fixed(work.written, gone, rest, new, kept, work.rounds, now.subject, now.judged)


@dataclass(slots=True, eq=False)
class _Work:
    """A file while it is mended, round by round."""

    written: bytes
    now: _Read
    asked: Mapping[str, Rule]
    date: str | None
    organisation: Mapping[str, Any] | None
    rounds: int = 0
    whys: dict[str, str] = field(default_factory=dict)

    def wanted(self, choose: Choose) -> list[tuple[Finding, Sequence[Change]]]:
        """The findings of the rules asked for with the changes that `choose` takes, where it takes any."""
        return [(one, changes) for one, changes in choose(self.now.judged) if changes and one.code in self.asked]

    def mend(self, choose: Choose, *, once: bool = False) -> None:
        """Makes the chosen changes until nothing more is changed. Raises Defect when a word is touched."""
        profile = self.now.subject.profile
        words = fixing.words(self.now.subject.document)
        seen = {_mark(self.now.package)}
        for _ in range(1 if once else _ROUNDS):
            wanted = self.wanted(choose)
            page = fixing.sheet(
                self.now.package, self.now.subject.document, self.now.trace, self.now.subject.reading, profile,
                date=self.date,
            )  # fmt: skip
            reasons = fixing.apply(page, [changes for _, changes in wanted])
            self.whys = {_key(one): why for (one, _), why in zip(wanted, reasons, strict=True) if why is not None}
            if not page.written:
                return
            self.rounds += 1
            self.written = self.now.package.write()
            self.now = _read(Package.read(self.written), profile, self.organisation)
            after = fixing.words(self.now.subject.document)
            if after != words and (not once or fixing.without_marks(after) != fixing.without_marks(words)):
                raise Defect("Bản sửa làm thay đổi chữ của văn bản nên không được ghi.")
            if _mark(self.now.package) in seen:
                return
            seen.add(_mark(self.now.package))


def _formal(judged: Judged) -> Iterator[tuple[Finding, Sequence[Change]]]:
    """What can be mended without touching words."""
    for finding, changes in zip(judged.findings, judged.changes, strict=True):
        if finding.outcome is Outcome.FAILED:
            yield finding, [one for one in changes if one.property != _TEXT]


def _agreed(judged: Judged, ask: Ask) -> Iterator[tuple[Finding, Sequence[Change]]]:
    """The changes of marks that a person agrees to. Of several in one paragraph the last comes first, so that the
    places of the others hold."""
    for finding, changes in zip(judged.findings, judged.changes, strict=True):
        marks = [one for one in changes if one.property == _TEXT and finding.outcome is Outcome.FAILED]
        if marks and ask(finding, str(marks[0].value)):
            yield finding, sorted(marks, key=lambda one: -(one.where.start or 0))


def _read(package: Package, profile: Profile | None, organisation: Mapping[str, Any] | None) -> _Read:
    from generator.api.check import made_by, page_facts

    trace = Trace()
    document = layout.read(package, trace)
    used = profile or made_by(document)
    stated = properties.extended(package)
    subject = Subject(document, units(document, used), used, organisation, draw=lambda: page_facts(document, stated))
    return _Read(package, trace, subject, judge(subject, rules()))


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
