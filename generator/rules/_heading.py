"""Where lines of the heading stand to each other: centred under a line, on one line with another.

What the file says (one cell, centred, equal indents) decides first; a measure of the ink only where that does not. A
heading built with tabs or spaces is measured: what prints in the right place is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.findings import Severity
from generator.fonts.advances import SINGLE
from generator.layout.location.extents import extent
from generator.layout.location.model import Line, Unit
from generator.layout.location.words import judged
from generator.layout.model import Paragraph
from generator.profiles.model import Component, Requirement
from generator.rules import looks
from generator.rules.looks import Mismatch
from generator.rules.model import Subject


class Off(NamedTuple):
    """Why two lines do not stand level, in words; the severity of this case where it is not the rule's own."""

    words: str
    severity: Severity | None = None


_APART = Off("không cùng một dòng với địa danh và thời gian")


def sided(unit: Unit) -> bool:
    """Whether the heading is built with tabs or runs of spaces: its deviations weigh less."""
    return unit.heading in ("tabs", "spaces")


def may_be_centred(wrong: Mismatch) -> bool:
    """Whether writing a property mends it: one side of a heading without columns cannot be centred by its paragraph,
    which is as wide as the page."""
    return wrong.property != "align" or wrong.line.cell is not None


def tolerance(subject: Subject, name: str) -> float:
    """A tolerance, and what files lose when they round to twips."""
    value, lost = (subject.profile.tolerances[one].target for one in (name, "rounding"))
    return value + lost if isinstance(value, int | float) and isinstance(lost, int | float) else 0.0


def off_centre(subject: Subject, line: Line, above: Line | None, align: Requirement) -> bool:
    """Whether a line is not centred in its column, or not under the middle of the line above it."""
    close = tolerance(subject, "center")
    centred = align.admits(line.paragraph.format.align) and abs(_shift(line.paragraph)) <= close
    if centred and (above is None or _same_band(line, above, close)):
        return False
    if above is not None:
        own, other = extent(line), extent(above)
        if own is not None and other is not None:
            return abs(own.centre - other.centre) > close
    return not centred


def off_page_centre(subject: Subject, unit: Unit, line: Line, align: Requirement) -> bool:
    """Whether a line is not centred over the whole width of the text."""
    close = tolerance(subject, "center")
    width = text_width(subject, unit)
    centred = align.admits(line.paragraph.format.align) and abs(_shift(line.paragraph)) <= close
    if width is None or not line.band.known:
        return not centred
    if centred:
        return abs((line.band.left + line.band.right) / 2 - width / 2) > close
    typed = "".join(run.text for run in line.runs)
    own = extent(line) if typed[:1].isspace() else None  # pushed to the middle with tabs or spaces
    return own is None or abs(own.centre - width / 2) > close


def text_width(subject: Subject, unit: Unit) -> float | None:
    """The width of the text area where the unit begins."""
    sections = subject.document.sections
    number = unit.sections[0] if unit.sections else 0
    return sections[number].page.text_width if number < len(sections) else None


def level(left: Line, right: Line) -> Off | None:
    """Why two lines of the heading are not on one line; None where they are, or where that cannot be told."""
    here, there = left.cell, right.cell
    if left.paragraph is right.paragraph:
        return None if left.number == right.number else _APART
    if here is None and there is None:
        boxed = any(len(one.paragraph.place.steps) > 1 for one in (left, right))
        return None if boxed else _APART
    if here is None or there is None or here.table is not there.table or here[1:3] == there[1:3]:
        return _APART
    return _APART if here.row != there.row else _far(left, right)


def _far(left: Line, right: Line) -> Off | None:
    """Why two lines in cells of one row do not stand level."""
    tops = _top(left), _top(right)
    if tops[0] is None or tops[1] is None:
        return None
    line_height = max(_height_of_line(left.paragraph), _height_of_line(right.paragraph))
    if abs(tops[0] - tops[1]) > line_height:
        return Off("lệch nhau quá một dòng", Severity.WARNING)
    return None


def case(lines: Sequence[Line], component: Component) -> Iterator[looks.Mismatch]:
    """The capitals of a component as a whole: one of its lines may hold nothing but an abbreviation."""
    found = looks.is_upper([run for line in lines for run in judged(line)])
    if found is not None and found is not component["upper"].target:
        yield looks.Mismatch("upper", found, component["upper"], lines[0])


def _shift(paragraph: Paragraph) -> float:
    """How far the middle of a centred paragraph lies from the middle of its column."""
    form = paragraph.format
    return (form.left + form.first_line - form.right) / 2


def _same_band(line: Line, other: Line, close: float) -> bool:
    return abs((line.band.left + line.band.right) / 2 - (other.band.left + other.band.right) / 2) <= close


def _top(line: Line) -> float | None:
    """How far below the top of its cell a line begins; None where the cell is not set from its top."""
    place = line.cell
    if place is None:
        return None
    cell = place.table.rows[place.row].cells[place.column]
    if cell.vertical_align != "top":
        return None
    top = 0.0
    for block in cell.blocks:
        if not isinstance(block, Paragraph):
            return None
        if block is line.paragraph:
            return top + block.format.before + line.number * _height_of_line(block)
        lines = block.text.count("\n") + 1
        top += block.format.before + lines * _height_of_line(block) + block.format.after
    return None


def _height_of_line(paragraph: Paragraph) -> float:
    sizes = [run.format.size for run in paragraph.runs if run.text.strip()] or [paragraph.mark.size]
    single = max(sizes) * SINGLE
    spacing = paragraph.format.line
    if spacing.rule == "auto":
        return single * spacing.value
    return spacing.value if spacing.rule == "exact" else max(single, spacing.value)
