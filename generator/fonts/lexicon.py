"""The lexicon of names (`lexicon.txt`, which explains its sections): words kept together, words that may end a line."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

PATH = Path(__file__).parent / "lexicon.txt"
LOOSE, FIRM = 0.6, 1.2
"""What a break between two words of a phrase costs, where it is only unwelcome and where it splits a word."""


class Lexicon(NamedTuple):
    """Phrases as tuples of words in small letters; `bonds` says how firmly each word of one holds to the one before."""

    bonds: dict[tuple[str, ...], tuple[float, ...]]
    longest: int
    openers: frozenset[tuple[str, ...]]
    never_last: frozenset[str]
    units: frozenset[tuple[str, ...]]
    kinds: frozenset[tuple[str, ...]]


@cache
def load() -> Lexicon:
    """The shipped lexicon."""
    sections: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            entries = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            entries.append(line)
    bonds = {}
    for entry in sections["cụm từ"]:
        marks = re.findall(r"[_ ]", entry)
        bonds[tuple(re.split(r"[_ ]", entry))] = tuple(FIRM if mark == "_" else LOOSE for mark in marks)
    openers, units, kinds = (
        frozenset(tuple(entry.split("_")) for entry in sections[name]) for name in ("mở dòng", "đơn vị", "mở tên")
    )
    return Lexicon(
        {phrase: bond for phrase, bond in bonds.items() if bond},
        max(len(phrase) for phrase in bonds),
        openers,
        frozenset(sections["không kết dòng"]),
        units,
        kinds,
    )
