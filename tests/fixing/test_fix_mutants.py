"""Fixing over our own documents made wrong in one value: what can be mended is, whatever the value."""

from __future__ import annotations

import pytest
from support import fixing
from support.mutants import Mutant, Specimen, mutants, specimens

from generator import layout
from generator.errors import Defect

EVERY = 60


def _spoiled(number: int, specimen: Specimen, *, soak: bool) -> list[tuple[str, bytes]]:
    document = layout.read(specimen.package(Mutant("none", "", "", specimen.profile, specimen.recipe)))
    listing = layout.dump(document)
    used = {one.style for one in specimen.profile.components.values() if one.style and f'"{one.style}"' in listing}
    keys = {one.key for one in layout.locate(document, specimen.profile)}
    every = list(mutants(specimen, used, keys))
    found = []
    for mutant in every if soak else every[number % EVERY :: EVERY]:
        try:
            found.append((mutant.name, specimen.package(mutant).write()))
        except (Defect, KeyError, TypeError, ValueError):
            continue  # no document can be made with this value
    return found


@pytest.mark.parametrize("sample", sorted(specimens()))
def test_what_is_wrong_in_form_is_mended(sample: str, soak: bool) -> None:
    specimen = specimens()[sample]
    for name, content in _spoiled(sorted(specimens()).index(sample), specimen, soak=soak):
        done = fixing.hold(content, specimen.profile)
        assert not done.new, (name, done.new)


@pytest.mark.parametrize("sample", sorted(specimens()))
def test_a_right_document_is_given_back_byte_for_byte(sample: str) -> None:
    specimen = specimens()[sample]
    content = specimen.package(Mutant("none", "", "", specimen.profile, specimen.recipe)).write()
    assert fixing.hold(content, specimen.profile).content == content
