"""Headings built with tabs or runs of spaces, when margins grow: their two sides keep their distance.

Such a line was typed to fill the old width. In a narrower text area its end would fall onto the next row, so it hangs
out of the right margin by as much as the text area lost; its words are not touched. Why not to both sides: tab stops
count from the left margin and would part from what spaces hold in place.
"""

from __future__ import annotations

from contextlib import suppress

from lxml import etree

from generator.fixing import order
from generator.fixing.pen import Untracked
from generator.fixing.sheet import Sheet
from generator.layout.location.extents import relative_extent
from generator.layout.location.model import Line, Unit
from generator.layout.model import Paragraph
from generator.ooxml.names import W
from generator.units import Length

_TYPED = ("tabs", "spaces")
_HEADING = ("quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_thoi_gian")


def keep_places(sheet: Sheet, number: int, grown: dict[str, Length]) -> None:
    """Lets the typed headings of a section (from 0) hang out where its margins (left, right) grow by `grown`."""
    left, right = max(grown.get("left", 0), 0), max(grown.get("right", 0), 0)
    for unit in sheet.reading.units:
        if unit.heading not in _TYPED or unit.sections[:1] != (number,) or not left + right:
            continue
        lines = _typed(unit)
        if not any(_is_cut(line, left + right) for line in lines):
            continue
        for paragraph in {id(line.paragraph): line.paragraph for line in lines}.values():
            with suppress(Untracked):
                _hang(sheet, paragraph, left + right)


def _typed(unit: Unit) -> list[Line]:
    """The lines of the heading that stand where tabs, spaces or indents put them."""
    found = [line for key in _HEADING if key in unit for line in unit[key].lines]
    return [line for line in found if line.cell is None and line.paragraph.format.align != "center"]


def _is_cut(line: Line, loss: float) -> bool:
    ink = relative_extent(line)
    return ink is not None and ink.end > line.band.right - loss


def _hang(sheet: Sheet, paragraph: Paragraph, right: float) -> None:
    form = paragraph.format

    def edit(properties: etree._Element) -> None:
        indent = order.child(properties, "ind")
        indent.attrib.pop(W + "end", "")
        indent.set(W + "right", str(Length(round(form.right - right)).twips))

    sheet.pen.write(sheet.trace.paragraphs[paragraph.place].element, "pPr", edit)
