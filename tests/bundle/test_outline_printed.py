"""The body ready for print: capitals where the regulation has them, what a page break must keep together."""

from __future__ import annotations

import pytest

from generator import profiles
from generator.bundle import dong, noi_dung
from generator.bundle.values import Block, Run, Table
from generator.errors import Missing

PROFILE = profiles.load()
LINE = "Các cơ quan, đơn vị trực thuộc nghiêm túc triển khai thực hiện nội"


def printed(text: str) -> tuple[Block | Table, ...]:
    return noi_dung.printed(text, PROFILE)


def paragraphs(text: str) -> list[Block]:
    return [block for block in printed(text) if isinstance(block, Block)]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Phần I\nĐánh giá tình hình\nLời văn.", ["Phần I", "ĐÁNH GIÁ TÌNH HÌNH", "Lời văn."]),
        ("Mục 1\nHồ sơ đề nghị\nLời văn.", ["Mục 1", "HỒ SƠ ĐỀ NGHỊ", "Lời văn."]),
        ("I. Mục đích, *yêu cầu*\nLời văn.", ["I. MỤC ĐÍCH, YÊU CẦU", "Lời văn."]),
        ("1. Mục đích\nLời văn.", ["1. Mục đích", "Lời văn."]),
        ("Điều 1. Phạm vi điều chỉnh\nLời văn.", ["Điều 1. Phạm vi điều chỉnh", "Lời văn."]),
    ],
)
def test_capitals_are_made_where_the_regulation_has_them(typed: str, shown: list[str]) -> None:
    assert [block.text for block in paragraphs(typed)] == shown


def test_capitals_keep_emphasis() -> None:
    heading, _ = paragraphs("I. Mục đích, *yêu cầu*\nLời văn.")
    assert heading.runs == (Run("MỤC ĐÍCH, "), Run("YÊU CẦU", italic=True))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        # Two lines of the body stand with the closing block: the last paragraph has them, or the two last ones do.
        (f"{LINE}\n{LINE} {LINE}", [False, True]),
        (f"{LINE}\n{LINE}\n{LINE}", [False, True, True]),
        (LINE, [True]),
    ],
)
def test_two_lines_are_kept_with_the_closing_block(typed: str, kept: list[bool]) -> None:
    assert [block.keep_next for block in paragraphs(typed)] == kept


TABLE = "| TT | Nội dung |\n|---|---|\n| 1 | Một |\n| 2 | Hai |\n| 3 | Ba |"


def test_the_last_rows_of_a_table_are_kept_with_the_closing_block() -> None:
    *_, table = printed(f"{LINE}.\n{TABLE}")
    assert isinstance(table, Table)
    assert table.kept == 2


def test_one_high_row_is_enough_for_the_closing_block() -> None:
    *_, table = printed(f"{TABLE}\n| 4 | {LINE} {LINE} |")
    assert isinstance(table, Table)
    assert table.kept == 1


def test_a_line_after_a_table_keeps_the_last_row_too() -> None:
    table, line = printed(f"{TABLE}\nTrân trọng./.")
    assert isinstance(table, Table)
    assert isinstance(line, Block)
    assert (table.kept, line.keep_next) == (1, True)


@pytest.mark.parametrize(
    ("above", "kept"),
    [("Kinh phí như sau:", True), (f"{LINE} {LINE}:", True), ("Bảng 1. Kinh phí", True), (f"{LINE} {LINE}.", False)],
)
def test_what_announces_a_table_is_kept_with_it(above: str, kept: bool) -> None:
    first, *_ = paragraphs(f"{above}\n{TABLE}\n{LINE} {LINE}")
    assert first.keep_next is kept


def count(text: str) -> int:
    (block,) = paragraphs(text)
    return dong.of_block(block, PROFILE)


def test_lines_are_counted_with_label_indent_and_tabs() -> None:
    # 151.6 mm wide at 14 pt: it fits into the 155 mm of a first line indented by 10 mm.
    line = f"{LINE} dung trên"
    assert count(line) == 1
    # "- " is 2.9 mm wide: 154.5 mm.
    assert count(f"- {line}") == 1
    # "12. " is 7.4 mm wide: 159.0 mm.
    assert count(f"12. {line}") == 2
    # After a dash of 1.6 mm the tab leads to 20 mm of 165: 145 mm are left.
    assert count(f"-\t{line}") == 2
    # Bold letters are wider: 162.9 mm.
    assert count(f"**{line}**") == 2


def test_the_label_of_a_provision_is_counted_bold() -> None:
    (block,) = paragraphs("Điều 1. Giao Văn phòng thực hiện.")
    plain = dong.spans([Run(block.text)], PROFILE.component("noi_dung"))
    bold = dong.spans([Run(block.label, bold=True), Run(block.gap + block.words)], PROFILE.component("noi_dung"))
    assert sum(span.width for span in bold) > sum(span.width for span in plain)
    assert dong.of_block(block, PROFILE) == 1


def test_a_sign_without_a_glyph_is_named() -> None:
    with pytest.raises(Missing, match="😀"):
        printed("Lời văn 😀.")
