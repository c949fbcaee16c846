"""Two lines that must follow each other at single spacing: nothing between them, no space added, lines set single.

Reads: the last line above, the first line below. Gives: what is wrong, in words, with what would mend it. Where lines
stand is told from their paragraphs' places; lines of containers that cannot be compared are taken to touch.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.findings import Severity, Spot
from generator.fonts.advances import SINGLE
from generator.layout.location.model import Line
from generator.layout.model import Origin, Paragraph
from generator.profiles.model import Requirement
from generator.rules import wording
from generator.rules.model import Change, Subject
from generator.units import Length, Pt


class Apart(NamedTuple):
    """One thing that sets two lines apart."""

    words: str
    severity: Severity
    changes: tuple[Change, ...] = ()
    origin: Origin | None = None


def apart(subject: Subject, above: Line, below: Line, line: Requirement) -> Iterator[Apart]:
    """Everything that keeps two lines from standing at single spacing; `line` is the requirement of the lower one."""
    blank = between(above, below)
    if blank:
        yield Apart(f"cách nhau {blank} dòng trống", line.severity)
    if above.paragraph is not below.paragraph:
        yield from _added(subject, above.paragraph, below.paragraph, line)
    yield from _spaced(subject, (above, below), line)


def between(above: Line, below: Line) -> int:
    """How many lines stand between two lines of one column."""
    if above.paragraph is below.paragraph:
        return max(below.number - above.number - 1, 0)
    one, other = above.paragraph.place, below.paragraph.place
    if one.part != other.part or not one.steps or not other.steps:
        return 0
    if one.steps[:-1] == other.steps[:-1]:
        return max(other.steps[-1][1] - one.steps[-1][1] - 1, 0) + below.number
    return _between_cells(above, below) + below.number


def _between_cells(above: Line, below: Line) -> int:
    """Blank paragraphs at the foot of the upper cell and the head of the lower one; other cells are not looked at."""
    one, other = above.cell, below.cell
    if one is None or other is None or one.table is not other.table or other.row <= one.row:
        return 0
    foot = _own(above)
    head = _own(below)
    after = len(foot) - next((at for at, block in enumerate(foot, 1) if block is above.paragraph), len(foot))
    before = next((at for at, block in enumerate(head) if block is below.paragraph), 0)
    return after + before


def _own(line: Line) -> list[Paragraph]:
    place = line.cell
    if place is None:
        return []
    cell = place.table.rows[place.row].cells[place.column]
    return [block for block in cell.blocks if isinstance(block, Paragraph)]


def _added(subject: Subject, above: Paragraph, below: Paragraph, line: Requirement) -> Iterator[Apart]:
    upper, lower = above.format, below.format
    automatic = Pt(subject.profile.words["noi_dung"]["automatic_spacing_pt"])
    is_one_style = upper.style_id == lower.style_id
    after = Length(0) if is_one_style and upper.contextual_spacing else automatic if upper.after_auto else upper.after
    before = (
        Length(0) if is_one_style and lower.contextual_spacing else automatic if lower.before_auto else lower.before
    )
    if after + before > _target(subject.profile.tolerances["touching_gap"]):
        sides = ((after, "after", above), (before, "before", below))
        changes = tuple(Change(name, Length(0), _spot(at)) for value, name, at in sides if value)
        origin = upper.origins.get("after") if after >= before else lower.origins.get("before")
        words = f"cách nhau thêm {wording.pt(after + before)}{wording.NBSP}pt"
        yield Apart(words, line.severity, changes, origin)


def _spaced(subject: Subject, lines: tuple[Line, Line], wanted: Requirement) -> Iterator[Apart]:
    """Line spacing of the paragraphs; the same fault of both is told once."""
    told: dict[str, Apart] = {}
    tolerances = subject.profile.tolerances
    above, below = lines
    for line in (above,) if above.paragraph is below.paragraph else lines:
        form = line.paragraph.format
        natural = _size(line) * SINGLE
        change = (Change("line", wanted.target, _spot(line.paragraph)),)
        if form.line.rule == "auto":
            if abs(form.line.value - _target(wanted)) > _target(tolerances["line"]):
                found = Apart(f"giãn dòng {wording.number(form.line.value)}", wanted.severity, change)
            else:
                continue
        else:
            ratio = form.line.value / natural
            if form.line.rule == "atLeast":
                ratio = max(ratio, 1.0)
            low, high = 1 - _target(tolerances["exact_line_below"]), 1 + _target(tolerances["exact_line_above"])
            if low <= ratio <= high:
                continue
            kind = "cố định" if form.line.rule == "exact" else "tối thiểu"
            words = f"giãn dòng {kind} {wording.pt(form.line.value)}{wording.NBSP}pt"
            found = Apart(words, Severity.WARNING, change)
        before = told.get(found.words)
        changes = found.changes if before is None else (*before.changes, *found.changes)
        told[found.words] = found._replace(changes=changes, origin=form.origins.get("line"))
    yield from told.values()


def _size(line: Line) -> Length:
    return max((run.format.size for run in line.runs if run.text.strip()), default=line.paragraph.mark.size)


def _spot(paragraph: Paragraph) -> Spot:
    return Spot(paragraph.place.part, paragraph.place.steps)


def _target(requirement: Requirement) -> float:
    return requirement.target if isinstance(requirement.target, int | float) else 0.0
