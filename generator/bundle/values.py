"""Values of a context that are not text: the renderer turns them into paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from generator.units import Length


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line: the component whose style draws it, and its indents from both edges of the column."""

    key: str
    left: Length
    right: Length


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the body: `key` is the component whose style it takes, `text` the words as typed."""

    key: str
    text: str
    keep_next: bool = False
