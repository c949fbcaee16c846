"""Page number fields of headers and footers, wherever they stand."""

from __future__ import annotations

import io

import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from support import built

from generator import layout
from generator.layout.location.page_numbers import PageField, page_fields

FIELD = '<w:fldSimple {ns} w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>2</w:t></w:r></w:fldSimple>'


def fields(document: Document) -> tuple[PageField, ...]:
    written = io.BytesIO()
    document.save(written)
    return page_fields(layout.read(written.getvalue()))


def put(header: object, inner: str, properties: str = "") -> None:
    """Puts a paragraph with raw content into a header."""
    paragraph = f"<w:p {nsdecls('w')}><w:pPr>{properties}</w:pPr>{inner}</w:p>"
    header._element.append(parse_xml(paragraph))  # type: ignore[attr-defined]  # python-docx has no raw content


@pytest.mark.parametrize(
    ("properties", "before", "align", "holder"),
    [
        ('<w:jc w:val="center"/>', "", "center", "paragraph"),
        ('<w:jc w:val="right"/>', "", "right", "paragraph"),
        ("", "", "left", "paragraph"),
        (
            '<w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="9355"/></w:tabs>',
            "<w:r><w:tab/></w:r>", "center", "paragraph",
        ),
        (
            '<w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="9355"/></w:tabs>',
            "<w:r><w:tab/></w:r><w:r><w:tab/></w:r>", "right", "paragraph",
        ),
        ('<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center" w:y="1"/>', "", "center", "frame"),
        ('<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="right" w:y="1"/>', "", "right", "frame"),
        ('<w:framePr w:wrap="around" w:hAnchor="page" w:x="5000" w:y="1"/>', "", None, "frame"),
    ],
)  # fmt: skip
def test_where_the_number_stands_across_the_page(properties: str, before: str, align: str | None, holder: str) -> None:
    document = built.blank()
    put(document.sections[0].header, before + FIELD.format(ns=""), properties)
    (found,) = fields(document)
    assert (found.align, found.holder) == (align, holder)
    assert (found.section, found.area, found.which) == (0, "header", "default")
    assert not found.is_conditional


def test_number_in_a_content_control_and_in_the_first_page_s_footer() -> None:
    document = built.blank()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    control = f"<w:sdt><w:sdtContent>{FIELD.format(ns='')}</w:sdtContent></w:sdt>"
    put(section.first_page_footer, control, '<w:jc w:val="center"/>')
    (found,) = fields(document)
    assert (found.area, found.which, found.align) == ("footer", "first", "center")


@pytest.mark.parametrize(("cell", "align"), [(0, None), (1, "center"), (2, None)])
def test_number_in_a_cell_is_centred_only_in_the_middle_one(cell: int, align: str | None) -> None:
    document = built.blank()
    made = document.sections[0].header.add_table(1, 3, built.Mm(165))
    paragraph = made.cell(0, cell).paragraphs[0]
    paragraph.alignment = built.ALIGN["center"]
    paragraph._p.append(parse_xml(FIELD.format(ns=nsdecls("w"))))
    (found,) = fields(document)
    assert (found.align, found.holder) == (align, "cell")


def test_field_that_prints_a_number_under_a_condition() -> None:
    document = built.blank()
    run = "<w:r>{}</w:r>"
    parts = [
        '<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> IF </w:instrText>',
        '<w:fldChar w:fldCharType="begin"/>', "<w:instrText>PAGE</w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>',
        '<w:instrText xml:space="preserve"> > 1 "PAGE" "" </w:instrText>', '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>',
    ]  # fmt: skip
    put(document.sections[0].header, "".join(run.format(part) for part in parts), '<w:jc w:val="center"/>')
    assert [(one.is_conditional, one.align) for one in fields(document)] == [(True, "center")]


def test_section_that_goes_on_with_the_header_before_it_inherits_the_number() -> None:
    document = built.blank()
    put(document.sections[0].header, FIELD.format(ns=""))
    document.add_section(WD_SECTION.NEW_PAGE)
    assert [(one.section, one.is_inherited) for one in fields(document)] == [(0, False), (1, True)]


def test_document_without_headers_has_none() -> None:
    assert fields(built.blank()) == ()
