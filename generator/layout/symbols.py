"""Characters of symbol fonts (Symbol, Wingdings), which files keep in the private area U+F000–U+F0FF, as Unicode.

Only those that stand for bullets, boxes, dashes and arrows in administrative documents are named; any other keeps its
code, and the font of its run says what it would look like.
"""

from __future__ import annotations

_SHOWN = {
    0xF02D: "-", 0xF02B: "+", 0xF0B7: "•", 0xF0A7: "▪", 0xF06E: "■", 0xF071: "❑", 0xF06F: "□", 0xF0A8: "◻",
    0xF072: "❒", 0xF075: "◆", 0xF076: "❖", 0xF0D8: "➢", 0xF0E0: "→", 0xF0E8: "➔", 0xF0FC: "✓", 0xF0FB: "✗",
    0xF0FE: "☑", 0xF0FD: "☒", 0xF0A3: "£", 0xF0B3: "≥", 0xF0B0: "°", 0xF0B1: "±", 0xF0B4: "×", 0xF020: " ",
}  # fmt: skip
_SYMBOL_FACES = ("symbol", "wingdings", "webdings", "marlett", "zapfdingbats")


def shown(character: str) -> str:
    """The character a reader sees for one of a symbol font; any other character as it is."""
    return _SHOWN.get(ord(character), character)


def from_code(text: str | None, face: str | None) -> str:
    """The character of a w:sym (17.3.3.30), whose w:char is four hexadecimal digits; "" when it names none.

    A symbol font may be addressed with or without the private area: 6F and F06F are the same box of Wingdings.
    """
    try:
        code = int(text or "", 16)
    except ValueError:
        return ""
    if not 0x20 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return ""
    if code <= 0xFF and (face or "").lower().startswith(_SYMBOL_FACES):
        code += 0xF000
    return shown(chr(code))
