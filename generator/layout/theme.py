"""The theme part: faces behind tokens such as minorHAnsi, and widths of lines (ECMA-376 Part 1, 20.1.6.9, 17.18.96).

A theme holds one Latin face and one face per script for headings (major) and for text (minor). The language that
decides is the document's w:themeFontLang (17.15.1.88): Vietnamese takes the face of the script "Viet" for Latin text
too, so that `minorHAnsi` is Arial in one file and Calibri in another with the same theme.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from generator.layout import values
from generator.layout.settings import ThemeLanguages
from generator.ooxml.names import A
from generator.units import Length

_SCRIPTS = {
    "vi": "Viet", "ja": "Jpan", "ko": "Hang", "zh-tw": "Hant", "zh-hk": "Hant", "zh-mo": "Hant", "zh": "Hans",
    "ar": "Arab", "fa": "Arab", "ur": "Arab", "he": "Hebr", "th": "Thai", "hi": "Deva", "mr": "Deva", "bn": "Beng",
    "ta": "Taml", "te": "Telu", "km": "Khmr", "lo": "Laoo",
}  # fmt: skip


class Theme(NamedTuple):
    """`faces` by token; `lines` are the three line widths a shape may name by index (20.1.4.1.21)."""

    faces: Mapping[str, str]
    lines: tuple[Length, ...]


def read_theme(root: etree._Element | None, languages: ThemeLanguages) -> Theme:
    """The theme of a document in its languages; an empty one when it has none."""
    if root is None:
        return Theme({}, ())
    faces: dict[str, str] = {}
    for kind in ("major", "minor"):
        fonts = root.find(f"{A}themeElements/{A}fontScheme/{A}{kind}Font")
        if fonts is None:
            continue
        by_script = {font.get("script"): font.get("typeface") for font in fonts.iterchildren(A + "font")}
        script = _script(languages.latin)
        latin = (by_script.get("Viet") if script == "Viet" else None) or _face(fonts, "latin")
        east = _face(fonts, "ea") or by_script.get(_script(languages.east_asian))
        complex_ = _face(fonts, "cs") or by_script.get(_script(languages.bidi))
        for token, face in (("Ascii", latin), ("HAnsi", latin), ("EastAsia", east), ("Bidi", complex_)):
            if face:
                faces[kind + token] = face
    widths = [
        values.emu(line.get("w")) or Length(9_525)
        for line in root.iterfind(f"{A}themeElements/{A}fmtScheme/{A}lnStyleLst/{A}ln")
    ]
    return Theme(faces, tuple(widths))


def _face(fonts: etree._Element, tag: str) -> str | None:
    element = fonts.find(A + tag)
    return None if element is None else element.get("typeface")


def _script(language: str | None) -> str | None:
    if not language:
        return None
    tag = language.lower()
    return _SCRIPTS.get(tag) or _SCRIPTS.get(tag.partition("-")[0])
