import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from viet_listener import heard

from generator.errors import Refused
from generator.viet import dates, numbers
from generator.viet.reading import Manner

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


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("2022-07-18", "thứ Hai"),
        ("2022-07-19", "thứ Ba"),
        ("2022-07-20", "thứ Tư"),
        ("2022-07-21", "thứ Năm"),
        ("2022-07-22", "thứ Sáu"),
        ("2022-07-23", "thứ Bảy"),
        ("2022-07-24", "Chủ nhật"),
    ],
)
def test_weekdays_have_a_capital_on_the_day_only(data, name):
    assert dates.weekday(data) == name


def test_a_date_with_its_weekday_keeps_the_zeros_of_the_regulation():
    # 2 September 1945 was a Sunday; 5 February 2024 a Monday.
    assert dates.spoken_date_with_weekday("1945-09-02") == "Chủ nhật, ngày 02 tháng 9 năm 1945"
    assert dates.spoken_date_with_weekday("2024-02-05") == "thứ Hai, ngày 05 tháng 02 năm 2024"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("2022-07-19", "ngày mười chín tháng Bảy năm hai nghìn không trăm hai mươi hai"),
        ("2005-04-05", "ngày năm tháng Tư năm hai nghìn không trăm linh năm"),
        ("2024-11-24", "ngày hai mươi tư tháng Mười Một năm hai nghìn không trăm hai mươi tư"),
        ("1975-08-30", "ngày ba mươi tháng Tám năm một nghìn chín trăm bảy mươi lăm"),
        ("2021-01-01", "ngày một tháng Một năm hai nghìn không trăm hai mươi mốt"),
    ],
)
def test_a_date_in_words_has_a_capital_on_the_month(data, words):
    assert dates.date_in_words(data) == words


def test_a_date_in_words_takes_the_manner_but_the_fourth_month_is_tu():
    southern = Manner(linh="lẻ", tu="bốn")
    assert dates.date_in_words("2004-04-24", southern) == "ngày hai mươi bốn tháng Tư năm hai nghìn không trăm lẻ bốn"


@given(st.dates())
def test_every_day_in_words_is_heard_back(day: datetime.date):
    found = re.fullmatch(r"ngày (.+) tháng ([A-Z]\w+(?: [A-Z]\w+)?) năm (.+)", dates.date_in_words(day.isoformat()))
    assert found is not None
    month = "bốn" if found[2] == "Tư" else found[2].lower()
    assert (heard(found[3]), heard(month), heard(found[1])) == (day.year, day.month, day.day)


@pytest.mark.parametrize("data", ["2022-07", "2022"])
@pytest.mark.parametrize("written", [dates.weekday, dates.spoken_date_with_weekday, dates.date_in_words])
def test_a_date_that_is_still_open_has_no_weekday_and_no_words(data, written):
    with pytest.raises(Refused, match="Cần đủ ngày, tháng, năm"):
        written(data)
