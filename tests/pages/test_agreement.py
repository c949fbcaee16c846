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

COMPONENTS = (
    "CỘNG HÒA", "Độc lập", "Số:", "V/v", "Kính gửi:", "Nơi nhận:", "- Lưu:",
)  # fmt: skip


@cache
def both() -> dict[Path, tuple[pages.Printed, pages.Printed]]:
    made = {path: documents.made(documents.bundle(path)) for path in documents.sample_paths()}
    files = {documents.sample_id(path): package.write() for path, package in made.items()}
    theirs = libreoffice.convert_many(files, timeout=120)
    return {
        path: (pages.read(draw(layout.read(package))[0]), pages.read(theirs[documents.sample_id(path)]))
        for path, package in made.items()
    }


def moved_whole(ours: pages.Printed, theirs: pages.Printed) -> bool:
    """Whether LibreOffice moved a paragraph that we split over the last two pages, and nothing else differs."""
    here, there = ours.on_page(ours.pages), theirs.on_page(theirs.pages)
    body = [line.text for line in ours.lines]
    return ours.pages == theirs.pages and len(there) > len(here) and body == [line.text for line in theirs.lines]


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_both_engines_print_the_same_number_of_pages(sample: Path) -> None:
    ours, theirs = both()[sample]
    assert ours.pages == theirs.pages


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_lines_break_at_the_same_word(sample: Path) -> None:
    ours, theirs = ([line.text for line in printed.lines if line.baseline > 20] for printed in both()[sample])
    same = sum(left == right for left, right in zip(ours, theirs, strict=False))
    assert same / max(len(ours), len(theirs)) >= 0.995


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_components_stand_within_a_millimetre(sample: Path) -> None:
    ours, theirs = both()[sample]
    if moved_whole(ours, theirs):
        # What follows the moved paragraph is lower by the lines that came along; the rest must agree all the same.
        first = ours.pages - 1
        pairs = [(a, b) for a, b in zip(ours.lines, theirs.lines, strict=True) if a.page == b.page and a.page < first]
    else:
        pairs = list(zip(ours.lines, theirs.lines, strict=True))
    for here, there in pairs:
        assert here.page == there.page, here.text
        assert here.baseline == pytest.approx(there.baseline, abs=1), here.text
        assert here.left == pytest.approx(there.left, abs=1), here.text
    for beginning in COMPONENTS:
        if any(line.text.startswith(beginning) for line in ours.lines):
            assert ours.line(beginning).left == pytest.approx(theirs.line(beginning).left, abs=1)
