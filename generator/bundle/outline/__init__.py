"""The body as people write it: outline text → blocks, and blocks → the same text.

Reads: text, or a list of lines. Gives: paragraphs, each with the component whose style it takes, and tables. Refuses
nothing, loses no letter, never renumbers; time is linear. For people: NGU_PHAP.md; for readers of code: the case table
of the tests.

lines (one line by its opening) + tables → titles (each line between its neighbours) → inline (emphasis) → blocks.

Where the grammar departs from its first draft, the real documents proved it wrong: a title has up to 25 words, not 20
(the kế hoạch and công văn we have print titles of 21 to 23 words; the shortest numbered line there that is none and has
no closing mark has 28), and a blank of four dots or more at its end is no closing mark ("… năm học ..........").
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.bundle.outline import inline, tables, titles
from generator.bundle.outline.lines import DIEU, LA_MA, Line, read
from generator.bundle.values import Block, Run, Table


def parse(source: str | Iterable[str]) -> tuple[Block | Table, ...]:
    """The blocks of an outline text, given whole or as a list of lines."""
    text = source if isinstance(source, str) else "\n".join(source)
    lines = [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
    items: list[Line | Table] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        found = tables.read(lines, index) if "|" in line or "\t" in line else None
        items.append(found[0] if found else read(line.strip()))
        index += found[1] if found else 1
    return tuple([_block(item, key) for item, key in zip(items, titles.keys(items), strict=True)])


def write(blocks: Iterable[Block | Table]) -> str:
    """Blocks that `parse` gave, as they were typed, but for blank lines and white space at the ends of lines."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            lines += tables.written(block)
        else:
            lines.append(f"{block.label}{block.sign}{block.gap}{inline.typed(block.runs)}")
    return "\n".join(lines)


def _block(item: Line | Table, key: str) -> Block | Table:
    if isinstance(item, Table):
        return item
    level, label, sign, gap, words, is_literal = item
    if is_literal:
        return Block(key, (Run(words[0], literal=True), *inline.runs(words[1:])))
    if level == LA_MA and key == "noi_dung" and not sign:
        # "X. là nồng độ …": no number of a section after all.
        return Block(key, inline.runs(label + gap + words))
    label_key = "dieu_nhan" if level == DIEU and key == "noi_dung" else None
    return Block(key, inline.runs(words), label, gap, sign, label_key)
