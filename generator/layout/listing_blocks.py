"""Paragraphs, shapes and tables as lines of the listing: one property, one line; nothing that Word has of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.layout.declared_tables import BUILT_IN_MARGINS
from generator.layout.listing_values import EDGE, borders, line_spacing, look, mm, pt, quoted
from generator.layout.model import Block, Cell, Paragraph, ParagraphFormat, Row, Run, Shape, Table

_ALIGN = {"left": "trai", "center": "giua", "right": "phai", "both": "deu", "distribute": "dan"}
_FLAGS = {
    "before_auto": "truoc_tu_dong", "after_auto": "sau_tu_dong", "contextual_spacing": "bo_cach_cung_kieu",
    "keep_next": "di_cung_doan_sau", "keep_lines": "giu_tron_doan", "page_break_before": "sang_trang_truoc",
    "is_framed": "trong_khung", "bidi": "phai_sang_trai",
}  # fmt: skip
_KIND = {"text": "chu", "field": "truong", "page": "ngat_trang", "column": "ngat_cot", "note": "dau_chu_thich"}
_RULE = {"atLeast": "it_nhat", "exact": "dung"}
_MERGE = {"start": "dau", "continue": "tiep"}


def indented(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield "  " + line


def blocks(content: Iterable[Block]) -> Iterator[str]:
    """Every block, in order."""
    for block in content:
        yield from _paragraph(block) if isinstance(block, Paragraph) else _table(block)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    yield f"doan {quoted(paragraph.format.style)}"
    yield from indented(_form(paragraph.format))
    if paragraph.section_end:
        yield "  het_phan"
    if label := paragraph.label:
        yield f"  nhan cap={label.level} sau={label.suffix} {look(label.format)}: {quoted(label.text)}"
    for run in paragraph.runs:
        yield "  " + _run(run)
    if not paragraph.runs or paragraph.mark != paragraph.runs[-1].format:
        yield f"  dau_doan {look(paragraph.mark)}"
    for shape in paragraph.shapes:
        yield from indented(_shape(shape))


def _form(form: ParagraphFormat) -> Iterator[str]:
    if form.align != "left":
        yield f"can {_ALIGN[form.align]}"
    across = (("thut_trai", form.left), ("thut_phai", form.right), ("dong_dau", form.first_line))
    yield from (f"{word} {mm(length)}" for word, length in across if length)
    yield from (f"{word} {pt(length)}" for word, length in (("truoc", form.before), ("sau", form.after)) if length)
    if form.line != ("auto", 1.0):
        yield line_spacing(form.line)
    for name, word in _FLAGS.items():
        if getattr(form, name):
            yield word
    if form.frame_align:
        yield f"khung_can {form.frame_align}"
    if not form.widow_control:
        yield "khong_giu_dong_le"
    if form.outline_level is not None:
        yield f"cap_de_cuong {form.outline_level + 1}"
    yield from borders(form.borders)
    for stop in form.tabs:
        yield f"tab {stop.kind} {mm(stop.position)}" + (f" {stop.leader}" if stop.leader else "")
    if form.shading:
        yield f"nen {form.shading}"


def _run(run: Run) -> str:
    words = [_KIND[run.kind]]
    if run.instruction:
        words.append(quoted(run.instruction))
    words.append(look(run.format))
    if run.revision:
        words.append("chen_them")
    if run.link:
        words.append(f"lien_ket={quoted(run.link)}")
    return " ".join(words) + (f": {quoted(run.text)}" if run.text or run.kind == "field" else "")


def _shape(shape: Shape) -> Iterator[str]:
    yield f"hinh {shape.kind}"
    for word, length in (("rong", shape.width), ("cao", shape.height), ("x", shape.x), ("y", shape.y)):
        if length is not None:
            yield f"  {word} {mm(length)}"
    if shape.relative_to != (None, None):
        yield f"  so_voi {shape.relative_to[0]} {shape.relative_to[1]}"
    if shape.align_x:
        yield f"  can {shape.align_x}"
    if shape.is_inline:
        yield "  trong_dong"
    if shape.dash != "solid":
        yield f"  net {shape.dash}"
    if shape.weight is not None:
        yield f"  day {pt(shape.weight)}"
    if shape.target:
        yield f"  tep {quoted(shape.target)}"
    yield from indented(blocks(shape.blocks))


def _table(table: Table) -> Iterator[str]:
    yield "bang" + (f" {quoted(table.style)}" if table.style else "")
    yield "  cot " + " ".join(mm(width) for width in table.grid)
    if table.align != "left":
        yield f"  can {_ALIGN[table.align]}"
    if table.indent:
        yield f"  thut {mm(table.indent)}"
    if table.is_fixed:
        yield "  cot_co_dinh"
    if table.is_floating:
        yield "  noi"
    yield from indented(borders(table.borders, "vien_bang"))
    for row in table.rows:
        yield from indented(_row(row))


def _row(row: Row) -> Iterator[str]:
    yield "hang"
    if row.height is not None:
        yield f"  cao {_RULE.get(row.height_rule, 'tu_dong')} {pt(row.height)}"
    if row.cant_split:
        yield "  khong_tach"
    if row.is_header:
        yield "  lap_lai_dau_trang"
    if row.skipped_before:
        yield f"  bo_cot {row.skipped_before}"
    for cell in row.cells:
        yield from indented(_cell(cell))


def _cell(cell: Cell) -> Iterator[str]:
    yield f"o {mm(cell.width)}"
    if cell.span != 1:
        yield f"  gop_cot {cell.span}"
    if cell.merged != "no":
        yield f"  gop_hang {_MERGE[cell.merged]}"
    for edge, length in cell.margins.items():
        if length != BUILT_IN_MARGINS["margin." + edge]:
            yield f"  le_trong {EDGE[edge]} {mm(length)}"
    yield from indented(borders(cell.borders))
    if cell.vertical_align != "top":
        yield f"  can_doc {cell.vertical_align}"
    if cell.shading:
        yield f"  nen {cell.shading}"
    if cell.text_direction:
        yield f"  huong_chu {cell.text_direction}"
    yield from indented(blocks(cell.blocks))
