"""Tiêu ngữ and the line under it: cases of their rules."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt
from support import built
from support.cases import Case, hold, ident, of_bytes
from support.edits import font, form, found, style, typed
from support.quyet_dinh import saved

from generator.findings import Outcome, Severity

TIEU_NGU = "Độc lập"
STYLE = "VB Tiêu ngữ"
LINE = "style:VB Đường kẻ Tiêu ngữ"


def indented(by: float):
    """The line under Tiêu ngữ shortened by so many mm, at both ends alike."""

    def change(document: Document) -> None:
        form = found(document, LINE).paragraph_format
        form.left_indent = form.right_indent = Emu(round(form.left_indent + by * 36_000 / 2))

    return change


def shifted(by: float):
    """The line moved to the right by so many mm."""

    def change(document: Document) -> None:
        form = found(document, LINE).paragraph_format
        form.left_indent = Emu(round(form.left_indent + by * 36_000))
        form.right_indent = Emu(round(form.right_indent - by * 36_000))

    return change


def edged(value: str):
    """The line in another kind of stroke."""

    def change(document: Document) -> None:
        border = OxmlElement("w:bottom")
        for name, text in (("val", value), ("sz", "6"), ("space", "0"), ("color", "auto")):
            border.set(qn(f"w:{name}"), text)
        borders = OxmlElement("w:pBdr")
        borders.append(border)
        found(document, LINE)._p.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc")

    return change


def without_line(document: Document) -> None:
    element = found(document, LINE)._p
    element.getparent().remove(element)


def underlined(document: Document) -> None:
    font(TIEU_NGU, underline=True)(document)


def underlined_alone(document: Document) -> None:
    underlined(document)
    without_line(document)


def typed_line(count: int, size: float = 14):
    """A line of raised underscores in place of the drawn one, as the model forms have it."""

    def change(document: Document) -> None:
        paragraph = found(document, LINE)
        paragraph.style, paragraph.alignment = "Normal", WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Emu(0)
        run = paragraph.add_run("_" * count)
        run.font.superscript = True
        run.font.size = Emu(round(size * 12_700))

    return change


CASES = [
    Case("TN01", "dung", None, outcome="đạt"),
    Case("TN01", "gach-ngang-dai", typed(TIEU_NGU, " - Tự", " – Tự"), severity=Severity.ERROR, quoted="–"),
    Case("TN01", "thieu-cach", typed(TIEU_NGU, " - Hạnh", "- Hạnh"), severity=Severity.ERROR),
    Case("TN01", "viet-hoa-thua", typed(TIEU_NGU, "Tự do", "Tự Do"), severity=Severity.ERROR, quoted="Tự Do"),
    Case(
        "TN02",
        "co-14-la-mep-tren",
        font(TIEU_NGU, size=14),
        outcome="đạt",
        # A longer line of words over the same drawn line; 12/14/13 is no tier.
        also=("TN04", "TR11"),
    ),
    Case("TN02", "co-14-5", font(TIEU_NGU, size=14.5), severity=Severity.ERROR, message="14,5", also=("TN04",)),
    Case("TN02", "co-12-tu-kieu-doan", style(STYLE, size=12), message="12", also=("TN04",)),
    # The upright and light letters are narrower.
    Case("TN02", "khong-dam", font(TIEU_NGU, bold=False), message="không đậm", also=("TN04",)),
    Case("TN02", "nghieng", font(TIEU_NGU, italic=True), message="nghiêng", also=("TN04",)),
    Case("TN02", "in-hoa", font(TIEU_NGU, all_caps=True), message="in hoa", also=("TN04",)),
    # An indent of 4 mm at one side moves the centre by 2 mm, of 8 mm by 4 mm; the line stays in the middle.
    Case("TN03", "lech-2-mm", form(TIEU_NGU, left=4), outcome="đạt"),
    Case("TN03", "lech-4-mm", form(TIEU_NGU, left=8), severity=Severity.ERROR, message="4"),
    Case("TN03", "canh-trai-tu-kieu-doan", style(STYLE, align="left"), severity=Severity.ERROR),
    Case("TN03", "quoc-hieu-canh-trai", style("VB Quốc hiệu", align="left"), severity=Severity.ERROR),
    # The words are 56.1 mm: 3 mm less is 0.95 of them, 5 mm less 0.91.
    Case("TN04", "dai-0-95", indented(3), outcome="đạt"),
    Case("TN04", "dai-0-91", indented(5), severity=Severity.WARNING, message="0,91"),
    Case("TN04", "lech-2-mm", shifted(2), outcome="đạt"),
    Case("TN04", "lech-4-mm", shifted(4), severity=Severity.WARNING, message="lệch"),
    Case("TN04", "net-dut", edged("dashed"), severity=Severity.ERROR, message="nét đứt"),
    Case("TN04", "net-doi", edged("double"), severity=Severity.ERROR, message="nét đôi"),
    Case("TN04", "khong-co", without_line, severity=Severity.ERROR, message="không có"),
    # 39 underscores of 13 pt: 39 * 0.5 em * 0.65 = 58.1 mm over words of 56.1 mm.
    Case("TN04", "39-dau-gach-duoi", typed_line(39, 13), outcome="đạt"),
    Case("TN04", "20-dau-gach-duoi", typed_line(20, 13), severity=Severity.WARNING, message="0,5"),
    Case("TN04", "duong-ke-tu-kieu-doan", style("VB Đường kẻ Tiêu ngữ", left=10), outcome="đạt"),
    Case("TN05", "khong-gach-chan", None, outcome="đạt"),
    Case("TN05", "gach-chan-va-co-duong-ke", underlined, severity=Severity.WARNING, quoted="Độc lập"),
    Case("TN05", "gach-chan-thay-duong-ke", underlined_alone, severity=Severity.WARNING),
    Case("TN05", "gach-chan-tu-kieu-doan", style(STYLE, underline=True), severity=Severity.WARNING),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def with_tabs(*stops: float) -> Document:
    """A heading built with centre tabs, so many mm from the left: the two names, Quốc hiệu and Tiêu ngữ beside them."""
    document = built.blank()
    sides = (("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"))
    for (left, right), stop in zip(sides, stops, strict=True):
        paragraph = built.line(document, f"\t{left}\t{right}")
        for position in (30, stop):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(position), WD_TAB_ALIGNMENT.CENTER)
        paragraph.runs[0].font.size = Pt(12)
    built.lines(document, "Số: 12/SNV-VP\nKính gửi: Sở Tài chính")
    built.text(document, "Sở Nội vụ trả lời như sau.")
    return document


def test_in_a_heading_of_tabs_the_words_are_measured_and_weigh_less() -> None:
    # Centre tabs at 115 mm and 117 mm put the centres 2 mm apart, at 115 mm and 120 mm 5 mm.
    right, wrong = (of_bytes(saved(with_tabs(115, stop))) for stop in (117, 120))
    assert right.outcome("TN03") is Outcome.PASSED
    (told,) = [one for one in wrong.findings if one.code == "TN03"]
    assert told.severity is Severity.WARNING
    assert "5" in told.message
