"""The drawn lines, measured in the PDFs of both engines.

Phụ lục I, Phần I, Mục II: under Tiêu ngữ as long as the words (khoản 1, điểm b); under the issuing body 1/3 to 1/2 of
the words, centred (khoản 2, điểm b).
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from support import documents, pages

from generator import layout
from generator.api.pages import draw
from generator.export import libreoffice

# Issuing bodies of 5 to 119 letters that break into one to five lines.
NAMES = {
    "5 letters": "Bộ Y tế",
    "8 letters": "Sở Nội vụ",
    "13 letters": "Sở Công Thương",
    "22 letters": "Sở Giáo dục và Đào tạo",
    "35 letters": "Trường Trung học phổ thông Nguyễn Du",
    "56 letters": "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên số 1",
    "75 letters": "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp",
    "95 letters": "Hội đồng phối hợp phổ biến, giáo dục pháp luật và hòa giải ở cơ sở của Ủy ban nhân dân thành phố",
    "119 letters": (
        "Viện Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm và thiết bị y tế tỉnh Bà Rịa - Vũng Tàu "
        "trực thuộc Cục Quản lý y tế miền Tây"
    ),
}


def letter(name: str) -> dict[str, Any]:
    data = documents.bundle("cong_van/toi_thieu.json")
    data["co_quan"]["ten"] = NAMES[name]
    return data


@cache
def printed(engine: str) -> dict[str, pages.Printed]:
    made = {name: documents.made(letter(name)) for name in NAMES}
    if engine == "libreoffice":
        pdfs = libreoffice.convert_many({name: package.write() for name, package in made.items()}, timeout=120)
    else:
        pdfs = {name: draw(layout.read(package))[0] for name, package in made.items()}
    return {name: pages.read(pdf) for name, pdf in pdfs.items()}


def heading_lines(shown: pages.Printed) -> tuple[pages.Stroke, pages.Stroke]:
    """The line under the issuing body and the line under Tiêu ngữ."""
    strokes = sorted((stroke for stroke in shown.strokes if stroke.page == 1 and stroke.y < 80), key=lambda s: s.left)
    assert len(strokes) == 2, strokes
    return strokes[0], strokes[1]


def own_lines(shown: pages.Printed) -> list[pages.Line]:
    """The lines of the issuing body's name: bold, in the left column, above its drawn line."""
    stroke, _ = heading_lines(shown)
    return [
        line
        for line in shown.on_page(1)
        if line.right < pages.BETWEEN and line.baseline < stroke.y and any("Bold" in font for font in line.fonts)
    ]


@pytest.mark.parametrize("engine", ["typst", "libreoffice"])
@pytest.mark.parametrize("name", NAMES)
def test_line_under_tieu_ngu_is_as_long_as_the_words(engine: str, name: str) -> None:
    shown = printed(engine)[name]
    _, stroke = heading_lines(shown)
    words = shown.line("Độc lập")
    assert stroke.length == pytest.approx(words.right - words.left, abs=0.3)
    assert (stroke.left + stroke.right) / 2 == pytest.approx((words.left + words.right) / 2, abs=0.3)
    # Directly below: between the baseline and half a line under it.
    assert 0 < stroke.y - words.baseline < 3.5


@pytest.mark.parametrize("engine", ["typst", "libreoffice"])
@pytest.mark.parametrize("name", NAMES)
def test_line_under_the_issuing_body_is_a_third_to_a_half_of_its_longest_line(engine: str, name: str) -> None:
    shown = printed(engine)[name]
    stroke, _ = heading_lines(shown)
    own = own_lines(shown)
    assert " ".join(line.text for line in own) == NAMES[name].upper()
    longest = max(own, key=lambda line: line.right - line.left)
    assert 0.34 <= stroke.length / (longest.right - longest.left) <= 0.49
    assert (stroke.left + stroke.right) / 2 == pytest.approx((longest.left + longest.right) / 2, abs=0.5)


def test_names_take_one_to_five_lines() -> None:
    shown = printed("typst")
    counts = [len(own_lines(shown[name])) for name in NAMES]
    assert (min(counts), max(counts)) == (1, 5)
