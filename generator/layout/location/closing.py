"""The closing block: Nơi nhận with its list and ô 12 on the left, who signs on the right (ô 7, 9b, 12).

Reads: the lines of the main document that nobody has taken. Gives: claims, recipients, signers, how the block is built,
where it begins. Ways to build it: a table of 1 to 5 rows and 2 to 5 columns; tabs; text boxes; paragraphs one under
another. The label "Nơi nhận" leads to it; without one (hợp đồng, biên bản, công điện) the last table, or the last
lines, that hold a title above a name do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.layout.location import columns, contacts, outline, recipients, signers, signing, traits
from generator.layout.location.model import Component
from generator.layout.location.words import is_placeholder, is_tag

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Line, Recipient, Signer
    from generator.layout.model import Table

_ROWS = 12


class Parts(NamedTuple):
    """What one column holds, from top to bottom."""

    label: Line | None
    list: recipients.List | None
    signers: tuple[Signer, ...]
    notes: tuple[Line, ...]


def locate(draft: Draft) -> None:
    """Takes the closing block, when there is one, and the address at the end of the first page (ô 13)."""
    _block(draft)
    contacts.locate(draft)


def _block(draft: Draft) -> None:
    free = list(draft.free())
    label = next((position for position, (_, placed) in enumerate(free) if recipients.is_label(placed)), None)
    if label is None:
        _without_label(draft, free)
        return
    table = free[label][1].table
    if table is not None and any(len(row.cells) > 1 for row in table.rows):
        _of_table(draft, free, table)
    else:
        _of_lines(draft, free, label)


# ---- Tables ----


def _of_table(draft: Draft, free: Sequence[tuple[int, Placed]], table: Table) -> None:
    """The block is a table; titles that stand above or below it belong to it where it has none itself."""
    members = [(index, placed) for index, placed in free if placed.table is table]
    if len(table.rows) > _ROWS:
        members = _lower_part(members)
    parts = [parts for column in columns.of_table([placed for _, placed in members]) for parts in _parts(column)]
    draft.closing = "table"
    draft.closing_at = members[0][0]
    last = members[-1][0]
    if not any(part.signers for part in parts):
        below = [placed.line for index, placed in free if index > last]
        found = signers.read(signing.head(below))
        if not found.signers:
            above = [placed.line for index, placed in free if index < members[0][0]]
            found = signers.read(signing.tail(above))
            if found.lines:
                draft.closing_at = min(draft.place(line)[0] for line in found.lines)
        parts.append(Parts(None, None, found.signers, found.notes))
    _claim(draft, parts)
    if not draft.recipients:
        _loose_list(draft, members)
    draft.take(placed.line for _, placed in members)


def _lower_part(members: list[tuple[int, Placed]]) -> list[tuple[int, Placed]]:
    """Of a table that holds more than the block: from the row of the label on, or of the titles next to it."""
    row = next(
        (placed.line.cell.row for _, placed in members if recipients.is_label(placed) and placed.line.cell is not None),
        0,
    )
    return [one for one in members if one[1].line.cell is not None and one[1].line.cell.row >= row] or members


def _parts(column: Sequence[Line]) -> list[Parts]:
    """A column cut at the label: signers above it, the list, signers below."""
    at = next((index for index, line in enumerate(column) if recipients.LABEL.match(line.text)), None)
    if at is None:
        found = signers.read(column)
        return [Parts(None, None, found.signers, found.notes)]
    above = signers.read(column[:at])
    label, first = _label(column[at])
    rest = [*first, *column[at + 1 :]]
    listed = recipients.read(rest)
    below = signers.read(rest[listed.taken :])
    return [
        Parts(None, None, above.signers, above.notes),
        Parts(label, listed, (), ()),
        Parts(None, None, below.signers, below.notes),
    ]


def _label(line: Line) -> tuple[Line, list[Line]]:
    """The label, and what of the list stands behind it on its line."""
    printed = traits.printed(line)
    at = printed.find(":") + 1
    if not at or not printed[at:].strip():
        return line, []
    return traits.cut(line, 0, at), [traits.cut(line, at)]


def _loose_list(draft: Draft, members: Sequence[tuple[int, Placed]]) -> None:
    """The list where it stands in another column than its label: every line with a dash, and what goes on from it."""
    left = [
        placed.line for index, placed in members
        if draft.is_free(index) and placed.line.text and not traits.is_upper(placed.line)
    ]  # fmt: skip
    first = next((at for at, line in enumerate(left) if outline.mark(line.text) is not None), None)
    if first is not None and draft.components.keys() & {"noi_nhan_nhan", "noi_nhan_nhan_sao"}:
        listed = recipients.read(left[first:])
        _claim_list(draft, listed)


# ---- Without a table ----


def _of_lines(draft: Draft, free: Sequence[tuple[int, Placed]], label: int) -> None:
    """Tabs, text boxes or paragraphs one under another."""
    begin = _begin(free, label)
    region = [placed for _, placed in free[begin : _end(free, label)]]
    cut = [columns.sides(placed.line) for placed in region]
    has_sides = any(len(one) == 2 and recipients.LABEL.match(one[0].text) for one in cut) or any(
        one[-1].side == "right" and signers.is_title(one[-1]) for one in cut
    )
    if has_sides:
        left = [one[0] for one in cut if one[0].side != "right" and not signing.is_set_off(one[0])]
        right = [one[-1] for one in cut if one[-1].side == "right" or signing.is_set_off(one[-1]) or not one[-1].text]
        parts = [*_parts(left), *_parts(right)]
        draft.closing = "tabs"
    else:
        parts = _parts([placed.line for placed in region])
        boxed = any(traits.is_boxed(line) for line in _lines_of(parts))
        draft.closing = "boxes" if boxed else "lines"
    _claim(draft, parts)
    taken = [draft.place(line)[0] for line in _lines_of(parts)]
    draft.closing_at = min(taken, default=free[label][0])


def _begin(free: Sequence[tuple[int, Placed]], label: int) -> int:
    """Where the block begins: titles and names may stand above the label, nothing of running text between."""
    begin = label
    position = label - 1
    while position >= 0 and label - position <= signing.REACH:
        placed = free[position][1]
        if placed.table is not None or not signing.may_sign(placed.line):
            break
        if placed.line.text and any(signers.is_title(side) for side in columns.sides(placed.line)):
            begin = position
        position -= 1
    return begin


def _end(free: Sequence[tuple[int, Placed]], label: int) -> int:
    """Where the lines of the block end at the latest: at a table, or at running text that is no item of the list."""
    for position in range(label + 1, len(free)):
        placed = free[position][1]
        mark = outline.mark(placed.line.text)
        if placed.table is not free[label][1].table or (mark is not None and mark.depth < outline.KHOAN):
            return position
        if len(placed.line.text.split()) > 2 * signing.LONG and mark is None and placed.line.number == 0:
            return position
    return len(free)


def _without_label(draft: Draft, free: Sequence[tuple[int, Placed]]) -> None:
    """The last table that holds a title above a name, if only blank lines and notes follow; else the last lines."""
    tables = list(dict.fromkeys(id(placed.table) for _, placed in free if placed.table is not None))
    for wanted in reversed(tables[-3:]):
        members = [(index, placed) for index, placed in free if id(placed.table) == wanted]
        table = members[0][1].table
        after = [placed.line for index, placed in free if index > members[-1][0] and placed.line.text]
        if (
            table is None
            or len(after) > signing.REACH // 2
            or any(len(line.text.split()) > 2 * signing.LONG for line in after)
        ):
            break
        if len(table.rows) <= _ROWS and _signs(members, table):
            _of_table(draft, free, table)
            return
    _last_lines(draft, [placed.line for _, placed in free])


def _last_lines(draft: Draft, lines: Sequence[Line]) -> None:
    """The lines at the end that hold a title above a name, set off to one side or in two columns of tabs."""
    cut = [columns.sides(line) for line in signing.head([*reversed(lines)])][::-1]
    if any(len(one) > 1 for one in cut):
        left = [one[0] for one in cut if one[0].side != "right"]
        right = [one[-1] for one in cut if one[-1].side == "right" or not one[-1].text]
        blocks = [signers.read(left), signers.read(right)]
    else:
        blocks = [signers.read([one[-1] for one in cut])]
    found = [one for block in blocks for one in block.signers]
    taken = [line for block in blocks for line in block.lines]
    if not any(one.name is not None or signing.is_sure(one) for one in found) and len(blocks) == 1:
        return
    if all(is_placeholder(line.text) and not is_tag(line.text) for line in taken):
        return  # lines to write on
    if not any(signing.is_set_off(line) or traits.is_boxed(line) or line.side != "whole" for line in taken):
        return
    boxed = any(traits.is_boxed(line) for line in taken)
    draft.closing = "boxes" if boxed else "tabs" if len(blocks) > 1 else "lines"
    _claim(draft, [Parts(None, None, block.signers, block.notes) for block in blocks])
    draft.closing_at = min(draft.place(line)[0] for line in taken)


def _signs(members: Sequence[tuple[int, Placed]], table: Table) -> bool:
    """Whether a table without visible edges holds a title above a name or above room for one."""
    if any(cell.borders for row in table.rows for cell in row.cells):
        return False
    found = [signers.read(column) for column in columns.of_table([placed for _, placed in members])]
    sure = [one for block in found for one in block.signers if one.name is not None or signing.is_sure(one)]
    words = sum(bool(placed.line.text) for _, placed in members)
    return bool(sure) and words <= sum(len(block.lines) for block in found) + signing.LONG


# ---- Claims ----


def _lines_of(parts: Iterable[Parts]) -> list[Line]:
    found: list[Line] = []
    for part in parts:
        if part.label is not None:
            found.append(part.label)
        if part.list is not None:
            found += [line for one in part.list.items for line in one.lines]
            found += [part.list.drafter] if part.list.drafter is not None else []
        found += [line for one in part.signers for line in (*one.titles, *one.other_position)]
        found += [one.name for one in part.signers if one.name is not None]
        found += part.notes
    return found


def _claim(draft: Draft, parts: Sequence[Parts]) -> None:
    """Claims all of it; what a copy's block holds is claimed under the keys of copies."""
    copy = "_sao" if draft.kind == "sao" else ""
    for part in parts:
        if part.label is not None:
            draft.claim("noi_nhan_nhan" + copy, [part.label])
        if part.list is not None:
            _claim_list(draft, part.list)
        for one in part.signers:
            draft.claim("quyen_han_chuc_vu" + copy, one.titles)
            draft.claim("chuc_vu_khac", one.other_position)
            if one.name is not None:
                draft.claim("ho_ten_nguoi_ky" + copy, [one.name])
        draft.claim("chu_ky", part.notes)
    draft.signers = (*draft.signers, *(one for part in parts for one in part.signers))
    draft.party_like = signers.of_parties(draft.signers)


def _claim_list(draft: Draft, listed: recipients.List) -> None:
    if listed.drafter is not None:
        draft.claim("ky_hieu_nguoi_soan", [listed.drafter])
    elif listed.named is not None:
        draft.components["ky_hieu_nguoi_soan"] = Component("ky_hieu_nguoi_soan", (listed.named,), 0.5)
    items: tuple[Recipient, ...] = listed.items
    draft.claim(
        "noi_nhan_muc_sao" if draft.kind == "sao" else "noi_nhan_muc", [line for one in items for line in one.lines]
    )
    draft.recipients = (*draft.recipients, *items)
