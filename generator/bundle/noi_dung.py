"""The body as it is printed: outline text → blocks in capitals where the regulation has them, tables laid out.

Reads: outline text, the profile. Gives: blocks and tables, the last of them kept with the closing block that follows.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.bundle import bang, duong_ke, outline
from generator.bundle.values import Block, Table
from generator.fonts import lines
from generator.fonts.faces import Face
from generator.profiles.model import Profile
from generator.units import Length
from generator.viet import casing


def printed(source: str | Iterable[str], profile: Profile) -> tuple[Block | Table, ...]:
    """The blocks of an outline text, ready for the renderer. Raises Missing for a character without a glyph."""
    return tuple(_kept_with_closing([*_blocks(source, profile)], profile))


def _blocks(source: str | Iterable[str], profile: Profile) -> Iterator[Block | Table]:
    for block in outline.parse(source):
        if isinstance(block, Table):
            yield replace(block, columns=bang.columns(block, profile))
        elif _is_upper(block.key, profile):
            runs = tuple(replace(run, text=casing.upper(run.text)) for run in block.runs)
            yield replace(block, label=casing.upper(block.label), runs=runs)
        else:
            yield block


def _is_upper(key: str, profile: Profile) -> bool:
    component = profile.component(key)
    return "upper" in component and component["upper"].target is True


def _kept_with_closing(blocks: Sequence[Block | Table], profile: Profile) -> list[Block | Table]:
    """The blocks, the last ones kept with what follows until two lines of them are, so that the closing block never
    stands with less than two lines of the body on its page."""
    kept, missing = list(blocks), profile.layout["min_lines_with_closing"].target
    if not isinstance(missing, float | int):
        raise TypeError("min_lines_with_closing is a number")
    for index in range(len(kept) - 1, -1, -1):
        block = kept[index]
        if isinstance(block, Table):
            rows = min(len(block.rows), math.ceil(missing))
            kept[index], missing = replace(block, kept=rows), missing - rows
        else:
            kept[index], missing = replace(block, keep_next=True), missing - line_count(block, profile)
        if missing <= 0:
            break
    return kept


def line_count(block: Block, profile: Profile) -> int:
    """How many lines a paragraph of the body takes on the profile's page. Raises Missing."""
    component = profile.component(block.key)
    width = profile.length("width") - profile.length("left") - profile.length("right")
    first = component["first_line"].target if "first_line" in component else 0
    indent, tab = first if isinstance(first, Length) else Length(0), profile.length("default_tab")

    def next_stop(number: int, filled: float) -> float:
        start = 0 if number else indent
        return (math.floor((start + filled) / tab) + 1) * tab - start

    return len(lines.break_lines(list(_spans(block, profile)), Length(width - indent), Length(width), next_stop))


def _spans(block: Block, profile: Profile) -> Iterator[lines.Span]:
    face, size = duong_ke.look(profile.component(block.key))
    is_bold = face.bold or bool(block.label_key and profile.component(block.label_key)["bold"].target)
    yield lines.Span(block.label + block.gap, Face(is_bold, face.italic), size)
    for run in block.runs:
        yield lines.Span(run.text, Face(face.bold or run.bold, face.italic or run.italic), size)
