"""Drawn pages as HTML for WebKit's printer (wkhtmltopdf): every word and every line at its own place.

Why not the rendition printed: builds without the patched Qt, as Debian's, know neither headers nor page numbers, which
the regulation asks for (Phụ lục I, Phần I, Mục I, khoản 7), and break lines by other rules. Here nothing is left for
the printer to decide but the shapes of letters.

Three ways of that printer must be worked around. It shrinks whatever it is given: to four fifths of the paper's width,
or to the width of the widest thing if that is wider, so a sheet is made a third wider than four fifths and is shrunk
by that alone, whatever the resolution of its screen. It rounds sizes and places to whole pixels: inside a sheet a pixel
is a twip (1/20 pt), and a transform brings the sheet to size. It moves lines that seem to cross the end of a page while
still at the size of before the transform: not inside an inline block.

Words are placed apart, without spaces: Qt writes a space as a tab into the text of a PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from generator.drawing.ink import BLACK
from generator.drawing.placed import Fill, Gap, Page, Stroke, TextLine, Words
from generator.errors import Refused
from generator.fonts.advances import ASCENT, DESCENT, EM, NO_BREAK_HYPHEN, units
from generator.fonts.faces import family_name

TWIP = 635
"""EMU to a pixel inside a sheet."""

_PIXELS_A_MM = 6
"""Pixels of a sheet to a millimetre of paper. The printer takes from 1.25 to 2 times the 3.78 (at 96 dots an inch) or
3.94 (at 100, as without a screen) that it thinks right."""

_DOT = 914_400 / 100
"""EMU to a dot of the printer: the paper is as many whole ones wide, what is left of it is not printed on."""

_WORD = re.compile(r"\S+")
_DASHES = {"dashed": "dashed", "dashSmallGap": "dashed", "dotted": "dotted", "dotDash": "dashed", "double": "double"}
_STYLE = """\
*{{margin:0;padding:0}}
body{{width:{width}px;font:0/0 "{family}";text-rendering:optimizeSpeed}}
section{{width:{width}px;height:{height}px;overflow:hidden;page-break-after:always}}
section:last-child{{page-break-after:auto}}
div{{display:inline-block;vertical-align:top;position:relative;width:1px;height:1px;\
-webkit-transform-origin:0 0;-webkit-transform:scale({scale:.9f});transform-origin:0 0;transform:scale({scale:.9f})}}
b,i{{position:absolute;display:block;font-weight:normal;font-style:normal;white-space:pre}}
"""


class Sheets(NamedTuple):
    """Pages ready for the printer: the HTML, how many they are and how many hold words, the paper's size in EMU."""

    html: str
    pages: int
    worded: int
    width: float
    height: float


def sheets(pages: Sequence[Page]) -> Sheets:
    """The HTML of pages. Raises Refused when they are not all of one size: the printer knows one a file."""
    first = pages[0]
    if any((page.width, page.height) != (first.width, first.height) for page in pages):
        raise Refused(
            "Văn bản có trang ngang và trang dọc hoặc nhiều khổ giấy; bộ in pdfkit chỉ in được một khổ giấy trong một "
            "tệp. Xin bỏ lựa chọn --engine pdfkit để in bằng bộ in có sẵn."
        )
    looks: dict[str, str] = {}
    made = [_sheet(page, looks) for page in pages]
    width = round(first.width / 36_000 * _PIXELS_A_MM)
    printed = first.width // _DOT * _DOT
    scale = width / (printed / TWIP)
    # A millimetre less than the page, so that no fraction of a pixel falls on a page of its own.
    height = int(width * (first.height // _DOT * _DOT) / printed) - _PIXELS_A_MM
    style = _STYLE.format(width=width, height=height, scale=scale, family=family_name())
    style += "".join(f".{name}{{{rules}}}\n" for rules, name in looks.items())
    html = (
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>Văn bản</title>\n'
        f"<style>\n{style}</style></head><body>\n{''.join(made)}</body></html>\n"
    )
    worded = sum("<b " in sheet for sheet in made)
    return Sheets(html, len(pages), worded, first.width, first.height)


def _sheet(page: Page, looks: dict[str, str]) -> str:
    items = [*page.items, *page.furniture]
    drawn = [
        *(_fill(item) for item in items if isinstance(item, Fill)),
        *(word for item in items if isinstance(item, TextLine) for word in _line(item, looks)),
        *(_stroke(item) for item in items if isinstance(item, Stroke)),
    ]
    return f"<section><div>\n{''.join(drawn)}</div></section>\n"


def _line(line: TextLine, looks: dict[str, str]) -> Iterator[str]:
    at, baseline = line.x, line.top + line.ascent
    for piece in line.pieces:
        if isinstance(piece, Gap):
            at += piece.width
            continue
        look = looks.setdefault(_look(piece), f"c{len(looks)}")
        # With a line height of nothing the middle between ascent and descent lies at the top of the box.
        top = baseline - piece.raised - (ASCENT - DESCENT) / 2 * piece.size
        for word in _WORD.finditer(piece.text):
            left = at + _width(piece, piece.text[: word.start()])
            text = escape(word[0].replace("\u200b", "").replace(NO_BREAK_HYPHEN, "-"))
            yield f'<b class="{look}" style="left:{_px(left)};top:{_px(top)}">{text}</b>\n'
        at += _width(piece, piece.text)


def _width(piece: Words, text: str) -> float:
    """How far a part of the piece reaches, spread as the whole is."""
    return units(text, piece.face) * piece.size / EM + text.count(" ") * piece.stretch + len(text) * piece.spacing


def _look(piece: Words) -> str:
    rules = [f"font-size:{_px(piece.size)}"]
    if piece.face.bold:
        rules.append("font-weight:bold")
    if piece.face.italic:
        rules.append("font-style:italic")
    if piece.spacing:
        rules.append(f"letter-spacing:{_px(piece.spacing)}")
    if piece.color not in (None, BLACK):
        rules.append(f"color:#{piece.color}")
    return ";".join(rules)


def _stroke(stroke: Stroke) -> str:
    """A line as the border of an empty box."""
    reach = stroke.width / 2 if stroke.meets else 0.0
    is_level = stroke.y1 == stroke.y2
    left = min(stroke.x1, stroke.x2) - (reach if is_level else stroke.width / 2)
    top = min(stroke.y1, stroke.y2) - (stroke.width / 2 if is_level else reach)
    long = abs(stroke.x2 - stroke.x1) + abs(stroke.y2 - stroke.y1) + 2 * reach
    side, extent = ("top", "width") if is_level else ("left", "height")
    pen = f"{_px(max(stroke.width, TWIP))} {_DASHES.get(stroke.style, 'solid')} #{stroke.color}"
    return f'<i style="left:{_px(left)};top:{_px(top)};{extent}:{_px(long)};border-{side}:{pen}"></i>\n'


def _fill(fill: Fill) -> str:
    place = f"left:{_px(fill.x)};top:{_px(fill.y)};width:{_px(fill.width)};height:{_px(fill.height)}"
    return f'<i style="{place};background:#{fill.color}"></i>\n'


def _px(length: float) -> str:
    return f"{round(length / TWIP)}px"
