"""Slabs: the unsplit parts that a text column is made of (a line, a table row), and how they fall on pages.

Everything that Word knows about page breaks is in three facts of a slab: how much room is above it, whether a page may
end there, whether a page must. Widow control, keep lines and keep with next (17.3.1.44, .14, .15) only say where a page
may not end; so a paragraph that is kept with the next one splits, leaving two lines with it, as Word has it, where
LibreOffice and typst's `sticky` move it whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.drawing.placed import Item, moved

_ROUNDING = 20
"""EMU by which a slab may reach over the edge: sums of fractions."""


@dataclass(frozen=True, slots=True)
class Slab:
    """A part of a column that stays whole; positions in `items` count from its upper left corner.

    `gap` is the room above it, dropped where a page begins by itself. `hang` is the part of the height that may lie
    below the page's text (the room that line spacing adds under a line); below zero it is what must be free there (the
    line that closes a table). `on_new_page` stand above it where it begins
    a page (header rows); `at_page_end` is drawn where it ends one. `split` parts it so that the first half fits a given
    height, None when it cannot; where not `splits_freely`, only when it is too high for a page of its own.
    """

    height: float
    items: tuple[Item, ...] = ()
    gap: float = 0.0
    hang: float = 0.0
    breakable: bool = True
    starts_page: bool = False
    on_new_page: tuple[Slab, ...] = ()
    at_page_end: tuple[Item, ...] = ()
    split: Callable[[float], tuple[Slab, Slab] | None] | None = None
    splits_freely: bool = True

    def shifted(self, dx: float) -> Slab:
        """The same slab further to the right."""
        if not dx:
            return self
        split = self.split

        def halves(room: float) -> tuple[Slab, Slab] | None:
            parts = split(room) if split else None
            return None if parts is None else (parts[0].shifted(dx), parts[1].shifted(dx))

        return replace(
            self,
            items=tuple(moved(item, dx, 0) for item in self.items),
            at_page_end=tuple(moved(item, dx, 0) for item in self.at_page_end),
            on_new_page=tuple(slab.shifted(dx) for slab in self.on_new_page),
            split=halves if split else None,
        )


class Column(NamedTuple):
    """The slabs of some blocks, and the space that the last of them keeps below it."""

    slabs: list[Slab]
    after: float = 0.0


def height(slabs: Sequence[Slab]) -> float:
    """The height of a column that lies on one page."""
    return sum(slab.gap + slab.height for slab in slabs)


def drawn(slabs: Sequence[Slab], top: float) -> list[Item]:
    """The items of a column that lies on one page, from `top` down."""
    items: list[Item] = []
    for slab in slabs:
        top += slab.gap
        items += (moved(item, 0, top) for item in slab.items)
        top += slab.height
    return items


def overflow(slabs: Sequence[Slab], room: float) -> int:
    """The first slab that does not fit the room, the number of slabs when all do."""
    used = 0.0
    for index, slab in enumerate(slabs):
        used += slab.gap + slab.height
        if used - slab.hang > room + _ROUNDING:
            return index
    return len(slabs)


def fitting(slabs: Sequence[Slab], room: float) -> int:
    """How many slabs go on the rest of a page: up to the last place where it may end, 0 when it may not end there."""
    count = overflow(slabs, room)
    while 0 < count < len(slabs) and not slabs[count].breakable:
        count -= 1
    return count


def page(slabs: list[Slab], start: int, room: float, *, keeps_gap: bool) -> tuple[list[Slab], int]:
    """The slabs of one page from `start` on, and where the next page begins.

    The first has its gap only where `keeps_gap` (the document's first page, a page break asked for). A slab that is
    split leaves its second half in `slabs`. At least one slab goes on the page, whatever its height.
    """
    first = slabs[start]
    above = list(first.on_new_page)
    end = next((index for index in range(start + 1, len(slabs)) if slabs[index].starts_page), len(slabs))
    taken = [first if keeps_gap else replace(first, gap=0.0), *slabs[start + 1 : end]]
    room -= height(above)
    over = overflow(taken, room)
    if over == len(taken):
        return above + taken, start + over
    if half := _half(taken[over], room - height(taken[:over]), is_first=over == 0):
        slabs[start + over] = half[1]
        return [*above, *taken[:over], half[0]], start + over
    count = fitting(taken, room) or max(over, 1)
    return above + taken[:count], start + count


def _half(slab: Slab, room: float, *, is_first: bool) -> tuple[Slab, Slab] | None:
    if slab.split is None or not (slab.splits_freely or is_first):
        return None
    parts = slab.split(room - slab.gap)
    return None if parts is None else (replace(parts[0], gap=slab.gap), parts[1])
