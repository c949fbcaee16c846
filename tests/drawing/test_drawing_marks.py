"""Lines of a paragraph, continued: lowered words, lines around and through words, boxes, the column's ends."""

from __future__ import annotations

import pytest
from drawing_specimen import ABOVE, BELOW, ROUND, SINGLE, border, drawn, look, paragraph, run, shown, strokes, texts

from generator.drawing.placed import Stroke, TextLine, Words
from generator.layout.model import Paragraph
from generator.units import Pt

TOP = 20


def baselines(*blocks: Paragraph) -> list[float]:
    return [line.baseline for line in shown(drawn(*blocks)[0])]


def words(*blocks: Paragraph) -> list[Words]:
    lines = [item for item in drawn(*blocks)[0].items if isinstance(item, TextLine)]
    return [piece for line in lines for piece in line.pieces if isinstance(piece, Words)]


def test_subscript_is_level_with_the_bottom() -> None:
    # lowered by 42 % of the 443/2048 em below the baseline
    piece = words(paragraph("a", run("2", vertical="subscript")))[1]
    assert piece.raised / 12_700 == pytest.approx(-0.42 * BELOW * 14, abs=0.01)


def test_lowered_characters_make_their_line_higher_below() -> None:
    found = baselines(paragraph("a", run("b", raised=Pt(-6))), paragraph("c", place=2))
    assert found == pytest.approx([TOP + ABOVE * 14, TOP + ABOVE * 14 + SINGLE * 14 + 6], abs=0.01)


def test_lines_break_between_the_indents() -> None:
    # 260 - 100 - 107 = 53 pt hold two words of 20.48 and a space; the first line has 10 pt less and holds one
    made = paragraph(run("nn nn nn nn", size=ROUND), left=Pt(100), right=Pt(107), first_line=Pt(10))
    assert texts(drawn(made)[0]) == ["nn", "nn nn", "nn"]


def test_line_of_spaces_inside_a_paragraph_is_as_high_as_its_spaces() -> None:
    made = paragraph(run("a\n", size=Pt(10)), run(" \n", size=Pt(6)), run("b", size=Pt(10)), mark=look(size=Pt(30)))
    found = baselines(made)
    assert found[1] - found[0] == pytest.approx(SINGLE * 6 + SINGLE * 10, abs=0.01)


@pytest.mark.parametrize(
    ("underline", "below_and_thick"),
    [("single", [(0.085, 0.055)]), ("wave", [(0.085, 0.055)]), ("double", [(0.064, 0.036), (0.171, 0.036)]),
     ("thick", [(0.1, 0.1)]), ("none", [])],
)  # fmt: skip
def test_underlines_are_drawn_by_kind(underline: str, below_and_thick: list[tuple[float, float]]) -> None:
    baseline = TOP + ABOVE * 100
    found = strokes(drawn(paragraph(run("n", size=Pt(100), underline=underline)))[0])
    assert [(round((stroke[1] - baseline) / 100, 3), round(stroke[4] / 100, 3)) for stroke in found] == below_and_thick


def test_struck_words_have_a_line_through_them_in_their_colour() -> None:
    page = drawn(paragraph(run("n", size=Pt(100), strike=True, color="FF0000")))[0]
    assert [stroke[1] for stroke in strokes(page)] == [round(TOP + (ABOVE - 0.286) * 100, 2)]
    assert [item.color for item in page.items if isinstance(item, Stroke)] == ["FF0000"]


def test_underline_of_a_justified_line_goes_to_the_edge() -> None:
    made = paragraph(run("n n\nn", size=ROUND, underline="single"), align="both")
    assert [(stroke[0], stroke[2]) for stroke in strokes(drawn(made)[0])] == [(20, 280), (20, 30.24)]


def test_box_reaches_from_the_hanging_indent_to_the_right_one() -> None:
    box = {side: border(2, 4) for side in ("top", "left", "bottom", "right")}
    page = drawn(paragraph("a", borders=box, left=Pt(50), first_line=Pt(-10), right=Pt(30)))[0]
    # outside of the text by 4 + 2 pt: from 20 + 40 - 6 to 280 - 30 + 6; the upright lines a half width inside that
    level = [(stroke[0], stroke[2]) for stroke in strokes(page) if stroke[1] == stroke[3]]
    upright = [stroke[0] for stroke in strokes(page) if stroke[0] == stroke[2]]
    assert level == [(54, 256)] * 2
    assert upright == [55, 255]
    # 6 pt above and below the line of text
    assert {(stroke[1], stroke[3]) for stroke in strokes(page) if stroke[0] == stroke[2]} == {
        (20, round(20 + 12 + SINGLE * 14, 2))
    }


def test_between_is_drawn_between_paragraphs_of_one_box() -> None:
    lines = {"between": border(1, 3)}
    page = drawn(*(paragraph("a", borders=lines, place=place) for place in (1, 2, 3)))[0]
    above = [20 + SINGLE * 14 + 0.5, 20 + 2 * SINGLE * 14 + 4 + 0.5]
    assert [stroke[1] for stroke in strokes(page)] == [round(y, 2) for y in above]


def test_border_that_is_none_adds_nothing() -> None:
    lined = paragraph("a", borders={"top": border(style="nil"), "bottom": border(style="none"), "left": border(0)})
    assert strokes(drawn(lined)[0]) == []
    assert baselines(lined) == [round(TOP + ABOVE * 14, 2)]


def test_border_keeps_its_colour() -> None:
    page = drawn(paragraph("a", borders={"top": border(color="ff0000"), "left": border(color="auto")}))[0]
    assert [item.color for item in page.items if isinstance(item, Stroke)] == ["FF0000", "000000"]


def test_automatic_room_is_none_where_the_column_begins_and_ends() -> None:
    automatic = {"before": Pt(14), "after": Pt(14), "before_auto": True, "after_auto": True}
    assert baselines(paragraph("a", **automatic), paragraph("b", place=2, **automatic)) == pytest.approx(
        [TOP + ABOVE * 14, TOP + ABOVE * 14 + SINGLE * 14 + 14], abs=0.01
    )
