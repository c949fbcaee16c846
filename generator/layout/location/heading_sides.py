"""The sides of a heading: which of its lines stand under Quốc hiệu, which across from it, however it is built.

Reads: the lines of the zone in which a heading stands, the line of Quốc hiệu. Gives: pieces, each with its side. In a
table (or in text boxes) the bands tell; in a heading typed with tabs or runs of spaces a line is cut into its two sides
and a line with one side only goes where its ink stands; in lines one under another everything is whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.layout.location import heading_words as words
from generator.layout.location.extents import relative_extent
from generator.layout.location.traits import cut, is_boxed, printed
from generator.units import Mm

if TYPE_CHECKING:
    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Band, Line

Side = Literal["left", "right", "whole"]
"""left: across from Quốc hiệu, wherever that is; right: under or over it; whole: neither."""
Build = Literal["table", "tabs", "spaces", "lines"]

_SLACK = Mm(4)
_GAP = re.compile(r"[ \u00a0\u2007\u202f]*\t[\t \u00a0\u2007\u202f]*|[ \u00a0\u2007\u202f]{3,}")
_UNFINISHED = re.compile(r"(?i:số\s*:?[\s\d.…_]*|.*,\s*|.*\bngày[\s\d.…_]*|.*\btháng[\s\d.…_]*|.*\bnăm[\s\d.…_]*)")
_QUOC_HIEU_INSIDE = re.compile(r"C[ỘỌO]NG\s+H[ÒO][ÀA]?\s")


class Piece(NamedTuple):
    """A line, or a side cut from one: where it stands in the unit's lines, and on which side."""

    at: int
    line: Line
    side: Side


def cut_sides(line: Line) -> tuple[Line, ...]:
    """A line typed with tabs or runs of spaces, cut into what stands on its two sides; a line of one side alone."""
    text = printed(line)
    begin = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    for gap in _GAP.finditer(text, begin, end):
        if gap.start() > begin and not _UNFINISHED.fullmatch(text[begin : gap.start()]):
            left = cut(line, begin, gap.start())
            right = cut(line, gap.end(), end)
            return replace(left, side="left"), replace(right, side="right")
    return (line,)


def cut_before_quoc_hieu(line: Line) -> tuple[Line, ...]:
    """A line in capitals in which Quốc hiệu follows a name with less than a gap between."""
    found = _QUOC_HIEU_INSIDE.search(printed(line))
    if found is None or found.start() == 0 or not line.text.isupper():
        return (line,)
    return replace(cut(line, 0, found.start()), side="left"), replace(cut(line, found.start()), side="right")


def quoc_hieu_in(line: Line) -> Line | None:
    """Quốc hiệu if the line is it, or has it on its right (or, a slip, left) side."""
    if not words.opens_quoc_hieu(line.text):
        return None
    if words.is_quoc_hieu(line.text):
        return line
    for pieces in (cut_sides(line), cut_before_quoc_hieu(line), cut_motto(line)):
        for piece in pieces:
            if piece is not line and words.is_quoc_hieu(piece.text):
                return piece
    return None


def cut_motto(line: Line) -> tuple[Line, ...]:
    """Quốc hiệu and Tiêu ngữ that follow each other without a break, cut before the second."""
    text = printed(line)
    at = text.find("Độc lập")
    if at <= 0 or not words.is_tieu_ngu(text[at:].strip()):
        return (line,)
    return cut(line, 0, at), cut(line, at)


def built(anchor: Line, zone: Sequence[Placed]) -> Build:
    """How a heading is built, from its line of Quốc hiệu."""
    if anchor.side != "whole":
        gap = "".join([run.text for run in anchor.paragraph.runs])[: anchor.start]
        return "tabs" if "\t" in gap else "spaces"
    if is_boxed(anchor):
        return "table"
    if anchor.cell is not None:
        bands = {placed.line.band for placed in zone if placed.table is not None and placed.line.text}
        return "table" if any(_is_beside(band, anchor.band) for band in bands) else "lines"
    typed = any(len(pieces := cut_sides(placed.line)) > 1 and _is_heading_pair(pieces) for placed in zone)
    if typed:
        return "tabs" if any("\t" in printed(placed.line).strip() for placed in zone) else "spaces"
    return "lines"


def pieces(zone: Sequence[Placed], first: int, anchor: Line, build: Build) -> Iterator[Piece]:
    """The zone's lines by side, in reading order. `first` is the index of the zone's first line."""
    start = relative_extent(anchor) if build in ("tabs", "spaces") else None
    edge = anchor.band.left if start is None else start.start
    for offset, placed in enumerate(zone):
        line, index = placed.line, first + offset
        if build == "table" and (placed.table is not None or is_boxed(line)):
            yield Piece(index, line, _side_by_band(line.band, anchor.band))
        elif build == "lines":
            for part in cut_motto(line):
                yield Piece(index, part, "whole")
        elif placed.table is not None or (build == "table" and len(cut_sides(line)) == 1):
            yield Piece(index, line, "whole")
        else:
            yield from _typed(line, index, edge)


def _typed(line: Line, index: int, edge: float) -> Iterator[Piece]:
    parts = cut_sides(line)
    if len(parts) == 1:
        parts = cut_before_quoc_hieu(line)
    if len(parts) == 2:
        yield Piece(index, parts[0], "left")
        yield Piece(index, parts[1], "right")
        return
    side = _side_by_ink(line, edge)
    if side == "whole" or not line.text:
        yield Piece(index, line, side)
    else:
        yield Piece(index, replace(line, side=side), side)


def _side_by_ink(line: Line, edge: float) -> Side:
    if line.paragraph.format.align == "center":
        return "whole"
    if line.paragraph.format.align == "right":
        return "right"
    where = relative_extent(line)
    if where is None:
        return "whole"
    if where.end <= edge + _SLACK:
        return "left"
    middle = (line.band.left + line.band.right) / 2
    if where.start >= min(edge, middle) - 3 * _SLACK:
        return "right"
    return "whole"


def _side_by_band(band: Band, anchor: Band) -> Side:
    if _is_beside(band, anchor):
        return "left"
    common = min(band.right, anchor.right) - max(band.left, anchor.left)
    width = band.right - band.left
    return "right" if common >= 0.5 * width and width <= 1.3 * (anchor.right - anchor.left) else "whole"


def _is_beside(band: Band, anchor: Band) -> bool:
    return band.right <= anchor.left + _SLACK or band.left >= anchor.right - _SLACK


def _is_heading_pair(pair: Sequence[Line]) -> bool:
    """Whether a line cut in two has a part of a heading on one of its sides."""
    return (words.number(pair[0].text) and words.date(pair[1].text)) or words.is_tieu_ngu(pair[1].text)
