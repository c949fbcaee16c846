"""Drawn rules (đường kẻ) of heading, title and appendix labels, by any technique of nd30-format 12.3.

Reads: a unit of which heading, title and appendices are located. Gives: for each component the rules under it, and the
rules of the heading whose place cannot be told (`loose_rules`).

A rule that stands in the flow (a row of underscores, a paragraph border, an inline drawing, the edge of a narrow cell)
is under the next line above it in its column. A floating one is under the line that its offsets put it below, wherever
it is anchored; the one above a copy block is `duong_ke_ban_sao`. Heights are estimated (`drawn_lines_heights`), and an
offset counted from the anchor's own paragraph needs only the lines between.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.layout.location.bands import Room, page_room, shape_left
from generator.layout.location.drawn_lines_regions import SLACK, Region, Target, regions
from generator.layout.location.drawn_lines_typed import edge, is_rule_border, is_typed, style_of, typed
from generator.layout.location.model import DrawnLine, Extent
from generator.layout.location.traits import is_boxed
from generator.units import Length, Mm, Pt

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.location.model import Line
    from generator.layout.model import Shape

_SHORTEST = Mm(5)
_WIDEST = 1.3
"""A rule so many times as wide as the column of the line above is no rule of that line but a divider of the page."""
_THIN_PICTURE = Mm(4)
_ABOVE_BASELINE = 0.45
_NEAR = Pt(30)
_DOTS = frozenset({"dot", "sysDot", "1 1"})

Technique = Literal["drawing", "vml", "border", "underscores", "underlined", "box_drawing", "cell_border", "picture"]


class Stroke(NamedTuple):
    """A rule as it prints, before it is told what it stands under."""

    technique: Technique
    style: str
    extent: Extent | None
    shape: Shape | None = None


def locate(draft: Draft) -> None:
    """Finds the rules; takes the lines that are nothing but rules."""
    found: list[DrawnLine] = []
    for region in regions(draft):
        found += _rules(region)
        for placed in draft.lines[region.start : region.stop]:
            if is_typed(placed.line):
                draft.take([placed.line])
    if draft.kind == "sao":
        found = [replace(rule, under="duong_ke_ban_sao") if rule.under is None else rule for rule in found]
    by_key: dict[str, tuple[DrawnLine, ...]] = {}
    for rule in found:
        if rule.under is not None:
            by_key[rule.under] = (*by_key.get(rule.under, ()), rule)
    draft.rules = by_key
    draft.loose_rules = tuple(rule for rule in found if rule.under is None)


def _rules(region: Region) -> Iterator[DrawnLine]:
    draft = region.draft
    for at in range(region.start, region.stop):
        line = draft.lines[at].line
        if is_boxed(line):
            continue
        for one in typed(line):
            yield from _in_flow(region, at, Stroke(*one))
        yield from _borders(region, at, line)
        if line.number == 0:
            for shape in line.paragraph.shapes:
                page = page_room(draft.document.sections[draft.lines[at].section].page)
                yield from _shape(region, at, shape, page._replace(band=line.band))
            yield from _cell_edges(region, at, line)


def _in_flow(region: Region, at: int, stroke: Stroke, *, own: bool = False) -> Iterator[DrawnLine]:
    """A rule in the flow: under the next line with words above it (or its own) in its column. None where that line is
    no component: it is then no rule of the heading."""
    line = region.draft.lines[at].line
    centre = stroke.extent.centre if stroke.extent is not None else (line.band.left + line.band.right) / 2
    for target in reversed(region.targets):
        if (target.at < at or (own and target.at == at)) and target.column.start <= centre <= target.column.end:
            if target.key is not None:
                yield _drawn(stroke, line, target.key)
            return
    yield _drawn(stroke, line, None)


def _borders(region: Region, at: int, line: Line) -> Iterator[DrawnLine]:
    borders = line.paragraph.format.borders
    if not borders:
        return
    lines = region.draft.lines
    top, bottom = borders.get("top"), borders.get("bottom")
    if top is not None and line.number == 0 and is_rule_border(borders, top):
        yield from _in_flow(region, at, Stroke("border", style_of(top.style), edge(line)))
    after = lines[at + 1].line if at + 1 < len(lines) else None
    is_last = after is None or after.paragraph is not line.paragraph
    if bottom is None or not is_last or not is_rule_border(borders, bottom):
        return
    joined = after is not None and after.cell == line.cell and after.paragraph.format.borders == borders
    if not (joined and after is not None and after.paragraph.format.left == line.paragraph.format.left):
        yield from _in_flow(region, at, Stroke("border", style_of(bottom.style), edge(line)), own=bool(line.text))


def _cell_edges(region: Region, at: int, line: Line) -> Iterator[DrawnLine]:
    """The edge of a narrow cell that holds nothing: one above it, or one below it."""
    place = line.cell
    if place is None or line.text or line.paragraph.shapes:
        return
    cell = place.table.rows[place.row].cells[place.column]
    if cell.blocks[:1] != (line.paragraph,) or len(cell.blocks) > 1 or {"left", "right"} & cell.borders.keys():
        return
    border = cell.borders.get("top") or cell.borders.get("bottom")
    if border is not None and style_of(border.style) != "none":
        margins = cell.margins.get("left", 0), cell.margins.get("right", 0)
        extent = Extent(line.band.left - margins[0], line.band.right + margins[1])
        stroke = Stroke("cell_border", style_of(border.style), extent if line.band.known else None)
        yield from _in_flow(region, at, stroke)


def _shape(region: Region, at: int, shape: Shape, room: Room) -> Iterator[DrawnLine]:
    line = region.draft.lines[at].line
    if not _is_rule(shape):
        return
    technique: Technique = "picture" if shape.kind == "picture" else "drawing"
    style = "dotted" if shape.dash in _DOTS else shape.dash if shape.dash in ("solid", "none") else "dashed"
    width = shape.width
    if width is None or shape.is_inline:
        extent = edge(line) if width is None else _inline(line, width)
        yield from _in_flow(region, at, Stroke(technique, style, extent, shape), own=bool(line.text))
        return
    left = shape_left(shape, width, room)
    if left is None:
        yield DrawnLine(technique, style, line.paragraph, width, shape=shape)
        return
    stroke = Stroke(technique, style, Extent(left, left + width), shape)
    down = _down(region, line, shape)
    target = None if down is None else _above(region, stroke, down)
    if target is None:
        yield _drawn(stroke, line, None)
    elif target.key is not None and width <= _WIDEST * target.column.width:
        yield _drawn(stroke, line, target.key)


def _is_rule(shape: Shape) -> bool:
    if shape.kind == "line":
        return shape.width is None or shape.width >= _SHORTEST
    if shape.kind == "box" or shape.width is None or shape.height is None or shape.width < _SHORTEST:
        return False
    return shape.height <= min(shape.width / 10, _THIN_PICTURE)


def _inline(line: Line, width: Length) -> Extent | None:
    """Where an inline drawing alone in its paragraph stands."""
    if not line.band.known:
        return None
    form = line.paragraph.format
    left = line.band.left + form.left + form.first_line
    rest = max(line.band.right - form.right - left - width, 0)
    start = left + {"center": rest / 2, "right": float(rest)}.get(form.align, 0.0)
    return Extent(start, start + width)


def _down(region: Region, line: Line, shape: Shape) -> float | None:
    """How far down a floating shape stands, in the measure of the region's heights."""
    if shape.y is None:
        return None
    origin = shape.relative_to[1]
    if origin in ("paragraph", "line", None):
        anchor = region.heights.get((id(line.paragraph), line.number))
        return None if anchor is None else anchor.top + shape.y
    page = region.draft.document.sections[0].page
    if region.start or region.draft.lines[0].section:
        return None
    if origin == "margin":
        return float(shape.y)
    return None if origin != "page" or page.top is None else float(shape.y - page.top)


def _above(region: Region, stroke: Stroke, down: float) -> Target | None:
    """The lowest line in the rule's column whose foot is not below it, if it is near."""
    centre = stroke.extent.centre if stroke.extent is not None else 0.0
    best: Target | None = None
    for target in region.targets:
        if target.height is None or not target.column.start - SLACK <= centre <= target.column.end + SLACK:
            continue
        pitch = target.height.bottom - target.height.top
        if target.height.bottom - _ABOVE_BASELINE * min(pitch, Pt(20)) > down:
            continue
        if best is None or best.height is None or target.height.bottom >= best.height.bottom:
            best = target
    if best is None or best.height is None or down - best.height.bottom > _NEAR:
        return None
    return best


def _drawn(stroke: Stroke, line: Line, key: str | None) -> DrawnLine:
    extent, shape = stroke.extent, stroke.shape
    if extent is None:
        return DrawnLine(stroke.technique, stroke.style, line.paragraph, under=key, shape=shape)
    length, centre = Length(round(extent.width)), Length(round(extent.centre))
    known = centre if line.band.known else None
    return DrawnLine(stroke.technique, stroke.style, line.paragraph, length, known, key, shape)
