"""Words in the PDF are the words of the model, whatever they are: data never becomes typst markup or code."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace

import pdfplumber
import pytest
from drawing_specimen import A4, characters, document, look, number_field, paragraph, pdf, run, section
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator import drawing
from generator.drawing import markup
from generator.drawing.placed import Page, Stroke
from generator.export import typst
from generator.fonts.advances import missing, table
from generator.fonts.faces import FACES, Face
from generator.layout.model import Label, Paragraph
from generator.units import Pt

# Every character that the regular face has, Hebrew (refused) and marks without a letter apart.
KNOWN = sorted(
    one
    for one in table(Face())
    if not "\u0590" <= one <= "\u05ff" and not "\ufb1d" <= one <= "\ufb4f" and not unicodedata.combining(one)
)
# Drawn as nothing, or as a hyphen.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u206a-\u206f]")

TYPST = st.sampled_from(
    [
        "#", "#let x = 1", "#panic()", "*đậm*", "_nghiêng_", "$x^2$", "`raw`", "= Đề mục", "- mục", "+ số", "/ từ: nói",
        "\\", "\\u{41}", '"', '\\"', '"); panic("', "<nhãn>", "@nhãn", "//", "/* */", "{", "}", "[", "]", "~", "---",
        "...", "https://x.vn", "#sys.inputs", "\\n", "'", "%", "&", "{{ x }}", "{% y %}",
    ]
)  # fmt: skip
TEXT = st.lists(st.one_of(TYPST, st.text(KNOWN, max_size=12)), max_size=8).map("".join)


def words(raw: bytes, page: int = 0) -> str:
    return "".join(one["text"] for one in characters(raw, page))


def as_drawn(text: str) -> str:
    return unicodedata.normalize("NFC", UNSEEN.sub("", text).replace("\u2011", "-"))


@settings(deadline=None, max_examples=150)
@given(TEXT, st.sampled_from(FACES), st.sampled_from(["left", "both", "center"]))
@example('")', Face(), "left")
@example('\\"); panic("x', Face(), "both")
@example("a\u200bb\u00adc\u2011d", Face(), "left")
@example("fi ffl AVAVA -- --- ...", Face(italic=True), "left")
def test_words_of_the_pdf_are_the_words_of_the_model(text: str, face: Face, align: str) -> None:
    if not as_drawn(text).strip() or missing(UNSEEN.sub("", text), face):
        return
    made = paragraph(run(text, bold=face.bold, italic=face.italic, size=Pt(12)), align=align)
    drawn = unicodedata.normalize("NFC", words(pdf(section(made, page=A4))))
    # A line of nothing but spaces draws none of them.
    assert drawn.split() == as_drawn(text).split()


@given(st.text())
def test_literal_is_one_string_whatever_the_text(text: str) -> None:
    made = markup.literal(text)
    assert made[0] == made[-1] == '"'
    # Inside, quotes stand only after an odd number of backslashes.
    assert re.fullmatch(r'(?:[^"\\]|\\["\\nr])*', made[1:-1], re.DOTALL)


def test_paragraphs_read_in_order_and_lines_keep_their_spaces() -> None:
    body = [paragraph(" ".join(f"{name}{n}" for n in range(40)), place=place) for place, name in enumerate("ab", 1)]
    drawn = words(pdf(section(*body, page=A4)))
    assert drawn == "".join(block.text for block in body)


def test_composed_letters_are_copied_composed() -> None:
    assert words(pdf(section(paragraph("Ủy ban nhân dân xã Quảng Uyên"), page=A4))) == "Ủy ban nhân dân xã Quảng Uyên"


def test_no_character_without_width_is_in_the_pdf() -> None:
    raw = pdf(section(paragraph("một\u200bhai\u00adba\u2060bốn\ufeff"), page=A4))
    assert words(raw) == "mộthaibabốn"
    assert all(one["x1"] > one["x0"] for one in characters(raw))


def test_every_look_is_drawn_in_its_face_size_and_colour() -> None:
    made = paragraph(
        run("a"), run("b", bold=True), run("c", italic=True), run("d", bold=True, italic=True), run("e", size=Pt(9)),
        run("f", color="FF0000"), run("g", vertical="superscript"), run("h", spacing=Pt(3)), run("i"),
    )  # fmt: skip
    found = characters(pdf(section(made, page=A4)))
    cuts = ["", "-Bold", "-Italic", "-BoldItalic", "", "", "", "", ""]
    assert [one["fontname"].partition("+")[2] for one in found] == ["LiberationSerif" + cut for cut in cuts]
    assert [round(one["size"], 2) for one in found] == [14, 14, 14, 14, 9, 14, 8.12, 14, 14]
    assert [one["non_stroking_color"] for one in found][4:7] == [(0,), (1, 0, 0), (0,)]
    # h is 1024 units at 14 pt = 7 pt wide, with 3 pt after it
    assert found[8]["x0"] - found[7]["x0"] == pytest.approx(10, abs=0.01)
    # raised by 42 % of the height above the baseline: 0.42 x 0.9336 x 14
    assert found[0]["baseline"] - found[6]["baseline"] == pytest.approx(5.489, abs=0.01)


def test_drawn_characters_stand_where_the_model_of_pages_says() -> None:
    # 85.04 pt from the left (30 mm), 56.69 from above (20 mm), 13.07 to the baseline; n is 7 pt, a space 3.5 pt wide
    labelled = paragraph("n n", label=Label("n", look(), "space", 0))
    found = characters(pdf(section(labelled, paragraph(run("n", bold=True), place=2, align="right"), page=A4)))
    assert [round(one["x0"], 1) for one in found] == [85.0, 92.0, 95.5, 102.5, 106.0, 545.0]
    assert [round(one["baseline"], 1) for one in found] == [69.8] * 5 + [85.9]


def test_page_number_is_drawn() -> None:
    head: tuple[Paragraph, ...] = (paragraph("trang ", number_field("PAGE"), align="center"),)
    assert words(pdf(section(paragraph("a"), page=A4, headers={"default": head}))) == "atrang 1"


def test_lines_of_a_paragraph_are_one_paragraph_of_the_pdf() -> None:
    pages = drawing.pages(document(section(paragraph("a\nb"), paragraph("c\n \nd", place=2), page=A4)))
    made = markup.source(pages, {})
    # the empty line parts the second paragraph in two
    assert [line.count("linebreak()") for line in made.splitlines() if line.startswith("p(")] == [1, 0, 0]


def test_lines_of_several_heights_stand_at_their_own() -> None:
    made = paragraph(run("a\n", size=Pt(10)), run("b\n", size=Pt(30)), run("c", size=Pt(10)))
    found = characters(pdf(section(made, page=A4)))
    # 56.69 + 0.9336 x 10, then 0.2163 x 10 + 0.9336 x 30, then 0.2163 x 30 + 0.9336 x 10
    assert [round(one["baseline"], 1) for one in found] == [66.0, 96.2, 112.0]


@pytest.mark.parametrize(
    ("style", "expected"),
    [("single", [(100, 6, False)]), ("dashed", [(100, 6, True)]), ("double", [(98, 2, False), (102, 2, False)])],
)
def test_strokes_are_drawn_by_style(style: str, expected: list[tuple[float, float, bool]]) -> None:
    # a double line of 6 pt is two of 2 pt, 2 pt apart: their middles 2 pt from its own
    level = Stroke(Pt(50), Pt(100), Pt(90), Pt(100), Pt(6), "FF0000", style)
    upright = Stroke(Pt(100), Pt(50), Pt(100), Pt(90), Pt(6), "FF0000", style)
    raw, _ = typst.compile_pdf(markup.source([Page(Pt(300), Pt(200), (level, upright), ())], {}))
    with pdfplumber.open(io.BytesIO(raw)) as opened:
        lines = opened.pages[0].lines
    across = [line for line in lines if line["top"] == line["bottom"]]
    down = [line for line in lines if line["x0"] == line["x1"]]
    found = [(line["top"], line["linewidth"], bool(line["dash"] and line["dash"][0])) for line in across]
    assert found == expected
    assert [line["x0"] for line in down] == [place for place, _, _ in expected]
    assert {(line["x0"], line["x1"]) for line in across} == {(50, 90)}
    assert {(line["top"], line["bottom"]) for line in down} == {(50, 90)}
    assert {line["stroking_color"] for line in lines} == {(1, 0, 0)}


def test_boxes_are_filled_under_the_words() -> None:
    raw = pdf(section(paragraph("a", shading="00FF00"), page=A4))
    with pdfplumber.open(io.BytesIO(raw)) as opened:
        (box,) = opened.pages[0].rects
    assert box["non_stroking_color"] == (0, 1, 0)
    assert (round(box["x0"], 1), round(box["top"], 1), round(box["bottom"], 1)) == (85.0, 56.7, 72.8)


def test_words_of_a_link_lead_to_its_target() -> None:
    raw = pdf(section(paragraph(replace(run("trang"), link='https://x.vn/?a=1&b="2"')), page=A4))
    with pdfplumber.open(io.BytesIO(raw)) as opened:
        assert [link["uri"] for link in opened.pages[0].hyperlinks] == ['https://x.vn/?a=1&b="2"']
