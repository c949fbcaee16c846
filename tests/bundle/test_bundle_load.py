import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bundle import load
from generator.bundle.clean import clean
from generator.errors import Refused, Unreadable


def problems(raw):
    with pytest.raises(Refused) as caught:
        load.parse(raw if isinstance(raw, bytes) else raw.encode())
    return [(problem.code, problem.place) for problem in caught.value.problems]


def test_text_is_composed_and_keys_too():
    decomposed = unicodedata.normalize("NFD", '{"trích": "Ủy ban nhân dân tỉnh Lâm Đồng"}')
    assert load.parse(decomposed.encode()) == {"trích": "Ủy ban nhân dân tỉnh Lâm Đồng"}


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert load.parse(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


def test_signs_that_print_never_shows_are_dropped_and_line_ends_are_one():
    raw = json.dumps({"a": " \ufeffSở\u200b Nội\u00ad vụ\u2060\r\ntỉnh A\rB \n"})
    assert load.parse(raw.encode()) == {"a": "Sở Nội vụ\ntỉnh A\nB"}


def test_tabs_line_feeds_and_no_break_spaces_inside_a_text_stay():
    assert load.parse(b'{"a": "x\\ty\\nz\\u00a0t"}') == {"a": "x\ty\nz\N{NO-BREAK SPACE}t"}


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ('{"a": 1,}', "dòng 1, cột 8"),
        ('{"a": [1, 2,\n]}', "dòng 1, cột 12"),
        ('{"a": 1,, "b": 2}', "dòng 1, cột 9"),
        ('{\n"a": 1\n"b": 2}', "dòng 3, cột 1"),
        ("{'a': 1}", "dòng 1, cột 2"),
        ('{"a" 1}', "dòng 1, cột 6"),
        ('{"a": tru}', "dòng 1, cột 7"),
        ('{"a": "x', "dòng 1, cột 7"),
        ('{"a": "x\ty"}', "dòng 1, cột 9"),
        ('{"a": "\\d"}', "dòng 1, cột 8"),
        ('{"a": 1} {"a": 2}', "dòng 1, cột 10"),
        ("", "dòng 1, cột 1"),
    ],
)
def test_text_that_is_not_json_is_refused_with_line_and_column(raw, place):
    assert problems(raw) == [("DU02", place)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_unicode_encodings_are_named(encoding):
    assert problems('{"a": "Đ"}'.encode(encoding)) == [("DU01", "tệp")]


def test_bytes_that_are_not_utf_8_are_refused_with_their_line():
    assert problems(b'{\n"a": "L\xe2m"}') == [("DU01", "dòng 2")]


def test_every_problem_of_the_data_is_told_at_once_in_the_order_of_the_fields():
    raw = """{"noi_nhan": ["a\\u0000", "b"], "loai": "cong_van", "so": NaN, "so_ban": 1e999, "noi_dung": "\\udc00",
              "kinh_gui": ["x", "y\\u202e"], "kinh_gui": ["z\\u0001"], "nguoi_ky": {"ho_ten": "a", "ho_ten": "b"}}"""
    assert problems(raw) == [
        ("DU06", "so (Số văn bản)"),
        ("DU03", "kinh_gui (Kính gửi)"),
        ("DU04", "kinh_gui[1] (Kính gửi, mục 1)"),
        ("DU05", "noi_dung (Nội dung)"),
        ("DU04", "noi_nhan[1] (Nơi nhận, mục 1)"),
        ("DU03", "nguoi_ky.ho_ten (Họ và tên người ký)"),
        ("DU06", "so_ban (Số lượng bản phát hành)"),
    ]


def test_keys_that_differ_only_in_unicode_form_are_one_key_written_twice():
    composed, decomposed = "Số", unicodedata.normalize("NFD", "Số")
    assert problems(f'{{"{composed}": 1, "{decomposed}": 2}}') == [("DU03", '["Số"]')]


@pytest.mark.parametrize("written", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000])
def test_numbers_that_are_none_are_refused(written):
    assert problems(f'{{"a": {written}}}') == [("DU06", "a")]


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x7f", "\x85", "\u2028", "\u200d", "\ufffe", "\ufffd", "\U0001ffff"])
def test_each_sign_that_cannot_be_printed_is_refused_and_named(sign):
    with pytest.raises(Refused) as caught:
        clean({"a": [f"trước{sign}sau"]})
    (problem,) = caught.value.problems
    assert (problem.code, problem.place) == ("DU04", "a[1]")
    assert f"U+{ord(sign):04X}" in problem.message
    assert problem.quoted is not None
    assert problem.quoted.startswith("trước")


@pytest.mark.parametrize("raw", ["[]", "1", '"a"', "null", "NaN"])
def test_what_is_no_object_is_refused(raw):
    assert problems(raw) == [("DU08", "toàn bộ dữ liệu")]


def test_nesting_without_end_is_refused_however_deep():
    assert problems("[" * 100_000) == [("DU07", "toàn bộ dữ liệu")]
    assert problems('{"a": ' * 33 + "1" + "}" * 33) == [("DU07", "a")]
    assert load.parse(('{"a": ' * 32 + "1" + "}" * 32).encode())


def test_too_many_bytes_are_refused_before_they_are_read(tmp_path):
    huge = tmp_path / "lon.json"
    with huge.open("wb") as file:
        file.truncate(load.MAX_BYTES + 1)
    with pytest.raises(Refused) as caught:
        load.read(huge)
    assert [problem.code for problem in caught.value.problems] == ["DU07"]


def test_a_file_that_cannot_be_read_is_unreadable_and_named(tmp_path):
    with pytest.raises(Unreadable, match=r"khong_co\.json"):
        load.read(tmp_path / "khong_co.json")
    with pytest.raises(Unreadable):
        load.read(tmp_path)


def test_data_that_json_cannot_hold_is_a_mistake_of_the_caller():
    with pytest.raises(TypeError):
        clean({"a": {1, 2}})


@given(st.binary())
def test_any_bytes_are_a_bundle_or_refused(raw):
    try:
        assert isinstance(load.parse(raw), dict)
    except Refused as error:
        assert error.problems


json_like = st.text(alphabet='{}[]",:\\/ntu0123456789eE+-.\n\t aĐ“”NI')


@given(json_like)
def test_any_text_near_json_is_a_bundle_or_refused_with_sentences(words):
    try:
        load.parse(words.encode())
    except Refused as error:
        assert all(problem.message.endswith(".") for problem in error.problems)


@given(st.recursive(st.text() | st.integers() | st.none() | st.booleans(), lambda inner: st.lists(inner, max_size=3)))
def test_no_letter_is_ever_lost(value):
    try:
        cleaned = clean({"a": value})["a"]
    except Refused:
        return
    assert letters(cleaned) == letters(value)


@given(st.dictionaries(st.text(), st.text() | st.lists(st.text())))
def test_cleaning_twice_changes_nothing(data):
    try:
        once = clean(data)
    except Refused:
        return
    assert clean(once) == once


def letters(value):
    """Every letter, digit and mark of a value, in order, composed."""
    if isinstance(value, list):
        return [letters(item) for item in value]
    if not isinstance(value, str):
        return value
    return "".join(sign for sign in unicodedata.normalize("NFC", value) if unicodedata.category(sign)[0] in "LNMPS")
