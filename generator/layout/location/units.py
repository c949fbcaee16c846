"""The documents of a file: where each begins, what it is, what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.layout.location.model import Reading, Scope

if TYPE_CHECKING:
    from generator.layout.model import Document
    from generator.profiles.model import Profile


def units(document: Document, profile: Profile) -> Reading:
    """Locates everything in a document."""
    return Reading(document, (), Scope(True, "trong"))
