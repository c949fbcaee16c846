"""Which border each edge of each cell draws (17.4.38, 17.4.66)."""

from __future__ import annotations

EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def edges(tag, **widths):
    """Edges by width in eighths of a point; 0 is stated invisible."""
    inner = "".join(
        f'<w:{edge} w:val="{"single" if width else "nil"}" w:sz="{width}"/>' for edge, width in widths.items()
    )
    return f"<w:{tag}>{inner}</w:{tag}>"


def table(*rows, borders="", style=""):
    def cell(properties):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p/></w:tc>"

    body = "".join("<w:tr>" + "".join(map(cell, row)) + "</w:tr>" for row in rows)
    grid = '<w:gridCol w:w="1000"/>' * len(rows[0])
    return f"<w:tbl><w:tblPr>{style}{borders}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def drawn(read, xml, **parts):
    """Per row, per cell: edge → width in eighths of a point."""
    found = next(read(xml, **parts).blocks)
    return [
        [{edge: round(border.width.pt * 8) for edge, border in cell.borders.items()} for cell in row.cells]
        for row in found.rows
    ]


def test_outer_edges_and_inside_edges_of_the_table(read):
    borders = edges("tblBorders", top=4, left=6, bottom=8, right=10, insideH=12, insideV=14)
    assert drawn(read, table(("", ""), ("", ""), borders=borders)) == [
        [{"top": 4, "left": 6, "bottom": 12, "right": 14}, {"top": 4, "left": 14, "bottom": 12, "right": 10}],
        [{"top": 12, "left": 6, "bottom": 8, "right": 14}, {"top": 12, "left": 14, "bottom": 8, "right": 10}],
    ]


def test_without_borders_nothing_is_drawn(read):
    assert drawn(read, table(("", ""))) == [[{}, {}]]


def test_a_cell_that_speaks_for_itself_speaks_for_the_shared_edge(read):
    borders = edges("tblBorders", insideV=4)
    assert drawn(read, table((edges("tcBorders", right=0), ""), borders=borders)) == [[{}, {}]]
    assert drawn(read, table(("", edges("tcBorders", left=12)), borders=borders)) == [[{"right": 12}, {"left": 12}]]


def test_of_two_cells_that_speak_a_line_beats_none_and_the_wider_wins(read):
    one = drawn(read, table((edges("tcBorders", right=0), edges("tcBorders", left=4))))
    assert one == [[{"right": 4}, {"left": 4}]]
    other = drawn(read, table((edges("tcBorders", right=12), edges("tcBorders", left=4))))
    assert other == [[{"right": 12}, {"left": 12}]]


def test_rows_settle_where_cells_lie_exactly_above_each_other(read):
    found = drawn(read, table((edges("tcBorders", bottom=4), ""), ("", edges("tcBorders", top=8))))
    assert found == [[{"bottom": 4}, {"bottom": 8}], [{"top": 4}, {"top": 8}]]


def test_nothing_is_drawn_inside_a_vertical_merge(read):
    borders = edges("tblBorders", top=4, bottom=4, insideH=4)
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    assert drawn(read, table((start,), (on,), ("",), borders=borders)) == [
        [{"top": 4}], [{"bottom": 4}], [{"top": 4, "bottom": 4}],
    ]  # fmt: skip


STYLE = '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/>{}</w:style>'
NAMED = '<w:tblStyle w:val="T"/>'


def test_the_table_wins_over_its_style_edge_by_edge(read):
    styles = STYLE.format("<w:tblPr>" + edges("tblBorders", top=4, left=4) + "</w:tblPr>")
    assert drawn(read, table(("",), borders=edges("tblBorders", top=0), style=NAMED), styles=styles) == [[{"left": 4}]]


def test_parts_of_the_style_win_over_the_style_as_a_whole(read):
    styles = STYLE.format(
        "<w:tblPr>" + edges("tblBorders", top=4, insideV=4) + "</w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tcPr>'
        + edges("tcBorders", bottom=16, insideV=0)
        + "</w:tcPr></w:tblStylePr>"
    )
    look = NAMED + '<w:tblLook w:firstRow="1" w:noHBand="1" w:noVBand="1"/>'
    assert drawn(read, table(("", ""), ("", ""), style=look), styles=styles) == [
        [{"top": 4, "bottom": 16}, {"top": 4, "bottom": 16}],
        [{"top": 16, "right": 4}, {"top": 16, "left": 4}],
    ]


def test_a_row_may_make_an_exception(read):
    borders = edges("tblBorders", top=4, bottom=4, insideH=4)
    xml = table(("",), ("",), borders=borders).replace(
        "<w:tr>", "<w:tr><w:tblPrEx>" + edges("tblBorders", top=24) + "</w:tblPrEx>", 1
    )
    assert drawn(read, xml)[0] == [{"top": 24, "bottom": 4}]
