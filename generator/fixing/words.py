"""Proof that a fix touched no word: the words of the layout model in order, before and after.

Page numbers are no words: a fix may add one. Headers and footers are compared as each page prints them: a first page of
its own may be added to a section as long as it prints what it printed before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.layout.fields import NUMBERS
from generator.layout.model import Block, Document, Paragraph, Run, Section, paragraphs

_KINDS = ("first", "default", "even")


def words(document: Document) -> tuple[str, ...]:
    """Every paragraph with words, labels of automatic numbering in front, hidden text too; what each page repeats
    counts once for every section and kind of page."""
    found = [text for section in document.sections for text in texts(section.blocks)]
    found += texts(document.notes)
    for section in document.sections:
        for furniture in (section.headers, section.footers):
            for kind in _KINDS:
                found.append(f"{kind}:" + "\n".join(texts(_in_force(section, furniture, kind))))
    return tuple(found)


def without_marks(found: tuple[str, ...]) -> tuple[str, ...]:
    """The letters and digits alone: what stays when a person lets marks be changed."""
    return tuple("".join(letter for letter in text if letter.isalnum()) for text in found)


def _in_force(section: Section, parts: Mapping[str, tuple[Block, ...]], kind: str) -> tuple[Block, ...]:
    if kind == "first" and section.page.has_title_page:
        return parts.get("first", ())
    return parts.get("even", parts.get("default", ())) if kind == "even" else parts.get("default", ())


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    for paragraph in paragraphs(iter(blocks)):
        text = _text(paragraph)
        if text.strip():
            yield text


def _text(paragraph: Paragraph) -> str:
    label = paragraph.label.text + " " if paragraph.label is not None else ""
    return label + "".join(run.text for run in paragraph.runs if not _is_number(run))


def _is_number(run: Run) -> bool:
    name = (run.instruction or "").split(maxsplit=1)
    return run.kind == "field" and bool(name) and name[0].upper() in NUMBERS
