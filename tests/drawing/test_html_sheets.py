"""Pages as HTML for the printer: where each word is put, in twips, and that words stay words."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from drawing_specimen import A4, document, drawn, look, paragraph, run, section
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import drawing
from generator.drawing.html.sheets import Sheets, sheets
from generator.drawing.placed import Fill, Gap, Page, Stroke, TextLine, Words
from generator.errors import Refused
from generator.fonts.advances import table
from generator.fonts.faces import Face
from generator.layout.model import Block, Place
from generator.units import Mm, Pt

PLACE = Place("word/document.xml", (("đoạn", 1),))
PLAIN = Face()


class Printed(HTMLParser):
    """The words of sheets and the empty boxes that are lines and fills, each with its style and class."""

    def __init__(self, made: Sheets) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[tuple[str, dict[str, str], str]] = []
        self.boxes: list[dict[str, str]] = []
        self.sheets = 0
        self._open: dict[str, str | None] | None = None
        self.feed(made.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.sheets += tag == "section"
        said = dict(attrs)
        style = dict(rule.split(":") for rule in (said.get("style") or "").split(";") if rule)
        if tag == "b":
            self.words.append(("", style, said.get("class") or ""))
        elif tag == "i":
            self.boxes.append(style)
        self._open = said if tag == "b" else None

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            text, *rest = self.words[-1]
            self.words[-1] = (text + data, *rest)  # type: ignore[assignment] # the rest is as it was

    def handle_endtag(self, tag: str) -> None:
        self._open = None


def page(*items: Any, width: float = 210, height: float = 297) -> Page:
    return Page(Mm(width), Mm(height), items, ())


def line(*pieces: Words | Gap, x: float = 30, baseline: float = 40) -> TextLine:
    """A line that begins and stands so many mm from the left and from the top."""
    return TextLine(Mm(x), Mm(baseline), 0.0, Pt(16), pieces, PLACE)


def lefts(*pieces: Words | Gap) -> dict[str, int]:
    """Where each word of a line at 30 mm begins, in twips from there (30 mm are 1701 twips)."""
    return {text: int(style["left"][:-2]) - 1701 for text, style, _ in Printed(sheets([page(line(*pieces))])).words}


def rules(made: Sheets) -> dict[str, str]:
    return dict(re.findall(r"^\.(c\d+)\{(.*)\}$", made.html, re.MULTILINE))


def test_words_stand_apart_where_their_letters_put_them() -> None:
    # At 14 pt = 280 twips "n" is 1024/2048 em = 140 twips, a space 512/2048 em = 70: the second n is at 210.
    assert lefts(Words("n na", PLAIN, Pt(14))) == {"n": 0, "na": 210}


def test_spread_spaces_and_spacing_and_tabs_move_words() -> None:
    # 70 twips of space and 30 of spread; then every character 20 twips wider: n (160) + space (90).
    assert lefts(Words("n na", PLAIN, Pt(14), stretch=Pt(1.5)))["na"] == 240
    assert lefts(Words("n na", PLAIN, Pt(14), spacing=Pt(1)))["na"] == 250
    assert lefts(Words("n", PLAIN, Pt(14)), Gap(Pt(10)), Words("na", PLAIN, Pt(14)))["na"] == 140 + 200


def test_no_break_space_is_room_like_any_other() -> None:
    assert lefts(Words("n\u00a0na", PLAIN, Pt(14))) == {"n": 0, "na": 210}


def test_baseline_lies_where_the_line_has_it() -> None:
    (word,) = Printed(sheets([page(line(Words("n", PLAIN, Pt(14))))])).words
    # 40 mm are 2267.7 twips; the middle of the letters is (1825 - 443) / 2048 / 2 em = 94.5 twips higher.
    assert word[1]["top"] == "2173px"


def test_raised_words_stand_higher() -> None:
    (word,) = Printed(sheets([page(line(Words("n", PLAIN, Pt(14), raised=Pt(5))))])).words
    assert word[1]["top"] == "2073px"


def test_looks_are_classes() -> None:
    marked = Words("a", Face(True, True), Pt(13), "FF0000", spacing=Pt(1))
    made = sheets([page(line(marked, Words("b", PLAIN, Pt(13))))])
    first, second = (rules(made)[word[2]] for word in Printed(made).words)
    assert first == "font-size:260px;font-weight:bold;font-style:italic;letter-spacing:20px;color:#FF0000"
    assert second == "font-size:260px"


def test_sheet_is_shrunk_to_the_paper_by_its_width_alone() -> None:
    made = sheets([page(line(Words("n", PLAIN, Pt(14))))])
    # 6 pixels a mm: 1260. The paper prints 826 whole dots of 1/100 inch = 209.804 mm = 11894.4 twips wide.
    assert "body{width:1260px" in made.html
    assert "scale(0.105932203)" in made.html
    # 1169 dots high: 1260 * 1169 / 826 = 1783.2 pixels, less the millimetre to spare.
    assert "section{width:1260px;height:1777px" in made.html


def test_line_is_the_border_of_a_box_around_its_middle() -> None:
    # 1 pt = 20 twips thick, 10 above the middle; 100 pt = 2000 twips long from 200 pt and 300 pt.
    (box,) = Printed(sheets([page(Stroke(Pt(200), Pt(300), Pt(300), Pt(300), Pt(1), "000000"))])).boxes
    assert box == {"left": "4000px", "top": "5990px", "width": "2000px", "border-top": "20px solid #000000"}
    (box,) = Printed(sheets([page(Stroke(Pt(200), Pt(300), Pt(200), Pt(400), Pt(1), "FF0000", "double"))])).boxes
    assert box == {"left": "3990px", "top": "6000px", "height": "2000px", "border-left": "20px double #FF0000"}


def test_lines_that_meet_others_reach_half_a_width_further() -> None:
    (box,) = Printed(sheets([page(Stroke(Pt(200), Pt(300), Pt(300), Pt(300), Pt(1), "000000", meets=True))])).boxes
    assert (box["left"], box["width"]) == ("3990px", "2020px")


def test_fills_come_before_words() -> None:
    made = sheets([page(line(Words("n", PLAIN, Pt(14))), Fill(Pt(1), Pt(2), Pt(3), Pt(4), "DDDDDD"))])
    assert made.html.index("background:#DDDDDD") < made.html.index("<b ")


def test_every_page_is_a_sheet_with_its_header() -> None:
    made = sheets(drawn(*(paragraph("chữ", place=number) for number in range(1, 30))))
    assert made.pages == made.worded == Printed(made).sheets == 4
    assert sheets([page()]).worded == 0


def test_pages_of_two_sizes_are_refused() -> None:
    with pytest.raises(Refused, match="một khổ giấy"):
        sheets([page(), page(width=297, height=210)])


# Every character that the face has, Hebrew (refused) apart.
KNOWN = sorted(one for one in table(PLAIN) if not "\u0590" <= one <= "\u05ff" and not "\ufb1d" <= one <= "\ufb4f")
MARKUP = st.sampled_from(["</b>", "<script>", "&lt;", "</style>", '"', "-->"])


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(st.text(KNOWN), MARKUP), max_size=5))
def test_words_are_never_markup(texts: list[str]) -> None:
    blocks: list[Block] = [paragraph("x" + text, place=number) for number, text in enumerate(texts, start=1)]
    made = sheets(drawing.pages(document(section(paragraph(run("x"), mark=look()), *blocks, page=A4))))
    shown = "".join(text for text, _, _ in Printed(made).words)
    expected = "x" + "".join("x" + text for text in texts)
    unseen = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
    assert shown == unseen.sub("", expected).replace("\u2011", "-")
