"""Warnings that a person would give: each for its fault, at its page, and none for pages that are as they should be."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from drawing_docx import docx as word_file
from drawing_docx import p, section, tbl, tc, tr
from support import documents, pages

from generator import drawing, layout, profiles
from generator.api.pages import draw
from generator.cli.run import run
from generator.drawing import warnings
from generator.findings import Finding, Severity
from generator.ooxml.package import Package

LINE = "Các cơ quan, đơn vị trực thuộc nghiêm túc triển khai thực hiện nội"


def seen(document: Package | bytes) -> list[Finding]:
    read = layout.read(document if isinstance(document, Package) else Package.read(document))
    return list(warnings.of(read, drawing.pages(read), profiles.load()))


def codes(document: Package | bytes) -> list[tuple[str, str]]:
    return [(finding.code, finding.place) for finding in seen(document)]


def changed(package: Package, change: Callable[[Document], None]) -> bytes:
    """The document after a hand in Word changed something."""
    opened = docx.Document(io.BytesIO(package.write()))
    change(opened)
    saved = io.BytesIO()
    opened.save(saved)
    return saved.getvalue()


def letter(lines: int, **fields: Any) -> dict[str, Any]:
    """A letter of so many lines at 14 pt, each a paragraph of its own."""
    data = documents.bundle("cong_van/toi_thieu.json")
    return {**data, "noi_dung": [f"{LINE}." for _ in range(lines)], **fields}


def plan(**fields: Any) -> dict[str, Any]:
    return {**documents.bundle("ke_hoach/toi_thieu.json"), **fields}


def short_last_page(printed: pages.Printed) -> list[tuple[str, str]]:
    """What is to be said of the last page, counted in the PDF: lines of the body above the closing block."""
    last = printed.on_page(printed.pages)
    # The body lies below the top margin of 20 mm; the title beside the label stands within 2 mm of its height.
    foot = min((line.baseline - 2 for line in last if line.text == "Nơi nhận:"), default=297.0)
    body = [line for line in last if 20 < line.baseline < foot]
    return [("XT02", f"trang {printed.pages}")] * (printed.pages > 1 and len(body) < 3)


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_samples_give_no_false_alarm(sample: Path) -> None:
    package = documents.made(documents.bundle(sample))
    found = codes(package)
    blanks = [pair for pair in found if pair[0] == "XT07"]
    # A published form keeps the dots it was published with; any other sample has none.
    assert bool(blanks) == any(mark in documents.text_of(sample) for mark in ("....", "……"))
    printed = pages.read(draw(layout.read(package))[0])
    assert [pair for pair in found if pair not in blanks] == short_last_page(printed)


def test_letter_of_any_length_gives_no_warning_but_of_a_short_last_page() -> None:
    found = {code for lines in range(1, 50, 2) for code, _ in codes(documents.made(letter(lines)))}
    assert found <= {"XT02"}


def loose(opened: Document) -> None:
    """Nothing is kept with the closing block any more."""
    for paragraph in opened.paragraphs:
        paragraph.paragraph_format.keep_with_next = False


@cache
def full() -> int:
    """The most lines that page 1 takes when nothing is kept: the closing block stands alone on page 2."""
    return max(n for n in range(15, 35) if ("XT01", "trang 2") in codes(changed(documents.made(letter(n)), loose)))


def test_closing_block_alone_on_its_page() -> None:
    usual = documents.made(letter(full()))
    # As we make it, two lines go along: that is said as of little weight, not as a fault.
    assert codes(usual) == [("XT02", "trang 2")]
    found = seen(changed(usual, loose))
    assert [(one.code, one.place, one.severity) for one in found] == [("XT01", "trang 2", Severity.WARNING)]


@pytest.mark.parametrize(("more", "is_short"), [(1, True), (2, True), (3, False), (4, False)])
def test_fewer_than_three_lines_on_the_last_page(more: int, is_short: bool) -> None:
    found = codes(changed(documents.made(letter(full() + more)), loose))
    assert found == [("XT02", "trang 2")] * is_short


def titled(lines: int) -> Package:
    title = "1.! Nhiệm vụ thường xuyên của các đơn vị"
    return documents.made(plan(noi_dung=[*[f"{LINE}." for _ in range(lines)], title, *[f"{LINE}."] * 30]))


def unkept(opened: Document) -> None:
    for style in opened.styles:
        if style.name == "VB Khoản tiêu đề":
            style.paragraph_format.keep_with_next = False


def test_heading_left_at_the_foot_of_a_page() -> None:
    made = {lines: seen(changed(titled(lines), unkept)) for lines in range(24, 36)}
    left = {lines: [one for one in found if one.code == "XT03"] for lines, found in made.items()}
    # Lines of one height and paragraphs of one line: the heading is the page's last line for one number of them only.
    (lines,) = [lines for lines, found in left.items() if found]
    (finding,) = left[lines]
    assert (finding.place, finding.severity) == ("trang 1", Severity.WARNING)
    assert finding.quoted is not None
    assert finding.quoted.startswith("1. Nhiệm vụ thường xuyên")
    assert [one for one in seen(titled(lines)) if one.code == "XT03"] == []


def test_heading_with_a_word_in_italics_is_a_heading() -> None:
    def file(lines: int) -> bytes:
        body = [*[f"{LINE}." for _ in range(lines)], "1.! Nhiệm vụ *thường xuyên*", *[f"{LINE}."] * 30]
        return changed(documents.made(plan(noi_dung=body)), unkept)

    assert ("XT03", "trang 1") in [pair for lines in range(20, 36) for pair in codes(file(lines))]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"trich_yeu": "Ban hành Quy chế làm việc của cơ\nquan"}, "quan"),
        ({"co_quan": {"ten": "Ban Quản lý\nxã", "viet_tat": "BQL", "dia_danh": "Bắc Hà"}}, "XÃ"),
    ],
)
def test_line_of_one_syllable_in_a_name(fields: dict[str, Any], words: str) -> None:
    data = plan()
    given = {**fields, **({"co_quan": {**data["co_quan"], **fields["co_quan"]}} if "co_quan" in fields else {})}
    found = seen(documents.made({**data, **given}))
    assert [(one.code, one.place, one.quoted) for one in found] == [("XT04", "trang 1", words)]


def test_line_of_two_words_or_a_name_of_one_is_well() -> None:
    assert codes(documents.made(plan(trich_yeu="Phòng,\nchống thiên tai năm 2026"))) == [("XT04", "trang 1")]
    assert codes(documents.made(plan(trich_yeu="Chuyển đổi số\nnăm 2026"))) == []
    assert codes(documents.made(plan(trich_yeu="Chuyển đổi số\n2026"))) == []
    assert codes(documents.made(plan(trich_yeu="Thanh"))) == []


@pytest.mark.parametrize(("lines", "is_long"), [(5, False), (6, True)])
def test_subject_of_more_than_five_lines(lines: int, is_long: bool) -> None:
    found = codes(documents.made(plan(trich_yeu="\n".join(["Tập huấn công tác văn thư"] * lines))))
    assert found == [("XT05", "trang 1")] * is_long


@pytest.mark.parametrize(("lines", "is_long"), [(6, False), (7, True)])
def test_subject_of_a_letter_of_more_than_six_lines(lines: int, is_long: bool) -> None:
    found = codes(documents.made(letter(1, trich_yeu="\n".join(["tập huấn công tác"] * lines))))
    assert found == [("XT05", "trang 1")] * is_long


@pytest.mark.parametrize(("lines", "is_long"), [(3, False), (4, True)])
def test_names_of_two_bodies_of_more_than_five_lines(lines: int, is_long: bool) -> None:
    data = letter(1)
    name = "\n".join(["Ban Chỉ đạo"] * lines)
    data["co_quan"] = {**data["co_quan"], "chu_quan": "Ủy ban nhân dân\ntỉnh Lâm Đồng", "ten": name}
    assert codes(documents.made(data)) == [("XT05", "trang 1")] * is_long


def test_row_that_a_page_break_splits_and_no_header_row() -> None:
    long = " ".join([LINE] * 60)
    table = ["| Nội dung | Ghi chú |", "|---|---|", "| ngắn | có |", f"| {long} | không |", "| hết | |"]
    found = seen(documents.made(plan(noi_dung=["Như bảng sau:", *table, *[f"{LINE}."] * 5])))
    # The heading is table 1 of the document; the row of many words is the third of table 2.
    assert [(one.code, one.place) for one in found] == [("XT06", "trang 1")]
    assert found[0].message == "Bảng 2, hàng 3 bị ngắt sang trang sau."


def test_header_row_on_every_page_is_no_row_that_splits() -> None:
    table = ["| Số thứ tự | Nội dung |", "|---|---|", *[f"| {number} | {LINE} |" for number in range(1, 61)]]
    made = documents.made(plan(noi_dung=["Như bảng sau:", *table, *[f"{LINE}."] * 5]))
    assert len(drawing.pages(layout.read(made))) > 1
    assert "XT06" not in [code for code, _ in codes(made)]


def test_first_page_is_no_last_page_where_others_follow() -> None:
    def longer(opened: Document) -> None:
        opened.add_page_break()
        for _ in range(3):
            opened.add_paragraph("Phần thêm vào sau khối chữ ký.")

    # Page 1 holds one line of the body and the closing block, as any short letter.
    assert codes(changed(documents.made(letter(1)), longer)) == []


@pytest.mark.parametrize(
    "text",
    ["trong năm học ..........", "ngày ……… tháng 3", "số ____ ngày 05", "họ tên: […]", "gồm (...) người", "số [...]."],
)
def test_blank_left_in_the_words(text: str) -> None:
    found = seen(documents.made(letter(1, noi_dung=["Kính đề nghị quý cơ quan.", f"Kết quả {text}"])))
    assert [(one.code, one.place, one.severity) for one in found] == [("XT07", "trang 1", Severity.WARNING)]
    assert found[0].message == "Trang này còn 1 chỗ trống phải điền."


@pytest.mark.parametrize(
    "text", ["xã, phường, v.v...", "gồm: lúa, ngô…", "đề nghị./.", "tệp ten_tep.docx", "3... 2... 1"]
)
def test_dots_that_are_no_blank(text: str) -> None:
    assert codes(documents.made(letter(1, noi_dung=[f"Kết quả {text}"]))) == []


def test_blank_number_and_date_are_the_clerks_to_fill() -> None:
    assert codes(documents.made(letter(1, so=None, ngay_ban_hanh=None))) == []


def test_blanks_of_one_page_are_one_warning() -> None:
    found = seen(documents.made(letter(1, noi_dung=["Họ tên: ........ Sinh ngày: ........", "Quê quán: ........"])))
    assert [one.message for one in found] == ["Trang này còn 3 chỗ trống phải điền."]


def test_document_of_others_is_warned_of_only_what_needs_no_style_of_ours() -> None:
    body = [p(f"{LINE}.") for _ in range(60)]
    assert codes(word_file(*body)) == []
    row = tr(tc(4000, *(p(LINE) for _ in range(60))), tc(4000, p("có")))
    assert codes(word_file(p("Bảng:"), tbl([4000, 4000], row), p("hết"))) == [("XT06", "trang 1")]


def test_heading_that_word_knows_as_one_counts_in_a_document_of_others() -> None:
    # 297 mm less 40 mm of margins hold 45 lines of 14 pt x 1.15: the heading is the 45th, its text the 46th.
    for level, expected in (({"outlineLvl": "0"}, [("XT03", "trang 1")]), ({}, [])):
        above, below = [p(LINE) for _ in range(44)], [p(LINE) for _ in range(4)]
        assert codes(word_file(*above, p("Mục tiêu", **level), *below, section())) == expected


def test_preview_tells_what_it_sees_and_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(documents.made(letter(1, noi_dung=["Họ tên: ........"])).write())
    assert run(["preview", str(source), "-o", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert "a-1.png" in said.out
    assert "cảnh báo XT07: Trang này còn 1 chỗ trống phải điền." in said.err
    assert "trang 1" in said.err


def test_render_tells_what_the_pages_show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "a.json"
    source.write_text(json.dumps(letter(1, noi_dung=["Họ tên: ........"]), ensure_ascii=False), encoding="utf-8")
    assert run(["render", str(source)]) == 0
    assert "cảnh báo XT07" in capsys.readouterr().err
