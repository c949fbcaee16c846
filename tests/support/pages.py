"""Pages for tests: what a PDF shows, read with pdfplumber, never with our own reader.

A line is the words whose baselines lie within a point of each other; lengths are in mm from the upper left corner.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import pdfplumber

MM = 25.4 / 72
# Between the columns of the heading (95 mm) and of the closing block (98 mm), in mm from the left edge.
BETWEEN = 96.5


@dataclass(frozen=True)
class Line:
    """One printed line: its words, its box in mm, the fonts it uses."""

    page: int
    text: str
    left: float
    right: float
    baseline: float
    fonts: frozenset[str]
    sizes: frozenset[float]


@dataclass(frozen=True)
class Stroke:
    """A horizontal line that is drawn: its ends and height in mm."""

    page: int
    left: float
    right: float
    y: float

    @property
    def length(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class Printed:
    pages: int
    sizes: tuple[tuple[float, float], ...]
    lines: tuple[Line, ...]
    strokes: tuple[Stroke, ...]

    def line(self, beginning: str) -> Line:
        """The one line that begins so."""
        found = [line for line in self.lines if line.text.startswith(beginning)]
        assert len(found) == 1, f"{len(found)} lines begin with «{beginning}»"
        return found[0]

    def on_page(self, number: int) -> list[Line]:
        return [line for line in self.lines if line.page == number]


def read(pdf: bytes) -> Printed:
    """What a PDF shows."""
    lines: list[Line] = []
    strokes: list[Stroke] = []
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages, start=1):
            words = page.extract_words(
                x_tolerance=1.2, y_tolerance=2, extra_attrs=["fontname", "size"], return_chars=True
            )
            for word in words:
                # Where the letters stand, from the text matrix: boxes depend on what a PDF says of its fonts.
                word["baseline"] = float(page.height) - word["chars"][0]["matrix"][5]
            lines += _lines(number, words)
            strokes += _strokes(number, page)
        sizes = tuple((float(page.width) * MM, float(page.height) * MM) for page in document.pages)
    return Printed(len(sizes), sizes, tuple(lines), tuple(strokes))


def _lines(number: int, words: list[dict[str, Any]]) -> list[Line]:
    """Words grouped by baseline; in the heading and in the closing block, each column by itself."""
    columns = _columns(words)
    rows: dict[tuple[bool, int], list[dict[str, Any]]] = {}
    baselines: list[float] = []
    for word in sorted(words, key=_baseline):
        if not baselines or _baseline(word) - baselines[-1] > 1:
            baselines.append(_baseline(word))
        is_right = any(top <= _baseline(word) <= bottom for top, bottom in columns) and word["x0"] * MM > BETWEEN
        rows.setdefault((is_right, len(baselines)), []).append(word)
    found = []
    for row in rows.values():
        row.sort(key=lambda word: word["x0"])
        found.append(
            Line(
                page=number,
                text=" ".join(word["text"] for word in row),
                left=row[0]["x0"] * MM,
                right=row[-1]["x1"] * MM,
                baseline=_baseline(row[0]) * MM,
                fonts=frozenset(word["fontname"].partition("+")[2] or word["fontname"] for word in row),
                sizes=frozenset(round(float(word["size"]), 1) for word in row),
            )
        )
    return sorted(found, key=lambda line: (line.baseline, line.left))


def _columns(words: list[dict[str, Any]]) -> list[tuple[float, float]]:
    """The stretches of a page, from baseline to baseline, that hold two columns: heading and closing block."""
    found = []
    if any(word["text"] == "CỘNG" for word in words):
        below = [_baseline(word) for word in words if word["text"] == "Kính"]
        found.append((0.0, min(below, default=0.0) - 1))
    labels = [_baseline(word) for word in words if word["text"] == "Nơi" and "BoldItalic" in word["fontname"]]
    if labels:
        # The first title stands a little above the label where its letters are larger.
        found.append((labels[0] - 3, float("inf")))
    return found


def _baseline(word: dict[str, Any]) -> float:
    return float(word["baseline"])


def _strokes(number: int, page: Any) -> list[Stroke]:
    """Drawn horizontal lines, whether a path or a thin filled box; pieces that touch are one."""
    boxes = [
        (float(shape["x0"]), float(shape["x1"]), (float(shape["top"]) + float(shape["bottom"])) / 2)
        for shape in [*page.lines, *page.rects, *page.curves]
        if float(shape["bottom"]) - float(shape["top"]) < 2 and float(shape["x1"]) - float(shape["x0"]) > 3
    ]
    merged: list[tuple[float, float, float]] = []
    for left, right, y in sorted(boxes, key=lambda box: (round(box[2], 1), box[0])):
        if merged and abs(merged[-1][2] - y) < 0.6 and left <= merged[-1][1] + 0.5:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right), merged[-1][2])
        else:
            merged.append((left, right, y))
    return [Stroke(number, left * MM, right * MM, y * MM) for left, right, y in merged]
