"""Words, structure and looks of the rendition on models made by hand: data never becomes markup."""

from __future__ import annotations

import re
from typing import Any

import html_page
import pytest
from drawing_specimen import A4, border, cell, document, paragraph, run, section, table
from html_page import Node
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator import profiles
from generator.drawing import html
from generator.errors import Refused
from generator.layout.model import Block, Label, Paragraph, Row, Run, Section
from generator.units import Mm, Pt

MARKUP = st.sampled_from(
    [
        "<", ">", "&", '"', "'", "<b>", "</p>", "</style>", "<script>alert(1)</script>", "&amp;", "&lt;", "&#0;",
        "<!--", "-->", "]]>", "<![CDATA[", "<?php", "</body></html>", "<img src=x onerror=alert(1)>", "javascript:",
        "{{ x }}",
        "\u00a0", "\u2028", "中", "😀", "ệ", "https://x.vn/?a=1&b=2", "\\", "`", "=",
    ]
)  # fmt: skip
# What a Word file can hold (XML 1.0, 2.2), without what is never shown and what is written from right to left.
LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn"], max_codepoint=0x58F)
TEXT = st.lists(st.one_of(MARKUP, st.text(LETTERS, max_size=8)), max_size=6).map("".join)


def body(text: str | Run, key: str = "noi_dung", **changes: Any) -> Paragraph:
    """A paragraph in the style of a component."""
    component = profiles.load().components[key]
    return paragraph(text, style_id=str(component.style_id), style=str(component.style), **changes)


TITLE = body("KẾ HOẠCH", "ten_loai")


def rendered(*blocks: Block | Section, **changes: Any) -> Node:
    """The page of a title and these blocks."""
    parts = blocks if any(isinstance(one, Section) for one in blocks) else (section(TITLE, *blocks, page=A4),)
    return html_page.read(html.rendition(document(*parts, **changes), profiles.load()))


def outline(node: Node) -> Any:
    """The elements of a page without their words."""
    return node.tag, [outline(child) for child in node.children]


def folded(text: str) -> str:
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip(" ")


def spaced(text: str) -> str:
    """Of several spaces in a row all but the first are no-break spaces, so that a browser keeps them."""
    return re.sub("  +", lambda found: " " + "\u00a0" * (len(found[0]) - 1), text)


def test_room_for_a_number_is_kept() -> None:
    made = rendered(body("Số:      /KH-UBND", "so_ky_hieu"))
    assert made.one("main").one("p").text == "Số: " + 5 * "\u00a0" + "/KH-UBND"


@settings(max_examples=150, deadline=None)
@example("</style><script>alert(1)</script>")
@given(TEXT)
def test_words_of_a_paragraph_are_its_words(text: str) -> None:
    made = rendered(body("x" + text))
    assert made.one("main").one("p").text == folded(spaced("x" + text))
    assert outline(made) == outline(rendered(body("x")))


@settings(max_examples=60, deadline=None)
@given(TEXT, TEXT)
def test_properties_and_style_names_are_only_words(text: str, name: str) -> None:
    strange = paragraph("y", style_id=name, style=name)
    made = rendered(body("x"), strange, properties={"title": "t" + text, "creator": "c" + text, "keywords": text})
    assert made.one("title").text == folded((f"{text}: " if text else "") + "t" + text)
    author = next(node for node in made.all("meta") if node.attributes.get("name") == "author")
    assert author.attributes["content"] == "c" + text
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", one) for node in made.walk() for one in node.classes)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=4))
def test_cells_hold_their_words(texts: list[str]) -> None:
    rows = [Row((cell(body("đầu", "bang_dau")),), is_header=True)]
    rows += [Row((cell(body("x" + text, "bang")),)) for text in texts]
    made = rendered(table(*rows))
    assert [node.text for node in made.all("td")] == [folded(spaced("x" + text)) for text in texts]


@pytest.mark.parametrize("address", ["https://chinhphu.vn/?a=1&b=2", "http://x.vn", "mailto:a@example.org"])
def test_safe_links_are_kept(address: str) -> None:
    link = rendered(body(Run("tại đây", run("x").format, link=address))).one("a")
    assert (link.attributes["href"], link.text) == (address, "tại đây")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
     "vbscript:x", "//x.vn", "#dich", "https://x.vn y", "\\\\may\\tep"],
)  # fmt: skip
def test_other_links_are_their_words(address: str) -> None:
    made = rendered(body(Run("tại đây", run("x").format, link=address)))
    assert made.all("a") == []
    assert made.one("main").one("p").text == "tại đây"


def test_looks_within_a_paragraph_are_elements() -> None:
    made = rendered(
        paragraph(
            "thường ", run("đậm", bold=True), run("nghiêng", italic=True), run("2", vertical="superscript"),
            run("0", vertical="subscript"), run("gạch", underline="single"), run("xóa", strike=True),
            run("dấu", highlight="yellow"), run("cả hai", bold=True, italic=True),
        )
    )  # fmt: skip
    shown = [(node.tag, node.text) for node in made.one("main").one("p").walk()]
    assert shown == [
        ("strong", "đậm"), ("em", "nghiêng"), ("sup", "2"), ("sub", "0"), ("u", "gạch"), ("s", "xóa"), ("mark", "dấu"),
        ("strong", "cả hai"), ("em", "cả hai"),
    ]  # fmt: skip


def test_words_lighter_than_their_paragraph_say_so() -> None:
    made = rendered(paragraph(run("Một dòng đậm, có ", bold=True), run("chữ thường", bold=False)))
    (span,) = made.one("main").one("p").children
    assert span.text == "chữ thường"
    assert "font-weight:normal" in html_page.rules(made)[span.classes[0]]


def test_words_of_another_size_or_colour_have_a_class() -> None:
    made = rendered(paragraph("Chữ thường của đoạn ", run("nhỏ", size=Pt(11)), run("đỏ", color="FF0000")))
    small, red = made.one("main").one("p").children
    assert html_page.rules(made)[small.classes[0]] == "font-size:11pt"
    assert html_page.rules(made)[red.classes[0]] == "color:#FF0000"


def test_hidden_words_and_empty_paragraphs_are_not_there() -> None:
    made = rendered(body("một"), paragraph(), paragraph(run("ẩn", hidden=True)), body("hai"))
    assert [node.text for node in made.all("p")] == ["một", "hai"]


def test_characters_that_show_nothing_are_left_out() -> None:
    # A right-to-left override would turn the words around it.
    assert rendered(body("a\u202eb\u200bc\u00add")).one("main").one("p").text == "ab\u200bcd"


def test_automatic_labels_are_printed() -> None:
    label = Label("Điều 1.", run("x").format, "tab", 0)
    made = rendered(paragraph("Phạm vi", label=label))
    assert made.one("main").one("p").text == "Điều 1. Phạm vi"


def test_a_line_drawn_by_an_empty_paragraph_belongs_to_the_one_above() -> None:
    rule = paragraph(left=Mm(50), right=Mm(50), borders={"bottom": border(0.75)}, after=Pt(7))
    made = rendered(body("Độc lập", "tieu_ngu"), rule, body("sau"))
    assert [node.text for node in made.all("p")] == ["Độc lập", "sau"]
    # 165 mm of text less 2 x 50 mm.
    said = re.search(r"\.VBTieuNgu::after\{([^}]*)\}", made.one("style").text)
    assert said is not None
    assert "width:65mm" in said[1]
    assert said[1].endswith("border-top:0.75pt solid #000000")


def test_paragraphs_in_one_box_share_it() -> None:
    frame = {"borders": {"top": border(), "bottom": border()}}
    made = rendered(*(body(text, **frame) for text in ("một", "hai", "ba")))
    said = [html_page.rules(made)[node.classes[0]] for node in made.all("p")]
    assert ["border-top" in rule for rule in said] == [True, False, False]
    assert ["border-bottom" in rule for rule in said] == [False, False, True]


def test_title_below_a_label_is_the_same_heading() -> None:
    made = rendered(body("Phần I", "phan"), body("TÌNH HÌNH", "phan_tieu_de"), body("I. KẾT QUẢ", "muc_la_ma"))
    found = [(node.tag, node.text) for node in made.all("h2", "h3")]
    assert found == [("h2", "Phần I TÌNH HÌNH"), ("h3", "I. KẾT QUẢ")]


def test_second_title_in_a_file_is_a_heading_of_the_second_level() -> None:
    made = rendered(body("a"), body("QUY CHẾ", "ten_loai"), body("Chương I", "chuong"), body("Điều 1. x", "dieu"))
    found = [(node.tag, node.text) for node in made.all("h1", "h2", "h3", "h4")]
    assert found == [("h1", "KẾ HOẠCH"), ("h2", "QUY CHẾ"), ("h3", "Chương I"), ("h4", "Điều 1. x")]


def test_headings_are_never_deeper_than_six() -> None:
    keys = ("phan", "chuong", "muc", "tieu_muc", "dieu", "khoan_tieu_de")
    made = rendered(*(body(f"1. {key}", key) for key in keys))
    assert [node.tag for node in made.all("h2", "h3", "h4", "h5", "h6")] == ["h2", "h3", "h4", "h5", "h6", "h6"]


def test_lists_of_four_kinds_lie_in_each_other() -> None:
    keys = ("khoan", "diem", "gach_dau_dong", "cong_dau_dong", "diem", "khoan")
    made = rendered(*(body(f"{number}) {key}", key) for number, key in enumerate(keys)))
    (top,) = [node for node in made.one("main").children if node.tag in ("ol", "ul")]
    assert [item.children[0].text if item.children else item.text for item in top.children] == ["0) khoan", "5) khoan"]
    points = top.children[0].children[1]
    assert points.tag == "ol"
    assert [len(item.children) for item in points.children] == [2, 0]
    assert points.children[0].children[1].tag == "ul"


def test_a_list_that_begins_deep_ends_before_a_higher_one() -> None:
    made = rendered(body("- a", "gach_dau_dong"), body("1. b", "khoan"), body("- c", "gach_dau_dong"))
    first, second = (node for node in made.one("main").children if node.tag in ("ol", "ul"))
    assert (first.text, second.text) == ("- a", "1. b - c")


def head(text: str) -> Paragraph:
    return body(text, "bang_dau")


def test_merged_cells_reach_over_rows_and_columns() -> None:
    rows = (
        Row((cell(head("a"), merged="start"), cell(head("b"), span=2, width=200)), is_header=True),
        Row((cell(merged="continue"), cell(head("c")), cell(head("d"))), is_header=True),
        Row((cell(body("1", "bang")), cell(body("2", "bang")), cell(body("3", "bang")))),
    )
    made = rendered(table(*rows, grid=(Pt(100), Pt(100), Pt(100))))
    heads = {node.text: node.attributes for node in made.all("th")}
    assert heads["a"]["rowspan"] == "2"
    assert (heads["b"]["colspan"], heads["b"]["scope"]) == ("2", "colgroup")
    assert heads["c"]["scope"] == "col"
    assert [node.text for node in made.all("td")] == ["1", "2", "3"]


def test_cell_of_several_paragraphs_keeps_them_apart() -> None:
    made = rendered(table(Row((cell(body("một", "bang"), body("hai", "bang")),))))
    assert [node.text for node in made.one("td").children] == ["một", "hai"]


def test_appendices_are_parts_named_by_their_headings() -> None:
    labels = [(body(f"Phụ lục {number}", "phu_luc_nhan"), body(title, "phu_luc_tieu_de"), body("x")) for number, title
              in (("I", "DANH MỤC"), ("II", "BIỂU MẪU"))]  # fmt: skip
    made = rendered(body("nội dung"), *labels[0], *labels[1])
    parts = made.all("section")
    assert [(node.attributes["aria-labelledby"], node.one("h2").text) for node in parts] == [
        ("phu-luc-1", "Phụ lục I DANH MỤC"),
        ("phu-luc-2", "Phụ lục II BIỂU MẪU"),
    ]
    assert [node.one("p").text for node in parts] == ["x", "x"]
    assert "break-before:page" in made.one("style").text


def test_a_section_on_other_paper_has_pages_of_its_own() -> None:
    turned = A4.__class__(width=Mm(297), height=Mm(210), is_landscape=True, top=Mm(30), bottom=Mm(15), left=Mm(20),
                          right=Mm(20), header=Mm(10), footer=Mm(10))  # fmt: skip
    made = rendered(section(TITLE, body("dọc"), page=A4), section(body("ngang"), page=turned))
    said = made.one("style").text
    assert "@page trang-2{size:297mm 210mm;margin:30mm 20mm 15mm 20mm}" in said
    assert "@media print{.trang-2{page:trang-2}}" in said
    assert next(node for node in made.all("div") if node.classes == ["trang-2"]).text == "ngang"


def test_document_of_others_is_refused() -> None:
    with pytest.raises(Refused, match="không theo mẫu của chương trình"):
        html.rendition(document(paragraph("một đoạn")), profiles.load())


def test_what_would_be_lost_is_named() -> None:
    with pytest.raises(Refused, match="chú thích cuối trang hoặc cuối văn bản"):
        rendered(body("x"), notes=(body("chú thích"),))
