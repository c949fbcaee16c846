"""Names of administrative units and the days on which they exist."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.viet.dia_danh import Standing, build, lookup, names, unit_on

EXISTS, UNKNOWN = Standing("exists"), Standing("unknown")


def gone(until: str, successor: str | None = None) -> Standing:
    return Standing("abolished", until, successor)


@pytest.mark.parametrize(
    ("name", "date", "expected"),
    [
        ("Lâm Đồng", "2026-02-03", EXISTS),
        ("LÂM ĐỒNG", "2019-01-01", EXISTS),
        ("Hà Giang", "2025-06-30", EXISTS),
        ("Hà Giang", "2025-07-01", gone("2025-07-01", "Tuyên Quang")),
        ("Bắc Giang", "2023-10-01", EXISTS),
        ("tỉnh Bắc Giang", "2026-01-01", gone("2025-07-01", "Bắc Ninh")),
        ("Bắc Giang", "2026-01-01", EXISTS),  # phường Bắc Giang
        ("Tỉnh Đồng Nai", "2026-04-29", EXISTS),
        ("Tỉnh Đồng Nai", "2026-04-30", gone("2026-04-30", "Thành phố Đồng Nai")),
        ("Đồng Nai", "2026-05-01", EXISTS),
        ("Thành phố Đồng Nai", "2026-04-01", UNKNOWN),
        ("Thừa Thiên - Huế", "2024-12-31", EXISTS),
        ("Thừa Thiên Huế", "2025-01-01", gone("2025-01-01", "Thành phố Huế")),
        ("Thành phố Huế", "2020-05-01", EXISTS),  # a city of the province then
        ("huyện Quảng Hòa", "2022-09-01", EXISTS),
        ("huyện Quảng Hoà", "2025-07-01", gone("2025-07-01")),
        ("Quận 1", "2020-01-01", EXISTS),
        ("Quận 01", "2026-01-01", gone("2025-07-01")),
        ("thị trấn Sa Pa", "2026-01-01", gone("2025-07-01")),
        ("Phường Xuân Hương – Đà Lạt", "2026-06-01", EXISTS),
        ("Ea H’leo", "2026-01-01", EXISTS),
        ("Đăk Lăk", "2026-01-01", EXISTS),
        ("Thủ đô Hà Nội", "2026-01-01", EXISTS),
        ("TP. Hồ Chí Minh", "2026-01-01", EXISTS),
        ("Làng Xa Lắc", "2026-01-01", UNKNOWN),
        ("", "2026-01-01", UNKNOWN),
    ],
)
def test_a_name_stands_on_a_day(name: str, date: str, expected: Standing) -> None:
    assert unit_on(name, date) == expected


def test_the_list_holds_34_provinces_today_and_63_before_the_merger() -> None:
    kept = [line for line in lookup.PATH.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    units = [unit for line in kept for unit in lookup.units_of(line.split("\t")[0]) if unit.kind in "tc"]

    def on(date: str) -> int:
        # «Bắc Cạn», «Đăk Lăk» and the like are other writings of one unit.
        return sum(one.begins <= date and (not one.ends or date < one.ends) for one in units) - aliases(date)

    def aliases(date: str) -> int:
        changes = tomllib.loads(build.CHANGES.read_text(encoding="utf-8"))
        return sum(unit_on(f"tỉnh {name}", date).state == "exists" for name in changes["viet_khac"])

    assert on("2025-07-01") == 34
    assert on("2025-06-30") == 63
    assert on("2026-09-20") == 34


def test_the_dated_units_of_the_file_are_those_of_the_sourced_changes() -> None:
    written = {
        line.split("\t")[0]: sorted(line.split("|")[1:])
        for line in lookup.PATH.read_text(encoding="utf-8").splitlines()
        if "|" in line and not line.startswith("#")
    }
    assert written == {name: sorted(records) for name, records in build.dated().items()}


def test_the_file_holds_3321_communes_of_today_by_name() -> None:
    """3321 units bear fewer names: one name with the word xã or phường counts once."""
    rows = [line for line in lookup.PATH.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    today = sum(letter.isupper() for row in rows for letter in row.split("\t")[1].split("|")[0])
    assert 2500 < today <= 3321


@given(st.text(max_size=40), st.dates())
def test_any_text_has_a_standing(name: str, day) -> None:
    assert unit_on(name, day.isoformat()).state in ("exists", "abolished", "unknown")


@given(
    st.sampled_from(["Lâm Đồng", "Quảng Hòa", "Hồ Chí Minh", "Bà Rịa - Vũng Tàu"]), st.sampled_from(["upper", "lower"])
)
def test_case_makes_no_difference(name: str, how: str) -> None:
    assert names.key(getattr(name, how)()) == names.key(name)
