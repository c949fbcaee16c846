"""The pieces of one line: words and tabs from its start on, their widths, what is spread over the spaces.

Justified lines spread their rest over the spaces after the last tab; no-break spaces keep their width (seen in
LibreOffice 7.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.drawing import ink
from generator.drawing.looks import Look
from generator.drawing.placed import Gap, Item, Words
from generator.fonts.breaks import SPACES
from generator.fonts.lines import Line, Span, Tabs

_NO_BREAK = re.compile("(\u00a0+)")


class Piece(NamedTuple):
    """A span of the line with its look; `spread` is what each of its spaces is wider by, `after` where a tab leads."""

    span: Span
    look: Look
    spread: float = 0.0
    after: float | None = None

    @property
    def width(self) -> float:
        return self.span.width + self.spread * self.span.text.count(" ")


def pieces(line: Line, looks: list[Look], stops: Tabs, index: int) -> list[Piece]:
    """The pieces of a line, of number `index` in its paragraph, not yet spread."""
    if not any(span.text == "\t" for span in line):
        return [Piece(span, looks[span.mark]) for span in line if span.text]
    found: list[Piece] = []
    at = 0.0
    for span in line:
        at = stops(index, at) if span.text == "\t" else at + span.width
        found.append(Piece(span, looks[span.mark], after=at if span.text == "\t" else None))
    return found


def end(found: list[Piece]) -> float:
    """How wide the pieces are without the spaces that hang at their end."""
    total = 0.0
    for piece in reversed(found):
        if piece.after is not None:
            return total + piece.after
        kept = piece.span.text if total else piece.span.text.rstrip(SPACES)
        if kept:
            total += piece.width if total else piece._replace(span=piece.span._replace(text=kept)).width
    return total


def spread(found: list[Piece], rest: float) -> list[Piece]:
    """The pieces with the rest of a line spread over the spaces after the last tab."""
    first = max((index for index, piece in enumerate(found) if piece.after is not None), default=-1) + 1
    text = "".join(piece.span.text for piece in found[first:]).rstrip(SPACES)
    spaces = text.count(" ")
    if rest <= 0 or not spaces:
        return found
    done = found[:first]
    for piece in found[first:]:
        for part in _NO_BREAK.split(piece.span.text):
            if part:
                share = 0.0 if part[0] == "\u00a0" else rest / spaces
                done.append(piece._replace(span=piece.span._replace(text=part), spread=share))
    return done


def drawn(found: list[Piece]) -> tuple[Words | Gap, ...]:
    """The pieces as they are drawn."""
    out: list[Words | Gap] = []
    at = 0.0
    for piece in found:
        if piece.after is not None:
            out.append(Gap(piece.after - at))
            at = piece.after
        else:
            text, face, size, _, spacing = piece.span
            color = ink.color(piece.look.format.color)
            out.append(Words(text, face, size, color, piece.look.raised, piece.spread, piece.look.link, spacing))
            at += piece.width
    return tuple(out)


def marks(found: list[Piece], start: float, baseline: float, height: float) -> Iterator[Item]:
    """Underlines, strikes and highlights of the pieces; the spaces that hang at the end of the line have none."""
    if not any(ink.is_marked(piece.look.format) for piece in found):
        return
    limit, at = end(found), 0.0
    for piece in found:
        after = piece.after if piece.after is not None else at + piece.width
        yield from ink.around(piece.look.format, start + at, start + min(after, limit), baseline, height)
        at = after
