"""Long names in the heading: thirty official ones with their parents, printed by both engines.

Each breaks where a clerk breaks it, typed here by hand; takes five lines at most; stays in its column; stands over a
line of 1/3 to 1/2 of its longest line, centred (Phụ lục I, Phần I, Mục II, khoản 2, điểm b).
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from support import documents, pages

from generator import layout
from generator.api.pages import draw
from generator.export import libreoffice

# The left column: from the left margin of 30 mm, 65 mm less the gap of 2 mm.
COLUMN = (30.0, 93.0)

# Parent (None: there is none) and issuing body as an organisation's file has them; «|» where the heading breaks them.
NAMES = (
    # Ministries and bodies of the Government
    (None, "Bộ Giáo dục và Đào tạo"),
    (None, "Bộ Nông nghiệp | và Môi trường"),
    (None, "Bộ Văn hóa, Thể thao | và Du lịch"),
    (None, "Viện Hàn lâm | Khoa học và Công nghệ | Việt Nam"),
    (None, "Học viện Chính trị | quốc gia Hồ Chí Minh"),
    ("Bộ Nội vụ", "Cục Văn thư | và Lưu trữ nhà nước"),
    ("Bộ Tài chính", "Bảo hiểm xã hội Việt Nam"),
    # Departments of provinces
    ("Ủy ban nhân dân | tỉnh Bắc Ninh", "Sở Giáo dục và Đào tạo"),
    ("Ủy ban nhân dân | Thành phố Hồ Chí Minh", "Sở Nông nghiệp | và Môi trường"),
    ("Ủy ban nhân dân | tỉnh Lâm Đồng", "Sở Văn hóa, Thể thao | và Du lịch"),
    ("Ủy ban nhân dân | thành phố Hà Nội", "Sở Quy hoạch - Kiến trúc"),
    # Councils, committees, offices
    (None, "Ủy ban nhân dân | xã Quảng Uyên"),
    (None, "Ủy ban nhân dân | phường Văn Miếu - | Quốc Tử Giám"),
    (None, "Ủy ban nhân dân | đặc khu Côn Đảo"),
    (None, "Hội đồng nhân dân | thành phố Hải Phòng"),
    (None, "Văn phòng | Đoàn đại biểu Quốc hội | và Hội đồng nhân dân | tỉnh Đắk Lắk"),
    # Boards of management
    ("Ủy ban nhân dân | tỉnh Quảng Ninh", "Ban Quản lý | Khu kinh tế Quảng Ninh"),
    (
        "Ủy ban nhân dân | Thành phố Hồ Chí Minh",
        "Ban Quản lý | các khu chế xuất | và công nghiệp | Thành phố Hồ Chí Minh",
    ),
    ("Bộ Xây dựng", "Ban Quản lý dự án | Đường Hồ Chí Minh"),
    (
        "Ủy ban nhân dân | thành phố Hà Nội",
        "Ban Quản lý dự án đầu tư | xây dựng công trình | hạ tầng kỹ thuật | và nông nghiệp",
    ),
    # Schools and universities
    ("Ủy ban nhân dân | phường Văn Miếu - | Quốc Tử Giám", "Trường Tiểu học | Văn Chương"),
    ("Sở Giáo dục và Đào tạo | tỉnh Lâm Đồng", "Trường Trung học | phổ thông chuyên | Thăng Long"),
    (
        "Sở Giáo dục và Đào tạo | tỉnh Lào Cai",
        "Trường Phổ thông | Dân tộc nội trú | Trung học cơ sở | và Trung học | phổ thông Bắc Hà",
    ),
    ("Bộ Giáo dục và Đào tạo", "Trường Đại học | Sư phạm Kỹ thuật | Thành phố Hồ Chí Minh"),
    ("Đại học Quốc gia Hà Nội", "Trường Đại học | Khoa học Xã hội | và Nhân văn"),
    # Hospitals and health
    ("Sở Y tế tỉnh Lào Cai", "Bệnh viện Đa khoa | tỉnh Lào Cai"),
    ("Bộ Quốc phòng", "Bệnh viện Trung ương | Quân đội 108"),
    ("Sở Y tế thành phố Đà Nẵng", "Trung tâm | Kiểm soát bệnh tật | thành phố Đà Nẵng"),
    # State corporations
    ("Bộ Tài chính", "Tổng công ty | Đầu tư phát triển | đường cao tốc Việt Nam"),
    ("Tổng công ty | Cảng hàng không | Việt Nam", "Cảng hàng không | quốc tế Tân Sơn Nhất"),
)


def plain(name: str | None) -> str | None:
    return name and name.replace(" | ", " ")


def broken(name: str | None) -> list[str]:
    return name.upper().split(" | ") if name else []


def letter(parent: str | None, own: str) -> dict[str, Any]:
    data = documents.bundle("cong_van/toi_thieu.json")
    data["co_quan"] |= {"ten": plain(own), "chu_quan": plain(parent)}
    return data


@cache
def printed(engine: str) -> dict[str, pages.Printed]:
    made = {own: documents.made(letter(parent, own)) for parent, own in NAMES}
    if engine == "typst":
        return {own: pages.read(draw(layout.read(package))[0]) for own, package in made.items()}
    files = {str(number): package.write() for number, package in enumerate(made.values())}
    pdfs = libreoffice.convert_many(files, timeout=120)
    return {own: pages.read(pdfs[str(number)]) for number, own in enumerate(made)}


def heading(shown: pages.Printed) -> tuple[list[pages.Line], pages.Stroke]:
    """The lines of the left column above its drawn line, and that line."""
    stroke = min((each for each in shown.strokes if each.page == 1 and each.y < 80), key=lambda each: each.left)
    lines = [line for line in shown.on_page(1) if line.left < pages.BETWEEN and line.baseline < stroke.y]
    return lines, stroke


def test_thirty_names_are_tried() -> None:
    assert len(NAMES) == 30
    assert len({plain(own) for _, own in NAMES}) > 27


@pytest.mark.xdist_group("names")
@pytest.mark.parametrize("engine", ["typst", "libreoffice"])
@pytest.mark.parametrize(("parent", "own"), NAMES, ids=[own for _, own in NAMES])
def test_a_name_breaks_at_meaning_within_its_column(engine: str, parent: str | None, own: str) -> None:
    lines, stroke = heading(printed(engine)[own])
    assert [line.text for line in lines] == [*broken(parent), *broken(own)]
    assert len(broken(own)) <= 5
    assert len(broken(parent)) <= 3
    middle = (COLUMN[0] + COLUMN[1]) / 2
    for line in lines:
        assert line.left >= COLUMN[0] - 0.1
        assert line.right <= COLUMN[1] + 0.1
        assert (line.left + line.right) / 2 == pytest.approx(middle, abs=0.5)
    longest = max(line.right - line.left for line in lines[len(broken(parent)) :])
    assert 1 / 3 <= stroke.length / longest <= 1 / 2
    assert (stroke.left + stroke.right) / 2 == pytest.approx(middle, abs=0.5)


def test_a_break_typed_by_the_writer_stays() -> None:
    data = letter("Ủy ban nhân dân tỉnh\nLâm Đồng", "Sở\nNội vụ")
    shown = pages.read(draw(layout.read(documents.made(data)))[0])
    assert [line.text for line in heading(shown)[0]] == ["ỦY BAN NHÂN DÂN TỈNH", "LÂM ĐỒNG", "SỞ", "NỘI VỤ"]
