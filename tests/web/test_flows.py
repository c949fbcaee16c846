"""What people do, in a real browser: write, look, make, download, repeat; nothing typed is lost."""

from __future__ import annotations

import io
import socket
import time
from pathlib import Path
from zipfile import ZipFile

import httpx
from playwright.sync_api import Browser, Page, expect
from support.browser import opened
from support.page_words import LETTER, begin, box, saved, write_letter
from support.web import served

# The measures of a person: "repeat letter" in so many keys or words, in so many seconds of the machine.
MOST_KEYS, MOST_SECONDS, MOST_PREVIEW_MS = 20, 6.0, 150.0


def made(page: Page) -> None:
    expect(page.locator("#da-lam")).to_contain_text("Đã tạo văn bản lúc")


def words(path: str | Path) -> str:
    return ZipFile(io.BytesIO(Path(path).read_bytes())).read("word/document.xml").decode()


def test_letter_is_written_looked_at_made_and_downloaded(page: Page) -> None:
    write_letter(page)
    expect(page.locator("#xem img")).to_have_count(1)
    saved(page)
    page.keyboard.press("Control+Enter")
    made(page)
    with page.expect_download() as coming:
        page.keyboard.press("Enter")  # the link to the .docx has the focus
    assert coming.value.suggested_filename == "Công văn nâng bậc lương năm 2019.docx"
    assert "nâng bậc lương năm 2019" in words(coming.value.path())
    with page.expect_download() as coming:
        page.get_by_role("link", name="Tải tệp PDF").click()
    assert Path(coming.value.path()).read_bytes().startswith(b"%PDF-")


def test_a_letter_is_repeated_by_keyboard_alone_in_twenty_keys_and_six_seconds(page: Page) -> None:
    write_letter(page, "báo cáo công tác văn thư")
    saved(page)
    pressed = 0

    def press(*keys: str) -> None:
        nonlocal pressed
        for key in keys:
            page.keyboard.press(key)
        pressed += len(keys)

    def say(text: str) -> None:
        nonlocal pressed
        page.keyboard.insert_text(text)
        pressed += len(text.split())

    started = time.perf_counter()
    page.goto("/")
    say("van thu")  # the search has the focus
    copy = page.get_by_role("button", name="Nhân bản «báo cáo công tác văn thư»")
    expect(page.locator("#ket-qua tbody tr")).to_have_count(1)
    expect(page.locator(".the button")).to_have_count(0)
    press("Tab", "Tab")
    expect(copy).to_be_focused()
    press("Enter")
    expect(box(page, "ngay_ban_hanh")).to_be_focused()
    expect(page.locator("html.co-js")).to_be_attached()
    say("20/8/2022")
    press("Tab", "Tab", "Tab")
    expect(box(page, "noi_dung")).to_be_focused()
    press("Control+Home", "Shift+End")
    say("Bộ đề nghị báo cáo.")
    press("Control+Enter")
    made(page)
    with page.expect_download() as docx:
        press("Enter")
    press("Tab")
    with page.expect_download() as pdf:
        press("Enter")
    text = words(docx.value.path())
    assert Path(pdf.value.path()).read_bytes().startswith(b"%PDF-")
    seconds = time.perf_counter() - started
    assert "Bộ đề nghị báo cáo." in text and "tháng 8 năm 2022" in text
    assert pressed <= MOST_KEYS
    assert seconds <= MOST_SECONDS


def test_pages_are_drawn_in_the_time_of_a_pause(page: Page) -> None:
    write_letter(page)
    saved(page)
    times = []
    for number in range(5):  # the machine may be busy with others; the best of a few is its own time
        with page.expect_response("**/xem") as coming:
            box(page, "trich_yeu").fill(f"tuyển dụng lần {number}")
        times.append(coming.value.json()["ms"])
    assert min(times) <= MOST_PREVIEW_MS


def test_what_is_wrong_is_said_beside_the_field_and_goes_when_it_is_mended(page: Page) -> None:
    begin(page)
    box(page, "ngay_ban_hanh").fill("31/2/2022")
    expect(page.locator('[data-loi="ngay_ban_hanh"]')).to_contain_text("Không có ngày 31")
    expect(box(page, "ngay_ban_hanh")).to_have_attribute("aria-invalid", "true")
    box(page, "ngay_ban_hanh").fill("ngày 28 tháng 2 năm 2022")
    expect(page.locator('[data-loi="ngay_ban_hanh"]')).to_be_empty()
    expect(page.locator('[data-doc-lai="ngay_ban_hanh"]')).to_have_text("ngày 28 tháng 02 năm 2022")
    # What nobody has typed in yet is not called wrong.
    expect(page.locator('[data-loi="trich_yeu"]')).to_be_empty()


def test_nothing_is_sent_while_an_input_method_is_composing(page: Page) -> None:
    begin(page)
    sent: list[str] = []
    page.clock.install()
    page.reload()
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    box(page, "trich_yeu").focus()
    typing = page.context.new_cdp_session(page)
    typing.send("Input.imeSetComposition", {"text": "nâ", "selectionStart": 2, "selectionEnd": 2})
    page.clock.run_for(10_000)
    assert box(page, "trich_yeu").input_value() == "nâ"
    assert not sent
    typing.send("Input.insertText", {"text": "nâng"})
    page.clock.run_for(1_000)
    saved(page)
    assert {url.rpartition("/")[2] for url in sent} == {"luu", "xem"}


def test_blanks_are_named_when_the_document_is_asked_for(page: Page) -> None:
    begin(page)
    box(page, "trich_yeu").fill("tuyển dụng")
    page.keyboard.press("Control+Enter")
    refusal = page.locator("#chua-lam")
    for title in ("Kính gửi", "Nội dung", "Người ký"):
        expect(refusal.get_by_role("link", name=title, exact=True)).to_be_visible()
    expect(page.locator('[data-loi="kinh_gui"]')).to_contain_text("Chưa điền")
    refusal.get_by_role("link", name="Kính gửi").click()
    expect(box(page, "kinh_gui")).to_be_focused()


def test_words_typed_just_before_the_tab_is_closed_are_there(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        begin(page)
        where = page.url
        box(page, "trich_yeu").fill("chưa kịp lưu")
        page.close(run_before_unload=False)
        again = page.context.new_page()
        again.goto(where)
        expect(box(again, "trich_yeu")).to_have_value("chưa kịp lưu")
        again.close()


def test_words_typed_while_the_server_is_dead_are_saved_when_it_is_back(browser: Browser, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    with served(tmp_path, "--cong", port) as (server, address), opened(browser, address) as page:
        begin(page)
        where = page.url
        box(page, "trich_yeu").fill("trước khi chết")
        saved(page)
        server.kill()
        server.wait()
        box(page, "trich_yeu").fill("gõ khi máy chủ đã chết")
        expect(page.locator("#luu")).to_contain_text("vẫn giữ ở trình duyệt này")
        with served(tmp_path, "--cong", port) as (again, _):
            saved(page)
            page.reload()
            expect(box(page, "trich_yeu")).to_have_value("gõ khi máy chủ đã chết")
            again.kill()
            again.wait()
            box(page, "trich_yeu").fill("rồi đóng cửa sổ")
            expect(page.locator("#luu")).to_contain_text("vẫn giữ ở trình duyệt này")
            page.goto("about:blank")
        with served(tmp_path, "--cong", port):
            page.goto(where)
            expect(page.locator("#bao")).to_contain_text("Đã lấy lại những chữ gõ lúc")
            expect(box(page, "trich_yeu")).to_have_value("rồi đóng cửa sổ")
            saved(page)
            key = where.rpartition("/")[2]
            told = httpx.get(f"{address}/api/v1/drafts/{key}").json()
    assert told["values"]["trich_yeu"] == "rồi đóng cửa sổ"


def test_two_windows_on_one_draft_ask_which_words_to_keep(page: Page) -> None:
    begin(page)
    other = page.context.new_page()
    other.goto(page.url)
    box(other, "trich_yeu").fill("của cửa sổ kia")
    saved(other)
    box(page, "trich_yeu").fill("của cửa sổ này")
    expect(page.get_by_role("alert")).to_contain_text("Bản thảo này đã được sửa ở một cửa sổ khác")
    page.get_by_role("button", name="Giữ những gì đang có ở cửa sổ này").click()
    saved(page)
    page.get_by_role("link", name="Các phiên bản").click()
    expect(page.locator("del")).to_have_text(["kia"])
    expect(page.locator("ins")).to_have_text(["này"])


def test_a_former_version_is_shown_and_brought_back(page: Page) -> None:
    begin(page)
    for text in ("nâng bậc lương năm 2019", "nâng bậc lương năm 2020"):
        box(page, "trich_yeu").fill(text)
        saved(page)
    page.get_by_role("link", name="Các phiên bản").click()
    page.locator(".phien-ban a").nth(1).click()
    expect(page.locator("dl.khac dt")).to_have_text(["Trích yếu nội dung"])
    expect(page.locator("del")).to_have_text(["2019"])
    page.get_by_role("button", name="Trở lại phiên bản này").click()
    expect(box(page, "trich_yeu")).to_have_value("nâng bậc lương năm 2019")


def test_copy_keeps_the_words_and_not_number_and_date(page: Page) -> None:
    write_letter(page, "điều động công chức")
    box(page, "so").fill("15")
    saved(page)
    page.get_by_role("button", name="Nhân bản").click()
    expect(box(page, "ngay_ban_hanh")).to_be_focused()
    expect(box(page, "so")).to_have_value("")
    expect(box(page, "ngay_ban_hanh")).to_have_value("")
    expect(box(page, "noi_dung")).to_have_value(LETTER["noi_dung"])


def test_draft_thrown_away_can_be_had_back(page: Page) -> None:
    write_letter(page, "bỏ nhầm văn bản")
    saved(page)
    page.goto("/?q=bo+nham")
    page.get_by_role("button", name="Bỏ «bỏ nhầm văn bản»").click()
    expect(page.get_by_role("link", name="bỏ nhầm văn bản")).to_have_count(0)
    page.get_by_role("button", name="Lấy lại").click()
    expect(page.get_by_role("link", name="bỏ nhầm văn bản")).to_be_visible()


def test_search_finds_types_and_letters_without_diacritics(page: Page) -> None:
    write_letter(page, "phòng chống thiên tai")
    saved(page)
    page.goto("/")
    page.keyboard.type("ke hoach")
    expect(page.locator(".the button")).to_have_count(1)
    expect(page.locator(".the strong")).to_have_text(["Kế hoạch"])
    page.get_by_role("searchbox").fill("thien tai")
    expect(page.get_by_role("link", name="phòng chống thiên tai")).to_be_visible()
    page.get_by_role("searchbox").fill("thiền tai")  # a diacritic that was typed counts
    expect(page.get_by_role("link", name="phòng chống thiên tai")).to_have_count(0)


def test_signer_known_to_the_organisation_is_chosen_not_typed(page: Page) -> None:
    begin(page)
    box(page, "co_quan").select_option("so_gddt_cao_bang")
    box(page, "nguoi_ky").select_option("pho_giam_doc")
    expect(page.locator("#xem img")).to_have_count(1)
    saved(page)
    page.reload()
    expect(box(page, "nguoi_ky")).to_have_value("pho_giam_doc")


def test_structure_of_the_body_leads_to_its_headings(page: Page) -> None:
    begin(page, "Kế hoạch")
    box(page, "noi_dung").fill("I. MỤC ĐÍCH\n1. Mục đích\nNâng cao.\nII. TỔ CHỨC\nThực hiện.")
    expect(page.locator(".cau-truc button")).to_have_text(["I. MỤC ĐÍCH", "1. Mục đích", "II. TỔ CHỨC"])
    page.get_by_role("button", name="II. TỔ CHỨC").click()
    chosen = "(area) => area.value.slice(area.selectionStart, area.selectionEnd)"
    assert box(page, "noi_dung").evaluate(chosen) == "II. TỔ CHỨC"


def test_lines_are_moved_by_keyboard(page: Page) -> None:
    begin(page)
    box(page, "kinh_gui").fill("Bộ Nội vụ\nBộ Tài chính\nBộ Công an")
    page.keyboard.press("Alt+ArrowUp")
    expect(box(page, "kinh_gui")).to_have_value("Bộ Nội vụ\nBộ Công an\nBộ Tài chính")
    page.keyboard.press("Alt+ArrowUp")
    expect(box(page, "kinh_gui")).to_have_value("Bộ Công an\nBộ Nội vụ\nBộ Tài chính")
    page.keyboard.press("Alt+ArrowDown")
    expect(box(page, "kinh_gui")).to_have_value("Bộ Nội vụ\nBộ Công an\nBộ Tài chính")
    saved(page)


def test_amount_before_the_caret_is_said_in_words(page: Page) -> None:
    begin(page)
    box(page, "noi_dung").fill("Kinh phí: 15.000.000 đồng")
    page.get_by_role("button", name="Ghi số tiền bằng chữ").click()
    expect(box(page, "noi_dung")).to_have_value("Kinh phí: 15.000.000 đồng (Bằng chữ: Mười lăm triệu đồng)")
    box(page, "noi_dung").fill("Không có số")
    page.get_by_role("button", name="Ghi số tiền bằng chữ").click()
    expect(page.get_by_text("Xin đặt con trỏ ngay sau số tiền")).to_be_visible()


def test_page_being_written_on_comes_into_sight(page: Page) -> None:
    begin(page, "Kế hoạch")
    lines = [f"{number}. Rà soát thủ tục hành chính thuộc thẩm quyền, báo cáo kết quả." for number in range(1, 90)]
    box(page, "noi_dung").fill("\n".join(lines))
    expect(page.locator("#xem img").nth(2)).to_be_attached()
    expect(page.locator("#xem img").nth(0)).to_be_in_viewport()
    box(page, "noi_dung").fill("\n".join([*lines, "90. Dòng cuối."]))
    expect(page.locator("#xem img").nth(2)).to_be_in_viewport()
    expect(page.locator("#xem img").nth(0)).not_to_be_in_viewport()
