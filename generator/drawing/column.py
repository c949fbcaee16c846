"""Blocks one under the other in a column: the room between them, what stays together.

Between two paragraphs lies the greater of the space after the one and the space before the other, as Word has it unless
a file asks otherwise (doNotUseHTMLParagraphAutoSpacing, 17.15.3.21; LibreOffice 7.4 does the same). Contextual spacing
(17.3.1.9) drops a paragraph's own space towards a neighbour of the same style.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.drawing import paragraphs, tables
from generator.drawing.borders import Joined, share_a_box
from generator.drawing.setting import Setting
from generator.drawing.slabs import Column, Slab
from generator.layout.model import Block, Paragraph


def lay(blocks: Sequence[Block], width: float, setting: Setting) -> Column:
    """The blocks in a column of that width. Raises Missing when a character has no glyph."""
    made: list[Slab] = []
    after = 0.0
    keeps = starts = False
    for index, block in enumerate(blocks):
        before = blocks[index - 1] if index else None
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if isinstance(block, Paragraph):
            part, ends_page = paragraphs.slabs(block, width, setting, _joined(before, block, following))
            if not part:
                starts = starts or ends_page
                continue
            gap = max(after, _before(block, before))
            starts = starts or (setting.is_paged and block.format.page_break_before)
            after, keeps_next = _after(block, following), block.format.keep_next
        else:
            part, ends_page = tables.slabs(block, width, setting, lay), False
            if not part:
                continue
            gap, after, keeps_next = after, 0.0, tables.is_kept_with_next(block.rows[-1])
        first = replace(part[0], gap=gap, breakable=not keeps, starts_page=starts or part[0].starts_page)
        made += [first, *part[1:]]
        keeps, starts = keeps_next, ends_page
    return Column(made, after)


def _joined(before: Block | None, block: Paragraph, following: Block | None) -> Joined:
    return Joined(
        isinstance(before, Paragraph) and share_a_box(before.format, block.format),
        isinstance(following, Paragraph) and share_a_box(block.format, following.format),
    )


def _before(block: Paragraph, above: Block | None) -> float:
    """The space above a paragraph; automatic space is none where the column begins (HTML's rule, 17.3.1.33)."""
    if above is None and block.format.before_auto:
        return 0.0
    return 0.0 if _is_contextual(block, above) else block.format.before


def _after(block: Paragraph, below: Block | None) -> float:
    if below is None and block.format.after_auto:
        return 0.0
    return 0.0 if _is_contextual(block, below) else block.format.after


def _is_contextual(block: Paragraph, neighbour: Block | None) -> bool:
    return (
        block.format.contextual_spacing
        and isinstance(neighbour, Paragraph)
        and neighbour.format.style_id == block.format.style_id
    )
