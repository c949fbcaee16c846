"""The look of a component's lines against what the profile asks: size, weight, slant, capitals, alignment.

A wrong property is a `Mismatch`; the words of one component that are wrong in several ways give one verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.findings import Spot
from generator.layout.location.model import Line
from generator.layout.location.words import judged, marked, without_tags
from generator.layout.model import Origin, Run
from generator.profiles.model import Component, Requirement, Value
from generator.rules import wording
from generator.rules.model import Change

RUN_PROPERTIES = ("size", "bold", "italic")


class Mismatch(NamedTuple):
    """A property of some characters (or of the line: align, upper) that is not what is required."""

    property: str
    found: Value
    requirement: Requirement
    line: Line
    run: Run | None = None
    origin: Origin | None = None


def mismatches(
    lines: Iterable[Line], component: Component, properties: Sequence[str], *, with_marks: bool = False
) -> Iterator[Mismatch]:
    """Every property of every line that the component's requirements do not admit, one per line and value.

    `upper` True wants no small letter printed, False wants not everything in capitals. Placeholders, white space and
    raised marks are not judged. A run of punctuation alone has no weight or slant, and a size only `with_marks`.
    """
    for line in lines:
        runs = tuple(judged(line))
        for name in properties:
            if name not in component:
                continue
            wanted = component[name]
            if name in RUN_PROPERTIES:
                shown = tuple(marked(line)) if name == "size" and with_marks else runs
                yield from _of_runs(line, shown, name, wanted)
            elif name == "upper" and runs:
                upper = is_upper(runs)
                if upper is not None and upper is not wanted.target:
                    yield Mismatch(name, upper, wanted, line)
            elif name == "align" and runs and not wanted.admits(line.paragraph.format.align):
                origin = line.paragraph.format.origins.get("align")
                yield Mismatch(name, line.paragraph.format.align, wanted, line, origin=origin)


def is_upper(runs: Sequence[Run]) -> bool | None:
    """Whether the letters print as capitals: True all, False when any is small; None without a letter."""
    letters = [(letter, run.format.caps) for run in runs for letter in without_tags(run.text) if letter.isalpha()]
    if not letters:
        return None
    return all(caps or not letter.islower() for letter, caps in letters)


def described(wrong: Iterable[Mismatch]) -> str:
    """What is found, as words: «cỡ chữ 14, không đậm»; each value once."""
    return ", ".join(dict.fromkeys(wording.found(one.property, one.found) for one in wrong))


def changes(wrong: Iterable[Mismatch]) -> tuple[Change, ...]:
    """What a safe fix writes for each; capitals are words and are left alone. The whole line takes the look,
    the tags in it too: what is filled in there later looks like the rest."""
    formats = (one for one in wrong if one.property != "upper")
    found = [Change(one.property, one.requirement.target, _where(one)) for one in formats]
    return tuple(dict.fromkeys(found))


def mark(line: Line, words: str, old: str) -> tuple[Change, ...]:
    """Another mark at the end of a line, in the place of `old`, which may be nothing; none where the line does not end
    so."""
    runs = line.runs[1:] if _is_labelled(line) else line.runs
    text = "".join(run.text for run in runs).rstrip()
    if not text.endswith(old) or len(text) <= len(old):
        return ()
    end = line.start + len(text)
    place = line.paragraph.place
    return (Change("text", words, Spot(place.part, place.steps, end - len(old), end)),)


def _where(one: Mismatch) -> Spot:
    at = spot(one.line, one.run)
    if at.start is None:
        return at
    runs = one.line.runs[1:] if _is_labelled(one.line) else one.line.runs
    return at._replace(start=one.line.start, end=one.line.start + sum(len(run.text) for run in runs))


def spot(line: Line, run: Run | None = None) -> Spot:
    """Where a line, or one of its runs, stands."""
    place = line.paragraph.place
    if run is None:
        return Spot(place.part, place.steps)
    at = line.start
    # The label of automatic numbering is no text of the paragraph.
    for one in line.runs[1:] if _is_labelled(line) else line.runs:
        if one is run:
            return Spot(place.part, place.steps, at, at + len(one.text))
        at += len(one.text)
    return Spot(place.part, place.steps)


def _is_labelled(line: Line) -> bool:
    return line.number == 0 and line.paragraph.label is not None and line.side in ("whole", "left")


def _of_runs(line: Line, runs: Sequence[Run], name: str, wanted: Requirement) -> Iterator[Mismatch]:
    seen = set()
    for run in runs:
        value = getattr(run.format, name)
        if not wanted.admits(value) and value not in seen:
            seen.add(value)
            yield Mismatch(name, value, wanted, line, run, run.format.origins.get(name))
