"""What is refused, by name and place, rather than lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from drawing_specimen import cell, document, look, number_field, page_break, paragraph, run, section, setup, table

from generator import drawing
from generator.errors import Missing, Refused
from generator.layout.model import Block, Label, Row, Section, Shape, TabStop
from generator.units import Pt


def field(instruction: str) -> Block:
    return paragraph(replace(number_field("PAGE"), instruction=instruction))


TAB = {"kind": "left", "position": Pt(90), "leader": None}


def tabbed(**changes: Any) -> Block:
    return paragraph("a\tb", tabs=(TabStop(**{**TAB, **changes}),))


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (paragraph("a", is_framed=True), "khung chữ (đoạn 1)"),
        (paragraph("a", bidi=True), "đoạn viết từ phải sang trái (đoạn 1)"),
        (paragraph("שלום"), "chữ viết từ phải sang trái (đoạn 1)"),
        (paragraph(shapes=(Shape("line", Pt(90), Pt(0)),)), "đường kẻ là hình vẽ (đoạn 1)"),
        (paragraph(shapes=(Shape("box", Pt(90), Pt(9)),)), "hộp chữ (đoạn 1)"),
        (paragraph(shapes=(Shape("picture", Pt(90), Pt(9)),)), "hình ảnh (đoạn 1)"),
        (paragraph(shapes=(Shape("other", None, None),)), "hình vẽ (đoạn 1)"),
        (tabbed(kind="center"), "điểm dừng tab canh giữa (đoạn 1)"),
        (tabbed(leader="dot"), "điểm dừng tab có dòng dẫn (đoạn 1)"),
        (paragraph(run("a", scale=0.9)), "chữ co dãn bề ngang (đoạn 1)"),
        (paragraph(label=Label("1.", look(scale=1.1), "space", 0)), "chữ co dãn bề ngang (đoạn 1)"),
        (paragraph(replace(page_break(), kind="column")), "ngắt cột (đoạn 1)"),
        (paragraph(replace(run("1"), kind="note")), "dấu chú thích (đoạn 1)"),
        (field("PAGE"), "số trang giữa văn bản (đoạn 1)"),
        (field("DATE \\@ dd/MM/yyyy"), "trường «DATE» (đoạn 1)"),
        (table(Row((cell(),)), is_floating=True), "bảng trôi nổi (bảng 1)"),
        (table(Row((cell(text_direction="btLr"),))), "chữ xoay trong ô (bảng 1)"),
        (table(Row((cell(paragraph("a", is_framed=True, place=3)),))), "khung chữ (đoạn 3)"),
        (section(page=setup(columns=2)), "trang chia cột (phần 1 của văn bản)"),
        (section(page=setup(line_grid=Pt(18))), "dòng bám theo lưới trang (phần 1 của văn bản)"),
        (section(page=setup(vertical_align="center")), "chữ canh theo chiều dọc của trang (phần 1 của văn bản)"),
        (section(page=setup(number_format="chineseCounting")), "kiểu số trang «chineseCounting» (phần 1 của văn bản)"),
        (section(headers={"default": (field("DATE"),)}), "trường «DATE» (đầu trang, đoạn 1)"),
        (section(footers={"first": (paragraph("a", is_framed=True),)}), "khung chữ (chân trang, đoạn 1)"),
    ],
)
def test_what_is_not_known_is_named_with_its_place(part: Block | Section, name: str) -> None:
    made = document(part)
    assert drawing.unknown(made) == [name]
    with pytest.raises(Refused) as caught:
        drawing.source(made)
    assert name in str(caught.value)


def test_notes_and_embedded_things_are_named() -> None:
    made = document(paragraph("a"), notes=(paragraph("b"),), features=frozenset({"bieu_do", "nhan_xet"}))
    assert drawing.unknown(made) == ["biểu đồ", "chú thích cuối trang hoặc cuối văn bản"]


@pytest.mark.parametrize(
    "part",
    [
        tabbed(),
        paragraph("không có tab", tabs=(TabStop("center", Pt(90), None),)),
        paragraph(run("a", hidden=True, scale=2.0)),
        field("TOC \\o"),
        field("  hyperlink x"),
        paragraph("a", align="distribute"),
    ],
)
def test_what_changes_nothing_is_not_refused(part: Block) -> None:
    assert drawing.unknown(document(part)) == []


def test_each_thing_is_named_once_and_a_long_list_is_cut() -> None:
    made = document(*(paragraph("a", run("b", scale=2.0), run("c", scale=2.0), place=n) for n in range(1, 9)))
    assert len(drawing.unknown(made)) == 8
    with pytest.raises(Refused, match=r"đoạn 5\); và 3 chỗ khác\. Xin in"):
        drawing.pages(made)


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        (paragraph(run("chữ lạ", font="Arial")), "Không có phông chữ «Arial» (đoạn 1): «chữ lạ»."),
        (paragraph("a☃b"), "Phông chữ Times New Roman không có ký tự «☃» (U+2603) (đoạn 1)."),
        (paragraph(run("ŉ", caps=True, bold=True), label=Label("漢", look(), "tab", 0)), "«漢» (U+6F22)"),
    ],
)
def test_font_or_glyph_that_is_not_there_is_missing(part: Block, sentence: str) -> None:
    with pytest.raises(Missing) as caught:
        drawing.source(document(part))
    assert sentence in str(caught.value)


def test_font_of_nothing_visible_is_no_matter() -> None:
    assert drawing.source(document(paragraph(run(" \t", font="Arial"), run("ẩn", font="Wingdings", hidden=True))))


def test_metric_twins_of_times_new_roman_are_drawn() -> None:
    assert drawing.source(document(paragraph(run("a", font="Liberation Serif"), run("b", font="times new roman"))))
