"""Reading: from a .docx to the layout model.

Reads: a path, bytes or a package. Gives: a Document with computed formatting. Raises: Unreadable when the file is no
Word document or its main part is damaged; a damaged part that only adds formatting (styles, numbering, theme …) raises
it too, because guessing would show a page that Word would not show. Broken references inside whole parts never raise:
what they point to counts as absent.

The way: parts → declared properties (`declared_*`) → style sheet, lists, theme → cascade → blocks (`blocks`, `tables`,
`inline`) → sections.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import etree

from generator.errors import Unreadable
from generator.layout import features, properties, sections
from generator.layout.blocks import Flow, read_blocks
from generator.layout.cascade import Cascade
from generator.layout.counters import Counters
from generator.layout.model import Block, Document, Page, Section
from generator.layout.numbering import read_numbering
from generator.layout.settings import read_settings
from generator.layout.story import DEFAULT_LINE, DEFAULT_WIDTH, NoteNumbers, Story, content
from generator.layout.styles import read_styles
from generator.layout.table_styles import NO_TABLE
from generator.layout.theme import read_theme
from generator.layout.trace import Trace
from generator.ooxml.names import W
from generator.ooxml.package import Package


def read(source: Path | bytes | Package, trace: Trace | None = None) -> Document:
    """The layout model of a Word document. `trace` is filled with the elements it is made of. Raises Unreadable."""
    package = source if isinstance(source, Package) else Package.read(source)
    root = package.xml(package.main)
    body = root.find(W + "body") if root.tag == W + "document" else None
    if body is None:
        raise Unreadable("Nội dung của tệp Word không ở dạng thông dụng; xin mở bằng Word rồi lưu lại thành .docx.")
    return _Reader(package, body, trace).read()


@dataclass(slots=True, eq=False)
class _Reader:
    package: Package
    body: etree._Element
    trace: Trace | None = None
    notes: NoteNumbers = field(default_factory=NoteNumbers)
    features: set[str] = field(default_factory=set)
    _parts: dict[str, tuple[Block, ...]] = field(default_factory=dict)

    def read(self) -> Document:
        settings = read_settings(self._related("settings"))
        sheet = read_styles(self._related("styles"))
        theme = read_theme(self._related("theme"), settings.theme_languages)
        numbering = read_numbering(self._related("numbering"), sheet.number_of)
        cascade = Cascade(sheet, theme, numbering, settings)
        self.features.update(settings.features, features.of_package(self.package))
        read_sections = self._sections(cascade)
        return Document(
            sections=read_sections,
            notes=self._notes(cascade),
            has_even_and_odd=settings.has_even_and_odd,
            compatibility=settings.compatibility,
            properties=properties.core(self.package),
            custom=properties.custom(self.package),
            features=frozenset(self.features),
            default_tab=settings.default_tab,
        )

    def _sections(self, cascade: Cascade) -> tuple[Section, ...]:
        """The body cut at section properties, each stretch read under its own page; places and lists count through."""
        story = self._story(cascade, self.package.main)
        flow = Flow(story, (), NO_TABLE)
        references = sections.References()
        out = []
        for elements, section in _stretches(content(self.body, self.features)):
            page = sections.page(section)
            if self.trace is not None:
                self.trace.sections.append(section)
            if section is not None and section.find(W + "pgBorders") is not None:
                self.features.add("vien_trang")
            references.update(section)
            story.width = page.text_width or DEFAULT_WIDTH
            story.line = page.line_grid or DEFAULT_LINE
            blocks = flow.read(elements)
            headers, footers = (self._furniture(cascade, page, one) for one in (references.headers, references.footers))
            out.append(Section(page, blocks, headers, footers, sections.start(section)))
        return tuple(out)

    def _furniture(self, cascade: Cascade, page: Page, references: Mapping[str, str]) -> dict[str, tuple[Block, ...]]:
        """The headers or footers in force by kind; a reference that leads nowhere is left out."""
        relationships = self.package.relationships(self.package.main)
        kept = sections.in_force(references, page, even_and_odd=cascade.settings.has_even_and_odd)
        out = {}
        for kind, identity in sorted(kept.items()):
            target = relationships.get(identity)
            if target is None or target.is_external or target.target not in self.package.parts:
                continue
            if target.target not in self._parts:
                story = self._story(cascade, target.target)
                story.width = page.text_width or DEFAULT_WIDTH
                self._parts[target.target] = read_blocks(story, self.package.xml(target.target), (), NO_TABLE)
            out[kind] = self._parts[target.target]
        return out

    def _notes(self, cascade: Cascade) -> tuple[Block, ...]:
        """The notes that are marked somewhere, in the order of their marks, footnotes before endnotes."""
        out: list[Block] = []
        for kind in ("footnote", "endnote"):
            marked = self.notes.order.get(kind, {})
            for part in self.package.related(self.package.main, kind + "s") if marked else ():
                by_id = {note.get(W + "id"): note for note in self.package.xml(part).iterchildren(W + kind)}
                for note_id, number in list(marked.items()):
                    if (note := by_id.get(note_id)) is not None:
                        story = replace(self._story(cascade, part), own_note=number)
                        out.extend(read_blocks(story, note, (("chú thích", number),), NO_TABLE))
        return tuple(out)

    def _story(self, cascade: Cascade, part: str) -> Story:
        counters = Counters(cascade.numbering)
        return Story(self.package, part, cascade, counters, self.features, self.notes, read_blocks, trace=self.trace)

    def _related(self, kind: str) -> etree._Element | None:
        found = self.package.related(self.package.main, kind)
        return self.package.xml(found[0]) if found else None


def _stretches(elements: Iterable[etree._Element]) -> list[tuple[list[etree._Element], etree._Element | None]]:
    """The blocks of each section with its properties, which stand in its last paragraph or at the end of the body."""
    out: list[tuple[list[etree._Element], etree._Element | None]] = []
    current: list[etree._Element] = []
    for element in elements:
        if element.tag == W + "sectPr":
            out.append((current, element))
            current = []
            continue
        current.append(element)
        if element.tag == W + "p" and (section := element.find(f"{W}pPr/{W}sectPr")) is not None:
            out.append((current, section))
            current = []
    if current or not out:
        out.append((current, None))
    return out
