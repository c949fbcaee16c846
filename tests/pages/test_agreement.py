"""Agreement: the embedded engine and LibreOffice print the same pages, over all samples and 300 bundles made by chance.

Same number of pages; at least 99.5 % of the lines break at the same word; up to the first page with a line that differs
every line, so every component, stands within 1 mm. Where the two differ on purpose, LibreOffice 7.4 departs from Word
or ECMA-376:

- a paragraph kept with the next one is moved whole to the next page, where Word and we split it (Part 1, 17.3.1.15).
  Such documents are told apart by that and counted apart: the first line that lies on another page begins a paragraph
  that keeps with the next, of more than three lines; they are held to everything but the places after that;
- a line that ends in italics leaves a twelfth of its height free (0.5 mm at 14 pt); Word knows no such room;
- a word with «/» is not broken at a hyphen but where that «/» would break it, and so goes to the next line whole;
- a mark that closes («............») stays with the word before it, though a space is between.

Paragraphs that begin to differ at such a place are counted apart, and so are lines that nothing explains.
A line that is full to a fiftieth of a millimetre may break either way: LibreOffice counts in twips.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any

import pytest
from bundles import bundle
from support import documents, pages

from generator import drawing, layout
from generator.drawing.placed import TextLine
from generator.export import libreoffice, typst
from generator.layout.model import Document, paragraphs
from generator.ooxml.properties import NO_DATE

SOAK = 300
SAME_LINES = 0.995
NEAR = 1.0
# A paragraph of up to three lines cannot be split so that two lines stay on either side (17.3.1.44).
SPLITTABLE = 4


@dataclass(frozen=True)
class Compared:
    """What two prints of one document have in common. `moved` is the line whose paragraph LibreOffice moved whole;
    `apart` are lines that differ for a known reason, and are not among `lines`."""

    pages: tuple[int, int]
    lines: int
    same: int
    apart: int
    far: tuple[str, ...]
    moved: str | None


def printed(document: Document) -> pages.Printed:
    created = document.properties.get("created", NO_DATE)
    return pages.read(typst.compile_pdf(drawing.source(document), created=created)[0])


def compare(document: Document, ours: pages.Printed, theirs: pages.Printed) -> Compared:
    here, there = _body(ours), _body(theirs)
    matcher = SequenceMatcher(None, [line.text for line in here], [line.text for line in there], autojunk=False)
    pairs = [
        (here[block.a + n], there[block.b + n]) for block in matcher.get_matching_blocks() for n in range(block.size)
    ]
    moved = _moved(document, pairs)
    # One line more or less on a page carries off all below it, to the next pages too.
    odd = [here[start].page for tag, start, *_ in matcher.get_opcodes() if tag != "equal" and start < len(here)]
    differs = min(odd, default=ours.pages + 1)
    far = [
        f"trang {one.page}: {one.text}"
        for one, other in pairs
        if one.page < differs
        and not (moved and (one.page, one.baseline) >= (moved.page, moved.baseline))
        and not (one.page == other.page and max(abs(one.left - other.left), abs(one.baseline - other.baseline)) <= NEAR)
    ]
    apart = sum(
        max(end - start, other_end - other_start)
        for tag, start, end, other_start, other_end in matcher.get_opcodes()
        if tag == "replace" and _is_known(here[start : end + 1], there[other_start:other_end])
    )
    return Compared(
        pages=(ours.pages, theirs.pages),
        lines=max(len(here), len(there)) - apart,
        same=len(pairs),
        apart=apart,
        far=tuple(far),
        moved=moved.text if moved else None,
    )


def _is_known(ours: list[pages.Line], theirs: list[pages.Line]) -> bool:
    """Whether lines begin to differ for one of the reasons above; `ours` holds one line more, if there is one."""
    first, second = ours[0].text, ours[1].text if len(ours) > 1 else ""
    return (
        any("Italic" in font for font in (*ours[0].fonts, *theirs[0].fonts))
        or (first.endswith("-") and "/" in first.split()[-1] + second.partition(" ")[0])
        or second.startswith((".", "…", ")", "%", "!", "?"))
    )


def _body(printed: pages.Printed) -> list[pages.Line]:
    """The lines of the text area; page numbers stand in the top margin, and the address goes where the page ends."""
    return [line for line in printed.lines if line.baseline > 20]


def _moved(document: Document, pairs: list[tuple[pages.Line, pages.Line]]) -> pages.Line | None:
    """The first line that lies a page later, if its paragraph keeps with the next and we split it there."""
    line = next((one for one, other in pairs if other.page == one.page + 1), None)
    if line is None:
        return None
    kept = {one.place for one in paragraphs(document.blocks) if one.format.keep_next}
    for number, page in enumerate(drawing.pages(document), start=1):
        own = [item for item in page.items if isinstance(item, TextLine) and item.place in kept]
        for item in own if number == line.page else ():
            if " ".join(item.text.split()) == line.text and _lines_of(document, item) >= SPLITTABLE:
                return line
    return None


def _lines_of(document: Document, line: TextLine) -> int:
    items = (item for page in drawing.pages(document) for item in page.items)
    return sum(isinstance(item, TextLine) and item.place == line.place for item in items)


def compared(bundles: Mapping[str, dict[str, Any]]) -> Iterator[tuple[str, Compared]]:
    """Each bundle printed by both engines and compared."""
    made = {name: documents.made(data) for name, data in bundles.items()}
    theirs = libreoffice.convert_many({name: package.write() for name, package in made.items()}, timeout=900)
    for name, package in made.items():
        document = layout.read(package)
        yield name, compare(document, printed(document), pages.read(theirs[name]))


@cache
def samples() -> dict[str, Compared]:
    return dict(compared({documents.sample_id(path): documents.bundle(path) for path in documents.sample_paths()}))


@pytest.mark.parametrize("sample", [documents.sample_id(path) for path in documents.sample_paths()])
def test_both_engines_print_the_same_pages_of_a_sample(sample: str) -> None:
    found = samples()[sample]
    assert found.pages[0] == found.pages[1]
    assert not found.far


def test_both_engines_break_the_same_lines_in_all_samples_and_in_any_bundle(soak: bool) -> None:
    count = SOAK if soak else SOAK // 10
    made = dict(compared({str(number): bundle(number) for number in range(count)}))
    found = {**samples(), **made}
    other_pages = [name for name, one in found.items() if one.pages[0] != one.pages[1]]
    lines, same = sum(one.lines for one in found.values()), sum(one.same for one in found.values())
    far = {name: one.far[:3] for name, one in found.items() if one.far}
    moved = sum(one.moved is not None for one in found.values())
    apart = sum(one.apart for one in found.values())
    print(  # noqa: T201 - the figures are what this test is run for
        f"{len(found)} documents: pages equal {len(found) - len(other_pages)}, lines equal {same} of {lines} "
        f"({same / lines:.2%}); apart: {moved} paragraphs moved whole, {apart} lines broken otherwise; "
        f"further off: {far or 'none'}"
    )
    assert other_pages == []
    assert same / lines >= SAME_LINES
    assert len(far) <= count // 100
