"""What a fix writes, one thing at a time: where, in which order, and what it leaves alone."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor
from support import documents, fixing
from support.edits import found

from generator import layout
from generator.api.fix import fix
from generator.errors import Refused
from generator.fixing import order
from generator.layout.model import paragraphs
from generator.layout.trace import Trace
from generator.ooxml.build import w
from generator.ooxml.names import W
from generator.ooxml.package import Package

LETTER = documents.made(documents.bundle("cong_van/day_du.json")).write()


def changed(change: Callable[[Document], None], base: bytes = LETTER) -> bytes:
    opened = docx.Document(io.BytesIO(base))
    change(opened)
    written = io.BytesIO()
    opened.save(written)
    return written.getvalue()


def reopened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


@pytest.mark.parametrize("path", documents.sample_paths(), ids=documents.sample_id)
def test_each_place_finds_its_own_paragraph(path: object) -> None:
    package, trace = documents.made(documents.bundle(path)), Trace()  # type: ignore[arg-type] # a path of a sample
    document = layout.read(package, trace)
    for section in document.sections:
        for one in paragraphs(section.blocks):
            traced = trace.paragraphs[one.place]
            text = "".join(run.text for run in one.runs)
            assert text == "".join(text[piece.start : piece.end] for piece in traced.pieces)
            for piece in traced.pieces:
                if piece.child.tag == W + "t":
                    assert (piece.child.text or "") == text[piece.start : piece.end]


def test_a_narrow_margin_becomes_thirty_millimetres() -> None:
    def narrow(document: Document) -> None:
        document.sections[0].left_margin = Mm(25)

    done = fixing.hold(changed(narrow))
    left = reopened(done.content).sections[0].left_margin
    assert left is not None and round(left.mm, 1) == 30.0
    assert [one.code for one in done.mended] == ["TR03"]


def test_only_the_wrong_characters_are_changed_and_the_run_is_cut() -> None:
    def colour(document: Document) -> None:
        run = documents.paragraphs(document)
        paragraph = next(one for one in run if one.style is not None and one.style.name == "VB Nội dung" and one.runs)
        words = paragraph.runs[0].text
        paragraph.runs[0].text = words[:5]
        red = paragraph.add_run("màu đỏ")
        red.font.color.rgb = RGBColor(255, 0, 0)

    content = changed(colour)
    done = fixing.hold(content)
    assert "TR06" in {one.code for one in done.mended}


def test_a_line_with_words_of_two_sizes_gets_one() -> None:
    def larger(document: Document) -> None:
        found(document, "style:VB Quốc hiệu").runs[0].font.size = Pt(16)

    done = fixing.hold(changed(larger))
    assert "QH02" in {one.code for one in done.mended}


def test_a_paragraph_set_left_is_justified_again() -> None:
    def left(document: Document) -> None:
        found(document, "style:VB Nội dung").alignment = WD_ALIGN_PARAGRAPH.LEFT

    assert "ND02" in {one.code for one in fixing.hold(changed(left)).mended}


def test_a_missing_component_is_not_invented() -> None:
    def without(document: Document) -> None:
        paragraph = found(document, "style:VB Tiêu ngữ")._p
        paragraph.getparent().remove(paragraph)

    content = changed(without)
    words = documents.words(reopened(content))
    assert documents.words(reopened(fix(content).content)) == words


@pytest.mark.parametrize("element", ["documentProtection", "writeProtection"])
def test_a_protected_file_is_only_examined(element: str) -> None:
    package = Package.read(LETTER)
    settings = package.xml("word/settings.xml")
    settings.insert(0, w(element, edit="readOnly", enforcement="1"))
    package.put("word/settings.xml", settings)
    with pytest.raises(Refused, match="khóa"):
        fix(package.write())


def test_children_of_properties_stand_in_the_order_of_the_schema() -> None:
    properties = w("pPr", w("pStyle", val="A"), w("jc", val="left"), w("rPr"))
    for name in ("ind", "spacing", "keepNext"):
        order.child(properties, name)
    assert [one.tag.removeprefix(W) for one in properties] == ["pStyle", "keepNext", "spacing", "ind", "jc", "rPr"]


def test_the_date_of_tracked_changes_is_the_documents_own() -> None:
    def narrow(document: Document) -> None:
        document.sections[0].left_margin = Mm(25)

    content = changed(narrow)
    modified = layout.read(content).properties["modified"]
    root = Package.read(fix(content, tracked=True).content).xml("word/document.xml")
    (change,) = root.iter(W + "sectPrChange")
    assert (change.get(W + "author"), change.get(W + "date")) == ("vanban", modified)


def test_marks_are_changed_only_when_asked() -> None:
    def unmarked(document: Document) -> None:
        run = found(document, "- Như trên").runs[-1]
        run.text = run.text.rstrip(";")

    content = changed(unmarked)
    assert "NN03" not in {one.code for one in fix(content).mended}
    asked: list[str] = []

    def yes(_: object, mark: str) -> bool:
        asked.append(mark)
        return True

    done = fix(content, ask=yes)
    assert asked and "NN03" in {one.code for one in done.mended}
    assert "NN03" not in {one.code for one in fix(content, ask=lambda *_: False).mended}
