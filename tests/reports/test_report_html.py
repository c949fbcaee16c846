"""The report page: stands alone, every word escaped, numbers beside the lines they are about, nothing to be ashamed of
for a screen reader or a printer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path

import lxml.html
import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from playwright.sync_api import Browser
from support import documents, reported
from support.browser import chromium

from generator import drawing, layout
from generator.api import report as making
from generator.drawing.placed import Page, TextLine
from generator.findings import Finding, Severity, Spot
from generator.layout.model import Document
from generator.reports import html, html_index
from generator.reports.html_pages import pictures
from generator.reports.model import FileReport
from generator.resources.files import write_whole

LETTER = "cong_van/day_du.json"


def page(*reports: FileReport) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(html.page(reports[0], html.Drawn(), making.explain))


@pytest.fixture(scope="module")
def letter() -> tuple[Document, list[Page]]:
    document = layout.read(documents.made(documents.bundle(LETTER)))
    return document, drawing.pages(document)


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bao-cao") / "sai.docx"
    path.write_bytes(reported.changed(reported.spoiled))
    return path


def words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_the_page_tells_verdict_place_words_law_and_cure() -> None:
    made = page(reported.REPORTS[0])
    assert made.get("lang") == "vi"
    assert words(made.find(".//h1")) == "Kết quả rà thể thức"
    assert "1 lỗi, 1 lưu ý; cần xem lại 1 quy tắc (DD10)" in words(made.find_class("ket-luan")[0])
    first = words(made.get_element_by_id("diem-1"))
    for said in (
        "1Lỗi QH02: Kiểu chữ của Quốc hiệu",
        "Chỗ: trang 1, đoạn 1; cũng vậy ở đoạn 1.",
        "Quốc hiệu phải in hoa; hiện là chữ thường.",
        "Đang ghi: Cộng hòa. Giá trị này lấy từ: kiểu «X».",
        "Gợi ý: Xin in hoa.",
        "Vì sao? “cỡ chữ từ 12 đến 13” (Phụ lục I, Phần I, Mục II, khoản 1).",
        "Cách sửa trong Word: Chọn dòng Quốc hiệu;",
    ):
        assert said in first
    helps = words(made.find(".//dl"))
    assert "Sai: Cộng hòa xã hội chủ nghĩa Việt Nam (chữ thường)" in helps
    assert "Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in helps


def test_what_could_not_be_examined_has_no_number_and_no_cure() -> None:
    made = page(reported.REPORTS[0])
    assert [words(one) for one in made.find_class("so")] == ["1", "2", "3"]
    (unseen,) = (one for one in made.iter("section") if one.get("aria-labelledby") == "khong-xet")
    assert "Chưa có dữ liệu. CQ07 (" in words(unseen)


def test_a_second_finding_of_a_rule_points_to_the_cure_of_the_first() -> None:
    made = page(replace(reported.REPORTS[0], findings=(reported.WRONG, replace(reported.WRONG, place="đoạn 9"))))
    assert words(made.get_element_by_id("diem-2")).endswith("Cách sửa: như điểm 1.")


def test_what_was_set_aside_is_told_with_its_reason() -> None:
    cells = [words(cell) for cell in page(reported.REPORTS[0]).iter("td")]
    assert cells == ["NN03", "Thiếu dấu.", "Theo mẫu của Bộ."]


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (reported.REPORTS[1], "Tệp rỗng, không có nội dung."),
        (reported.REPORTS[2], "Ngoài phạm vi xét. Tệp là biểu mẫu."),
    ],
)
def test_a_file_that_was_not_judged_has_a_page_that_says_why(report: FileReport, said: str) -> None:
    made = page(report)
    assert said in words(made.find_class("ket-luan")[0])
    assert words(made.find(".//main")) == "Không có điều nào cần nêu."


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        for name, value in attrs:
            assert not name.startswith("on"), name
            if name in ("href", "src"):
                assert (value or "").startswith("#"), value


@given(
    st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["message", "quoted", "hint", "law", "place"])
)
def test_no_words_become_markup(text: str, field: str) -> None:
    plain, marked = Tags(), Tags()
    changes = {field: f"{reported.HOSTILE}<i>{text}"}
    plain.feed(html.page(FileReport("a.docx", (reported.WRONG,)), html.Drawn(), making.explain))
    marked.feed(html.page(FileReport("a.docx", (replace(reported.WRONG, **changes),)), html.Drawn(), making.explain))
    assert marked.seen == plain.seen
    assert "script" not in marked.seen


def at(page: Page, wanted: str) -> tuple[int, TextLine]:
    return next(
        (number, item) for number, item in enumerate(page.items) if isinstance(item, TextLine) and wanted in item.text
    )


def spot(line: TextLine) -> Spot:
    return Spot(line.place.part, line.place.steps)


def badges(svg: etree._Element) -> dict[str, tuple[float, float]]:
    """Where each number stands, in points."""
    return {
        str(one.text): (float(one.get("x", "")), float(one.get("y", "")) - 3.8)
        for one in svg.iter("text")
        if one.get("class") == "so"
    }


def test_a_number_stands_at_the_height_of_its_line_outside_the_words(letter: tuple[Document, list[Page]]) -> None:
    _, drawn = letter
    _, line = at(drawn[0], "Độc lập - Tự do - Hạnh phúc")
    _, body = at(drawn[0], "Kính gửi")
    found = [(1, replace(reported.LIGHT, spot=spot(line))), (2, replace(reported.LIGHT, spot=spot(body)))]
    (picture,) = pictures(drawn, found, 9).shown
    places = badges(picture.svg)
    assert places["1"][1] == pytest.approx((line.top + line.height / 2) / 12_700, abs=0.01)
    assert places["2"][1] == pytest.approx((body.top + body.height / 2) / 12_700, abs=0.01)
    # The Tiêu ngữ stands in the right half: its number is behind it; that of the other is before its line.
    assert places["1"][0] > line.x / 12_700 + 156  # at least as wide as 55 mm
    assert places["2"][0] < body.x / 12_700
    assert picture.svg.get("aria-label") == "Trang 1, có các điểm 1, 2"


def test_numbers_never_cover_each_other(letter: tuple[Document, list[Page]]) -> None:
    _, drawn = letter
    lines = [item for item in drawn[0].items if isinstance(item, TextLine)]
    found = [(number, replace(reported.LIGHT, spot=spot(lines[number % 7]))) for number in range(1, 41)]
    found += [(number, replace(reported.LIGHT, spot=None)) for number in range(41, 61)]
    (picture,) = pictures(drawn, found, 9).shown
    places = badges(picture.svg)
    assert len(places) == 60
    for one, other in combinations(places.values(), 2):
        assert max(abs(one[0] - other[0]), abs(one[1] - other[1])) > 17


def test_words_on_the_page_are_those_of_the_document(letter: tuple[Document, list[Page]]) -> None:
    _, drawn = letter
    (picture,) = pictures(drawn, [], 9).shown
    shown = " ".join(str(one.text) for one in picture.svg.iter("text"))
    items = (*drawn[0].items, *drawn[0].furniture)
    expected = " ".join(item.text for item in items if isinstance(item, TextLine))
    assert shown.split() == expected.replace("\u2011", "-").split()


def test_only_pages_with_numbers_are_drawn_and_no_more_than_allowed(letter: tuple[Document, list[Page]]) -> None:
    _, drawn = letter
    _, line = at(drawn[0], "Kính gửi")
    moved = line._replace(place=line.place._replace(steps=(("đoạn", 99),)))
    pages = [drawn[0], drawn[0], drawn[0]._replace(items=(moved,))]
    found = [(1, replace(reported.LIGHT, spot=spot(moved)))]
    made = pictures(pages, found, 9)
    assert [one.page for one in made.shown] == [1, 3]
    made = pictures(pages, found, 1)
    assert ([one.page for one in made.shown], made.absent) == ([1], (1,))


def test_a_document_of_ours_is_shown_as_it_prints(spoiled: Path) -> None:
    made = lxml.html.document_fromstring(making.page(spoiled, reported.checked(spoiled)))
    assert [one.get("aria-label", "").split(",")[0] for one in made.iter("svg")] == ["Trang 1"]
    assert "vẽ lại" not in words(made)


def test_a_document_that_is_drawn_only_in_part_says_so(tmp_path: Path) -> None:
    def change(document: documents.Document) -> None:
        reported.spoiled(document)
        for run in document.paragraphs[-2].runs:
            run.font.name = "Comic Sans MS"

    path = tmp_path / "la.docx"
    path.write_bytes(reported.changed(change))
    made = words(lxml.html.document_fromstring(making.page(path, reported.checked(path))))
    assert "Ảnh trang do chương trình vẽ lại để chỉ chỗ" in made


@reported.needs_corpus
@pytest.mark.parametrize("path", reported.CORPUS, ids=lambda path: path.stem)
def test_real_files_have_a_page_with_every_finding(path: Path) -> None:
    report = reported.checked(path)
    text = making.page(path, report)
    made = lxml.html.document_fromstring(text)
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    told = [one for one in report.findings if one.outcome.value != "không xét được"]
    assert len(made.xpath("//ol/li")) == len(told)


def test_the_list_of_files_leads_to_their_pages() -> None:
    made = lxml.html.document_fromstring(
        html_index.page([("a b.docx.html", reported.REPORTS[0]), ("c", reported.REPORTS[1])])
    )
    assert [one.get("href") for one in made.iter("a")] == ["a%20b.docx.html", "c"]
    assert "1 lỗi" in words(made)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_stands_in_the_way_of_a_screen_reader(
    browser: Browser, spoiled: Path, tmp_path: Path, width: int
) -> None:
    report = reported.checked(spoiled)
    seen = Finding("DD10", Severity.INFO, "đoạn 1", "Xin xem lại.", outcome=reported.SEEN.outcome)
    more = replace(report, findings=(*report.findings, seen, reported.UNSEEN), examination=reported.EXAMINATION)
    write_whole(tmp_path / "a.html", making.page(spoiled, more).encode(), overwrite=True)
    index = html_index.page([("a.html", more), ("b.html", reported.REPORTS[1])])
    write_whole(tmp_path / "muc_luc.html", index.encode(), overwrite=True)
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    try:
        for name in ("a.html", "muc_luc.html"):
            opened = context.new_page()
            opened.goto((tmp_path / name).as_uri())
            found = Axe().run(opened)
            assert found.violations_count == 0, found.generate_report()
            assert opened.evaluate("document.documentElement.scrollWidth") == width
    finally:
        context.close()
