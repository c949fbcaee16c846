"""What Word, Excel or a web page puts on the clipboard (text/html) → outline text.

Reads: HTML as pasted. Gives: outline text with its headings, lists, tables, bold and italic. Nothing of the HTML but
words and looks comes through: no address, no script, no style. Raises nothing: what is no HTML is taken as words.

Word writes a list item as a paragraph whose number or bullet stands in a span marked `mso-list:Ignore`; its bullets are
letters of symbol fonts, told by their place in that span and written as "-", on deeper levels as "+".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from generator.bundle.outline.compose import Grid, Line, Piece, compose
from generator.viet.text import nfc

_BLOCKS = frozenset({
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "section", "article", "header", "footer",
    "address", "dt", "dd",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_DROPPED = frozenset({
    "script", "style", "head", "title", "meta", "link", "template", "object", "iframe", "svg", "math", "noscript",
    "xml",
})  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\u00a0\u2007\u202f]+")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\x00-\x08\x0b-\x1f\x7f]")
_LEVEL = re.compile(r"mso-list:\s*\w+\s+level(\d)")
_KNOWN_LABEL = re.compile(r"(?:\d+\.)+|[IVXLC]+\.|[a-zđ]\)|[-+]|(?i:điều)\s+\d+\.")
_LABEL = re.compile(r"((?:\d{1,3}\.)+|[IVXLC]{1,6}\.|[a-zđ]\)|[-–—+]|Điều \d{1,4}\.)\s+(?=\S)")
_BOLD = re.compile(r"font-weight:\s*(bold|[6-9]00)")
_NOT_BOLD = re.compile(r"font-weight:\s*(normal|[1-5]00)")
_ITALIC = re.compile(r"font-style:\s*italic")
_NOT_ITALIC = re.compile(r"font-style:\s*normal")


def outline_text(html: str) -> str:
    """The outline text of a pasted HTML fragment."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = document_fromstring(nfc(_INVISIBLE.sub("", html)).encode("utf-8", "ignore"), parser=parser)
    except (etree.ParserError, ValueError):
        return ""
    return compose(_items(root))


def _items(element: HtmlElement) -> Iterator[Line | Grid]:
    """Paragraphs and tables in order; loose words between blocks are paragraphs too."""
    loose: list[Piece] = []
    for child in _nodes(element):
        if isinstance(child, str):
            loose += _text(child, False, False)
        elif child.tag in _DROPPED or not isinstance(child.tag, str):
            continue
        elif child.tag == "table":
            yield from _lines(loose)
            loose = []
            yield from _table(child)
        elif child.tag in ("ul", "ol"):
            yield from _lines(loose)
            loose = []
            yield from _list(child, 1)
        elif _has_blocks(child):
            yield from _lines(loose)
            loose = []
            yield from _items(child)
        elif child.tag in _BLOCKS:
            yield from _lines(loose)
            loose = []
            yield from _paragraph(child)
        else:
            loose += _pieces(child, False, False)
    yield from _lines(loose)


def _nodes(element: HtmlElement) -> Iterator[HtmlElement | str]:
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


def _has_blocks(element: HtmlElement) -> bool:
    return any(one.tag in _BLOCKS or one.tag in ("table", "ul", "ol") for one in element.iterdescendants())


def _paragraph(element: HtmlElement) -> Iterator[Line]:
    style = element.get("style") or ""
    level = _LEVEL.search(style)
    label = None
    if level is not None:
        mark = "".join("".join(one.itertext()) for one in element.iter() if _is_mark(one)).strip()
        label = _mark(_SPACES.sub(" ", mark), int(level[1]))
    heading = element.tag in _HEADINGS
    yield from _lines(_pieces(element, heading, False), label, is_heading=heading)


def _is_mark(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and "mso-list:ignore" in (element.get("style") or "").lower().replace(" ", "")


def _mark(typed: str, level: int) -> str:
    if _KNOWN_LABEL.fullmatch(typed):
        return typed
    if any(letter.isalnum() for letter in typed) and typed not in ("o", "q", "v", "ü", "Ø", "§"):
        return typed
    return "-" if level == 1 else "+"


def _list(element: HtmlElement, level: int) -> Iterator[Line | Grid]:
    number = int(element.get("start", "1")) if element.get("start", "1").isdigit() else 1
    for item in element:
        if item.tag in ("ul", "ol"):
            yield from _list(item, level + 1)
        elif item.tag == "li":
            label = f"{number}." if element.tag == "ol" else "-" if level == 1 else "+"
            number += 1
            nested = [one for one in item if one.tag in ("ul", "ol", "table")]
            yield from _lines(_pieces(item, False, False), label)
            for inner in nested:
                yield from _table(inner) if inner.tag == "table" else _list(inner, level + 1)


def _table(element: HtmlElement) -> Iterator[Line | Grid]:
    rows = []
    for row in element.iter("tr"):
        if next(row.iterancestors("table")) is not element:
            continue
        cells: list[tuple[Piece, ...]] = []
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            cells.append(tuple(_pieces(cell, False, False)))
            span = cell.get("colspan", "1")
            cells += [()] * (min(int(span), 60) - 1 if span.isdigit() else 0)
        if cells:
            rows.append(tuple(cells))
    if len(rows) > 1 and max(map(len, rows)) > 1:
        yield Grid(tuple(rows))
        return
    for one in rows:  # a frame around words is no table
        for content in one:
            yield from _lines(list(content))


def _pieces(element: HtmlElement, bold: bool, italic: bool) -> list[Piece]:
    """The words of an element with their looks; `<br>` and the end of an inner block are line ends."""
    found: list[Piece] = []
    for child in _nodes(element):
        if isinstance(child, str):
            found += _text(child, bold, italic)
        elif not isinstance(child.tag, str) or child.tag in _DROPPED or child.tag in ("ul", "ol", "table"):
            continue
        elif child.tag == "br":
            found.append(Piece("\n"))
        elif not _is_mark(child):
            found += _pieces(child, *_look(child, bold, italic))
            if child.tag in _BLOCKS:
                found.append(Piece("\n"))
    return found


def _look(element: HtmlElement, bold: bool, italic: bool) -> tuple[bool, bool]:
    style = (element.get("style") or "").lower()
    bold = (bold or element.tag in ("b", "strong", "th") or bool(_BOLD.search(style))) and not _NOT_BOLD.search(style)
    italic = (italic or element.tag in ("i", "em") or bool(_ITALIC.search(style))) and not _NOT_ITALIC.search(style)
    return bold, italic


def _text(text: str, bold: bool, italic: bool) -> list[Piece]:
    return [Piece(_SPACES.sub(" ", text), bold, italic)] if text else []


def _lines(pieces: list[Piece], label: str | None = None, *, is_heading: bool = False) -> Iterator[Line]:
    """The pieces cut at line ends; the label goes to the first line, a typed one is taken from its words."""
    line: list[Piece] = []
    for piece in (*pieces, Piece("\n")):
        if piece.text != "\n":
            line.append(piece)
            continue
        if "".join(one.text for one in line).strip():
            yield _line(line, label, is_heading)
            label = None
        line = []


def _line(pieces: list[Piece], label: str | None, is_heading: bool) -> Line:
    if label is None:
        words = "".join(piece.text for piece in pieces)
        start = len(words) - len(words.lstrip())
        if found := _LABEL.match(words, start):
            label = found[1].replace("–", "-").replace("—", "-")
            pieces = _without(pieces, found.end())
    shown = [piece for piece in pieces if piece.text.strip()]
    is_bold = bool(shown) and all(piece.bold for piece in shown)
    if label and label not in ("-", "+") and not label.endswith(")"):
        return Line(tuple(pieces), label, True if is_heading or is_bold else None)
    return Line(tuple(pieces), label)


def _without(pieces: list[Piece], count: int) -> list[Piece]:
    """The pieces without their first letters."""
    left = []
    for piece in pieces:
        if count >= len(piece.text):
            count -= len(piece.text)
            continue
        left.append(Piece(piece.text[count:], piece.bold, piece.italic))
        count = 0
    return left
