"""Table rows, continued: room and shading beside lines, halves of a row, lines that close a page."""

from __future__ import annotations

import pytest
from drawing_specimen import ABOVE, border, cell, drawn, fills, lines_of, paragraph, shown, strokes, table, texts

from generator.drawing.placed import Stroke
from generator.layout.model import Row
from generator.units import Pt

LINE = 16.1  # 14 pt single: 321.96 twips, in whole twips 322
FIRST = 20 + ABOVE * 14
BOXED = {side: border(1) for side in ("top", "left", "bottom", "right")}


def at(*rows: Row) -> list[tuple[str, float, float]]:
    """Words, x and baseline, of the first page."""
    return [(line.text, line.x, line.baseline) for line in shown(drawn(table(*rows))[0])]


def test_words_in_the_middle_of_a_lined_row_stand_in_the_middle_of_its_room() -> None:
    # 60 pt, the line above of 4 pt within: 56 - 16.10 are free, half of them above
    row = Row((cell(paragraph("a"), borders={"top": border(4)}, vertical_align="center"),), Pt(60), "atLeast")
    assert at(row)[0][2] == round(20 + 4 + (56 - LINE) / 2 + ABOVE * 14, 2)


def test_shading_begins_in_the_middle_of_the_line_above() -> None:
    row = Row((cell(paragraph("a"), borders={"top": border(4)}, shading="EEEEEE"),))
    assert fills(drawn(table(row))[0]) == [(20, 22, 100, round(2 + LINE, 2), "EEEEEE")]


def test_split_row_keeps_the_margins_of_its_cells() -> None:
    # 160 - 10 - 9 = 141 pt hold eight lines, where 160 hold nine; the room after comes once, at the end
    margins = {"top": Pt(10), "bottom": Pt(9)}
    pages = drawn(table(Row((cell(lines_of(12, after=Pt(30)), margins=margins),))), paragraph("z", place=2))
    assert [len(shown(page)) for page in pages] == [8, 5]
    assert shown(pages[1])[0].baseline == pytest.approx(FIRST + 10, abs=0.02)
    assert shown(pages[1])[-1].baseline == pytest.approx(FIRST + 10 + 4 * LINE + 30 + 9, abs=0.02)


def test_row_of_a_table_below_text_is_closed_where_it_ends_the_page() -> None:
    rows = [Row((cell(paragraph(f"r{n}"), borders=BOXED),)) for n in range(1, 12)]
    pages = drawn(paragraph("a", after=Pt(5)), table(*rows, place=2))
    # line, 5 pt, then rows of 1 + 16.10 pt: eight of them, and the line that closes the page
    level = sorted({stroke[1] for stroke in strokes(pages[0]) if stroke[1] == stroke[3]})
    assert len(level) == 9
    assert level[-1] == pytest.approx(20 + LINE + 5 + 8 * (LINE + 1) + 0.5, abs=0.02)


def test_lines_of_cells_are_drawn_once_and_in_their_colour() -> None:
    red = {side: border(1, color="FF0000") for side in ("left", "right")}
    page = drawn(table(Row((cell(paragraph("a"), borders=red), cell(paragraph("b"), borders=red)))))[0]
    upright = [item for item in page.items if isinstance(item, Stroke)]
    assert [(item.x1 / 12_700, item.color) for item in upright] == [(x, "FF0000") for x in (20.5, 120.5, 220.5)]
    assert {(item.y1 / 12_700, round(item.y2 / 12_700, 2)) for item in upright} == {(20, round(20 + LINE, 2))}


def test_row_of_continued_cells_alone_is_not_kept_with_the_next() -> None:
    rows = [
        Row((cell(paragraph("a"), merged="start"),)),
        Row((cell(paragraph("b", keep_next=True), merged="continue"),)),
        Row((cell(paragraph("c")),)),
    ]
    assert texts(drawn(lines_of(8), table(*rows))[0])[-1] == "a"


def test_words_of_a_cell_end_at_its_right_margin() -> None:
    # x is 1024 units at 14 pt = 7 pt: the cell of 100 pt ends at 120, its words at 111
    row = Row((cell(paragraph("x", align="right"), margins={"left": Pt(6), "right": Pt(9)}),))
    assert at(row)[0][1] == 104


def test_cells_of_a_merge_share_its_height_between_three_rows() -> None:
    tall = cell(lines_of(5, "a"), merged="start", vertical_align="bottom")
    rest = [Row((cell(paragraph(), merged="continue"), cell(paragraph(name)))) for name in "cd"]
    made = at(Row((tall, cell(paragraph("b")))), *rest, Row((cell(paragraph("e")), cell())))
    found = {text: y for text, _, y in made}
    # three rows of one line lack two lines, which the third gets
    assert [found[name] for name in ("a5", "d", "e")] == [
        pytest.approx(FIRST + lines * LINE, abs=0.02) for lines in (4, 2, 5)
    ]
