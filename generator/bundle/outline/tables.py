"""Tables in an outline: lines `| a | b |` with `|---|` second, or pasted lines with tabs between the cells.

Reads: lines, white space at their ends as typed. Gives: the table that begins at a line, and from a table its lines as
they were typed.

Pasted lines are a table when there are two of them or more: the first has a tab between words and does not look like a
number or bullet with its tab, as Word copies its lists; each of the others has no more tabs than the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.bundle.outline.inline import runs, typed
from generator.bundle.values import Cell, Row, Table

_DIVIDER = re.compile(r"\|\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_BAR = re.compile(r"\\[*\\|]|\|")
_LIST_MARK = re.compile(r"\W*|\(?\w{1,4}(?:\.\w{1,3})*[.)/:]")


def read(lines: Sequence[str], start: int) -> tuple[Table, int] | None:
    """The table that begins at a line and the number of its lines; None where none begins."""
    if lines[start].lstrip()[:1] == "|":
        return _barred(lines, start)
    return _pasted(lines, start) if "\t" in lines[start] else None


def written(table: Table) -> Iterator[str]:
    """The lines of a table that `read` gave, as they were typed."""
    opening, between = ("|", "|") if table.divider else ("", "\t")
    for index, row in enumerate(table.rows):
        yield opening + between.join(f"{cell.before}{typed(cell.runs)}{cell.after}" for cell in row.cells) + row.end
        if index == 0 and table.divider:
            yield table.divider


def _barred(lines: Sequence[str], start: int) -> tuple[Table, int] | None:
    if not (_is_row(lines, start) and _is_divider(lines, start + 1)):
        return None
    end = start + 2
    # A row with a divider under it is the header of the next table.
    while _is_row(lines, end) and not _is_divider(lines, end + 1):
        end += 1
    rows = (_row(lines[index].strip()) for index in range(start, end) if index != start + 1)
    return Table(tuple(rows), lines[start + 1].strip()), end - start


def _is_row(lines: Sequence[str], index: int) -> bool:
    return index < len(lines) and (line := lines[index].strip())[0] == "|" and len(line) > 1


def _is_divider(lines: Sequence[str], index: int) -> bool:
    return index < len(lines) and _DIVIDER.fullmatch(lines[index].strip()) is not None


def _row(line: str) -> Row:
    bars = [bar.start() for bar in _BAR.finditer(line) if bar[0] == "|"]
    is_closed = bars[-1] == len(line) - 1
    edges = bars if is_closed else [*bars, len(line)]
    return Row(tuple(_cell(line[left + 1 : right]) for left, right in pairwise(edges)), "|" if is_closed else "")


def _pasted(lines: Sequence[str], start: int) -> tuple[Table, int] | None:
    first, *others = lines[start].strip().split("\t")
    if not others or (len(others) == 1 and _LIST_MARK.fullmatch(first.strip())):
        return None
    tabs, end = lines[start].count("\t"), start + 1
    while end < len(lines) and _continues(lines[end], tabs):
        end += 1
    if end == start + 1:
        return None
    return Table(tuple(Row(tuple(map(_cell, line.split("\t")))) for line in lines[start:end])), end - start


def _continues(line: str, tabs: int) -> bool:
    # One tab at the start of a line is the indent of a paragraph.
    return "\t" in line and line.count("\t") <= tabs and ("\t" in line.strip() or line.count("\t") > 1)


def _cell(text: str) -> Cell:
    words = text.strip()
    start = text.index(words)
    return Cell(runs(words), text[:start], text[start + len(words) :])
