"""How words of the body fill lines: what a page break must keep together depends on it.

Reads: runs, a component of the profile. Gives: spans for `fonts.lines`, counts of lines. Raises Missing for a character
without a glyph.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from generator.bundle import duong_ke
from generator.bundle.values import Block, Run
from generator.fonts import lines
from generator.fonts.faces import Face
from generator.profiles.model import Component, Profile
from generator.units import Length


def spans(runs: Iterable[Run], component: Component) -> Iterator[lines.Span]:
    """The words in the face they are printed in: that of the component, emphasis added."""
    face, size = duong_ke.look(component)
    for run in runs:
        yield lines.Span(run.text, Face(face.bold or run.bold, face.italic or run.italic), size)


def count(words: Iterable[lines.Span], indent: Length, width: Length, profile: Profile) -> int:
    """How many lines words take in a column, the first of them indented."""
    tab = profile.length("default_tab")

    def next_stop(number: int, filled: float) -> float:
        start = 0 if number else indent
        return (math.floor((start + filled) / tab) + 1) * tab - start

    return len(lines.break_lines(list(words), Length(width - indent), width, next_stop))


def of_block(block: Block, profile: Profile) -> int:
    """How many lines a paragraph takes on the profile's page."""
    component = profile.component(block.key)
    first = component["first_line"].target if "first_line" in component else None
    is_bold = block.label_key is not None and profile.component(block.label_key)["bold"].target is True
    words = spans((Run(block.label, bold=is_bold), Run(block.gap), *block.runs), component)
    return count(words, first if isinstance(first, Length) else Length(0), text_width(profile), profile)


def text_width(profile: Profile) -> Length:
    """The width of the page between its margins."""
    return Length(profile.length("width") - profile.length("left") - profile.length("right"))
