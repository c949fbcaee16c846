"""What the tests of pages type, and how they see that it has arrived."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

LETTER = {
    "ngay_ban_hanh": "19/7/2022",
    "trich_yeu": "nâng bậc lương năm 2019",
    "noi_dung": "Bộ Nội vụ nhận được văn bản của Quý cơ quan.\nTrân trọng./.",
    "kinh_gui": "Bộ Tài chính\nBộ Công an",
    "noi_nhan": "Như trên\nLưu: VT",
    "nguoi_ky.chuc_vu": "Vụ trưởng",
    "nguoi_ky.ho_ten": "Nguyễn Văn A",
}


def box(page: Page, name: str) -> Locator:
    """The input of a field, by the name it has in the bundle."""
    return page.locator(f'[name="{name}"]')


def begin(page: Page, kind: str = "Công văn") -> None:
    """A new draft from the first page."""
    page.goto("/")
    page.get_by_role("button", name=kind).first.click()
    expect(page.locator("h1")).to_have_text(kind)
    expect(page.locator("html.co-js")).to_be_attached()


def write_letter(page: Page, subject: str = LETTER["trich_yeu"]) -> None:
    """A whole công văn, from the first page."""
    begin(page)
    box(page, "co_quan").select_option("bo_noi_vu")
    for name, text in {**LETTER, "trich_yeu": subject}.items():
        box(page, name).fill(text)


def saved(page: Page) -> None:
    """Everything typed is on the disk."""
    expect(page.locator("#ban-thao")).to_have_attribute("data-luu", "xong")
    expect(page.locator("#luu")).to_have_text(re.compile(r"^đã lưu \d\d:\d\d$"))
