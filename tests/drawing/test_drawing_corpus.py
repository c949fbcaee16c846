"""Real files that the drawing knows all of, held to LibreOffice's pages: pages equal, 99.5 % of lines the same."""

from __future__ import annotations

import os
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest
from support import pages

from generator import drawing, layout
from generator.errors import Missing, Refused
from generator.export import libreoffice, typst

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FILES = sorted(CORPUS.glob("*.docx"))

pytestmark = pytest.mark.skipif(
    not FILES and not os.environ.get("CI"), reason="the corpus of real files is not beside this checkout"
)


@cache
def drawn() -> dict[Path, bytes]:
    """The files that are drawn; the others are refused with a reason."""
    made = {}
    for path in FILES:
        document = layout.read(path)
        try:
            made[path] = typst.compile_pdf(drawing.source(document))[0]
        except (Refused, Missing) as error:
            assert "(" in str(error)
    return made


@cache
def printed() -> dict[str, bytes]:
    return libreoffice.convert_many({path.stem: path.read_bytes() for path in drawn()}, timeout=300)


def test_some_real_files_are_drawn() -> None:
    assert len(drawn()) >= 3


def test_lines_and_pages_are_libreoffices() -> None:
    for path, raw in drawn().items():
        ours, theirs = pages.read(raw), pages.read(printed()[path.stem])
        assert ours.pages == theirs.pages, path.stem
        here, there = ([(line.page, line.text) for line in one.lines] for one in (ours, theirs))
        same = sum(block.size for block in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks())
        assert same / max(len(here), len(there)) >= 0.995, path.stem
