"""Computed formatting as CSS declarations.

Word keeps the greater of two distances between paragraphs, and so do collapsing margins; single line spacing is 1.15
times the size in Times, which is what a `line-height` of 1.15 says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.drawing.borders import Joined, visible
from generator.drawing.ink import BLACK, color
from generator.fonts.advances import SINGLE
from generator.layout.model import Border, LineSpacing, Paragraph, ParagraphFormat, RunFormat
from generator.units import Length

SIDES = ("top", "right", "bottom", "left")
_PLAIN = frozenset({"font-weight:normal", "font-style:normal", "text-align:left", f"line-height:{SINGLE:.2f}"})
_ALIGN = {"both": "justify", "distribute": "justify"}
_STYLES = {"single": "solid", "double": "double", "dashed": "dashed", "dotted": "dotted", "dashSmallGap": "dashed"}


def mm(length: float) -> str:
    """A length in millimetres to a tenth: twips are no finer, and A4 is 210 of them wide, not 210.01."""
    return number(length / 36_000, 1, "mm")


def pt(length: float) -> str:
    """A length in points to a hundredth."""
    return number(length / 12_700, 2, "pt")


def number(value: float, digits: int, unit: str = "") -> str:
    """A number with at most so many decimals; nothing has no unit."""
    shown = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return shown if shown == "0" else shown + unit


def words(format: RunFormat) -> Iterator[str]:
    """What a look of characters says, weight and slant always."""
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


def beyond_plain(rules: Iterable[str]) -> list[str]:
    """The rules but for those that the style sheet has for all (`paper`)."""
    return [rule for rule in rules if rule not in _PLAIN]


def lines(format: ParagraphFormat) -> Iterator[str]:
    """How the lines of a paragraph lie."""
    yield f"text-align:{_ALIGN.get(format.align, format.align)}"
    yield f"line-height:{_line_height(format.line)}"


def apart(format: ParagraphFormat) -> Iterator[str]:
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
        return number(line.value * SINGLE, 2)
    return pt(line.value) if line.rule == "exact" else f"max({SINGLE:.2f}em,{pt(line.value)})"


def place(format: ParagraphFormat) -> Iterator[str]:
    """Where a paragraph stands between the edges of its column."""
    for name, length in (
        ("margin-left", format.left), ("margin-right", format.right), ("text-indent", format.first_line),
    ):  # fmt: skip
        if length:
            yield f"{name}:{mm(length)}"


def borders(format: ParagraphFormat, joined: Joined) -> Iterator[str]:
    """The lines around a paragraph; of neighbours in one box only the outer ones draw above and below."""
    hidden = {"top": joined.above, "bottom": joined.below}
    shown = {side: border for side in SIDES if (border := visible(format.borders.get(side))) and not hidden.get(side)}
    yield from edges({side: pen(border) for side, border in shown.items()})
    yield from (f"padding-{side}:{pt(border.space)}" for side, border in shown.items() if border.space)
    if shade := color(format.shading):
        yield f"background:#{shade}"


def edges(pens: Mapping[str, str]) -> Iterator[str]:
    """Border rules for the sides that have a line, one rule where all four are alike."""
    if len(pens) == len(SIDES) and len(set(pens.values())) == 1:
        yield f"border:{pens['top']}"
    else:
        yield from (f"border-{side}:{pen}" for side, pen in pens.items())


def drawn_rule(rule: Paragraph, column: float) -> str:
    """The line that an empty paragraph draws, as wide as its indents leave, in the middle of the column."""
    format = rule.format
    border = next(border for border in map(visible, format.borders.values()) if border)
    height = format.line.value if format.line.rule == "exact" else 0
    width = Length(round(column - format.left - format.right))
    return (
        f'content:"";display:block;width:{mm(width)};max-width:100%;margin:{pt(height)} auto {pt(format.after)};'
        f"border-top:{pen(border)}"
    )


def pen(border: Border) -> str:
    """Width, style and colour of a line."""
    return f"{pt(border.width)} {_STYLES.get(border.style, 'solid')} #{color(border.color) or BLACK}"
