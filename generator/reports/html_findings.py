"""The findings of the report as a list, and the help pages of their rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from lxml import etree

from generator.drawing.html.tag import Child, tag
from generator.findings import Finding, Outcome
from generator.reports.html_pages import kind
from generator.reports.regulation import Explanation
from generator.reports.text import place_words, visible

_SHOWN = 8
_MARKED = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*")
_MEND = "Cách sửa"


def items(
    findings: Sequence[tuple[int, Finding]], explain: Callable[[str], Explanation], pictured: Iterable[int]
) -> etree._Element:
    """The list. `pictured` are the numbers that stand on a picture of a page."""
    first: dict[str, int] = {}
    on_pictures = frozenset(pictured)
    whole = tag("ol")
    for number, finding in findings:
        earlier = first.setdefault(finding.code, number)
        whole.append(_item(number, finding, explain(finding.code), None if earlier == number else earlier))
        if on_pictures and number not in on_pictures:
            whole[-1].append(tag("p", "Điểm này không có số trên ảnh trang.", class_="phu"))
    return whole


def unseen(findings: Iterable[Finding], explain: Callable[[str], Explanation]) -> etree._Element:
    """What could not be examined, by the reason; without numbers, for there is nothing to mend yet."""
    reasons: dict[str, dict[str, None]] = {}
    for finding in findings:
        reasons.setdefault(finding.message, {})[finding.code] = None
    whole = tag("ul")
    for reason, codes in reasons.items():
        named = "; ".join(f"{code} ({explain(code).title})" for code in codes)
        whole.append(tag("li", tag("b", visible(reason)), f" {named}."))
    return whole


def helps(findings: Iterable[Finding], explain: Callable[[str], Explanation]) -> etree._Element:
    """What each code asks for, with what is wrong and what is right, once."""
    whole = tag("dl")
    for code in dict.fromkeys(finding.code for finding in findings):
        one = explain(code)
        about = tag("dd")
        for title, lines in sections(one.page):
            if not title.startswith(_MEND):
                about.extend(_paragraphs(title, lines))
        whole.append(tag("div", tag("dt", f"{code}: {one.title}"), about))
    return whole


def sections(page: str) -> Iterator[tuple[str, list[str]]]:
    """The parts of a help page: title ("" for what stands before the first) and lines that are not blank."""
    title, lines = "", list[str]()
    for line in page.splitlines():
        if line.startswith("## "):
            yield title, lines
            title, lines = line.removeprefix("## "), []
        elif line.strip():
            lines.append(line.strip())
    yield title, lines


def _item(number: int, finding: Finding, one: Explanation, earlier: int | None) -> etree._Element:
    failed = finding.outcome is Outcome.FAILED
    word = finding.severity.vi if failed else finding.outcome.value
    title = tag(
        "h3",
        tag("span", str(number), class_="so"),
        tag("b", f"{word[0].upper()}{word[1:]} {finding.code}"),
        f": {one.title}",
        class_=f"ten {kind(finding)}",
    )
    made = tag("li", title, id=f"diem-{number}")
    made.append(_said("Chỗ", _place(finding)))
    made.append(tag("p", visible(finding.message)))
    origin = f"Giá trị này lấy từ: {visible(finding.origin)}." if finding.origin else ""
    if finding.quoted:
        made.append(_said("Đang ghi", tag("q", visible(finding.quoted)), f". {origin}" if origin else "."))
    elif origin:
        made.append(tag("p", origin))
    if finding.hint:
        made.append(_said("Gợi ý", visible(finding.hint)))
    if finding.law or finding.clause:
        made.append(_said("Vì sao?", *_why(finding)))
    if earlier is not None:
        made.append(_said(_MEND, "như ", tag("a", f"điểm {earlier}", href=f"#diem-{earlier}"), "."))
        return made
    for heading, lines in sections(one.page):
        if heading.startswith(_MEND):
            made.extend(_paragraphs(heading, lines))
    return made


def _why(finding: Finding) -> Iterator[Child]:
    """The words of the law, and where they stand."""
    if finding.law:
        yield tag("span", f"“{visible(finding.law)}”", class_="luat")
        yield " ("
    yield visible(finding.clause or "thực hành văn phòng")
    yield ")." if finding.law else "."


def _place(finding: Finding) -> str:
    place = visible(finding.place)
    if not finding.also:
        return f"{place}."
    words = list(dict.fromkeys(map(place_words, finding.also)))
    rest = f"; và {len(words) - _SHOWN} chỗ khác" if len(words) > _SHOWN else ""
    return f"{place}; cũng vậy ở {'; '.join(words[:_SHOWN])}{rest}."


def _said(label: str, *said: Child) -> etree._Element:
    return tag("p", tag("b", label if label.endswith("?") else f"{label}:"), " ", *said)


def _paragraphs(title: str, lines: Sequence[str]) -> Iterator[etree._Element]:
    for count, line in enumerate(lines):
        words = list(_marked(line))
        yield _said(title, *words) if title and count == 0 else tag("p", *words)


def _marked(line: str) -> Iterator[Child]:
    """A line of a help page, whose only marks are bold and italic."""
    end = 0
    for found in _MARKED.finditer(line):
        yield line[end : found.start()]
        yield tag("strong", found[1]) if found[1] else tag("em", found[2])
        end = found.end()
    yield line[end:]
