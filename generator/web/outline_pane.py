"""The headings of a body, for the pane beside it: where each begins, how deep it is, its words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.bundle import outline
from generator.bundle.outline import lines
from generator.bundle.values import Block

_TITLES = frozenset({"phan", "chuong", "muc", "tieu_muc", "dieu", "muc_la_ma", "khoan_tieu_de"})
_DEEPEST, _LONGEST = 3, 90


@dataclass(frozen=True, slots=True)
class Heading:
    """`line` is counted from 0 in the text as it was typed; `depth` from 0, relative to the others."""

    line: int
    depth: int
    text: str


def headings(text: str) -> list[Heading]:
    """The headings of an outline text in order."""
    typed = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    filled = [at for at, line in enumerate(typed) if line.strip()]
    found: list[tuple[int, int, str]] = []
    index = 0
    for block in outline.parse(text):
        if not isinstance(block, Block):
            index += len(block.rows) + bool(block.divider)
            continue
        if block.key in _TITLES or block.label_key == "dieu_nhan":
            found.append((filled[index], lines.read(typed[filled[index]].strip()).level, _shown(block.text)))
        index += 1
    levels = sorted({level for _, level, _ in found})
    return [Heading(at, min(levels.index(level), _DEEPEST), words) for at, level, words in found]


def _shown(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
