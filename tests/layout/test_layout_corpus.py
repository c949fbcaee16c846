"""Every real file of the corpus is read, printed and read again to the same; words are compared with python-docx."""

from __future__ import annotations

import os
from pathlib import Path

import docx
import pytest

from generator.layout import dump, read
from generator.layout.model import Paragraph, Table, paragraphs

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FILES = sorted(CORPUS.glob("*.docx"))

pytestmark = pytest.mark.skipif(
    not FILES and not os.environ.get("CI"), reason="the corpus of real files is not beside this checkout"
)


def test_the_corpus_is_there():
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_real_file_is_read_and_printed_the_same_each_time(path):
    assert dump(read(path)) == dump(read(path.read_bytes()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_body_has_the_paragraphs_and_cells_that_python_docx_sees(path):
    """python-docx leaves out what stands in controls, smart tags and insertions: ours holds its words, maybe more."""
    document, other = read(path), docx.Document(str(path))
    blocks = list(document.blocks)
    ours = [plain("".join(run.text for run in block.runs)) for block in blocks if isinstance(block, Paragraph)]
    theirs = [plain(paragraph.text) for paragraph in other.paragraphs]
    remaining = iter(ours)
    assert all(any(words in our or is_inside(words, our) for our in remaining) for words in theirs)
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [len(table.rows) for table in other.tables]
    assert len(ours) == len(theirs)


def plain(text):
    """Without what the two libraries write differently: hyphens of other kinds, white space."""
    return "".join(character for character in text if character not in "-\u2011\u00ad" and not character.isspace())


def is_inside(words, text):
    """Whether the words stand in the text in order, with others between."""
    letters = iter(text)
    return all(letter in letters for letter in words)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_computed_value_that_is_not_built_in_has_an_origin(path):
    for paragraph in paragraphs(read(path).blocks):
        form = paragraph.format
        for name, value in (("align", "left"), ("left", 0), ("first_line", 0), ("before", 0), ("after", 0)):
            assert getattr(form, name) == value or name in form.origins
        for run in paragraph.runs:
            for name, value in (("font", "Times New Roman"), ("bold", False), ("italic", False), ("color", "auto")):
                assert getattr(run.format, name) == value or name in run.format.origins
