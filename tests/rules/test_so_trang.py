"""The page number: cases of its rules."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from support import documents, phu_luc, quyet_dinh
from support.cases import Case, hold, ident, of_bytes
from support.edits import style

from generator.findings import Outcome, Severity

LONG = "bao_cao/day_du.json"  # two pages
SHORT = "cong_van/toi_thieu.json"  # one


def number_of(document: Document) -> Paragraph:
    return document.sections[0].header.paragraphs[0]


def formatted(kind: str | None = None, start: int | None = None, section: int = 0) -> Callable[[Document], None]:
    """The numerals, or the first number, of a section."""

    def change(document: Document) -> None:
        properties = document.sections[section]._sectPr
        numbers = properties.find(qn("w:pgNumType"))
        if numbers is None:
            numbers = OxmlElement("w:pgNumType")
            properties.insert_element_before(numbers, "w:cols", "w:titlePg")
        for name, value in (("fmt", kind), ("start", start)):
            if value is not None:
                numbers.set(qn(f"w:{name}"), str(value))

    return change


def without_number(document: Document) -> None:
    paragraph = number_of(document)._p
    paragraph.remove(paragraph.find(qn("w:fldSimple")))


def in_footer(document: Document) -> None:
    """The number at the foot of the page, centred."""
    field = copy.deepcopy(number_of(document)._p)
    without_number(document)
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    footer.paragraphs[0]._p.addprevious(field)


def in_both(document: Document) -> None:
    field = copy.deepcopy(number_of(document)._p)
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    footer.paragraphs[0]._p.addprevious(field)


def aligned(align: Any) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        number_of(document).alignment = align

    return change


def at_tab(position: float) -> Callable[[Document], None]:
    """The number at a centre tab so many mm from the left margin; the text is 165 mm wide."""

    def change(document: Document) -> None:
        paragraph = number_of(document)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(position), WD_TAB_ALIGNMENT.CENTER)
        run = paragraph.add_run("\t")
        paragraph._p.remove(run._r)
        paragraph._p.find(qn("w:fldSimple")).addprevious(run._r)

    return change


def shown_on_first_page(document: Document) -> None:
    document.sections[0].different_first_page_header_footer = False


def complex_field(document: Document) -> None:
    """A complex PAGE field in a content control, as Word's gallery of page numbers writes it."""
    paragraph = number_of(document)
    without_number(document)
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(content)
    for kind in ("begin", None, "separate", "2", "end"):
        run = OxmlElement("w:r")
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run.append(mark)
        elif kind is None:
            words = OxmlElement("w:instrText")
            words.text = " PAGE   \\* MERGEFORMAT "
            run.append(words)
        else:
            text = OxmlElement("w:t")
            text.text = kind
            run.append(text)
        content.append(run)
    paragraph._p.append(control)


def sized(points: float) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        run = number_of(document)._p.find(qn("w:fldSimple")).find(qn("w:r"))
        look = run.get_or_add_rPr()
        size = OxmlElement("w:sz")
        size.set(qn("w:val"), str(round(points * 2)))
        look.append(size)

    return change


def even_pages(document: Document) -> None:
    """Even pages have a header of their own, without a number."""
    document.settings.odd_and_even_pages_header_footer = True
    document.sections[0].even_page_header.is_linked_to_previous = False


CASES = [
    Case("TR07", "hai-trang", None, base=LONG, outcome="đạt"),
    Case("TR07", "mot-trang-khong-co-so", without_number, base=SHORT, outcome="đạt"),
    Case("TR07", "so-o-chan-trang-van-la-co-so", in_footer, base=LONG, outcome="đạt", also=("TR08",)),
    Case("TR07", "trong-khung-noi-dung", complex_field, base=LONG, outcome="đạt"),
    Case("TR07", "khong-co-so", without_number, base=LONG, severity=Severity.ERROR, message="không có số trang"),
    Case("TR07", "trang-chan-khong-co-so", even_pages, base=LONG, severity=Severity.ERROR),
    Case("TR07", "chu-so-la-ma", formatted("lowerRoman"), base=LONG, severity=Severity.ERROR, message="Ả Rập"),
    Case("TR07", "gach-hai-ben", formatted("numberInDash"), base=LONG, severity=Severity.WARNING),
    Case("TR07", "bat-dau-tu-5", formatted(start=5), base=LONG, severity=Severity.ERROR, message="bắt đầu từ 5"),
    Case("TR07", "phu-luc-danh-lai-tu-1", phu_luc.appendices(), base=LONG, outcome="đạt"),
    Case("TR08", "giua-le-tren", None, base=LONG, outcome="đạt"),
    # The middle of 165 mm is at 82.5 mm.
    Case("TR08", "diem-dung-80-mm", at_tab(80), base=LONG, outcome="đạt"),
    Case("TR08", "diem-dung-79-mm", at_tab(79), base=LONG, severity=Severity.ERROR, message="3,5"),
    Case("TR08", "ben-phai", aligned(WD_ALIGN_PARAGRAPH.RIGHT), base=LONG, severity=Severity.ERROR, message="phải"),
    Case("TR08", "ben-phai-tu-kieu-doan", style("VB Số trang", align="right"), base=LONG, message="canh phải"),
    Case("TR08", "o-chan-trang", in_footer, base=LONG, severity=Severity.ERROR, message="lề dưới"),
    Case("TR08", "ca-hai-cho", in_both, base=LONG, severity=Severity.ERROR, message="lề dưới"),
    Case("TR09", "trang-dau-khac", None, base=LONG, outcome="đạt"),
    # The address stands in the footer of the first page, which is then the same as any other.
    Case("TR09", "trang-dau-co-so", shown_on_first_page, base=SHORT, severity=Severity.ERROR),
    Case("TR09", "trang-dau-co-so-hai-trang", shown_on_first_page, base=LONG, severity=Severity.ERROR, also=("DC01",)),
    Case("TR10", "co-13-la-mep-duoi", sized(13), base=LONG, outcome="đạt"),
    Case("TR10", "co-12", sized(12), base=LONG, severity=Severity.ERROR, message="12"),
    Case("TR10", "nghieng-tu-kieu-doan", style("VB Số trang", italic=True), base=LONG, message="nghiêng"),
    Case("TR10", "dam-tu-kieu-doan", style("VB Số trang", bold=True, size=12), base=LONG, message="đậm"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_a_document_without_numbers_has_no_place_and_look_of_them() -> None:
    document = documents.opened(documents.made(documents.bundle(SHORT)))
    without_number(document)
    judged = of_bytes(quyet_dinh.saved(document))
    assert judged.outcome("TR08") is judged.outcome("TR10") is Outcome.NOT_APPLICABLE
    assert judged.outcome("TR09") is Outcome.PASSED


def broken_in_the_middle(start: int) -> Document:
    """The content in two sections, the second of which has a first number of its own."""
    document = documents.opened(documents.made(documents.bundle(LONG)))
    content = [one for one in document.paragraphs if one.style is not None and one.style.name == "VB Nội dung"]
    content[0]._p.get_or_add_pPr().append(copy.deepcopy(document.sections[0]._sectPr))
    formatted(start=start, section=1)(document)
    return document


def test_numbers_that_begin_anew_in_the_middle_are_told() -> None:
    judged = of_bytes(quyet_dinh.saved(broken_in_the_middle(1)))
    told = [one.message for one in judged.findings if one.code == "TR07"]
    assert len(told) == 1
    assert "đánh lại từ 1" in told[0]


def test_a_first_number_that_is_the_number_of_its_page_is_right() -> None:
    judged = of_bytes(quyet_dinh.saved(broken_in_the_middle(2)))
    assert judged.outcome("TR07") is Outcome.PASSED
