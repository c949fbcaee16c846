"""Where on the drawn pages a finding is to be seen, so that a page can carry its number.

Reads: drawn pages, findings with a spot in the document, or with only a page and the words found there. Gives: for each
finding the beginning of its first line, None for one that is about the whole document or stands on no page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.api.model import Mark
from generator.drawing.placed import Page, TextLine
from generator.findings import Finding
from generator.rules.model import Pages

_PAGE = re.compile(r"trang (\d+)")


def marks(pages: Sequence[Page], findings: Iterable[Finding]) -> tuple[Mark | None, ...]:
    """The mark of each finding."""
    first: dict[tuple[str, tuple[tuple[str, int], ...]], Mark] = {}
    for number, page in enumerate(pages, 1):
        for item in (*page.items, *page.furniture):
            if isinstance(item, TextLine):
                first.setdefault((item.place.part, item.place.steps), _mark(number, page, item))
    return tuple(_found(finding, pages, first) for finding in findings)


def facts(pages: Sequence[Page]) -> Pages:
    """The pages as the checker asks for them."""
    begins: dict[tuple[str, tuple[tuple[str, int], ...]], int] = {}
    for number, page in enumerate(pages, 1):
        for item in page.items:
            if isinstance(item, TextLine):
                begins.setdefault((item.place.part, item.place.steps), number)
    return Pages(len(pages), begins)


def _found(
    finding: Finding, pages: Sequence[Page], first: dict[tuple[str, tuple[tuple[str, int], ...]], Mark]
) -> Mark | None:
    if finding.spot is not None:
        return first.get((finding.spot.part, finding.spot.steps))
    match = _PAGE.match(finding.place)
    if match is None or finding.quoted is None or not 0 < int(match[1]) <= len(pages):
        return None
    page, words = pages[int(match[1]) - 1], finding.quoted.rstrip("…")
    lines = (item for item in page.items if isinstance(item, TextLine))
    line = next((one for one in lines if " ".join(one.text.split()).startswith(words)), None)
    return None if line is None else _mark(int(match[1]), page, line)


def _mark(number: int, page: Page, line: TextLine) -> Mark:
    return Mark(number, line.x / page.width, (line.top + line.height / 2) / page.height)
