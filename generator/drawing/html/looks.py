"""The look of paragraphs and words as classes: computed formatting → CSS, once for all that look alike.

A class is named after the style of its paragraph. What it says comes in two parts: `look` holds everywhere; `place`
(indents, columns) only where there is room for it: on paper and on a wide screen, not on a telephone.

Word keeps the greater of two distances between paragraphs, and so do collapsing margins; single line spacing is 1.15
times the size in Times, which is what a `line-height` of 1.15 says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.drawing.borders import Joined, visible
from generator.drawing.ink import BLACK, color
from generator.fonts.advances import SINGLE
from generator.layout.model import Border, Cell, LineSpacing, Paragraph, ParagraphFormat, RunFormat, Table
from generator.units import Length

_SIDES = ("top", "right", "bottom", "left")
_PLAIN = frozenset({"font-weight:normal", "font-style:normal", "text-align:left", f"line-height:{SINGLE:.2f}"})
_ALIGN = {"both": "justify", "distribute": "justify"}
_VERTICAL = {"center": "middle", "bottom": "bottom"}
_STYLES = {"single": "solid", "double": "double", "dashed": "dashed", "dotted": "dotted", "dashSmallGap": "dashed"}
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
    after = _rule(*rule) if rule else ""
    words = _beyond_plain([*_words(base(paragraph)), *_lines(format)])
    look = ";".join([*words, *_apart(format), *_borders(format, joined)])
    return looks.name(format.style_id, look, ";".join(_place(format)), after)


def of_table(looks: Looks, table: Table, column: float) -> str:
    """The class of a table of data in a column of that width: how wide it is, and where it stands."""
    sides = {"left": "0 auto 0 0", "center": "0 auto", "right": "0 0 0 auto"}
    share = min(sum(table.grid) / max(column, 1), 1)
    return looks.name("bang-so", "", f"width:{_number(100 * share, 2, '%')};margin:{sides[table.align]}")


def of_columns(looks: Looks, table: Table) -> str:
    """The class of a table that only sets its cells side by side."""
    columns = " ".join(mm(width) for width in table.grid)
    return looks.name("luoi", "", f"display:grid;grid-template-columns:{columns}")


def of_box(looks: Looks, cell: Cell) -> str | None:
    """The class of a cell of such a table; None when there is nothing to say."""
    sides = {"left": cell.margins.get("left", 0), "right": cell.margins.get("right", 0)}
    place = ";".join(f"padding-{side}:{mm(length)}" for side, length in sides.items() if length)
    return looks.name("o", "", place) if place else None


def of_cell(looks: Looks, cell: Cell, paragraph: Paragraph | None) -> str:
    """The class of a cell of a table; with the look of its words where it holds a single paragraph."""
    room = {side: float(cell.margins.get(side, 0)) for side in _SIDES}
    words: list[str] = []
    if paragraph:
        room["top"] += paragraph.format.before
        room["bottom"] += paragraph.format.after
        words = _beyond_plain([*_words(base(paragraph)), *_lines(paragraph.format)])
    pens = {side: _pen(border) for side in _SIDES if (border := visible(cell.borders.get(side)))}
    shade = [f"background:#{color(cell.shading)}"] if color(cell.shading) else []
    padding = [f"padding:{' '.join(map(pt, room.values()))}"] if any(room.values()) else []
    middle = f"vertical-align:{_VERTICAL.get(cell.vertical_align, 'top')}"
    stem = paragraph.format.style_id if paragraph else "o"
    return looks.name(stem, ";".join([*words, *_edges(pens), *shade, *padding, middle]))


def of_column(looks: Looks, width: Length, table: Table) -> str:
    """The class of a column of a table, which is as wide as there is room."""
    return looks.name("cot", "", f"width:{_number(100 * width / max(sum(table.grid), 1), 2, '%')}")


def of_run(looks: Looks, format: RunFormat, around: RunFormat) -> str | None:
    """The class of words that differ from those around them otherwise than by being bold or italic; None if not so.

    Words more upright or lighter than their paragraph have one; bolder and more slanted ones have elements.
    """
    said = {*_words(around), "font-weight:bold", "font-style:italic"}
    apart = [rule for rule in _words(format) if rule not in said]
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


def mm(length: float) -> str:
    """A length in millimetres to a tenth: twips are no finer, and A4 is 210 of them wide, not 210.01."""
    return _number(length / 36_000, 1, "mm")


def pt(length: float) -> str:
    return _number(length / 12_700, 2, "pt")


def _number(value: float, digits: int, unit: str = "") -> str:
    shown = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return shown if shown == "0" else shown + unit


def _plain(format: RunFormat) -> RunFormat:
    """What of a look belongs to a paragraph rather than to some of its words."""
    return RunFormat(
        format.font, format.size, format.bold, format.italic, color=format.color, caps=format.caps,
        small_caps=format.small_caps,
    )  # fmt: skip


def _words(format: RunFormat) -> Iterator[str]:
    yield f"font-size:{pt(format.size)}"
    yield f"font-weight:{'bold' if format.bold else 'normal'}"
    yield f"font-style:{'italic' if format.italic else 'normal'}"
    if color(format.color) not in (None, BLACK):
        yield f"color:#{color(format.color)}"
    if format.caps:
        yield "text-transform:uppercase"
    if format.small_caps and not format.caps:
        yield "font-variant:small-caps"
    if format.spacing:
        yield f"letter-spacing:{pt(format.spacing)}"


def _beyond_plain(rules: Iterable[str]) -> list[str]:
    """The rules but for those that the style sheet has for all."""
    return [rule for rule in rules if rule not in _PLAIN]


def _lines(format: ParagraphFormat) -> Iterator[str]:
    yield f"text-align:{_ALIGN.get(format.align, format.align)}"
    yield f"line-height:{_line_height(format.line)}"


def _apart(format: ParagraphFormat) -> Iterator[str]:
    """The distances from what is above and below, and where a page may end."""
    before, after = (0 if auto else length for auto, length in (
        (format.before_auto, format.before), (format.after_auto, format.after),
    ))  # fmt: skip
    if before or after:
        yield f"margin:{pt(before)} 0 {pt(after)}"
    if format.keep_next:
        yield "break-after:avoid"
    if format.keep_lines:
        yield "break-inside:avoid"
    if format.page_break_before:
        yield "break-before:page"


def _line_height(line: LineSpacing) -> str:
    if line.rule == "auto":
        return _number(line.value * SINGLE, 2)
    return pt(line.value) if line.rule == "exact" else f"max({SINGLE:.2f}em,{pt(line.value)})"


def _place(format: ParagraphFormat) -> Iterator[str]:
    for name, length in (
        ("margin-left", format.left), ("margin-right", format.right), ("text-indent", format.first_line),
    ):  # fmt: skip
        if length:
            yield f"{name}:{mm(length)}"


def _borders(format: ParagraphFormat, joined: Joined) -> Iterator[str]:
    """The lines around a paragraph; of neighbours in one box only the outer ones draw above and below."""
    hidden = {"top": joined.above, "bottom": joined.below}
    shown = {side: border for side in _SIDES if (border := visible(format.borders.get(side))) and not hidden.get(side)}
    yield from _edges({side: _pen(border) for side, border in shown.items()})
    yield from (f"padding-{side}:{pt(border.space)}" for side, border in shown.items() if border.space)
    if shade := color(format.shading):
        yield f"background:#{shade}"


def _edges(pens: Mapping[str, str]) -> Iterator[str]:
    """Border rules for the sides that have a line, one rule where all four are alike."""
    if len(pens) == len(_SIDES) and len(set(pens.values())) == 1:
        yield f"border:{pens['top']}"
    else:
        yield from (f"border-{side}:{pen}" for side, pen in pens.items())


def _rule(rule: Paragraph, column: float) -> str:
    """The line that an empty paragraph draws, as wide as its indents leave, in the middle of the column."""
    format = rule.format
    border = next(border for border in map(visible, format.borders.values()) if border)
    height = format.line.value if format.line.rule == "exact" else 0
    width = Length(round(column - format.left - format.right))
    return (
        f'content:"";display:block;width:{mm(width)};max-width:100%;margin:{pt(height)} auto {pt(format.after)};'
        f"border-top:{_pen(border)}"
    )


def _pen(border: Border) -> str:
    return f"{pt(border.width)} {_STYLES.get(border.style, 'solid')} #{color(border.color) or BLACK}"
