"""Mutation of the layout: every mutant of a sample must change a snapshot of that sample.

A mutant (`support.mutants`) is caught when the layout listing of the sample differs, or its geometry, or when no
document can be made at all. Survivors are printed.
"""

from __future__ import annotations

from support.mutants import Mutant, Specimen, mutants, specimens

from generator import drawing, layout
from generator.drawing import geometry
from generator.errors import Defect
from generator.layout.model import Document

GOAL = 0.97
EVERY = 10


def survives(specimen: Specimen, mutant: Mutant, reference: Document) -> bool:
    try:
        document = specimen.document(mutant)
    except (Defect, KeyError, TypeError, ValueError):
        return False
    return layout.dump(document) == layout.dump(reference) and drawn(document, mutant) == drawn(reference, mutant)


def drawn(document: Document, mutant: Mutant) -> str:
    sheets = geometry.of_pages(drawing.pages(document), layout.locate(document, mutant.profile))
    return geometry.listing(sheets, "", "")


def test_changed_layout_is_caught_by_a_snapshot(soak: bool) -> None:
    tried, survivors = 0, []
    for number, (sample, specimen) in enumerate(specimens().items()):
        reference = specimen.document(Mutant("none", "", "", specimen.profile, specimen.recipe))
        text = layout.dump(reference)
        used = {one.style for one in specimen.profile.components.values() if one.style and f'"{one.style}"' in text}
        found = {one.key for one in layout.locate(reference, specimen.profile)}
        every = list(mutants(specimen, used, found))
        assert len(every) > 200
        # Another tenth of each sample, so that together they reach all.
        chosen = every if soak else every[number % EVERY :: EVERY]
        tried += len(chosen)
        survivors += [f"{sample}: {one.name}" for one in chosen if survives(specimen, one, reference)]
    caught = tried - len(survivors)
    print(f"{tried} mutants, {caught} caught ({caught / tried:.1%}); survivors: {survivors or 'none'}")  # noqa: T201
    assert caught / tried >= GOAL, survivors
