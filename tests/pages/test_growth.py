"""The body grown line by line through a page and more, the recipients from 1 to 12, in both engines.

Whatever the length: no page without ink, the closing block whole, at least two lines of the body on its page, nothing
beyond the margins.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from support import documents, pages

from generator import layout
from generator.api.pages import draw
from generator.export import libreoffice

# Top, bottom, left, right in mm: the decree's 20-25, 20-25, 30-35, 15-20, of which we take the smallest.
MARGINS = (20.0, 20.0, 30.0, 15.0)
LINES = range(1, 51)
RECIPIENTS = range(1, 13)


def letter(lines: int, recipients: int) -> dict[str, Any]:
    """A letter whose body is that many lines: paragraphs of four lines, the rest in the last one."""
    data = documents.bundle("cong_van/toi_thieu.json")
    data["nguoi_ky"] = {**data["nguoi_ky"], "ho_ten": "Nguyễn Văn A"}
    # At 14 pt a line of 165 mm takes about 66 letters; each sentence below is just under one line.
    line = "Các cơ quan, đơn vị trực thuộc nghiêm túc triển khai thực hiện nội"
    body = [" ".join([line] * min(4, lines - start)) for start in range(0, lines, 4)]
    data["noi_dung"] = [*body[:-1], body[-1] + "./."]
    named = [f"Phòng chuyên môn số {n}" for n in range(1, recipients)]
    data["noi_nhan"] = ["Như trên", *named, "Lưu: VT"][-recipients:]
    return data


CASES = [(lines, 4) for lines in LINES] + [(lines, n) for lines in (18, 24, 27, 30) for n in RECIPIENTS]


@cache
def by_libreoffice() -> dict[str, pages.Printed]:
    files = {f"{lines}-{n}": documents.made(letter(lines, n)).write() for lines, n in CASES}
    return {name: pages.read(pdf) for name, pdf in libreoffice.convert_many(files, timeout=300).items()}


def printed(engine: str, lines: int, recipients: int) -> pages.Printed:
    if engine == "libreoffice":
        return by_libreoffice()[f"{lines}-{recipients}"]
    return pages.read(draw(layout.read(documents.made(letter(lines, recipients))))[0])


def cases() -> Iterator[Any]:
    for engine in ("typst", "libreoffice"):
        for lines, recipients in CASES:
            yield pytest.param(engine, lines, recipients, id=f"{engine}-{lines}-lines-{recipients}-recipients")


@pytest.mark.xdist_group("growth")
@pytest.mark.parametrize(("engine", "lines", "recipients"), list(cases()))
def test_letter_of_any_length_prints_well(engine: str, lines: int, recipients: int) -> None:
    shown = printed(engine, lines, recipients)
    top, bottom, left, right = MARGINS

    for number in range(1, shown.pages + 1):
        body = [line for line in shown.on_page(number) if line.baseline > top]
        assert body, f"page {number} of {shown.pages} holds no ink"
        # A descender reaches 0.216 em below the baseline: 1.07 mm at 14 pt.
        assert max(line.baseline for line in body) + 1.07 <= 297 - bottom + 0.1
        assert min(line.left for line in body) >= left - 0.1
        assert max(line.right for line in body) <= 210 - right + 0.3

    block = [shown.line("Nơi nhận:"), shown.line("Nguyễn Văn A"), shown.line("- Lưu: VT")]
    assert {line.page for line in block} == {shown.pages}
    above = [
        line
        for line in shown.on_page(shown.pages)
        if line.baseline < shown.line("Nơi nhận:").baseline
        and 14.0 in line.sizes
        and line.baseline > top
        and "Kính gửi" not in line.text
    ]
    titles = {"GIÁM ĐỐC"}
    assert len([line for line in above if line.text not in titles]) >= min(2, lines)


def test_page_number_stands_centred_in_the_top_margin_from_page_two() -> None:
    for engine in ("typst", "libreoffice"):
        shown = printed(engine, 50, 4)
        assert shown.pages >= 2
        for number in range(1, shown.pages + 1):
            margin = [line for line in shown.on_page(number) if line.baseline < 20]
            if number == 1:
                assert margin == []
                continue
            assert [line.text for line in margin] == [str(number)]
            # The middle of the text area: 30 + 165 / 2 mm.
            assert (margin[0].left + margin[0].right) / 2 == pytest.approx(112.5, abs=0.5)
            assert margin[0].sizes <= {13.0, 14.0}
