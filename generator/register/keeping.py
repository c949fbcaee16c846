"""Which versions of a draft stay, and which give way to a later one.

Every save is a version. Of the last hour all stay; then, going back, the last one of each ten minutes for a day, of
each hour for thirty days, of each day for ever. What the user did on purpose (made a document, went back to a former
version) and the newest version always stay. So a version that is thrown away always has a later one within the slot
that it stood in: at most what was typed over within ten minutes more than an hour ago.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

_ALL = timedelta(hours=1)
# How old a version may be, and the length of the slots within that age.
_STEPS = (
    (timedelta(days=1), timedelta(minutes=10)),
    (timedelta(days=30), timedelta(hours=1)),
)
_AFTER = timedelta(days=1)


class Stamp(NamedTuple):
    """A version by its number: when it was written, whether in passing."""

    version: int
    luc: datetime
    is_auto: bool


def given_up(stamps: Iterable[Stamp], now: datetime) -> list[int]:
    """The numbers of the versions that need not be kept any longer."""
    ordered = sorted(stamps, reverse=True)
    seen: set[tuple[timedelta, int]] = set()
    gone = []
    for place, stamp in enumerate(ordered):
        slot = _slot(stamp.luc, now)
        if slot is None:
            continue
        if stamp.is_auto and place and slot in seen:
            gone.append(stamp.version)
        seen.add(slot)
    return gone


def _slot(luc: datetime, now: datetime) -> tuple[timedelta, int] | None:
    """The slot that a time falls into, by length and count; None while all stay."""
    age = now - luc
    if age <= _ALL:
        return None
    length = next((length for limit, length in _STEPS if age <= limit), _AFTER)
    return length, int(luc.timestamp() // length.total_seconds())
