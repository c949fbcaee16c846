"""Tables: where cells stand, how high rows are, what is drawn around them, how they fall on pages."""

from __future__ import annotations

import pytest
from drawing_specimen import (
    ABOVE,
    border,
    cell,
    drawn,
    fills,
    lines_of,
    paragraph,
    shown,
    strokes,
    table,
    texts,
)

from generator.layout.model import Row
from generator.units import Pt

LINE = 16.1  # 14 pt single: 321.96 twips, in whole twips 322
FIRST = 20 + ABOVE * 14
BOXED = {side: border(1) for side in ("top", "left", "bottom", "right")}


def at(*rows: Row, **changes: object) -> list[tuple[str, float, float]]:
    """Words, x and baseline, of the first page."""
    return [(line.text, line.x, line.baseline) for line in shown(drawn(table(*rows, **changes))[0])]


def test_cells_stand_side_by_side_at_their_margins() -> None:
    margins = {"left": Pt(5), "right": Pt(5), "top": Pt(3), "bottom": Pt(4)}
    rows = [
        Row((cell(paragraph("a"), margins=margins), cell(paragraph("b"), width=50))),
        Row((cell(paragraph("c")), cell(paragraph("d"), width=50))),
    ]
    inside, beside, below = (round(y, 2) for y in (FIRST + 3, FIRST, FIRST + 3 + LINE + 4))
    assert at(*rows) == [("a", 25, inside), ("b", 120, beside), ("c", 20, below), ("d", 120, below)]


def test_words_break_at_the_cells_width() -> None:
    made = table(Row((cell(paragraph("một hai"), width=40, margins={"left": Pt(8), "right": Pt(8)}),)))
    assert texts(drawn(made)[0]) == ["một", "hai"]


def test_room_before_and_after_counts_inside_a_cell() -> None:
    rows = [Row((cell(paragraph("a", before=Pt(12), after=Pt(6))),)), Row((cell(paragraph("b")),))]
    assert [y for _, _, y in at(*rows)] == [round(FIRST + 12, 2), round(FIRST + 12 + LINE + 6, 2)]


@pytest.mark.parametrize(("align", "y"), [("top", 0), ("center", 1), ("bottom", 2)])
def test_words_stand_at_the_height_the_cell_says(align: str, y: int) -> None:
    row = Row((cell(lines_of(3)), cell(paragraph("b"), vertical_align=align)))
    assert at(row)[3][2] == round(FIRST + y * LINE, 2)


@pytest.mark.parametrize(("rule", "height", "second"), [("atLeast", 50, 50), ("atLeast", 5, LINE), ("exact", 10, 10)])
def test_row_has_the_height_it_states(rule: str, height: float, second: float) -> None:
    rows = [Row((cell(paragraph("a")),), Pt(height), rule), Row((cell(paragraph("b")),))]  # type: ignore[arg-type]  # a parameter of the test
    assert at(*rows)[1][2] == round(FIRST + second, 2)


def test_lines_between_rows_add_their_width() -> None:
    rows = [Row((cell(paragraph("a"), borders=BOXED),)), Row((cell(paragraph("b"), borders=BOXED),))]
    page = drawn(table(*rows), paragraph("c", place=2))[0]
    assert [line.baseline for line in shown(page)] == [
        pytest.approx(value, abs=0.011) for value in (FIRST + 1, FIRST + 2 + LINE, FIRST + 3 + 2 * LINE)
    ]
    level = sorted({stroke[1] for stroke in strokes(page) if stroke[1] == stroke[3]})
    assert level == [20.5, round(20 + 1 + LINE + 0.5, 2), round(20 + 2 + 2 * LINE + 0.5, 2)]
    # The first cell's edge lies half a line inside, so that the line begins at the text's edge.
    assert sorted({stroke[0] for stroke in strokes(page) if stroke[0] == stroke[2]}) == [20.5, 120.5]


def test_cell_without_borders_draws_none() -> None:
    rows = Row((cell(paragraph("a")), cell(paragraph("b"), borders={"bottom": border(2)})))
    assert [stroke[:4] for stroke in strokes(drawn(table(rows))[0])] == [
        (120, round(20 + LINE + 1, 2), 220, round(20 + LINE + 1, 2))
    ]


@pytest.mark.parametrize(("align", "x"), [("left", 27), ("center", 100), ("right", 180)])
def test_table_stands_where_it_is_aligned(align: str, x: float) -> None:
    # 100 pt in 260 pt from x = 20; the indent of 7 pt counts on the left only
    assert at(Row((cell(paragraph("a")),)), align=align, indent=Pt(7))[0][1] == x


def test_spanning_cell_is_as_wide_as_its_columns() -> None:
    rows = [
        Row((cell(paragraph("a")), cell(paragraph("b")))),
        Row((cell(paragraph("c", align="right"), width=200, span=2),)),
        Row((cell(paragraph("d")),), skipped_before=1),
    ]
    found = {text: x for text, x, _ in at(*rows)}
    # c is 6.21 pt wide (909 units at 14 pt)
    assert (found["b"], found["d"]) == (120, 120)
    assert found["c"] == pytest.approx(220 - 909 / 2048 * 14, abs=0.01)


def test_cell_merged_downwards_lends_its_height_to_the_last_row() -> None:
    rows = [
        Row((cell(lines_of(3, "a"), merged="start", shading="EEEEEE"), cell(paragraph("b")))),
        Row((cell(paragraph("x"), merged="continue"), cell(paragraph("c")))),
        Row((cell(paragraph("d")), cell(paragraph("e")))),
    ]
    page = drawn(table(*rows))[0]
    found = {line.text: line.baseline for line in shown(page)}
    assert "x" not in found
    assert [found[name] for name in ("a3", "c", "d")] == [
        round(value, 2) for value in (FIRST + 2 * LINE, FIRST + LINE, FIRST + 3 * LINE)
    ]
    assert fills(page) == [(20, 20, 100, round(3 * LINE, 2), "EEEEEE")]


def test_row_splits_between_lines_and_each_half_is_closed() -> None:
    made = table(Row((cell(lines_of(12, "a"), borders=BOXED), cell(lines_of(2, "b"), borders=BOXED))))
    pages = drawn(made)
    assert [texts(page) for page in pages] == [
        [f"a{n}" for n in range(1, 10)] + ["b1", "b2"], ["a10", "a11", "a12"],
    ]  # fmt: skip
    for page, lines in zip(pages, (9, 3), strict=True):
        level = sorted({stroke[1] for stroke in strokes(page) if stroke[1] == stroke[3]})
        assert level == [20.5, round(20 + 1 + lines * LINE + 0.5, 2)]


def test_row_that_may_not_split_moves_whole() -> None:
    made = table(Row((cell(lines_of(5)),), cant_split=True))
    assert [len(shown(page)) for page in drawn(lines_of(6), made)] == [6, 5]


def test_row_that_may_not_split_splits_when_no_page_could_hold_it() -> None:
    made = table(Row((cell(lines_of(12)),), cant_split=True))
    assert [len(shown(page)) for page in drawn(paragraph("a"), made)] == [1, 9, 3]


def test_lines_of_a_cell_may_stand_alone() -> None:
    made = table(Row((cell(lines_of(3, "a")), cell(paragraph("b")))))
    assert [texts(page)[-2:] for page in drawn(lines_of(8), made)] == [["a1", "b"], ["a2", "a3"]]


def test_row_moves_whole_when_some_cell_would_keep_nothing() -> None:
    # eight lines above leave room for one line; the kept lines of the first cell do not part
    made = table(Row((cell(lines_of(3, "a", keep_lines=True)), cell(paragraph("b")))))
    assert [texts(page)[-1] for page in drawn(lines_of(8), made)] == ["dòng8", "b"]


def test_last_paragraph_leaves_two_lines_with_the_closing_block() -> None:
    closing = table(Row((cell(lines_of(4, "b")),), cant_split=True), place=2)
    pages = drawn(lines_of(7, keep_next=True), closing)
    assert [texts(page) for page in pages] == [
        [f"dòng{n}" for n in range(1, 6)], ["dòng6", "dòng7", "b1", "b2", "b3", "b4"],
    ]  # fmt: skip


def test_header_rows_are_repeated() -> None:
    head = Row((cell(paragraph("đầu")),), is_header=True)
    rows = [Row((cell(paragraph(f"r{n}")),)) for n in range(1, 13)]
    pages = [texts(page) for page in drawn(table(head, *rows))]
    assert pages == [["đầu", *(f"r{n}" for n in range(1, 9))], ["đầu", "r9", "r10", "r11", "r12"]]


def test_rows_kept_with_the_next_stay_with_it() -> None:
    rows = [Row((cell(paragraph(f"r{n}", keep_next=n == 2)),)) for n in (1, 2, 3)]
    pages = [texts(page) for page in drawn(lines_of(7), table(*rows))]
    assert pages[1] == ["r2", "r3"]


def test_rows_of_a_merge_stay_on_one_page() -> None:
    rows = [
        Row((cell(paragraph("a"), merged="start"), cell(paragraph("b")))),
        Row((cell(paragraph(), merged="continue"), cell(paragraph("c")))),
    ]
    assert [texts(page)[-1] for page in drawn(lines_of(8), table(*rows))] == ["dòng8", "c"]


def test_table_in_a_cell_is_drawn_in_it() -> None:
    inner = table(Row((cell(paragraph("trong"), width=50),)), indent=Pt(4))
    outer = table(Row((cell(paragraph("a"), inner, paragraph("b", place=3), margins={"left": Pt(6)}),)))
    assert [(line.text, line.x) for line in shown(drawn(outer)[0])] == [("a", 26), ("trong", 30), ("b", 26)]


def test_page_break_in_a_cell_is_no_page_break() -> None:
    made = table(Row((cell(paragraph("a", page_break_before=True)),)))
    assert len(drawn(paragraph("z"), made)) == 1
