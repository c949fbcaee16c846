"""Type and subject of a named document, measured in the PDFs of both engines.

Phụ lục I, Phần I, Mục II, khoản 5, điểm b: the type in capitals and the subject below it, both bold and centred on the
text; under the subject a line of 1/3 to 1/2 of its words, centred.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from support import documents, pages

from generator import layout
from generator.api.pages import draw
from generator.export import libreoffice

SUBJECTS = {
    1: "Tập huấn công tác văn thư năm 2026",
    2: "Phát động phong trào thi đua và thực hiện công tác khen thưởng năm học 2023-2024",
    3: (
        "Về việc tiếp tục đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ người dân và doanh nghiệp, giữ gìn "
        "kỷ luật, kỷ cương trong hoạt động công vụ năm 2026"
    ),
}
# The middle of the text: 30 mm + (210 - 30 - 15) / 2.
MIDDLE = 112.5


def plan(lines: int) -> dict[str, Any]:
    return {**documents.bundle("ke_hoach/toi_thieu.json"), "trich_yeu": SUBJECTS[lines]}


@cache
def printed(engine: str) -> dict[int, pages.Printed]:
    made = {lines: documents.made(plan(lines)) for lines in SUBJECTS}
    if engine == "libreoffice":
        pdfs = libreoffice.convert_many({lines: package.write() for lines, package in made.items()}, timeout=120)
    else:
        pdfs = {lines: draw(layout.read(package))[0] for lines, package in made.items()}
    return {lines: pages.read(pdf) for lines, pdf in pdfs.items()}


def title(shown: pages.Printed) -> tuple[list[pages.Line], pages.Stroke]:
    """The lines of type and subject, and the line drawn under them."""
    stroke = max(shown.strokes, key=lambda stroke: stroke.y)
    top = shown.line("KẾ HOẠCH").baseline
    return [line for line in shown.lines if top <= line.baseline < stroke.y], stroke


@pytest.mark.parametrize("engine", ["typst", "libreoffice"])
@pytest.mark.parametrize("lines", SUBJECTS)
def test_type_and_subject_are_bold_and_centred_on_the_text(engine: str, lines: int) -> None:
    found, _ = title(printed(engine)[lines])
    assert found[0].text == "KẾ HOẠCH"
    assert " ".join(line.text for line in found[1:]) == SUBJECTS[lines]
    assert len(found) == 1 + lines
    for line in found:
        assert all(font.endswith("-Bold") for font in line.fonts)
        assert (line.left + line.right) / 2 == pytest.approx(MIDDLE, abs=0.3)


@pytest.mark.parametrize("engine", ["typst", "libreoffice"])
@pytest.mark.parametrize("lines", SUBJECTS)
def test_line_under_the_subject_is_a_third_to_a_half_of_its_longest_line(engine: str, lines: int) -> None:
    found, stroke = title(printed(engine)[lines])
    longest = max(line.right - line.left for line in found[1:])
    assert 0.34 <= stroke.length / longest <= 0.49
    assert (stroke.left + stroke.right) / 2 == pytest.approx(MIDDLE, abs=0.3)
    # Below the tails of the letters (0.22 of 14 pt = 1.1 mm), above the first line of the body.
    assert 1.5 < stroke.y - found[-1].baseline < 4


def test_a_break_that_the_writer_typed_stays() -> None:
    data = {**plan(1), "trich_yeu": "Tập huấn công tác\nvăn thư năm 2026"}
    found, _ = title(pages.read(draw(layout.read(documents.made(data)))[0]))
    assert [line.text for line in found[1:]] == ["Tập huấn công tác", "văn thư năm 2026"]


def test_a_type_without_a_recipe_is_named_by_its_bundle() -> None:
    data = {**documents.bundle("van_ban_khac/toi_thieu.json"), "ten_loai": "Kết luận thanh tra", "chu_viet_tat": "KLTT"}
    shown = pages.read(draw(layout.read(documents.made(data)))[0])
    assert (shown.line("KẾT LUẬN").text, "/KLTT-SNV" in shown.line("Số:").text) == ("KẾT LUẬN THANH TRA", True)
