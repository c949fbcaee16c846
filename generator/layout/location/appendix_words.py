"""The words of an appendix's opening: the line "Phụ lục I", the line (Kèm theo …)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.layout.location import outline, traits

if TYPE_CHECKING:
    from generator.layout.location.model import Line

REFERENCE = re.compile(r"[(\[]\s*(?i:(?:được )?(?:ban hành |phê duyệt )?kèm theo)\b")
_ENDS_REFERENCE = re.compile(r"[)\]]\s*[.;]?$")
_REFERENCE_LINES = 4
_LABEL = re.compile(
    r"(?i:phụ lục)(?: ?(?:(?i:số) ?:? ?)?"
    r"(?P<number>[IVXLC]+|\d[\d.]*|[A-ZĐ]|\d*(?:…|\.{2,})[….\d¹²³⁴⁵⁶⁷⁸⁹⁰]*|\{\{.*?\}\})(?!\w))?"
    r"(?: ?[.:–—-]? ?(?P<rest>[\w“\"(].*?))? ?[.:]?"
)
_CONTENTS = re.compile(r"(?:\.{4,}|…{2,}|\t| )\s*\d{1,3}$")


def is_label(line: Line) -> bool:
    """Whether a line reads as the label of an appendix, alone or with the title behind it; a line of a table of
    contents does not."""
    text = line.text
    if text[:1] not in ("P", "p"):
        return False
    match = _LABEL.fullmatch(text)
    if match is None or line.paragraph.format.style.lower().startswith(("toc", "mục lục")):
        return False
    rest = match["rest"]
    if rest is None:
        return True
    if _CONTENTS.search(text):
        return False
    return (rest.isupper() or traits.is_centred(line)) and outline.could_be_title(rest)


def reference_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines of (Kèm theo …) from the one that opens it to the one that closes the bracket; the first alone when
    none does."""
    taken: list[Line] = []
    for line in lines:
        if taken and (len(taken) == _REFERENCE_LINES or not line.text):
            break
        taken.append(line)
        if _ENDS_REFERENCE.search(line.text):
            return tuple(taken)
    return tuple(taken[:1])
