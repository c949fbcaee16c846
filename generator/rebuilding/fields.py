"""What reading any field needs: words as one line, names in small letters, remarks on blanks and on doubts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.rebuilding import capitals, model, words
from generator.rebuilding.model import TO_FILL

if TYPE_CHECKING:
    from generator.layout.location.model import Component, Line
    from generator.rebuilding.model import Sheet

ITEM = re.compile(r"\s*[-–—•+*]\s*(.*)", re.DOTALL)
_END = re.compile(r"[;.]$")
_ENDS = re.compile(r"(?:\s|[;,]|(?<!v\.v)[.]|/(?=\.))+$", re.IGNORECASE)


def item(words_: str, *, is_ours: bool = False) -> str:
    """An item of a list of recipients without the marks that the template adds; of ours the one mark that it added."""
    found = ITEM.fullmatch(words_)
    rest = found[1] if found else words_
    return (_END if is_ours else _ENDS).sub("", rest).strip()


def one_line(lines: Sequence[Line]) -> str:
    """The words of some lines as one."""
    return words.typed(" ".join(line.text for line in lines if line.text))


def small(sheet: Sheet, printed: str, found: Component | None, title: str, kind: capitals.Kind) -> str:
    """The name in small letters; what was guessed is told."""
    flat = printed.replace("\n", " ")
    guessed = capitals.guess(flat, sheet.profile, kind)
    if guessed != flat:
        where = found.lines[0] if found else None
        sheet.say(
            model.CAPITALS, f"{title} in toàn chữ hoa, đọc lại thành «{guessed}»; xin xem lại chữ hoa.", where, flat
        )
    return like(guessed, printed)


def like(flat: str, printed: str) -> str:
    """The words of a flat name with the line breaks of the printed one."""
    return "".join("\n" if sign == "\n" else letter for letter, sign in zip(flat, printed, strict=True))


def same(known: str, printed: str) -> bool:
    return bool(known) and known.upper() == " ".join(printed.split()).upper()


def blank(sheet: Sheet, found: Component | None, title: str) -> None:
    where, quoted = (found.lines[0], found.text) if found else (None, None)
    if quoted:
        sheet.spare(quoted)
    sheet.say(model.BLANK, f"{title} là chỗ trống; chỗ ấy ghi «{TO_FILL}» hoặc null để điền.", where, quoted)


def unsure(sheet: Sheet, found: Component, title: str) -> None:
    if found.certainty < sheet.profile.words["doc_lai_chu_hoa"]["chac_chan"]:
        sheet.say(model.UNSURE, f"{title} chỉ là đoán theo chỗ đứng; xin xem lại.", found.lines[0], found.text)
