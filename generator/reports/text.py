"""Findings as text for people: grouped by file and by place, a closing sentence at the end.

    du_lieu.json: 1 lỗi
      nguoi_ky.chuc_vu (Chức vụ)
        lỗi DU06: Chưa ghi chức vụ của người ký.
          Gợi ý: Xin ghi chức vụ, ví dụ «Giám đốc».
          Căn cứ: Phụ lục I, phần I, mục II, khoản 7.

Words found in a file are shown as they are, but for characters that would move the cursor, change colours or turn the
direction of writing: those are shown as their code.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from generator.findings import Finding, Severity
from generator.reports.model import FileReport, sums

Paint = Callable[[Severity, str], str]
"""Gives a text the colour of a weight; the plain one leaves it as it is."""


def plain(_severity: Severity, text: str) -> str:
    """No colour."""
    return text


def lines(report: FileReport, paint: Paint = plain) -> Iterator[str]:
    """What there is to say about one file; nothing at all about a file without findings that could be dealt with."""
    if report.failure is not None:
        yield f"{paint(Severity.ERROR, 'Lỗi:')} {_failure(report)}"
    elif report.findings:
        yield f"{visible(report.name)}: {_counted(report.findings)}"
    for place, findings in _by_place(report.findings):
        if place:
            yield f"  {place}"
        for finding in findings:
            yield from _finding(finding, paint)


def closing(reports: Iterable[FileReport]) -> str:
    """A sentence or two for the whole run. Never says that a document is right: only what was found."""
    reports = tuple(reports)
    total = sums(reports)
    found = _numbers(total.errors, total.warnings, total.notes)
    sentences = []
    if found:
        sentences.append(f"Có {found} trong {total.files} tệp.")
    elif not total.unreadable:
        sentences.append(f"Không thấy lỗi nào trong {total.files} tệp.")
    if total.unreadable:
        sentences.append(f"Có {total.unreadable} tệp không đọc được.")
    return " ".join(sentences)


def visible(text: str) -> str:
    """The text with line breaks as spaces and characters that a terminal would obey as their code."""
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter in "\n\r\t":
        return " "
    # Cc: control; Cf: format (right-to-left overrides, zero width); Co, Cs: private use, half a surrogate pair;
    # Zl, Zp: line and paragraph separator.
    if unicodedata.category(letter) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}:
        return f"<U+{ord(letter):04X}>"
    return letter


def _failure(report: FileReport) -> str:
    """The sentence, after the file's name unless the sentence names it."""
    is_named = report.name.replace("\\", "/").rpartition("/")[2] in (report.failure or "")
    return visible(str(report.failure) if is_named else f"{report.name}: {report.failure}")


def _finding(finding: Finding, paint: Paint) -> Iterator[str]:
    word = paint(finding.severity, f"{finding.severity.vi} {finding.code}")
    yield f"    {word}: {visible(finding.message)}"
    if finding.quoted is not None:
        yield f"      Đang ghi: «{visible(finding.quoted)}»"
    if finding.hint:
        yield f"      Gợi ý: {visible(finding.hint)}"
    if finding.clause:
        yield f"      Căn cứ: {visible(finding.clause)}"


def _by_place(findings: Iterable[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """Findings of one place together, places in the order they were first named."""
    places: dict[str, list[Finding]] = {}
    for finding in findings:
        places.setdefault(visible(finding.place), []).append(finding)
    yield from places.items()


def _counted(findings: Iterable[Finding]) -> str:
    total = sums([FileReport("", tuple(findings))])
    return _numbers(total.errors, total.warnings, total.notes)


def _numbers(errors: int, warnings: int, notes: int) -> str:
    """ "2 lỗi, 1 cảnh báo": weights that do not occur are left out; "" when none does."""
    weighed = ((errors, Severity.ERROR), (warnings, Severity.WARNING), (notes, Severity.INFO))
    return ", ".join(f"{number} {severity.vi}" for number, severity in weighed if number)
