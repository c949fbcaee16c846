"""w:rPr as declared properties (ECMA-376 Part 1, 17.3.2). What cannot be understood counts as not stated.

Names beyond those of RunFormat: `font.ascii` … `font.cs` hold a FontReference; `size_cs`, `bold_cs`, `italic_cs`,
`lang_cs` are the twins for complex scripts; `double_strike`, `hint`, `cs`, `rtl` as in the standard; `style` is the id
of a character style.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from generator.layout import values
from generator.layout.layers import Declared
from generator.layout.values import VAL
from generator.ooxml.names import W
from generator.units import Length


class FontReference(NamedTuple):
    """A face by name, or by the theme's token, which goes first (17.3.2.26)."""

    name: str | None
    theme: str | None


SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_FONT_ATTRIBUTES = tuple(
    ("font." + slot, W + slot, W + ("cstheme" if slot == "cs" else slot + "Theme")) for slot in SLOTS
)
_FLAGS = {
    "b": "bold", "bCs": "bold_cs", "i": "italic", "iCs": "italic_cs", "caps": "caps", "smallCaps": "small_caps",
    "strike": "strike", "dstrike": "double_strike", "vanish": "hidden", "cs": "cs", "rtl": "rtl",
}  # fmt: skip
_VERTICAL = {"baseline", "superscript", "subscript"}
_LARGEST = Length(1_638 * 12_700)  # the largest size Word takes, 1 638 pt


def run_properties(element: etree._Element | None) -> Declared:
    """What a w:rPr states."""
    out: Declared = {}
    if element is not None:
        for child in element:
            if handler := _HANDLERS.get(child.tag):
                handler(child, out)
    return out


def _flag(name: str) -> Callable[[etree._Element, Declared], None]:
    def read(element: etree._Element, out: Declared) -> None:
        out[name] = values.is_on(element.get(VAL))

    return read


def _text(name: str) -> Callable[[etree._Element, Declared], None]:
    def read(element: etree._Element, out: Declared) -> None:
        if value := element.get(VAL):
            out[name] = value

    return read


def _size(name: str) -> Callable[[etree._Element, Declared], None]:
    def read(element: etree._Element, out: Declared) -> None:
        size = values.half_points(element.get(VAL))
        if size is not None and 0 < size <= _LARGEST:
            out[name] = size

    return read


def _fonts(element: etree._Element, out: Declared) -> None:
    for name, face, theme in _FONT_ATTRIBUTES:
        reference = FontReference(element.get(face) or None, element.get(theme) or None)
        if reference != (None, None):
            out[name] = reference
    if hint := element.get(W + "hint"):
        out["hint"] = hint


def _underline(element: etree._Element, out: Declared) -> None:
    if value := element.get(VAL):
        out["underline"] = None if value == "none" else value


def _color(element: etree._Element, out: Declared) -> None:
    if value := element.get(VAL):
        out["color"] = value if value == "auto" else value.upper()


def _highlight(element: etree._Element, out: Declared) -> None:
    if value := element.get(VAL):
        out["highlight"] = None if value == "none" else value


def _vertical(element: etree._Element, out: Declared) -> None:
    if (value := element.get(VAL)) in _VERTICAL:
        out["vertical"] = value


def _raised(element: etree._Element, out: Declared) -> None:
    if (value := values.half_points(element.get(VAL))) is not None:
        out["raised"] = value


def _spacing(element: etree._Element, out: Declared) -> None:
    if (value := values.twips(element.get(VAL))) is not None:
        out["spacing"] = value


def _scale(element: etree._Element, out: Declared) -> None:
    percent = values.decimal((element.get(VAL) or "").rstrip("%"))
    if percent is not None and 0 < percent <= 600:
        out["scale"] = percent / 100


def _kern(element: etree._Element, out: Declared) -> None:
    if (value := values.half_points(element.get(VAL))) is not None:
        out["kern_from"] = value or None


def _lang(element: etree._Element, out: Declared) -> None:
    if value := element.get(VAL):
        out["lang"] = value
    if value := element.get(W + "bidi"):
        out["lang_cs"] = value


_HANDLERS: dict[object, Callable[[etree._Element, Declared], None]] = {
    **{W + tag: _flag(name) for tag, name in _FLAGS.items()},
    W + "rStyle": _text("style"),
    W + "rFonts": _fonts,
    W + "sz": _size("size"),
    W + "szCs": _size("size_cs"),
    W + "u": _underline,
    W + "color": _color,
    W + "highlight": _highlight,
    W + "vertAlign": _vertical,
    W + "position": _raised,
    W + "spacing": _spacing,
    W + "w": _scale,
    W + "kern": _kern,
    W + "lang": _lang,
}
