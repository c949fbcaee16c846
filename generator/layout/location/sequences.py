"""Which marks of a body are what they look like: sections, articles and lettered parts are told by their sequence.

Reads: the entries of a body with the mark each opens with. Gives: the mark that holds, or None. "V. I. Lê-nin" is no
section, "C. Mác" no part, "Điều 5 Nghị định số …" no article. Quoted entries are never part of a sequence: they keep
their marks, and count for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.layout.location import traits
from generator.layout.location.outline import CHU_HOA, DIEU, LA_MA, Mark

if TYPE_CHECKING:
    from generator.layout.location.model import Line

_FARTHEST = 3
"""A number that skips more than this is not of the sequence."""

_CITES = re.compile(
    r"(?:của|và|đến|khoản|điểm|Chương|Mục|Phần|Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định"
    r"|Pháp lệnh|Hiến pháp|Điều lệ|Kế hoạch|này|nêu|trên|quy định|,|-)(?:\W|$)"
)
_LETTERS = "ABCDĐEGHIKLMNOPQRSTUVXY"


def settle(marks: Sequence[Mark | None], lines: Sequence[Line | None], quoted: Sequence[bool]) -> list[Mark | None]:
    """The marks that hold, one for each entry."""
    kept = list(marks)
    roman = _romans(kept, lines, quoted)
    letters = _letters(kept, lines, quoted)
    last_article = 0
    for index, mark in enumerate(kept):
        if mark is None or quoted[index]:
            continue
        line = lines[index]
        if mark.depth == DIEU:
            if not _is_article(mark, line, last_article):
                kept[index] = None
            elif isinstance(mark.number, int):
                last_article = mark.number
        elif mark.depth == LA_MA and isinstance(mark.number, int) and index not in roman:
            letter = mark._replace(depth=CHU_HOA, number=mark.label[0]) if len(mark.label) == 2 else None
            kept[index] = letter if letter is not None and index in letters else None
        elif mark.depth == CHU_HOA and index not in letters:
            kept[index] = None
    return kept


def _is_article(mark: Mark, line: Line | None, last: int) -> bool:
    """With a stop behind the number it is a heading; without one, when it is bold or goes on counting and cites
    nothing."""
    if mark.label[-1] in ".:":
        return True
    if _CITES.match(mark.rest):
        return False
    return (line is not None and traits.opens_bold(line)) or mark.number == last + 1


def _romans(marks: Sequence[Mark | None], lines: Sequence[Line | None], quoted: Sequence[bool]) -> set[int]:
    """Entries that are sections: of a run that begins at I and has two members, or whose one member is a heading."""
    runs: list[list[int]] = []
    last = 0
    for index, mark in enumerate(marks):
        if mark is None or quoted[index]:
            continue
        if mark.depth < LA_MA and mark.depth not in (CHU_HOA, DIEU):
            last = 0  # sections begin again in each phần, chương
        if mark.depth != LA_MA or not isinstance(mark.number, int):
            continue
        if mark.number == 1:
            runs.append([index])
            last = 1
        elif last and last <= mark.number <= last + _FARTHEST:
            runs[-1].append(index)
            last = mark.number
        elif _is_heading(lines[index]) and mark.number <= 2 * _FARTHEST and len(mark.label) > 1:
            runs.append([index])
            last = mark.number
    return {index for run in runs if len(run) > 1 or _is_heading(lines[run[0]]) for index in run}


def _letters(marks: Sequence[Mark | None], lines: Sequence[Line | None], quoted: Sequence[bool]) -> set[int]:
    """Entries that are parts A., B., C.: two or more in a row, or one that is a heading by its look."""
    runs: list[list[int]] = []
    last = -1
    for index, mark in enumerate(marks):
        if mark is None or quoted[index] or mark.depth not in (CHU_HOA, LA_MA) or len(mark.label) != 2:
            continue
        value = _LETTERS.find(mark.label[0])
        if value < 0:
            continue
        if value == 0:
            runs.append([index])
            last = 0
        elif last >= 0 and last < value <= last + 1 + (mark.depth == CHU_HOA):
            runs[-1].append(index)
            last = value
    return {index for run in runs if len(run) > 1 or _is_heading(lines[run[0]]) for index in run}


def _is_heading(line: Line | None) -> bool:
    return line is not None and (traits.is_wholly_bold(line) or traits.is_upper(line))
