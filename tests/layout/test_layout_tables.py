"""Tables: widths, merges, margins, rows (17.4)."""

from __future__ import annotations

import pytest

from generator.layout.model import Table
from generator.units import Length, Pt, Twip


def cell(properties="", content="<w:p/>"):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows, properties="", grid=(1000, 2000)):
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


@pytest.fixture
def one(read):
    def run(xml, **parts):
        found = next(read(xml, **parts).blocks)
        assert isinstance(found, Table)
        return found

    return run


def width(value, kind="dxa"):
    return f'<w:tcW w:w="{value}" w:type="{kind}"/>'


def test_a_cell_is_as_wide_as_it_says_else_as_its_columns(one):
    found = one(table(row(cell(width(1500)), cell()), row(cell('<w:gridSpan w:val="2"/>'))))
    assert found.grid == (Twip(1000), Twip(2000))
    assert [c.width for c in found.rows[0].cells] == [Twip(1500), Twip(2000)]
    assert (found.rows[1].cells[0].width, found.rows[1].cells[0].span) == (Twip(3000), 2)


def test_percentages_are_of_the_table_and_of_the_page(one):
    page = (
        '<w:sectPr><w:pgSz w:w="12000" w:h="16000"/><w:pgMar w:left="1000" w:right="1000" w:top="0" w:bottom="0"/>'
        "</w:sectPr>"
    )
    properties = '<w:tblW w:w="2500" w:type="pct"/>'
    found = one(table(row(cell(width(1000, "pct")), cell(width("80%", "pct"))), properties=properties) + page)
    # the room is 10 000 twips, the table half of it, the cells 20 % and 80 % of that
    assert [c.width for c in found.rows[0].cells] == [Twip(1000), Twip(4000)]


@pytest.mark.parametrize("grid", [(), (0, 0), (500,)])
def test_a_grid_that_says_too_little_is_made_from_the_cells(one, grid):
    found = one(table(row(cell('<w:gridSpan w:val="2"/>')), row(cell(width(300)), cell(width(700))), grid=grid))
    assert found.grid == (Twip(300), Twip(700))


def test_without_any_width_the_room_is_shared_equally(one):
    found = one(table(row(cell(), cell()), properties='<w:tblW w:w="3000" w:type="dxa"/>', grid=()))
    assert found.grid == (Twip(1500), Twip(1500))


def test_columns_skipped_before_a_row_shift_its_cells(one):
    found = one(table(row(cell(), properties='<w:gridBefore w:val="1"/>')))
    assert found.rows[0].skipped_before == 1
    assert found.rows[0].cells[0].width == Twip(2000)


def test_vertical_merges_start_and_continue(one):
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = one(table(row(cell(start), cell()), row(cell(on), cell(on)), row(cell(), cell(on))))
    assert [[c.merged for c in r.cells] for r in found.rows] == [
        ["start", "no"],
        ["continue", "start"],  # nothing above continues into the second column, so it starts there
        ["no", "continue"],
    ]


def test_horizontal_merges_of_old_files_are_one_cell(one):
    found = one(
        table(
            row(cell('<w:hMerge w:val="restart"/>' + width(1000)), cell('<w:hMerge w:val="continue"/>' + width(2000)))
        )
    )
    assert [(c.span, c.width) for c in found.rows[0].cells] == [(2, Twip(3000))]


def margins(tag, **edges):
    return (
        f"<w:{tag}>"
        + "".join(f'<w:{edge} w:w="{value}" w:type="dxa"/>' for edge, value in edges.items())
        + f"</w:{tag}>"
    )


TABLE_STYLE = '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/>{}</w:style>'


def test_cell_margins_come_from_cell_over_row_over_table_over_style_over_built_in(one):
    styles = TABLE_STYLE.format(
        "<w:tblPr>" + margins("tblCellMar", top=10, left=10, bottom=10, right=10) + "</w:tblPr>"
    )
    inside = f"<w:tblPrEx>{margins('tblCellMar', left=30)}</w:tblPrEx>"
    xml = table(
        f"<w:tr>{inside}{cell(margins('tcMar', start=40))}{cell()}</w:tr>",
        row(cell(), cell()),
        properties='<w:tblStyle w:val="T"/>' + margins("tblCellMar", right=20),
    )
    found = one(xml, styles=styles)

    def of(r, c):
        return {edge: length.twips for edge, length in found.rows[r].cells[c].margins.items()}

    assert of(0, 0) == {"top": 10, "left": 40, "bottom": 10, "right": 20}
    assert of(0, 1) == {"top": 10, "left": 30, "bottom": 10, "right": 20}
    assert of(1, 0) == {"top": 10, "left": 10, "bottom": 10, "right": 20}


def test_built_in_margins_are_one_point_nine_millimetres_left_and_right(one):
    found = one(table(row(cell(), cell())))
    # 108 twips = 5.4 pt = 1.905 mm
    assert found.rows[0].cells[0].margins == {"top": 0, "left": Pt(5.4), "bottom": 0, "right": Pt(5.4)}


@pytest.mark.parametrize(("mode", "indent"), [("15", Length(0)), ("14", Pt(-5.4)), (None, Pt(-5.4))])
def test_tables_hang_out_by_their_margin_up_to_mode_fourteen(one, mode, indent):
    settings = f'<w:compat><w:compatSetting w:name="compatibilityMode" w:val="{mode}"/></w:compat>' if mode else ""
    assert one(table(row(cell(), cell())), settings=settings).indent == indent


def test_a_nested_table_never_hangs_out(one):
    inner = table(row(cell()), grid=(500,)) + "<w:p/>"
    outer = one(table(row(cell(content=inner)), grid=(5000,), properties='<w:tblInd w:w="108" w:type="dxa"/>'))
    assert outer.indent == 0  # 108 - 108
    assert outer.rows[0].cells[0].blocks[0].indent == 0


def test_place_alignment_and_floating(one):
    found = one(table(row(cell(), cell()), properties='<w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblpPr/>'))
    assert (found.align, found.is_fixed, found.is_floating) == ("center", True, True)


@pytest.mark.parametrize(
    ("xml", "height", "rule"),
    [
        ('<w:trHeight w:val="567"/>', Twip(567), "atLeast"),
        ('<w:trHeight w:val="567" w:hRule="exact"/>', Twip(567), "exact"),
        ('<w:trHeight w:val="567" w:hRule="auto"/>', None, "auto"),
        ("", None, "auto"),
    ],
)
def test_row_heights(one, xml, height, rule):
    found = one(table(row(cell(), properties=xml)))
    assert (found.rows[0].height, found.rows[0].height_rule) == (height, rule)


def test_header_rows_count_only_at_the_top(one):
    header = "<w:tblHeader/>"
    found = one(table(*(row(cell(), properties=xml) for xml in (header, header + "<w:cantSplit/>", "", header))))
    assert [r.is_header for r in found.rows] == [True, True, False, False]
    assert [r.cant_split for r in found.rows] == [False, True, False, False]


def test_alignment_shading_and_direction_of_a_cell(one):
    found = (
        one(
            table(
                row(
                    cell(
                        '<w:vAlign w:val="center"/><w:shd w:val="clear" w:fill="dddddd"/>'
                        '<w:textDirection w:val="btLr"/>'
                    )
                )
            )
        )
        .rows[0]
        .cells[0]
    )
    assert (found.vertical_align, found.shading, found.text_direction) == ("center", "DDDDDD", "btLr")


def test_rows_and_cells_inside_controls_are_found_and_deleted_rows_left_out(one):
    wrapped = (
        f"<w:sdt><w:sdtContent>{row('<w:sdt><w:sdtContent>' + cell() + '</w:sdtContent></w:sdt>')}</w:sdtContent>"
        "</w:sdt>"
    )
    found = one(table(wrapped, row(cell(), properties='<w:del w:id="1"/>')))
    assert len(found.rows) == 1
    assert len(found.rows[0].cells) == 1


def test_places_tell_the_way_a_reader_goes(one, read):
    inner = table(row(cell(content="<w:p/><w:p/>")))
    document = read("<w:p/>" + table(row(cell(), cell(content=inner + "<w:p/>"))))
    outer = list(document.blocks)[1]
    nested = outer.rows[0].cells[1].blocks[0]
    assert nested.rows[0].cells[0].blocks[1].place.words() == "bảng 1, hàng 1, ô 2, bảng 1, hàng 1, ô 1, đoạn 2"
    assert next(document.blocks).place.words() == "đoạn 1"


def test_nested_percentages_count_in_the_room_of_the_cell(one):
    inner = table(row(cell()), properties='<w:tblW w:w="100%" w:type="pct"/>', grid=())
    found = one(table(row(cell(content=inner + "<w:p/>")), grid=(2216,)))
    # 2216 - 2 x 108 = 2000 twips of room
    assert found.rows[0].cells[0].blocks[0].grid == (Twip(2000),)


@pytest.mark.parametrize("span", ["0", "-3", "99999999999", "x"])
def test_impossible_spans_do_no_harm(one, span):
    found = one(table(row(cell(f'<w:gridSpan w:val="{span}"/>'), cell())))
    assert found.rows[0].cells[0].span in (1, 63)


def test_a_table_without_rows_is_a_table_without_rows(one):
    assert one("<w:tbl/>").rows == ()
