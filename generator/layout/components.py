"""Locating components: which paragraphs of a document are its Quốc hiệu, its trích yếu, its nơi nhận.

For now documents of our own making only, by the *name* of the style a component is written in: LibreOffice rewrites
style ids, not names. A component with a character style is the paragraphs that hold words in it. Finding components in
documents of others, by text and place, will give a lower certainty.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from generator.layout.model import Document, Paragraph, paragraphs

if TYPE_CHECKING:
    from generator.profiles.model import Profile


class Located(NamedTuple):
    """One component found: its key in the profile, its paragraphs in reading order, how sure we are (0 to 1)."""

    key: str
    paragraphs: tuple[Paragraph, ...]
    certainty: float = 1.0


def locate(document: Document, profile: Profile) -> tuple[Located, ...]:
    """The components in reading order: of each section headers, body, footers. Paragraphs of one component that follow
    each other are one; a component interrupted by another is found again."""
    by_paragraph, by_character = _styles(profile)
    found = []
    for key, group in groupby(_reading_order(document), lambda one: by_paragraph.get(_name(one.format.style))):
        members = tuple(group)
        if key is not None:
            found.append(Located(key, members))
        for member in members if by_character else ():
            keys = {by_character.get(_name(run.format.style)): None for run in member.runs if run.format.style}
            found.extend(Located(inner, (member,)) for inner in keys if inner is not None)
    return tuple(found)


def _styles(profile: Profile) -> tuple[dict[str, str], dict[str, str]]:
    """Style name → component key, for paragraph and for character styles; a name used twice means the first."""
    paragraph: dict[str, str] = {}
    character: dict[str, str] = {}
    for key, component in profile.components.items():
        if component.style:
            kind = character if component.style_kind == "character" else paragraph
            kind.setdefault(_name(component.style), key)
    return paragraph, character


def _reading_order(document: Document) -> Iterator[Paragraph]:
    """Every paragraph once; a header shared by sections stands with the first."""
    seen: set[int] = set()
    for section in document.sections:
        for content in (*section.headers.values(), section.blocks, *section.footers.values()):
            if id(content) not in seen:
                seen.add(id(content))
                yield from paragraphs(content)


def _name(name: str | None) -> str:
    return unicodedata.normalize("NFC", name or "")
