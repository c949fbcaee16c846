"""A document while it is being mended: its parts, what was read from them, the pen that writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from generator.findings import Spot
from generator.fixing.pen import Pen
from generator.layout.location.model import Reading
from generator.layout.model import Document, Paragraph, Place, Section, paragraphs
from generator.layout.trace import Trace, Traced
from generator.ooxml.package import Package
from generator.profiles.model import Profile
from generator.units import Length


class Impossible(Exception):  # noqa: N818 - it names an outcome
    """Raised when a change cannot be made; the message is a Vietnamese sentence that says why."""


@dataclass(slots=True, eq=False)
class Sheet:
    """`relative` says that styles or lists state measures in characters or lines; `lengths` remembers how long the line
    under a place is to be."""

    package: Package
    document: Document
    trace: Trace
    reading: Reading
    profile: Profile
    pen: Pen
    relative: bool
    lengths: dict[Spot, Length] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    _paragraphs: dict[Place, Paragraph] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for section in self.document.sections:
            for blocks in (*section.headers.values(), section.blocks, *section.footers.values()):
                self._paragraphs.update({one.place: one for one in paragraphs(blocks)})
        self._paragraphs.update({one.place: one for one in paragraphs(self.document.notes)})

    def at(self, spot: Spot) -> Found:
        """The paragraph at a place and what it is made of. Raises Impossible."""
        place = Place(spot.part, spot.steps)
        if place not in self._paragraphs:
            raise Impossible("Không tìm lại được đoạn này trong tệp.")
        return Found(self._paragraphs[place], self.trace.paragraphs[place])

    def section(self, number: int) -> tuple[Section, etree._Element]:
        """A section, counted from 0, and its w:sectPr. Raises Impossible."""
        element = self.trace.sections[number]
        if element is None:
            raise Impossible("Tệp không ghi thiết lập trang cho phần này.")
        return self.document.sections[number], element

    def put(self, name: str, content: bytes | etree._Element) -> None:
        """Writes a part at once: a new one, or one that others are found by."""
        self.package.put(name, content)
        self.written.add(name)

    def save(self) -> bool:
        """Puts the changed parts back; gives whether there were any."""
        roots = {one.getroottree().getroot() for one in self.pen.changed}
        for name in [*self.package.parts]:
            if self.package.is_parsed(name) and self.package.xml(name) in roots:
                self.package.put(name, self.package.xml(name))
                self.written.add(name)
        return bool(self.written)


class Found(NamedTuple):
    """A paragraph of the model and its elements."""

    paragraph: Paragraph
    traced: Traced
