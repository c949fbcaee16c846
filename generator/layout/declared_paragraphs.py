"""w:pPr as declared properties (ECMA-376 Part 1, 17.3.1). What cannot be understood counts as not stated.

Names beyond those of ParagraphFormat: `left`, `right`, `first` are the raw indents (a hanging one below zero) and
`left_chars` … their twins in hundredths of a character, 0 meaning "use the length"; `before_lines`, `after_lines` the
same in hundredths of a line; `line_value`, `line_rule`; `border.<edge>`; `tabs` maps a position to a stop, or to None
where it is cleared; `number`, `level` name the list; `style` is the id of a paragraph style.

Longer than a module should be because it holds one short function for each element.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from generator.layout import values
from generator.layout.layers import Declared
from generator.layout.model import Border, TabStop
from generator.layout.values import VAL
from generator.ooxml.names import W
from generator.units import Length

EDGES = ("top", "left", "bottom", "right", "insideH", "insideV", "between", "bar")
_EDGE_OF = {W + edge: edge for edge in EDGES} | {W + "start": "left", W + "end": "right"}
_ALIGN = {
    "left": "left", "start": "left", "right": "right", "end": "right", "center": "center", "both": "both",
    "distribute": "distribute", "thaiDistribute": "distribute", "lowKashida": "both", "mediumKashida": "both",
    "highKashida": "both", "numTab": "left",
}  # fmt: skip
_FLAGS = {
    "keepNext": "keep_next", "keepLines": "keep_lines", "widowControl": "widow_control", "bidi": "bidi",
    "pageBreakBefore": "page_break_before", "contextualSpacing": "contextual_spacing",
}  # fmt: skip
_TAB_KINDS = {"start": "left", "end": "right"}
_INVISIBLE = frozenset({"nil", "none"})


def paragraph_properties(element: etree._Element | None) -> Declared:
    """What a w:pPr states about the paragraph; its w:rPr, which is the look of the mark, is left to the caller."""
    out: Declared = {}
    if element is not None:
        for child in element:
            if handler := _HANDLERS.get(child.tag):
                handler(child, out)
    return out


def border(element: etree._Element) -> Border | None:
    """One edge, None when it is stated to be invisible or to have no width that draws (17.3.4)."""
    style = element.get(VAL) or "nil"
    if style in _INVISIBLE:
        return None
    color = element.get(W + "color") or "auto"
    return Border(
        style,
        values.eighths(element.get(W + "sz")) or Length(0),
        values.points(element.get(W + "space")) or Length(0),
        color if color == "auto" else color.upper(),
    )


def borders(element: etree._Element | None) -> Iterator[tuple[str, Border | None]]:
    """The edges a border group states (w:pBdr, w:tblBorders, w:tcBorders) by name, `start` and `end` as left, right."""
    if element is not None:
        for child in element:
            if edge := _EDGE_OF.get(child.tag):
                yield edge, border(child)


def shading(element: etree._Element) -> str | None:
    """The colour of a w:shd, None when it leaves the paper as it is (17.3.5)."""
    pattern, fill = element.get(VAL) or "clear", element.get(W + "fill") or "auto"
    chosen = (element.get(W + "color") or "auto") if pattern == "solid" else fill
    return None if pattern == "nil" or chosen == "auto" else chosen.upper()


def _flag(name: str) -> Callable[[etree._Element, Declared], None]:
    def read(element: etree._Element, out: Declared) -> None:
        out[name] = values.is_on(element.get(VAL))

    return read


def _style(element: etree._Element, out: Declared) -> None:
    if value := element.get(VAL):
        out["style"] = value


def _align(element: etree._Element, out: Declared) -> None:
    if value := _ALIGN.get(element.get(VAL) or ""):
        out["align"] = value


def _indents(element: etree._Element, out: Declared) -> None:
    """17.3.1.12: start and end are left and right; hanging goes before firstLine; *Chars before lengths, if not 0."""
    for name, given in (("left", ("left", "start")), ("right", ("right", "end"))):
        for attribute in given:
            if (length := values.twips(element.get(W + attribute))) is not None:
                out[name] = length
            if (chars := values.decimal(element.get(W + attribute + "Chars"))) is not None:
                out[name + "_chars"] = chars
    for attribute, sign in (("firstLine", 1), ("hanging", -1)):
        if (length := values.twips(element.get(W + attribute))) is not None:
            out["first"] = Length(sign * length)
        if (chars := values.decimal(element.get(W + attribute + "Chars"))) is not None:
            out["first_chars"] = sign * chars


def _spacing(element: etree._Element, out: Declared) -> None:
    for name in ("before", "after"):
        if (length := values.twips(element.get(W + name))) is not None and length >= 0:
            out[name] = length
        if (lines := values.decimal(element.get(W + name + "Lines"))) is not None and lines >= 0:
            out[name + "_lines"] = lines
        if (auto := element.get(W + name + "Autospacing")) is not None:
            out[name + "_auto"] = values.is_on(auto)
    if (line := values.twips(element.get(W + "line"))) is not None and line > 0:
        out["line_value"] = line
    if (rule := element.get(W + "lineRule")) in {"auto", "exact", "atLeast"}:
        out["line_rule"] = rule


def _borders(element: etree._Element, out: Declared) -> None:
    for edge, value in borders(element):
        out["border." + edge] = value


def _tabs(element: etree._Element, out: Declared) -> None:
    stops: dict[Length, TabStop | None] = {}
    for child in element.iterchildren(W + "tab"):
        if (position := values.twips(child.get(W + "pos"))) is not None:
            kind, leader = child.get(VAL) or "left", child.get(W + "leader")
            stop = TabStop(_TAB_KINDS.get(kind, kind), position, None if leader == "none" else leader)
            stops[position] = None if kind == "clear" else stop
    out["tabs"] = stops


def _outline(element: etree._Element, out: Declared) -> None:
    level = values.integer(element.get(VAL))
    if level is not None and 0 <= level <= 9:
        out["outline_level"] = None if level == 9 else level


def _shading(element: etree._Element, out: Declared) -> None:
    out["shading"] = shading(element)


def _frame(element: etree._Element, out: Declared) -> None:
    out["is_framed"] = True
    out["frame_align"] = element.get(W + "xAlign")


def _numbering(element: etree._Element, out: Declared) -> None:
    if (number := values.integer(values.child_value(element, "numId"))) is not None:
        out["number"] = number
    if (level := values.integer(values.child_value(element, "ilvl"))) is not None:
        out["level"] = level


_HANDLERS: dict[object, Callable[[etree._Element, Declared], None]] = {
    **{W + tag: _flag(name) for tag, name in _FLAGS.items()},
    W + "pStyle": _style,
    W + "jc": _align,
    W + "ind": _indents,
    W + "spacing": _spacing,
    W + "pBdr": _borders,
    W + "tabs": _tabs,
    W + "outlineLvl": _outline,
    W + "shd": _shading,
    W + "framePr": _frame,
    W + "numPr": _numbering,
}
