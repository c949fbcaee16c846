"""Whether an administrative unit of a name exists on a day.

`don_vi.txt` holds one line a name: its key (`names.key`), a tab, one letter for each kind of unit that bears it (a
capital: since the two-level local government; a small letter: until then), then dated units of the province level as
`kind,from,until,successor`, each after a "|". Read whole once, searched as text: 250 kB that no process needs to take
apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from generator.viet.dia_danh.names import UnitName, key, parsed

PATH = Path(__file__).parent / "don_vi.txt"
TWO_LEVELS = "2025-07-01"
# t tỉnh, c thành phố trực thuộc trung ương; h huyện, q quận, s thị xã, f thành phố khác; x xã, p phường, n thị trấn, k
# đặc khu. Names change their word within a level more often than lists tell, so that a level is searched as one.
_LEVELS = ("tc", "hqsf", "xpnk")


class Standing(NamedTuple):
    """What the lists say of a name: it `exists` on the day; it is `abolished`, since `until` and with its successor,
    where known; it is in no list (`unknown`), or only in those of a later time."""

    state: Literal["exists", "abolished", "unknown"]
    until: str | None = None
    successor: str | None = None


class Unit(NamedTuple):
    """One unit of a name: its kind (a letter as above), the days (ISO) it exists from and until, "" where open."""

    kind: str
    begins: str
    ends: str
    successor: str


UNKNOWN = Standing("unknown")


def unit_on(name: str, date: str) -> Standing:
    """What the lists say of a name, with its unit word or without, on a day (ISO, "2026-02-03")."""
    wanted = parsed(name)
    found = _standing(wanted, date)
    if found is UNKNOWN and wanted.kinds:  # Xã Đàn, Phường Đúc: the first word may belong to the name
        found = _standing(UnitName(key(name), ""), date)
    return found


def units_of(name: str) -> tuple[Unit, ...]:
    """Every unit that bears or bore a name, given as a key."""
    text = _text()
    start = text.find(f"\n{name}\t")
    if start < 0:
        return ()
    start += len(name) + 2
    return tuple(_units(text[start : text.index("\n", start)]))


def _standing(wanted: UnitName, date: str) -> Standing:
    units = units_of(wanted.key)
    if wanted.kinds:
        units = tuple(unit for unit in units if _of_kind(unit, wanted.kinds, date))
    if any(unit.begins <= date and (not unit.ends or date < unit.ends) for unit in units):
        return Standing("exists")
    ended = [unit for unit in units if unit.ends and unit.ends <= date]
    if not ended:
        return UNKNOWN
    last = max(ended, key=lambda unit: (unit.ends, bool(unit.successor)))
    return Standing("abolished", last.ends, last.successor or None)


def _of_kind(unit: Unit, kinds: str, date: str) -> bool:
    """Whether a unit is of the kinds a word means. Of what is gone, any unit of the level will do."""
    if unit.kind in kinds:
        return True
    if unit.ends and unit.kind not in "tc":
        same_level = any(unit.kind in level and set(kinds) & set(level) for level in _LEVELS)
        return same_level and (date < TWO_LEVELS or unit.kind in "hqsf" or kinds == "n")
    return False


def _units(record: str) -> Iterator[Unit]:
    letters, *dated = record.split("|")
    for letter in letters:
        old = letter.islower()
        yield Unit(letter.lower(), "" if old else TWO_LEVELS, TWO_LEVELS if old else "", "")
    for one in dated:
        yield Unit(*one.split(","))


@cache
def _text() -> str:
    return PATH.read_text(encoding="utf-8")
