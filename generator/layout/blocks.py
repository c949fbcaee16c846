"""Blocks: paragraphs and tables in the order they stand (ECMA-376 Part 1, 17.2.2).

A paragraph whose mark is deleted under tracked changes has no end of its own: what is left of it begins the next one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from generator.layout.cascade import ListReference
from generator.layout.inline import Inline
from generator.layout.looks import Look
from generator.layout.model import Block, Label, Paragraph, Place, Run, Shape
from generator.layout.story import Steps, Story, content
from generator.layout.styles import Style
from generator.layout.table_styles import CellText
from generator.layout.tables import read_table
from generator.layout.trace import Piece, Traced
from generator.ooxml.names import W


@dataclass(slots=True, eq=False)
class Flow:
    """Blocks read one after the other, counted by kind for their places."""

    story: Story
    steps: Steps
    table: CellText
    _counts: dict[str, int] = field(default_factory=dict)
    _runs: tuple[Run, ...] = ()
    _shapes: tuple[Shape, ...] = ()
    _pieces: tuple[Piece, ...] = ()
    _held: tuple[etree._Element, ...] = ()

    def read(self, elements: Iterable[etree._Element]) -> tuple[Block, ...]:
        """The blocks of these elements; a later call counts on."""
        blocks: list[Block] = []
        for element in elements:
            if element.tag == W + "p":
                paragraph = self._paragraph(element)
                if paragraph is not None:
                    blocks.append(paragraph)
            elif element.tag == W + "tbl":
                blocks.append(read_table(self.story, element, self._step("bảng")))
        return tuple(blocks)

    def _step(self, kind: str) -> Steps:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return (*self.steps, (kind, self._counts[kind]))

    def _paragraph(self, element: etree._Element) -> Paragraph | None:
        properties = element[0] if len(element) and element[0].tag == W + "pPr" else element.find(W + "pPr")
        mark = None if properties is None else properties.find(W + "rPr")
        section_end = properties is not None and properties.find(W + "sectPr") is not None
        if mark is not None and mark.find(W + "del") is not None and not section_end:
            self.story.features.add("theo_doi_sua_doi")
            self._hold(element, properties)
            return None
        cascade = self.story.cascade
        style = cascade.paragraph_style(properties)
        look = cascade.look(style, self.table, mark)
        format_, reference = cascade.paragraph(style, self.table, properties, look.plain.size, self.story.line)
        steps = self._step("đoạn")
        label = self._label(style, mark, reference) if reference else None
        inline = Inline(self.story, style, self.table, steps)
        inline.read(element)
        runs, shapes = self._runs + inline.finish(), self._shapes + tuple(inline.shapes)
        place = Place(self.story.part, steps)
        if self.story.trace is not None:
            self.story.trace.paragraphs[place] = self._traced(element, inline)
        self._runs, self._shapes, self._pieces, self._held = (), (), (), ()
        return Paragraph(format_, runs, look.plain, place, label, shapes, section_end)

    def _traced(self, element: etree._Element, inline: Inline) -> Traced:
        """What made this paragraph, with what is left of those before it."""
        before = sum(len(run.text) for run in self._runs)
        own = tuple(one._replace(start=one.start + before, end=one.end + before) for one in inline.pieces)
        return Traced(element, self._pieces + own, self._held + tuple(inline.held))

    def _hold(self, element: etree._Element, properties: etree._Element | None) -> None:
        inline = Inline(self.story, self.story.cascade.paragraph_style(properties), self.table, self.steps)
        inline.read(element)
        runs, shapes = inline.finish(), tuple(inline.shapes)
        traced = self._traced(element, inline)
        self._pieces, self._held = traced.pieces, traced.shapes
        self._runs, self._shapes = self._runs + runs, self._shapes + shapes

    def _label(self, style: Style | None, mark: etree._Element | None, reference: ListReference) -> Label | None:
        text = self.story.counters.label(*reference)
        level = self.story.cascade.numbering.level(*reference)
        if text is None or level is None or (not text and level.suffix == "nothing"):
            return None
        look: Look = self.story.cascade.label_look(style, self.table, mark, reference)
        slot = "ascii" if text.isascii() else "hAnsi"
        format_ = look.plain if look.uniform else look.format(slot)
        return Label(text, format_, level.suffix, reference.level)


def read_blocks(story: Story, elements: Iterable[etree._Element], steps: Steps, table: CellText) -> tuple[Block, ...]:
    """The blocks of a cell, text box, header, footer or note."""
    return Flow(story, steps, table).read(content(elements, story.features))
