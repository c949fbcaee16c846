"""The body on its pages, in both engines: headings stay with their text, tables with the line that announces them.

The body is grown line by line through a page, so that each page break there can be falls on each place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest
from support import documents, pages

from generator import layout
from generator.api.pages import draw
from generator.export import libreoffice

LINE = "Các cơ quan, đơn vị trực thuộc nghiêm túc triển khai thực hiện nội"
HEADINGS = ["Phần I", "Đánh giá tình hình", "I. Kết quả", "1. Kết quả chung", "1.1. Kết quả thi đua"]
SHOWN = ["Phần I", "ĐÁNH GIÁ TÌNH HÌNH", "I. KẾT QUẢ", "1. Kết quả chung", "1.1. Kết quả thi đua"]
TABLE = [
    "Số liệu như sau:",
    "| TT | Đơn vị | Số lượng |",
    "|---|---|---|",
    *(f"| {n} | Phòng {n} | {n}00 |" for n in "123456789"),
]
ENGINES = ("typst", "libreoffice")
LINES = range(13, 34, 3)


def bodies() -> dict[str, list[str]]:
    """Lines, then: headings and text; a table and text; a table right above the closing block."""
    found = {}
    for count in LINES:
        above = [LINE] * count
        found[f"headings-{count}"] = [*above, *HEADINGS, *[LINE] * 12, "Trân trọng./."]
        found[f"table-{count}"] = [*above, *TABLE, *[LINE] * 8, "Trân trọng./."]
        found[f"last-{count}"] = [*above, *TABLE]
    return found


def letter(body: Sequence[str]) -> dict[str, Any]:
    data = documents.bundle("cong_van/toi_thieu.json")
    return {**data, "noi_dung": list(body), "nguoi_ky": {**data["nguoi_ky"], "ho_ten": "Nguyễn Văn A"}}


@cache
def printed(engine: str) -> dict[str, pages.Printed]:
    made = {name: documents.made(letter(body)) for name, body in bodies().items()}
    if engine == "typst":
        return {name: pages.read(draw(layout.read(package))[0]) for name, package in made.items()}
    files = {name: package.write() for name, package in made.items()}
    return {name: pages.read(pdf) for name, pdf in libreoffice.convert_many(files, timeout=300).items()}


def texts(shown: pages.Printed, number: int) -> list[str]:
    """The lines of a page, its number left out."""
    return [line.text for line in shown.on_page(number) if line.baseline > 20]


def each(kind: str) -> pytest.MarkDecorator:
    cases = [(engine, name) for engine in ENGINES for name in bodies() if name.startswith(kind)]
    return pytest.mark.parametrize(("engine", "name"), cases, ids=lambda value: value)


pytestmark = pytest.mark.xdist_group("pieces-pages")


@each("headings")
def test_no_heading_ends_a_page(engine: str, name: str) -> None:
    shown = printed(engine)[name]
    ends = [texts(shown, number)[-1] for number in range(1, shown.pages)]
    assert not set(ends) & set(SHOWN)


@each("table")
def test_a_table_stands_with_the_line_that_announces_it(engine: str, name: str) -> None:
    shown = printed(engine)[name]
    lines = texts(shown, shown.line("Số liệu như sau:").page)
    below = lines[lines.index("Số liệu như sau:") + 1 :]
    assert below[:2] == ["TT Đơn vị Số lượng", "1 Phòng 1 100"]


@each("table")
def test_the_header_of_a_table_stands_on_each_of_its_pages(engine: str, name: str) -> None:
    shown = printed(engine)[name]
    for number in range(1, shown.pages + 1):
        lines = texts(shown, number)
        rows = [index for index, text in enumerate(lines) if text[:1].isdigit() and "Phòng" in text]
        if rows:
            assert lines[rows[0] - 1] == "TT Đơn vị Số lượng"


@each("last")
def test_two_rows_of_a_last_table_stand_with_the_closing_block(engine: str, name: str) -> None:
    shown = printed(engine)[name]
    closing = [shown.line("Nơi nhận:"), shown.line("Nguyễn Văn A"), shown.line("9 Phòng 9"), shown.line("8 Phòng 8")]
    assert {line.page for line in closing} == {shown.pages}
