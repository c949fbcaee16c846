"""A table of the body laid out: the width of its columns, the style of their cells, rows that page breaks leave whole.

Reads: a table of the outline, the profile. Gives: the table with its columns, as wide as the text. Raises Missing for a
character without a glyph.

A column of figures stands at the right, its units under each other, unless the figures only count the rows; `---:` in
the divider puts any column there, `:---` none. A row of up to a quarter of the page is not parted by a page break: that
leaves no large gap, and no single line of a cell on the next page (LibreOffice has no widow control in tables).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.bundle import be_rong, dong, duong_ke
from generator.bundle.values import Cell, Column, Row, Run, Table
from generator.fonts import advances, lines
from generator.fonts.breaks import SPACES, tokens
from generator.profiles.model import Profile
from generator.units import Length

_FIGURE = re.compile(r"[-–−+]?\d[\d.,]*\s?%?")
_NOTHING = re.compile(r"[-–—.…]*")
# Word rounds widths to twips and letters to the printer's dots; a word that fits to the last unit may not.
_SLACK = Length(12_700)
_SHARE_OF_PAGE = 4


def laid_out(table: Table, profile: Profile) -> Table:
    """The table with its columns, as many as its longest row has cells."""
    count = max(len(row.cells) for row in table.rows)
    cells = [[row.cells[n] if n < len(row.cells) else Cell() for row in table.rows] for n in range(count)]
    sides = [*_sides(table.divider)[:count], *[None] * count]
    is_right = [_are_figures(column[1:]) if side is None else side for column, side in zip(cells, sides, strict=False)]
    widths = be_rong.shared([_need(column, profile) for column in cells], dong.text_width(profile))
    columns = [Column(width, "bang_so" if right else "bang") for width, right in zip(widths, is_right, strict=True)]
    room = _room(profile)
    rows = [replace(row, is_whole=line_count(row, columns, profile) <= room) for row in table.rows]
    rows[0] = replace(rows[0], is_whole=True)
    return replace(table, rows=tuple(rows), columns=tuple(columns))


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


def _need(cells: Sequence[Cell], profile: Profile) -> be_rong.Need:
    """What a column needs for its longest word and for its longest cell, margins included."""
    least = most = 0.0
    for index, cell in enumerate(cells):
        words = _words(cell, "bang" if index else "bang_dau", profile)
        most = max(most, sum(span.width for span in words))
        for span in words:
            needed = (advances.width(word.rstrip(SPACES), span.face, span.size) for word in tokens(span.text))
            least = max([least, *needed])
    around = 2 * _margin(profile) + _SLACK
    return round(least) + around, min(round(most) + around, dong.text_width(profile))


def line_count(row: Row, columns: Sequence[Column], profile: Profile) -> int:
    """How many lines a row below the header takes: those of its highest cell."""
    counts = []
    for cell, column in zip(row.cells, columns, strict=False):
        width = Length(column.width - 2 * _margin(profile))
        counts.append(dong.count(_words(cell, column.key, profile), Length(0), width, profile))
    return max(counts)


def _room(profile: Profile) -> int:
    """How many lines of a table a row may take that no page break parts."""
    _, size = duong_ke.look(profile.component("bang"))
    page = profile.length("height") - profile.length("top") - profile.length("bottom")
    return int(page / _SHARE_OF_PAGE / (advances.SINGLE * size))


def _words(cell: Cell, key: str, profile: Profile) -> list[lines.Span]:
    # A tab inside a cell is a slip; it is measured as a space.
    runs = [Run(run.text.replace("\t", " "), run.bold, run.italic) for run in cell.runs]
    return list(dong.spans(runs, profile.component(key)))


def _margin(profile: Profile) -> Length:
    margin = profile.component("bang")["cell_margin_side"].target
    if not isinstance(margin, Length):
        raise TypeError("cell_margin_side of bang is a length")
    return margin
