"""What stands in a paragraph: runs, links, controls, fields, breaks, symbols, notes, shapes (ECMA-376 Part 1, 17.3.3).

Choices where the standard leaves one: a no-break hyphen is U+2011 and a soft hyphen U+00AD, so that the words can be
compared and drawn; page and column breaks are runs without text; a symbol is its Unicode character where one is known,
in the face the file names; the words of a formula are kept as text and the feature noted.

Longer than a module should be because it holds one short method for each kind of content.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from generator.layout import drawingml, symbols, values, vml
from generator.layout.fields import Field, checkbox
from generator.layout.looks import Look
from generator.layout.model import Run, Shape
from generator.layout.numerals import spell
from generator.layout.runs import Collector, Manner, Revision
from generator.layout.story import Steps, Story, branch
from generator.layout.styles import Style
from generator.layout.table_styles import CellText
from generator.layout.trace import Piece
from generator.ooxml.names import MC, R, W

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_INSIDE = frozenset(W + tag for tag in ("smartTag", "customXml", "dir", "bdo", "rt", "rubyBase"))
_DELETED = frozenset(W + tag for tag in ("del", "moveFrom"))
_INSERTED = frozenset(W + tag for tag in ("ins", "moveTo"))
_CHARACTERS = {
    W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad",
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Inline:
    """Reads the content of one paragraph into `collector` and `shapes`."""

    story: Story
    style: Style | None
    table: CellText
    steps: Steps
    collector: Collector = field(default_factory=Collector)
    shapes: list[Shape] = field(default_factory=list)
    revision: Revision = None
    link: str | None = None
    pieces: list[Piece] = field(default_factory=list)
    held: list[etree._Element] = field(default_factory=list)

    def read(self, parent: etree._Element) -> None:
        """The children of a w:p or of anything that stands in one and holds runs."""
        for child in parent:
            tag = child.tag
            if tag == W + "r":
                self._run(child)
            elif tag == W + "hyperlink":
                self._hyperlink(child)
            elif tag in _INSERTED:
                self._inserted(child)
            elif tag in _DELETED:
                self.story.features.add("theo_doi_sua_doi")
            elif tag in _INSIDE:
                self.read(child)
            elif tag == W + "sdt":
                inner = child.find(W + "sdtContent")
                if inner is not None:
                    self.read(inner)
            elif tag == W + "fldSimple":
                self._simple_field(child)
            elif tag == MC + "AlternateContent":
                chosen = branch(child)
                if chosen is not None:
                    self.read(chosen)
            elif tag == _M + "oMath" or tag == _M + "oMathPara":
                self._formula(child)

    def finish(self) -> tuple[Run, ...]:
        """The runs. A page number cut off by the end of its paragraph is shown as far as it goes."""
        if number := self.story.fields.number:
            self.story.fields.open.pop()
            self.collector.number(number, self.revision)
        return self.collector.done()

    def _run(self, run: etree._Element) -> None:
        properties = run[0] if len(run) and run[0].tag == W + "rPr" else run.find(W + "rPr")
        look = self.story.cascade.look(self.style, self.table, properties)
        if self.story.trace is None:
            for child in run:
                self._piece(child, look)
            return
        for child in run:
            start = self.collector.length
            self._piece(child, look)
            self.pieces.append(Piece(run, child, start, self.collector.length))

    def _piece(self, child: etree._Element, look: Look) -> None:
        tag = child.tag
        if tag == W + "t":
            if child.text:
                self._words(child.text, look)
        elif handler := _PIECES.get(tag):
            handler(self, child, look)
        elif character := _CHARACTERS.get(str(tag)):
            self._words(character, look)

    def _words(self, text: str, look: Look) -> None:
        self.collector.words(text, look, self.story.fields, self.revision, self.link)

    def _hyperlink(self, element: etree._Element) -> None:
        target = self.story.package.relationships(self.story.part).get(element.get(R + "id") or "")
        anchor = element.get(W + "anchor")
        before, self.link = self.link, (target.target if target else "") + (f"#{anchor}" if anchor else "") or None
        self.read(element)
        self.link = before

    def _inserted(self, element: etree._Element) -> None:
        self.story.features.add("theo_doi_sua_doi")
        before, self.revision = self.revision, "insertion"
        self.read(element)
        self.revision = before

    def _simple_field(self, element: etree._Element) -> None:
        look = self.story.cascade.look(self.style, self.table, None)
        opened = Field(look, element.get(W + "instr") or "", in_result=True)
        self.story.fields.open.append(opened)
        self.read(element)
        if opened in self.story.fields.open:
            del self.story.fields.open[self.story.fields.open.index(opened) :]
        if opened.is_number and not self.story.fields.hides:
            self.collector.number(opened, self.revision)

    def _formula(self, element: etree._Element) -> None:
        self.story.features.add("cong_thuc")
        look = self.story.cascade.look(self.style, self.table, None)
        self._words("".join(text.text or "" for text in element.iter(_M + "t")), look)

    def _field_character(self, element: etree._Element, look: Look) -> None:
        fields = self.story.fields
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            if box := checkbox(element):
                self._words(box, look)
            fields.open.append(Field(look))
        elif kind == "separate" and fields.open:
            fields.open[-1].in_result = True
        elif kind == "end" and fields.open:
            ended = fields.open.pop()
            if ended.is_number and not fields.hides:
                self.collector.number(ended, self.revision)

    def _instruction(self, element: etree._Element, _: Look) -> None:
        if self.story.fields.open and not self.story.fields.open[-1].in_result:
            self.story.fields.open[-1].instruction += element.text or ""

    def _break(self, element: etree._Element, look: Look) -> None:
        kind = element.get(W + "type")
        if kind not in ("page", "column"):
            self._words("\n", look)
        elif not self.story.fields.hides:
            self.collector.alone("", look.plain, Manner("page" if kind == "page" else "column", None, self.revision))

    def _symbol(self, element: etree._Element, look: Look) -> None:
        face = element.get(W + "font")
        text = symbols.from_code(element.get(W + "char"), face)
        if text and not self.story.fields.hides:
            format_ = look.with_face(face) if face else look.plain
            self.collector.add(text, format_, Manner("text", None, self.revision, self.link))

    def _old_page_number(self, _: etree._Element, look: Look) -> None:
        self.collector.number(Field(look, "PAGE", in_result=True), self.revision)

    def _note_mark(self, element: etree._Element, look: Look) -> None:
        kind = "footnote" if element.tag == W + "footnoteReference" else "endnote"
        number = self.story.notes.number(kind, element.get(W + "id") or "")
        if not values.is_on(element.get(W + "customMarkFollows", "0")):
            self._mark(kind, number, look)

    def _own_mark(self, element: etree._Element, look: Look) -> None:
        self._mark("footnote" if element.tag == W + "footnoteRef" else "endnote", self.story.own_note, look)

    def _mark(self, kind: str, number: int, look: Look) -> None:
        text = spell(number, "decimal" if kind == "footnote" else "lowerRoman")
        self.collector.alone(text, look.plain, Manner("note", None, self.revision))

    def _alternate(self, element: etree._Element, look: Look) -> None:
        chosen = branch(element)
        if chosen is not None:
            for child in chosen:
                self._piece(child, look)

    def _ruby(self, element: etree._Element, _: Look) -> None:
        base = element.find(W + "rubyBase")
        if base is not None:
            self.read(base)

    def _drawing(self, element: etree._Element, _: Look) -> None:
        for shape in drawingml.shapes(element, self.story, self._box_steps):
            self.shapes.append(shape)  # one by one: the steps of the next box count the boxes before it
            self.held.append(element)

    def _picture(self, element: etree._Element, _: Look) -> None:
        for shape in vml.shapes(element, self.story, self._box_steps):
            self.shapes.append(shape)
            self.held.append(element)

    def _box_steps(self) -> Steps:
        """The way to the next text box of this paragraph."""
        boxes = sum(shape.kind == "box" for shape in self.shapes)
        return (*self.steps, ("hộp chữ", boxes + 1))

    def _comment(self, _: etree._Element, __: Look) -> None:
        self.story.features.add("nhan_xet")


_PIECES: dict[object, Callable[[Inline, etree._Element, Look], None]] = {
    W + "fldChar": Inline._field_character,
    W + "instrText": Inline._instruction,
    W + "br": Inline._break,
    W + "sym": Inline._symbol,
    W + "pgNum": Inline._old_page_number,
    W + "footnoteReference": Inline._note_mark,
    W + "endnoteReference": Inline._note_mark,
    W + "footnoteRef": Inline._own_mark,
    W + "endnoteRef": Inline._own_mark,
    W + "commentReference": Inline._comment,
    W + "drawing": Inline._drawing,
    W + "pict": Inline._picture,
    W + "object": Inline._picture,
    W + "ruby": Inline._ruby,
    MC + "AlternateContent": Inline._alternate,
}
