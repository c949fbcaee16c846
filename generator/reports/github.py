"""Findings as annotations of GitHub Actions: one workflow command a line, read from a step's output.

    ::error file=vao/cong_van.docx,title=TR03::Lề trái phải từ 30 đến 35 mm, hiện là 25 mm (trang 1).

A .docx has no lines, so the place is told in the message. What must be looked at, or could not be examined, is a
notice. Escaped as the runner reads it: `%`, line ends, and in properties `:` and `,` too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from generator.findings import Finding, Outcome, Severity
from generator.reports.model import FileReport

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_TEXT = str.maketrans(_IN_TEXT)
_PROPERTY = str.maketrans({**_IN_TEXT, ":": "%3A", ",": "%2C"})


def lines(reports: Iterable[FileReport]) -> Iterator[str]:
    """A line for each finding, and for each file that could not be dealt with."""
    for report in reports:
        if report.failure is not None:
            yield _line("error", report.name, "Không đọc được", report.failure)
        for finding in report.findings:
            yield _annotation(report.name, finding)


def _annotation(name: str, finding: Finding) -> str:
    failed = finding.outcome is Outcome.FAILED
    command = _COMMANDS[finding.severity] if failed else "notice"
    title = finding.code if failed else f"{finding.code} ({finding.outcome.value})"
    said = [f"{finding.place}: {finding.message}"]
    if finding.quoted:
        said.append(f"Đang ghi: «{finding.quoted}»")
    if finding.hint:
        said.append(f"Gợi ý: {finding.hint}")
    if finding.clause:
        said.append(f"Căn cứ: {finding.clause}")
    return _line(command, name, title, "\n".join(said))


def _line(command: str, name: str, title: str, message: str) -> str:
    file = PurePath(name).as_posix().translate(_PROPERTY)
    return f"::{command} file={file},title={title.translate(_PROPERTY)}::{message.translate(_TEXT)}"
