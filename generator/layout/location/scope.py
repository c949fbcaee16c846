"""Whether the regulation applies to a file, from general marks, never from its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.layout.location.model import Scope

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.model import Document


def of(document: Document, drafts: Sequence[Draft]) -> Scope:
    """The scope of a file of which everything is located."""
    return Scope(True, "trong")
