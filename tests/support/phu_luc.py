"""Appendices and copy blocks put behind a document of ours, with the styles of the profile, for the cases of rules."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu
from docx.text.paragraph import Paragraph
from support import documents

from generator import profiles
from generator.bundle import duong_ke
from generator.units import Mm

TEXT_WIDTH = Mm(165)
REFERENCE = "(Kèm theo Báo cáo số 128/BC-SNV ngày 10 tháng 12 năm 2026 của Sở Nội vụ)"
SENTENCE = "Hồ sơ được lập theo từng phòng, từng năm và nộp lưu đúng thời hạn quy định."
MENTION = "chi tiết tại Phụ lục kèm theo"


def appendices(
    count: int = 1,
    *,
    mention: str | None = MENTION,
    labels: tuple[str, ...] | None = None,
    title: str = "DANH MỤC TÀI LIỆU",
    reference: str | None = REFERENCE,
    start: int | None = 1,
    paragraphs: int = 1,
) -> Callable[[Document], None]:
    """Appendices, each in a section of its own, numbered from page 1; `mention` is put into the body."""
    wanted = labels or (("Phụ lục",) if count == 1 else ("Phụ lục I", "Phụ lục II"))

    def change(document: Document) -> None:
        if mention:
            body = next(one for one in document.paragraphs if one.style is not None and one.style.name == "VB Nội dung")
            body.runs[-1].text = body.runs[-1].text.rstrip(":.") + f" ({mention})."
        for label in wanted[:count]:
            _new_section(document, start)
            _add(document, "VB Phụ lục nhãn", label)
            _add(document, "VB Phụ lục tiêu đề", title)
            if reference is not None:
                _add(document, "VB Phụ lục kèm theo", reference)
                _rule(document, reference)
            for _ in range(paragraphs - 1):
                _add(document, "VB Nội dung", SENTENCE)
            _add(document, "VB Nội dung", f"{SENTENCE[:-1]}./.")

    return change


def _new_section(document: Document, start: int | None) -> None:
    """Ends the section at the last paragraph; what follows is a section with the page number `start`."""
    body = document.element.body
    section = copy.deepcopy(body.sectPr)
    document.paragraphs[-1]._p.get_or_add_pPr().append(section)
    for number in body.sectPr.findall(qn("w:pgNumType")):
        body.sectPr.remove(number)
    if start is not None:
        number = OxmlElement("w:pgNumType")
        number.set(qn("w:start"), str(start))
        body.sectPr.find(qn("w:pgMar")).addnext(number)


def _add(document: Document, style: str, text: str) -> Paragraph:
    return document.add_paragraph(text, style)


def _rule(document: Document, words: str) -> None:
    profile = profiles.load("nd30_2020")
    wanted, line = profile.component("phu_luc_kem_theo"), profile.component("duong_ke_kem_theo")
    rule = _add(document, "VB Đường kẻ kèm theo", "")
    indent = Emu(duong_ke.under([words], wanted, line, TEXT_WIDTH))
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = indent


def copied(
    *, form: str = "SAO Y", number: str = "Số: 05/SY-SNV", line: bool = True, without: tuple[str, ...] = ()
) -> Callable[[Document], None]:
    """A block of a paper copy behind the document: its own heading and closing, under a line of the full width."""

    def change(document: Document) -> None:
        last = document.paragraphs[-1]
        heading = copy.deepcopy(document.tables[0]._tbl)
        closing = copy.deepcopy(document.tables[-1]._tbl)
        if line:
            _add(document, "VB Đường kẻ bản sao", "")
        body = document.element.body
        body.sectPr.addprevious(heading)
        body.sectPr.addprevious(copy.deepcopy(last._p))
        body.sectPr.addprevious(closing)
        body.sectPr.addprevious(copy.deepcopy(last._p))
        _copy_words(document, form, number, without)

    return change


def _copy_words(document: Document, form: str, number: str, without: tuple[str, ...]) -> None:
    heading, closing = document.tables[-2], document.tables[-1]
    right = heading.cell(0, 1)
    _typed(right.paragraphs[0], form)
    right.paragraphs[0].style = "VB Hình thức sao"
    for one in right.paragraphs[1:]:
        one._p.getparent().remove(one._p)
    _typed(heading.cell(1, 0).paragraphs[0], number)
    for one in heading.cell(1, 0).paragraphs[1:]:
        one._p.getparent().remove(one._p)
    for table in (heading, closing):
        for one in [one for row in table.rows for cell in row.cells for one in cell.paragraphs]:
            if any(one.text.startswith(words) for words in without):
                _typed(one, "")


def _typed(paragraph: Paragraph, text: str) -> None:
    for run in paragraph.runs[1:]:
        run._r.getparent().remove(run._r)
    paragraph.runs[0].text = text


def retyped(words: str, text: str) -> Callable[[Document], None]:
    """Other words for a whole paragraph, in the look of its first characters; a line break stands as a new line."""

    def change(document: Document) -> None:
        _typed(_told(document, words), text)

    return change


def _told(document: Document, words: str) -> Any:
    name = words.removeprefix("style:")
    return next(
        one
        for one in documents.paragraphs(document)
        if (one.style.name == name if words != name else one.text.startswith(words))
    )
