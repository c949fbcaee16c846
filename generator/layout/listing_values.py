"""Values as words of the listing: lengths exact to the twip, borders, looks, quoted text.

Millimetres to two decimals tell any two twips apart (a twip is 0.0176 mm); points to three do so for border widths too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.layout.model import Border, LineSpacing, RunFormat
from generator.units import Length

EDGE = {
    "top": "tren", "left": "trai", "bottom": "duoi", "right": "phai", "between": "giua_doan", "bar": "ben_le",
    "insideH": "ngang_trong", "insideV": "doc_trong",
}  # fmt: skip
_FLAGS = {
    "bold": "dam", "italic": "nghieng", "strike": "gach_ngang", "caps": "in_hoa", "small_caps": "hoa_nho",
    "hidden": "an",
}  # fmt: skip
_UNSEEN = re.compile(
    "[\\\\\\x00-\\x1f\\x7f-\\xa0\\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2011"
    "\u2028-\u202f\u205f-\u206f\u3000\ufeff\ue000-\uf8ff]"
)
_SHORT = {"\t": "\\t", "\n": "\\n", "\\": "\\\\"}


def mm(length: Length) -> str:
    return f"{round(length.mm, 2):g}mm" if abs(length.mm) < 10_000 else f"{length.mm:.0f}mm"


def pt(length: Length) -> str:
    return f"{round(length.pt, 3):.7g}pt"


def quoted(text: str) -> str:
    """The text in quotes on one line. What cannot be told apart by eye is escaped: tabs, no-break spaces, no-break
    hyphens; quotes inside are not, since the text is the last thing of its line."""
    return '"' + _UNSEEN.sub(lambda match: _SHORT.get(match[0]) or f"\\u{ord(match[0]):04x}", text) + '"'


def line_spacing(line: LineSpacing) -> str:
    if line.rule == "auto":
        return f"dong {round(line.value, 4):g}"
    return f"dong {'dung' if line.rule == 'exact' else 'it_nhat'} {pt(Length(line.value))}"


def borders(edges: Mapping[str, Border], word: str = "vien") -> Iterator[str]:
    """One line for each kind of border with the edges that have it."""
    kinds: dict[Border, list[str]] = {}
    for edge, name in EDGE.items():
        if edge in edges:
            kinds.setdefault(edges[edge], []).append(name)
    for border, names in kinds.items():
        space = f" cach {pt(border.space)}" if border.space else ""
        color = "" if border.color == "auto" else f" mau {border.color}"
        yield f"{word} {'+'.join(names)} {border.style} {pt(border.width)}{space}{color}"


def look(format_: RunFormat) -> str:
    """Face and size, then only what is not as Word has it of itself."""
    words = [format_.font, pt(format_.size)]
    words += [word for name, word in _FLAGS.items() if getattr(format_, name)]
    if format_.underline:
        words.append(f"gach_chan={format_.underline}")
    if format_.color != "auto":
        words.append(f"mau={format_.color}")
    if format_.highlight:
        words.append(f"to={format_.highlight}")
    if format_.vertical != "baseline":
        words.append("chi_so_tren" if format_.vertical == "superscript" else "chi_so_duoi")
    if format_.raised:
        words.append(f"nang={pt(format_.raised)}")
    if format_.spacing:
        words.append(f"gian={pt(format_.spacing)}")
    if format_.scale != 1.0:
        words.append(f"co_ngang={format_.scale:.0%}")
    if format_.kern_from is not None:
        words.append(f"kern={pt(format_.kern_from)}")
    if format_.lang:
        words.append(format_.lang)
    if format_.style:
        words.append(f"kieu={quoted(format_.style)}")
    return " ".join(words)
