"""What people do, in a real browser: write, look, make, download; nothing typed is lost."""

from __future__ import annotations

import io
import re
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Locator, Page, expect


def box(page: Page, name: str) -> Locator:
    """The input of a field, by the name it has in the bundle."""
    return page.locator(f'[name="{name}"]')


def write_letter(page: Page, subject: str = "nâng bậc lương năm 2019") -> None:
    """A whole công văn, from the first page."""
    page.goto("/")
    page.get_by_role("button", name="Công văn").click()
    box(page, "co_quan").select_option("bo_noi_vu")
    box(page, "ngay_ban_hanh").fill("19/7/2022")
    box(page, "trich_yeu").fill(subject)
    box(page, "noi_dung").fill("Bộ Nội vụ nhận được văn bản của Quý cơ quan.\nTrân trọng./.")
    box(page, "kinh_gui").fill("Bộ Tài chính\nBộ Công an")
    box(page, "noi_nhan").fill("Như trên\nLưu: VT")
    box(page, "nguoi_ky.chuc_vu").fill("Vụ trưởng")
    box(page, "nguoi_ky.ho_ten").fill("Nguyễn Văn A")


def saved(page: Page) -> None:
    expect(page.locator("#luu")).to_have_text(re.compile(r"^đã lưu \d\d:\d\d$"))
    expect(page.locator("#ban-thao")).to_have_attribute("data-luu", "xong")


def test_letter_is_written_looked_at_made_and_downloaded(page: Page) -> None:
    write_letter(page)
    expect(page.locator("#xem img")).to_have_count(1)
    saved(page)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#da-lam")).to_contain_text("Đã tạo văn bản lúc")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")  # the link to the .docx has the focus
    assert coming.value.suggested_filename == "Công văn nâng bậc lương năm 2019.docx"
    words = ZipFile(io.BytesIO(Path(coming.value.path()).read_bytes())).read("word/document.xml").decode()
    assert "nâng bậc lương năm 2019" in words
    with page.expect_download() as coming:
        page.get_by_role("link", name="Tải tệp PDF").click()
    assert Path(coming.value.path()).read_bytes().startswith(b"%PDF-")


def test_what_was_typed_is_there_after_reloading(page: Page) -> None:
    write_letter(page, "tuyển dụng viên chức")
    saved(page)
    page.reload()
    expect(box(page, "trich_yeu")).to_have_value("tuyển dụng viên chức")
    page.goto("/")
    expect(page.get_by_role("link", name="tuyển dụng viên chức")).to_be_visible()
