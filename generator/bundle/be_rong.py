"""How wide the columns of a table are: each takes what its words need of the room there is.

Reads: per column the least width, for its longest word, and the most it can use, for its longest cell. Gives: widths in
whole twips that add up to the room.

Where every cell fits on one line, the room is shared by the length of the text; where not even the words fit, each
column gets its share and words are cut. In between a column takes at least its longest word; a short one, which could
do with an equal share of the room, gets all it can use, so that no date breaks for the sake of a long text; and what is
left goes to the long ones by what they still need (CSS 2.1, 17.5.2.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.units import Length, Twip

Need = tuple[int, int]
"""The least and the most a column can use, in EMU; the most is not beyond the room."""


def shared(needs: Sequence[Need], room: Length) -> list[Length]:
    """The widths of the columns."""
    least, most = (sum(column) for column in zip(*needs, strict=True))
    if most <= room:
        wanted = [wide * room / most for _, wide in needs]
    elif least >= room:
        wanted = [narrow * room / least for narrow, _ in needs]
    else:
        wanted = _by_need(_eased(needs, room), room)
    edges = [Length(round(sum(wanted[:index]))).twips for index in range(len(wanted))] + [room.twips]
    return [Twip(right - left) for left, right in pairwise(edges)]


def _eased(needs: Sequence[Need], room: int) -> list[Need]:
    """The needs, where short columns must get all they can use."""
    eased = list(needs)
    while long := [need for need in eased if need[0] < need[1]]:
        share = (room - sum(narrow for narrow, wide in eased if narrow == wide)) / len(long)
        given = [(wide, wide) if wide <= share else (narrow, wide) for narrow, wide in eased]
        if given == eased or sum(narrow for narrow, _ in given) > room:
            break
        eased = given
    return eased


def _by_need(needs: Sequence[Need], room: int) -> list[float]:
    least, most = (sum(column) for column in zip(*needs, strict=True))
    return [narrow + (room - least) * (wide - narrow) / (most - least) for narrow, wide in needs]
