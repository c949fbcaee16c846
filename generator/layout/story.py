"""A story: one flow of text (body, header, footer, note, text box) while it is read, and what reading it needs.

`read_blocks` is handed in, because blocks hold tables and text boxes, which hold blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.layout.cascade import Cascade
from generator.layout.counters import Counters
from generator.layout.fields import Fields
from generator.layout.model import Block
from generator.layout.table_styles import NO_TABLE, CellText
from generator.layout.trace import Trace
from generator.ooxml.names import MC, NAMESPACES, O, V, W
from generator.ooxml.package import Package
from generator.units import Length, Mm, Twip

Steps = tuple[tuple[str, int], ...]
DEFAULT_LINE = Twip(240)
DEFAULT_WIDTH = Mm(160)

_WRAPPERS = frozenset(W + tag for tag in ("customXml", "ins", "moveTo", "smartTag"))
_UNDERSTOOD = frozenset(
    NAMESPACES[prefix] for prefix in ("wps", "wpg", "wpc", "w14", "w15", "wp", "a", "pic", "v", "o")
) | {"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"}


@dataclass(slots=True, eq=False)
class NoteNumbers:
    """The notes met so far: kind → id → number, in the order of their marks; shared by all stories of a document."""

    order: dict[str, dict[str, int]] = field(default_factory=dict)

    def number(self, kind: str, note_id: str) -> int:
        """Counts a mark of a note; the same note marked twice keeps its number."""
        known = self.order.setdefault(kind, {})
        return known.setdefault(note_id, len(known) + 1)


@dataclass(slots=True, eq=False)
class Story:
    """`width` is the room for tables here; `line` the pitch of the page's grid; `own_note` the number of the note that
    this story is."""

    package: Package
    part: str
    cascade: Cascade
    counters: Counters
    features: set[str]
    notes: NoteNumbers
    read_blocks: Callable[[Story, Iterable[etree._Element], Steps, CellText], tuple[Block, ...]]
    width: Length = DEFAULT_WIDTH
    line: Length = DEFAULT_LINE
    is_nested: bool = False
    own_note: int = 0
    fields: Fields = field(default_factory=Fields)
    trace: Trace | None = None

    def inside(self, width: Length | None, *, nested: bool) -> Story:
        """The story in a cell or text box: lists and notes count on, fields and room are its own."""
        room = self.width if width is None or width <= 0 else width
        return replace(self, width=room, is_nested=nested or self.is_nested, fields=Fields())

    def box_blocks(self, content: etree._Element, steps: Steps, width: Length | None) -> tuple[Block, ...]:
        """The blocks of a text box."""
        return self.read_blocks(self.inside(width, nested=False), content, steps, NO_TABLE)


def content(parent: Iterable[etree._Element], features: set[str]) -> Iterator[etree._Element]:
    """The children in order, with what only wraps them (controls, custom XML, insertions, one branch of a choice) taken
    off and deleted content left out."""
    for child in parent:
        tag = child.tag
        if tag in _WRAPPERS:
            yield from content(child, features)
        elif tag == W + "sdt":
            inner = child.find(W + "sdtContent")
            if inner is not None:
                yield from content(inner, features)
        elif tag == MC + "AlternateContent":
            chosen = branch(child)
            if chosen is not None:
                yield from content(chosen, features)
        elif tag == W + "altChunk":
            features.add("tep_nhung_nguyen_ven")
        elif isinstance(tag, str):
            yield child


def branch(element: etree._Element) -> etree._Element | None:
    """The one branch of an mc:AlternateContent to read (Part 3, 7.5): the first choice whose namespaces are understood,
    else the fallback, else any choice rather than lose its words."""
    choices = element.findall(MC + "Choice")
    for choice in choices:
        needed = (choice.get("Requires") or "").split()
        if needed and all(choice.nsmap.get(prefix) in _UNDERSTOOD for prefix in needed):
            return choice
    fallback = element.find(MC + "Fallback")
    if fallback is not None:
        return fallback
    return choices[0] if choices else None


VML_SHAPES = frozenset(
    V + tag for tag in ("line", "shape", "rect", "roundrect", "oval", "polyline", "group", "arc", "curve")
)
OLE = O + "OLEObject"
