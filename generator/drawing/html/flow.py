"""The running text: headings by their rank, lists by their marks, paragraphs, tables.

The level of a heading is one more than that of the heading of a higher rank that it stands under, so that no level is
left out. "Chương I" and its title below are one heading.

Labels of lists stay in the text as they were typed, for they are what others quote; the lists only say what belongs
together. Their `role` is said again because browsers take it from lists that show no marks of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.drawing.borders import Joined, share_a_box
from generator.drawing.html import looks, words
from generator.drawing.html.kinds import DATED, LISTS, RANKS, SECOND_LINES
from generator.drawing.html.looks import Looks
from generator.drawing.html.tables import table
from generator.drawing.html.tag import tag
from generator.drawing.looks import is_hidden
from generator.layout.model import Block, Paragraph, Table

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph to be shown, its component, the lines drawn below it, and whether it shares a box with neighbours."""

    paragraph: Paragraph
    key: str | None
    joined: Joined
    rule: Paragraph | None = None


@dataclass(slots=True)
class Writer:
    """What running text is written with: components by paragraph, classes, the headings that are open."""

    keys: Mapping[int, str]
    looks: Looks = field(default_factory=Looks)
    open: list[float] = field(default_factory=list)
    tables: int = 0
    anchors: dict[str, int] = field(default_factory=dict)

    def anchor(self, element: etree._Element, stem: str) -> str:
        """Give an element an id of its own, made of a word and a number; returns it."""
        self.anchors[stem] = self.anchors.get(stem, 0) + 1
        name = f"{stem}-{self.anchors[stem]}"
        element.set("id", name)
        return name

    def blocks(self, blocks: Sequence[Block], width: float) -> list[etree._Element]:
        """The elements of blocks in a column of that width (EMU)."""
        made: list[etree._Element] = []
        lines: list[Line] = []
        for block in (*self._lines(blocks), None):
            if isinstance(block, Line):
                lines.append(block)
                continue
            made += self._stretch(lines, width)
            lines = []
            if block is not None:
                self.tables += 1
                made.append(table(block, width, self.tables, self.looks, self.blocks))
        return made

    def _lines(self, blocks: Sequence[Block]) -> Iterator[Line | Table]:
        """The blocks that show something; a line drawn by an empty paragraph goes to the one above."""
        waiting: Line | None = None
        for index, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                if looks.is_rule(block) and waiting:
                    waiting = replace(waiting, rule=block)
                elif not block.is_blank and not is_hidden(block):
                    if waiting:
                        yield waiting
                    waiting = Line(block, self.keys.get(id(block)), _joined(blocks, index))
            else:
                if waiting:
                    yield waiting
                waiting = None
                yield block
        if waiting:
            yield waiting

    def _stretch(self, lines: Sequence[Line], width: float) -> Iterator[etree._Element]:
        at = 0
        while at < len(lines):
            key = lines[at].key
            if key in RANKS:
                second = at + 1 < len(lines) and lines[at + 1].key == SECOND_LINES.get(str(key))
                taken = lines[at : at + 1 + second]
                yield self._heading(taken, width)
            elif key in LISTS:
                end = at
                while end < len(lines) and lines[end].key in LISTS:
                    end += 1
                taken = lines[at:end]
                yield from self._lists(taken, width)
            else:
                taken = lines[at : at + 1]
                yield self.element("p", taken[0], width)
            at += len(taken)

    def element(self, name: str, line: Line, width: float) -> etree._Element:
        """One paragraph as an element of that name."""
        rule = (line.rule, width) if line.rule else None
        content = words.words(line.paragraph, self.looks, is_dated=line.key in DATED)
        return tag(name, content, class_=looks.of_paragraph(self.looks, line.paragraph, line.joined, rule))

    def _heading(self, lines: Sequence[Line], width: float) -> etree._Element:
        name = f"h{self._level(lines[0])}"
        if len(lines) == 1:
            return self.element(name, lines[0], width)
        first, second = (self.element("span", line, width) for line in lines)
        first.tail = " "
        return tag(name, first, second)

    def _level(self, line: Line) -> int:
        """The level of a heading, which it opens; the document has one of the first level."""
        rank: float = RANKS[str(line.key)]
        if line.key == "khoan_tieu_de" and (number := _NUMBER.match(words.text(line.paragraph))):
            rank += number[0].count(".") / 100
        while len(self.open) > 1 and self.open[-1] >= rank:
            self.open.pop()
        self.open.append(rank)
        return min(len(self.open), _DEEPEST)

    def _lists(self, lines: Sequence[Line], width: float) -> Iterator[etree._Element]:
        """Lists of lists: a line with a lesser mark goes into the item above."""
        at = 0
        while at < len(lines):
            rank, name = LISTS[str(lines[at].key)]
            items = []
            while at < len(lines) and LISTS[str(lines[at].key)] == (rank, name):
                end = at + 1
                while end < len(lines) and LISTS[str(lines[end].key)][0] > rank:
                    end += 1
                items.append(self._item(lines[at:end], width))
                at = end
            yield tag(name, items, role="list")

    def _item(self, lines: Sequence[Line], width: float) -> etree._Element:
        if len(lines) == 1:
            return self.element("li", lines[0], width)
        return tag("li", self.element("p", lines[0], width), self._lists(lines[1:], width))


def _joined(blocks: Sequence[Block], index: int) -> Joined:
    def shares(one: int, other: int) -> bool:
        first, second = (blocks[at] if 0 <= at < len(blocks) else None for at in (one, other))
        return (
            isinstance(first, Paragraph) and isinstance(second, Paragraph) and share_a_box(first.format, second.format)
        )

    return Joined(shares(index - 1, index), shares(index, index + 1))
