"""What there is to say about each file of a run, and the sums of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file. `failure` is the sentence that says why it could not be dealt with, None when it could.

    `made` holds what came of it (files, pages, words), for programs; empty when nothing was made.
    """

    name: str
    findings: tuple[Finding, ...] = ()
    failure: str | None = None
    made: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sums:
    """How many files, findings of each weight, and files that could not be read at all."""

    files: int
    errors: int
    warnings: int
    notes: int
    unreadable: int


def sums(reports: Iterable[FileReport]) -> Sums:
    """The sums over all files of a run."""
    files = unreadable = 0
    weights = dict.fromkeys(Severity, 0)
    for report in reports:
        files += 1
        unreadable += report.failure is not None and not report.findings
        for finding in report.findings:
            weights[finding.severity] += 1
    return Sums(files, weights[Severity.ERROR], weights[Severity.WARNING], weights[Severity.INFO], unreadable)


def worst(reports: Iterable[FileReport]) -> Severity | None:
    """The heaviest weight found in any file, None when there is no finding."""
    return max((finding.severity for report in reports for finding in report.findings), default=None)
