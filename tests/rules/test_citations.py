"""The parser of citations."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from generator import profiles
from generator.rules._citations import citations
from generator.rules._prose import BLANK, blanked, quotations

WORDS = profiles.load("nd30_2020").words
TYPES = st.sampled_from(["Nghị định", "Quyết định", "Thông tư liên tịch", "Thông tư", "Kế hoạch", "công văn"])
NUMBERS = st.sampled_from(["30/2020/NĐ-CP", "1269/SGD&ĐT-VP", "05-CT/TW", "57-NQ/TW", "86/KH-SGD&ĐT", "7/QĐ-TTg"])
DATES = st.dates().filter(lambda day: day.year > 999)
BODIES = st.sampled_from(
    ["Chính phủ", "Bộ Văn hóa, Thể thao và Du lịch", "UBND tỉnh (qua Sở Nội vụ)", "Thủ tướng Chính phủ"]
)
SUBJECTS = st.sampled_from(["về công tác văn thư", "quy định chi tiết Luật Lưu trữ", "ban hành Quy chế làm việc"])
PIECES = st.sampled_from(
    ["Nghị định", "số", "30/2020/NĐ-CP", "ngày", "05/3/2020", "của", "Chính phủ", "về", ";", ",", "(", ")", "“", "”",
     '"', "và", ".", "80/2015/QH13", "Luật", "tháng", "năm", "...", "05-CT/TW", "đã", "QĐ-", "/"]
)  # fmt: skip


@given(st.tuples(TYPES, NUMBERS, DATES, BODIES, SUBJECTS), st.booleans())
def test_every_part_of_a_citation_is_found(parts, in_digits) -> None:
    type_, number, day, body, subject = parts
    date = f"{day.day}/{day.month}/{day.year}" if in_digits else f"{day.day:02} tháng {day.month} năm {day.year}"
    text = f"Thực hiện {type_} số {number} ngày {date} của {body} {subject}, đề nghị các phòng báo cáo."
    [found] = citations(text, WORDS)
    assert (found.type, found.number, found.date) == (type_, number, day.isoformat())
    assert (found.says_number, found.has_body, found.has_subject, found.is_nested) == (True, True, True, False)
    assert text[found.start :].startswith(type_)
    assert text[: found.end].rstrip().endswith(body)


@given(TYPES, NUMBERS, DATES, BODIES)
def test_parts_left_out_are_missed(type_, number, day, body) -> None:
    [bare] = citations(f"Theo {type_} {number}, các phòng báo cáo.", WORDS)
    assert (bare.says_number, bare.date, bare.has_body, bare.has_subject) == (False, None, False, False)
    [dated] = citations(f"Theo {type_} số {number} ngày {day:%d/%m}/{day.year}, các phòng báo cáo.", WORDS)
    assert (dated.date, dated.has_body, dated.has_subject) == (day.isoformat(), False, False)
    [issued] = citations(f"Theo {type_} số {number} của {body}; các phòng báo cáo.", WORDS)
    assert (issued.date, issued.has_body, issued.has_subject) == (None, True, False)


@given(st.lists(PIECES, max_size=40), st.sampled_from([" ", ""]))
@example(["Nghị định", "80/2015/QH13", "80/2015/QH13"], " ")  # the type belongs to the first number alone
def test_citations_stand_in_the_text_in_order_and_apart(pieces, between) -> None:
    text = between.join(pieces)
    end = 0
    for found in citations(blanked(text), WORDS):
        assert end <= found.start < found.end <= len(text)
        assert found.number in text[found.start : found.end]
        end = found.start + len(found.type)


@given(st.text(max_size=200))
def test_any_text_is_read(text) -> None:
    assert all(text[found.start : found.end] for found in citations(text, WORDS))
    assert len(blanked(text)) == len(text)


@given(st.lists(PIECES, max_size=30))
def test_what_is_quoted_is_blanked_and_the_marks_stay(pieces) -> None:
    text = " ".join(pieces)
    hidden = blanked(text)
    for start, end, opening, _ in quotations(text):
        if opening:
            assert hidden[start] == text[start]
            assert set(hidden[start + 1 : end]) <= {BLANK, *'“”"'}


def test_numbers_that_cite_nothing_are_left_alone() -> None:
    for text in ("chiếm 4/10 số phiếu", "ngày 05/3/2020", "Số: 12/KH-UBND", "điện thoại 0263/12345", "tỷ lệ 3/4-CT"):
        assert [*citations(text, WORDS)] == []


def test_time_grows_with_the_text_alone() -> None:
    # 2,000 citations without an end of their clause: each looks no further than its own reach.
    text = "Nghị định số 30/2020/NĐ-CP của Chính phủ " * 2_000
    assert len([*citations(text, WORDS)]) == len(re.findall("Nghị định", text))
