"""w:tblPr, w:trPr and w:tcPr as declared properties (ECMA-376 Part 1, 17.4).

`border.<edge>` and `margin.<edge>` stand edge by edge, because each edge is inherited on its own; a border stated
invisible is None, which is not the same as a border not stated.
"""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from generator.layout import values
from generator.layout.declared_paragraphs import borders, shading
from generator.layout.layers import Declared
from generator.layout.values import VAL
from generator.ooxml.names import W
from generator.units import Length, Twip


class Width(NamedTuple):
    """A preferred width (17.4.87): `length` where it is absolute, `share` of the room where it is a percentage, neither
    where it is left to the application."""

    length: Length | None = None
    share: float | None = None

    def within(self, available: Length) -> Length | None:
        """The width in a given room, None where it is left to the application."""
        if self.share is not None:
            return Length(round(available * self.share))
        return self.length


_ALIGN = {"left": "left", "start": "left", "right": "right", "end": "right", "center": "center"}
_MARGIN_EDGES = (
    ("top", "top"), ("left", "left"), ("start", "left"), ("bottom", "bottom"), ("right", "right"), ("end", "right"),
)  # fmt: skip
_LOOK_BITS = {
    "firstRow": 0x0020, "lastRow": 0x0040, "firstColumn": 0x0080, "lastColumn": 0x0100, "noHBand": 0x0200,
    "noVBand": 0x0400,
}  # fmt: skip
_MOST_COLUMNS = 63  # what Word allows in a row; a damaged file may claim billions


def width(element: etree._Element | None) -> Width:
    """A w:tblW, w:tcW or w:tblInd. Percentages are fiftieths of a percent, or written with a sign."""
    if element is None:
        return Width()
    text, kind = element.get(W + "w"), element.get(W + "type", "dxa")
    if text and text.endswith("%"):
        percent = values.decimal(text[:-1])
        return Width(share=percent / 100 if percent and 0 < percent <= 1_000 else None)
    if kind == "pct":
        fiftieths = values.decimal(text)
        return Width(share=fiftieths / 5_000 if fiftieths and 0 < fiftieths <= 50_000 else None)
    return Width(values.twips(text) if kind in {"dxa", "nil"} else None)


def margins(element: etree._Element | None) -> Declared:
    """The edges of a w:tblCellMar or w:tcMar."""
    out: Declared = {}
    if element is not None:
        for tag, edge in _MARGIN_EDGES:
            length = width(element.find(W + tag)).length
            if length is not None and length >= 0:
                out["margin." + edge] = length
    return out


def table_properties(element: etree._Element | None) -> Declared:
    """What a w:tblPr or w:tblPrEx states."""
    out: Declared = {}
    if element is None:
        return out
    out.update(margins(element.find(W + "tblCellMar")))
    out.update(("border." + edge, value) for edge, value in borders(element.find(W + "tblBorders")))
    if align := _ALIGN.get(values.child_value(element, "jc") or ""):
        out["align"] = align
    if (indent := width(element.find(W + "tblInd")).length) is not None:
        out["indent"] = indent
    if (preferred := element.find(W + "tblW")) is not None:
        out["width"] = width(preferred)
    if (layout := element.find(W + "tblLayout")) is not None:
        out["is_fixed"] = layout.get(W + "type") == "fixed"
    for name, tag in (("row_band", "tblStyleRowBandSize"), ("column_band", "tblStyleColBandSize")):
        size = values.integer(values.child_value(element, tag))
        if size is not None and size > 0:
            out[name] = size
    if (look := element.find(W + "tblLook")) is not None:
        out["look"] = _look(look)
    if element.find(W + "tblpPr") is not None:
        out["is_floating"] = True
    return out


def _look(element: etree._Element) -> frozenset[str]:
    """The conditions a w:tblLook switches on (17.4.56): by attributes, or by the bits of w:val in older files."""
    try:
        bits = int(element.get(VAL) or "0", 16)
    except ValueError:
        bits = 0
    on = set()
    for name, bit in _LOOK_BITS.items():
        attribute = element.get(W + name)
        if values.is_on(attribute) if attribute is not None else bits & bit:
            on.add(name)
    return frozenset(on)


def row_properties(element: etree._Element | None) -> Declared:
    """What a w:trPr states. A height without a rule is a least height, as Word reads it (17.4.80 says automatic)."""
    out: Declared = {}
    if element is None:
        return out
    if (height := element.find(W + "trHeight")) is not None:
        length, rule = values.twips(height.get(VAL)), height.get(W + "hRule", "atLeast")
        if length is not None and length > 0 and rule in {"atLeast", "exact"}:
            out["height"], out["height_rule"] = length, rule
    out["cant_split"] = values.child_is_on(element, "cantSplit")
    out["is_header"] = values.child_is_on(element, "tblHeader")
    out["skipped"] = _columns(values.child_value(element, "gridBefore"), least=0)
    out["is_deleted"] = element.find(W + "del") is not None
    out["conditions"] = values.child_value(element, "cnfStyle")
    return out


def cell_properties(element: etree._Element | None) -> Declared:
    """What a w:tcPr states."""
    out: Declared = {}
    if element is None:
        return out
    out.update(margins(element.find(W + "tcMar")))
    out.update(("border." + edge, value) for edge, value in borders(element.find(W + "tcBorders")))
    out["width"] = width(element.find(W + "tcW"))
    out["span"] = _columns(values.child_value(element, "gridSpan"), least=1)
    for name, tag in (("vertical_merge", "vMerge"), ("horizontal_merge", "hMerge")):
        if (merge := element.find(W + tag)) is not None:
            out[name] = "start" if merge.get(VAL) == "restart" else "continue"
    if align := values.child_value(element, "vAlign"):
        out["vertical_align"] = align
    if (shade := element.find(W + "shd")) is not None:
        out["shading"] = shading(shade)
    if direction := values.child_value(element, "textDirection"):
        out["text_direction"] = None if direction in {"lrTb", "tb"} else direction
    out["conditions"] = values.child_value(element, "cnfStyle")
    return out


def _columns(text: str | None, least: int) -> int:
    return min(max(values.integer(text) or least, least), _MOST_COLUMNS)


BUILT_IN_MARGINS: Declared = {
    "margin.top": Length(0), "margin.bottom": Length(0), "margin.left": Twip(108), "margin.right": Twip(108),
}  # fmt: skip
"""5.4 pt (1.9 mm) left and right: Word's own Normal Table, in force also where a file has no such style."""
