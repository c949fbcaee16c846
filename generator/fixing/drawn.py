"""Drawn lines under Tiêu ngữ, names of bodies, trích yếu: drawn anew in the place of one wrong or absent.

The line is a floating DrawingML connector anchored in the last paragraph of the component, so that no words move; Word
2007 shows its VML twin (mc:Fallback). A line that is the border of an empty paragraph stays one: its indents are set.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from generator.findings import Spot
from generator.fixing import order, pieces
from generator.fixing.sheet import Impossible, Sheet
from generator.fonts.advances import SINGLE
from generator.layout.location.extents import relative_extent, rows
from generator.layout.location.model import DrawnLine, Line
from generator.layout.model import Place
from generator.ooxml.names import NAMESPACES, W
from generator.profiles.model import Component
from generator.units import Length

_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_DRAWING = """<w:r {namespaces}><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0" \
layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>\
<wp:positionH relativeFrom="column">{across}</wp:positionH>\
<wp:positionV relativeFrom="paragraph"><wp:posOffset>{down}</wp:posOffset></wp:positionV>\
<wp:extent cx="{length}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>\
<wp:docPr id="{number}" name="Đường kẻ {number}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{wps}">\
<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{length}" cy="0"/></a:xfrm>\
<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="{weight}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>\
</a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>\
<w:pict><v:line id="_x0000_v{number}" style="position:absolute;z-index:{number}{css}" from="{left}pt,{top}pt" \
to="{right}pt,{top}pt" strokeweight="{points}pt"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""
_PREFIXES = ("w", "mc", "wp", "a", "wps", "v")


def mend(sheet: Sheet, key: str, spot: Spot) -> None:
    """Draws the line under the component `key` whose last line is at a place, in the stead of those there."""
    line, drawn = _located(sheet, key, spot)
    length = sheet.lengths[spot]
    centre = _centre(line)
    borders = [one for one in drawn if one.technique == "border" and not one.paragraph.text.strip()]
    if len(borders) == 1 == len(drawn):
        _indent(sheet, borders[0], length, centre, line)
        return
    for one in drawn:
        _remove(sheet, one, drawn)
    _draw(sheet, line, length, centre, _style(sheet, key))


def _located(sheet: Sheet, key: str, spot: Spot) -> tuple[Line, Sequence[DrawnLine]]:
    for unit in sheet.reading.units:
        component = unit.get(key)
        if component is not None and component.lines:
            line = component.lines[-1]
            if line.paragraph.place == Place(spot.part, spot.steps):
                return line, unit.rules.get(key, ())
    raise Impossible("Không tìm lại được dòng chữ phía trên đường kẻ.")


def _style(sheet: Sheet, key: str) -> Component:
    """The profile's line for a component; under others it is as under trích yếu."""
    for one in sheet.profile.components.values():
        if "rule_under" in one and one["rule_under"].target == key and "rule_weight" in one:
            return one
    return sheet.profile.component("duong_ke_trich_yeu")


def _centre(line: Line) -> float | None:
    """How far from the left edge of its room the middle of a line's words is; None for the middle of the room."""
    form = line.paragraph.format
    if form.align == "center" and line.side == "whole" and not (form.left or form.right or form.first_line):
        return None
    if form.align == "center" and line.side == "whole":
        return form.left + (line.band.right - line.band.left - form.left - form.right + form.first_line) / 2
    ink = relative_extent(line)
    if ink is None:
        raise Impossible("Không tính được chỗ của dòng chữ phía trên đường kẻ.")
    return ink.centre - line.band.left


def _indent(sheet: Sheet, drawn: DrawnLine, length: Length, centre: float | None, line: Line) -> None:
    room = drawn.paragraph.format
    width = line.band.right - line.band.left
    middle = width / 2 if centre is None else centre
    left, right = round(middle - length / 2), round(width - middle - length / 2)
    element = sheet.trace.paragraphs[drawn.paragraph.place].element
    edge = "bottom" if "bottom" in room.borders else "top"

    def edit(properties: etree._Element) -> None:
        indent = order.child(properties, "ind")
        indent.attrib.clear()
        indent.set(W + "left", str(Length(left).twips))
        indent.set(W + "right", str(Length(right).twips))
        indent.set(W + "firstLine", "0")
        if drawn.style not in ("solid", "single"):
            border = order.child(order.child(properties, "pBdr"), edge)
            border.set(W + "val", "single")
            border.set(W + "sz", border.get(W + "sz", "6"))

    sheet.pen.write(element, "pPr", edit)


def _remove(sheet: Sheet, drawn: DrawnLine, others: Sequence[DrawnLine]) -> None:
    traced = sheet.trace.paragraphs[drawn.paragraph.place]
    if drawn.technique == "border":
        sheet.pen.write(traced.element, "pPr", _without_border)
        return
    lines = {id(one.shape) for one in others}
    at = next((at for at, one in enumerate(drawn.paragraph.shapes) if one is drawn.shape), None)
    if at is None:
        raise Impossible("Không tìm lại được đường kẻ trong tệp.")
    holder = traced.shapes[at]
    if any(one is holder and id(shape) not in lines
           for one, shape in zip(traced.shapes, drawn.paragraph.shapes, strict=True)):  # fmt: skip
        raise Impossible("Đường kẻ nằm chung một nhóm với hình khác.")
    top: etree._Element = holder
    while (parent := top.getparent()) is not None and parent.tag != W + "r":
        top = parent
    if parent is not None:
        pieces.remove(sheet.pen, [pieces.isolate(top)])


def _without_border(properties: etree._Element) -> None:
    borders = order.child(properties, "pBdr")
    for edge in ("top", "bottom"):
        element = order.child(borders, edge)
        element.attrib.clear()
        element.set(W + "val", "nil")


def _draw(sheet: Sheet, line: Line, length: Length, centre: float | None, style: Component) -> None:
    weight, gap = style["rule_weight"].target, style["line_exact"].target
    if not isinstance(weight, Length) or not isinstance(gap, Length):
        raise TypeError("weight and place of a drawn line are lengths")
    down = Length(round(_height(line)) + gap)
    left = 0 if centre is None else round(centre - length / 2)
    number = _number(sheet)
    drawing = _DRAWING.format(
        namespaces=" ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in _PREFIXES),
        number=number,
        across="<wp:align>center</wp:align>" if centre is None else f"<wp:posOffset>{left}</wp:posOffset>",
        down=int(down),
        length=int(length),
        weight=int(weight),
        wps=_WPS,
        css=";mso-position-horizontal:center" if centre is None else "",
        left=f"{Length(left).pt:g}",
        right=f"{Length(left + length).pt:g}",
        top=f"{down.pt:g}",
        points=f"{weight.pt:g}",
    )
    run = etree.fromstring(drawing)
    pieces.append(sheet.pen, sheet.trace.paragraphs[line.paragraph.place].element, run)


def _height(line: Line) -> float:
    """How high the paragraph is down to the foot of this line, without the space before it."""
    paragraph = line.paragraph
    spacing = paragraph.format.line
    size = max((run.format.size for run in line.runs if run.text.strip()), default=paragraph.mark.size)
    natural = SINGLE * size
    pitch = spacing.value if spacing.rule == "exact" else natural * (spacing.value if spacing.rule == "auto" else 1)
    if spacing.rule == "atLeast":
        pitch = max(natural, spacing.value)
    return pitch * (line.number + rows(line))


def _number(sheet: Sheet) -> int:
    """A number that no drawing of the document has."""
    found = 0
    for name in sheet.package.parts:
        if name.endswith(".xml") and name.startswith(sheet.package.main.rpartition("/")[0]):
            for one in sheet.package.xml(name).iter("{" + NAMESPACES["wp"] + "}docPr"):
                text = one.get("id") or ""
                found = max(found, int(text) if text.isdigit() else 0)
    return found + 1
