"""Outline text composed from words with looks: `parse` gives the same words and looks back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.bundle.outline import parse
from generator.bundle.outline.compose import Grid, Line, Piece, compose
from generator.bundle.values import Block, Table


def plain(text: str, label: str | None = None, is_title: bool | None = None) -> Line:
    return Line((Piece(text),), label, is_title)


def test_a_paragraph_that_opens_like_a_number_gets_a_backslash() -> None:
    assert compose([plain("1. là số một")]) == "\\1. là số một"
    assert compose([plain("15.000 người dự lễ")]) == "15.000 người dự lễ"


def test_a_title_that_would_not_be_guessed_gets_its_sign() -> None:
    assert (
        compose([plain("Mục đích:", "1.", True), plain("Nâng cao chất lượng.")])
        == "1.! Mục đích:\nNâng cao chất lượng."
    )


def test_a_numbered_line_that_would_be_taken_for_a_title_says_that_it_is_none() -> None:
    composed = compose([plain("Văn phòng Sở", "1.", False), plain("Theo dõi chung.")])
    assert composed == "1.. Văn phòng Sở\nTheo dõi chung."


def test_bold_of_a_title_is_not_typed_again() -> None:
    assert compose([Line((Piece("MỤC ĐÍCH", bold=True),), "I.", True), plain("Nâng cao.")]) == "I. MỤC ĐÍCH\nNâng cao."


def test_emphasis_takes_no_space_into_its_marks() -> None:
    assert (
        compose([Line((Piece("Kết quả "), Piece("rất tốt ", bold=True), Piece("của năm")))])
        == "Kết quả **rất tốt** của năm"
    )


def test_asterisks_of_the_words_stay_words() -> None:
    assert parse(compose([plain("Ghi chú *quan trọng* và 2 * 3")]))[0].text == "Ghi chú *quan trọng* và 2 * 3"


def test_a_label_that_outline_text_does_not_know_stays_as_words() -> None:
    (block,) = parse(compose([plain("Rà soát", "1)")]))
    assert block.text == "1) Rà soát"


def test_lines_of_bars_that_are_no_table_stay_lines() -> None:
    assert [block.text for block in parse(compose([plain("|a|"), plain("|-|")]))] == ["|a|", "|-|"]


def test_a_table_keeps_bars_within_its_cells() -> None:
    grid = Grid((((Piece("TT"),), (Piece("a|b"),)), ((Piece("1"),), (Piece("x", bold=True),))), (True, False))
    (table,) = parse(compose([grid]))
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["TT", "a|b"], ["1", "x"]]
    assert compose([grid]).split("\n")[1] == "|---:|---|"


WORDS = st.text(alphabet="aÁđ 1.)(*\\|-+IVX:;,", min_size=1, max_size=18)
PIECES = st.lists(st.builds(Piece, WORDS, st.booleans(), st.booleans()), min_size=1, max_size=4).map(tuple)
LABELS = st.sampled_from([None, "1.", "1.1.", "a)", "-", "+", "I.", "Điều 1.", "1)", "a.", "(1)"])
LINES = st.builds(Line, PIECES, LABELS, st.sampled_from([None, True, False]))


@given(st.lists(LINES, max_size=5))
def test_no_letter_is_lost_or_made_up(lines: list[Line]) -> None:
    def letters(text: str) -> str:
        return "".join(text.split())

    wanted = [letters((line.label or "") + "".join(piece.text for piece in line.pieces)) for line in lines]
    blocks = parse(compose(lines))
    assert all(isinstance(block, Block) for block in blocks)
    assert "".join(letters(block.text) for block in blocks) == "".join(wanted)
