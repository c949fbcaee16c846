"""The rules about body, signature and recipients on documents made of random pieces: they never break, and a second
judging says the same."""

from __future__ import annotations

import io

import docx
from docx.shared import Mm, Pt
from hypothesis import given, settings
from hypothesis import strategies as st
from support.cases import of_bytes

PIECES = st.sampled_from([
    "", " ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "SỞ NỘI VỤ", "Số: 15/QĐ-SNV",
    "Lâm Đồng, ngày 05 tháng 01 năm 2026", "QUYẾT ĐỊNH", "Về việc thành lập Tổ soạn thảo", "GIÁM ĐỐC SỞ NỘI VỤ",
    "Căn cứ Luật Lưu trữ;", "Căn cứ Nghị định", "Theo đề nghị của Chánh Văn phòng,", "QUYẾT ĐỊNH:", "Phần I",
    "Chương II", "CHƯƠNG 1. QUY ĐỊNH CHUNG", "Mục", "Mục 1\nVĂN BẢN ĐẾN", "Điều 1.", "Điều 2: Tổ soạn thảo", "Điều",
    "I.", "II. NHIỆM VỤ", "IV. TỔ CHỨC (tiếp)", "1.", "1) Rà soát;", "2. Báo cáo:", "1.1. Chi tiết", "a)",
    "b. Hai", "đ) Năm", "- Một;", "+", "“1. Trích dẫn.”", "(Có danh sách kèm theo)", "./.", "Nơi nhận:",
    "- Như Điều 9;", "- Lưu: VT", "-",
    "TM. ỦY BAN", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "T/M", "ThS. Nguyễn Văn A", "Nguyễn Văn A", "{{ noi_dung }}",
    "……", "\tThực hiện Kế hoạch số 12/KH-UBND, Sở Nội vụ đề nghị  các phòng báo cáo kết quả .", "A\u0300 a\u0323\u0302",
])  # fmt: skip
FORMS = st.tuples(
    PIECES,
    st.sampled_from([None, 0, 1, 2, 3]),
    st.sampled_from([None, 10, 12, 13, 14]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([None, -10, 0, 10, 12.7, 400]),
    st.sampled_from([None, 0.9, 1.0, 2.0, Pt(1), Pt(18)]),
)
# A heading, so that the file is in the scope of the regulation and the rules are asked.
HEADING = (
    "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 15/QĐ-SNV",
    "Lâm Đồng, ngày 05 tháng 01 năm 2026", "QUYẾT ĐỊNH", "Về việc thành lập Tổ soạn thảo",
)  # fmt: skip


def made(pieces: list[tuple], table: int) -> bytes:
    """A document of the pieces; from the piece numbered `table` on they stand in the cells of a table."""
    document = docx.Document()
    for text in HEADING:
        document.add_paragraph(text)
    grid = document.add_table(max((len(pieces) - table + 1) // 2, 1), 2)
    for number, (text, align, size, bold, italic, indent, line) in enumerate(pieces):
        at = number - table
        paragraph = grid.cell(at // 2, at % 2).paragraphs[0] if at >= 0 else document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.italic = bold, italic
        run.font.size = None if size is None else Pt(size)
        form = paragraph.paragraph_format
        form.alignment = align
        form.first_line_indent = None if indent is None else Mm(indent)
        form.line_spacing = line
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


@settings(deadline=None, max_examples=40)
@given(st.lists(FORMS, max_size=24), st.integers(0, 30))
def test_no_document_breaks_a_rule(pieces: list[tuple], table: int) -> None:
    content = made(pieces, table)
    assert of_bytes(content).findings == of_bytes(content).findings
