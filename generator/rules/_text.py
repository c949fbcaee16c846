"""Everything a file prints, as rules about all text look at it: paragraph by paragraph, the runs whose look counts.

Reads: the layout model. Gives: each paragraph of bodies, headers, footers, notes and text boxes once; what automatic
numbering prints in front of it is its first run, a bullet left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.findings import Spot
from generator.layout.location.words import is_blank_part, is_placeholder
from generator.layout.model import Block, Document, Paragraph, Run


class Printed(NamedTuple):
    """A paragraph, its visible runs, whether it stands on a shaded ground."""

    paragraph: Paragraph
    runs: tuple[Run, ...]
    is_shaded: bool


def printed(document: Document) -> Iterator[Printed]:
    """Every paragraph that prints something. A header shared by sections is read once."""
    seen: set[int] = set()
    for section in document.sections:
        for part in (*section.headers.values(), section.blocks, *section.footers.values()):
            if id(part) not in seen:
                seen.add(id(part))
                yield from _of(part, shaded=False)
    yield from _of(document.notes, shaded=False)


def _of(blocks: Iterable[Block], *, shaded: bool) -> Iterator[Printed]:
    for block in blocks:
        if isinstance(block, Paragraph):
            runs = [run for run in block.runs if not run.format.hidden and run.text and not run.text.isspace()]
            label = block.label
            if label is not None and not label.format.hidden and _is_words(label.text):
                runs.insert(0, Run(label.text, label.format))
            if runs:
                yield Printed(block, tuple(runs), shaded or block.format.shading is not None)
            for shape in block.shapes:
                yield from _of(shape.blocks, shaded=shaded)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _of(cell.blocks, shaded=shaded or cell.shading is not None)


def _is_words(label: str) -> bool:
    """Whether a label is a number or letters; the round bullet of Courier New is typed as the letter o."""
    return label.strip() != "o" and any(map(str.isalnum, label))


def words_of(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs that are not blanks to fill in, a template's tags or the raised mark of a note."""
    return (
        run for run in runs
        if not is_placeholder(run.text) and not is_blank_part(run.text) and not _is_note_mark(run)
    )  # fmt: skip


def _is_note_mark(run: Run) -> bool:
    return run.kind == "note" or (run.format.vertical == "superscript" and run.text.strip().isdecimal())


def spot(paragraph: Paragraph, run: Run) -> Spot:
    """Where the characters of a run stand; the paragraph as a whole for the label of automatic numbering."""
    at = 0
    for one in paragraph.runs:
        if one is run:
            return Spot(paragraph.place.part, paragraph.place.steps, at, at + len(run.text))
        at += 0 if one.format.hidden else len(one.text)
    return Spot(paragraph.place.part, paragraph.place.steps)
