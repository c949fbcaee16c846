"""The layout model drawn as pages: lines broken, pages filled, everything at its place; and that as typst source.

The way: `looks` (runs → spans) → `fonts.lines` (→ lines) → `paragraphs`, `tables` (→ slabs: lines and rows with their
heights) → `column` (the room between them) → `flow` (→ pages, with headers and numbers) → `markup` (→ typst source).

Lines and pages are made here and not by typst, because they must be Word's: its places to break a line, its widow and
keep rules, its heights. What this drawing does not know it refuses by name (`unknown`), rather than lose it. Nothing
here measures Word itself: LibreOffice 7.4 stands for it, and where the two are known to differ the module says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.drawing import flow, markup, refusals
from generator.drawing.placed import Page
from generator.errors import Missing, Refused
from generator.layout.model import Document

__all__ = ["pages", "source", "unknown"]

_SHOWN = 5


def unknown(document: Document) -> list[str]:
    """What of a document cannot be drawn, each with its Vietnamese name and place; empty when all of it can."""
    return list(dict.fromkeys(refusals.unknown(document)))


def pages(document: Document) -> list[Page]:
    """The drawn pages as data. Raises Refused for what is not known, Missing for fonts and glyphs there are not."""
    if found := unknown(document):
        shown = "; ".join(found[:_SHOWN]) + (f"; và {len(found) - _SHOWN} chỗ khác" if len(found) > _SHOWN else "")
        way_out = "Xin in bằng Word hoặc LibreOffice (--engine libreoffice)."
        raise Refused(f"Bộ in kèm theo chương trình chưa vẽ được: {shown}. {way_out}")
    if absent := list(dict.fromkeys(refusals.absent(document))):
        raise Missing("; ".join(absent) + ".")
    return flow.pages(document)


def source(document: Document, drawn: Sequence[Page] | None = None) -> str:
    """The typst source of a document, of its pages where they are drawn already. Raises as `pages` does."""
    return markup.source(pages(document) if drawn is None else drawn, document.properties)
