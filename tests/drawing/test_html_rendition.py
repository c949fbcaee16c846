"""The rendition of the samples: what it is made of, nothing lost, nothing fetched, the rules of paper."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import html_page
import pytest
from html_page import Node
from support import documents

from generator import layout, profiles
from generator.drawing import html
from generator.drawing.html import kinds
from generator.layout.model import Document, paragraphs

EVERY = pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)


@cache
def model(sample: Path | str) -> Document:
    return layout.read(documents.made(documents.bundle(sample)))


@cache
def written(sample: Path | str) -> str:
    return html.rendition(model(sample), profiles.load())


def page(sample: Path | str) -> Node:
    return html_page.read(written(sample))


def style(sample: Path | str) -> str:
    return page(sample).one("style").text


@EVERY
def test_page_is_valid_and_says_its_language_and_title(sample: Path) -> None:
    made = page(sample)
    assert made.attributes == {"lang": "vi"}
    assert made.one("head").children[0].attributes == {"charset": "utf-8"}
    bundle = documents.bundle(sample)
    assert made.one("title").text.endswith(" ".join(bundle["trich_yeu"].split()))


@EVERY
def test_every_word_of_the_document_is_there_once_and_in_order(sample: Path) -> None:
    document = model(sample)
    footers = {id(blocks): blocks for section in document.sections for blocks in section.footers.values()}
    body = [*paragraphs(document.blocks)]
    foot = [paragraph for blocks in footers.values() for paragraph in paragraphs(blocks)]
    expected = " ".join(" ".join(paragraph.text for paragraph in [*body, *foot]).split())
    assert page(sample).one("body").words == expected


@EVERY
def test_there_is_one_heading_of_the_first_level_and_no_level_is_left_out(sample: Path) -> None:
    levels = [int(node.tag[1]) for node in page(sample).all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(following - level <= 1 for level, following in pairwise(levels))


@EVERY
def test_nothing_is_fetched_or_run(sample: Path) -> None:
    made = page(sample)
    assert not re.search(r"url\(|@import|@font-face|expression|javascript:", written(sample))
    assert not made.all("script", "link", "img", "iframe", "object")
    policy = next(node for node in made.all("meta") if "http-equiv" in node.attributes)
    assert policy.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'"


@EVERY
def test_every_class_has_a_meaning_and_every_meaning_a_use(sample: Path) -> None:
    made = page(sample)
    used = {name for node in made.walk() for name in node.classes}
    shared = {"hai-cot", "dau", "ket", "bang", "phu-luc"}
    assert used - shared <= html_page.rules(made).keys()
    named = set(re.findall(r"\.([A-Za-z][\w-]*)", re.sub(r"[\d.]+(?:mm|pt|em)", "", style(sample))))
    assert named - shared <= used


@EVERY
def test_no_layout_is_left_in_the_content(sample: Path) -> None:
    """No table but those with a header row, no empty element, no style attribute (the reader allows none)."""
    made = page(sample).one("body")
    for table in made.all("table"):
        assert table.all("th"), "a table without header cells"
    assert [node.tag for node in made.walk() if not node.text and node.tag not in ("br", "col", "colgroup")] == []


@EVERY
def test_signer_and_recipients_are_parts_with_names(sample: Path) -> None:
    made = page(sample)
    regions = [node for node in made.all("div") if node.attributes.get("role") == "region"]
    signer = next(node for node in regions if node.attributes.get("aria-label") == "Người ký")
    assert signer.text.endswith(str(documents.bundle(sample)["nguoi_ky"]["ho_ten"] or ""))
    recipients = next(node for node in regions if "aria-labelledby" in node.attributes)
    label, items = recipients.children
    assert (label.text, label.attributes["id"]) == ("Nơi nhận:", recipients.attributes["aria-labelledby"])
    assert all(item.text.startswith("- ") for item in items.children)


def test_named_type_is_one_heading_of_two_lines() -> None:
    heading = page("ke_hoach/day_du.json").one("h1")
    assert [(node.tag, node.text) for node in heading.children] == [
        ("span", "KẾ HOẠCH"),
        ("span", "Cải cách hành chính năm 2026 trên địa bàn phường Xuân Hương - Đà Lạt"),
    ]


def test_letter_is_headed_by_its_subject() -> None:
    heading = page("cong_van/day_du.json").one("h1")
    assert heading.text == "V/v báo cáo kết quả cải cách hành chính quý I năm 2026"


def test_headings_follow_the_division_of_the_text() -> None:
    made = page("van_ban_khac/day_du.json")
    assert [(node.tag, node.text) for node in made.all("h2", "h3", "h4", "h5")] == [
        ("h2", "Chương I QUY ĐỊNH CHUNG"),
        ("h3", "Mục 1 PHẠM VI THANH TRA"),
        ("h4", "Điều 1. Đối tượng thanh tra"),
        ("h3", "Mục 2 KẾT QUẢ KIỂM TRA, XÁC MINH"),
        ("h4", "Điều 2. Ưu điểm"),
        ("h2", "Chương II KIẾN NGHỊ"),
        ("h3", "Điều 3. Trách nhiệm thực hiện"),
    ]


def test_numbered_titles_are_as_deep_as_their_numbers() -> None:
    made = page("ke_hoach/day_du.json")
    found = {node.text: node.tag for node in made.all("h2", "h3", "h4")}
    assert found["II. NHIỆM VỤ"] == "h2"
    assert found["1. Cải cách thủ tục hành chính"] == "h3"
    assert found["1.1. Rà soát thủ tục"] == "h4"
    assert found["2. Phân công thực hiện"] == "h3"


def test_lists_lie_inside_the_items_they_belong_to() -> None:
    lists = page("ke_hoach/day_du.json").all("ul", "ol")
    outer = next(node for node in lists if node.text.startswith("- Rà soát"))
    first, second = outer.children
    assert [node.tag for node in first.children] == ["p", "ul"]
    assert [item.text for item in first.children[1].children] == [
        "+ Thủ tục đã được phân cấp;",
        "+ Thủ tục thực hiện trên môi trường điện tử;",
    ]
    assert second.text == "- Đề xuất phương án cắt giảm, đơn giản hóa."
    assert {node.attributes["role"] for node in lists} == {"list"}


def test_points_are_an_ordered_list_with_their_labels_as_typed() -> None:
    points = next(node for node in page("ke_hoach/day_du.json").all("ol") if node.text.startswith("a)"))
    assert [item.text[:2] for item in points.children] == ["a)", "b)"]


def test_header_cells_of_a_table_head_columns() -> None:
    made = page("ke_hoach/day_du.json")
    table = made.one("table")
    assert [(cell.text, cell.attributes["scope"]) for cell in table.one("thead").all("th")] == [
        ("Nhiệm vụ", "col"),
        ("Đơn vị chủ trì", "col"),
        ("Thời hạn", "col"),
    ]
    assert len(table.one("tbody").all("tr")) == 2
    box = next(node for node in made.all("div") if "bang" in node.classes)
    assert [box.attributes[name] for name in ("role", "tabindex", "aria-label")] == ["region", "0", "Bảng 1"]


def test_emphasis_is_an_element_where_the_paragraph_has_it_not() -> None:
    made = page("ke_hoach/day_du.json")
    assert [node.text for node in made.all("strong")] == ["đúng tiến độ"]
    assert [node.text for node in made.all("em")] == ["“Gần dân, vì dân”"]


def test_the_date_can_be_read_by_a_program() -> None:
    date = page("ke_hoach/day_du.json").one("time")
    assert (date.attributes["datetime"], date.text) == ("2026-01-09", "ngày 09 tháng 01 năm 2026")


def test_the_address_is_the_foot_of_the_page() -> None:
    foot = page("ke_hoach/day_du.json").one("footer")
    assert foot.one("address").children[1].text == "ĐT: (0263) 1234567"


def test_paper_is_a4_with_the_margins_of_the_document() -> None:
    # Top, right, bottom, left.
    assert "@page{size:210mm 297mm;margin:20mm 15mm 20mm 30mm;" in style("ke_hoach/day_du.json")


def test_page_numbers_stand_in_the_middle_from_the_second_page_on() -> None:
    said = style("ke_hoach/day_du.json")
    assert '@top-center{content:counter(page);font:14pt "Times New Roman",serif}}' in said
    assert "@page :first{@top-left{content:none}@top-center{content:none}@top-right{content:none}}" in said


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("VBQuocHieu", "font-size:12pt;font-weight:bold;text-align:center"),
        ("VBNoiDung", "font-size:14pt;text-align:justify;margin:6pt 0 0"),
        ("VBNoiDung", "text-indent:10mm"),
        ("VBCanCu", "font-style:italic"),
        ("VBNoiNhanMuc", "font-size:11pt"),
        ("VBNoiNhanNhan", "font-size:12pt;font-weight:bold;font-style:italic"),
        ("luoi", "grid-template-columns:65mm 100mm"),
        ("VBBang", "border:0.5pt solid #000000"),
    ],
)
def test_classes_say_what_the_regulation_asks_for(name: str, rule: str) -> None:
    assert rule in html_page.rules(page("ke_hoach/day_du.json"))[name]


def test_lines_under_names_are_drawn_by_the_style_sheet() -> None:
    # As long as the Tiêu ngữ: 56.1 mm at 13 pt.
    rule = re.search(r"\.VBTieuNgu::after\{([^}]*)\}", style("ke_hoach/day_du.json"))
    assert rule is not None
    assert "width:56.1mm" in rule[1]
    assert "border-top:0.75pt solid #000000" in rule[1]


def test_indents_and_columns_need_room() -> None:
    """On a narrow screen nothing is indented and columns stand one under the other."""
    narrow, _, wide = style("ke_hoach/day_du.json").rpartition("@media print,screen and (min-width:52em){")
    assert "text-indent" not in narrow
    assert "grid" not in narrow
    assert "text-indent:10mm" in wide


def test_components_that_are_looked_for_are_those_of_the_profile() -> None:
    known = profiles.load().components.keys()
    listed = {*kinds.RANKS, *kinds.SECOND_LINES, *kinds.SECOND_LINES.values(), *kinds.LISTS, *kinds.DATED}
    assert listed | kinds.HEADING | kinds.SIGNER | {kinds.RECIPIENTS, kinds.APPENDIX} <= known
