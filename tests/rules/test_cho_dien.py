"""Places to fill in, as the model forms print them, are no faults: nothing can be told of what nobody has written yet.

The same places filled in wrongly are: each case stands beside one that is told.
"""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest
from docx.document import Document
from support import edits
from support.cases import Case, hold, ident

from generator.layout.location.words import is_blank_part, is_placeholder, is_stand_in, is_to_fill

DOTS = "." * 90
TITLED = "ke_hoach/day_du.json"
LETTER = "cong_van/day_du.json"


def line_to_write_on(text: str, **properties: object) -> Callable[[Document], None]:
    """Another paragraph like the second of the content, with other words, set from the left without an indent."""

    def change(document: Document) -> None:
        first = edits.found(document, "style:VB Nội dung")
        element = copy.deepcopy(first._p)
        first._p.addnext(element)
        added = type(first)(element, first._parent)
        for run in added.runs[1:]:
            run._r.getparent().remove(run._r)
        added.runs[0].text = text
        added.alignment = edits.ALIGN[str(properties.get("align", "left"))]
        added.paragraph_format.first_line_indent = 0
        added.runs[0].bold = bool(properties.get("bold"))

    return change


CASES = [
    Case("ND02", "dòng chấm không xét canh lề", line_to_write_on(DOTS * 2), LETTER, outcome="đạt"),
    Case("ND04", "dòng chấm không xét lùi đầu dòng", line_to_write_on(DOTS), LETTER, outcome="đạt"),
    Case("ND03", "dòng chấm đậm", line_to_write_on(f"Ông (bà) {DOTS}", bold=True), LETTER, outcome="đạt"),
    Case("CH02", "dấu chấm của chỗ trống", line_to_write_on(f"Địa điểm: {DOTS} .. {DOTS}"), LETTER, outcome="đạt"),
    Case("ND04", "dòng chữ vẫn xét", line_to_write_on("Đề nghị các đơn vị thực hiện."), LETTER),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_a_line_to_write_on_has_no_form(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("text", ["Họ và tên", "HỌ VÀ TÊN", "TÊN LOẠI VĂN BẢN⁶", "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ"])
def test_words_that_name_what_is_to_be_written_stand_for_it(text: str) -> None:
    assert is_stand_in(text)


@pytest.mark.parametrize("text", ["Hồ Và Tên", "QUYỀN GIÁM ĐỐC", "TÊN LỬA"])
def test_other_words_are_words(text: str) -> None:
    assert not is_stand_in(text)


def test_a_line_is_to_write_on_when_it_is_more_blanks_than_words() -> None:
    assert is_to_fill("Căn cứ ........................;")
    assert is_to_fill("……2………… trân trọng giới thiệu:")  # fifteen ellipses of three dots, 17 letters
    assert not is_to_fill("Đề nghị các đơn vị thực hiện nghiêm túc, v.v...")
    assert not is_to_fill("{{ noi_dung }}")


def test_a_part_of_a_date_to_fill_in_belongs_to_the_blank() -> None:
    assert is_blank_part(" năm …../.")
    assert not is_blank_part("năm 2026")
    assert not is_blank_part("ngày … tháng … năm …")


def test_a_raised_figure_in_a_blank_is_the_mark_of_a_note() -> None:
    assert is_placeholder("…⁴...")
    assert not is_placeholder("…4...")
