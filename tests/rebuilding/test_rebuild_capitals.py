"""Names in capitals read back as they are written in small letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import profiles
from generator.rebuilding.capitals import Kind, guess

PROFILE = profiles.for_date(None)


@pytest.mark.parametrize(
    ("kind", "right"),
    [
        ("ten", "Sở Nội vụ"),
        ("ten", "UBND tỉnh Lào Cai"),
        ("ten", "Sở Nông nghiệp và Môi trường"),
        ("ten", "Trường THPT Đốc Binh Kiều"),
        ("ten", "Trường Trung học phổ thông chuyên Thăng Long"),
        ("ten", "Bảo hiểm xã hội tỉnh Lào Cai"),
        ("ten", "Ban Chỉ đạo cải cách hành chính"),
        ("ten", "Chi cục Thuế khu vực VI"),
        ("ten", "Phòng Thanh tra - Kiểm tra"),
        ("ten", "Uỷ ban nhân dân xã Bắc Hà"),  # the old place of the tone stays
        ("chuc_vu", "KT. Giám đốc"),
        ("chuc_vu", "Phó Chủ tịch"),
        ("chuc_vu", "TM. Ủy ban nhân dân"),
        ("chuc_vu", "Trưởng phòng Hành chính"),
        ("ho_ten", "Nguyễn Văn A"),
        ("trich_yeu", "phát động phong trào thi đua trên địa bàn tỉnh Lào Cai năm 2026"),
    ],
)
def test_name_in_capitals_is_read_as_it_is_written(kind: Kind, right: str) -> None:
    assert guess(right.upper(), PROFILE, kind) == right


def test_name_in_small_letters_stays() -> None:
    assert guess("sở Nội Vụ", PROFILE, "ten") == "sở Nội Vụ"


@given(
    st.text(alphabet="AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYÀẢÃÁẠ -,()/.0123456789\n", max_size=80),
    st.sampled_from(Kind.__args__),
)
def test_letters_never_change(text: str, kind: Kind) -> None:
    assert guess(text, PROFILE, kind).upper() == text
