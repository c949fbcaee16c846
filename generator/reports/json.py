"""Findings as one JSON document for programs, whatever the number of files.

`{"report": 1, "files": [{"file", "failure", "made", "findings": [{"code", "severity", "place", "message", "quoted",
"clause", "hint"}]}], "summary": {"files", "errors", "warnings", "notes", "unreadable"}}`

Keys are those of `Finding`; `severity` is "info", "warning" or "error"; what is not known is null. `report` is the
version of this shape: it grows when a key changes its meaning or goes, not when one is added.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from generator.findings import Finding
from generator.reports.model import FileReport, sums

VERSION = 1


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
        "findings": [_finding(finding) for finding in report.findings],
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {**asdict(finding), "severity": finding.severity.name.lower()}
