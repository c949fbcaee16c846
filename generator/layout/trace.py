"""The way back: which elements of the file made which paragraph, table and section of the layout model.

Reading counts paragraphs and tables through wrappers, deleted marks, text boxes and one branch of a choice. Whoever
changes the file asks the same reading where things are (`read(package, trace)`) instead of counting a second time.
Offsets count the characters of all runs of a paragraph, hidden ones too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from generator.layout.model import Place


class Piece(NamedTuple):
    """A child of a w:r and the characters it gave: from `start` to before `end`, none where both are equal."""

    run: etree._Element
    child: etree._Element
    start: int
    end: int


class Traced(NamedTuple):
    """The w:p of a paragraph and its pieces in order. Those of paragraphs whose mark is deleted come first. `shapes`
    holds for each of the paragraph's shapes the w:drawing, w:pict or w:object it stands in."""

    element: etree._Element
    pieces: tuple[Piece, ...]
    shapes: tuple[etree._Element, ...]


@dataclass(slots=True, eq=False)
class Trace:
    """Filled while a document is read."""

    paragraphs: dict[Place, Traced] = field(default_factory=dict)
    tables: dict[Place, etree._Element] = field(default_factory=dict)
    sections: list[etree._Element | None] = field(default_factory=list)
