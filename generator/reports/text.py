"""Findings as text for people: grouped by file and by place, a closing sentence at the end.

    du_lieu.json: 1 lỗi
      nguoi_ky.chuc_vu (Chức vụ)
        lỗi DU06: Chưa ghi chức vụ của người ký.
          Gợi ý: Xin ghi chức vụ, ví dụ «Giám đốc».
          Căn cứ: Phụ lục I, phần I, mục II, khoản 7.

What could not be examined stands behind the findings, each reason once with the codes of the rules.

A file that was checked against a regulation has a verdict (`verdict.py`) behind its name, findings or none.

Words found in a file are shown as they are, but for characters that would move the cursor, change colours or turn the
direction of writing: those are shown as their code.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.findings import NO_ORGANISATION, Finding, Outcome, Severity, Spot
from generator.reports.model import Examination, FileReport, sums
from generator.reports.verdict import numbers, verdict

Paint = Callable[[Severity, str], str]
"""Gives a text the colour of a weight; the plain one leaves it as it is."""

_SHOWN = 5
_PARTS = (("header", "đầu trang"), ("footer", "chân trang"), ("footnotes", "chú thích"), ("endnotes", "chú thích cuối"))


def plain(_severity: Severity, text: str) -> str:
    """No colour."""
    return text


def lines(report: FileReport, paint: Paint = plain) -> Iterator[str]:
    """What there is to say about one file; nothing at all about a file without findings that could be dealt with."""
    if report.failure is not None:
        yield f"{paint(Severity.ERROR, 'Lỗi:')} {_failure(report)}"
    elif report.examination is not None:
        yield from _examined(report, report.examination)
    elif report.findings:
        yield f"{visible(report.name)}: {numbers(report.findings)}"
    for place, findings in _by_place(one for one in report.findings if one.outcome is not Outcome.UNSEEN):
        if place:
            yield f"  {place}"
        for finding in findings:
            yield from _finding(finding, paint)
    yield from _unseen([one for one in report.findings if one.outcome is Outcome.UNSEEN])


def closing(reports: Iterable[FileReport]) -> str:
    """A sentence or two for the whole run. Never says that a document is right: only what was found."""
    reports = tuple(reports)
    total = sums(reports)
    found = numbers(finding for report in reports for finding in report.findings)
    sentences = []
    if found:
        sentences.append(f"Có {found} trong {total.files} tệp.")
    elif not total.unreadable and total.outside < total.files:
        sentences.append(f"Không thấy lỗi nào trong {total.files} tệp.")
    if total.unreadable:
        sentences.append(f"Có {total.unreadable} tệp không đọc được.")
    if total.outside:
        sentences.append(f"Có {total.outside} tệp ngoài phạm vi xét.")
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


def _examined(report: FileReport, examination: Examination) -> Iterator[str]:
    yield f"{visible(report.name)}: {visible(verdict(examination, report.findings))}"
    about = [*dict.fromkeys(examination.documents)]
    if examination.pages is not None:
        about.append(f"{examination.pages} trang")
    if about:
        yield f"  Đã xét: {visible(', '.join(about))}."
    yield from (f"  {visible(note)}" for note in examination.notes)


def _finding(finding: Finding, paint: Paint) -> Iterator[str]:
    failed = finding.outcome is Outcome.FAILED
    word = paint(finding.severity, f"{finding.severity.vi if failed else finding.outcome.value} {finding.code}")
    yield f"    {word}: {visible(finding.message)}"
    if finding.quoted is not None:
        yield f"      Đang ghi: «{visible(finding.quoted)}»"
    others = [spot for spot in finding.also if not _is_there(spot, finding.spot)]
    if others:
        yield f"      Cũng vậy ở: {_places(others)}"
    if finding.origin:
        yield f"      Giá trị này lấy từ: {visible(finding.origin)}"
    if finding.hint:
        yield f"      Gợi ý: {visible(finding.hint)}"
    if finding.clause:
        yield f"      Căn cứ: {visible(finding.clause)}"


def _unseen(findings: Sequence[Finding]) -> Iterator[str]:
    """What could not be examined, behind everything else: each reason once, with the rules that it keeps from being
    examined and where that is; all that wait for the data of the issuing body in one line."""
    waiting = sorted({one.code for one in findings if one.message.startswith(NO_ORGANISATION)})
    others: dict[str, list[Finding]] = {}
    for one in findings:
        if one.code not in waiting:
            others.setdefault(one.message, []).append(one)
    if others:
        yield "  Không xét được:"
    for message, members in others.items():
        codes = ", ".join(dict.fromkeys(one.code for one in members))
        places = "; ".join(dict.fromkeys(visible(one.place) for one in members[:_SHOWN]))
        yield f"    {codes} ({places}): {visible(message)}"
    if waiting:
        yield (
            f"  Không xét được {len(waiting)} quy tắc vì chưa biết cơ quan ban hành ({', '.join(waiting)}); xin thêm "
            "--co-quan TÊN."
        )


def _is_there(spot: Spot, other: Spot | None) -> bool:
    """Whether both are in one paragraph: it is named already."""
    return other is not None and (spot.part, spot.steps) == (other.part, other.steps)


def _places(spots: Sequence[Spot]) -> str:
    words = list(dict.fromkeys(map(place_words, spots)))
    rest = f"; và {len(words) - _SHOWN} chỗ khác" if len(words) > _SHOWN else ""
    return "; ".join(words[:_SHOWN]) + rest


def place_words(spot: Spot) -> str:
    """A place as a user reads it: «bảng 1, hàng 2, ô 1, đoạn 3», «chân trang, đoạn 1»."""
    part = [words for name, words in _PARTS if name in spot.part][:1]
    return ", ".join([*part, *(f"{kind} {number}" for kind, number in spot.steps)])


def _by_place(findings: Iterable[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """Findings of one place together, places in the order they were first named."""
    places: dict[str, list[Finding]] = {}
    for finding in findings:
        places.setdefault(visible(finding.place), []).append(finding)
    yield from places.items()
