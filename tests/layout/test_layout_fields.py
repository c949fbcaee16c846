"""Fields: only results are shown; page numbers are one run; nesting and damage do no harm (17.16)."""

from __future__ import annotations

import pytest


def char(kind, more=""):
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{more}</w:fldChar></w:r>'


def instruction(text):
    return f"<w:r><w:instrText xml:space='preserve'>{text}</w:instrText></w:r>"


def words(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def field(code, *result):
    return char("begin") + instruction(code) + char("separate") + "".join(result) + char("end")


def shown(paragraph):
    return [(run.text, run.kind, run.instruction) for run in paragraph.runs]


def test_a_page_number_is_one_run_with_its_cached_result(first):
    number = field(" PAGE   \\* MERGEFORMAT ", words("1"), words("2", "<w:b/>"))
    paragraph = first(f"<w:p>{words('- ')}{number}{words(' -')}</w:p>")
    assert shown(paragraph) == [
        ("- ", "text", None), ("12", "field", "PAGE \\* MERGEFORMAT"), (" -", "text", None),
    ]  # fmt: skip
    assert paragraph.runs[1].format.bold is False


def test_a_page_number_without_cached_result_is_still_there(first):
    assert shown(first(f"<w:p>{char('begin')}{instruction('NUMPAGES')}{char('end')}</w:p>")) == [
        ("", "field", "NUMPAGES")
    ]


def test_simple_fields_are_the_same(first):
    paragraph = first(f'<w:p><w:fldSimple w:instr=" PAGE ">{words("3", "<w:i/>")}</w:fldSimple></w:p>')
    assert shown(paragraph) == [("3", "field", "PAGE")]
    assert paragraph.runs[0].format.italic


def test_two_page_numbers_side_by_side_stay_two(first):
    paragraph = first(f"<w:p>{field('PAGE', words('1'))}{field('PAGE', words('1'))}</w:p>")
    assert len(paragraph.runs) == 2


def test_other_fields_are_runs_that_know_their_instruction(first):
    paragraph = first(f"<w:p>{field('REF x', words('Điều '), words('5', '<w:b/>'))}</w:p>")
    assert shown(paragraph) == [("Điều ", "field", "REF x"), ("5", "field", "REF x")]


def test_an_instruction_cut_over_runs_is_joined_and_never_shown(first):
    body = (
        char("begin")
        + instruction("PA")
        + instruction("GE")
        + words("không hiện")
        + char("separate")
        + words("7")
        + char("end")
    )
    assert shown(first(f"<w:p>{body}</w:p>")) == [("7", "field", "PAGE")]


def test_a_field_inside_an_instruction_is_not_shown(first):
    body = (
        char("begin") + instruction("IF ") + field("PAGE", words("1")) + char("separate") + words("đúng") + char("end")
    )
    assert [run.text for run in first(f"<w:p>{body}</w:p>").runs] == ["đúng"]


@pytest.mark.parametrize(
    ("code", "link"),
    [
        ('HYPERLINK "https://example.org/"', "https://example.org/"),
        ('HYPERLINK \\l "muc_2"', "#muc_2"),
        ('HYPERLINK "a.html" \\l "b"', "a.html#b"),
        ("HYPERLINK", None),
        ('HYPERLINK "chưa đóng', "chưa"),
    ],
)
def test_a_hyperlink_field_is_a_link_on_plain_words(first, code, link):
    paragraph = first(f"<w:p>{field(code, words('đây'))}</w:p>")
    assert [(run.text, run.kind, run.link) for run in paragraph.runs] == [("đây", "text", link)]


def test_a_field_may_run_over_paragraphs(read):
    opened = char("begin") + instruction("TOC") + char("separate")
    body = (
        f"<w:p>{opened}{words('Mục 1')}{field('PAGEREF x', words('2'))}</w:p>"
        f"<w:p>{words('Mục 2')}</w:p><w:p>{char('end')}{words('hết')}</w:p>"
    )
    assert [shown(block) for block in read(body).blocks] == [
        [("Mục 1", "field", "TOC"), ("2", "field", "PAGEREF x")],
        [("Mục 2", "field", "TOC")],
        [("hết", "text", None)],
    ]


def test_a_page_number_never_closed_ends_with_its_paragraph(read):
    body = f"<w:p>{char('begin')}{instruction('PAGE')}{char('separate')}{words('1')}</w:p><w:p>{words('chữ')}</w:p>"
    assert [shown(block) for block in read(body).blocks] == [[("1", "field", "PAGE")], [("chữ", "text", None)]]


def test_ends_without_begin_do_no_harm(first):
    assert first(f"<w:p>{char('end')}{char('separate')}{instruction('PAGE')}{words('chữ')}</w:p>").text == "chữ"


@pytest.mark.parametrize(
    ("state", "box"),
    [("<w:checked/>", "☒"), ('<w:checked w:val="0"/>', "☐"), ('<w:default w:val="1"/>', "☒"), ("", "☐")],
)
def test_check_boxes_of_forms_are_shown(first, state, box):
    body = (
        char("begin", f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>")
        + instruction("FORMCHECKBOX")
        + char("end")
    )
    assert first(f"<w:p>{body}{words(' Nam')}</w:p>").text == box + " Nam"


def test_the_old_page_number_element_is_a_field(first):
    assert shown(first("<w:p><w:r><w:pgNum/></w:r></w:p>")) == [("", "field", "PAGE")]
