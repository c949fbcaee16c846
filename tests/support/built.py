"""Documents built by hand with python-docx, for locating: a heading, lines of any form, tables without edges."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from generator import layout, profiles
from generator.layout.location import units
from generator.layout.location.model import Item, Reading, Unit

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}  # fmt: skip


def blank() -> Document:
    """An empty A4 document with the margins of the regulation."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    return document


def line(
    where: Any,
    text: str = "",
    align: str = "left",
    *,
    bold: bool = False,
    italic: bool = False,
    left: float = 0,
    before: float = 0,
) -> Paragraph:
    """A paragraph; "\\n" breaks the line, "\\f" the page, "\\t" is a tab. `left` in mm, `before` in pt."""
    paragraph: Paragraph = where.add_paragraph()
    for number, part in enumerate(text.split("\f")):
        run = paragraph.add_run()
        if number:
            run.add_break(WD_BREAK.PAGE)
        run.add_text(part)
        run.bold, run.italic = bold or None, italic or None
    paragraph.alignment = ALIGN[align]
    paragraph.paragraph_format.left_indent = Mm(left)
    paragraph.paragraph_format.space_before = Pt(before)
    return paragraph


def lines(where: Any, text: str, align: str = "left", **look: Any) -> None:
    """Each line of the text as a paragraph."""
    for one in text.strip("\n").split("\n"):
        line(where, one.strip(), align, **look)


def table(where: Any, rows: Sequence[Sequence[str]], widths: Sequence[float], *, align: str = "center") -> Table:
    """A table without edges; each cell's lines are paragraphs, lines in capitals bold. Widths in mm."""
    made: Table = where.add_table(rows=len(rows), cols=len(widths))
    made.autofit = False
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = Mm(width)
            for number, one in enumerate(text.split("\n")):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                run = paragraph.add_run(one)
                run.bold = one.isupper() or None
                paragraph.alignment = ALIGN["left" if one.startswith("-") or one == "Nơi nhận:" else align]
    return made


def heading(document: Document, number: str = "Số: 12/SNV-VP", about: str = "") -> None:
    """The heading block of a department: two columns, the V/v line under the number when there is one."""
    left = "UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\n" + number + (f"\n{about}" if about else "")
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLâm Đồng, ngày 05 tháng 3 năm 2026"
    table(document, [[left, right]], [65, 100])


def text(document: Document, *words: str) -> None:
    """Paragraphs of running text, justified."""
    for one in words or ("Thực hiện nhiệm vụ được giao, Sở Nội vụ đề nghị các cơ quan, đơn vị phối hợp thực hiện./.",):
        line(document, one, "both")


def closing(document: Document) -> None:
    """An ordinary closing block."""
    table(document, [["Nơi nhận:\n- Như trên;\n- Lưu: VT, VP.", "GIÁM ĐỐC\n\n\n\nNguyễn Văn A"]], [70, 95])


def reading(document: Document) -> Reading:
    written = io.BytesIO()
    document.save(written)
    return units(layout.read(written.getvalue()), profiles.load("nd30_2020"))


def unit(document: Document) -> Unit:
    """The first document located in the file."""
    return reading(document).units[0]


def words(unit: Unit, key: str) -> list[str]:
    """The words of a component line by line; empty when it is not there."""
    found = unit.get(key)
    return [] if found is None else [line.text for line in found.lines]


def outline(items: Sequence[Item]) -> list[tuple[str, str | None]]:
    """Role and label of every item that is not blank."""
    return [(item.role, item.label) for item in items if item.role != "trong"]
