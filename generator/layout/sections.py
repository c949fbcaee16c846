"""Sections: page set-up, and the headers and footers in force (ECMA-376 Part 1, 17.6, 17.10).

A section that names no header of a kind has that of the section before. The first-page one is in force only under
w:titlePg, the even one only under w:evenAndOddHeaders; others are in the file but never printed and not in the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from generator.layout import values
from generator.layout.model import Page
from generator.ooxml.names import R, W
from generator.units import Length

Start = Literal["nextPage", "continuous", "evenPage", "oddPage", "nextColumn"]
_STARTS: dict[str, Start] = {
    "nextPage": "nextPage", "continuous": "continuous", "evenPage": "evenPage", "oddPage": "oddPage",
    "nextColumn": "nextColumn",
}  # fmt: skip


@dataclass(slots=True, eq=False)
class References:
    """The header and footer parts by kind ("default", "first", "even"), by relationship id, as inherited so far."""

    headers: dict[str, str] = field(default_factory=dict)
    footers: dict[str, str] = field(default_factory=dict)

    def update(self, properties: etree._Element | None) -> None:
        """Takes over what a section names itself."""
        if properties is None:
            return
        for tag, kept in (("headerReference", self.headers), ("footerReference", self.footers)):
            for reference in properties.iterchildren(W + tag):
                if identity := reference.get(R + "id"):
                    kept[reference.get(W + "type") or "default"] = identity


def in_force(references: Mapping[str, str], page: Page, *, even_and_odd: bool) -> dict[str, str]:
    """Those of the inherited parts that this section prints."""
    kinds = {"default"} | ({"first"} if page.has_title_page else set()) | ({"even"} if even_and_odd else set())
    return {kind: identity for kind, identity in references.items() if kind in kinds}


def page(properties: etree._Element | None) -> Page:
    """The page set-up of a w:sectPr; all unknown when there is none."""
    size, margin, columns, numbers, grid = (
        None if properties is None else properties.find(W + tag)
        for tag in ("pgSz", "pgMar", "cols", "pgNumType", "docGrid")
    )
    return Page(
        width=_length(size, "w"),
        height=_length(size, "h"),
        is_landscape=size is not None and size.get(W + "orient") == "landscape",
        top=_length(margin, "top"),
        bottom=_length(margin, "bottom"),
        left=_length(margin, "left"),
        right=_length(margin, "right"),
        header=_length(margin, "header"),
        footer=_length(margin, "footer"),
        gutter=_length(margin, "gutter") or Length(0),
        columns=_columns(columns),
        number_format=None if numbers is None else numbers.get(W + "fmt"),
        number_start=None if numbers is None else values.integer(numbers.get(W + "start")),
        has_title_page=values.child_is_on(properties, "titlePg"),
        line_grid=_line_grid(grid),
        vertical_align=values.child_value(properties, "vAlign") or "top",
    )


def start(properties: etree._Element | None) -> Start:
    """How the section begins (17.18.77); a new page when nothing else is said."""
    return _STARTS.get(values.child_value(properties, "type") or "", "nextPage")


def _length(element: etree._Element | None, name: str) -> Length | None:
    return None if element is None else values.twips(element.get(W + name))


def _columns(element: etree._Element | None) -> int:
    """17.6.4: as many as there are w:col where the widths differ, else w:num."""
    if element is None:
        return 1
    single = len(element.findall(W + "col"))
    if single and not values.is_on(element.get(W + "equalWidth", "1")):
        return single
    return min(max(values.integer(element.get(W + "num")) or 1, 1), 45)


def _line_grid(element: etree._Element | None) -> Length | None:
    """The pitch of lines where the section snaps to a grid of lines (17.6.5)."""
    if element is None or element.get(W + "type") not in {"lines", "linesAndChars", "snapToChars"}:
        return None
    pitch = values.twips(element.get(W + "linePitch"))
    return pitch if pitch and pitch > 0 else None
