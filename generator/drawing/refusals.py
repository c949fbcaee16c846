"""What the drawing does not know, by name and place: refused rather than lost or drawn wrong.

Not refused, because no word is lost and the page looks the same or nearly so: the kind of an underline beyond single,
double and thick; kerning; animation; the language of a run; comments and marks of changes, which are not printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.drawing.looks import face_of, seen
from generator.drawing.setting import NUMBER_FORMATS, instruction
from generator.fonts.advances import missing
from generator.layout.model import Block, Document, Paragraph, Place, Run, RunFormat, Section, Table, paragraphs

# Families with the advance widths of the faces that are drawn.
_FAMILIES = frozenset({"times new roman", "times", "liberation serif", "tinos"})
_SHAPES = {"line": "đường kẻ là hình vẽ", "box": "hộp chữ", "picture": "hình ảnh", "other": "hình vẽ"}
# Hebrew, which the faces have letters of, Arabic and their neighbours.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FEATURES = {
    "doi_tuong_nhung": "đối tượng nhúng", "bieu_do": "biểu đồ", "cong_thuc": "công thức",
    "tep_nhung_nguyen_ven": "tệp nhúng nguyên vẹn",
}  # fmt: skip
_STORED = frozenset(
    {"HYPERLINK", "REF", "PAGEREF", "NOTEREF", "TOC", "SEQ", "STYLEREF", "MERGEFIELD", "QUOTE", "FORMTEXT", "SYMBOL"}
)

_TABS = {
    "right": "canh phải",
    "end": "canh phải",
    "center": "canh giữa",
    "decimal": "theo dấu thập phân",
    "bar": "kẻ đứng",
}


def unknown(document: Document) -> Iterator[str]:
    """Each thing that cannot be drawn, with its place."""
    yield from (name for feature, name in _FEATURES.items() if feature in document.features)
    if document.notes:
        yield "chú thích cuối trang hoặc cuối văn bản"
    for number, section in enumerate(document.sections, start=1):
        yield from (f"{what} (phần {number} của văn bản)" for what in _of_section(section))
        yield from _of_blocks(section.blocks, "", is_body=True)
        for name, parts in (("đầu trang", section.headers), ("chân trang", section.footers)):
            for blocks in parts.values():
                yield from _of_blocks(blocks, f"{name}, ", is_body=False)


def absent(document: Document) -> Iterator[str]:
    """A sentence for each font that is not drawn and for the characters that have no glyph, with the first place."""
    for section in document.sections:
        parts = [section.blocks, *section.headers.values(), *section.footers.values()]
        for paragraph in (one for blocks in parts for one in paragraphs(blocks)):
            yield from _of_characters(paragraph)


def _of_section(section: Section) -> Iterator[str]:
    page = section.page
    if page.columns > 1:
        yield "trang chia cột"
    if page.line_grid is not None:
        yield "dòng bám theo lưới trang"
    if page.vertical_align != "top":
        yield "chữ canh theo chiều dọc của trang"
    if page.number_format not in NUMBER_FORMATS:
        yield f"kiểu số trang «{page.number_format}»"


def _of_blocks(blocks: Iterable[Block], where: str, *, is_body: bool) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _at(where, block.place, _of_paragraph(block, is_body=is_body))
        else:
            yield from _at(where, block.place, _of_table(block))
            for row in block.rows:
                for cell in row.cells:
                    yield from _of_blocks(cell.blocks, where, is_body=is_body)


def _at(where: str, place: Place, found: Iterable[str]) -> Iterator[str]:
    return (f"{what} ({where}{place.words()})" for what in found)


def _of_table(table: Table) -> Iterator[str]:
    if table.is_floating:
        yield "bảng trôi nổi"
    if any(cell.text_direction for row in table.rows for cell in row.cells):
        yield "chữ xoay trong ô"


def _of_paragraph(paragraph: Paragraph, *, is_body: bool) -> Iterator[str]:
    format = paragraph.format
    if format.is_framed:
        yield "khung chữ"
    if format.bidi:
        yield "đoạn viết từ phải sang trái"
    yield from (_SHAPES[shape.kind] for shape in paragraph.shapes)
    if any("\t" in run.text for run in paragraph.runs) or (paragraph.label and paragraph.label.suffix == "tab"):
        for tab in format.tabs:
            if tab.kind not in ("left", "num", "clear", "start"):
                yield f"điểm dừng tab {_TABS.get(tab.kind, 'kiểu lạ')}"
            elif tab.leader not in (None, "none"):
                yield "điểm dừng tab có dòng dẫn"
    for run in paragraph.runs:
        if not run.format.hidden:
            yield from _of_run(run, is_body=is_body)
            yield from _of_format(run.format)
    if paragraph.label:
        yield from _of_format(paragraph.label.format)


def _of_run(run: Run, *, is_body: bool) -> Iterator[str]:
    if _RIGHT_TO_LEFT.search(run.text):
        yield "chữ viết từ phải sang trái"
    if run.kind == "note":
        yield "dấu chú thích"
    elif run.kind == "column":
        yield "ngắt cột"
    elif run.kind == "field":
        name = instruction(run)
        if name in ("PAGE", "NUMPAGES"):
            if is_body:
                yield "số trang giữa văn bản"
        elif name not in _STORED:
            yield f"trường «{name}»"


def _of_format(format: RunFormat) -> Iterator[str]:
    if format.scale != 1:
        yield "chữ co dãn bề ngang"


def _of_characters(paragraph: Paragraph) -> Iterator[str]:
    stretches = [(run.text, run.format) for run in paragraph.runs if not run.format.hidden]
    if paragraph.label:
        stretches.append((paragraph.label.text, paragraph.label.format))
    for text, format in stretches:
        letters = seen(text).replace("\n", "").replace("\t", "")
        if format.caps or format.small_caps:
            letters += letters.upper()
        if letters.strip() and format.font.casefold() not in _FAMILIES:
            yield f"Không có phông chữ «{format.font}» ({paragraph.place.words()}): «{text.strip()[:40]}»"
        elif lacking := missing(letters, face_of(format)):
            shown = ", ".join(f"«{one}» (U+{ord(one):04X})" for one in lacking)
            yield f"Phông chữ Times New Roman không có ký tự {shown} ({paragraph.place.words()})"
