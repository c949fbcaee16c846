"""Facts of the pages for the checker: what the drawing does not know is looked away from where it changes no page."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.document import Document as Opened
from docx.shared import Mm
from support import documents

from generator import drawing, layout
from generator.api.page_facts import page_facts
from generator.layout.model import Document, Paragraph, Shape, TabStop
from generator.units import Length
from generator.units import Mm as Millimetres

LETTER = layout.read(documents.made(documents.bundle("thuc_te/cong_van_1269_cao_bang.json")))


def with_first(document: Document, **changes: object) -> Document:
    """The document with its first body paragraph changed."""
    section = document.sections[0]
    blocks = list(section.blocks)
    at = next(number for number, block in enumerate(blocks) if isinstance(block, Paragraph) and len(block.text) > 80)
    blocks[at] = replace(blocks[at], **changes)
    return replace(document, sections=(replace(section, blocks=tuple(blocks)), *document.sections[1:]))


def shape(kind: str, height: float, *, is_inline: bool = False) -> Shape:
    return Shape(kind, Millimetres(60), Millimetres(height), is_inline=is_inline)  # type: ignore[arg-type]


def test_a_document_of_ours_has_the_pages_of_its_drawing_and_a_page_for_every_paragraph() -> None:
    facts = page_facts(LETTER)
    assert facts is not None
    assert facts.count == len(drawing.pages(LETTER))
    # The hidden paragraph that Word demands behind the last table is drawn nowhere.
    paragraphs = [one for one in LETTER.blocks if isinstance(one, Paragraph) and not one.mark.hidden]
    pages = [facts.page_of[one.place.part, one.place.steps] for one in paragraphs]
    assert pages == sorted(pages)
    assert set(facts.page_of.values()) == set(range(1, facts.count + 1))  # the closing table opens the last


@pytest.mark.parametrize(
    "shapes",
    [(shape("line", 0),), (shape("picture", 80),), (shape("box", 40),), (shape("picture", 20, is_inline=True),)],
    ids=["a drawn line", "a floating picture", "a floating box", "a small picture in the line"],
)
def test_what_floats_or_is_small_does_not_hide_the_pages(shapes: tuple[Shape, ...]) -> None:
    document = with_first(LETTER, shapes=shapes)
    assert drawing.unknown(document)
    facts, plain = page_facts(document), page_facts(LETTER)
    assert facts is not None
    assert plain is not None
    assert facts.count == plain.count


def test_a_large_picture_in_the_text_takes_room_that_nobody_knows() -> None:
    assert page_facts(with_first(LETTER, shapes=(shape("picture", 120, is_inline=True),))) is None


def test_a_few_letters_of_another_font_do_not_hide_the_pages_but_a_document_of_it_does() -> None:
    def bullets(opened: Opened) -> None:
        run = opened.paragraphs[2].add_run("\uf0b7")
        run.font.name = "Symbol"

    def all_arial(opened: Opened) -> None:
        for paragraph in opened.paragraphs:
            for run in paragraph.runs:
                run.font.name = "Arial"

    assert page_facts(changed(bullets)) is not None
    assert page_facts(changed(all_arial)) is None


def test_tabs_that_are_not_drawn_are_set_plainly() -> None:
    first = next(one for one in LETTER.blocks if isinstance(one, Paragraph) and len(one.text) > 80)
    format = replace(first.format, tabs=(TabStop("right", Length(3_000_000), "dot"),))
    runs = (replace(first.runs[0], text="a\tb"), *first.runs[1:])
    document = with_first(LETTER, format=format, runs=runs)
    assert drawing.unknown(document)
    assert page_facts(document) is not None


def test_the_count_in_the_file_is_believed_when_its_letters_are_those_of_the_file() -> None:
    document = with_first(LETTER, shapes=(shape("picture", 120, is_inline=True),))
    letters = sum(len("".join(one.text.split())) for one in layout.model.paragraphs(document.blocks))
    facts = page_facts(document, {"Pages": "7", "Characters": str(letters)})
    assert facts is not None
    assert (facts.count, dict(facts.page_of)) == (7, {})
    assert page_facts(document, {"Pages": "7", "Characters": str(letters // 2)}) is None
    assert page_facts(document, {"Pages": "0", "Characters": str(letters)}) is None
    assert page_facts(document, {"Pages": "7"}) is None


def test_a_frame_around_the_page_number_does_not_hide_the_pages() -> None:
    section = LETTER.sections[0]

    def framed(block: object) -> Paragraph:
        assert isinstance(block, Paragraph)
        return replace(block, format=replace(block.format, is_framed=True))

    headers = {kind: tuple(map(framed, blocks)) for kind, blocks in section.headers.items()}
    assert headers
    document = replace(LETTER, sections=(replace(section, headers=headers), *LETTER.sections[1:]))
    assert drawing.unknown(document)
    assert page_facts(document) is not None


def changed(change: object) -> Document:
    opened = docx.Document(io.BytesIO(documents.made(documents.bundle("cong_van/day_du.json")).write()))
    opened.sections[0].left_margin = Mm(30)
    change(opened)  # type: ignore[operator]
    written = io.BytesIO()
    opened.save(written)
    return layout.read(written.getvalue())
