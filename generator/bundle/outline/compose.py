"""Words with known looks → outline text that `parse` reads back as those words and looks.

Reads: paragraphs and tables as they stand in a document (a pasted one, a foreign file). Gives: outline text. What a
writer of outline text would type is found by trying: a paragraph whose opening would be read as a number that it is not
gets a backslash, a numbered line whose title would be guessed wrong gets its sign ("1.!", "1..").

Guarantee: the text of `parse(compose(...))` is the text given, white space aside, letter for letter. Where emphasis
cannot be typed (bold that begins in the middle of a word beside an asterisk), the emphasis goes and the words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.bundle.outline import parse
from generator.bundle.outline.lines import DIEU, KHOAN, LA_MA, PHAN, PLAIN, read
from generator.bundle.values import Block, Run

_SPECIAL = re.compile(r"[*\\]")
_SPACES = re.compile(r"\s+")
_TITLES = frozenset({"khoan_tieu_de", "muc_la_ma", "dieu"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of one look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `label` is its number or dash as printed ("1.", "a)", "-"), None where it has none. `is_title`
    says whether a numbered line is a title; None leaves it to the outline's own guess."""

    pieces: tuple[Piece, ...]
    label: str | None = None
    is_title: bool | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows of cells, the first row its header; `right` says which columns are set to the right."""

    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    right: tuple[bool, ...] = ()


def compose(items: Iterable[Line | Grid]) -> str:
    """The outline text of paragraphs and tables in order; blank ones are left out."""
    wanted = [item for item in items if isinstance(item, Grid) or _plain(item)]
    typed = [_grid(item) if isinstance(item, Grid) else _line(item) for item in wanted]
    blocks = parse("\n".join(typed))
    if len(blocks) == len(wanted):
        for at, (item, block) in enumerate(zip(wanted, blocks, strict=True)):
            if isinstance(item, Line) and isinstance(block, Block):
                typed[at] = _signed(item, typed[at], block)
    return "\n".join(typed)


def _line(line: Line) -> str:
    label = line.label or ""
    pieces = line.pieces
    if line.is_title:  # a title is bold of itself
        pieces = tuple(Piece(piece.text, False, piece.italic) for piece in pieces)
    words = _words(pieces)
    text = f"{label} {words}".strip()
    known = read(text)
    if not label and (text.startswith("|") or known.level != PLAIN):
        return "\\" + text  # its opening is words, not a number or a row
    if label and known.label != label:
        return _escaped_label(text)
    return text


def _escaped_label(text: str) -> str:
    """A label that outline text does not know ("1)", "a.", "(1)") is words of a plain paragraph."""
    return "\\" + text if read(text).label else text


def _signed(line: Line, text: str, block: Block) -> str:
    known = read(text)  # not the block: a number of a section that is no title has become words there
    level, label = known.level, known.label
    if line.is_title is None or not label or not (level in (DIEU, LA_MA) or level >= KHOAN) or level <= PHAN:
        return text
    if (block.key in _TITLES) is line.is_title:
        return text
    sign = "!" if line.is_title else "."
    signed = f"{label}{sign}{text[len(label) :]}"
    return signed if read(signed).sign == sign else text


def _grid(grid: Grid) -> str:
    width = max(len(row) for row in grid.rows)
    right = (*grid.right, *(False,) * width)[:width]
    rows = [
        "| " + " | ".join(_words(cell).replace("|", "\\|") for cell in (*row, *((),) * (width - len(row)))) + " |"
        for row in grid.rows
    ]
    divider = "|" + "|".join("---:" if one else "---" for one in right) + "|"
    return "\n".join([rows[0], divider, *rows[1:]])


def _words(pieces: Sequence[Piece]) -> str:
    """The words with their marks, or without where marks would be misread."""
    merged = [
        (look, "".join(piece.text for piece in group))
        for look, group in groupby((p for p in pieces if p.text), key=lambda p: (p.bold, p.italic))
    ]
    plain = _SPACES.sub(" ", "".join(text for _, text in merged)).strip()
    marked = _SPACES.sub(" ", "".join(_marked(text, *look) for look, text in merged)).strip()
    from generator.bundle.outline import inline

    back = inline.runs(marked)
    if "".join(run.text for run in back) == plain and _looks(back) == _looks_wanted(merged):
        return marked
    return _SPECIAL.sub(lambda found: "\\" + found[0], plain)


def _marked(text: str, bold: bool, italic: bool) -> str:
    escaped = _SPECIAL.sub(lambda found: "\\" + found[0], text)
    mark = "*" * (2 * bold + italic)
    core = escaped.strip()
    if not mark or not core:
        return escaped
    start = escaped.index(core)
    return f"{escaped[:start]}{mark}{core}{mark}{escaped[start + len(core) :]}"


def _looks(runs: Iterable[Run]) -> list[tuple[str, bool, bool]]:
    """Each letter's look; spaces have none."""
    return [(letter, run.bold, run.italic) for run in runs for letter in run.text if not letter.isspace()]


def _looks_wanted(merged: Iterable[tuple[tuple[bool, bool], str]]) -> list[tuple[str, bool, bool]]:
    return [(letter, *look) for look, text in merged for letter in text if not letter.isspace()]


def _plain(line: Line) -> str:
    return f"{line.label or ''}{''.join(piece.text for piece in line.pieces)}".strip()
