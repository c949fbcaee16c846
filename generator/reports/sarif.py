"""Findings as SARIF 2.1.0 (OASIS), one log for all files of a run: for code hosts and editors that show such logs.

A finding that failed is a result of kind "fail" with its weight as level; what a person must look at is of kind
"review", what could not be examined "open", both of level "none" as the standard asks (3.27.9, 3.27.10). A .docx has no
lines, so a result tells its file as physical and its place in words as logical location. Findings set aside are results
with a suppression and its reason; a file that could not be dealt with is a notification of the invocation.

Rules are those that were asked and those that findings name, each with its help page. No times, no machine.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.findings import Finding, Outcome, Severity
from generator.reports.model import FileReport
from generator.reports.regulation import Explanation
from generator.reports.text import place_words

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "vanban/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_KINDS = {Outcome.REVIEW: "review", Outcome.UNSEEN: "open"}


def document(reports: Iterable[FileReport], explain: Callable[[str], Explanation]) -> str:
    """The log, ready to print. `explain` gives what a code means."""
    reports = tuple(reports)
    codes = _codes(reports)
    numbers = {code: number for number, code in enumerate(codes)}
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "vanban",
                "version": __version__,
                "language": "vi",
                "rules": [_rule(explain(code)) for code in codes],
            }
        },
        "language": "vi",
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(reports)],
        "artifacts": [{"location": {"uri": uri(report.name)}} for report in reports],
        "results": [one for at, report in enumerate(reports) for one in _results(report, at, numbers)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def uri(name: str) -> str:
    """A file's name as a URI: relative as it was named, `file:` for one named from the root."""
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _codes(reports: Sequence[FileReport]) -> list[str]:
    asked = (code for one in reports if one.examination is not None for code in one.examination.outcomes)
    named = (finding.code for one in reports for finding in _all(one))
    return sorted({*asked, *named})


def _all(report: FileReport) -> Iterable[Finding]:
    aside = () if report.examination is None else report.examination.set_aside
    return (*report.findings, *(finding for finding, _ in aside))


def _rule(one: Explanation) -> dict[str, Any]:
    about = [f"{one.clause}." if one.clause else "", f"“{one.law}”" if one.law else ""]
    text = "\n\n".join(part for part in (*about, one.page) if part)
    made: dict[str, Any] = {
        "id": one.code,
        "name": one.name,
        "shortDescription": {"text": one.title},
        "fullDescription": {"text": one.page.partition("\n\n## ")[0] or one.title},
        "help": {"text": text or one.title, "markdown": text or one.title},
    }
    if one.severity is not None:
        made["defaultConfiguration"] = {"level": _LEVELS[one.severity]}
    return made


def _invocation(reports: Sequence[FileReport]) -> dict[str, Any]:
    told = [
        {
            "level": "error",
            "message": {"text": report.failure},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(report.name), "index": at}}}],
        }
        for at, report in enumerate(reports)
        if report.failure is not None
    ]
    return {"executionSuccessful": not told, "toolExecutionNotifications": told}


def _results(report: FileReport, at: int, numbers: Mapping[str, int]) -> Iterable[dict[str, Any]]:
    for finding in report.findings:
        yield _result(report, at, finding, numbers[finding.code])
    for finding, reason in () if report.examination is None else report.examination.set_aside:
        made = _result(report, at, finding, numbers[finding.code])
        yield {**made, "suppressions": [{"kind": "external", "status": "accepted", "justification": reason}]}


def _result(report: FileReport, at: int, finding: Finding, number: int) -> dict[str, Any]:
    made: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "kind": _KINDS.get(finding.outcome, "fail"),
        "level": _LEVELS[finding.severity] if finding.outcome is Outcome.FAILED else "none",
        "message": {"text": _message(finding)},
        "locations": [_location(report, at, finding.place)],
    }
    if finding.also:
        made["relatedLocations"] = [
            {"id": count, **_location(report, at, place_words(spot))}
            for count, spot in enumerate(finding.also, start=1)
        ]
    if finding.fingerprint:
        made["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    more = {
        name: value
        for name in ("quoted", "origin", "clause", "law", "component", "page")
        if (value := getattr(finding, name)) is not None
    }
    return {**made, "properties": more} if more else made


def _message(finding: Finding) -> str:
    parts = [finding.message]
    if finding.quoted:
        parts.append(f"Đang ghi: «{finding.quoted}».")
    if finding.hint:
        parts.append(finding.hint)
    return " ".join(parts)


def _location(report: FileReport, at: int, place: str) -> dict[str, Any]:
    return {
        "physicalLocation": {"artifactLocation": {"uri": uri(report.name), "index": at}},
        "logicalLocations": [{"fullyQualifiedName": place, "kind": "element"}],
    }
