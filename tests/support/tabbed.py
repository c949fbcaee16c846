"""A document whose heading is built with tabs, or with centred lines one under another, as people make them."""

from __future__ import annotations

import io
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from support.built import blank

LEFT, RIGHT = 32, 115  # the middles of the two columns from the left edge of the text, mm
ROWS: tuple[tuple[str, dict[str, Any], str, dict[str, Any]], ...] = (
    ("UBND TỈNH LÂM ĐỒNG", {"size": 12}, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", {"size": 12, "bold": True}),
    ("SỞ NỘI VỤ", {"size": 12, "bold": True}, "Độc lập - Tự do - Hạnh phúc", {"bold": True}),
    ("____", {}, "____________________________", {}),
    ("Số: 12/TB-SNV", {}, "Lâm Đồng, ngày 05 tháng 3 năm 2026", {"italic": True}),
)


def content(*, stacked: bool = False, shift: float = 0) -> bytes:
    """A notice; `stacked` sets the lines of the heading one under another, `shift` moves the date right, in mm."""
    document = blank()
    for at, (left, look, right, other) in enumerate(ROWS):
        moved = shift if at == len(ROWS) - 1 else 0
        if stacked:
            _centred(document, left, look)
            _centred(document, right, other)
        else:
            _side_by_side(document, (left, look), (right, other), moved)
    for words in ("THÔNG BÁO", "Về lịch nghỉ Tết"):
        _centred(document, words, {"size": 14, "bold": True})
    _centred(document, "________", {})
    document.add_paragraph("Sở Nội vụ thông báo lịch nghỉ Tết để các phòng thực hiện đúng thời gian quy định.")
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _side_by_side(document: Document, left: Any, right: Any, moved: float) -> None:
    paragraph = document.add_paragraph()
    for place in (LEFT, RIGHT + moved):
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(place), WD_TAB_ALIGNMENT.CENTER)
    for words, look in (left, right):
        _looking(paragraph.add_run(f"\t{words}"), look)


def _centred(document: Document, words: str, look: dict[str, Any]) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _looking(paragraph.add_run(words), look)


def _looking(run: Any, look: dict[str, Any]) -> None:
    run.font.name = "Times New Roman"
    run.font.size = Pt(look.get("size", 13))
    run.bold, run.italic = look.get("bold", False), look.get("italic", False)
