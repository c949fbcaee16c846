"""Looks of characters: the runs that hold some characters of a paragraph, cut where only a part of one is meant.

The characters are told by offsets into the paragraph's text without what is hidden (`findings.Spot`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from generator.findings import Spot
from generator.fixing import order
from generator.fixing.pieces import twin
from generator.fixing.sheet import Sheet
from generator.layout.fields import NUMBERS
from generator.layout.model import Paragraph
from generator.layout.trace import Piece
from generator.ooxml.names import XML, W
from generator.profiles.model import Value
from generator.units import Length

Edit = Callable[[etree._Element], None]
_TEXT = W + "t"
_SWITCHES = {"bold": ("b", "bCs"), "italic": ("i", "iCs")}
_FACES = ("ascii", "hAnsi", "eastAsia", "cs")
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def edit_of(name: str, value: Value) -> Edit | None:
    """What writes a property of characters; None for one that is no property of characters."""
    if name == "size" and isinstance(value, Length):
        return lambda properties: _values(properties, str(value.half_points), "sz", "szCs")
    if name in _SWITCHES:
        return lambda properties: _switch(properties, bool(value), *_SWITCHES[name])
    if name == "font":
        return lambda properties: _font(properties, str(value))
    if name == "color":
        return lambda properties: _color(properties, str(value))
    if name == "underline":
        return lambda properties: _values(properties, str(value or "none"), "u")
    return None


def _values(properties: etree._Element, value: str, *names: str) -> None:
    for name in names:
        order.child(properties, name).set(W + "val", value)


def _switch(properties: etree._Element, value: bool, *names: str) -> None:
    for name in names:
        element = order.child(properties, name)
        element.attrib.pop(W + "val", "")
        if not value:
            element.set(W + "val", "0")


def _font(properties: etree._Element, face: str) -> None:
    element = order.child(properties, "rFonts")
    for theme in _THEMES:
        element.attrib.pop(W + theme, "")
    for slot in _FACES:
        element.set(W + slot, face)


def _color(properties: etree._Element, value: str) -> None:
    element = order.child(properties, "color")
    element.attrib.clear()
    element.set(W + "val", value)


def runs_of(sheet: Sheet, spot: Spot) -> list[etree._Element]:
    """The w:r elements of some characters, all of the paragraph where the spot names none; one that holds others too is
    cut, and the trace knows the new one. Raises Impossible."""
    paragraph, traced = sheet.at(spot)
    if spot.start is None or spot.end is None:
        return list(dict.fromkeys(piece.run for piece in traced.pieces))
    first, last = _whole(paragraph, spot.start), _whole(paragraph, spot.end, closing=True)
    last = max(last, first + 1)  # a page number that was never shown has no character
    pieces = [*traced.pieces]
    for at in (last, first):
        for run in dict.fromkeys(piece.run for piece in pieces):
            held = [piece for piece in pieces if piece.run is run]
            if _may_cut(held, at):
                begin = pieces.index(held[0])
                pieces[begin : begin + len(held)] = _cut(held, at)
    sheet.trace.paragraphs[paragraph.place] = traced._replace(pieces=tuple(pieces))
    meant = (piece.run for piece in _with_numbers(tuple(pieces)) if piece.start < last and piece.end > first)
    return list(dict.fromkeys(meant))


def _may_cut(pieces: list[Piece], at: int) -> bool:
    """Whether characters of the run stand on both sides of an offset, and the offset does not lie inside a thing that
    is no plain text (a choice of two spellings)."""
    if not pieces[0].start < at < pieces[-1].end or any(piece.child.getparent() is not piece.run for piece in pieces):
        return False
    return all(piece.child.tag == _TEXT for piece in pieces if piece.start < at < piece.end)


def _whole(paragraph: Paragraph, at: int, *, closing: bool = False) -> int:
    """An offset among all characters from one among the visible; an end stays before what is hidden behind it."""
    seen = told = 0
    for run in paragraph.runs:
        length = len(run.text)
        if run.format.hidden:
            told += length
            continue
        if seen + length > at or (closing and seen + length >= at):
            return told + at - seen
        seen, told = seen + length, told + length
    return told


def _with_numbers(pieces: tuple[Piece, ...]) -> list[Piece]:
    """The pieces, those of a page number each with the characters of the whole number: all its runs look alike."""
    out = list(pieces)
    for field in number_fields(pieces):
        for at in range(field.first, field.last + 1):
            out[at] = out[at]._replace(start=field.start, end=max(field.end, field.start + 1))
    return out


class NumberField(NamedTuple):
    """A page number: its first and last piece, its characters."""

    first: int
    last: int
    start: int
    end: int


def number_fields(pieces: tuple[Piece, ...]) -> Iterator[NumberField]:
    """Every number field (PAGE …), written with w:fldChar or as w:fldSimple; the reader gives the number at its end."""
    opened: list[int] = []
    for at, piece in enumerate(pieces):
        kind = piece.child.get(W + "fldCharType") if piece.child.tag == W + "fldChar" else None
        if kind == "begin":
            opened.append(at)
        elif kind == "end" and opened:
            first = opened.pop()
            words = "".join(one.child.text or "" for one in pieces[first:at] if one.child.tag == W + "instrText")
            if _is_number(words):
                yield NumberField(first, at, piece.start, piece.end)
    simple: dict[etree._Element, list[int]] = {}
    for at, piece in enumerate(pieces):
        parent = piece.run.getparent()
        if parent is not None and parent.tag == W + "fldSimple" and _is_number(parent.get(W + "instr") or ""):
            simple.setdefault(parent, []).append(at)
    for places in simple.values():
        length = sum(len(pieces[at].child.text or "") for at in places if pieces[at].child.tag == _TEXT)
        begin = pieces[places[-1]].end
        yield NumberField(places[0], places[-1], begin, begin + length)


def _is_number(instruction: str) -> bool:
    words = instruction.split(maxsplit=1)
    return bool(words) and words[0].upper() in NUMBERS


def _cut(pieces: list[Piece], at: int) -> list[Piece]:
    """Cuts a run before the character at an offset; gives its pieces and those of the new run behind it."""
    run = pieces[0].run
    behind = twin(run)
    out: list[Piece] = []
    for piece in pieces:
        if piece.end <= at and not (out and out[-1].run is behind):
            out.append(piece)
        elif piece.start >= at:
            behind.append(piece.child)
            out.append(piece._replace(run=behind))
        else:
            words = piece.child.text or ""
            rest = etree.SubElement(behind, _TEXT)
            piece.child.text, rest.text = words[: at - piece.start], words[at - piece.start :]
            for one in (piece.child, rest):
                one.set(XML + "space", "preserve")
            out += [piece._replace(end=at), Piece(behind, rest, at, piece.end)]
    run.addnext(behind)
    return out
