"""Findings as one JSON document for programs, whatever the number of files. Its shape: `schemas/report.json`.

Keys are those of `Finding`; `severity` is "info", "warning" or "error", `outcome` a word of `OUTCOMES`; what is not
known is null. `report` is the version of the shape: it grows when a key changes its meaning or goes, not when one is
added. The same run says the same, whatever the machine: no times, no folders but those named on the command line.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict

from generator.findings import Finding, Outcome, Spot
from generator.reports.model import Examination, FileReport, sums

VERSION = 1
OUTCOMES = {
    Outcome.PASSED: "passed",
    Outcome.FAILED: "failed",
    Outcome.REVIEW: "review",
    Outcome.UNSEEN: "unseen",
    Outcome.NOT_APPLICABLE: "not_applicable",
}


def document(reports: Iterable[FileReport]) -> str:
    """The document, ready to print; Vietnamese letters stand as they are."""
    reports = tuple(reports)
    whole = {"report": VERSION, "files": [_file(report) for report in reports], "summary": asdict(sums(reports))}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _file(report: FileReport) -> dict[str, object]:
    return {
        "file": report.name,
        "failure": report.failure,
        "made": dict(report.made) or None,
        "examination": None if report.examination is None else _examination(report.examination),
        "findings": [told(finding) for finding in report.findings],
    }


def _examination(made: Examination) -> dict[str, object]:
    counted = Counter(made.outcomes.values())
    return {
        "profile": made.profile,
        "documents": list(made.documents),
        "outside": made.outside,
        "pages": made.pages,
        "whole": made.is_whole,
        "counts": {word: counted[outcome] for outcome, word in OUTCOMES.items()},
        "outcomes": {code: OUTCOMES[outcome] for code, outcome in made.outcomes.items()},
        "notes": list(made.notes),
        "set_aside": [{"reason": reason, "finding": told(finding)} for finding, reason in made.set_aside],
        "known": made.known,
    }


def told(finding: Finding) -> dict[str, object]:
    """One finding, its keys in their order."""
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "outcome": OUTCOMES[finding.outcome],
        "place": finding.place,
        "page": finding.page,
        "message": finding.message,
        "quoted": finding.quoted,
        "clause": finding.clause,
        "law": finding.law,
        "hint": finding.hint,
        "origin": finding.origin,
        "component": finding.component,
        "spot": None if finding.spot is None else _spot(finding.spot),
        "also": [_spot(spot) for spot in finding.also],
        "fingerprint": finding.fingerprint,
    }


def _spot(spot: Spot) -> dict[str, object]:
    return {
        "part": spot.part,
        "steps": [{"kind": kind, "number": number} for kind, number in spot.steps],
        "start": spot.start,
        "end": spot.end,
    }
