"""Small edits of a python-docx document for cases of rules: each breaks one thing in a paragraph told by its words.

A paragraph is told by how its text begins; "style:<name>" tells the first of a style. Each function gives a change.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from support import documents

Change = Callable[[Document], None]
ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}  # fmt: skip


def found(document: Document, words: str) -> Paragraph:
    """The paragraph that is told; fails when there is none."""
    if words.startswith("style:"):
        name = words.removeprefix("style:")
        return next(one for one in documents.paragraphs(document) if one.style is not None and one.style.name == name)
    return next(one for one in documents.paragraphs(document) if one.text.startswith(words))


def every(*changes: Change) -> Change:
    def change(document: Document) -> None:
        for one in changes:
            one(document)

    return change


def font(words: str, **properties: Any) -> Change:
    """Properties of every run of a paragraph: size in points, bold, italic, underline, all_caps."""

    def change(document: Document) -> None:
        for run in found(document, words).runs:
            _set_font(run.font, properties)

    return change


def run_font(words: str, number: int, **properties: Any) -> Change:
    """The same of one run, counted from 0."""

    def change(document: Document) -> None:
        _set_font(found(document, words).runs[number].font, properties)

    return change


def style(name: str, **properties: Any) -> Change:
    """Properties of a style: those of a font, and those of `form`."""

    def change(document: Document) -> None:
        named: Any = document.styles[name]
        _set_font(named.font, {key: value for key, value in properties.items() if key in _FONT})
        forms = {key: value for key, value in properties.items() if key not in _FONT}
        if forms:
            _set_form(named.paragraph_format, forms)

    return change


def form(words: str, **properties: Any) -> Change:
    """Properties of a paragraph: align, left, right, first_line in mm, before, after in points, line as a ratio,
    exact, least in points."""

    def change(document: Document) -> None:
        _set_form(found(document, words).paragraph_format, properties)

    return change


def typed(words: str, old: str, new: str) -> Change:
    """Other words in place of some that stand in one run."""

    def change(document: Document) -> None:
        paragraph = found(document, words)
        run = next(one for one in paragraph.runs if old in one.text)
        run.text = run.text.replace(old, new)

    return change


def removed(*openings: str) -> Change:
    def change(document: Document) -> None:
        for words in openings:
            element = found(document, words)._p
            element.getparent().remove(element)

    return change


def put_after(words: str, text: str, name: str | None = None) -> Change:
    """A new paragraph below one, like it or of a style."""

    def change(document: Document) -> None:
        paragraph = found(document, words)
        element = copy.deepcopy(paragraph._p)
        paragraph._p.addnext(element)
        made = Paragraph(element, paragraph._parent)
        for run in made.runs[:-1]:
            element.remove(run._r)
        made.runs[-1].text = text
        if name is not None:
            made.style = name
            made.runs[-1].style = None

    return change


def moved_after(words: str, below: str) -> Change:
    def change(document: Document) -> None:
        found(document, below)._p.addnext(found(document, words)._p)

    return change


_FONT = ("size", "bold", "italic", "underline", "all_caps")


def _set_font(font: Any, properties: dict[str, Any]) -> None:
    for name, value in properties.items():
        setattr(font, name, Pt(value) if name == "size" else value)


def _set_form(look: Any, properties: dict[str, Any]) -> None:
    for name, value in properties.items():
        if name == "align":
            look.alignment = ALIGN[value]
        elif name in ("left", "right"):
            setattr(look, f"{name}_indent", Mm(value))
        elif name == "first_line":
            look.first_line_indent = Mm(value)
        elif name in ("before", "after"):
            setattr(look, f"space_{name}", Pt(value))
        elif name == "line":
            look.line_spacing = float(value)
        elif name in ("exact", "least"):
            look.line_spacing = Pt(value)
            look.line_spacing_rule = WD_LINE_SPACING.EXACTLY if name == "exact" else WD_LINE_SPACING.AT_LEAST
        else:
            raise KeyError(name)
