"""The words of a document's body as one text, tables included."""

from __future__ import annotations

from collections.abc import Iterable

from generator.layout.location.model import Item, Unit
from generator.layout.location.words import normal
from generator.layout.model import paragraphs


def body_text(unit: Unit) -> str:
    """Every word of the body before the closing block."""
    return text_of(unit.body)


def text_of(items: Iterable[Item]) -> str:
    return " ".join(normal(part) for item in items for part in _parts(item))


def _parts(item: Item) -> Iterable[str]:
    if item.table is None:
        return (item.text,)
    return (paragraph.text for paragraph in paragraphs((item.table,)))
