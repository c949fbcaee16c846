"""The body as people write it: outline text → blocks.

One line is one paragraph; blank lines are ignored; labels stay as typed, never renumbered. The parser refuses nothing
and loses no letter: a line it knows no form for is a plain paragraph.

| line begins with | block | component |
|---|---|---|
| `- ` | gạch đầu dòng | `gach_dau_dong` |
| `+ ` | cộng đầu dòng | `cong_dau_dong` |
| anything else | đoạn văn | `noi_dung` |
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.bundle.values import Block

_MARKS = {"- ": "gach_dau_dong", "+ ": "cong_dau_dong"}


def parse(source: str | Iterable[str]) -> tuple[Block, ...]:
    """The blocks of an outline text, given whole or as a list of lines."""
    lines = source.split("\n") if isinstance(source, str) else [line for item in source for line in item.split("\n")]
    return tuple(Block(_MARKS.get(line[:2], "noi_dung"), line) for raw in lines if (line := raw.strip()))
