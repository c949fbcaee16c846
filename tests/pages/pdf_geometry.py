"""The geometry of a converter's PDF: its words joined to the lines that our own drawing of the same document has.

Words on one baseline are cut into lines wherever ours are: so the two columns of a heading and the cells of a table
come out as lines of their own, each with its component. Words that no line of ours has are lines without a component.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

import pdfplumber
from support import pages

from generator.drawing.geometry import Line, Rule, Sheet

Words = list[dict[str, Any]]
Known = list[tuple[str, str | None]]
"""The lines that are not found yet: their letters, their components."""


def sheets(pdf: bytes, ours: Sequence[Sheet]) -> list[Sheet]:
    """The pages of a PDF."""
    known = [("".join(line.text.split()), line.key) for sheet in ours for line in (*sheet.lines, *sheet.furniture)]
    strokes = pages.read(pdf).strokes
    made = []
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages, start=1):
            lines = [line for row in _rows(page) for line in _cut(row, known)]
            rules = tuple(Rule(one.left, one.y, one.right, one.y) for one in strokes if one.page == number)
            made.append(Sheet(page.width * pages.MM, page.height * pages.MM, tuple(lines), rules=rules))
    return made


def family(pdf: bytes) -> str:
    """The families of the fonts in a PDF."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        fonts = {char["fontname"].partition("+")[2].partition("-")[0] for page in document.pages for char in page.chars}
    return ", ".join(sorted(fonts))


def _rows(page: Any) -> Iterator[Words]:
    """The words of each baseline from left to right."""
    words = page.extract_words(x_tolerance=1.2, y_tolerance=2, extra_attrs=["fontname", "size"], return_chars=True)
    for word in words:
        word["baseline"] = float(page.height) - word["chars"][0]["matrix"][5]
    words.sort(key=lambda word: word["baseline"])
    for _, row in groupby(words, key=lambda word: round(word["baseline"], 1)):
        yield sorted(row, key=lambda word: word["x0"])


def _cut(row: Words, known: Known) -> Iterator[Line]:
    rest: Words = []
    while row:
        fitting = [(end, one) for one in known if (end := _end(row, one[0]))]
        if not fitting:
            rest.append(row.pop(0))
            continue
        if rest:
            yield _line(rest, None)
            rest = []
        end, best = max(fitting, key=lambda found: found[0])
        known.remove(best)
        yield _line(row[:end], best[1])
        row = row[end:]
    if rest:
        yield _line(rest, None)


def _end(row: Words, letters: str) -> int:
    """How many words of a row make up these letters, 0 when they do not; words are cut where the font changes."""
    joined = ""
    for count, word in enumerate(row, start=1):
        joined += word["text"]
        if joined == letters:
            return count
        if not letters.startswith(joined):
            break
    return 0


def _line(words: Words, key: str | None) -> Line:
    looks = dict.fromkeys(
        f"{word['fontname'].partition('+')[2].partition('-')[2] or 'Regular'} {float(word['size']):g}" for word in words
    )
    left, right = words[0]["x0"] * pages.MM, words[-1]["x1"] * pages.MM
    text = words[0]["text"]
    for before, word in pairwise(words):
        text += " " * (word["x0"] - before["x1"] > 1) + word["text"]
    return Line(left, words[0]["baseline"] * pages.MM, right, tuple(looks), text, key)
