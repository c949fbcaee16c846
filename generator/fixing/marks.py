"""Marks of words: one mark put in the place of another, only where a person said yes.

A change `text` names characters by their offsets and holds what stands there instead; the new mark looks like the
letter before it.
"""

from __future__ import annotations

from generator.findings import Spot
from generator.fixing import pieces
from generator.fixing.runs import runs_of
from generator.fixing.sheet import Impossible, Sheet
from generator.ooxml.build import w


def replace(sheet: Sheet, spot: Spot, words: str) -> None:
    """Writes `words` for the characters of a spot; after the character before it where the spot is empty."""
    start, end = spot.start, spot.end
    if start is None or end is None or start < 1:
        raise Impossible("Không tìm được chỗ của dấu trong đoạn.")
    old = runs_of(sheet, spot) if end > start else []
    before = runs_of(sheet, spot._replace(start=start - 1, end=start))
    if len(before) != 1 or before[0].getparent() is None:
        raise Impossible("Chữ ở chỗ này do trường tự sinh ra; xin sửa bằng tay.")
    new = pieces.twin(before[0])
    new.append(w("t", words))
    holder = new
    if sheet.pen.tracks:
        holder = sheet.pen.mark("ins")
        holder.append(new)
    before[0].addnext(holder)
    pieces.remove(sheet.pen, old)
    sheet.pen.changed.append(before[0])
