"""The look of characters: which stage of the cascade wins, and what each property becomes (17.3.2, 17.7.2)."""

from __future__ import annotations

import pytest

from generator.layout.model import Origin, Source
from generator.units import Pt

NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>{}</w:style>'


def run_of(paragraph):
    assert len(paragraph.runs) == 1
    return paragraph.runs[0]


def test_word_built_in_values_hold_when_nothing_says_otherwise(first):
    run = run_of(first("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>"))
    assert (run.format.font, run.format.size, run.format.bold) == ("Times New Roman", Pt(10), False)
    assert run.format.origins == {}


def test_document_defaults_hold_without_style(first):
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
    run = run_of(first("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>", styles=styles))
    assert run.format.size == Pt(13)  # 26 half-points
    assert run.format.origins["size"] == Origin(Source.DEFAULTS)


def test_default_paragraph_style_wins_over_document_defaults(first):
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
        + NORMAL.format('<w:rPr><w:sz w:val="28"/></w:rPr>')
    )
    run = run_of(first("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>", styles=styles))
    assert run.format.size == Pt(14)
    assert run.format.origins["size"] == Origin(Source.PARAGRAPH_STYLE, "Normal")


def test_derived_style_wins_over_its_base_and_inherits_the_rest(first):
    styles = NORMAL.format('<w:rPr><w:sz w:val="28"/><w:i/></w:rPr>') + (
        '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Derived"/><w:basedOn w:val="N"/>'
        '<w:rPr><w:sz w:val="24"/></w:rPr></w:style>'
    )
    run = run_of(first('<w:p><w:pPr><w:pStyle w:val="D"/></w:pPr><w:r><w:t>chữ</w:t></w:r></w:p>', styles=styles))
    assert (run.format.size, run.format.italic) == (Pt(12), True)
    assert run.format.origins["size"].name == "Derived"
    assert run.format.origins["italic"].name == "Normal"


def test_character_style_wins_over_paragraph_style_and_direct_over_both(first):
    styles = NORMAL.format('<w:rPr><w:sz w:val="28"/><w:color w:val="ff0000"/></w:rPr>') + (
        '<w:style w:type="character" w:styleId="C"><w:name w:val="Nhấn"/><w:rPr><w:sz w:val="30"/>'
        '<w:color w:val="00ff00"/></w:rPr></w:style>'
    )
    body = '<w:p><w:r><w:rPr><w:rStyle w:val="C"/><w:color w:val="0000ff"/></w:rPr><w:t>chữ</w:t></w:r></w:p>'
    run = run_of(first(body, styles=styles))
    assert (run.format.size, run.format.color, run.format.style) == (Pt(15), "0000FF", "Nhấn")
    assert run.format.origins["size"] == Origin(Source.CHARACTER_STYLE, "Nhấn")
    assert run.format.origins["color"] == Origin(Source.DIRECT)


def test_direct_size_wins_over_paragraph_style(first):
    body = '<w:p><w:r><w:rPr><w:sz w:val="27"/></w:rPr><w:t>chữ</w:t></w:r></w:p>'
    run = run_of(first(body, styles=NORMAL.format('<w:rPr><w:sz w:val="28"/></w:rPr>')))
    assert run.format.size == Pt(13.5)  # 27 half-points


def test_the_paragraph_mark_has_its_own_look_which_runs_do_not_inherit(first):
    body = '<w:p><w:pPr><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr><w:r><w:t>chữ</w:t></w:r></w:p>'
    paragraph = first(body)
    assert paragraph.mark.size == Pt(1)
    assert run_of(paragraph).format.size == Pt(10)


@pytest.mark.parametrize(
    ("xml", "name", "value"),
    [
        ('<w:u w:val="single"/>', "underline", "single"),
        ('<w:u w:val="none"/>', "underline", None),
        ("<w:strike/>", "strike", True),
        ("<w:dstrike/>", "strike", True),
        ('<w:dstrike w:val="0"/>', "strike", False),
        ('<w:strike/><w:dstrike w:val="0"/>', "strike", True),
        ('<w:color w:val="auto"/>', "color", "auto"),
        ('<w:highlight w:val="yellow"/>', "highlight", "yellow"),
        ("<w:caps/>", "caps", True),
        ("<w:smallCaps/>", "small_caps", True),
        ("<w:vanish/>", "hidden", True),
        ('<w:vertAlign w:val="superscript"/>', "vertical", "superscript"),
        ('<w:position w:val="-6"/>', "raised", Pt(-3)),  # half-points
        ('<w:spacing w:val="-10"/>', "spacing", Pt(-0.5)),  # twips
        ('<w:w w:val="95"/>', "scale", 0.95),
        ('<w:w w:val="95%"/>', "scale", 0.95),
        ('<w:kern w:val="28"/>', "kern_from", Pt(14)),
        ('<w:kern w:val="0"/>', "kern_from", None),
        ('<w:lang w:val="vi-VN"/>', "lang", "vi-VN"),
        ('<w:sz w:val="13pt"/>', "size", Pt(13)),
    ],
)
def test_each_property_becomes_its_value(first, xml, name, value):
    run = run_of(first(f"<w:p><w:r><w:rPr>{xml}</w:rPr><w:t>chữ</w:t></w:r></w:p>"))
    assert getattr(run.format, name) == value


@pytest.mark.parametrize(
    "xml", ['<w:sz w:val="0"/>', '<w:sz w:val="-4"/>', '<w:sz w:val="99999999999"/>', '<w:sz w:val="to"/>', "<w:sz/>"]
)
def test_a_size_that_makes_no_sense_counts_as_not_stated(first, xml):
    run = run_of(first(f"<w:p><w:r><w:rPr>{xml}</w:rPr><w:t>chữ</w:t></w:r></w:p>"))
    assert run.format.size == Pt(10)
    assert "size" not in run.format.origins


def test_complex_script_runs_use_their_own_size_weight_and_face(first):
    properties = '<w:rFonts w:ascii="A" w:hAnsi="A" w:cs="C"/><w:b/><w:sz w:val="26"/><w:szCs w:val="30"/>{}'
    for switch in ("<w:cs/>", "<w:rtl/>"):
        run = run_of(first(f"<w:p><w:r><w:rPr>{properties.format(switch)}</w:rPr><w:t>abc</w:t></w:r></w:p>"))
        assert (run.format.font, run.format.size, run.format.bold) == ("C", Pt(15), False)
    run = run_of(first(f"<w:p><w:r><w:rPr>{properties.format('')}</w:rPr><w:t>abc</w:t></w:r></w:p>"))
    assert (run.format.font, run.format.size, run.format.bold) == ("A", Pt(13), True)


def test_runs_of_one_look_are_one_run_however_the_file_cuts_them(first):
    body = (
        '<w:p><w:r w:rsidR="1"><w:t>Độc </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b w:val="0"/>'
        "</w:rPr>"
        '<w:t>lập</w:t></w:r><w:bookmarkStart w:id="0" w:name="x"/><w:r><w:rPr><w:b/></w:rPr><w:t>!</w:t></w:r></w:p>'
    )
    assert [(run.text, run.format.bold) for run in first(body).runs] == [("Độc lập", False), ("!", True)]
