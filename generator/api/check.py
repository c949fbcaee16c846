"""Checking: a Word file against a regulation.

Reads: a .docx as bytes. Gives: what each rule says of it (`Judged`). Facts of the printed pages come from our own
drawing and only when a rule asks for them; a file that cannot be drawn has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator import drawing, layout, profiles
from generator.errors import Missing, Refused
from generator.layout.location import units
from generator.layout.model import Document
from generator.profiles.model import Profile
from generator.rules import Judged, Pages, Subject, judge
from generator.rules.register import selected


def check(
    content: bytes,
    profile: Profile | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    organisation: Mapping[str, Any] | None = None,
) -> Judged:
    """Judges one document. Raises Unreadable, and KeyError for a selection that names no rule."""
    wanted = profile or profiles.load()
    document = layout.read(content)
    subject = Subject(document, units(document, wanted), wanted, organisation, draw=lambda: page_facts(document))
    return judge(subject, selected(select, ignore))


def page_facts(document: Document) -> Pages | None:
    """How many pages, and where each paragraph begins, by our own drawing; None for a document it does not draw."""
    try:
        if drawing.unknown(document):
            return None
        drawn = drawing.pages(document)
    except (Missing, Refused):
        return None
    return Pages(len(drawn), {})
