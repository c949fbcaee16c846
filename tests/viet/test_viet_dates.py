import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Refused
from generator.viet import dates, numbers

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        # The decree's own examples (Phụ lục I, Phần I, Mục II, khoản 4, điểm c).
        ("2020-01-05", "ngày 05 tháng 01 năm 2020"),
        ("2019-06-29", "ngày 29 tháng 6 năm 2019"),
        ("2022-07-19", "ngày 19 tháng 7 năm 2022"),
        ("2024-02-29", "ngày 29 tháng 02 năm 2024"),
        ("2023-10-10", "ngày 10 tháng 10 năm 2023"),
    ],
)
def test_zeros_stand_only_before_days_below_ten_and_months_one_and_two(data, words):
    assert dates.spoken_date(data) == words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("2023-10", f"ngày {NBSP * 4} tháng 10 năm 2023"),
        ("2023", f"ngày {NBSP * 4} tháng {NBSP * 4} năm 2023"),
        (None, f"ngày {NBSP * 4} tháng {NBSP * 4} năm {NBSP * 8}"),
    ],
)
def test_open_parts_are_blanks_as_wide_as_their_digits(data, words):
    assert dates.spoken_date(data) == words


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("2023-02-29", "tháng 02 năm 2023 có các ngày từ 01 đến 28"),
        ("2023-04-31", "tháng 4 năm 2023 có các ngày từ 01 đến 30"),
        ("2023-13", "Không có tháng 13"),
        ("2023-00-10", "Không có tháng 00"),
        ("2023-10-00", "Không có ngày 00"),
        ("0000", "Không có năm 0000"),
        ("19/07/2022", "năm-tháng-ngày"),
        ("2022-7-19", "năm-tháng-ngày"),
        ("2022-07-19\n", "năm-tháng-ngày"),
        ("２０２２", "năm-tháng-ngày"),
        ("", "năm-tháng-ngày"),
    ],
)
def test_dates_that_do_not_exist_are_refused_with_the_reason(data, reason):
    with pytest.raises(Refused, match=re.escape(reason)):
        dates.spoken_date(data)


@given(st.dates())
def test_every_day_of_the_calendar_reads_back(day: datetime.date):
    found = re.fullmatch(r"ngày (\d\d) tháng (\d+) năm (\d{4})", dates.spoken_date(day.isoformat()))
    assert found is not None
    assert (int(found[3]), int(found[2]), int(found[1])) == (day.year, day.month, day.day)
    assert found[2].startswith("0") == (day.month in (1, 2))


@given(st.text())
def test_any_text_is_a_date_or_refused(data):
    try:
        date = dates.parse(data)
    except Refused:
        return
    assert date.year is not None


@given(st.integers(min_value=0, max_value=10**6))
def test_a_number_has_a_zero_before_it_only_below_ten(number):
    assert numbers.padded(number) == ("0" if number < 10 else "") + str(number)
