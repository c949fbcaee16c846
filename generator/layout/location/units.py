"""The documents of a file: where each begins, what it is, what stands in it.

A Quốc hiệu heads a document; so does the form of a copy ("SAO Y"). What stands before the first one is of its unit when
it is a few lines (DỰ THẢO, Mẫu số 01), and a unit of its own when it is more (an appendix with model forms in it). A
heading of a form (its names blanks or placeholders, or none) inside a document is no unit but part of what it stands
in, unless the whole file is such forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.layout.location import (
    appendices,
    body,
    closing,
    drawn_lines,
    heading,
    scope,
    styles_ours,
    title,
)
from generator.layout.location import (
    heading_words as words,
)
from generator.layout.location.draft import Draft
from generator.layout.location.heading_sides import quoc_hieu_in
from generator.layout.location.lines import first_header, flow
from generator.layout.location.model import Reading
from generator.layout.location.words import is_placeholder

if TYPE_CHECKING:
    from generator.layout.location.lines import Placed
    from generator.layout.model import Document
    from generator.profiles.model import Profile

_STAGES = (heading.locate, title.locate, appendices.locate, closing.locate, drawn_lines.locate, body.locate)
_ABOVE = 12
"""So many lines with words above the first Quốc hiệu are still of its heading."""
_WITHIN = 20
"""How many lines the table at the head of a copy has before and after its number."""
_BACK = 6
"""How many lines above a further heading may be its label."""
Kind = Literal["van_ban", "sao"]


class Beginning(NamedTuple):
    """Where a unit begins, and the line that heads it."""

    start: int
    kind: Kind
    anchor: int | None


def units(document: Document, profile: Profile, *, by_styles: bool = True) -> Reading:
    """Locates everything in a document. Without `by_styles` the names of our own styles are not looked at."""
    placed = _lines(document)
    hints = styles_ours.hints(placed, profile) if by_styles else (None,) * len(placed)
    drafts = [
        _located(
            Draft(
                document,
                profile,
                placed[begin.start : end],
                hints[begin.start : end],
                begin.kind,
                None if begin.anchor is None else begin.anchor - begin.start,
            ),
            number,
        )
        for number, (begin, end) in enumerate(_bounds(placed, hints))
    ]
    found = tuple(draft.done() for draft in drafts)
    return Reading(document, found, scope.of(document, drafts))


def _lines(document: Document) -> tuple[Placed, ...]:
    """The lines of the document; in front of them those of page 1's header if Quốc hiệu stands there."""
    header = tuple(first_header(document))
    heads = any(quoc_hieu_in(one.line) is not None for one in header)
    return (*header, *flow(document)) if heads else tuple(flow(document))


def _located(draft: Draft, number: int) -> Draft:
    for stage in _STAGES:
        stage(draft)
    draft.kind = _kind(draft, number)
    return draft


def _kind(draft: Draft, number: int) -> Literal["van_ban", "kem_theo", "sao", "phu_luc"]:
    """What a unit is: an appendix alone; attached, by what its title says or (a further one) for want of a number."""
    have = draft.components
    if draft.kind == "sao":
        return "sao"
    if draft.appendices and not have.keys() & {"quoc_hieu", "so_ky_hieu", "co_quan_ban_hanh", "ten_loai"}:
        return "phu_luc"
    reference = have.get("phu_luc_kem_theo")
    if reference is not None and draft.place(reference.lines[0])[0] < draft.stop:
        return "kem_theo"
    if number and "so_ky_hieu" not in have and "quoc_hieu" in have:
        return "kem_theo"
    return "van_ban"


def _bounds(placed: Sequence[Placed], hints: Sequence[str | None]) -> list[tuple[Beginning, int]]:
    """Where the units begin and end."""
    found = [*_beginnings(placed, hints)]
    ends = [*(one.start for one in found[1:]), len(placed)]
    return list(zip(found, ends, strict=True))


def _beginnings(placed: Sequence[Placed], hints: Sequence[str | None]) -> Iterator[Beginning]:
    anchors = [*_anchors(placed, hints)]
    first = _opening(placed, anchors[0][0], 0, anchors[0][1]) if anchors else 0
    is_forms = sum(1 for one in placed[:first] if one.line.text) > _ABOVE
    starts_with_copy = bool(anchors) and anchors[0][1] == "sao"
    if not anchors or is_forms or (starts_with_copy and any(one.line.text for one in placed[:first])):
        yield Beginning(0, "van_ban", None)
    before = 0
    for number, (at, kind) in enumerate(anchors):
        if number == 0 and not is_forms and kind == "van_ban":
            yield Beginning(0, kind, at)
        elif number == 0 or is_forms or kind == "sao" or not _is_form(placed, at):
            yield Beginning(_opening(placed, at, before, kind), kind, at)
        before = at + 1


def _anchors(placed: Sequence[Placed], hints: Sequence[str | None]) -> Iterator[tuple[int, Kind]]:
    """The lines that head a document. A Quốc hiệu whose table has one already heads none."""
    seen: object = None
    asked: object = None
    for index, one in enumerate(placed):
        text = one.line.text
        if hints[index] is not None and hints[index] not in heading.KEYS:
            continue  # in a style of ours for something else: text that speaks of headings
        hinted = hints[index] == "quoc_hieu" and one.line.number == 0 and not words.is_wordless(text)
        if hinted or (words.opens_quoc_hieu(text) and quoc_hieu_in(one.line) is not None):
            if one.table is None or (one.table is not seen and _heads_table(placed, index)):
                yield index, "van_ban"
            seen = one.table
        elif not index or (one.table is not None and one.table is seen):
            continue
        elif text.isupper() and words.is_copy(text) and _is_copy_block(placed, index):
            yield index, "sao"
            seen = one.table
        elif one.table is not None and one.table is not asked and text.startswith("Số"):
            asked = one.table
            at = _copy_table(placed, index)
            if at is not None:
                yield at, "sao"
                seen = one.table


def _heads_table(placed: Sequence[Placed], at: int) -> bool:
    """Whether a Quốc hiệu in a table stands at its top: no row above with words but a label's. In a table of data it
    is an example."""
    cell = placed[at].line.cell
    if cell is None or cell.row == 0:
        return True
    for index in range(at - 1, -1, -1):
        one = placed[index]
        if one.table is not placed[at].table:
            break
        if one.line.cell is not None and one.line.cell.table is cell.table and one.line.cell.row < cell.row:
            text = one.line.text
            if text and not words.is_label(text) and not words.mark(text):
                return False
    return True


def _is_copy_block(placed: Sequence[Placed], at: int) -> bool:
    """Whether the form of a copy stands in a heading of its own: a number with its abbreviation is near."""
    near = placed[max(0, at - _BACK) : at + _BACK]
    return any(words.number(one.line.text) and not words.is_wordless(one.line.text) for one in near)


def _copy_table(placed: Sequence[Placed], at: int) -> int | None:
    """The line that heads a table with a name, a number and a date but no Quốc hiệu, when the number has the mark of a
    copy or, in a model form, a blank stands in the place of its words; None for any other table."""
    number = placed[at].line
    if not words.number(number.text):
        return None
    table = [index for index in range(max(0, at - _WITHIN), at + _WITHIN) if _is_of(placed, index, at)]
    texts = {index: placed[index].line.text for index in table}
    if any(words.opens_quoc_hieu(text) for text in texts.values()):
        return None
    first = next((index for index in table if texts[index] and placed[index].line.cell != number.cell), None)
    if first is None or not any(words.date(text) for text in texts.values()):
        return None
    if words.is_copy_number(number.text):
        return first
    has_name = any(words.opens_name(text) and words.is_generic(text) for text in texts.values())
    return first if has_name and is_placeholder(re.sub(r"\d", "", texts[first])) else None


def _is_of(placed: Sequence[Placed], index: int, at: int) -> bool:
    return index < len(placed) and placed[index].table is placed[at].table


def _opening(placed: Sequence[Placed], at: int, floor: int, kind: Kind = "van_ban") -> int:
    """The first line of the heading that a line stands in: of its table, and of the labels right above; of a copy the
    rule above it too."""
    table = placed[at].table
    while at > floor and table is not None and placed[at - 1].table is table:
        at -= 1
    start = at
    for index in range(at - 1, max(floor, at - _BACK) - 1, -1):
        text = placed[index].line.text
        if placed[index].table is not None:
            break
        if words.is_label(text) or (kind == "sao" and words.is_wordless(text)):
            start = index
        elif text:
            break
    return start


def _is_form(placed: Sequence[Placed], at: int) -> bool:
    """Whether the heading at a Quốc hiệu further down is that of a form: no names beside or above it but blanks."""
    table = placed[at].table
    if table is not None:
        near = [one.line.text for one in placed if one.table is table]
    else:
        near = [one.line.text for one in placed[max(0, at - _BACK) : at + _BACK]]
    names = [text for text in near if words.opens_name(text) and text.upper() == text]
    return all(words.is_generic(name) or words.has_tag(name) for name in names)
