"""Lines of a paragraph: heights, baselines and where words stand. Heights were measured in LibreOffice's pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawing_specimen import (
    ABOVE,
    BELOW,
    ROUND,
    SINGLE,
    Shown,
    border,
    drawn,
    fills,
    lines_of,
    look,
    paragraph,
    run,
    shown,
    strokes,
    texts,
)

from generator.drawing.placed import TextLine, Words
from generator.fonts.faces import Face
from generator.layout.model import Label, LineSpacing, Paragraph, TabStop
from generator.units import Pt

TOP = 20
LEFT = 20


def baselines(*blocks: Paragraph) -> list[float]:
    return [line.baseline for line in shown(drawn(*blocks)[0])]


def words(*blocks: Paragraph) -> list[Words]:
    lines = [item for item in drawn(*blocks)[0].items if isinstance(item, TextLine)]
    return [piece for line in lines for piece in line.pieces if isinstance(piece, Words)]


def test_single_line_has_its_gap_above_the_ascent() -> None:
    # 14 pt: 1912/2048 em = 13.07 pt above the baseline, 16.10 pt from line to line
    first = TOP + ABOVE * 14
    assert baselines(lines_of(3)) == pytest.approx([first, first + SINGLE * 14, first + 2 * SINGLE * 14], abs=0.01)


def test_line_spacing_above_single_adds_room_below() -> None:
    # x1.5: 24.15 pt from line to line; the line after it is single again
    spaced = lines_of(2, line=LineSpacing("auto", 1.5))
    first = TOP + ABOVE * 14
    expected = [first, first + 1.5 * SINGLE * 14, first + 3 * SINGLE * 14]
    assert baselines(spaced, paragraph("sau", place=2)) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(("value", "above"), [(Pt(18), 14.4), (Pt(10), 8.0), (Pt(30), 24.0)])
def test_exact_line_has_four_fifths_above_the_baseline(value: int, above: float) -> None:
    spaced = lines_of(2, line=LineSpacing("exact", value))
    assert baselines(spaced) == pytest.approx([TOP + above, TOP + above + value / 12_700], abs=0.01)


def test_line_spacing_below_single_has_four_fifths_above_the_baseline() -> None:
    # 0.8 x 322 = 257.6 twips, in whole twips 258 = 12.9 pt from line to line; 0.8 of that above the baseline
    height = 12.9
    spaced = lines_of(2, line=LineSpacing("auto", 0.8))
    assert baselines(spaced) == pytest.approx([TOP + 0.8 * height, TOP + 1.8 * height], abs=0.01)


def test_at_least_adds_room_above_and_never_makes_a_line_smaller() -> None:
    # 18 pt at least: 18 - 16.10 = 1.90 pt above; 10 pt at least: the line stays 16.10 high
    high, low = (lines_of(2, line=LineSpacing("atLeast", Pt(value))) for value in (18, 10))
    first = TOP + 18 - BELOW * 14
    assert baselines(high) == pytest.approx([first, first + 18], abs=0.01)
    assert baselines(low) == pytest.approx([TOP + ABOVE * 14, TOP + ABOVE * 14 + SINGLE * 14], abs=0.01)


def test_line_of_several_sizes_takes_the_highest() -> None:
    mixed = [paragraph("a", run("B", size=Pt(24)), place=place) for place in (1, 2)]
    first = TOP + ABOVE * 24
    assert baselines(*mixed) == pytest.approx([first, first + SINGLE * 24], abs=0.01)


def test_superscript_is_smaller_and_level_with_the_top_and_leaves_the_line_as_it_is() -> None:
    # 58 % of 14 pt is 8.12; raised by 42 % of the 13.07 above the baseline
    raised = paragraph("a", run("2", vertical="superscript"))
    piece = words(raised)[1]
    assert (piece.size, piece.raised / 12_700) == (Pt(8.12), pytest.approx(0.42 * ABOVE * 14, abs=0.01))
    assert baselines(raised, paragraph("b", place=2))[1] == pytest.approx(TOP + ABOVE * 14 + SINGLE * 14, abs=0.01)


def test_raised_characters_make_their_line_higher() -> None:
    moved = paragraph("a", run("b", raised=Pt(6)))
    assert baselines(moved, paragraph("c", place=2)) == pytest.approx(
        [TOP + 6 + ABOVE * 14, TOP + 6 + ABOVE * 14 + SINGLE * 14], abs=0.01
    )


def test_empty_paragraph_is_as_high_as_its_mark() -> None:
    empty = paragraph(mark=look(size=Pt(24)), place=2)
    assert baselines(paragraph("a"), empty, paragraph("b", place=3))[1] == pytest.approx(
        TOP + SINGLE * 14 + SINGLE * 24 + ABOVE * 14, abs=0.01
    )


def test_line_of_spaces_is_as_high_as_the_mark() -> None:
    blank = paragraph(run(" ", size=Pt(1)), mark=look(size=Pt(13)), place=2)
    assert baselines(paragraph("a"), blank, paragraph("b", place=3))[1] == pytest.approx(
        TOP + SINGLE * 14 + SINGLE * 13 + ABOVE * 14, abs=0.01
    )


def test_hidden_paragraph_takes_no_room() -> None:
    hidden = paragraph(mark=look(hidden=True), place=2, before=Pt(50), after=Pt(50))
    assert baselines(paragraph("a"), hidden, paragraph("b", place=3)) == pytest.approx(
        [TOP + ABOVE * 14, TOP + ABOVE * 14 + SINGLE * 14], abs=0.01
    )


def test_hidden_words_are_left_out() -> None:
    assert texts(drawn(paragraph("a", run("ẩn", hidden=True), "b"))[0]) == ["ab"]


@pytest.mark.parametrize(("align", "x"), [("left", 20), ("center", 139.76), ("right", 259.52), ("both", 20)])
def test_words_stand_where_the_alignment_puts_them(align: str, x: float) -> None:
    # nn = 20.48 pt in 260 pt from x = 20: centred 20 + 239.52 / 2, right 20 + 239.52; trailing spaces do not count
    assert shown(drawn(paragraph(run("nn   ", size=ROUND), align=align))[0])[0].x == pytest.approx(x, abs=0.01)


def test_indents_move_the_edges() -> None:
    made = paragraph(run("nn\nnn", size=ROUND), left=Pt(30), first_line=Pt(-10), right=Pt(5), align="left")
    assert [line.x for line in shown(drawn(made)[0])] == [LEFT + 20, LEFT + 30]
    made = paragraph(run("nn", size=ROUND), left=Pt(30), first_line=Pt(10), right=Pt(5), align="right")
    # right edge 280 - 5, minus 20.48
    assert shown(drawn(made)[0])[0].x == pytest.approx(254.52, abs=0.01)


def test_centred_line_counts_the_first_line_indent() -> None:
    # from 20 + 50 to 280: middle 175, half of 20.48 before it
    made = paragraph(run("nn", size=ROUND), first_line=Pt(50), align="center")
    assert shown(drawn(made)[0])[0].x == pytest.approx(164.76, abs=0.01)


def test_justified_line_spreads_its_rest_over_its_spaces_but_the_last_line_not() -> None:
    # 8 words of 20.48 and 7 spaces of 5.12 are 199.68; two more words do not fit 220: rest 20.32 over 7 spaces
    made = paragraph(run(" ".join(["nn"] * 10), size=ROUND), align="both", right=Pt(40))
    first, last = words(made)
    assert (first.text, last.text) == ("nn nn nn nn nn nn nn nn ", "nn nn")
    assert first.stretch / 12_700 == pytest.approx(20.32 / 7, abs=0.001)
    assert last.stretch == 0


def test_line_ended_by_hand_is_justified_too() -> None:
    first, last = words(paragraph(run("nn nn\nnn nn", size=ROUND), align="both"))
    assert first.stretch / 12_700 == pytest.approx(260 - 46.08, abs=0.001)
    assert last.stretch == 0


def test_no_break_space_keeps_its_width_in_a_justified_line() -> None:
    pieces = words(paragraph(run("n\u00a0n n\nn", size=ROUND), align="both"))
    assert [(piece.text, piece.stretch > 0) for piece in pieces[:3]] == [("n", True), ("\u00a0", False), ("n n", True)]
    # 3 x 10.24 + 2 x 5.12 = 40.96: all the rest goes to the one plain space
    assert pieces[2].stretch / 12_700 == pytest.approx(260 - 40.96, abs=0.001)


def test_only_what_follows_the_last_tab_is_justified() -> None:
    pieces = words(paragraph(run("n n\tn n\nn", size=ROUND), align="both"))
    # the tab leads to 36; n n is 25.6
    assert [piece.stretch / 12_700 for piece in pieces[:2]] == [0, pytest.approx(260 - 36 - 25.6, abs=0.001)]


def positions(made: Paragraph) -> list[float]:
    """Where the words between tabs begin, in points from the text's edge."""
    line = next(item for item in drawn(made)[0].items if isinstance(item, TextLine))
    at, found = line.x / 12_700 - LEFT, []
    for piece in line.pieces:
        if isinstance(piece, Words):
            found.append(round(at, 2))
            at += len(piece.text) * 10.24
        else:
            at += piece.width / 12_700
    return found


def test_tabs_go_to_the_documents_stops() -> None:
    # half an inch: 36, 72; "nnnn" is 40.96 wide and passes the first
    assert positions(paragraph(run("n\tn\tn", size=ROUND))) == [0, 36, 72]
    assert positions(paragraph(run("nnnn\tn", size=ROUND))) == [0, 72]


def test_own_stop_comes_before_the_documents() -> None:
    stop = TabStop("left", Pt(100), None)
    assert positions(paragraph(run("n\tn\tn", size=ROUND), tabs=(stop,))) == [0, 100, 144]


def test_hanging_indent_is_a_stop() -> None:
    assert positions(paragraph(run("n\tn\tn", size=ROUND), left=Pt(50), first_line=Pt(-25))) == [25, 50, 72]


@pytest.mark.parametrize(("suffix", "text"), [("tab", "a) n"), ("space", "a) n"), ("nothing", "a)n")])
def test_label_stands_before_the_words(suffix: str, text: str) -> None:
    label = Label("a)", look(), suffix, 0)  # type: ignore[arg-type]  # a parameter of the test
    assert texts(drawn(paragraph("n", label=label, left=Pt(50), first_line=Pt(-25)))[0]) == [text]


def test_label_with_a_tab_leads_to_the_hanging_indent() -> None:
    label = Label("n", look(size=ROUND), "tab", 0)
    assert positions(paragraph(run("nn", size=ROUND), label=label, left=Pt(50), first_line=Pt(-25))) == [25, 50]


def test_capitals_are_written_as_capitals() -> None:
    assert words(paragraph(run("Điều ước", caps=True)))[0].text == "ĐIỀU ƯỚC"


def test_small_capitals_are_smaller_where_the_letters_were_small() -> None:
    found = [(piece.text, piece.size) for piece in words(paragraph(run("Ước 1", small_caps=True)))]
    # the space and the figure are not small letters: 14 pt
    assert found == [("Ư", Pt(14)), ("ỚC", Pt(11.2)), (" 1", Pt(14))]


def test_look_of_each_run_is_kept() -> None:
    link = replace(run("c"), link="https://x.vn")
    found = words(paragraph(run("a", bold=True), run("b", italic=True, color="ff0000"), link))
    assert [(one.face, one.color, one.link) for one in found] == [
        (Face(bold=True), None, None), (Face(italic=True), "FF0000", None), (Face(), None, "https://x.vn"),
    ]  # fmt: skip


def test_underline_reaches_over_its_words_and_not_over_hanging_spaces() -> None:
    made = paragraph(run("n", size=ROUND), run("nn  ", size=ROUND, underline="single"))
    baseline = TOP + ABOVE * 20.48
    # 8.5 % of the size below the baseline, 5.5 % thick
    assert strokes(drawn(made)[0]) == [
        (30.24, round(baseline + 0.085 * 20.48, 2), 50.72, round(baseline + 0.085 * 20.48, 2), 1.13)
    ]


def test_highlight_lies_behind_the_words() -> None:
    made = paragraph(run("nn", size=ROUND, highlight="yellow"))
    assert fills(drawn(made)[0]) == [(20, 20, 20.48, round(SINGLE * 20.48, 2), "FFFF00")]


def test_rule_paragraph_is_its_bottom_border() -> None:
    # exact 2 pt, border 0.75 pt: its middle 2 + 0.375 below; the next paragraph 2 + 0.75 + 7 lower
    rule = paragraph(
        mark=look(size=Pt(1)), place=2, line=LineSpacing("exact", Pt(2)), borders={"bottom": border()},
        left=Pt(50), right=Pt(60), after=Pt(7),
    )  # fmt: skip
    page = drawn(paragraph("a"), rule, paragraph("b", place=3))[0]
    below = TOP + 16.1  # 14 pt single: 321.96 twips, in whole twips 322
    assert strokes(page) == [(70, round(below + 2.375, 2), 220, round(below + 2.375, 2), 0.75)]
    assert shown(page)[1].baseline == pytest.approx(below + 9.75 + ABOVE * 14, abs=0.01)


def test_border_stands_off_by_its_space_and_adds_to_the_height() -> None:
    lined = paragraph("b", place=2, borders={"top": border(1.5, 4)})
    page = drawn(paragraph("a"), lined)[0]
    below = TOP + SINGLE * 14
    assert strokes(page) == [(20, round(below + 0.75, 2), 280, round(below + 0.75, 2), 1.5)]
    assert shown(page)[1].baseline == pytest.approx(below + 5.5 + ABOVE * 14, abs=0.01)


def test_neighbours_with_the_same_borders_share_one_box() -> None:
    box = {side: border(1, 4) for side in ("top", "left", "bottom", "right")}
    page = drawn(paragraph("a", borders=box), paragraph("b", borders=box, place=2))[0]
    level = [stroke for stroke in strokes(page) if stroke[1] == stroke[3]]
    # top line: half of its width down; bottom line: under both lines of text
    assert [stroke[1] for stroke in level] == [20.5, round(20 + 5 + 2 * SINGLE * 14 + 4.5, 2)]
    # left and right lines stand 4 pt off, so that the lines above and below begin 5 pt outside
    assert (level[0][0], level[0][2]) == (15, 285)


def test_shading_fills_the_paragraphs_box() -> None:
    page = drawn(paragraph("a", shading="D9D9D9", left=Pt(10)))[0]
    assert fills(page) == [(30, 20, 250, round(SINGLE * 14, 2), "D9D9D9")]


@pytest.mark.parametrize(("after", "before", "room"), [(12, 6, 12), (6, 12, 12), (0, 6, 6)])
def test_room_between_paragraphs_is_the_greater_of_the_two(after: int, before: int, room: int) -> None:
    found = baselines(paragraph("a", after=Pt(after)), paragraph("b", before=Pt(before), place=2))
    assert found[1] - found[0] == pytest.approx(SINGLE * 14 + room, abs=0.01)


def test_contextual_spacing_drops_a_paragraphs_own_room_between_the_same_style() -> None:
    one = {"before": Pt(12), "after": Pt(24), "contextual_spacing": True}
    found = baselines(paragraph("a", **one), paragraph("b", place=2, **one), paragraph("c", place=3, before=Pt(12)))
    # b keeps no room towards a nor towards c; c's own 12 pt stay
    assert [round(found[1] - found[0], 2), round(found[2] - found[1], 2)] == [
        round(SINGLE * 14, 2), round(SINGLE * 14 + 12, 2),
    ]  # fmt: skip


def test_room_before_the_first_paragraph_is_kept() -> None:
    assert shown(drawn(paragraph("a", before=Pt(24)))[0]) == [Shown("a", 20, round(TOP + 24 + ABOVE * 14, 2))]
