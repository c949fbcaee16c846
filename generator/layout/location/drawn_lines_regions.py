"""The stretches of a unit in which rules are looked for, and the lines there that a rule may stand under.

Reads: a unit of which heading, title and appendices are located. Gives: regions; in each the lines with words, which
component each is of, its column and about how far down it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.layout.location.drawn_lines_heights import Height, Key, heights
from generator.layout.location.drawn_lines_typed import is_typed
from generator.layout.location.extents import relative_extent
from generator.layout.location.model import Extent
from generator.layout.location.traits import is_boxed
from generator.layout.model import Paragraph
from generator.units import Mm

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.location.model import Line
    from generator.layout.model import Block

_HEADING = frozenset({
    "quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_thoi_gian", "ten_loai",
    "trich_yeu", "trich_yeu_cong_van", "phu_luc_kem_theo", "co_quan_sao", "so_ky_hieu_ban_sao", "hinh_thuc_sao",
    "dia_danh_thoi_gian_sao",
})  # fmt: skip
_APPENDIX = frozenset({"phu_luc_nhan", "phu_luc_tieu_de", "phu_luc_kem_theo"})
_BELOW = 6
"""How many lines below the last of these components a rule may be anchored."""
SLACK = Mm(5)


class Target(NamedTuple):
    """A line with words: the component it is of (None for none), its column, where it stands."""

    at: int
    key: str | None
    column: Extent
    height: Height | None


@dataclass(slots=True, eq=False)
class Region:
    """A stretch of lines in which rules are looked for."""

    draft: Draft
    start: int
    stop: int
    targets: list[Target] = field(default_factory=list)
    heights: dict[Key, Height] = field(default_factory=dict)


def regions(draft: Draft) -> Iterator[Region]:
    """Every region of a unit, measured."""
    for start, stop in _bounds(draft):
        region = Region(draft, start, stop)
        _measure(region)
        yield region


def _bounds(draft: Draft) -> Iterator[tuple[int, int]]:
    """From the unit's first line to a little below heading and title; around each appendix's label and title."""
    places: dict[str, list[int]] = {}
    for key, line in _named(draft):
        places.setdefault(key, []).append(draft.place(line)[0])
    limit = draft.stop
    heading = [at for key in _HEADING for at in places.get(key, ()) if at < limit]
    if heading:
        yield 0, min(max(heading) + _BELOW, len(draft.lines))
    below = sorted(at for key in _APPENDIX for at in places.get(key, ()) if at >= limit)
    covered = max(heading, default=-1)
    for at in below:
        if at > covered:
            stop = next((one for one in below if one > at + _BELOW), None)
            last = max(one for one in below if one <= at + _BELOW and (stop is None or one < stop))
            covered = last
            yield at, min(last + _BELOW, len(draft.lines))


def _named(draft: Draft) -> Iterator[tuple[str, Line]]:
    """The lines of components, and those at the head of appendices, with their keys; a line once."""
    seen: set[tuple[int, int, int]] = set()
    heads = (
        (key, line)
        for one in draft.appendices
        for key, lines in (
            ("phu_luc_nhan", () if one.label is None else (one.label,)),
            ("phu_luc_tieu_de", one.title),
            ("phu_luc_kem_theo", one.reference),
        )
        for line in lines
    )
    components = ((key, line) for key, component in draft.components.items() for line in component.lines)
    for key, line in chain(components, heads):
        mark = (id(line.paragraph), line.number, line.start)
        if mark not in seen:
            seen.add(mark)
            yield key, line


def _measure(region: Region) -> None:
    """The heights and columns of the region's lines."""
    draft = region.draft
    lines = {
        (id(placed.line.paragraph), placed.line.number): placed.line
        for placed in draft.lines[region.start : region.stop]
    }
    section = draft.lines[region.start].section
    region.heights = heights(_blocks(draft.document.sections[section].blocks, {key[0] for key in lines}), lines)
    pieces: dict[int, list[tuple[str, Line]]] = {}
    for key, line in _named(draft):
        pieces.setdefault(draft.place(line)[0], []).append((key, line))
    for at in range(region.start, region.stop):
        whole = draft.lines[at].line
        height = region.heights.get((id(whole.paragraph), whole.number))
        if at in pieces:
            region.targets += [Target(at, key, _column(line), height) for key, line in pieces[at]]
        elif whole.text and not is_typed(whole) and not is_boxed(whole):
            region.targets.append(Target(at, None, _column(whole), height))


def _blocks(blocks: tuple[Block, ...], wanted: set[int]) -> tuple[Block, ...]:
    """The blocks from the first to the last that hold a paragraph of the region."""
    holding = [index for index, block in enumerate(blocks) if _holds(block, wanted)]
    return blocks[holding[0] : holding[-1] + 1] if holding else ()


def _holds(block: Block, wanted: set[int]) -> bool:
    if isinstance(block, Paragraph):
        return id(block) in wanted
    first = next((inner for row in block.rows for cell in row.cells for inner in cell.blocks), None)
    return first is not None and _holds(first, wanted)


def _column(line: Line) -> Extent:
    """The stretch of the page that a line has for itself: its ink where it shares its row, else its room."""
    if line.side != "whole":
        ink = relative_extent(line)
        if ink is not None:
            return Extent(ink.start - SLACK, ink.end + SLACK)
    return Extent(line.band.left, line.band.right)
