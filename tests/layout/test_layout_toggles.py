"""Toggle properties: exclusive or across the levels of the style hierarchy, inheritance within one (17.7.3)."""

from __future__ import annotations

from itertools import product

import pytest

STATES = (None, True, False)


def flag(tag, state):
    return "" if state is None else f'<w:{tag} w:val="{int(state)}"/>'


def styles(defaults, table, paragraph, character, tag):
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{flag(tag, defaults)}</w:rPr></w:rPrDefault></w:docDefaults>"
        f'<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:rPr>{flag(tag, table)}</w:rPr></w:style>'
        f'<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:rPr>{flag(tag, paragraph)}</w:rPr></w:style>'
        f'<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr>{flag(tag, character)}</w:rPr></w:style>'
    )


def table_with(run_properties):
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/></w:tblGrid><w:tr><w:tc>'
        f'<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr><w:r><w:rPr><w:rStyle w:val="C"/>{run_properties}</w:rPr>'
        "<w:t>chữ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )


def computed(read, name, tag, levels, direct=None):
    table = next(read(table_with(flag(tag, direct)), styles=styles(*levels, tag)).blocks)
    return getattr(table.rows[0].cells[0].blocks[0].runs[0].format, name)


@pytest.mark.parametrize("levels", list(product(STATES, repeat=4)))
def test_levels_combine_by_exclusive_or_unless_the_defaults_say_true(read, levels):
    defaults, *hierarchy = levels
    expected = True if defaults else sum(state is True for state in hierarchy) % 2 == 1
    assert computed(read, "bold", "b", levels) is expected


@pytest.mark.parametrize("direct", [True, False])
@pytest.mark.parametrize("levels", [(None, True, True, None), (True, None, None, None), (None, None, True, None)])
def test_direct_formatting_sets_the_value_whatever_the_styles_say(read, levels, direct):
    assert computed(read, "bold", "b", levels, direct) is direct


@pytest.mark.parametrize(
    ("name", "tag"),
    [("italic", "i"), ("caps", "caps"), ("small_caps", "smallCaps"), ("strike", "strike"), ("hidden", "vanish")],
)
def test_every_toggle_toggles(read, name, tag):
    assert computed(read, name, tag, (None, None, True, None)) is True
    assert computed(read, name, tag, (None, None, True, True)) is False


def test_underline_is_no_toggle(read):
    both = styles(None, None, None, None, "b").replace(
        "<w:rPr></w:rPr></w:style>", '<w:rPr><w:u w:val="single"/></w:rPr></w:style>'
    )
    table = next(read(table_with(""), styles=both).blocks)
    assert table.rows[0].cells[0].blocks[0].runs[0].format.underline == "single"


def test_a_chain_of_bold_styles_is_bold(first):
    chain = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:basedOn w:val="B"/><w:rPr><w:b w:val="off"/>'
        "</w:rPr></w:style>"
    )
    for style_id, expected in (("A", True), ("B", True), ("C", False)):
        body = f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr><w:r><w:t>chữ</w:t></w:r></w:p>'
        assert first(body, styles=chain).runs[0].format.bold is expected
