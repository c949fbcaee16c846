"""A paragraph as slabs, one a line: where the line stands, how high it is, where its pieces begin.

Heights as measured in LibreOffice's PDFs of docx files (Times metrics: ascent 0.891, gap 0.042, descent 0.216 em):

- single: the gap lies above the ascent; a line of several sizes takes the highest ascent and the deepest descent. The
  paragraph's mark counts only where its line shows nothing (Word lets it count in any last line);
- auto above single: the rest is added below and may hang over the page's end; below single: 80 % of the height lies
  above the baseline; exact: likewise; at least: the rest is added above.

A justified line that Shift+Enter ends is spread too, as Word and LibreOffice do. Spaces are never made narrower: Word
2013 and later may do so to take in one more word.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from generator.drawing import pieces, tabs
from generator.drawing.borders import Joined, bordered
from generator.drawing.looks import Look, is_hidden, look_of, text_of
from generator.drawing.placed import TextLine
from generator.drawing.setting import Setting
from generator.drawing.slabs import Slab
from generator.fonts.breaks import SPACES
from generator.fonts.lines import Line, Tabs, break_lines
from generator.layout.model import LineSpacing, Paragraph, ParagraphFormat
from generator.units import Length, Twip

_BASELINE_SHARE = 0.8
_SPARE = 600
"""EMU (0.02 mm) that a line outside tables leaves free: LibreOffice 7.4 counts in twips, and of 10 000 lines most of
those with less broke a word earlier."""
_OFFSETS = {"center": 0.5, "right": 1.0}


class _Column(NamedTuple):
    """What the lines of one paragraph have in common."""

    paragraph: Paragraph
    width: float
    stops: Tabs
    looks: list[Look]

    @property
    def format(self) -> ParagraphFormat:
        return self.paragraph.format


def slabs(paragraph: Paragraph, width: float, setting: Setting, joined: Joined) -> tuple[list[Slab], bool]:
    """The lines of a paragraph in a column of that width, and whether a page break ends it. Raises Missing.

    The room before and after is the column's business; a paragraph that takes no room has no slabs.
    """
    if is_hidden(paragraph):
        return [], False
    text = text_of(paragraph, setting)
    format = paragraph.format
    column = _Column(paragraph, width, tabs.stops(format, setting.default_tab), text.looks)
    rest = Length(round(width - format.right - format.left))
    spare = _SPARE if setting.is_paged else 0
    made: list[Slab] = []
    for index, spans in enumerate(text.parts):
        if not spans:
            continue
        first = rest if made else Length(rest - format.first_line)
        lines = break_lines(spans, first, rest, _from(column, len(made)), spare=spare)
        last = len(lines) - 1
        before = len(made)
        # Lines of a cell may stand alone: widow control ends at its edge, in LibreOffice 7.4 at least.
        alone = (1, last) if format.widow_control and setting.is_paged else ()
        for at, line in enumerate(lines):
            breakable = at == 0 or not (format.keep_lines or at in alone)
            slab = _slab(column, line, before + at, is_last=at == last, breakable=breakable)
            made.append(replace(slab, starts_page=True) if index and not at else slab)
    return bordered(made, format, width, joined), text.ends_page


def _from(column: _Column, first: int) -> Tabs:
    """The paragraph's tab stops for a part whose first line has this number."""
    return (lambda line, used: column.stops(first + line, used)) if first else column.stops


def _slab(column: _Column, line: Line, index: int, *, is_last: bool, breakable: bool) -> Slab:
    format = column.format
    looks = [column.looks[span.mark] for span in line]
    is_blank = not any(span.text.strip(SPACES) for span in line)
    if is_blank and is_last:
        looks.append(look_of(column.paragraph.mark))
    tallest, deepest = max(look.ascent for look in looks), max(look.descent for look in looks)
    ascent, height, hang = _heights(format.line, tallest, deepest)
    start = format.left + (format.first_line if index == 0 else 0)
    found = pieces.pieces(line, column.looks, column.stops, index)
    rest = column.width - format.right - start - pieces.end(found)
    if format.align == "distribute" or (format.align == "both" and not is_last):
        found = pieces.spread(found, rest)
    offset = max(rest, 0.0) * _OFFSETS.get(format.align, 0.0)
    items = list(pieces.marks(found, start + offset, ascent, height))
    if not is_blank:
        drawn = pieces.drawn(found)
        items.append(TextLine(start + offset, 0.0, ascent, height, drawn, column.paragraph.place))
    return Slab(height, tuple(items), hang=hang, breakable=breakable)


def _heights(spacing: LineSpacing, ascent: float, descent: float) -> tuple[float, float, float]:
    """Of a line with such ascent and descent: where its baseline lies, how high it is, how much of that may hang."""
    natural = _in_twips(ascent + descent)
    if spacing.rule == "auto":
        height = _in_twips(natural * spacing.value)
        below_single = spacing.value < 1
        return (_BASELINE_SHARE * height if below_single else ascent), height, max(height - natural, 0.0)
    if spacing.rule == "exact":
        return _BASELINE_SHARE * spacing.value, spacing.value, 0.0
    height = max(natural, spacing.value)
    return ascent + height - natural, height, 0.0


def _in_twips(height: float) -> float:
    """A height in EMU as whole twips: fifty lines rounded otherwise are a line more or less where a page is full."""
    return float(Twip(Length(round(height)).twips))
