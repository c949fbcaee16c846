"""Table styles: conditional formats, their order, what they give to text (17.7.6)."""

from __future__ import annotations

import pytest

from generator.layout.model import Origin, Source
from generator.layout.table_styles import Grid, conditions
from generator.units import Pt

ALL = frozenset({"firstRow", "lastRow", "firstColumn", "lastColumn"})


def table(rows, columns, look):
    body = ("<w:tr>" + "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>" * columns + "</w:tr>") * rows
    grid = '<w:gridCol w:w="1000"/>' * columns
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'


def style(xml):
    return f'<w:style w:type="table" w:styleId="T"><w:name w:val="Bảng"/>{xml}</w:style>'


def part(kind, run="", more=""):
    return f'<w:tblStylePr w:type="{kind}"><w:rPr>{run}</w:rPr>{more}</w:tblStylePr>'


def sizes(table):
    return [[cell.blocks[0].runs[0].format.size.pt for cell in row.cells] for row in table.rows]


def test_corners_beat_columns_beat_rows_beat_bands_beat_the_whole(read):
    half_points = {"whole": 20, "band1Horz": 22, "firstRow": 24, "firstCol": 26, "nwCell": 28}
    xml = f'<w:rPr><w:sz w:val="{half_points["whole"]}"/></w:rPr>' + "".join(
        part(kind, f'<w:sz w:val="{half_points[kind]}"/>') for kind in ("nwCell", "firstCol", "firstRow", "band1Horz")
    )
    look = '<w:tblLook w:firstRow="1" w:firstColumn="1" w:noVBand="1"/>'
    found = next(read(table(4, 2, look), styles=style(xml)).blocks)
    assert sizes(found) == [[14, 12], [13, 11], [13, 10], [13, 11]]


def test_without_tbl_look_no_part_applies_unless_written_on_the_cell(read):
    xml = style(part("firstRow", '<w:sz w:val="30"/>'))
    assert sizes(next(read(table(2, 1, ""), styles=xml).blocks)) == [[10], [10]]
    written = table(2, 1, "").replace("<w:tr>", '<w:tr><w:trPr><w:cnfStyle w:val="100000000000"/></w:trPr>', 1)
    assert sizes(next(read(written, styles=xml).blocks)) == [[15], [10]]


def test_the_bits_of_older_files_switch_parts_on(read):
    xml = style(part("firstRow", '<w:sz w:val="30"/>') + part("band1Horz", '<w:sz w:val="40"/>'))
    # 0x0020 first row, 0x0200 no horizontal bands
    assert sizes(next(read(table(2, 1, '<w:tblLook w:val="0220"/>'), styles=xml).blocks)) == [[15], [10]]


def test_a_derived_style_adds_to_each_part_of_its_base(read):
    base = style(part("firstRow", '<w:sz w:val="30"/><w:b/>')).replace('"T"', '"B"').replace("Bảng", "Gốc")
    derived = style('<w:basedOn w:val="B"/>' + part("firstRow", '<w:sz w:val="32"/>'))
    found = next(read(table(1, 1, '<w:tblLook w:firstRow="1"/>'), styles=base + derived).blocks)
    format_ = found.rows[0].cells[0].blocks[0].runs[0].format
    assert (format_.size, format_.bold) == (Pt(16), True)
    assert format_.origins["size"] == Origin(Source.TABLE_STYLE, "Bảng")
    assert format_.origins["bold"] == Origin(Source.TABLE_STYLE, "Gốc")


def test_a_table_style_lies_between_defaults_and_paragraph_style(read):
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:i/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr>'
        '<w:spacing w:after="60"/></w:pPr></w:style>'
        + style('<w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>')
    )
    paragraph = next(read(table(1, 1, ""), styles=styles).blocks).rows[0].cells[0].blocks[0]
    assert (paragraph.format.before, paragraph.format.after) == (Pt(1), Pt(3))
    assert (paragraph.runs[0].format.size, paragraph.runs[0].format.italic) == (Pt(13), True)


OVERRIDE = '<w:compat><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:val="1"/></w:compat>'


@pytest.mark.parametrize(
    ("size", "settings", "expected"),
    [("24", "", 13), ("24", OVERRIDE, 12), ("28", "", 14), ("20", "", 10)],
)
def test_twelve_points_of_the_default_style_yield_to_the_table_style_unless_the_setting_says_no(
    read, size, settings, expected
):
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'
        f'<w:pPr><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="{size}"/></w:rPr></w:style>'
        + style('<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>')
    )
    paragraph = next(read(table(1, 1, ""), styles=styles, settings=settings).blocks).rows[0].cells[0].blocks[0]
    assert paragraph.runs[0].format.size.pt == expected
    assert paragraph.format.align == ("left" if settings else "center")


def test_a_style_derived_from_the_default_one_does_not_yield(read):
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="D"/><w:basedOn w:val="N"/><w:rPr><w:sz w:val="24"/>'
        "</w:rPr></w:style>" + style('<w:rPr><w:sz w:val="26"/></w:rPr>')
    )
    body = table(1, 1, "").replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="D"/></w:pPr>')
    assert sizes(next(read(body, styles=styles).blocks)) == [[12]]


def test_word_ignores_what_normal_table_says_about_text(read):
    xml = style('<w:rPr><w:sz w:val="40"/></w:rPr>').replace("Bảng", "Normal Table")
    assert sizes(next(read(table(1, 1, ""), styles=xml).blocks)) == [[10]]


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [
        (0, 0, ("wholeTable", "firstRow", "firstCol", "nwCell")),
        (0, 1, ("wholeTable", "band1Vert", "firstRow")),
        (0, 3, ("wholeTable", "firstRow", "lastCol", "neCell")),
        (1, 1, ("wholeTable", "band1Vert", "band1Horz")),
        (2, 2, ("wholeTable", "band2Vert", "band2Horz")),
        (3, 0, ("wholeTable", "lastRow", "firstCol", "swCell")),
        (3, 3, ("wholeTable", "lastRow", "lastCol", "seCell")),
    ],
)
def test_the_parts_a_cell_belongs_to(row, column, expected):
    assert conditions(Grid(4, 4, ALL), row, column, 1, None) == expected


def test_bands_may_be_several_rows_high():
    grid = Grid(6, 1, frozenset({"noVBand"}), row_band=2)
    bands = [conditions(grid, row, 0, 1, None)[1] for row in range(6)]
    assert bands == ["band1Horz", "band1Horz", "band2Horz", "band2Horz", "band1Horz", "band1Horz"]


def test_cells_take_shading_and_alignment_from_their_part(read):
    more = '<w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/><w:vAlign w:val="bottom"/></w:tcPr>'
    found = next(read(table(2, 1, '<w:tblLook w:firstRow="1"/>'), styles=style(part("firstRow", more=more))).blocks)
    assert [(row.cells[0].shading, row.cells[0].vertical_align) for row in found.rows] == [
        ("EEEEEE", "bottom"),
        (None, "top"),
    ]
