"""The pages: what each is there for, with scripts and without, for any schema there may come to be."""

from __future__ import annotations

import base64
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect
from support.browser import opened
from support.page_words import LETTER, box, saved, write_letter
from support.web import serving

from generator import api, register, resources
from generator.bundle import schema
from generator.web import outline_pane, rows, versions_diff
from generator.web.forms import form

SAMPLE = Path("samples/cong_van/day_du.json")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A made document, its name as people name files."""
    data = api.read_bundle(SAMPLE.read_bytes())
    path = tmp_path / "công văn của sở.docx"
    path.write_bytes(api.make(data, pdf=False).docx)
    return path


@pytest.fixture
def plain(browser: Browser, address: str) -> Iterator[Page]:
    """A window without scripts."""
    with opened(browser, address, java_script_enabled=False) as found:
        yield found


def test_core_path_needs_no_script(plain: Page, letter: Path) -> None:
    plain.goto("/")
    plain.get_by_role("button", name="Công văn").click()
    box(plain, "co_quan").select_option("bo_noi_vu")
    for name, text in LETTER.items():
        box(plain, name).fill(text)
    plain.get_by_role("button", name="Xem trước").click()
    expect(plain.locator("#xem img")).to_have_count(1)
    expect(plain.get_by_role("status").first).to_contain_text("Đã lưu")
    box(plain, "noi_dung").fill("")
    plain.get_by_role("button", name="Tạo văn bản").click()
    expect(plain.get_by_role("alert")).to_contain_text("Chưa điền «Nội dung»")
    box(plain, "noi_dung").fill(LETTER["noi_dung"])
    plain.get_by_role("button", name="Tạo văn bản").click()
    with plain.expect_download() as coming:
        plain.get_by_role("link", name="Tải tệp Word").click()
    assert coming.value.suggested_filename.endswith(".docx")
    plain.goto("/kiem-tra")
    plain.get_by_label("Tệp Word").set_input_files(letter)
    plain.get_by_role("button", name="Kiểm tra", exact=True).click()
    expect(plain.locator("h1")).to_have_text("công văn của sở.docx")


def test_organisation_is_added_without_a_script_and_used(plain: Page) -> None:
    plain.goto("/co-quan")
    plain.get_by_role("link", name="Thêm cơ quan").click()
    box(plain, "viet_tat").fill("SNV")
    plain.get_by_role("button", name="Lưu cơ quan").click()
    expect(plain.get_by_role("alert")).to_contain_text("phải sửa")
    box(plain, "ten").fill("Sở Nội vụ")
    box(plain, "dia_danh").fill("Lâm Đồng")
    plain.get_by_role("button", name="Thêm vào Những người ký").click()
    expect(box(plain, "nguoi_ky.0.ten_goi")).to_be_focused()
    box(plain, "nguoi_ky.0.chuc_vu").fill("Phó Giám đốc")
    plain.get_by_role("button", name="Thêm vào Những người ký").click()
    box(plain, "nguoi_ky.1.chuc_vu").fill("Giám đốc")
    plain.get_by_role("button", name="Lên mục 2").click()
    expect(box(plain, "nguoi_ky.0.chuc_vu")).to_have_value("Giám đốc")
    plain.get_by_role("button", name="Lưu cơ quan").click()
    expect(plain.get_by_role("status")).to_contain_text("Đã lưu «Sở Nội vụ»")
    plain.get_by_role("link", name="Sửa Sở Nội vụ").click()
    expect(box(plain, "nguoi_ky.1.chuc_vu")).to_have_value("Phó Giám đốc")
    expect(box(plain, "nguoi_ky.1.ten_goi")).to_have_value("pho_giam_doc")
    plain.goto("/")
    plain.get_by_role("button", name="Công văn").click()
    box(plain, "co_quan").select_option("so_noi_vu")


def test_file_is_checked_by_dropping_it(page: Page, letter: Path) -> None:
    page.goto("/")
    page.locator("[data-tha]").evaluate(
        """(frame, [name, content]) => {
            const data = new DataTransfer();
            data.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], name));
            frame.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        [letter.name, base64.b64encode(letter.read_bytes()).decode()],
    )
    expect(page.locator("h1")).to_have_text("công văn của sở.docx")
    expect(page.locator(".xem img").first).to_be_visible()


def test_findings_have_a_place_a_number_on_the_page_and_a_reason(page: Page) -> None:
    write_letter(page)
    box(page, "noi_dung").fill("Căn cứ Luật lưu trữ, đề nghị báo cáo trước ngày ..........\nTrân trọng./.")
    number = page.get_by_role("link", name="chỗ trống phải điền")
    expect(number).to_be_visible()
    number.click()
    said = page.locator("#xem .ds-loi li").filter(has_text="chỗ trống phải điền")
    expect(said).to_be_visible()
    said.get_by_text("Vì sao?").click()
    said.get_by_role("link", name="Đọc thêm").click()
    expect(page.locator("h1")).to_contain_text("chỗ trống")


def test_file_that_is_no_word_file_is_refused_in_a_sentence(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "anh.docx"
    path.write_bytes(b"\x89PNG")
    page.goto("/kiem-tra")
    page.set_input_files("#tep", path)
    expect(page.get_by_role("alert")).to_contain_text("không")
    expect(page.locator("h1")).to_have_text("Kiểm tra văn bản")


def test_paste_from_word_keeps_headings_lists_and_looks(page: Page) -> None:
    write_letter(page)
    box(page, "noi_dung").fill("Đoạn đầu.\n")
    html = (Path(__file__).parent / "clipboard_word.html").read_text(encoding="utf-8")
    box(page, "noi_dung").evaluate(
        """(area, html) => {
            const data = new DataTransfer();
            data.setData("text/html", html);
            data.setData("text/plain", "chữ trơn");
            area.focus();
            area.setSelectionRange(area.value.length, area.value.length);
            area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        html,
    )
    pasted = "I. MỤC ĐÍCH, YÊU CẦU\n1. Nâng cao **chất lượng** dạy và *học*.\n- Rà soát danh sách;\n+ Gửi kết quả;"
    expect(box(page, "noi_dung")).to_have_value(f"Đoạn đầu.\n{pasted}\na) Điểm thứ nhất;")
    page.keyboard.press("Control+z")
    expect(box(page, "noi_dung")).to_have_value("Đoạn đầu.\n")


def test_long_paste_and_typing_in_it_do_not_hold_up(page: Page) -> None:
    """Thirty pages: 70 KB of outline text."""
    write_letter(page)
    line = "Rà soát toàn bộ thủ tục hành chính thuộc thẩm quyền của phường, đề xuất phương án."
    paste = """(area, html) => {
        const data = new DataTransfer();
        data.setData("text/html", html);
        area.focus();
        area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }"""
    box(page, "noi_dung").evaluate(paste, "".join(f"<p>{line}</p>" for _ in range(850)))
    expect(box(page, "noi_dung")).to_have_value(re.compile(r"(Rà soát[^\n]*\n?){850}"))
    expect(page.locator("#xem img").nth(25)).to_be_attached(timeout=20_000)
    saved(page)
    typed = """async (area) => {
        const times = [];
        area.setSelectionRange(5000, 5000);
        for (let at = 0; at < 15; at += 1) {
            const started = performance.now();
            document.execCommand("insertText", false, "a");
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            times.push(performance.now() - started);
        }
        return times.sort((one, other) => one - other)[7];
    }"""
    assert box(page, "noi_dung").evaluate(typed) <= 100  # ms; what is slower than that is felt


def test_a_new_type_needs_no_code_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = resources.folder("schemas")
    folder = tmp_path / "schemas"
    shutil.copytree(shipped, folder)
    made_up = {
        "title": "Giấy nghỉ phép",
        "description": "Dữ liệu của một giấy nghỉ phép.",
        "type": "object",
        "required": ["loai", "nguoi_nghi"],
        "properties": {
            "loai": {"title": "Loại", "const": "giay_nghi", "x-nhom": "Chung", "x-thu_tu": 1, "x-dang": "co_dinh"},
            "tu_ngay": {
                "title": "Nghỉ từ ngày", "description": "Ngày đầu tiên.", "$ref": "dinh_nghia.json#/$defs/ngay",
                "x-nhom": "Thời gian", "x-thu_tu": 3, "x-dang": "ngay",
            },
            "nguoi_nghi": {
                "title": "Người nghỉ", "description": "Họ và tên.", "type": "string", "examples": ["Nguyễn Văn A"],
                "x-nhom": "Người", "x-thu_tu": 2, "x-dang": "mot_dong",
            },
        },
    }  # fmt: skip
    (folder / "giay_nghi.json").write_text(json.dumps(made_up), encoding="utf-8")
    monkeypatch.setattr(resources, "folder", lambda name: folder if name == "schemas" else shipped.parent / name)
    schema.load.cache_clear()
    try:
        store = register.open(tmp_path / "kho")
        draft = store.new_draft("giay_nghi", {"nguoi_nghi": "Nguyễn Thị B"})
        store.close()
        with serving(tmp_path / "kho") as address:
            page = httpx.get(f"{address}/ban-thao/{draft.id}")
    finally:
        schema.load.cache_clear()
    assert page.status_code == 200
    places = [page.text.find(words) for words in ("Giấy nghỉ phép", "Người nghỉ", "Nguyễn Thị B", "Nghỉ từ ngày")]
    assert -1 not in places and places == sorted(places)
    assert 'name="tu_ngay"' in page.text


def test_every_code_of_a_finding_has_its_page(address: str) -> None:
    with httpx.Client(base_url=address) as client:
        for code in (*api.known_codes()[:40:8], *api.known_codes()[-3:]):
            assert client.get(f"/vi-sao/{code}").status_code == 200
        assert client.get("/vi-sao/ZZ99", headers={"Accept": "text/html"}).status_code == 404


def test_headings_of_a_body_know_their_line_past_tables_and_blank_lines() -> None:
    text = "I. MỤC ĐÍCH\n\nLời.\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. Yêu cầu\nLời.\n\nII. TỔ CHỨC\nLời."
    found = [(one.line, one.depth, one.text) for one in outline_pane.headings(text)]
    assert found == [(0, 0, "I. MỤC ĐÍCH"), (7, 1, "1. Yêu cầu"), (10, 0, "II. TỔ CHỨC")]


def test_rows_are_moved_and_taken_away_with_what_they_hold() -> None:
    values = {"ten": "x", "nguoi_ky.0.ho_ten": "A", "nguoi_ky.1.ho_ten": "B", "nguoi_ky.1.chuc_vu": "c"}
    moved = rows.changed(values, {}, "len.nguoi_ky.1")
    assert moved.values == {"ten": "x", "nguoi_ky.0.ho_ten": "B", "nguoi_ky.0.chuc_vu": "c", "nguoi_ky.1.ho_ten": "A"}
    assert rows.changed(values, {}, "bo.nguoi_ky.0").values == {
        "ten": "x", "nguoi_ky.0.ho_ten": "B", "nguoi_ky.0.chuc_vu": "c",
    }  # fmt: skip
    assert rows.changed(values, {}, "them.nguoi_ky").counts == {"nguoi_ky": 3}
    assert rows.changed(values, {}, "len.nguoi_ky.0").values == values
    assert rows.changed(values, {}, "../x").values == values


def test_difference_of_versions_is_told_by_field_and_word() -> None:
    before = {"trich_yeu": "nâng bậc lương năm 2019", "noi_dung": "a\nb"}
    after = {"trich_yeu": "nâng bậc lương năm 2020", "noi_dung": "a\nb"}
    (found,) = versions_diff.differences(form("cong_van"), before, after)
    assert found.title == "Trích yếu nội dung"
    assert [tuple(piece) for piece in found.pieces] == [("=", "nâng bậc lương năm "), ("-", "2019"), ("+", "2020")]


def test_difference_of_long_bodies_is_found_at_once_and_shown_short() -> None:
    lines = [f"{number}. Đơn vị thứ {number} thực hiện nhiệm vụ được giao." for number in range(3000)]
    changed = [*lines[:1500], "Dòng mới.", *lines[1500:]]
    (found,) = versions_diff.differences(
        form("cong_van"), {"noi_dung": "\n".join(lines)}, {"noi_dung": "\n".join(changed)}
    )
    assert ("+", "Dòng mới.\n") in [tuple(piece) for piece in found.pieces]
    assert sum(len(piece.text) for piece in found.pieces) < 400
