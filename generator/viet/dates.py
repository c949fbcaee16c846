"""Dates as data and as words.

As data a date is `2022-07-19`, `2023-10` (day not known yet), `2023` (month neither) or None (nothing known yet);
never today's date. As words it is written in full, zeros only before days below 10 and months 1 and 2
(Phụ lục I, Phần I, Mục II, khoản 4, điểm b), and what is not known yet is a blank as wide as its digits: in Times a
no-break space is a quarter em wide, a digit half an em. Names of weekdays and months in words have a capital on the
syllable that names the day or the month (Phụ lục II, Mục V, khoản 8, điểm c): thứ Hai, tháng Năm.
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from typing import NamedTuple

from generator.errors import Refused
from generator.viet.numbers import padded
from generator.viet.reading import USUAL, Manner, cardinal

_DATA = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_TWO_DIGITS = "\N{NO-BREAK SPACE}" * 4
_FOUR_DIGITS = "\N{NO-BREAK SPACE}" * 8
_PADDED_MONTHS = (1, 2)


class Date(NamedTuple):
    """A date of which the end may still be open: a None is followed by Nones only, read from the year."""

    year: int | None
    month: int | None
    day: int | None


def parse(text: str | None) -> Date:
    """The date that a text such as `2022-07-19`, `2023-10` or `2023` names; None names the wholly open one.

    Raises Refused, with the reason, for another form and for a day that the calendar does not have.
    """
    if text is None:
        return Date(None, None, None)
    match = _DATA.fullmatch(text)
    if match is None:
        raise Refused("Ngày ghi theo dạng năm-tháng-ngày, ví dụ 2022-07-19; chưa rõ ngày thì ghi 2022-07 hoặc 2022.")
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year:
        raise Refused("Không có năm 0000.")
    if month is not None and not 1 <= month <= 12:
        raise Refused(f"Không có tháng {match[2]}; tháng là số từ 01 đến 12.")
    last = monthrange(year, month)[1] if month else None
    if month and last and day is not None and not 1 <= day <= last:
        raise Refused(f"Không có ngày {match[3]}: tháng {spoken_month(month)} năm {year} có các ngày từ 01 đến {last}.")
    return Date(year, month, day)


def spoken_date(text: str | None) -> str:
    """`2022-07-19` as "ngày 19 tháng 7 năm 2022", a blank for each part that is open. Raises as `parse`."""
    date = parse(text)
    day = padded(date.day) if date.day else _TWO_DIGITS
    month = spoken_month(date.month) if date.month else _TWO_DIGITS
    year = f"{date.year:04d}" if date.year else _FOUR_DIGITS
    return f"ngày {day} tháng {month} năm {year}"


def spoken_month(month: int) -> str:
    """The month's number, `02` but `3`."""
    return padded(month) if month in _PADDED_MONTHS else str(month)


def weekday(text: str) -> str:
    """The weekday of a date such as `2022-07-19`: «thứ Ba»; Sunday is «Chủ nhật».

    The names are Babel's, the capitals the regulation's: Babel writes «Thứ Ba» and «Chủ Nhật».
    Raises as `parse`, and Refused for a date that is not whole.
    """
    from babel.dates import get_day_names

    name = get_day_names("wide", locale="vi")[_whole(text).weekday()]
    kind, _, day = name.partition(" ")
    return f"thứ {day.capitalize()}" if kind.lower() == "thứ" else name.capitalize()


def spoken_date_with_weekday(text: str) -> str:
    """`2022-07-19` as «thứ Ba, ngày 19 tháng 7 năm 2022». Raises as `weekday`."""
    return f"{weekday(text)}, {spoken_date(text)}"


def date_in_words(text: str, manner: Manner = USUAL) -> str:
    """`2022-07-19` as «ngày mười chín tháng Bảy năm hai nghìn không trăm hai mươi hai».

    The day is read plainly, the fifth as «ngày năm», not «mồng năm»; the fourth month is «tháng Tư», whatever the
    manner.
    Raises as `weekday`.
    """
    date = _whole(text)
    month = "Tư" if date.month == 4 else cardinal(date.month).title()
    return f"ngày {cardinal(date.day, manner)} tháng {month} năm {cardinal(date.year, manner)}"


def _whole(text: str) -> datetime.date:
    date = parse(text)
    if date.year is None or date.month is None or date.day is None:
        raise Refused("Cần đủ ngày, tháng, năm để viết ngày bằng chữ; xin ghi theo dạng 2022-07-19.")
    return datetime.date(date.year, date.month, date.day)
