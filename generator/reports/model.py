"""What there is to say about each file of a run, and the sums of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.findings import Finding, Outcome, Severity


@dataclass(frozen=True, slots=True)
class Examination:
    """What the checker looked at in one file, and what each rule came to.

    `profile` is the id and revision ("nd30_2020@1"); `documents` what stands in the file ("Công văn"); `outside` the
    sentence that says why the regulation does not apply, None when it does. `outcomes` holds the gravest outcome of
    each rule over all documents of the file, by code. `mandatory` are the rules whose breach is an error; `is_whole`
    says that every rule was asked. `pages` is None when it cannot be told. `notes` are sentences on the file itself.
    `set_aside` are the findings left out for a reason given, with that reason; `known` how many the baseline holds.
    """

    profile: str
    documents: tuple[str, ...] = ()
    outside: str | None = None
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    mandatory: frozenset[str] = frozenset()
    is_whole: bool = True
    pages: int | None = None
    notes: tuple[str, ...] = ()
    set_aside: tuple[tuple[Finding, str], ...] = ()
    known: int = 0


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file. `failure` is the sentence that says why it could not be dealt with, None when it could.

    `made` holds what came of it (files, pages, words), for programs; empty when nothing was made. `examination` is
    there for a file that was checked against a regulation.
    """

    name: str
    findings: tuple[Finding, ...] = ()
    failure: str | None = None
    made: Mapping[str, object] = field(default_factory=dict)
    examination: Examination | None = None


@dataclass(frozen=True, slots=True)
class Sums:
    """How many files, findings of each weight, and files that could not be read at all.

    `reviews` are for a person to look at, `unseen` could not be examined; neither has a weight. `outside` counts the
    files that the regulation does not concern.
    """

    files: int
    errors: int
    warnings: int
    notes: int
    unreadable: int
    reviews: int = 0
    unseen: int = 0
    outside: int = 0


def sums(reports: Iterable[FileReport]) -> Sums:
    """The sums over all files of a run."""
    files = unreadable = outside = 0
    weights = dict.fromkeys(Severity, 0)
    others = dict.fromkeys(Outcome, 0)
    for report in reports:
        files += 1
        unreadable += report.failure is not None and not report.findings
        outside += report.examination is not None and report.examination.outside is not None
        for finding in report.findings:
            if finding.outcome is Outcome.FAILED:
                weights[finding.severity] += 1
            else:
                others[finding.outcome] += 1
    return Sums(
        files, weights[Severity.ERROR], weights[Severity.WARNING], weights[Severity.INFO], unreadable,
        others[Outcome.REVIEW], others[Outcome.UNSEEN], outside,
    )  # fmt: skip


def worst(reports: Iterable[FileReport]) -> Severity | None:
    """The heaviest weight found in any file, None when nothing failed. What must be looked at has no weight."""
    return max(
        (one.severity for report in reports for one in report.findings if one.outcome is Outcome.FAILED), default=None
    )
