"""Number, notation and date against type and organisation (Phụ lục I, Phần I, Mục II, khoản 3 and 4)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import doctypes, profiles
from generator.bundle import notation
from generator.doctypes import Recipe

CONG_VAN = doctypes.load("cong_van")
KE_HOACH = Recipe("ke_hoach", "Kế hoạch", "KH", "Mẫu 1.4", "Điều 7", 1, {})
KHAC = doctypes.load("van_ban_khac")
ND30 = profiles.load()


def found(recipe=CONG_VAN, own="SNV", **data):
    given = {"co_quan": {"viet_tat": own}, **data}
    return [(problem.code, problem.hint) for problem in notation.problems(given, recipe, ND30)]


def codes(recipe=CONG_VAN, own="SNV", **data):
    return [code for code, _ in found(recipe, own, **data)]


@pytest.mark.parametrize(
    ("own", "ky_hieu"),
    [
        ("SNV", "SNV-VP"),
        ("SGD&ĐT", "SGD&ĐT-VP"),
        ("SGD&ĐT", "SGDĐT-VP"),
        ("UBND", "UBND-VX"),
        # Slips of real documents: the checker speaks of them.
        ("SNV", "SNV"),
        ("SNV", "CV-SNV"),
        ("SNV", "SNV – VP"),
        ("SNV", "SNV/VP"),
        ("SNV", "2022/SNV-VP"),
        ("SNV", "snv-vp"),
        # An organisation whose own abbreviation is that of a type.
        ("HĐ", "HĐ-TĐKT"),
        ("BCĐ-CCHC", "BCĐ-CCHC-VP"),
    ],
)
def test_a_notation_of_this_body_passes_slips_and_all(own, ky_hieu):
    assert codes(own=own, ky_hieu=ky_hieu) == []


@pytest.mark.parametrize(
    ("ky_hieu", "code"),
    [
        ("QĐ-SNV", "DU32"),
        ("KH-SNV", "DU32"),
        ("TTr-SNV", "DU32"),
        ("STC-VP", "DU33"),
        ("SNVX-VP", "DU33"),
        ("15/SNV-VP", "DU34"),
        ("Số: 15/SNV-VP", "DU34"),
        ("Số 15/SNV-VP", "DU34"),
        ("Số: SNV-VP", "DU34"),
    ],
)
def test_a_notation_that_contradicts_type_body_or_number_is_refused(ky_hieu, code):
    assert codes(ky_hieu=ky_hieu) == [code]


def test_a_named_type_opens_with_its_own_abbreviation():
    assert codes(KE_HOACH, ky_hieu="KH-SNV") == []
    assert codes(KE_HOACH, ky_hieu="SNV-VP") == ["DU32"]
    assert codes(KE_HOACH, ky_hieu="BC-SNV") == ["DU32"]


def test_a_notation_of_another_type_and_another_body_is_told_both():
    assert codes(ky_hieu="QĐ-STC") == ["DU32", "DU33"]


@pytest.mark.parametrize("so", [None, 1, 999999, "1", "15", "999999"])
def test_numbers_and_blanks_pass(so):
    assert codes(so=so) == []


@pytest.mark.parametrize(
    ("so", "hint"),
    [
        ("05", "Ghi 5;"),
        ("0015", "Ghi 15;"),
        ("15/SNV-VP", "so là 15, ky_hieu là «SNV-VP»"),
        ("Số: 15/SNV-VP", "so là 15, ky_hieu là «SNV-VP»"),
        ("15a", "ví dụ 15"),
        ("0", "ví dụ 15"),
        ("1000000", "ví dụ 15"),
        ("٣", "ví dụ 15"),
        ("...", "ví dụ 15"),
    ],
)
def test_other_numbers_are_refused_with_what_to_write(so, hint):
    ((code, given_hint),) = found(so=so)
    assert code == "DU31"
    assert hint in given_hint


@pytest.mark.parametrize(
    ("day", "meant"),
    [
        ("19/7/2022", "Có phải là «2022-07-19» không?"),
        ("19-07-2022", "Có phải là «2022-07-19» không?"),
        ("ngày 19 tháng 7 năm 2022", "Có phải là «2022-07-19» không?"),
        ("30/02/2022", "Không có ngày 30: tháng 02 năm 2022 có các ngày từ 01 đến 28."),
        ("2022-7-19", None),
        ("2023-02-29", None),
    ],
)
def test_a_date_that_is_none_is_refused_with_the_one_most_likely_meant(day, meant):
    assert found(ngay_ban_hanh=day) == [("DU30", meant)]


def test_a_number_is_data():
    assert [notation.number(value) for value in (None, 5, "15")] == [None, 5, 15]


def test_a_no_break_space_before_the_slash_is_a_slip_that_stays():
    assert codes(so="298\u00a0") == []
    assert notation.number("298\u00a0") == "298\u00a0"


@pytest.mark.parametrize(
    ("ten_loai", "short", "ky_hieu"),
    [
        ("Nhiệm vụ trọng tâm", None, None),
        ("Nhiệm vụ trọng tâm", None, "SNV-TCBC"),
        ("Kết luận thanh tra", "KLTT", "KLTT-SNV"),
        ("Tờ trình", "TTr", None),
        ("TỜ TRÌNH", "TTr", "TTr-SNV"),
        ("Tờ trình tóm tắt", None, None),
    ],
)
def test_a_type_that_the_bundle_names_has_the_abbreviation_the_bundle_gives(ten_loai, short, ky_hieu):
    assert codes(KHAC, ten_loai=ten_loai, chu_viet_tat=short, ky_hieu=ky_hieu) == []


def test_a_named_type_of_the_regulation_has_the_abbreviation_of_the_regulation():
    assert found(KHAC, ten_loai="Tờ trình", chu_viet_tat="TT") == [("DU32", "Ghi «TTr».")]
    assert found(KHAC, ten_loai="Kế hoạch", chu_viet_tat=None) == [("DU32", "Ghi «KH».")]


def test_a_notation_contradicts_the_type_that_the_bundle_names():
    assert codes(KHAC, ten_loai="Kết luận thanh tra", chu_viet_tat="KLTT", ky_hieu="KL-SNV") == ["DU32"]
    ((code, hint),) = found(KHAC, ten_loai="Nhiệm vụ trọng tâm", ky_hieu="KH-SNV")
    assert (code, "chu_viet_tat" in hint) == ("DU32", True)


@given(st.text(), st.text(), st.text(), st.text())
def test_any_words_are_judged(so, ky_hieu, own, day):
    assert set(codes(so=so, ky_hieu=ky_hieu, own=own, ngay_ban_hanh=day)) <= {"DU30", "DU31", "DU32", "DU33", "DU34"}
