"""The look of paragraphs and words as classes: computed formatting → CSS, once for all that look alike.

A class is named after the style of its paragraph. What it says comes in two parts: `look` holds everywhere; `place`
(indents, columns) only where there is room for it: on paper and on a wide screen, not on a telephone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.drawing.borders import Joined, visible
from generator.drawing.html import css
from generator.drawing.ink import color
from generator.layout.model import Cell, Paragraph, RunFormat, Table
from generator.units import Length

_VERTICAL = {"center": "middle", "bottom": "bottom"}
_NAME = re.compile("[^A-Za-z0-9]+")
WIDE = "print,screen and (min-width:52em)"


@dataclass(slots=True)
class Looks:
    """The classes met so far: what they say → their name."""

    _names: dict[tuple[str, str, str, str], str] = field(default_factory=dict)

    def name(self, stem: str, look: str, place: str = "", after: str = "") -> str:
        """The class of a stem that says this; `after` is said of the element's `::after`."""
        key = (_NAME.sub("-", stem).strip("-") or "van-ban", look, place, after)
        if key not in self._names:
            count = sum(known[0] == key[0] for known in self._names)
            self._names[key] = key[0] + (f"-{count + 1}" if count else "")
        return self._names[key]

    def css(self) -> str:
        """The rules of all classes, those that need room last."""
        plain = [f".{name}{{{look}}}" for (_, look, _, _), name in self._names.items() if look]
        plain += [f".{name}::after{{{after}}}" for (*_, after), name in self._names.items() if after]
        wide = [f".{name}{{{place}}}" for (_, _, place, _), name in self._names.items() if place]
        return "\n".join([*plain, f"@media {WIDE}{{", *wide, "}"])


def of_paragraph(looks: Looks, paragraph: Paragraph, joined: Joined, rule: tuple[Paragraph, float] | None) -> str:
    """The class of a paragraph; `rule` is the empty one below it that only draws a line, and the column's width."""
    format = paragraph.format
    after = css.drawn_rule(*rule) if rule else ""
    words = css.beyond_plain([*css.words(base(paragraph)), *css.lines(format)])
    look = ";".join([*words, *css.apart(format), *css.borders(format, joined)])
    return looks.name(format.style_id, look, ";".join(css.place(format)), after)


def of_table(looks: Looks, table: Table, column: float) -> str:
    """The class of a table of data in a column of that width: how wide it is, and where it stands."""
    sides = {"left": "0 auto 0 0", "center": "0 auto", "right": "0 0 0 auto"}
    share = min(sum(table.grid) / max(column, 1), 1)
    return looks.name("bang-so", "", f"width:{css.number(100 * share, 2, '%')};margin:{sides[table.align]}")


def of_columns(looks: Looks, table: Table) -> str:
    """The class of a table that only sets its cells side by side."""
    columns = " ".join(css.mm(width) for width in table.grid)
    return looks.name("luoi", "", f"display:grid;grid-template-columns:{columns}")


def of_box(looks: Looks, cell: Cell) -> str | None:
    """The class of a cell of such a table; None when there is nothing to say."""
    sides = {"left": cell.margins.get("left", 0), "right": cell.margins.get("right", 0)}
    place = ";".join(f"padding-{side}:{css.mm(length)}" for side, length in sides.items() if length)
    return looks.name("o", "", place) if place else None


def of_cell(looks: Looks, cell: Cell, paragraph: Paragraph | None) -> str:
    """The class of a cell of a table; with the look of its words where it holds a single paragraph."""
    room = {side: float(cell.margins.get(side, 0)) for side in css.SIDES}
    words: list[str] = []
    if paragraph:
        room["top"] += paragraph.format.before
        room["bottom"] += paragraph.format.after
        words = css.beyond_plain([*css.words(base(paragraph)), *css.lines(paragraph.format)])
    pens = {side: css.pen(border) for side in css.SIDES if (border := visible(cell.borders.get(side)))}
    shade = [f"background:#{color(cell.shading)}"] if color(cell.shading) else []
    padding = [f"padding:{' '.join(map(css.pt, room.values()))}"] if any(room.values()) else []
    middle = f"vertical-align:{_VERTICAL.get(cell.vertical_align, 'top')}"
    stem = paragraph.format.style_id if paragraph else "o"
    return looks.name(stem, ";".join([*words, *css.edges(pens), *shade, *padding, middle]))


def of_column(looks: Looks, width: Length, table: Table) -> str:
    """The class of a column of a table, which is as wide as there is room."""
    return looks.name("cot", "", f"width:{css.number(100 * width / max(sum(table.grid), 1), 2, '%')}")


def of_run(looks: Looks, format: RunFormat, around: RunFormat) -> str | None:
    """The class of words that differ from those around them otherwise than by being bold or italic; None if not so.

    Words more upright or lighter than their paragraph have one; bolder and more slanted ones have elements.
    """
    said = {*css.words(around), "font-weight:bold", "font-style:italic"}
    apart = [rule for rule in css.words(format) if rule not in said]
    return looks.name("chu", ";".join(apart)) if apart else None


def base(paragraph: Paragraph) -> RunFormat:
    """The look that most letters of a paragraph have."""
    weights: dict[RunFormat, int] = {}
    for run in paragraph.runs:
        if not run.format.hidden and run.text.strip():
            plain = _plain(run.format)
            weights[plain] = weights.get(plain, 0) + len(run.text.strip())
    return max(weights, key=weights.__getitem__) if weights else _plain(paragraph.mark)


def is_rule(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds nothing and draws a line: only the look of the one above it."""
    edges = {side for side, border in paragraph.format.borders.items() if visible(border)}
    return paragraph.is_blank and edges in ({"bottom"}, {"top"})


def _plain(format: RunFormat) -> RunFormat:
    """What of a look belongs to a paragraph rather than to some of its words."""
    return RunFormat(
        format.font, format.size, format.bold, format.italic, color=format.color, caps=format.caps,
        small_caps=format.small_caps,
    )  # fmt: skip
