"""Which versions stay: every one of the last hour, one a ten minutes, one an hour, one a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.register.keeping import Stamp, given_up

NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)


def stamps(*minutes_ago: float, auto: bool = True) -> list[Stamp]:
    """Versions numbered from 1, the oldest first."""
    times = sorted(NOW - timedelta(minutes=ago) for ago in minutes_ago)
    return [Stamp(number, time, auto) for number, time in enumerate(times, 1)]


def test_every_version_of_the_last_hour_stays() -> None:
    assert given_up(stamps(*[second / 60 for second in range(0, 3600, 2)]), NOW) == []


def test_the_last_of_each_ten_minutes_stays_for_a_day() -> None:
    # 09:01, 09:05 and 09:09 are one slot of ten minutes, 09:11 is the next: of the first three the last stays.
    assert given_up(stamps(179, 175, 171, 169, 0), NOW) == [2, 1]


def test_the_last_of_each_hour_stays_for_thirty_days() -> None:
    day = 24 * 60
    # Two days before at 11:50, 11:10 and 10:59: two hours, so that 11:10 gives way to 11:50.
    assert given_up(stamps(2 * day + 10, 2 * day + 50, 2 * day + 61, 0), NOW) == [2]


def test_the_last_of_each_day_stays_for_ever() -> None:
    day = 24 * 60
    assert given_up(stamps(400 * day, 400 * day + 60, 401 * day, 0), NOW) == [2]


def test_what_was_done_on_purpose_stays() -> None:
    assert given_up(stamps(179, 175, 171, 0, auto=False), NOW) == []


def test_newest_version_stays_however_old_it_is() -> None:
    assert given_up([Stamp(1, NOW - timedelta(days=90), True)], NOW) == []


ages = st.lists(st.floats(min_value=0, max_value=200 * 24 * 60), min_size=1, max_size=60)


@given(ages)
def test_thinning_twice_is_thinning_once_and_a_later_one_always_stands_for_it(minutes: list[float]) -> None:
    every = stamps(*minutes)
    gone = set(given_up(every, NOW))
    kept = [stamp for stamp in every if stamp.version not in gone]
    assert given_up(kept, NOW) == []
    for stamp in every:
        if stamp.version in gone:
            later = min((one.luc for one in kept if one.version > stamp.version), default=None)
            assert later is not None
            assert later - stamp.luc <= timedelta(days=1)
