"""Font, character set and colour: cases of their rules."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from support import documents, quyet_dinh
from support.cases import Case, hold, ident, of_bytes
from support.edits import found

from generator.findings import Severity

BODY, ITEM = "Thực hiện Kế hoạch", "- Báo cáo kết quả"


def font(words: str, **slots: str) -> Callable[[Document], None]:
    """The font of every run of a paragraph, by slot: ascii, hAnsi, cs, eastAsia."""

    def change(document: Document) -> None:
        for run in found(document, words).runs:
            fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
            for name, value in slots.items():
                fonts.set(qn(f"w:{name}"), value)

    return change


def named(words: str, name: str) -> Callable[[Document], None]:
    return font(words, ascii=name, hAnsi=name)


def of_style(name: str, face: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document.styles[name].font.name = face
        document.styles[name].element.rPr.rFonts.set(qn("w:hAnsi"), face)

    return change


def colored(words: str, value: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        for run in found(document, words).runs:
            run.font.color.rgb = RGBColor.from_string(value)

    return change


def style_colored(name: str, value: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document.styles[name].font.color.rgb = RGBColor.from_string(value)

    return change


def added(text: str, face: str | None = None, color: str | None = None) -> Callable[[Document], None]:
    """A run more at the end of a paragraph, in front of its last mark."""

    def change(document: Document) -> None:
        paragraph = found(document, BODY)
        run = paragraph.add_run(text)
        paragraph.runs[0]._r.addnext(run._r)
        if face is not None:
            fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
            for slot in ("ascii", "hAnsi"):
                fonts.set(qn(f"w:{slot}"), face)
        if color is not None:
            run.font.color.rgb = RGBColor.from_string(color)

    return change


def spelled(form: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        for run in found(document, BODY).runs:
            run.text = unicodedata.normalize(form, run.text)

    return change


def retyped(old: str, new: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        run = next(one for one in found(document, ITEM).runs if old in one.text)
        run.text = run.text.replace(old, new)

    return change


def stamped(document: Document) -> None:
    """HỎA TỐC in red, in a red frame, under the number."""
    paragraph = document.tables[0].cell(1, 0).add_paragraph("HỎA TỐC", "VB Độ khẩn")
    paragraph.runs[0].font.color.rgb = RGBColor.from_string("FF0000")
    borders = OxmlElement("w:pBdr")
    for edge in ("top", "left", "bottom", "right"):
        one = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", "8"), ("space", "1"), ("color", "FF0000")):
            one.set(qn(f"w:{name}"), value)
        borders.append(one)
    paragraph._p.get_or_add_pPr().append(borders)


def shaded_white(document: Document) -> None:
    """White words on a dark ground."""
    colored(ITEM, "FFFFFF")(document)
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "000000")):
        shade.set(qn(f"w:{name}"), value)
    found(document, ITEM)._p.get_or_add_pPr().insert_element_before(shade, "w:tabs", "w:spacing", "w:ind", "w:jc")


CASES = [
    Case("TR04", "o-khong-dung-den", font(BODY, cs="Arial", eastAsia="MS Mincho"), outcome="đạt"),
    Case("TR04", "arial", named(BODY, "Arial"), severity=Severity.ERROR, quoted="Thực hiện", message="«Arial»"),
    Case("TR04", "arial-tu-kieu-doan", of_style("VB Nội dung", "Arial"), severity=Severity.ERROR, message="«Arial»"),
    Case("TR04", "cung-bo-chu", named(BODY, "TimesNewRomanPS-BoldMT"), severity=Severity.INFO),
    Case("TR04", "ky-hieu", added("\u2192", "Symbol"), severity=Severity.WARNING, message="«Symbol»"),
    Case("TR04", "khoang-trang-phong-khac", added(" ", "Arial"), outcome="đạt"),
    Case("TR05", "unicode-dung-san", spelled("NFC"), outcome="đạt"),
    Case("TR05", "unicode-to-hop", spelled("NFD"), severity=Severity.WARNING, quoted="12/KH-UBND"),
    Case("TR05", "phong-ma-cu", named(BODY, ".VnTime"), severity=Severity.ERROR, message="«.VnTime»"),
    Case("TR05", "phong-ma-cu-tu-kieu-doan", of_style("VB Nội dung", "VNI-Times"), message="«VNI-Times»"),
    Case("TR05", "ky-tu-dung-rieng", retyped("Báo cáo", "Báo c\uf0e1o"), severity=Severity.ERROR),
    Case("TR05", "dau-dau-dong-dung-rieng", added(" \uf0b7 "), outcome="đạt"),
    Case("TR06", "den", colored(BODY, "000000"), outcome="đạt"),
    Case("TR06", "gan-den", colored(BODY, "1A1A1A"), severity=Severity.WARNING),
    Case("TR06", "xam-dam", colored(BODY, "1B1A1A"), severity=Severity.ERROR, message="1B1A1A"),
    Case("TR06", "xanh", colored(BODY, "0000FF"), severity=Severity.ERROR, message="xanh dương (0000FF)"),
    Case("TR06", "do-tu-kieu-doan", style_colored("VB Trích yếu công văn", "FF0000"), message="đỏ"),
    Case("TR06", "hoa-toc-mau-do", stamped, base="bao_cao/day_du.json", outcome="đạt"),
    Case("TR06", "trang-khong-thay", colored(ITEM, "FFFFFF"), severity=Severity.INFO),
    Case("TR06", "trang-tren-nen-den", shaded_white, severity=Severity.ERROR, message="trắng"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_paragraphs_in_one_wrong_font_are_one_finding_with_all_their_places() -> None:
    document = documents.opened(documents.made(documents.bundle("cong_van/day_du.json")))
    for words in (BODY, ITEM, "Nơi nhận"):
        named(words, "Calibri")(document)
    told = [one for one in of_bytes(quyet_dinh.saved(document)).findings if one.code == "TR04"]
    assert len(told) == 1
    assert "3 đoạn" in told[0].message
    assert len(told[0].also) == 2
