"""Findings as JUnit XML: a test suite for each file, a test case for each rule, for servers that show test results.

A rule with a finding at or above the asked weight is a failure; lighter ones and what a person must look at pass and
are told in the output of the case. A rule that could not be examined or does not apply is skipped. A file that could
not be dealt with is an error; one outside the regulation a single skipped case. No times: the same run says the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from lxml import etree

from generator.findings import Finding, Outcome, Severity
from generator.reports.model import FileReport
from generator.reports.text import visible

_WHOLE = "Cả tệp"


def document(reports: Iterable[FileReport], title_of: Callable[[str], str], muc: Severity = Severity.ERROR) -> str:
    """The XML, ready to print. `title_of` gives what a code is about; findings below `muc` are no failures."""
    root = etree.Element("testsuites", name="vanban check")
    for report in reports:
        root.append(_suite(report, title_of, muc))
    for count in ("tests", "failures", "errors", "skipped"):
        root.set(count, str(sum(int(suite.get(count) or 0) for suite in root)))
    etree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode")


def _suite(report: FileReport, title_of: Callable[[str], str], muc: Severity) -> etree._Element:
    suite = etree.Element("testsuite", name=visible(report.name))
    outside = None if report.examination is None else report.examination.outside
    if report.failure is not None:
        _add(_case(suite, report, _WHOLE), "error", "Không đọc được", report.failure)
    if outside is not None:
        _add(_case(suite, report, _WHOLE), "skipped", f"Ngoài phạm vi xét. {outside}")
    for code, outcome, findings in _by_code(report):
        case = _case(suite, report, f"{code} {title_of(code)}")
        failed = [one for one in findings if one.outcome is Outcome.FAILED and one.severity >= muc]
        if failed:
            heaviest = max(one.severity for one in failed)
            _add(case, "failure", _summary(failed), _told(findings), kind=heaviest.vi)
            continue
        if outcome in (Outcome.UNSEEN, Outcome.NOT_APPLICABLE):
            _add(case, "skipped", outcome.value)
        if findings:
            _output(case, findings)
    suite.set("tests", str(len(suite)))
    for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(count, str(len(suite.findall(f"testcase/{tag}"))))
    return suite


def _by_code(report: FileReport) -> Iterable[tuple[str, Outcome | None, Sequence[Finding]]]:
    outcomes: Mapping[str, Outcome] = {}
    if report.examination is not None and report.examination.outside is None:
        outcomes = report.examination.outcomes
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.code, []).append(finding)
    for code in sorted({*outcomes, *found}):
        yield code, outcomes.get(code), found.get(code, [])


def _case(suite: etree._Element, report: FileReport, name: str) -> etree._Element:
    return etree.SubElement(suite, "testcase", classname=visible(report.name), name=visible(name))


def _add(case: etree._Element, tag: str, message: str, text: str | None = None, *, kind: str | None = None) -> None:
    made = etree.SubElement(case, tag, message=visible(message))
    if kind is not None:
        made.set("type", kind)
    if text is not None:
        made.text = _lines(text)


def _output(case: etree._Element, findings: Sequence[Finding]) -> None:
    etree.SubElement(case, "system-out").text = _lines(_told(findings))


def _summary(findings: Sequence[Finding]) -> str:
    more = f" (và {len(findings) - 1} chỗ khác)" if len(findings) > 1 else ""
    return findings[0].message + more


def _told(findings: Sequence[Finding]) -> str:
    return "\n\n".join(map(_one, findings))


def _one(finding: Finding) -> str:
    word = finding.severity.vi if finding.outcome is Outcome.FAILED else finding.outcome.value
    said = [f"{finding.place}: {word}: {finding.message}"]
    if finding.quoted:
        said.append(f"Đang ghi: «{finding.quoted}»")
    if finding.hint:
        said.append(f"Gợi ý: {finding.hint}")
    if finding.clause:
        said.append(f"Căn cứ: {finding.clause}")
    return "\n".join(said)


def _lines(text: str) -> str:
    return "\n".join(map(visible, text.split("\n")))
