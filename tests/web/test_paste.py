"""HTML from the clipboard becomes outline text: Word's paragraphs and lists, tables, pages of others."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.web.paste import outline_text

WORD = (Path(__file__).parent / "clipboard_word.html").read_text(encoding="utf-8")


def test_paragraphs_and_lists_of_word() -> None:
    assert outline_text(WORD).split("\n") == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Nâng cao **chất lượng** dạy và *học*.",
        "- Rà soát danh sách;",
        "+ Gửi kết quả;",
        "a) Điểm thứ nhất;",
    ]


def test_a_table_of_word_or_excel() -> None:
    html = "<table><tr><td><p>TT</p></td><td><b>Nội dung</b></td></tr><tr><td>1</td><td>Tập<br>huấn</td></tr></table>"
    assert outline_text(html) == "| TT | **Nội dung** |\n|---|---|\n| 1 | Tập huấn |"


def test_lists_and_headings_of_a_web_page() -> None:
    html = "<h2>1. Mục đích:</h2><ul><li>Một<ul><li>Hai</li></ul></li></ul><ol><li>Ba.</li><li>Bốn.</li></ol>"
    assert outline_text(html).split("\n") == ["1.! Mục đích:", "- Một", "+ Hai", "1. Ba.", "2. Bốn."]


def test_scripts_and_addresses_do_not_come_through() -> None:
    html = "<p onclick='x()'>Một <a href='https://example.org'>hai</a><script>alert(1)</script><img src=x></p>"
    assert outline_text(html) == "Một hai"


def test_words_without_html_stay_words() -> None:
    assert outline_text("Chỉ là chữ") == "Chỉ là chữ"
    assert outline_text("") == ""


@given(st.text(max_size=60))
def test_any_text_is_taken(text: str) -> None:
    outline_text(text)


@given(st.lists(st.text(alphabet="aÁđ1.)<>&\"'-", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=4))
def test_no_word_of_a_paragraph_is_lost(words: list[str]) -> None:
    from html import escape

    from generator.bundle.outline import parse

    blocks = parse(outline_text("".join(f"<p>{escape(word)}</p>" for word in words)))
    kept = "".join("".join(block.text.split()) for block in blocks)  # type: ignore[union-attr]
    assert kept == "".join("".join(word.split()) for word in words)
