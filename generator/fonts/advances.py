"""How wide text is, without a font library: advance widths of Liberation Serif 2 = Times New Roman.

Computed lengths go into documents (rule lines, indents, broken names), so they may not depend on the machine: widths
are always those of the shipped faces, which Times New Roman shares. No kerning, no ligatures: Word has both off unless
asked. The data is made by `python -m generator.fonts.measure`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.errors import Missing
from generator.fonts import cmap, faces
from generator.fonts.faces import Face
from generator.units import Length

DATA = Path(__file__).parent / "advances.txt"
EM = 2048
"""Units per em of all four faces."""

ASCENT, DESCENT, LINE_GAP = 1825 / EM, 443 / EM, 87 / EM
"""Vertical metrics in em (`hhea`): 0.891, 0.216, 0.042."""

SINGLE = ASCENT + DESCENT + LINE_GAP
"""Height of a line at single spacing in em: 1.150."""


NO_BREAK_HYPHEN = "\u2011"
"""Neither family has a glyph for it; Word draws `w:noBreakHyphen` (17.3.3.18) as a hyphen, and so do we."""


@cache
def table(face: Face) -> dict[str, int]:
    """The advance of each character that the face has, in units per em."""
    section = DATA.read_text(encoding="utf-8").partition(f"[{face.cut}]\n")[2].partition("[")[0]
    found: dict[str, int] = {}
    for line in section.splitlines():
        first, *widths = line.split(" ")
        start = int(first, 16)
        found.update(zip(map(chr, range(start, start + len(widths))), map(int, widths), strict=True))
    found[NO_BREAK_HYPHEN] = found["-"]
    return found


def missing(text: str, face: Face) -> list[str]:
    """The characters of a text that the face has no glyph for, each once, in order of appearance.

    Line breaks and tabs are not characters of a line, and count as missing.
    """
    known = table(face)
    lacking = {character for character in set(text) if character not in known}
    if not faces.is_shipped():
        lacking |= set(text) - cmap.characters(faces.path(face)) - {NO_BREAK_HYPHEN}
    return sorted(lacking, key=text.index)


def units(text: str, face: Face) -> int:
    """The width of a text in units per em. Raises Missing."""
    known = table(face)
    try:
        return sum([known[character] for character in text])
    except KeyError:
        raise Missing(_sentence(missing(text, face))) from None


def width(text: str, face: Face, size: Length) -> Length:
    """The width of a text on one line. Raises Missing, naming the characters that have no glyph."""
    return Length(round(units(text, face) * size / EM))


def _sentence(characters: list[str]) -> str:
    shown = ", ".join(
        f"«{character}» (U+{ord(character):04X})" if character.isprintable() else f"U+{ord(character):04X}"
        for character in characters
    )
    return f"Phông chữ Times New Roman không có ký tự {shown}; xin thay bằng ký tự khác."
