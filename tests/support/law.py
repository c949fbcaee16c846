"""The text of the regulation, clause by clause: `passage("Phụ lục I, Phần I, Mục II, khoản 1, điểm a")`.

Reads the official text that stands beside the profile. White space is folded, so that a quotation may run over lines
and table cells.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import generator.profiles

LAW = Path(generator.profiles.__file__).parent / "nd30_2020" / "law"


def folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@cache
def passage(clause: str) -> str:
    """The words of one clause, white space folded. Raises LookupError when the text has no such clause."""
    first, *steps = clause.split(", ")
    if first == "Phụ lục I":
        lines = _lines("phu_luc_1")
    elif first == "Phụ lục III":
        lines = _lines("phu_luc_3")
    else:
        lines = _between(_lines("nghi_dinh"), f"{first}. ", r"Điều \d+\. ", first)
    for step in steps:
        lines = _step(lines, step, clause)
    return folded(" ".join(lines))


@cache
def _lines(name: str) -> tuple[str, ...]:
    return tuple((LAW / f"{name}.txt").read_text(encoding="utf-8").splitlines())


def _step(lines: Sequence[str], step: str, clause: str) -> Sequence[str]:
    kind, _, number = step.rpartition(" ")
    if kind == "Phần":
        # The table of Mục V prints "Phần I" as an example, so only the next number ends a part.
        return _from(lines, step.__eq__, lambda line: line == step + "I", clause)
    if kind == "số thứ tự":
        return _row(lines, number, clause)
    opening, sibling = {
        # Not "I. NHỮNG KẾT QUẢ...", an example inside the table.
        "Mục": (f"{number}. ", r"[IVX]+\. [^.]*$"),
        "khoản": (f"{number}. ", r"\d+\. "),
        "điểm": (f"{number}) ", r"[a-zđ]\) "),
        "Mẫu": (f"Mẫu {number} - ", r"Mẫu \d\.\d+ - "),
        "chú thích": (f"Chú thích {number}. ", "Chú thích"),
    }[kind]
    return _between(lines, opening, sibling, clause)


def _between(lines: Sequence[str], opening: str, sibling: str, clause: str) -> Sequence[str]:
    return _from(lines, lambda line: line.startswith(opening), lambda line: bool(re.match(sibling, line)), clause)


def _from(
    lines: Sequence[str], opens: Callable[[str], bool], closes: Callable[[str], bool], clause: str
) -> Sequence[str]:
    start = next((index for index, line in enumerate(lines) if opens(line)), None)
    if start is None:
        raise LookupError(f"the text has no {clause!r}")
    end = next((index for index in range(start + 1, len(lines)) if closes(lines[index])), len(lines))
    return lines[start:end]


def _row(lines: Sequence[str], number: str, clause: str) -> Sequence[str]:
    """A row of the table of Mục V ("6"), or one of its lettered parts ("6a").

    Row numbers stand on lines of their own and so do sizes; a row number is the next one expected.
    """
    row = int(number.rstrip("ab"))
    start = 0
    for expected in range(1, row + 1):
        start = lines.index(str(expected), start + 1)
    try:
        end = lines.index(str(row + 1), start + 1)
    except ValueError:
        end = len(lines)
    whole = lines[start:end]
    letter = number.removeprefix(str(row))
    if not letter:
        return whole
    return _from(whole, letter.__eq__, lambda line: line == chr(ord(letter) + 1), clause)
