"""The line of place and date taken apart: «Hà Nội, ngày 05 tháng 01 năm 2026».

Reads: the words of ô số 4. Gives: the place, what stands between it and the date, day, month and year as typed, and
the date as ISO where all of it is there and in the calendar.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.layout.location.words import has_blank, has_tag, is_placeholder

_FULL = re.compile(
    r"(?P<place>.*?)(?P<sep>[\s,.;:\-–—]*)(?P<date>(?i:ngày)\s*(?P<day>.*?)\s*(?i:tháng)\s*(?P<month>.*?)\s*(?i:năm)"
    r"\s*(?P<year>.*?))[\s.;,]*"
)
_SHORT = re.compile(
    r"(?P<place>.*?)(?P<sep>[\s,.;:\-–—]*)(?:(?i:ngày)\s*)?(?P<date>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4})[\s.;,]*"
)
_NUMBER = re.compile(r"\d+", re.ASCII)


class PlaceAndDate(NamedTuple):
    """`separator` is what stands between place and date, spaces included. `is_short`: a date such as 05/3/2026; then
    day, month and year are None. Blanks to fill in are None too, with `has_blank`; `tags` names the parts for which a
    template's tag stands ("date": for all of it)."""

    place: str
    separator: str
    is_short: bool
    day: str | None
    month: str | None
    year: str | None
    has_blank: bool
    iso: str | None
    tags: frozenset[str] = frozenset()

    @property
    def has_place(self) -> bool:
        """Whether a place or a blank for one stands there."""
        return bool(self.place)

    @property
    def is_place_blank(self) -> bool:
        return is_placeholder(self.place)


@lru_cache(256)
def parsed(text: str) -> PlaceAndDate | None:
    """The parts of the line; None where no date stands in it."""
    found = _FULL.fullmatch(text)
    if found is None:
        found = _SHORT.fullmatch(text)
        if found is None:
            return _tagged(text)
        return PlaceAndDate(*_place(found), True, None, None, None, False, None)
    day, month, year = (_filled(found[name]) for name in ("day", "month", "year"))
    waits = day is None or month is None or year is None
    tags = frozenset(name for name in ("day", "month", "year") if has_tag(found[name]))
    return PlaceAndDate(*_place(found), False, day, month, year, waits, _iso(day, month, year), tags)


def _tagged(text: str) -> PlaceAndDate | None:
    """A tag that stands for the date, or for place and date."""
    if not has_tag(text):
        return None
    place, comma, rest = text.rpartition(",")
    if not comma or not has_tag(rest):
        place = text  # nothing can be told of where the place ends
    if place.casefold().startswith("ngày"):
        place = ""
    return PlaceAndDate(place.strip(), ", ", False, None, None, None, True, None, frozenset({"date"}))


def _filled(part: str) -> str | None:
    return None if is_placeholder(part) or has_blank(part) else part


def _place(found: re.Match[str]) -> tuple[str, str]:
    """The place and the separator; the dots of a blank for the place belong to the place."""
    place, separator = found["place"], found["sep"]
    if not place and separator.strip(" ,"):
        mark = separator.rstrip()[-1] if separator.rstrip().endswith(",") else ""
        return separator.rstrip(" ,"), mark + " "
    return place, separator


def _iso(day: str | None, month: str | None, year: str | None) -> str | None:
    if day is None or month is None or year is None:
        return None
    if not all(_NUMBER.fullmatch(part) for part in (day, month, year)):
        return None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
