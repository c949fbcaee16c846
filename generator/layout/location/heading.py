"""The heading of a unit: ô 1 to 4, 5b, 10a, 10b, 11, and the heading of a copy block.

Reads: a unit's lines from its first to where its title or text begins. Gives: claims, how the heading is built, where
what follows it starts. Anything else that stands there (DỰ THẢO, Mẫu số 01, stamps) is left alone.

The way: find Quốc hiệu → tell the sides (`heading_sides`) → number, date, stamps by their words, the V/v lines by the
one that opens them, names by where they stand: across from Quốc hiệu above the number (`heading_names`). What is
written in one of our own styles is that component, whatever its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.layout.location import heading_names
from generator.layout.location import heading_words as words
from generator.layout.location.heading_sides import Build, Piece, built, cut_sides, pieces, quoc_hieu_in
from generator.layout.location.heading_zone import zone_end
from generator.layout.location.title import type_of
from generator.layout.location.traits import is_upper

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Line
    from generator.layout.model import Table

KEYS = frozenset({
    "quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_thoi_gian",
    "trich_yeu_cong_van", "do_khan", "do_mat", "pham_vi_luu_hanh", "thong_tin_ky_so", "ky_so_ban_sao", "hinh_thuc_sao",
    "co_quan_sao", "so_ky_hieu_ban_sao", "dia_danh_thoi_gian_sao",
})  # fmt: skip
_OF_COPY = {
    "co_quan_ban_hanh": "co_quan_sao", "so_ky_hieu": "so_ky_hieu_ban_sao",
    "dia_danh_thoi_gian": "dia_danh_thoi_gian_sao",
}  # fmt: skip
_WHOLE = {copy: key for key, copy in _OF_COPY.items()}
_PARTY_WITHIN = 30
_STAMPS_BELOW = 12
"""How many lines below the heading a stamp of urgency (ô 10b) may be anchored."""


def locate(draft: Draft) -> None:
    """Takes the heading's components and moves the unit's start below them."""
    anchor = _anchor(draft)
    zone = draft.lines[: zone_end(draft, None if anchor is None else anchor[0])]
    if anchor is None:
        found, build = _without_anchor(zone), None
    else:
        build = built(anchor[1], zone)
        found = [*pieces(zone, 0, anchor[1], build)]
    _claim_hinted(draft, zone)
    if anchor is not None:
        _claim_national(draft, found, anchor)
    table = None if anchor is None else draft.lines[anchor[0]].table
    _claim_rest(draft, found, build, table)
    _claim_stamps(draft, len(zone))
    if anchor is not None or draft.components:
        draft.heading = build or ("table" if any(piece.line.cell for piece in found) else "lines")
    _move_start(draft, found, table)
    draft.is_draft = _is_draft(draft)


def _anchor(draft: Draft) -> tuple[int, Line] | None:
    """The line that heads the unit: Quốc hiệu (of a line typed in two sides its part), of a copy its form; the Party's
    name in the place of Quốc hiệu."""
    if draft.anchor is not None:
        line = draft.lines[draft.anchor].line
        return draft.anchor, (None if draft.kind == "sao" else quoc_hieu_in(line)) or line
    for index, placed in enumerate(draft.lines[:_PARTY_WITHIN]):
        if words.is_party(placed.line.text):
            return index, placed.line
    return None


def _claim_hinted(draft: Draft, zone: Sequence[Placed]) -> None:
    """Takes what is written in a style of ours, unless its words are plainly those of something else."""
    for index, placed in enumerate(zone):
        key, text = draft.hints[index], placed.line.text
        if draft.kind == "sao" and key in _OF_COPY:
            key = _OF_COPY[key]
        if (
            key in KEYS
            and not words.is_wordless(text)
            and not words.is_label(text)
            and _own_words(text) in (None, _WHOLE.get(key, key))
        ):
            draft.claim(key, [placed.line])


def _own_words(text: str) -> str | None:
    """The component that a line is by its words alone, whatever style it has."""
    for key, is_so in (("tieu_ngu", words.is_tieu_ngu), ("quoc_hieu", words.is_quoc_hieu)):
        if is_so(text):
            return key
    if text.startswith("Số:") and words.number(text):
        return "so_ky_hieu"
    return "trich_yeu_cong_van" if text.startswith("V/v") else words.mark(text)


def _claim_national(draft: Draft, found: Sequence[Piece], anchor: tuple[int, Line]) -> None:
    """Quốc hiệu and, within the lines below it on its side, Tiêu ngữ; of a copy the words of its form."""
    if draft.kind == "sao":
        draft.claim("hinh_thuc_sao", [anchor[1]])
        return
    if words.is_party(anchor[1].text):
        draft.take([anchor[1]])
        return
    own = next((piece for piece in found if piece.at == anchor[0] and words.is_quoc_hieu(piece.line.text)), None)
    line = anchor[1] if own is None else own.line
    if "quoc_hieu" not in draft.components:
        draft.claim("quoc_hieu", [line], 1.0 if words.is_exact(line.text) else 0.8)
    if "tieu_ngu" not in draft.components:
        motto = next(
            (piece.line for piece in found if piece.at >= anchor[0] and words.is_tieu_ngu(piece.line.text)), None
        )
        if motto is not None:
            draft.claim("tieu_ngu", [motto])


def _claim_rest(draft: Draft, found: Sequence[Piece], build: Build | None, table: Table | None) -> None:
    """Number, date, V/v lines and names."""
    open_pieces = [piece for piece in found if draft.is_open(piece.line)]
    key = _OF_COPY.get if draft.kind == "sao" else lambda name: name
    across = [piece for piece in open_pieces if piece.side != "right" or build is None]
    number = next((piece for group in (across, open_pieces) for piece in group if words.number(piece.line.text)), None)
    if number is not None and "so_ky_hieu" not in draft.components:
        draft.claim(key("so_ky_hieu") or "", [number.line], 1.0 if number.side == "left" else 0.9)
    if "dia_danh_thoi_gian" not in draft.components:
        draft.claim(key("dia_danh_thoi_gian") or "", _date(open_pieces, build), 0.95)
    for piece in open_pieces:
        stamp = words.mark(piece.line.text)
        if stamp is not None:
            draft.claim(stamp, [piece.line], 0.9)
        elif words.is_electronic_copy(piece.line.text):
            draft.claim("ky_so_ban_sao", [piece.line], 0.9)
        elif words.is_signature_data(piece.line.text):
            draft.claim("thong_tin_ky_so", [piece.line], 0.8)
    if draft.kind != "sao" and "trich_yeu_cong_van" not in draft.components:
        draft.claim(
            "trich_yeu_cong_van", _about(draft, across, None if _is_named(draft, found, table) else number), 0.9
        )
    if not draft.components.keys() & {"co_quan_ban_hanh", "co_quan_chu_quan"}:
        _claim_names(draft, _near(draft, found, table), build, number)


def _is_named(draft: Draft, found: Sequence[Piece], table: Table | None) -> bool:
    """Whether the name of a type follows the heading, or it is no table, so that V/v must be there to be seen."""
    if table is None or not found:
        return True
    below = next((placed.line for placed in draft.lines[found[-1].at + 1 :] if placed.line.text), None)
    return below is not None and type_of(below.text, draft.profile) is not None


def _near(draft: Draft, found: Sequence[Piece], table: Table | None) -> list[Piece]:
    """Of a heading in a table what stands in that table; of any other all."""
    if table is None:
        return list(found)
    return [piece for piece in found if draft.lines[piece.at].table is table]


def _date(open_pieces: Sequence[Piece], build: Build | None) -> list[Line]:
    """The line of place and date, and the line with the place above one that has the date alone. One across from Quốc
    hiệu is looked at last."""
    found = [position for position, piece in enumerate(open_pieces) if words.date(piece.line.text)]
    found.sort(key=lambda position: build is not None and open_pieces[position].side == "left")
    for position in found[:1]:
        piece = open_pieces[position]
        above = [one for one in open_pieces[:position] if one.side == piece.side and one.line.cell == piece.line.cell]
        if piece.line.text.lower().startswith("ngày") and above and above[-1].line.text.endswith(","):
            return [above[-1].line, piece.line]
        return [piece.line]
    return []


def _about(draft: Draft, across: Sequence[Piece], number: Piece | None) -> Iterator[Line]:
    """The lines of V/v …, up to a stamp, a rule, the end of their cell; outside tables up to a blank line. Below
    `number` they may lack these words."""
    opened: Piece | None = None
    for piece in across:
        line = piece.line
        if opened is None:
            opens = words.V_V.match(line.text) or (piece.side == "left" and words.opens_subject(line.text))
            follows = number is not None and piece.at > number.at and piece.side == "left"
            if (opens or (follows and words.reads_as_subject(line.text))) and draft.is_open(line):
                opened = piece
                yield line
            continue
        same = piece.side == opened.side and _is_same_column(line, opened.line)
        if not same or not draft.is_open(line) or words.is_wordless(line.text):
            if line.text or line.cell is None:
                return
        elif words.is_label(line.text) or words.ends_heading(line.text):
            return
        else:
            yield line


def _claim_names(draft: Draft, found: Sequence[Piece], build: Build | None, number: Piece | None) -> None:
    lines = [*_name_lines(draft, found, build, number)]
    if draft.kind == "sao":
        draft.claim("co_quan_sao", lines, 0.9)
        return
    names = heading_names.split(lines)
    draft.claim("co_quan_chu_quan", names.parent, names.certainty)
    draft.claim("co_quan_ban_hanh", names.issuer, names.certainty)


def _name_lines(draft: Draft, found: Sequence[Piece], build: Build | None, number: Piece | None) -> Iterator[Line]:
    """The lines of the names: across from Quốc hiệu above the number; in a heading of one column those that open as
    the name of a body and what goes on in capitals below."""
    started = False
    for piece in found:
        line = piece.line
        if piece == number:
            return
        if words.is_wordless(line.text) or not draft.is_open(line):
            continue
        if words.is_label(line.text) or words.is_contact(line.text):
            continue
        if words.opens_subject(line.text) or words.ends_heading(line.text):
            return
        if build in ("table", "tabs", "spaces") and (
            piece.side == "left" or (draft.kind == "sao" and piece.side != "right")
        ):
            yield line
        elif piece.side == "right" and build is not None:
            continue
        elif words.opens_name(line.text) or (started and is_upper(line)):
            if not (is_upper(line) or words.is_capital(line.text)):
                return
            started = True
            yield line
        elif started and build in (None, "lines"):
            return


def _claim_stamps(draft: Draft, end: int) -> None:
    for index, placed in enumerate(draft.lines[end : end + _STAMPS_BELOW], end):
        stamp = words.mark(placed.line.text)
        if stamp is not None and stamp not in draft.components and draft.hints[index] in (None, *KEYS):
            draft.claim(stamp, [placed.line], 0.8)


def _move_start(draft: Draft, found: Sequence[Piece], table: Table | None) -> None:
    """Below the last line taken, and below what stands beside it in the table of the heading."""
    draft.start = max((piece.at + 1 for piece in found if not draft.is_free(piece.at)), default=0)
    for piece in found:
        if piece.at < draft.start:
            continue
        in_table = table is not None and draft.lines[piece.at].table is table
        if not in_table or (piece.side == "whole" and piece.line.text):
            break
        draft.start = piece.at + 1


def _is_same_column(line: Line, other: Line) -> bool:
    if other.cell is None or line.cell is None:
        return line.cell is other.cell
    return line.cell.table is other.cell.table and line.cell.column == other.cell.column


def _without_anchor(zone: Sequence[Placed]) -> list[Piece]:
    """The pieces of a heading that has no Quốc hiệu: lines cut into sides where they are typed so."""
    found = []
    for index, placed in enumerate(zone):
        parts = cut_sides(placed.line) if placed.table is None else (placed.line,)
        for part in parts:
            found.append(Piece(index, part, "whole" if part.side == "middle" else part.side))
    return found


def _is_draft(draft: Draft) -> bool:
    number, date = draft.components.get("so_ky_hieu"), draft.components.get("dia_danh_thoi_gian")
    if number is not None and words.has_blank_number(number.text):
        return True
    return date is not None and words.has_blank_date(date.text)
