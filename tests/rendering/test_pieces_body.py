"""The body in a document: the decree's styles by name, emphasis as it is computed, tables as Word takes them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import docx.document
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips
from openxml_audit import OpenXmlValidator
from support import documents

from generator import layout
from generator.layout.model import Paragraph, paragraphs
from generator.ooxml.package import Package

TEXT = """
Thực hiện Kế hoạch số 12/KH-UBND, Sở Nội vụ **đề nghị**:
Chương I
Quy định chung
Điều 1. Phạm vi *điều chỉnh* và **đối tượng**
1. Quy định này áp dụng cho các trường.
a) Trường công lập;
Điều 2. Giao **Văn phòng** thực hiện.
I. Mục đích
1. Mục đích
- Một *hai **ba***;
+ Bốn.
1.1. Mục con
Lời văn.
Kinh phí:
| TT | Nội **dung** | Kinh phí |
|---|---|---|
| 1 | Tập *huấn* | 1.500.000 |
| 2 | In ấn |
Trên đây là kế hoạch./.
"""
BODY = {
    "VB Nội dung", "VB Chương", "VB Chương tiêu đề", "VB Điều", "VB Khoản", "VB Điểm", "VB Mục La Mã",
    "VB Khoản tiêu đề", "VB Gạch đầu dòng", "VB Cộng đầu dòng",
}  # fmt: skip


def made(text: str) -> Package:
    data: dict[str, Any] = documents.bundle("cong_van/toi_thieu.json")
    return documents.made({**data, "noi_dung": text})


def opened(text: str) -> docx.document.Document:
    return documents.opened(made(text))


def body(text: str) -> list[Paragraph]:
    """The paragraphs of the body as they are computed, those of tables left out."""
    return [p for p in paragraphs(layout.read(made(text)).blocks) if p.format.style in BODY]


def looks(paragraph: Paragraph) -> list[tuple[str, str]]:
    """The words of a paragraph, each with b where it is bold and i where it is slanted."""
    return [(run.text, "b" * run.format.bold + "i" * run.format.italic) for run in paragraph.runs]


def test_every_kind_of_line_has_the_style_of_its_component() -> None:
    found = [(p.style.name, p.text) for p in opened(TEXT).paragraphs if p.style and p.style.name in BODY]
    assert found == [
        ("VB Nội dung", "Thực hiện Kế hoạch số 12/KH-UBND, Sở Nội vụ đề nghị:"),
        ("VB Chương", "Chương I"),
        ("VB Chương tiêu đề", "QUY ĐỊNH CHUNG"),
        ("VB Điều", "Điều 1. Phạm vi điều chỉnh và đối tượng"),
        ("VB Khoản", "1. Quy định này áp dụng cho các trường."),
        ("VB Điểm", "a) Trường công lập;"),
        ("VB Nội dung", "Điều 2. Giao Văn phòng thực hiện."),
        ("VB Mục La Mã", "I. MỤC ĐÍCH"),
        ("VB Khoản tiêu đề", "1. Mục đích"),
        ("VB Gạch đầu dòng", "- Một hai ba;"),
        ("VB Cộng đầu dòng", "+ Bốn."),
        ("VB Khoản tiêu đề", "1.1. Mục con"),
        ("VB Nội dung", "Lời văn."),
        ("VB Nội dung", "Kinh phí:"),
        ("VB Nội dung", "Trên đây là kế hoạch./."),
    ]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Một **hai *ba*** bốn.", [("Một ", ""), ("hai ", "b"), ("ba", "bi"), (" bốn.", "")]),
        # Word adds the bold of two styles up to none: in a bold paragraph the words keep its style.
        ("1.! Mục **đích** *chính*", [("1. Mục đích ", "b"), ("chính", "bi")]),
        ("1.! Mục ***đích***", [("1. Mục ", "b"), ("đích", "bi")]),
        ("Điều 2. Giao **Văn phòng**.", [("Điều 2.", "b"), (" Giao ", ""), ("Văn phòng", "b"), (".", "")]),
        ("Điều 2.! Giao việc", [("Điều 2. Giao việc", "b")]),
        ("- Một;", [("- Một;", "")]),
    ],
)
def test_emphasis_is_seen_whatever_the_style_of_the_paragraph(typed: str, shown: list[tuple[str, str]]) -> None:
    first, *_ = body(f"{typed}\nLời văn.")
    assert looks(first) == shown


def test_words_carry_named_styles_and_no_direct_formatting() -> None:
    document = opened(TEXT)
    direct = [
        (run.text, child.tag)
        for paragraph in documents.paragraphs(document)
        for run in paragraph.runs
        for child in (run._r.rPr if run._r.rPr is not None else ())
        if child.tag != qn("w:rStyle")
    ]
    # Bold and italic at once: one style cannot say both.
    assert direct == [("ba", qn("w:i")), ("ba", qn("w:iCs"))]


def test_tags_braces_and_signs_of_xml_in_the_text_stay_text() -> None:
    (first, _) = body("R&D <b> {{ so }} {% if x %}; GD&ĐT\nLời văn.")
    assert first.text == "R&D <b> {{ so }} {% if x %}; GD&ĐT"


def test_a_tab_in_a_paragraph_is_a_tab_of_word() -> None:
    found = [p for p in opened("Họ tên:\tNguyễn Văn A\nLời văn.").paragraphs if "Nguyễn" in p.text]
    (tab,) = found[0]._p.iter(qn("w:tab"))
    assert found[0].text == "Họ tên:\tNguyễn Văn A"
    assert tab.getparent().tag == qn("w:r")


def test_a_table_fills_the_text_and_is_drawn_with_borders() -> None:
    table = opened(TEXT).tables[1]
    # 210 - 30 - 15 mm.
    assert sum(int(column.width or 0) for column in table.columns) == pytest.approx(Mm(165), abs=Twips(1))
    properties = table._tbl.tblPr
    borders = {child.tag: child for child in properties.find(qn("w:tblBorders"))}
    assert set(borders) == {qn(f"w:{edge}") for edge in ("top", "left", "bottom", "right", "insideH", "insideV")}
    # Half a point is 4 eighths.
    assert {(b.get(qn("w:val")), b.get(qn("w:sz"))) for b in borders.values()} == {("single", "4")}


def test_cells_have_the_styles_of_tables() -> None:
    table = opened(TEXT).tables[1]
    assert [
        [(p.style.name, p.text) for cell in row.cells for p in cell.paragraphs if p.style] for row in table.rows
    ] == [
        [("VB Bảng hàng đầu", "TT"), ("VB Bảng hàng đầu", "Nội dung"), ("VB Bảng hàng đầu", "Kinh phí")],
        [("VB Bảng", "1"), ("VB Bảng", "Tập huấn"), ("VB Bảng số", "1.500.000")],
        [("VB Bảng", "2"), ("VB Bảng", "In ấn"), ("VB Bảng số", "")],
    ]


def test_the_first_row_comes_again_on_each_page_and_no_row_is_parted() -> None:
    rows = opened(TEXT).tables[1].rows
    marks = [[child.tag for child in row._tr.trPr] for row in rows]
    assert marks == [[qn("w:cantSplit"), qn("w:tblHeader")], [qn("w:cantSplit")], [qn("w:cantSplit")]]


def test_the_paragraph_above_a_table_keeps_its_distance_and_stays_with_it() -> None:
    found = [p for p in opened(TEXT).paragraphs if p.text == "Kinh phí:"]
    assert found[0].paragraph_format.space_after == Pt(6)
    assert found[0].paragraph_format.keep_with_next is True


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("|A|B|\n|---|---|\n|1|2|\n|C|D|\n|---|---|\n|3|4|\nHết.", ["VB Bảng"]),
        ("Bảng:\n|A|B|\n|---|---|\n|1|2|", ["VB Cuối văn bản"]),
    ],
)
def test_no_table_stands_right_after_another(text: str, between: list[str]) -> None:
    document = opened(text)
    tags = [child.tag for child in document.element.body]
    assert (qn("w:tbl"), qn("w:tbl")) not in pairwise(tags)
    styles = [
        document.styles.element.get_by_id(p.pPr.pStyle.val).name_val for p in document.element.body.findall(qn("w:p"))
    ]
    assert [style for style in styles if style in ("VB Bảng", "VB Cuối văn bản")] == [*between, "VB Cuối văn bản"]


@pytest.mark.parametrize("text", [TEXT, "|A|\n|-|\n|1|", "*a* **b** ***c***\n\\* d"])
def test_the_document_opens_cleanly_in_word(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(made(text).write())
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []
