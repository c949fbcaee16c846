"""Findings as comments in a copy of the Word file, each at the place it speaks of.

Reads: the package of a .docx, findings with their spots. Gives: the bytes of the copy; words and formatting are those
of the source, comments that were there stay. Raises: Unreadable as `layout.read` does, Refused for a document without
a paragraph to hang a comment on.

Word takes comments in the body only: not in headers, footers, notes or text boxes. What is said of those, or of the
file as a whole, hangs on the first paragraph (of a text box: on the paragraph that holds it) and says where it belongs.
A comment covers the words it quotes where they stand in its paragraph, else the whole paragraph. What could not be
examined is told in one comment, for there is nothing to mend yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from generator import layout
from generator.errors import Refused
from generator.findings import Finding, Outcome, Spot
from generator.layout.model import Place
from generator.layout.trace import Trace, Traced
from generator.ooxml.names import W
from generator.ooxml.package import Package
from generator.reports.annotate_anchors import anchor, quoted_at
from generator.reports.annotate_comments import Comments
from generator.reports.text import place_words

_BOX = "hộp chữ"
_SHOWN = 8


def annotated(source: bytes, findings: Iterable[Finding]) -> tuple[bytes, int]:
    """The copy with its comments, and how many were written."""
    package = Package.read(source)
    trace = Trace()
    layout.read(package, trace)
    places = _Places(package.main, trace)
    comments = Comments.of(package)
    findings = tuple(findings)
    told = [finding for finding in findings if finding.outcome is not Outcome.UNSEEN]
    for finding in told:
        traced, is_there = places.of(finding.spot)
        identity = comments.add(list(_said(finding, is_there=is_there)))
        span = quoted_at(traced, finding) if is_there else None
        anchor(traced, span, identity)
    unseen = [finding for finding in findings if finding.outcome is Outcome.UNSEEN]
    if unseen:
        anchor(places.of(None)[0], None, comments.add(list(_unseen(unseen))))
    if findings:
        package.put(package.main, package.xml(package.main))
        comments.keep(package)
    return package.write(), len(told) + bool(unseen)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where comments may hang: the paragraphs of the body, those of text boxes left out."""

    main: str
    trace: Trace

    def of(self, spot: Spot | None) -> tuple[Traced, bool]:
        """The paragraph for a comment, and whether it is the very place."""
        if spot is not None and spot.part == self.main:
            steps = [kind for kind, _ in spot.steps]
            outer = spot.steps[: steps.index(_BOX)] if _BOX in steps else spot.steps
            found = self.trace.paragraphs.get(Place(self.main, outer)) or self._first(outer)
            if found is not None:
                return found, outer == spot.steps
        first = self._first(())
        if first is None:
            raise Refused("Tệp không có đoạn văn nào nên không có chỗ ghi nhận xét.")
        return first, False

    def _first(self, steps: tuple[tuple[str, int], ...]) -> Traced | None:
        """The first paragraph within a place."""
        for place, traced in self.trace.paragraphs.items():
            inside = place.part == self.main and place.steps[: len(steps)] == steps
            if inside and _BOX not in (kind for kind, _ in place.steps) and _is_live(traced.element):
                return traced
        return None


def _is_live(element: etree._Element) -> bool:
    return next(element.iterancestors(W + "del", W + "moveFrom"), None) is None


def _unseen(findings: Iterable[Finding]) -> Iterator[str]:
    yield "Không xét được"
    codes: dict[str, list[str]] = {}
    for finding in findings:
        codes.setdefault(finding.message, []).append(finding.code)
    for message, those in codes.items():
        yield f"{', '.join(dict.fromkeys(those))}: {message}"


def _said(finding: Finding, *, is_there: bool) -> Iterator[str]:
    """The paragraphs of a comment, the first of which is its title."""
    failed = finding.outcome is Outcome.FAILED
    word = finding.severity.vi if failed else finding.outcome.value
    yield f"{word[0].upper()}{word[1:]} {finding.code}"
    if not is_there:
        yield f"Chỗ: {finding.place}."
    yield finding.message
    if finding.quoted and not is_there:
        yield f"Đang ghi: «{finding.quoted}»"
    if finding.also:
        words = list(dict.fromkeys(map(place_words, finding.also)))
        rest = f"; và {len(words) - _SHOWN} chỗ khác" if len(words) > _SHOWN else ""
        yield f"Cũng vậy ở: {'; '.join(words[:_SHOWN])}{rest}."
    if finding.origin:
        yield f"Giá trị này lấy từ: {finding.origin}."
    if finding.hint:
        yield f"Gợi ý: {finding.hint}"
    if finding.clause:
        yield f"Căn cứ: {finding.clause}."
