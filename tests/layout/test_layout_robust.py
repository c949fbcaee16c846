"""Damage: whatever stands in a well-formed file, reading gives a model or one clear error, and so does printing it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Unreadable
from generator.layout import dump
from generator.layout import read as read_source
from generator.ooxml.package import Package

TAGS = (
    "p", "pPr", "pStyle", "r", "rPr", "rStyle", "t", "tab", "br", "sym", "tbl", "tblPr", "tblStyle", "tblGrid",
    "gridCol", "tr", "trPr", "tc", "tcPr", "gridSpan", "vMerge", "hMerge", "tcW", "tblW", "tblInd", "jc", "ind",
    "spacing", "numPr", "numId", "ilvl", "sz", "b", "i", "vanish", "rFonts", "lang", "fldChar", "instrText",
    "fldSimple", "hyperlink", "sdt", "sdtContent", "ins", "del", "sectPr", "pgSz", "pgMar", "cols",
    "headerReference", "footnoteReference", "pict", "drawing", "pBdr", "top", "tabs", "trHeight", "tblLook",
    "cnfStyle", "shd", "framePr", "gridBefore", "tcMar", "left", "tblCellMar", "tblBorders",
)  # fmt: skip
ATTRIBUTES = (
    "val",
    "type",
    "w",
    "h",
    "w:left",
    "pos",
    "sz",
    "id",
    "fldCharType",
    "instr",
    "line",
    "firstLineChars",
    "char",
)
VALUES = st.sampled_from(
    ["", "0", "1", "-1", "x", "begin", "separate", "end", "99999999999999999999", "-99999", "1e9", "٣", "restart",
     "pct", "dxa", "P", "T", "50%", "\u00a0", "1.5", "PAGE", "nil", "single"]
)  # fmt: skip


def element(children):
    return st.builds(
        lambda tag, attributes, inner: (
            f"<w:{tag} " + " ".join(f'w:{name.removeprefix("w:")}="{value}"' for name, value in attributes.items())
            + f">{''.join(inner)}</w:{tag}>"
        ),
        st.sampled_from(TAGS),
        st.dictionaries(st.sampled_from(ATTRIBUTES), VALUES, max_size=3),
        st.lists(children, max_size=4),
    )  # fmt: skip


xml = st.recursive(
    st.sampled_from(["<w:p/>", "<w:r><w:t>chữ ộ</w:t></w:r>", "<w:br/>", "<!-- x -->", "<?x y?>"]),
    element,
    max_leaves=20,
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="P">{0}</w:style><w:style w:type="table" w:styleId="T">{0}'
    '<w:tblStylePr w:type="firstRow">{0}</w:tblStylePr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{0}</w:lvl></w:abstractNum><w:num w:numId="1">{0}</w:num>'
)


@given(st.lists(xml, max_size=4).map("".join), xml)
def test_any_well_formed_content_is_read_and_printed(read, body, other):
    document = read(body, styles=STYLES.format(other), numbering=NUMBERING.format(other), settings=other)
    assert dump(document) == dump(document)


def test_a_damaged_document_gives_a_model_or_one_clear_error(package):
    """Bytes of the main part changed one at a time, reproducibly."""
    good = package(
        '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>Điều 1.</w:t></w:r></w:p>'
        '<w:tbl><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr/>'
    )
    raw = good.parts["word/document.xml"]
    choose = random.Random(30)  # noqa: S311 - reproducible damage, nothing secret
    outcomes = set()
    for _ in range(300):
        place = choose.randrange(len(raw))
        damaged = raw[:place] + bytes([choose.randrange(256)]) + raw[place + 1 :]
        try:
            read_source(Package({**good.parts, "word/document.xml": damaged}))
            outcomes.add("model")
        except Unreadable:
            outcomes.add("error")
    assert outcomes == {"model", "error"}


@pytest.mark.parametrize("part", ["styles", "numbering", "settings", "theme", "footnotes"])
def test_a_part_of_another_kind_counts_as_empty(package, part):
    made = package('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', **{part: ""})
    name = next(name for name in made.parts if part in name)
    made.put(name, b"<x/>")
    assert next(read_source(made).blocks).runs[0].text == "1"


def test_a_part_that_is_not_well_formed_is_an_error_that_names_it(package):
    made = package("<w:p/>", styles="")
    made.put("word/styles.xml", b"<w:styles")
    with pytest.raises(Unreadable, match=r"word/styles\.xml"):
        read_source(made)


def test_deep_nesting_is_read_to_the_depth_the_parser_allows(read):
    depth = 80  # 80 x (tbl, tr, tc) and what is around them: 250 of the 256 levels that are parsed
    body = "<w:tbl><w:tr><w:tc>" * depth + "<w:p><w:r><w:t>đáy</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * depth
    assert "đáy" in dump(read(body))
