"""The form of a paragraph: indents, spacing, tabs, borders, through the cascade (17.3.1)."""

from __future__ import annotations

import pytest

from generator.layout.model import Border, LineSpacing, Origin, Source, TabStop
from generator.units import Length, Pt, Twip

NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>{}</w:style>'
DERIVED = '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="D"/><w:basedOn w:val="N"/>{}</w:style>'


def paragraph(properties, run=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def test_built_in_values_hold_when_nothing_says_otherwise(first):
    form = first("<w:p/>").format
    assert (form.style_id, form.style, form.align, form.line) == ("Normal", "Normal", "left", LineSpacing("auto", 1.0))
    assert (form.widow_control, form.keep_next, form.before, form.tabs) == (True, False, 0, ())
    assert form.origins == {}


@pytest.mark.parametrize(
    ("value", "align"),
    [("left", "left"), ("start", "left"), ("right", "right"), ("end", "right"), ("center", "center"), ("both", "both"),
     ("distribute", "distribute"), ("thaiDistribute", "distribute"), ("mediumKashida", "both"), ("giữa", "left")],
)  # fmt: skip
def test_alignment_words_of_both_editions(first, value, align):
    assert first(paragraph(f'<w:jc w:val="{value}"/>')).format.align == align


def test_start_and_end_are_left_and_right(first):
    form = first(paragraph('<w:ind w:start="284" w:end="567" w:firstLine="720"/>')).format
    # 284 twips = 14.2 pt, 567 = 28.35 pt, 720 = 36 pt
    assert (form.left, form.right, form.first_line) == (Pt(14.2), Pt(28.35), Pt(36))


def test_hanging_goes_before_first_line_and_is_below_zero(first):
    assert first(paragraph('<w:ind w:left="720" w:hanging="360" w:firstLine="100"/>')).format.first_line == Twip(-360)


def test_indents_are_inherited_one_by_one(first):
    styles = NORMAL.format('<w:pPr><w:ind w:left="100" w:right="200" w:firstLine="300"/></w:pPr>')
    form = first(paragraph('<w:ind w:right="50"/>'), styles=styles).format
    assert (form.left, form.right, form.first_line) == (Twip(100), Twip(50), Twip(300))
    assert form.origins["left"] == Origin(Source.PARAGRAPH_STYLE, "Normal")
    assert form.origins["right"] == Origin(Source.DIRECT)


def test_a_direct_first_line_replaces_an_inherited_hanging_one(first):
    styles = NORMAL.format('<w:pPr><w:ind w:hanging="300"/></w:pPr>')
    assert first(paragraph('<w:ind w:firstLine="0"/>'), styles=styles).format.first_line == 0


def test_indents_in_characters_override_lengths_and_count_by_the_size_of_the_mark(first):
    mark = '<w:rPr><w:sz w:val="28"/></w:rPr>'
    form = first(paragraph(f'<w:ind w:left="1" w:leftChars="150" w:firstLineChars="200"/>{mark}')).format
    # 14 pt mark: 1.5 characters = 21 pt, 2 characters = 28 pt
    assert (form.left, form.first_line) == (Pt(21), Pt(28))


def test_zero_characters_mean_use_the_length(first):
    styles = NORMAL.format('<w:pPr><w:ind w:firstLineChars="200"/></w:pPr>')
    assert first(paragraph('<w:ind w:firstLine="567" w:firstLineChars="0"/>'), styles=styles).format.first_line == Twip(
        567
    )


@pytest.mark.parametrize(
    ("attributes", "line"),
    [
        ('w:line="360"', LineSpacing("auto", 1.5)),  # 360 / 240
        ('w:line="360" w:lineRule="auto"', LineSpacing("auto", 1.5)),
        ('w:line="340" w:lineRule="exact"', LineSpacing("exact", Pt(17))),
        ('w:line="340" w:lineRule="atLeast"', LineSpacing("atLeast", Pt(17))),
        ('w:line="0"', LineSpacing("auto", 1.0)),
        ('w:line="x" w:lineRule="exact"', LineSpacing("auto", 1.0)),
    ],
)
def test_line_spacing(first, attributes, line):
    assert first(paragraph(f"<w:spacing {attributes}/>")).format.line == line


def test_line_and_rule_are_inherited_apart(first):
    styles = NORMAL.format('<w:pPr><w:spacing w:line="300" w:lineRule="exact"/></w:pPr>')
    assert first(paragraph('<w:spacing w:line="400"/>'), styles=styles).format.line == LineSpacing("exact", Pt(20))


def test_space_in_lines_counts_twelve_points_a_line_or_the_pitch_of_the_grid(first):
    body = paragraph('<w:spacing w:before="1" w:beforeLines="50"/>')
    assert first(body).format.before == Pt(6)  # half of 12 pt
    grid = '<w:sectPr><w:docGrid w:type="lines" w:linePitch="360"/></w:sectPr>'
    assert first(body + grid).format.before == Pt(9)  # half of 18 pt
    off = '<w:sectPr><w:docGrid w:linePitch="360"/></w:sectPr>'
    assert first(body + off).format.before == Pt(6)  # a grid without a type is off


def test_automatic_space_is_fourteen_points_or_five_under_the_old_setting(first):
    body = paragraph('<w:spacing w:before="240" w:beforeAutospacing="1" w:after="60" w:afterAutospacing="0"/>')
    form = first(body).format
    assert (form.before, form.before_auto, form.after, form.after_auto) == (Pt(14), True, Pt(3), False)
    old = "<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>"
    assert first(body, settings=old).format.before == Pt(5)


@pytest.mark.parametrize(
    ("tag", "name", "built_in"),
    [("keepNext", "keep_next", False), ("keepLines", "keep_lines", False), ("widowControl", "widow_control", True),
     ("pageBreakBefore", "page_break_before", False), ("contextualSpacing", "contextual_spacing", False)],
)  # fmt: skip
def test_switches_go_on_and_off_through_the_levels(first, tag, name, built_in):
    assert getattr(first("<w:p/>").format, name) is built_in
    styles = NORMAL.format(f"<w:pPr><w:{tag}/></w:pPr>")
    assert getattr(first("<w:p/>", styles=styles).format, name) is True
    assert getattr(first(paragraph(f'<w:{tag} w:val="false"/>'), styles=styles).format, name) is False


def test_tabs_add_up_and_clear_through_the_levels_in_order_of_position(first):
    styles = NORMAL.format(
        '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4000"/><w:tab w:val="left" w:pos="1000"/></w:tabs></w:pPr>'
    )
    direct = '<w:tabs><w:tab w:val="clear" w:pos="4000"/><w:tab w:val="end" w:leader="dot" w:pos="9000"/></w:tabs>'
    assert first(paragraph(direct), styles=styles).format.tabs == (
        TabStop("left", Twip(1000), None), TabStop("right", Twip(9000), "dot"),
    )  # fmt: skip


def test_borders_are_inherited_edge_by_edge_and_invisible_ones_left_out(first):
    styles = NORMAL.format(
        '<w:pPr><w:pBdr><w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/></w:pBdr></w:pPr>'
    )
    direct = '<w:pBdr><w:top w:val="nil"/><w:left w:val="dashed" w:sz="6" w:space="4" w:color="ff0000"/></w:pBdr>'
    assert first(paragraph(direct), styles=styles).format.borders == {
        "bottom": Border("single", Pt(0.5), Length(0), "auto"),  # 4 eighths of a point
        "left": Border("dashed", Pt(0.75), Pt(4), "FF0000"),
    }


@pytest.mark.parametrize(("value", "level"), [("0", 0), ("8", 8), ("9", None), ("12", None)])
def test_outline_levels(first, value, level):
    assert first(paragraph(f'<w:outlineLvl w:val="{value}"/>')).format.outline_level == level


@pytest.mark.parametrize(
    ("attributes", "shading"),
    [('w:val="clear" w:fill="d9d9d9"', "D9D9D9"), ('w:val="clear" w:fill="auto"', None),
     ('w:val="nil" w:fill="FF0000"', None), ('w:val="solid" w:color="00ff00" w:fill="auto"', "00FF00")],
)  # fmt: skip
def test_shading(first, attributes, shading):
    assert first(paragraph(f"<w:shd {attributes}/>")).format.shading == shading


def test_a_frame_is_noted(first):
    assert first(paragraph('<w:framePr w:w="1000"/>')).format.is_framed


def test_right_to_left_paragraphs_mirror_sides(first):
    form = first(paragraph('<w:bidi/><w:ind w:left="100" w:right="200"/><w:jc w:val="left"/>')).format
    assert (form.bidi, form.align, form.left, form.right) == (True, "right", Twip(200), Twip(100))
    assert first(paragraph('<w:bidi/><w:jc w:val="center"/>')).format.align == "center"


def test_document_defaults_of_paragraphs_hold(first):
    styles = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    form = first("<w:p/>", styles=styles + NORMAL.format("")).format
    assert (form.after, form.line) == (Pt(8), LineSpacing("auto", 259 / 240))
    assert form.origins["after"] == Origin(Source.DEFAULTS)


@pytest.mark.parametrize("named", ["missing", "T", ""])
def test_a_style_that_is_missing_or_of_another_type_means_the_default_one(first, named):
    styles = NORMAL.format('<w:pPr><w:jc w:val="center"/></w:pPr>') + '<w:style w:type="table" w:styleId="T"/>'
    form = first(paragraph(f'<w:pStyle w:val="{named}"/>'), styles=styles).format
    assert (form.style_id, form.align) == ("N", "center")


def test_styles_based_on_each_other_in_a_ring_end_somewhere(first):
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:pPr><w:jc w:val="center"/></w:pPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:jc w:val="right"/><w:keepNext/>'
        "</w:pPr></w:style>"
    )
    form = first(paragraph('<w:pStyle w:val="A"/>'), styles=styles).format
    assert (form.align, form.keep_next) == ("center", True)
