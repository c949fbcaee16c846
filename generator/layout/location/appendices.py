"""Appendices of a document: where each begins, its label, title and (Kèm theo …) line, what it holds.

Reads: the lines below the title. Gives: appendices, and where the main text stops. An appendix opens with a line "Phụ
lục …" that stands as a heading; without one, with a centred title over (Kèm theo …), or on a new page after the closing
block. A citation, a table of contents and a document with a Quốc hiệu of its own are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.layout.location import body, outline, recipients, traits
from generator.layout.location.appendix_words import REFERENCE, is_label, reference_lines
from generator.layout.location.model import Appendix

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Line

_TITLE_LINES = 8
_NEAR = 10
_RULE = re.compile(r"[_\-–—─―\s*]{3,}")


def locate(draft: Draft) -> None:
    """Takes the appendices; sets the end of the main text."""
    free = list(draft.free())
    closing = _closing(free)
    first = next((at for at, (_, placed) in enumerate(free) if placed.line.text), -1)
    starts = [
        at
        for at, (_, placed) in enumerate(free)
        if is_label(placed.line) and (at == first or (at > closing and _opens(free, at)))
    ]
    if draft.hints:
        starts = sorted({*starts, *(at for at, (index, _) in enumerate(free) if draft.hints[index] == "phu_luc_nhan")})
    if closing >= 0:
        before = _unlabelled(draft, free, closing, starts[0] if starts else len(free))
        starts = [before, *starts] if before is not None else starts
    starts = _own_tables_dropped(free, starts)
    if not starts:
        return
    draft.stop = free[starts[0]][0]
    found = []
    own = "phu_luc_kem_theo" in draft.components
    for start, end in zip(starts, [*starts[1:], len(free)], strict=True):
        found.append(_appendix(draft, free[start:end], has_own_reference=own))
    draft.appendices = tuple(found)


def _closing(free: Sequence[tuple[int, Placed]]) -> int:
    """Where the closing block's label or table ends; -1 without one."""
    for at, (_, placed) in enumerate(free):
        if recipients.is_label(placed):
            end = at
            while placed.table is not None and end + 1 < len(free) and free[end + 1][1].table is placed.table:
                end += 1
            return end
    return -1


def _opens(free: Sequence[tuple[int, Placed]], at: int) -> bool:
    """Whether a label stands as a heading: it opens a page or section, or is centred, bold or in capitals with a title
    or a reference below it."""
    index, placed = free[at]
    line = placed.line
    if placed.table is not None and line.cell is not None and line.cell.columns > 1:
        return False
    stands = traits.is_centred(line) or traits.is_upper(line) or traits.is_wholly_bold(line)
    if _opens_page(free, at):
        return stands or not line.text.endswith((".", ";", ":"))
    if not stands:
        return False
    below = [one.line for _, one in free[at + 1 : at + _NEAR] if one.line.text]
    if not below:
        return index > 0
    head = below[0]
    return (
        traits.is_centred(head)
        or traits.is_upper(head)
        or any(REFERENCE.match(one.text) for one in below[:4])
        or free[at + 1][1].table is not None
        or traits.is_centred(line)
    ) and not is_label(head)


def _opens_page(free: Sequence[tuple[int, Placed]], at: int) -> bool:
    """Whether a line is the first of a section, or of a page that its author began."""
    _, placed = free[at]
    if placed.line.number == 0 and placed.line.paragraph.format.page_break_before:
        return True
    if any(run.kind == "page" for run in placed.line.runs):
        return True
    back = at - 1
    while back >= 0:
        _, above = free[back]
        if above.section != placed.section or any(run.kind == "page" for run in above.line.runs):
            return True
        if above.line.text:
            return False
        back -= 1
    return False


def _unlabelled(draft: Draft, free: Sequence[tuple[int, Placed]], closing: int, stop: int) -> int | None:
    """Where, behind the closing block, an appendix without a label begins: with the centred lines above (Kèm theo …),
    or with centred words on a new page."""
    for at in range(closing + 1, stop):
        line = free[at][1].line
        if REFERENCE.match(line.text):
            first = at
            while first - 1 > closing and at - first < _TITLE_LINES:
                above = free[first - 1][1].line
                if above.text and not (traits.is_centred(above) or traits.is_upper(above)):
                    break
                first -= 1
            while first < at and not free[first][1].line.text:
                first += 1
            return first
        if not line.text or not _opens_page(free, at) or recipients.LUU.match(line.text):
            continue
        if traits.is_centred(line) or traits.is_upper(line) or free[at][1].section != free[closing][1].section:
            return at
    return None


def _own_tables_dropped(free: Sequence[tuple[int, Placed]], starts: Sequence[int]) -> list[int]:
    """The starts without those that stand in a table together with an earlier one."""
    kept: list[int] = []
    for start in starts:
        table = free[start][1].table
        if table is None or not kept or free[kept[-1]][1].table is not table:
            kept.append(start)
    return kept


def _appendix(draft: Draft, part: Sequence[tuple[int, Placed]], *, has_own_reference: bool) -> Appendix:
    """One appendix from its label or title on. An attached document keeps its own (Kèm theo …) line to itself."""
    lines = [placed for _, placed in part]
    label = lines[0].line if is_label(lines[0].line) or draft.hints[part[0][0]] == "phu_luc_nhan" else None
    at = 0 if label is None else 1
    title: list[Line] = []
    reference: tuple[Line, ...] = ()
    while at < len(lines):
        line = lines[at].line
        if REFERENCE.match(line.text):
            reference = tuple(line for line in reference_lines(one.line for one in lines[at:]) if line.text)
            at += max(len(reference), 1)
            break
        if not line.text or _RULE.fullmatch(line.text):
            if title and not _reference_near(lines, at):
                break
        elif _is_title(draft, part[at][0], lines[at], label, title):
            title.append(line)
        else:
            break
        at += 1
    draft.claim("phu_luc_nhan", [] if label is None else [label])
    draft.claim("phu_luc_tieu_de", title)
    if not has_own_reference:
        draft.claim("phu_luc_kem_theo", reference)
    draft.take(reference)
    rest = lines[at:]
    draft.take(placed.line for placed in rest)
    return Appendix(
        label,
        tuple(title),
        reference,
        body.items(rest),
        tuple(dict.fromkeys(placed.section for placed in lines)),
        _starts_section(draft, part[0][0]),
    )


def _reference_near(lines: Sequence[Placed], at: int) -> bool:
    return any(REFERENCE.match(one.line.text) for one in lines[at + 1 : at + 4])


def _is_title(draft: Draft, index: int, placed: Placed, label: Line | None, title: Sequence[Line]) -> bool:
    """Whether a line under the label is of the title: in capitals or centred, and no outline yet."""
    line = placed.line
    if draft.hints[index] == "phu_luc_tieu_de":
        return True
    if placed.table is not None or len(title) >= _TITLE_LINES or line.text.startswith("("):
        return False
    if outline.mark(line.text) is not None and not traits.is_centred(line):
        return False
    if traits.is_upper(line):
        return traits.is_centred(line) or not title
    same = label is not None and line.paragraph is label.paragraph
    return same or (traits.is_centred(line) and (not title or traits.is_bold(line)))


def _starts_section(draft: Draft, index: int) -> bool:
    """Whether nothing with words stands above the line in its section."""
    section = draft.lines[index].section
    if section == 0:
        return False
    while index > 0 and draft.lines[index - 1].section == section:
        index -= 1
        if draft.lines[index].line.text:
            return False
    return True
