"""Copies of a checked file: mended, tracked, with comments, made again; from the page and over the API."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import httpx
import pytest
from docx.shared import Mm, Pt
from playwright.sync_api import Page
from support import documents

from generator import layout
from generator.fixing import words

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture(scope="module")
def faulty() -> bytes:
    """A letter of ours with a narrow left margin and a number of the wrong size."""
    document = documents.opened(documents.made(documents.bundle("cong_van/day_du.json")))
    document.sections[0].left_margin = Mm(20)
    for run in document.tables[0].cell(1, 0).paragraphs[0].runs:
        run.font.size = Pt(14)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def post(address: str, path: str, content: bytes) -> httpx.Response:
    return httpx.post(f"{address}/api/v1{path}", content=content, headers={"Content-Type": WORD}, timeout=120)


def faults(address: str, content: bytes) -> set[str]:
    (report,) = post(address, "/check", content).json()["files"]
    return {one["code"] for one in report["findings"] if one["outcome"] == "failed"}


def test_fix_mends_the_form_and_keeps_every_word(address: str, faulty: bytes) -> None:
    assert {"TR03", "SK04"} <= faults(address, faulty)
    mended = post(address, "/fix", faulty)
    assert mended.headers["content-type"] == WORD
    assert not {"TR03", "SK04"} & faults(address, mended.content)
    assert words(layout.read(mended.content)) == words(layout.read(faulty))


def test_tracked_fix_holds_changes_to_accept(address: str, faulty: bytes) -> None:
    made = docx.Document(io.BytesIO(post(address, "/fix?tracked=true", faulty).content))
    assert made.element.body.xpath(".//w:rPrChange")
    assert made.element.body.xpath(".//w:sectPrChange")


def test_annotated_copy_has_a_comment_for_each_place(address: str, faulty: bytes) -> None:
    made = docx.Document(io.BytesIO(post(address, "/annotate", faulty).content))
    assert any("SK04" in comment.text for comment in made.comments)


def test_rebuild_gives_the_data_of_the_letter(address: str, faulty: bytes) -> None:
    (told,) = post(address, "/rebuild", faulty).json()["documents"]
    assert told["whole"]
    assert (told["bundle"]["loai"], told["bundle"]["so"]) == ("cong_van", 5)


def test_a_flag_that_is_neither_true_nor_false_is_refused(address: str, faulty: bytes) -> None:
    assert post(address, "/fix?tracked=1", faulty).status_code == 400


def test_copies_are_downloaded_from_the_page_of_the_verdict(page: Page, faulty: bytes, tmp_path: Path) -> None:
    file = tmp_path / "thư mời.docx"
    file.write_bytes(faulty)
    page.goto("/kiem-tra")
    page.set_input_files("input[type=file]", file)  # the page sends a chosen file at once
    links = page.locator(".tai a")
    links.first.wait_for()
    assert links.count() == 4
    for at in range(links.count()):
        with page.expect_download() as waited:
            links.nth(at).click()
        assert waited.value.suggested_filename.startswith("thư mời")
        docx.Document(waited.value.path())


def test_a_file_that_is_no_longer_kept_is_asked_for_again(address: str) -> None:
    answer = httpx.get(f"{address}/kiem-tra/{'0' * 32}/da-sua.docx", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "chọn tệp rồi kiểm tra lại" in answer.text
