"""A real Chromium, headless, that may talk to this machine only: every other address fails the test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the machine; skips where there is none, never in CI. Nothing is downloaded."""
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if path is None:
        assert not os.environ.get("CI"), "bộ kiểm thử cần Chromium"
        pytest.skip("máy này không có Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Browser, address: str, **how: Any) -> Iterator[Page]:
    """A page of a new window. Afterwards: no address but ours was asked for, no script failed, nothing was refused by
    the page's own policy."""
    context = browser.new_context(
        base_url=address, locale="vi-VN", viewport=how.pop("viewport", {"width": 1280, "height": 720}), **how
    )
    strange: list[str] = []
    failed: list[str] = []

    def watch(route: Any) -> None:
        if route.request.url.startswith((f"{address}/", "blob:", "data:")):
            route.continue_()
        else:
            strange.append(route.request.url)
            route.abort()

    context.route("**/*", watch)
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("console", lambda said: failed.append(said.text) if "Content Security Policy" in said.text else None)
    try:
        yield page
    finally:
        context.close()
    assert not strange
    assert not failed
