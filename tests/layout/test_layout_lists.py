"""Automatic numbering: which list a paragraph is in, what its label says, where its indents come from (17.9)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout.model import Label, Origin, Paragraph, Source
from generator.layout.numerals import spell
from generator.units import Pt, Twip


def level(index, text, form="decimal", more="", start=1):
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def abstract(number, *levels, more=""):
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(number, definition, more=""):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{more}</w:num>'


def item(number, index=0, more=""):
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr>{more}</w:pPr></w:p>'


def labels(document):
    return [block.label and block.label.text for block in document.blocks if isinstance(block, Paragraph)]


OUTLINE = abstract(
    0, level(0, "Chương %1", "upperRoman"), level(1, "Điều %2."), level(2, "%2.%3."), level(3, "%4)", "lowerLetter")
) + num(1, 0)


def test_counting_goes_down_and_up_the_levels(read):
    order = [0, 1, 2, 2, 1, 2, 3, 3, 0, 1]
    body = "".join(item(1, index) for index in order)
    assert labels(read(body, numbering=OUTLINE)) == [
        "Chương I", "Điều 1.", "1.1.", "1.2.", "Điều 2.", "2.1.", "a)", "b)", "Chương II", "Điều 1.",
    ]  # fmt: skip


def test_a_level_that_never_restarts_counts_on_through_higher_ones(read):
    lists = abstract(0, level(0, "Chương %1"), level(1, "Điều %2.", more='<w:lvlRestart w:val="0"/>')) + num(1, 0)
    assert labels(read("".join(item(1, index) for index in (0, 1, 1, 0, 1)), numbering=lists))[-1] == "Điều 3."


def test_a_level_may_restart_only_after_a_certain_higher_level(read):
    # Level 3 (ilvl 2) restarts after level 1 only: not after the second "Mục".
    lists = abstract(0, level(0, "%1"), level(1, "%2"), level(2, "%3", more='<w:lvlRestart w:val="1"/>')) + num(1, 0)
    assert labels(read("".join(item(1, index) for index in (0, 1, 2, 1, 2, 0, 2)), numbering=lists)) == [
        "1", "1", "1", "2", "2", "2", "1",
    ]  # fmt: skip


def test_two_instances_of_one_definition_count_on_together(read):
    lists = abstract(0, level(0, "%1.")) + num(1, 0) + num(2, 0)
    assert labels(read(item(1) + item(2) + item(1), numbering=lists)) == ["1.", "2.", "3."]


def test_a_start_override_restarts_once_where_it_is_first_used(read):
    again = num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    lists = abstract(0, level(0, "%1.")) + num(1, 0) + again
    assert labels(read(item(1) + item(1) + item(2) + item(2), numbering=lists)) == ["1.", "2.", "5.", "6."]


def test_an_override_may_replace_the_level(read):
    other = num(2, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)", "lowerLetter", start=3)}</w:lvlOverride>')
    assert labels(read(item(2), numbering=abstract(0, level(0, "%1.")) + other)) == ["(c)"]


def test_legal_numbering_shows_every_level_in_digits(read):
    lists = abstract(0, level(0, "%1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")) + num(1, 0)
    assert labels(read(item(1) + item(1) + item(1, 1), numbering=lists)) == ["I", "II", "2.1"]


def test_a_level_not_counted_yet_shows_its_start(read):
    lists = abstract(0, level(0, "%1", start=4), level(1, "%1.%2")) + num(1, 0)
    assert labels(read(item(1, 1) + item(1, 0), numbering=lists)) == ["4.1", "4"]


def test_bullets_of_symbol_fonts_are_shown_as_unicode(read):
    bullet = level(0, "\uf0b7", "bullet", '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>')
    dash = level(1, "-", "bullet")
    document = read(item(1) + item(1, 1), numbering=abstract(0, bullet, dash) + num(1, 0))
    assert labels(document) == ["•", "-"]
    assert next(document.blocks).label.format.font == "Symbol"


def test_the_label_looks_like_the_mark_with_the_level_over_it(first):
    lists = abstract(0, level(0, "%1.", more="<w:rPr><w:i/><w:sz w:val='30'/></w:rPr>")) + num(1, 0)
    body = item(1, more='<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>')
    label = first(body, numbering=lists).label
    assert (label.format.bold, label.format.italic, label.format.size) == (True, True, Pt(15))


@pytest.mark.parametrize(
    ("xml", "suffix"), [("", "tab"), ('<w:suff w:val="space"/>', "space"), ('<w:suff w:val="nothing"/>', "nothing")]
)
def test_suffix_and_level_are_told(first, xml, suffix):
    label = first(item(1), numbering=abstract(0, level(0, "%1", more=xml)) + num(1, 0)).label
    assert isinstance(label, Label)
    assert (label.suffix, label.level) == (suffix, 0)


def test_a_label_without_anything_to_print_is_none(read):
    hidden = level(0, "", "none", '<w:suff w:val="nothing"/>')
    tabbed = level(1, "", "none")
    document = read(item(1) + item(1, 1), numbering=abstract(0, hidden, tabbed) + num(1, 0))
    assert labels(document) == [None, ""]


INDENT = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
INDENTED = abstract(0, level(0, "%1.", more=INDENT)) + num(1, 0)


def style(xml, style_id="L"):
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{style_id}"/><w:pPr>{xml}</w:pPr></w:style>'
    )


def test_a_list_applied_by_hand_wins_over_the_indents_of_the_style(first):
    body = item(1, more="").replace("<w:pPr>", '<w:pPr><w:pStyle w:val="L"/>')
    form = first(body, numbering=INDENTED, styles=style('<w:ind w:left="100" w:firstLine="50"/>')).format
    assert (form.left, form.first_line) == (Twip(720), Twip(-360))
    assert form.origins["left"] == Origin(Source.NUMBERING)


def test_a_style_that_names_a_list_keeps_its_own_indents(first):
    styles = style('<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="100"/>')
    paragraph = first('<w:p><w:pPr><w:pStyle w:val="L"/></w:pPr></w:p>', numbering=INDENTED, styles=styles)
    assert paragraph.label.text == "1."
    assert (paragraph.format.left, paragraph.format.first_line) == (Twip(100), Twip(-360))


def test_a_paragraph_may_change_only_the_level_of_the_list_of_its_style(first):
    lists = abstract(0, level(0, "%1.", more='<w:pStyle w:val="L"/>'), level(1, "(%2)", "lowerLetter")) + num(1, 0)
    styles = style('<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = '<w:p><w:pPr><w:pStyle w:val="L"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:p>'
    assert first(body, numbering=lists, styles=styles).label.text == "(a)"


def test_direct_indents_win_over_the_list(first):
    assert first(item(1, more='<w:ind w:left="10"/>'), numbering=INDENTED).format.left == Twip(10)


def test_number_zero_takes_the_list_and_its_indents_off(first):
    styles = style('<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = item(0).replace("<w:pPr>", '<w:pPr><w:pStyle w:val="L"/>')
    paragraph = first(body, numbering=INDENTED, styles=styles)
    assert paragraph.label is None
    assert (paragraph.format.left, paragraph.format.first_line) == (0, 0)


def test_a_level_linked_to_a_style_is_the_level_of_that_style(first):
    lists = abstract(0, level(0, "%1."), level(1, "Điều %2.", more='<w:pStyle w:val="L"/>')) + num(1, 0)
    styles = style('<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert (
        first('<w:p><w:pPr><w:pStyle w:val="L"/></w:pPr></w:p>', numbering=lists, styles=styles).label.text == "Điều 1."
    )


def test_a_numbering_style_leads_to_its_list(read):
    lists = (
        abstract(0, more='<w:numStyleLink w:val="S"/>')
        + abstract(1, level(0, "§%1"), more='<w:styleLink w:val="S"/>')
        + num(1, 0)
        + num(2, 1)
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    assert labels(read(item(1) + item(2), numbering=lists, styles=styles)) == ["§1", "§2"]


@pytest.mark.parametrize(
    "numbering",
    [
        "", num(1, 7), abstract(0) + num(1, 0), abstract(0, level(5, "%1")) + num(1, 0),
        abstract(0, more='<w:numStyleLink w:val="S"/>') + num(1, 0), '<w:num w:numId="1"/>',
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_numbers_nothing(read, numbering):
    ring = '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    assert labels(read(item(1) + item(99), numbering=numbering, styles=ring)) == [None, None]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (4, "decimal", "4"), (4, "decimalZero", "04"), (1994, "upperRoman", "MCMXCIV"), (9, "lowerRoman", "ix"),
        (1, "upperLetter", "A"), (26, "lowerLetter", "z"), (27, "lowerLetter", "aa"), (53, "upperLetter", "AAA"),
        (1, "ordinal", "1st"), (12, "ordinal", "12th"), (23, "ordinal", "23rd"), (5, "chicago", "**"), (7, "none", ""),
        (3, "numberInDash", "- 3 -"), (2, "decimalEnclosedCircle", "②"), (255, "hex", "FF"), (5, "chưa có", "5"),
        (0, "upperRoman", "0"), (99_999, "upperRoman", "99999"),
    ],
)  # fmt: skip
def test_numbers_in_every_format(number, form, text):
    assert spell(number, form) == text


def test_a_custom_format_pads_with_zeros():
    assert spell(7, "custom", "001, 002, 003, ...") == "007"


@given(st.integers(1, 3999))
def test_roman_numbers_read_back(number):
    values = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
    digits = [values[letter] for letter in spell(number, "upperRoman")]
    following = [*digits[1:], 0]
    assert sum(-one if one < after else one for one, after in zip(digits, following, strict=True)) == number
