"""The body as it is printed: outline text → blocks in capitals where the regulation has them, tables laid out.

Reads: outline text, the profile. Gives: blocks and tables, the last of them kept with the closing block that follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.bundle import bang, dong, outline
from generator.bundle.values import Block, Table
from generator.profiles.model import Profile
from generator.viet import casing


def printed(source: str | Iterable[str], profile: Profile) -> tuple[Block | Table, ...]:
    """The blocks of an outline text, ready for the renderer. Raises Missing for a character without a glyph."""
    blocks = [*_kept_with_next([*_blocks(source, profile)], profile)]
    return tuple(_kept_with_closing(blocks, profile))


def _blocks(source: str | Iterable[str], profile: Profile) -> Iterator[Block | Table]:
    for block in outline.parse(source):
        if isinstance(block, Table):
            yield bang.laid_out(block, profile)
        elif _is_upper(block.key, profile):
            runs = tuple(replace(run, text=casing.upper(run.text)) for run in block.runs)
            yield replace(block, label=casing.upper(block.label), runs=runs)
        else:
            yield block


def _is_upper(key: str, profile: Profile) -> bool:
    component = profile.component(key)
    return "upper" in component and component["upper"].target is True


def _kept_with_next(blocks: Sequence[Block | Table], profile: Profile) -> Iterator[Block | Table]:
    """The blocks, a line that announces something kept with it: above a table a caption of one line or any paragraph
    that ends in a colon, above other paragraphs one line that ends in a colon."""
    for block, below in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Table) or below is None:
            yield block
            continue
        is_short, announces = dong.of_block(block, profile) == 1, block.text.endswith(":")
        is_kept = is_short or announces if isinstance(below, Table) else is_short and announces
        yield replace(block, keep_next=True) if is_kept else block


def _kept_with_closing(blocks: Sequence[Block | Table], profile: Profile) -> list[Block | Table]:
    """The blocks, the last ones kept with what follows until two lines of them are, so that the closing block never
    stands with less than two lines of the body on its page."""
    kept, missing = list(blocks), profile.layout["min_lines_with_closing"].target
    if not isinstance(missing, float | int):
        raise TypeError("min_lines_with_closing is a number")
    for index in range(len(kept) - 1, -1, -1):
        block = kept[index]
        if isinstance(block, Block):
            kept[index], missing = replace(block, keep_next=True), missing - dong.of_block(block, profile)
        else:
            rows = 0
            while missing > 0 and rows < len(block.rows):
                rows += 1
                missing -= bang.line_count(block.rows[-rows], block.columns, profile)
            kept[index] = replace(block, kept=rows)
        if missing <= 0:
            break
    return kept
