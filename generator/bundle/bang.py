"""The columns of a table: how wide each is and in which style its cells stand.

Reads: a table of the outline, the profile. Gives: columns that fill the width of the text.

Widths are those of CSS 2.1 (17.5.2.2): a column takes at least its longest word; what is left goes to each in the
measure its longest cell, on one line at most, would still need. Where every cell fits on one line, the rest is shared
by the length of the text; where not even the words fit, each column gets its share and words are cut.

A column of figures stands at the right, its units under each other, unless the figures only count the rows;
`---:` in the divider puts any column there, `:---` none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.bundle import duong_ke
from generator.bundle.values import Cell, Column, Table
from generator.fonts import advances
from generator.fonts.breaks import SPACES, tokens
from generator.fonts.faces import Face
from generator.profiles.model import Profile
from generator.units import Length, Twip

_FIGURE = re.compile(r"[-–−+]?\d[\d.,]*\s?%?")
_NOTHING = re.compile(r"[-–—.…]*")
# Word rounds widths to twips and letters to pixels of the printer; a word that fits to the last unit may not.
_SLACK = Length(12_700)


def columns(table: Table, profile: Profile) -> tuple[Column, ...]:
    """The columns of a table, as many as its longest row has cells. Raises Missing for a character without a glyph."""
    count = max(len(row.cells) for row in table.rows)
    found = [[row.cells[n] if n < len(row.cells) else Cell() for row in table.rows] for n in range(count)]
    sides = [*_sides(table.divider)[:count], *[None] * count]
    is_right = [_are_figures(cells[1:]) if side is None else side for cells, side in zip(found, sides, strict=False)]
    room = Length(profile.length("width") - profile.length("left") - profile.length("right"))
    widths = _shared([_needed(cells, room, profile) for cells in found], room)
    return tuple(Column(width, "bang_so" if right else "bang") for width, right in zip(widths, is_right, strict=True))


def _sides(divider: str) -> list[bool | None]:
    """What the divider says of each column: at the right, not at the right, nothing."""
    marks = [piece.strip() for piece in divider.strip("|").split("|")]
    return [not mark.startswith(":") if ":" in mark else None for mark in marks]


def _are_figures(cells: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in cells]
    figures = [text for text in texts if not _NOTHING.fullmatch(text)]
    if not figures or not all(_FIGURE.fullmatch(text) for text in figures):
        return False
    counts = (text.rstrip(".") in (str(number), f"{number:02d}") for number, text in enumerate(texts, start=1))
    return not all(counts)


def _needed(cells: Sequence[Cell], room: Length, profile: Profile) -> tuple[int, int]:
    """The least width of a column, for its longest word, and the most it can use, for its longest cell."""
    least = most = 0
    for index, cell in enumerate(cells):
        face, size = duong_ke.look(profile.component("bang" if index else "bang_dau"))
        is_bold = face.bold or any(run.bold for run in cell.runs)
        face, text = Face(is_bold, face.italic or any(run.italic for run in cell.runs)), cell.text.replace("\t", " ")
        least = max([least, *(advances.width(word.rstrip(SPACES), face, size) for word in tokens(text))])
        most = max(most, advances.width(text, face, size))
    margin = profile.component("bang")["cell_margin_side"].target
    if not isinstance(margin, Length):
        raise TypeError("cell_margin_side of bang is a length")
    around = 2 * margin + _SLACK
    return least + around, min(most + around, room)


def _shared(needed: Sequence[tuple[int, int]], room: Length) -> list[Length]:
    """Widths in whole twips that add up to the room."""
    least, most = (sum(column) for column in zip(*needed, strict=True))
    if most <= room:
        wanted = [wide * room / most for _, wide in needed]
    elif least >= room:
        wanted = [narrow * room / least for narrow, _ in needed]
    else:
        wanted = [narrow + (room - least) * (wide - narrow) / (most - least) for narrow, wide in needed]
    edges = [Length(round(sum(wanted[:index]))).twips for index in range(len(wanted))] + [room.twips]
    return [Twip(right - left) for left, right in pairwise(edges)]
