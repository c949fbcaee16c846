"""Agreement: the embedded engine and LibreOffice print the same pages.

Same number of pages; at least 99.5 % of the lines break at the same word; the components stand within 1 mm. Documents
whose last paragraph LibreOffice moves whole to the next page, where Word and we split it (ECMA-376 Part 1, 17.3.1.15),
are told apart by that, and only by that.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from support import documents, pages

from generator import layout
from generator.api.pages import draw
from generator.export import libreoffice


@cache
def both() -> dict[Path, tuple[pages.Printed, pages.Printed]]:
    made = {path: documents.made(documents.bundle(path)) for path in documents.sample_paths()}
    files = {documents.sample_id(path): package.write() for path, package in made.items()}
    theirs = libreoffice.convert_many(files, timeout=120)
    return {
        path: (pages.read(draw(layout.read(package))[0]), pages.read(theirs[documents.sample_id(path)]))
        for path, package in made.items()
    }


def body(printed: pages.Printed) -> list[pages.Line]:
    """The lines of the text area: page numbers stand in the top margin."""
    return [line for line in printed.lines if line.baseline > 20]


def moved(ours: list[pages.Line], theirs: list[pages.Line]) -> int:
    """How many lines LibreOffice put on the next page: those of one paragraph that we, like Word, split there."""
    pairs = list(zip(ours, theirs, strict=False))
    return sum(there.page == here.page + 1 for here, there in pairs)


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_both_engines_print_the_same_number_of_pages(sample: Path) -> None:
    ours, theirs = both()[sample]
    assert ours.pages == theirs.pages


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_lines_break_at_the_same_word(sample: Path) -> None:
    ours, theirs = ([line.text for line in body(printed)] for printed in both()[sample])
    same = sum(left == right for left, right in zip(ours, theirs, strict=False))
    assert same / max(len(ours), len(theirs)) >= 0.995


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_lines_stand_within_a_millimetre(sample: Path) -> None:
    ours, theirs = (body(printed) for printed in both()[sample])
    first = next((number for number, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a.page != b.page), None)
    for number, (here, there) in enumerate(zip(ours, theirs, strict=True)):
        assert here.left == pytest.approx(there.left, abs=1), here.text
        if first is None or number < first:
            assert here.baseline == pytest.approx(there.baseline, abs=1), here.text
            assert here.page == there.page, here.text
    if first is not None:
        # All lines that moved belong to the paragraph that ends with "./." just above the closing block.
        last = next(number for number, line in enumerate(ours) if line.text.endswith("./."))
        assert first + moved(ours, theirs) <= last
