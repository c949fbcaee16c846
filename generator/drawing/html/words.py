"""The words of a paragraph as inline elements: emphasis, line breaks, links, the date.

Weight and slant beyond the paragraph's own are `strong` and `em`. A link is kept where its address is one that a reader
may safely follow; else its words alone. Of several spaces in a row, which leave room for a number or a day still to be
written in, all but the first do not break: a browser would make them one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from generator.drawing.html import looks
from generator.drawing.html.looks import Looks
from generator.drawing.html.tag import Child, tag
from generator.drawing.looks import seen
from generator.layout.model import Paragraph, RunFormat

_SAFE = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)
_DATE = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})", re.IGNORECASE)
_MORE_SPACES = re.compile("(?<= ) ")
_LIFTED = {"superscript": "sup", "subscript": "sub"}


def words(paragraph: Paragraph, made: Looks, *, is_dated: bool = False) -> Iterator[Child]:
    """The inline content of a paragraph; a date in it is marked as one where `is_dated`."""
    around = looks.base(paragraph)
    if paragraph.label is not None and not paragraph.label.format.hidden:
        yield paragraph.label.text + ("" if paragraph.label.suffix == "nothing" else " ")
    runs = [run for run in paragraph.runs if not run.format.hidden and run.kind in ("text", "field")]
    for (format, link), same in groupby(runs, key=lambda run: (run.format, run.link)):
        text = _MORE_SPACES.sub("\u00a0", seen("".join(run.text for run in same)).replace("\t", " "))
        content = list(_dated(text) if is_dated else _lines(text))
        yield from _linked(_emphasised(content, format, around, made), link)


def text(paragraph: Paragraph) -> str:
    """What a paragraph shows, on one line."""
    label = f"{paragraph.label.text} " if paragraph.label else ""
    return " ".join((label + seen(paragraph.text)).split())


def _lines(text: str) -> Iterator[Child]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield tag("br")
        if line:
            yield line


def _dated(text: str) -> Iterator[Child]:
    found = _DATE.search(text)
    if found is None:
        yield from _lines(text)
        return
    day, month, year = map(int, found.groups())
    yield from _lines(text[: found.start()])
    yield tag("time", found[0], datetime=f"{year}-{month:02}-{day:02}")
    yield from _lines(text[found.end() :])


def _emphasised(content: list[Child], format: RunFormat, around: RunFormat, made: Looks) -> list[Child]:
    """The content inside whatever its look asks for, the outermost last."""
    names = [
        _LIFTED.get(format.vertical),
        "u" if format.underline not in (None, "none") else None,
        "s" if format.strike else None,
        "mark" if format.highlight else None,
        "em" if format.italic and not around.italic else None,
        "strong" if format.bold and not around.bold else None,
    ]
    if not any(isinstance(child, str) and child.strip() for child in content):
        return content
    for name in names:
        if name:
            content = [tag(name, content)]
    if look := looks.of_run(made, format, around):
        content = [tag("span", content, class_=look)]
    return content


def _linked(content: list[Child], link: str | None) -> list[Child]:
    return [tag("a", content, href=link)] if link and _SAFE.fullmatch(link) else content
