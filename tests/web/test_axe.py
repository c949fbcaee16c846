"""axe-core finds nothing on any page, light or dark; every page fits a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from support.browser import opened
from support.page_words import begin, box, saved, write_letter

from generator import api

THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PLACES = ["/", "/?q=khong+co+gi", "/kiem-tra", "/co-quan", "/co-quan/moi?nhu=so_gddt_cao_bang", "/vi-sao/DU01"]


@pytest.fixture(params=THEMES)
def themed(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    # axe is put into the page as a script, which the page's own policy forbids.
    with opened(browser, address, color_scheme=request.param, bypass_csp=True) as found:
        yield found


def violations(page: Page) -> list[str]:
    found: dict[str, Any] = Axe().run(page).response
    return [f"{one['id']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"]]


@pytest.mark.parametrize("place", PLACES)
def test_page_has_no_violation(themed: Page, place: str) -> None:
    themed.goto(place)
    assert violations(themed) == []


def test_page_of_writing_has_no_violation(themed: Page) -> None:
    write_letter(themed)
    box(themed, "ngay_ban_hanh").fill("31/2/2022")
    box(themed, "noi_dung").fill("I. MỤC ĐÍCH\nĐề nghị báo cáo trước ngày ..........")
    expect(themed.locator('[data-loi="ngay_ban_hanh"]')).not_to_be_empty()
    saved(themed)
    assert violations(themed) == []
    box(themed, "ngay_ban_hanh").fill("28/2/2022")
    expect(themed.locator(".dau-so a").first).to_be_visible()
    themed.locator("details.nhac summary").first.click()
    themed.keyboard.press("Control+Enter")
    expect(themed.locator("#da-lam")).to_be_visible()
    assert violations(themed) == []
    themed.get_by_role("link", name="Các phiên bản").click()
    assert violations(themed) == []
    themed.goto("/")
    assert violations(themed) == []


def test_refusal_has_no_violation(themed: Page) -> None:
    begin(themed)
    themed.keyboard.press("Control+Enter")
    expect(themed.locator("#chua-lam")).to_be_visible()
    assert violations(themed) == []


def test_verdict_on_a_file_has_no_violation(themed: Page, tmp_path: Path) -> None:
    data = api.read_bundle(Path("samples/cong_van/day_du.json").read_bytes())
    path = tmp_path / "cv.docx"
    path.write_bytes(api.make({**data, "noi_dung": "Đề nghị báo cáo trước ngày .........."}, pdf=False).docx)
    themed.goto("/kiem-tra")
    themed.set_input_files("#tep", path)
    expect(themed.locator("#nhung-dieu")).to_be_visible()
    assert violations(themed) == []


@pytest.mark.parametrize("place", PLACES)
def test_page_is_not_wider_than_a_phone(browser: Browser, address: str, place: str) -> None:
    with opened(browser, address, viewport={"width": 390, "height": 844}, bypass_csp=True) as page:
        page.goto(place)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_writing_is_not_wider_than_a_phone(browser: Browser, address: str) -> None:
    with opened(browser, address, viewport={"width": 390, "height": 844}, bypass_csp=True) as page:
        write_letter(page)
        saved(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
