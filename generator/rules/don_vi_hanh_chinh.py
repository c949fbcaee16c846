"""Ô số 4 and ô số 2: administrative units that exist on the day of issue.

Phụ lục I, Phần I, Mục II, khoản 4, điểm a.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.findings import NO_ORGANISATION
from generator.layout.location.model import Unit
from generator.layout.location.words import has_blank, normal
from generator.rules._thoi_gian import parsed
from generator.rules.model import Subject, Verdict, fault, review, rule, skip, unseen
from generator.viet.text import fold

KEY = "dia_danh_thoi_gian"
_NAMED = re.compile(r"\b(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|XÃ|ĐẶC KHU)\s+(\S.*)$", re.IGNORECASE)


_NO_SEAT = f"{NO_ORGANISATION} nên chưa đối chiếu được địa danh với nơi cơ quan đóng trụ sở."


class Gone(NamedTuple):
    """A unit that is no more: as written, since when (ISO), what took its place."""

    name: str
    until: str
    successor: str | None


@rule("DD10", "dia-danh-khong-con", "Đơn vị hành chính vào ngày ban hành", needs=(KEY,))
def existing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    from generator.viet.dia_danh import unit_on  # a list of names that only this rule reads

    found = parsed(unit[KEY].text)
    day = (found.iso if found else None) or subject.date
    if found is None or not found.has_place or found.is_place_blank or has_blank(found.place) or day is None:
        if subject.organisation is None:
            yield unseen(_NO_SEAT, unit[KEY].lines, component=KEY)
        else:
            yield skip("Chưa ghi địa danh hoặc ngày ban hành nên chưa đối chiếu được.")
        return
    standing = unit_on(found.place, day)
    gone = [Gone(found.place, standing.until or "", standing.successor)] if standing.state == "abolished" else []
    gone += _gone_bodies(unit, day)
    seat = (subject.organisation or {}).get("dia_danh")
    wanted = subject.profile.component(KEY)["place_is_seat"]
    if gone:
        told = "; ".join(dict.fromkeys(_told(one) for one in gone))
        yield fault(
            f"Địa danh và tên cơ quan phải dùng tên đơn vị hành chính vào ngày ban hành; hiện {told}.",
            unit[KEY].lines, requirement=wanted, component=KEY,
            hint="Xin kiểm tra lại tên cơ quan và địa danh theo đơn vị hành chính mới.",
        )  # fmt: skip
    elif standing.state == "unknown":
        yield review(
            f"Không thấy «{found.place}» trong danh mục đơn vị hành chính vào ngày ban hành; xin xem lại.",
            unit[KEY].lines, requirement=wanted, component=KEY,
        )  # fmt: skip
    elif seat and _bare(str(seat)) != _bare(found.place):
        yield fault(
            f"Địa danh phải là nơi cơ quan đóng trụ sở ({seat}); hiện là «{found.place}».",
            unit[KEY].lines, requirement=wanted, component=KEY,
        )  # fmt: skip
    elif subject.organisation is None:
        yield unseen(_NO_SEAT, unit[KEY].lines, component=KEY)


def _gone_bodies(unit: Unit, day: str) -> Iterator[Gone]:
    """Units named in the heading's bodies that are abolished; what is in no list there is a matter of names."""
    from generator.viet.dia_danh import unit_on

    for key in ("co_quan_chu_quan", "co_quan_ban_hanh"):
        body = unit.get(key)
        named = _NAMED.search(normal(body.text)) if body else None
        if named is not None:
            standing = unit_on(f"{named[1]} {named[2]}", day)
            if standing.state == "abolished":
                yield Gone(f"{named[1]} {named[2]}", standing.until or "", standing.successor)


def _bare(place: str) -> str:
    """A place without the word for its unit, which may be written or not."""
    named = _NAMED.match(place)
    return fold(named[2] if named else place)


def _told(one: Gone) -> str:
    year, month, day = one.until.split("-")
    month = month if month in ("01", "02") else month.lstrip("0")  # 01/7/2025, as dates of documents are written
    told = f"«{one.name}» không còn từ ngày {day}/{month}/{year}"
    return f"{told} (nay là {one.successor})" if one.successor else told
