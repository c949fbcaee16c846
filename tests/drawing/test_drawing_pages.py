"""What falls on which page: widows, keeping together, breaks asked for, sections, headers, numbers.

A page of the specimen is 200 pt high with 160 pt of text: nine lines of 14 pt (144.9 pt) and 15.1 pt left, one short
of a tenth (16.1 pt).
"""

from __future__ import annotations

from typing import Any

import pytest
from drawing_specimen import (
    ABOVE,
    SINGLE,
    Mm,
    document,
    drawn,
    lines_of,
    look,
    number_field,
    page_break,
    paragraph,
    run,
    section,
    setup,
    shown,
    texts,
)

from generator.drawing.placed import Page
from generator.layout.model import Block, LineSpacing, Paragraph, Section
from generator.units import Pt

FULL = 9


def counts(*blocks: Block | Section, **changes: Any) -> list[int]:
    """How many lines each page holds."""
    return [len(shown(page)) for page in drawn(*blocks, **changes)]


def tops(page: Page) -> list[float]:
    return [line.baseline for line in shown(page)]


def test_page_takes_what_fits() -> None:
    assert counts(*(paragraph("a", place=number) for number in range(1, 20))) == [9, 9, 1]


def test_room_after_a_paragraph_may_hang_over_the_pages_end() -> None:
    # 7 x 16.10 + 6 x 7 = 154.7: the seventh fits though its own 7 pt after do not
    assert counts(*(paragraph("a", place=number, after=Pt(7)) for number in range(1, 9))) == [7, 1]


def test_room_under_a_wide_line_may_hang_over_the_pages_end() -> None:
    # double spacing: 4 x 32.2 + 16.1 = 144.9 fits where 5 x 32.2 = 161 would not
    assert counts(lines_of(6, line=LineSpacing("auto", 2.0), widow_control=False)) == [5, 1]


def test_no_line_is_left_alone_at_a_pages_end_or_beginning() -> None:
    # eight lines before it: the first of three lines would stand alone, so all three go
    assert counts(*(paragraph("a", place=n) for n in range(1, 9)), lines_of(3, place=9)) == [8, 3]
    # ten lines: the last would stand alone, so two go
    assert counts(lines_of(10)) == [8, 2]


def test_without_widow_control_lines_fall_as_they_come() -> None:
    assert counts(lines_of(10, widow_control=False)) == [9, 1]


def test_kept_lines_go_together() -> None:
    assert counts(lines_of(5), lines_of(6, place=2, keep_lines=True)) == [5, 6]


def test_paragraph_kept_with_the_next_leaves_two_lines_with_it() -> None:
    # ECMA-376 Part 1, 17.3.1.15: not moved whole, as LibreOffice does
    head = lines_of(8, keep_next=True)
    assert counts(head, lines_of(3, place=2, keep_lines=True)) == [6, 5]


def test_chain_of_kept_paragraphs_goes_together() -> None:
    chain = [paragraph("c", place=n, keep_next=True) for n in (8, 9)]
    assert counts(*(paragraph("a", place=n) for n in range(1, 8)), *chain, paragraph("z", place=10)) == [7, 3]


def test_chain_longer_than_a_page_breaks_where_it_must() -> None:
    assert counts(*(paragraph("c", place=n, keep_next=True) for n in range(1, 13))) == [9, 3]


def test_room_before_is_dropped_where_a_page_begins_by_itself() -> None:
    pages = drawn(lines_of(FULL), paragraph("b", place=2, before=Pt(24)))
    assert tops(pages[1]) == [pytest.approx(20 + ABOVE * 14, abs=0.01)]


def test_page_break_before_keeps_the_room_before() -> None:
    pages = drawn(paragraph("a"), paragraph("b", place=2, page_break_before=True, before=Pt(24)))
    assert tops(pages[1]) == [pytest.approx(20 + 24 + ABOVE * 14, abs=0.01)]


@pytest.mark.parametrize(
    "blocks",
    [
        (paragraph("a"), paragraph(page_break(), place=2), paragraph("b", place=3)),
        (paragraph("a", page_break()), paragraph("b", place=2)),
        (paragraph("a"), paragraph(page_break(), "b", place=2)),
        (paragraph("a", page_break(), "b"),),
    ],
    ids=["alone", "at the end", "at the beginning", "inside"],
)
def test_page_break_begins_a_page_and_leaves_no_empty_line(blocks: tuple[Paragraph, ...]) -> None:
    pages = drawn(*blocks)
    assert [texts(page) for page in pages] == [["a"], ["b"]]
    assert tops(pages[1]) == [pytest.approx(20 + ABOVE * 14, abs=0.01)]


def test_two_page_breaks_leave_an_empty_page() -> None:
    assert counts(paragraph("a", page_break(), page_break(), "b")) == [1, 0, 1]


def test_section_begins_a_page_with_its_own_set_up() -> None:
    wide = setup(width=Pt(200), height=Pt(300), left=Pt(50))
    pages = drawn(section(paragraph("a")), section(paragraph("b"), page=wide))
    assert [(round(page.width / 12_700), round(page.height / 12_700)) for page in pages] == [(300, 200), (200, 300)]
    assert [shown(page)[0].x for page in pages] == [20, 50]


def test_continuous_section_goes_on_with_its_own_margins() -> None:
    inner = setup(left=Pt(60))
    pages = drawn(section(paragraph("a")), section(paragraph("b"), page=inner, start="continuous"))
    assert [(line.text, line.x) for line in shown(pages[0])] == [("a", 20), ("b", 60)]


def test_section_for_odd_pages_leaves_an_empty_one() -> None:
    assert counts(section(paragraph("a")), section(paragraph("b"), start="oddPage")) == [1, 0, 1]
    assert counts(section(paragraph("a")), section(paragraph("b"), start="evenPage")) == [1, 1]


def header(*runs: Any, **format: Any) -> tuple[Block, ...]:
    return (paragraph(*runs, **format),)


def marks(*sections: Section, **changes: Any) -> list[str]:
    """What stands in the headers and footers, page by page."""
    return [" ".join(texts(page, furniture=True)) for page in drawn(*sections, **changes)]


def test_page_numbers_are_counted_and_the_first_page_has_its_own_header() -> None:
    numbered = {"default": header(number_field("PAGE"), "/", number_field("NUMPAGES")), "first": header("đầu")}
    body = [lines_of(FULL, place=n) for n in (1, 2, 3)]
    assert marks(section(*body, headers=numbered, page=setup(has_title_page=True))) == ["đầu", "2/3", "3/3"]
    assert marks(section(*body, headers=numbered)) == ["1/3", "2/3", "3/3"]


def test_first_page_without_a_header_of_its_own_has_none() -> None:
    numbered = {"default": header(number_field("PAGE"))}
    body = [lines_of(FULL, place=n) for n in (1, 2)]
    assert marks(section(*body, headers=numbered, page=setup(has_title_page=True))) == ["", "2"]


def test_even_pages_have_their_own_header_when_the_document_asks() -> None:
    sides = {"default": header("lẻ"), "even": header("chẵn")}
    body = [lines_of(FULL, place=n) for n in (1, 2, 3)]
    assert marks(section(*body, headers=sides), has_even_and_odd=True) == ["lẻ", "chẵn", "lẻ"]
    assert marks(section(*body, headers=sides)) == ["lẻ", "lẻ", "lẻ"]


def test_numbers_start_where_a_section_says_and_in_its_form() -> None:
    numbered = {"default": header(number_field("PAGE"))}
    first = section(lines_of(FULL), lines_of(2, place=2), headers=numbered, page=setup(number_format="lowerRoman"))
    second = section(paragraph("b"), headers=numbered, page=setup(number_start=7))
    assert marks(first, second) == ["i", "ii", "7"]


def test_header_stands_at_its_distance_and_the_footer_ends_at_its() -> None:
    page = drawn(section(paragraph("a"), headers={"default": header("H")}, footers={"default": header("F")}))[0]
    top, bottom = (line.baseline for line in shown(page, furniture=True))
    assert top == pytest.approx(5 + ABOVE * 14, abs=0.01)
    # 5 pt below the footer's line, 443/2048 em of which lie under the baseline
    assert bottom == pytest.approx(200 - 5 - (SINGLE - ABOVE) * 14, abs=0.01)


def test_high_header_and_footer_push_the_text_together() -> None:
    high = (lines_of(2),)
    pages = drawn(section(lines_of(FULL), headers={"default": high}, footers={"default": high}))
    # 5 + 2 x 16.10 = 37.2 at both ends leave 125.6 pt: seven lines
    assert tops(pages[0])[0] == pytest.approx(5 + 2 * SINGLE * 14 + ABOVE * 14, abs=0.01)
    assert [len(shown(page)) for page in pages] == [7, 2]


def test_negative_margin_stays_where_it_is() -> None:
    page = drawn(section(paragraph("a"), headers={"default": (lines_of(3),)}, page=setup(top=Pt(-20))))[0]
    assert tops(page) == [pytest.approx(20 + ABOVE * 14, abs=0.01)]


def test_gutter_moves_the_text_to_the_right() -> None:
    assert shown(drawn(section(paragraph("a"), page=setup(gutter=Pt(12))))[0])[0].x == 32


def test_hidden_last_paragraph_makes_no_page() -> None:
    last = paragraph(mark=look(hidden=True, size=Pt(1)), place=2, line=LineSpacing("exact", Pt(2)))
    assert counts(lines_of(FULL), last) == [9]


def test_document_without_words_is_one_empty_page() -> None:
    assert counts(paragraph(mark=look(hidden=True))) == [0]


def test_line_higher_than_the_page_is_drawn_all_the_same() -> None:
    assert counts(paragraph(run("A", size=Pt(300))), paragraph("b", place=2)) == [1, 1]


def test_page_set_up_that_says_nothing_is_letter_with_inch_margins() -> None:
    blank = dict.fromkeys(("width", "height", "top", "bottom", "left", "right", "header", "footer"))
    page = drawn(section(paragraph("a"), page=setup(**blank)))[0]
    assert (page.width, page.height) == (Mm(215.9), Mm(279.4))
    assert shown(page)[0].x == 72


def test_document_keeps_every_line_in_order() -> None:
    body = [
        lines_of(count, f"{count}.", place=count, keep_next=count % 3 == 0, before=Pt(count)) for count in range(30)
    ]
    expected = [line for block in body for line in block.text.split("\n") if line]
    assert [line for page in drawn(*document(*body).sections) for line in texts(page)] == expected


def test_continuous_section_on_other_paper_begins_a_page() -> None:
    wide = setup(width=Pt(400))
    assert counts(section(paragraph("a")), section(paragraph("b"), page=wide, start="continuous")) == [1, 1]


def test_continuous_section_keeps_the_header_of_the_page_it_begins_on() -> None:
    first = section(paragraph("a"), headers={"default": header("một")})
    second = section(
        lines_of(FULL), paragraph("b", place=2), start="continuous",
        headers={"default": header("hai"), "first": header("đầu")}, page=setup(has_title_page=True, number_start=5),
    )  # fmt: skip
    assert marks(first, second) == ["một", "hai"]


def test_negative_bottom_margin_stays_where_it_is() -> None:
    high = {"default": (lines_of(3),)}
    assert counts(section(lines_of(10), footers=high, page=setup(bottom=Pt(-20)))) == [8, 2]


def test_room_after_the_footer_lifts_it() -> None:
    page = drawn(section(paragraph("a"), footers={"default": header("F", after=Pt(12))}))[0]
    assert shown(page, furniture=True)[0].baseline == pytest.approx(200 - 5 - 12 - (SINGLE - ABOVE) * 14, abs=0.01)


def test_empty_document_counts_its_page_and_has_its_header() -> None:
    hidden = paragraph(mark=look(hidden=True))
    numbered = {"default": header(number_field("PAGE"), "/", number_field("NUMPAGES"))}
    assert marks(section(hidden, headers=numbered, page=setup(number_start=3))) == ["3/1"]


def test_words_after_a_page_break_have_no_first_line_indent_and_end_no_page() -> None:
    pages = drawn(paragraph("a", page_break(), "b", first_line=Pt(30)), paragraph("c", place=2))
    assert [[(line.text, line.x) for line in shown(page)] for page in pages] == [[("a", 50)], [("b", 20), ("c", 20)]]
