"""Drawn pages as pictures for the report: SVG with the words as words, numbers of findings beside their lines.

Reads: pages of `drawing`, findings with their numbers. Gives: an SVG for each page that a number stands on, first page
always. The words keep the places our drawing gave them, each word its own, so that a machine without Times New Roman
shows them in the same places.

A number stands in the margin on the side where its line is, moved on where another one is already; the lines it is
about lie on a tint of its weight. What is said of the whole document stands in the corner of the first page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from generator.drawing.html.tag import tag
from generator.drawing.ink import BLACK
from generator.drawing.placed import Fill, Gap, Page, Stroke, TextLine, Words
from generator.findings import Finding, Outcome, Severity, Spot
from generator.fonts.advances import EM, NO_BREAK_HYPHEN, units

_PT = 12_700
_WORD = re.compile(r"\S+")
_FAMILY = "'Times New Roman', Tinos, 'Liberation Serif', serif"
_GRAVITY = ("loi", "canh-bao", "luu-y", "xem-lai")
_DASHES = {"dashed": "4 2", "dashSmallGap": "3 1", "dotted": "1 1", "dotDash": "1 2 4 2"}
# In points on the page: how wide a number is, with the room around it, how far from the edge of the paper it may stand.
_BADGE, _STEP, _EDGE = 17.0, 18.5, 5.0


class Picture(NamedTuple):
    """One page: its number, the SVG, the numbers of the findings on it."""

    page: int
    svg: etree._Element
    numbers: tuple[int, ...]


class Pictures(NamedTuple):
    """The pictures, and the numbers of the findings that stand on none."""

    shown: tuple[Picture, ...]
    absent: tuple[int, ...]


def pictures(pages: Sequence[Page], findings: Iterable[tuple[int, Finding]], most: int) -> Pictures:
    """The pages that carry numbers, at most so many, the first one always among them."""
    lines = _lines(pages)
    marks: dict[int, list[_Mark]] = {1: []}
    absent = []
    for number, finding in findings:
        found = list(_marks(number, finding, lines))
        for mark in found:
            marks.setdefault(mark.page, []).append(mark)
        if not found:
            absent.append(number)
    kept = sorted(marks)[:most]
    seen = {mark.number for page in kept for mark in marks[page]}
    absent += [mark.number for page, there in marks.items() if page not in kept for mark in there]
    made = tuple(_picture(page, pages[page - 1], marks[page]) for page in kept)
    return Pictures(made, tuple(sorted({number for number in absent if number not in seen})))


Lines = Mapping[tuple[str, tuple[tuple[str, int], ...]], Sequence[tuple[int, TextLine]]]


class _Mark(NamedTuple):
    """A number on a page, and the lines it is about; none when it is about the whole document."""

    page: int
    number: int
    kind: str
    lines: tuple[TextLine, ...] = ()


def kind(finding: Finding) -> str:
    """The class of what is shown of a finding: its weight, or that a person must look at it."""
    if finding.outcome is Outcome.FAILED:
        return _GRAVITY[Severity.ERROR - finding.severity]
    return _GRAVITY[-1]


def _lines(pages: Sequence[Page]) -> Lines:
    """The lines of each paragraph and of each table; a header that stands on many pages only once."""
    found: dict[tuple[str, tuple[tuple[str, int], ...]], list[tuple[int, TextLine]]] = {}
    for number, page in enumerate(pages, start=1):
        for items, is_furniture in ((page.items, False), (page.furniture, True)):
            for line in (item for item in items if isinstance(item, TextLine)):
                steps = line.place.steps
                for length in range(1, len(steps) + 1):
                    there = found.setdefault((line.place.part, steps[:length]), [])
                    if not is_furniture or not there or there[0][0] == number:
                        there.append((number, line))
    return found


def _marks(number: int, finding: Finding, lines: Lines) -> Iterator[_Mark]:
    if finding.spot is None:
        yield _Mark(1, number, kind(finding))
        return
    for spot in dict.fromkeys((finding.spot, *finding.also)):
        there = _meant(lines.get((spot.part, spot.steps), ()), finding, spot)
        if there:
            first = there[0][0]
            yield _Mark(first, number, kind(finding), tuple(line for page, line in there if page == first))


def _meant(there: Sequence[tuple[int, TextLine]], finding: Finding, spot: Spot) -> Sequence[tuple[int, TextLine]]:
    """Of the lines of a paragraph those that hold the quoted words, all of them where that cannot be told."""
    words = (finding.quoted or "").removesuffix(" …").split()
    if spot != finding.spot or not words or len(there) < 2:
        return there
    spoken = [(word, at) for at, (_, line) in enumerate(there) for word in line.text.split()]
    for start in range(len(spoken) - len(words) + 1):
        if [word for word, _ in spoken[start : start + len(words)]] == words:
            return there[spoken[start][1] : spoken[start + len(words) - 1][1] + 1]
    return there


def _picture(number: int, page: Page, marks: Sequence[_Mark]) -> Picture:
    numbers = tuple(dict.fromkeys(mark.number for mark in marks))
    shown = f", có các điểm {', '.join(map(str, numbers))}" if numbers else ""
    width, height = page.width / _PT, page.height / _PT
    svg = tag("svg", viewBox=f"0 0 {_number(width)} {_number(height)}", role="img", aria_label=f"Trang {number}{shown}")
    svg.append(tag("rect", class_="giay", x="0.5", y="0.5", width=_number(width - 1), height=_number(height - 1)))
    items = (*page.items, *page.furniture)
    svg.extend(_fill(item) for item in items if isinstance(item, Fill))
    svg.extend(_tints(marks))
    svg.extend(_text(item) for item in items if isinstance(item, TextLine))
    for item in items:
        if isinstance(item, Stroke):
            svg.extend(_stroke(item))
    margins = _Margins(width)
    for mark in marks:
        svg.extend(margins.badge(mark))
    return Picture(number, svg, numbers)


def _text(line: TextLine) -> etree._Element:
    """A line, each word at its place."""
    whole = tag("g", font_family=_FAMILY)
    at, baseline = line.x, line.top + line.ascent
    for piece in line.pieces:
        if isinstance(piece, Gap):
            at += piece.width
            continue
        for word in _WORD.finditer(piece.text):
            shown = unicodedata.normalize("NFC", word[0]).replace("\u200b", "").replace(NO_BREAK_HYPHEN, "-")
            whole.append(
                tag(
                    "text",
                    shown,
                    x=_pt(at + _width(piece, piece.text[: word.start()])),
                    y=_pt(baseline - piece.raised),
                    font_size=_pt(piece.size),
                    font_weight="bold" if piece.face.bold else None,
                    font_style="italic" if piece.face.italic else None,
                    letter_spacing=_pt(piece.spacing) if piece.spacing else None,
                    fill=None if piece.color in (None, BLACK) else f"#{piece.color}",
                )
            )
        at += _width(piece, piece.text)
    return whole


def _width(piece: Words, text: str) -> float:
    return units(text, piece.face) * piece.size / EM + text.count(" ") * piece.stretch + len(text) * piece.spacing


def _stroke(stroke: Stroke) -> Iterator[etree._Element]:
    """A line; a double one is two thirds of its width apart from itself, each a third thick (17.18.2)."""
    thick = stroke.width / 3 if stroke.style == "double" else stroke.width
    for side in (-1, 1) if stroke.style == "double" else (0,):
        dx, dy = (0.0, side * thick) if stroke.y1 == stroke.y2 else (side * thick, 0.0)
        yield tag(
            "line",
            x1=_pt(stroke.x1 + dx), y1=_pt(stroke.y1 + dy), x2=_pt(stroke.x2 + dx), y2=_pt(stroke.y2 + dy),
            stroke=f"#{stroke.color}", stroke_width=_pt(thick), stroke_dasharray=_DASHES.get(stroke.style),
        )  # fmt: skip


def _fill(fill: Fill) -> etree._Element:
    return tag(
        "rect", x=_pt(fill.x), y=_pt(fill.y), width=_pt(fill.width), height=_pt(fill.height), fill=f"#{fill.color}"
    )


def _tints(marks: Sequence[_Mark]) -> Iterator[etree._Element]:
    """One tint behind each line: that of the gravest thing said of it."""
    gravest: dict[int, tuple[str, TextLine]] = {}
    for mark in sorted(marks, key=lambda mark: _GRAVITY.index(mark.kind), reverse=True):
        gravest.update({id(line): (mark.kind, line) for line in mark.lines})
    return (_tint(kind, line) for kind, line in gravest.values())


def _tint(kind: str, line: TextLine) -> etree._Element:
    left, right = _ink(line)
    return tag(
        "rect",
        class_=f"vet {kind}",
        x=_pt(left - _PT), y=_pt(line.top), width=_pt(right - left + 2 * _PT), height=_pt(line.height),
    )  # fmt: skip


def _ink(line: TextLine) -> tuple[float, float]:
    """Where the words of a line begin and end; a blank line is a few millimetres wide."""
    at, start, end = line.x, None, line.x
    for piece in line.pieces:
        wide = piece.width if isinstance(piece, Gap) else _width(piece, piece.text)
        if isinstance(piece, Words) and piece.text.strip():
            start = at if start is None else start
            end = at + wide
        at += wide
    return (line.x, line.x + 10 * _PT) if start is None else (start, end)


@dataclass(slots=True)
class _Margins:
    """The margins of one page with the numbers put there so far; lengths in points."""

    width: float
    _taken: list[tuple[float, float]] = field(default_factory=list)

    def badge(self, mark: _Mark) -> Iterator[etree._Element]:
        x, y = self._place(mark)
        self._taken.append((x, y))
        text = str(mark.number)
        size = "11" if len(text) < 3 else "8.5"
        yield tag("circle", class_=f"dau {mark.kind}", cx=_number(x), cy=_number(y), r=_number(_BADGE / 2))
        yield tag("text", text, class_="so", x=_number(x), y=_number(y + 3.8), font_size=size, text_anchor="middle")

    def _place(self, mark: _Mark) -> tuple[float, float]:
        """The first free place in the margin, from the words outwards, then further down."""
        if not mark.lines:
            inner, outwards, limit, y = _EDGE + _BADGE / 2, 1.0, self.width / 2, _EDGE + _BADGE / 2
        else:
            line = mark.lines[0]
            left, right = (end / _PT for end in _ink(line))
            y = (line.top + line.height / 2) / _PT
            if (left + right) / 2 > self.width * 0.6 and left > self.width / 3:
                inner, outwards, limit = max(right + 4, 0) + _BADGE / 2, 1.0, self.width - _EDGE
                inner = min(inner, limit - _BADGE / 2)
            else:
                inner, outwards, limit = max(left - 4 - _BADGE / 2, _EDGE + _BADGE / 2), -1.0, _EDGE
        while True:
            x = inner
            while (limit - x) * outwards >= _BADGE / 2 - 0.01:
                if all(abs(x - there) >= _STEP - 1 or abs(y - at) >= _STEP - 1 for there, at in self._taken):
                    return x, y
                x += outwards * _STEP
            y += _STEP / 2


def _pt(length: float) -> str:
    return _number(length / _PT)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
