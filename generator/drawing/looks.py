"""A paragraph's runs as spans to be broken into lines, each marked with its look.

Small letters of small capitals and raised or lowered characters are spans of a smaller size; the height of their line
is that of the full size, as in Word. Sizes and rises are LibreOffice's (58 % of the size, tops or bottoms level with
the text around); Word's own are 65 % and a third of the size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from generator.drawing.setting import Setting, shown
from generator.fonts.advances import ASCENT, DESCENT, LINE_GAP
from generator.fonts.faces import Face
from generator.fonts.lines import Span
from generator.layout.model import Paragraph, RunFormat
from generator.units import Length

_SMALL = 0.58
_SMALL_CAPITAL = 0.8
_TAB = re.compile("(\t)")
_UNSEEN = re.compile("[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2069\u206a-\u206f\ufeff]")


class Look(NamedTuple):
    """How a span looks beyond its face and size, and what it asks of its line."""

    format: RunFormat
    raised: float
    ascent: float
    descent: float
    link: str | None = None


@dataclass(slots=True)
class Text:
    """The text of a paragraph between page breaks: `parts` of spans, whose `mark` counts in `looks`."""

    parts: list[list[Span]]
    looks: list[Look] = field(default_factory=list)

    @property
    def ends_page(self) -> bool:
        """Whether the last thing in the paragraph is a page break, so that the next block begins a page."""
        return len(self.parts) > 1 and not self.parts[-1]


def text_of(paragraph: Paragraph, setting: Setting) -> Text:
    """What a paragraph shows, its label first. Where nothing is shown stands an empty span, as high as the mark."""
    text = Text([[]])
    if paragraph.label is not None and not paragraph.label.format.hidden:
        label = paragraph.label
        suffix = {"tab": "\t", "space": " ", "nothing": ""}[label.suffix]
        text.parts[-1] += _spans(text, label.text + suffix, label.format, None)
    for run in paragraph.runs:
        if run.format.hidden:
            continue
        if run.kind == "page":
            if setting.is_paged:
                text.parts.append([])
        else:
            text.parts[-1] += _spans(text, shown(run, setting), run.format, run.link)
    for index, part in enumerate(text.parts):
        if not part and (len(text.parts) == 1 or 0 < index < len(text.parts) - 1):
            part.append(Span("", face_of(paragraph.mark), paragraph.mark.size, _add(text, paragraph.mark)))
    return text


def seen(characters: str) -> str:
    """The characters without those that show nothing and would only be in the way of copied words.

    U+200B, where a line may end, goes only when the lines are drawn.
    """
    return _UNSEEN.sub("", characters)


def face_of(format: RunFormat) -> Face:
    """The face that a run is drawn in."""
    return Face(format.bold, format.italic)


def is_hidden(paragraph: Paragraph) -> bool:
    """Whether a paragraph takes no room at all: its mark is hidden, and so is whatever it holds (17.3.2.41)."""
    return paragraph.mark.hidden and all(run.format.hidden or not run.text for run in paragraph.runs)


def _spans(text: Text, characters: str, format: RunFormat, link: str | None) -> Iterator[Span]:
    characters = seen(characters)
    if not characters:
        return
    mark = _add(text, format, link)
    size = format.size if format.vertical == "baseline" else Length(round(format.size * _SMALL))
    for letters, share in _cased(characters, format):
        yield Span(letters, face_of(format), Length(round(size * share)), mark, format.spacing)


def _cased(characters: str, format: RunFormat) -> Iterator[tuple[str, float]]:
    """The characters as they are shown, each stretch with its share of the size; a tab is a stretch of its own."""
    for piece in _TAB.split(characters):
        if not piece:
            continue
        if format.small_caps and not format.caps:
            for is_lower, letters in groupby(piece, str.islower):
                yield "".join(letters).upper(), _SMALL_CAPITAL if is_lower else 1.0
        else:
            yield piece.upper() if format.caps else piece, 1.0


def look_of(format: RunFormat, link: str | None = None) -> Look:
    """What characters of that format ask of their line."""
    full = (ASCENT + LINE_GAP) * format.size, DESCENT * format.size
    raised = float(format.raised)
    shift = {"superscript": (1 - _SMALL) * full[0], "subscript": -(1 - _SMALL) * full[1]}.get(format.vertical, 0.0)
    return Look(format, raised + shift, full[0] + max(raised, 0), full[1] + max(-raised, 0), link)


def _add(text: Text, format: RunFormat, link: str | None = None) -> int:
    text.looks.append(look_of(format, link))
    return len(text.looks) - 1
