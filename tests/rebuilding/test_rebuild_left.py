"""Words without a field: told to the last one, counted, and no document is made without them."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from support import phu_luc
from support.documents import bundle, made

from generator.api.rebuild import Remade, remade
from generator.errors import Refused
from generator.findings import Severity

Change = Callable[[Document], None]


def remade_after(change: Change, base: str = "cong_van/vi_du.json") -> tuple[Remade, ...]:
    document = docx.Document(io.BytesIO(made(bundle(base)).write()))
    change(document)
    content = io.BytesIO()
    document.save(content)
    return remade(content.getvalue())


def header(document: Document) -> None:
    document.sections[0].first_page_header.paragraphs[0].text = "TÀI LIỆU HỘI NGHỊ"


def urgency(document: Document) -> None:
    document.tables[0].cell(1, 0).add_paragraph("HỎA TỐC", "VB Độ khẩn")


def second_signer(document: Document) -> None:
    cell = document.tables[-1].cell(0, len(document.tables[-1].columns) - 1)
    cell.add_paragraph("KẾ TOÁN TRƯỞNG", cell.paragraphs[0].style)
    cell.add_paragraph("Trần Thị B", cell.paragraphs[-2].style)


def half_date(document: Document) -> None:
    line = document.tables[0].cell(1, 1).paragraphs[0]
    line.runs[0].text = "Lâm Đồng, ngày 15 tháng … năm 2026"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (header, "TÀI LIỆU HỘI NGHỊ"),
        (urgency, "HỎA TỐC"),
        (second_signer, "PHÓ GIÁM ĐỐC"),
        (phu_luc.appendices(), "DANH MỤC TÀI LIỆU"),
        (half_date, "15"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_words_without_a_field_are_told_and_stop_the_document(change: Change, words: str) -> None:
    (one,) = remade_after(change)
    assert one.docx is None
    assert any(words in (found.quoted or "") for found in one.findings if found.code == "DL01")
    assert one.bundle["noi_dung"]


def test_appendix_is_told_whole() -> None:
    (one,) = remade_after(phu_luc.appendices())
    told = " ".join(found.quoted or "" for found in one.findings if found.code == "DL01")
    assert phu_luc.SENTENCE[:-1] in told


def test_name_in_capitals_is_told_and_the_document_made() -> None:
    def change(document: Document) -> None:
        cell = document.tables[-1].cell(0, len(document.tables[-1].columns) - 1)
        cell.paragraphs[-1].runs[0].text = "NGUYỄN VĂN A"

    (one,) = remade_after(change)
    assert one.docx is not None
    assert one.bundle["nguoi_ky"]["ho_ten"] == "Nguyễn Văn A"
    assert [found.severity for found in one.findings if "Họ tên" in found.message] == [Severity.INFO]


def test_template_tags_are_blanks() -> None:
    def change(document: Document) -> None:
        document.tables[0].cell(1, 0).paragraphs[0].runs[0].text = "Số: {{so}}/SNV-VP"
        document.tables[0].cell(1, 1).paragraphs[0].runs[0].text = "Lâm Đồng, <ngay_thang>"

    (one,) = remade_after(change)
    assert (one.bundle["so"], one.bundle["ngay_ban_hanh"]) == (None, None)
    assert [found.code for found in one.findings if found.code == "DL04"] != []
    assert one.docx is not None


def test_picture_is_told() -> None:
    # A GIF of one pixel.
    pixel = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")

    def change(document: Document) -> None:
        next(one for one in document.paragraphs if one.text).add_run().add_picture(io.BytesIO(pixel))

    (one,) = remade_after(change)
    assert [found.code for found in one.findings if "Hình" in found.message] == ["DL06"]
    assert one.docx is not None


def test_file_that_holds_no_document_is_refused() -> None:
    document = docx.Document()
    document.add_paragraph("Chỉ có một dòng chữ.")
    content = io.BytesIO()
    document.save(content)
    with pytest.raises(Refused, match="không dựng lại được"):
        remade(content.getvalue())


def test_words_beside_a_fixed_line_are_told() -> None:
    def change(document: Document) -> None:
        document.tables[0].cell(0, 1).paragraphs[0].add_run(" 15/QĐ-UBND")

    (one,) = remade_after(change)
    assert one.docx is None
    assert any("15/QĐ-UBND" in (found.quoted or "") for found in one.findings if found.code == "DL01")


def test_hidden_words_are_told() -> None:
    def change(document: Document) -> None:
        run = next(one for one in document.paragraphs if one.text).add_run(" ghi chú nội bộ")
        run.font.hidden = True

    (one,) = remade_after(change)
    assert any("ghi chú nội bộ" in (found.quoted or "") for found in one.findings if found.code == "DL06")
    assert one.docx is not None
