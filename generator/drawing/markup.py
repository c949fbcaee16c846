"""Pages as typst source: every line at its own place, every text as a string literal.

Typst breaks no line and no page here. A paragraph's lines on one page are one typst paragraph in a block far wider than
the paper, with a forced break between lines whose height is stated as text edges: so the PDF's text and structure have
paragraphs, not loose lines. Text never becomes markup or code: a string literal is all that data is ever part of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.drawing.ink import BLACK
from generator.drawing.placed import Fill, Gap, Item, Page, Stroke, TextLine, Words
from generator.fonts.advances import NO_BREAK_HYPHEN
from generator.fonts.faces import family_name

_DASHES = {"dashed": "dashed", "dashSmallGap": "densely-dashed", "dotted": "dotted", "dotDash": "dash-dotted"}
_HEAD = """\
#set text(font: {family}, lang: "vi", kerning: false, ligatures: false, hyphenate: false, fallback: false)
#set par(leading: 0pt, spacing: 0pt, justify: false, linebreaks: "simple")
#let p(y, size, top, bottom, body) = place(dy: y, block(width: 9999pt, {{
  set text(size: size, top-edge: top, bottom-edge: bottom)
  body
}}))
#let l(x1, y1, x2, y2, stroke) = place(line(start: (x1, y1), end: (x2, y2), stroke: stroke))
#let f(x, y, w, h, fill) = place(dx: x, dy: y, rect(width: w, height: h, fill: rgb(fill)))
"""


def source(pages: Sequence[Page], properties: Mapping[str, str]) -> str:
    """The typst source of pages; `properties` are the document's core properties by name."""
    head = [_document(properties), _HEAD.format(family=literal(family_name()))]
    return "".join([*head, *(line + "\n" for page in pages for line in _page(page))])


def literal(text: str) -> str:
    """A typst string literal of a text."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r") + '"'


def _document(properties: Mapping[str, str]) -> str:
    said = {
        "title": properties.get("title", ""),
        "author": properties.get("creator", ""),
        "description": properties.get("subject", ""),
        "keywords": properties.get("keywords", ""),
    }
    arguments = ", ".join(f"{name}: {literal(text)}" for name, text in said.items() if text)
    return f"#set document({arguments})\n"


def _page(page: Page) -> Iterator[str]:
    yield f"#page(width: {_pt(page.width)}, height: {_pt(page.height)}, margin: 0pt, {{"
    yield from _items(page.items)
    if page.furniture:
        yield "pdf.artifact({"
        yield from _items(page.furniture)
        yield "})"
    yield "})"


def _items(items: Sequence[Item]) -> Iterator[str]:
    """Fills first, so that they lie under everything; then words in reading order; lines last."""
    yield from (_fill(item) for item in items if isinstance(item, Fill))
    lines = [item for item in items if isinstance(item, TextLine)]
    for _, group in groupby(_in_paragraphs(lines), key=lambda pair: pair[0]):
        yield _paragraph([line for _, line in group])
    yield from (_stroke(item) for item in items if isinstance(item, Stroke))


def _in_paragraphs(lines: Sequence[TextLine]) -> Iterator[tuple[int, TextLine]]:
    """The lines numbered by paragraph; one that does not stand right below the last begins a paragraph of its own."""
    number = 0
    last: TextLine | None = None
    for line in lines:
        if last is not None and (last.place != line.place or abs(last.top + last.height - line.top) > 1):
            number += 1
        last = line
        yield number, line


def _paragraph(lines: Sequence[TextLine]) -> str:
    first = lines[0]
    sizes = [piece.size for line in lines for piece in line.pieces if isinstance(piece, Words)]
    size = max(set(sizes), key=sizes.count)
    edges = _edges(first)
    body = "; linebreak(); ".join(_line(line, size, None if _edges(line) == edges else _edges(line)) for line in lines)
    return f"p({_pt(first.top)}, {_pt(size)}, {edges[0]}, {edges[1]}, {{ {body} }})"


def _edges(line: TextLine) -> tuple[str, str]:
    return _pt(line.ascent), _pt(line.ascent - line.height)


def _line(line: TextLine, size: int, edges: tuple[str, str] | None) -> str:
    """The pieces of a line; `edges` where they are not those of its paragraph."""
    parts = [f"h({_pt(line.x)})"]
    for piece in line.pieces:
        if isinstance(piece, Gap):
            parts.append(f"h({_pt(piece.width)})")
        elif text := piece.text.replace("\u200b", "").replace(NO_BREAK_HYPHEN, "-"):
            parts.append(_words(piece, text, size, edges))
            if piece.spacing:
                # Typst tracks between the characters of a run, Word after each.
                parts.append(f"h({_pt(piece.spacing)})")
    return "; ".join(parts)


def _words(piece: Words, text: str, size: int, edges: tuple[str, str] | None) -> str:
    arguments = []
    if piece.face.bold:
        arguments.append('weight: "bold"')
    if piece.face.italic:
        arguments.append('style: "italic"')
    if piece.size != size:
        arguments.append(f"size: {_pt(piece.size)}")
    if piece.stretch:
        arguments.append(f"spacing: 100% + {_pt(piece.stretch)}")
    if piece.spacing:
        arguments.append(f"tracking: {_pt(piece.spacing)}")
    if piece.raised:
        arguments.append(f"baseline: {_pt(-piece.raised)}")
    if piece.color not in (None, BLACK):
        arguments.append(f'fill: rgb("{piece.color}")')
    if edges:
        arguments.append(f"top-edge: {edges[0]}, bottom-edge: {edges[1]}")
    shown = f"text({', '.join(arguments)}, {literal(text)})" if arguments else literal(text)
    return f"link({literal(piece.link)}, {shown})" if piece.link else shown


def _stroke(stroke: Stroke) -> str:
    """A line; a double one is two thirds of its width apart from itself, each a third thick (17.18.2)."""
    thick = stroke.width / 3 if stroke.style == "double" else stroke.width
    dash = f', dash: "{_DASHES[stroke.style]}"' if stroke.style in _DASHES else ""
    cap = ', cap: "square"' if stroke.meets else ""
    pen = f'(paint: rgb("{stroke.color}"), thickness: {_pt(thick)}{cap}{dash})'
    if stroke.style != "double":
        return _straight(stroke, 0.0, pen)
    return "; ".join(_straight(stroke, side * thick, pen) for side in (-1, 1))


def _straight(stroke: Stroke, aside: float, pen: str) -> str:
    dx, dy = (0.0, aside) if stroke.y1 == stroke.y2 else (aside, 0.0)
    ends = (stroke.x1 + dx, stroke.y1 + dy, stroke.x2 + dx, stroke.y2 + dy)
    return f"l({', '.join(map(_pt, ends))}, {pen})"


def _fill(fill: Fill) -> str:
    return f'f({_pt(fill.x)}, {_pt(fill.y)}, {_pt(fill.width)}, {_pt(fill.height)}, "{fill.color}")'


def _pt(length: float) -> str:
    """A length in points to a thousandth, which is a third of a micrometre."""
    return f"{length / 12_700:.3f}".rstrip("0").rstrip(".") + "pt"
