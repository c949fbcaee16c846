"""Break opportunities and greedy lines; the opportunities were read off LibreOffice's pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Missing
from generator.fonts.advances import width
from generator.fonts.breaks import SPACES, opportunities, tokens
from generator.fonts.faces import FACES, Face
from generator.fonts.lines import Span, break_lines, text_width
from generator.units import Length, Mm, Pt

BOLD = Face(bold=True)
LETTERS = st.text("aăâbếmộtưỵ 1234-/,.()\u00a0–“”…!%\n", max_size=60)
SPANS = st.lists(
    st.builds(Span, LETTERS, st.sampled_from(FACES), st.sampled_from([Pt(6.5), Pt(13), Pt(14)]), st.integers(0, 3)),
    max_size=5,
)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("một hai", "một |hai"),
        ("một   hai", "một   |hai"),
        ("năm 2022-2023", "năm |2022-|2023"),
        ("GDTrH-GDTX", "GDTrH-|GDTX"),
        ("số 30/2020/NĐ-CP", "số |30/2020/NĐ-|CP"),
        ("7/2022 và/hoặc", "7/2022 |và/hoặc"),
        ("ngày\u00a019 tháng", "ngày\u00a019 |tháng"),
        ("a\u2011b", "a\u2011b"),
        ("2022–2023 và 1—2", "2022–|2023 |và |1—|2"),
        ("Tự do - Hạnh phúc", "Tự |do |- |Hạnh |phúc"),
        ("chờ…hết", "chờ…|hết"),
        ("(a-b)-c", "(a-|b)-|c"),
        ("x--y", "x--|y"),
        ("x-), y-, z-“q”", "x-), |y-, |z-“q”"),
        ("x-(y)", "x-|(y)"),
        ("a.b:c;d,e", "a.b:c;d,e"),
        ("kết thúc-", "kết |thúc-"),
        ("-5", "-|5"),
    ],
)
def test_lines_may_end_where_words_ends_them(text: str, cut: str) -> None:
    assert "|".join(tokens(text)) == cut


@given(st.text())
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text
    assert all(0 < position < len(text) for position in opportunities(text))


def _texts(lines: list[list[Span]]) -> list[str]:
    return ["".join(span.text for span in line) for line in lines]


def test_line_takes_as_many_words_as_fit() -> None:
    # n = 1024 units: at 2048 EMU to the em a letter is 1024 EMU, a space 512
    spans = [Span("nn nn nn", Face(), Length(2048))]
    assert _texts(break_lines(spans, Length(4608), Length(4608))) == ["nn nn ", "nn"]
    assert _texts(break_lines(spans, Length(4607), Length(4607))) == ["nn ", "nn ", "nn"]


def test_first_line_has_its_own_width() -> None:
    spans = [Span("nn nn nn nn", Face(), Length(2048))]
    assert _texts(break_lines(spans, Length(2048), Length(4608))) == ["nn ", "nn nn ", "nn"]


def test_trailing_spaces_hang_beyond_the_edge() -> None:
    spans = [Span("nn      nn", Face(), Length(2048))]
    lines = break_lines(spans, Length(2048), Length(2048))
    assert _texts(lines) == ["nn      ", "nn"]
    assert text_width(lines[0]) == 2048


def test_word_of_two_looks_is_not_parted() -> None:
    spans = [Span("aa b", Face(), Pt(14), 1), Span("b, cc", BOLD, Pt(14), 2)]
    lines = break_lines(spans, width("aa b", Face(), Pt(14)), Mm(50))
    assert lines == [[Span("aa ", Face(), Pt(14), 1)], [Span("b", Face(), Pt(14), 1), Span("b, cc", BOLD, Pt(14), 2)]]


def test_space_of_a_look_of_its_own_still_hangs() -> None:
    spans = [Span("nn", Face(), Length(2048), 1), Span(" ", BOLD, Length(9000), 2), Span("nn", Face(), Length(2048), 3)]
    assert _texts(break_lines(spans, Length(2048), Length(2048))) == ["nn ", "nn"]


def test_forced_break_makes_a_line_and_an_empty_one_keeps_its_look() -> None:
    lines = break_lines([Span("a\n\nb", BOLD, Pt(13), 7)], Mm(50), Mm(50))
    assert lines == [[Span("a", BOLD, Pt(13), 7)], [Span("", BOLD, Pt(13), 7)], [Span("b", BOLD, Pt(13), 7)]]


def test_forced_break_ends_the_first_lines_indent() -> None:
    spans = [Span("n\nnn nn", Face(), Length(2048))]
    assert _texts(break_lines(spans, Length(1024), Length(4608))) == ["n", "nn nn"]


def test_word_longer_than_the_line_is_cut_by_characters_on_a_line_of_its_own() -> None:
    spans = [Span("n nnnnnnn n", Face(), Length(2048))]
    assert _texts(break_lines(spans, Length(3072), Length(3072))) == ["n ", "nnn", "nnn", "n n"]


def test_column_narrower_than_a_letter_gets_one_letter_a_line() -> None:
    assert _texts(break_lines([Span("abc", Face(), Pt(14))], Mm(1), Length(-5))) == ["a", "b", "c"]


def test_letter_is_not_parted_from_its_combining_mark() -> None:
    spans = [Span("e\u0302\u0301e\u0302\u0301", Face(), Length(2048))]
    assert _texts(break_lines(spans, Length(909), Length(909))) == ["e\u0302\u0301", "e\u0302\u0301"]


def test_tab_is_as_wide_as_the_stops_say() -> None:
    # stops every 5000 EMU: "n" (1024) then a tab to 5000, then "nn" to 7048
    spans = [Span("n\tnn n", Face(), Length(2048))]
    stops = lambda line, at: (at // 5000 + 1) * 5000  # noqa: E731 - a line of test data
    assert _texts(break_lines(spans, Length(7048), Length(7048), stops)) == ["n\tnn ", "n"]
    assert _texts(break_lines(spans, Length(7047), Length(7047), stops)) == ["n\t", "nn n"]


def test_tab_is_refused_where_no_stops_are_given() -> None:
    with pytest.raises(Missing):
        break_lines([Span("a\tb", Face(), Pt(14))], Mm(50), Mm(50))


@given(SPANS, st.integers(0, 80), st.integers(1, 80))
def test_no_word_is_lost_and_no_line_is_too_wide(spans: list[Span], first: int, rest: int) -> None:
    lines = break_lines(spans, Mm(first), Mm(rest))
    assert "".join(_texts(lines)) == "".join(span.text for span in spans).replace("\n", "")
    for number, line in enumerate(lines):
        shown = "".join(span.text for span in line).rstrip(SPACES)
        assert text_width(line) <= Mm(rest if number else first) + 1 or len(shown) == 1
    assert [look for line in lines for look in _looks(line)] == [look for span in spans for look in _looks([span])]


def _looks(line: list[Span]) -> list[tuple[str, Face, int]]:
    return [(character, span.face, span.mark) for span in line for character in span.text if character != "\n"]
