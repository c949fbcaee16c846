"""Lines of a document with their room, where their ink stands, and the rules drawn under them."""

from __future__ import annotations

import pytest
from support.word_xml import A4, QUOC_HIEU, STYLES, TIEU_NGU, box, drawing, line, p, run, table

from generator import profiles
from generator.layout.location.extents import extent
from generator.layout.location.lines import flow
from generator.layout.location.units import units
from generator.units import Mm

# A4 with margins 30 mm and 15 mm: 1701 and 850 twips leave 11906 - 2551 = 9355 twips = 165.0 mm.
WIDTH = 165.0
TITLE = p("QUYẾT ĐỊNH", align="center", bold=True) + p("Về việc nâng bậc lương", align="center", bold=True)
BODY = p("Điều 1. Nâng bậc lương đối với công chức có tên trong danh sách.", align="both") * 3


def c(text, **look):
    return p(text, align="center", **look)


@pytest.fixture
def lines(read):
    def run(body, **parts):
        return [placed.line for placed in flow(read(body + A4, styles=STYLES, **parts))]

    return run


@pytest.fixture
def located(read):
    def run(body):
        return units(read(body + A4, styles=STYLES), profiles.load("nd30_2020")).units[0]

    return run


def heading(left="", right="", *, below=""):
    """A heading table of 65 and 100 mm with something under the names and under Tiêu ngữ, and below the table."""
    cells = [c("SỞ NỘI VỤ", bold=True) + left, c(QUOC_HIEU, bold=True) + c(TIEU_NGU, bold=True) + right]
    rows = [cells, [c("Số: 15/QĐ-SNV"), c("Lâm Đồng, ngày 05 tháng 01 năm 2026")]]
    return table(rows, [65, 100]) + below + TITLE + BODY


# Lines


def test_a_paragraph_is_cut_at_its_line_breaks(lines):
    first, second = lines(p("Chương I\nQUY ĐỊNH CHUNG"))
    assert [(one.text, one.number, one.start) for one in (first, second)] == [
        ("Chương I", 0, 0), ("QUY ĐỊNH CHUNG", 1, 9),
    ]  # fmt: skip
    assert first.paragraph is second.paragraph
    assert first.paragraph.text[second.start :] == "QUY ĐỊNH CHUNG"


def test_a_page_break_ends_a_line_and_takes_no_place(lines):
    broken = p("một", inner='<w:r><w:br w:type="page"/></w:r>' + run("hai"))
    assert [(one.text, one.start) for one in lines(broken)] == [("một", 0), ("hai", 3)]


def test_a_page_break_at_the_end_opens_no_line(lines):
    assert [one.text for one in lines(p("một", inner='<w:r><w:br w:type="page"/></w:r>'))] == ["một"]


def test_a_paragraph_that_is_a_page_break_is_one_line(lines):
    assert [one.text for one in lines(p(inner='<w:r><w:br w:type="page"/></w:r>'))] == [""]


def test_hidden_words_are_not_in_a_line(lines):
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    (only,) = lines(f"<w:p>{hidden}{run('hiện')}</w:p>")
    assert only.text == "hiện"


def test_the_label_of_numbering_stands_in_front_and_counts_for_no_offset(lines):
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    mark = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    first, second = lines(f"<w:p>{mark}{run('Phạm vi' + chr(10) + 'điều chỉnh')}</w:p>", numbering=numbering)
    assert (first.text, first.start) == ("Điều 1. Phạm vi", 0)
    assert second.paragraph.text[second.start :] == "điều chỉnh"


def test_spaces_and_soft_hyphens_do_not_count_in_words(lines):
    (only,) = lines(p("Hà\u00a0Nội,   ngày\u00ad 05"))
    assert only.text == "Hà Nội, ngày 05"


def test_cells_have_their_column_as_room(lines):
    left, right = lines(table([[p("a"), p("b")]], [65, 100]))
    assert [(round(one.band.left.mm), round(one.band.right.mm)) for one in (left, right)] == [(0, 65), (65, 165)]
    assert [(one.cell.row, one.cell.column, one.cell.columns) for one in (left, right)] == [(0, 0, 2), (0, 1, 2)]


def test_a_nested_table_stands_in_its_cell(lines):
    inner = table([[p("a"), p("b")]], [20, 30])
    found = {one.text: one for one in lines(table([[p("x"), inner + p()]], [65, 100]))}
    assert round(found["b"].band.left.mm) == 85  # 65 + 20
    assert found["b"].cell.columns == 2


def test_a_text_box_stands_where_its_offset_puts_it(lines):
    found = {one.text: one for one in lines(p("x", inner=box(p("trong hộp"), 60, 10, x=100, y=0)))}
    # 100 mm and the inset of a text box, 91 440 EMU = 2.54 mm
    assert found["trong hộp"].band.left.mm == pytest.approx(102.54, abs=0.1)


def test_a_page_without_a_size_has_a_room_that_is_not_known(read):
    (only,) = (placed.line for placed in flow(read(p("a"))))
    assert not only.band.known
    assert extent(only) is None


# Extents. Widths of Times New Roman at 13 pt in units of 2048 per em: "nnnn" = 4 × 1024 units = 2 em = 26 pt = 9.17 mm.


def ends(one):
    found = extent(one)
    return round(found.start / 36_000, 1), round(found.end / 36_000, 1)


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        (p("nnnn"), (0.0, 9.2)),
        (p("nnnn", left=20), (20.0, 29.2)),
        (p("nnnn", align="center"), (77.9, 87.1)),  # (165 - 9.17) / 2 = 77.91
        (p("nnnn", align="center", left=20), (87.9, 97.1)),  # (145 - 9.17) / 2 + 20
        (p("nnnn", align="right"), (155.8, 165.0)),
        (p("nnnn", align="right", right=10), (145.8, 155.0)),
        (p("    nnnn"), (4.6, 13.8)),  # four spaces of a quarter em: 13 pt = 4.59 mm
        (p("nnnn    ", align="center"), (77.9, 87.1)),  # spaces at the end count for nothing
        (p("\tnnnn"), (12.7, 21.9)),
        (p("\t\tnnnn"), (25.4, 34.6)),
        (p("\tnnnn", tabs=[(40, "left")]), (40.0, 49.2)),
        (p("\tnnnn", tabs=[(40, "center")]), (35.4, 44.6)),
        (p("\tnnnn", tabs=[(40, "right")]), (30.8, 40.0)),
    ],
)
def test_where_the_ink_of_a_line_stands(lines, paragraph, wanted):
    (only,) = lines(paragraph)
    assert ends(only) == pytest.approx(wanted, abs=0.11)


def test_a_line_longer_than_its_room_is_as_wide_as_it(lines):
    (only,) = lines(p("nnnn " * 60, left=10))
    assert ends(only) == pytest.approx((10.0, WIDTH), abs=0.1)


def test_white_space_has_no_extent(lines):
    (only,) = lines(p("   "))
    assert extent(only) is None


# Rules


def rules(unit):
    return {key: [(one.technique, one.style) for one in found] for key, found in unit.rules.items()}


def width_and_centre(unit, key):
    (rule,) = unit.rules[key]
    return round(rule.length.mm, 1), round(rule.centre.mm, 1)


def test_a_paragraph_border_is_a_rule_between_the_indents(located):
    unit = located(heading(p(left=20, right=20, border="bottom"), p(left=22, right=22, border="bottom")))
    assert rules(unit) == {"co_quan_ban_hanh": [("border", "solid")], "tieu_ngu": [("border", "solid")]}
    assert width_and_centre(unit, "co_quan_ban_hanh") == (25.0, 32.5)
    assert width_and_centre(unit, "tieu_ngu") == (56.0, 115.0)  # 100 - 44; 65 + 50


def test_the_border_above_the_next_paragraph_is_a_rule_too(located):
    assert rules(located(heading(right=p(left=22, right=22, border="top")))) == {"tieu_ngu": [("border", "solid")]}


def test_a_row_of_underscores_is_a_rule(located):
    unit = located(heading(right=c("_" * 24)))
    # 24 underscores of half an em at 13 pt: 12 × 13 pt = 156 pt = 55.0 mm
    assert width_and_centre(unit, "tieu_ngu") == (55.0, 115.0)


def test_a_row_of_box_characters_is_a_rule(located):
    assert rules(located(heading(right=c("────────────")))) == {"tieu_ngu": [("box_drawing", "solid")]}


def test_a_row_of_hyphens_is_none(located):
    unit = located(heading(right=c("------------")))
    assert rules(unit) == {}
    assert unit.loose_rules == ()


def test_underlined_spaces_are_a_rule(located):
    assert rules(located(heading(right=c(" " * 40, underline=True)))) == {"tieu_ngu": [("underlined", "solid")]}


def test_underlined_words_are_none(located):
    body = heading().replace(c(TIEU_NGU, bold=True), c(TIEU_NGU, bold=True, underline=True), 1)
    unit = located(body)
    assert rules(unit) == {}
    assert unit["tieu_ngu"].lines[0].runs[0].format.underline == "single"


@pytest.mark.parametrize(("dash", "style"), [("", "solid"), ("dash", "dashed"), ("sysDot", "dotted")])
def test_the_stroke_of_a_drawn_line_is_told(located, dash, style):
    assert rules(located(heading(right=p(inner=line(56, x=22, y=1, dash=dash))))) == {"tieu_ngu": [("drawing", style)]}


# Where a floating line may be anchored: 13 pt lines are 13 × 1.15 = 14.95 pt = 5.3 mm high.
ANCHORED = {
    "in its own paragraph": heading(p(inner=line(22, x=21.5, y=1)), p(inner=line(56, x=22, y=1))),
    "in the number's paragraph": heading().replace(
        c("Số: 15/QĐ-SNV"), p("Số: 15/QĐ-SNV", align="center", inner=line(22, x=21.5, y=-4) + line(56, x=87, y=0.2)), 1
    ),
    "after the table": heading(below=p(inner=line(22, x=21.5, y=-9.8) + line(56, x=87, y=-4.9))),
    "in the first cell": heading(p(inner=line(22, x=21.5, y=1) + line(56, x=87, y=5.6))),
}


@pytest.mark.parametrize("body", ANCHORED.values(), ids=ANCHORED)
def test_a_floating_line_is_placed_by_its_offsets(located, body):
    unit = located(body)
    assert rules(unit) == {"co_quan_ban_hanh": [("drawing", "solid")], "tieu_ngu": [("drawing", "solid")]}
    assert width_and_centre(unit, "tieu_ngu") == (56.0, 115.0)


def test_a_line_anchored_in_the_motto_itself(located):
    body = heading().replace(c(TIEU_NGU, bold=True), c(TIEU_NGU, bold=True, inner=line(56, x=22, y=5.5)), 1)
    assert rules(located(body)) == {"tieu_ngu": [("drawing", "solid")]}


def test_a_line_counted_from_the_page(located):
    # The page's edge is 30 mm left of the text; Tiêu ngữ ends 20 + 2 × 5.3 = 30.6 mm from the top of the paper.
    shape = line(56, x=117, y=31, across="page", down="page")
    unit = located(heading(below=p(inner=shape)))
    assert width_and_centre(unit, "tieu_ngu") == (56.0, 115.0)


def test_a_line_without_offsets_is_loose(located):
    unit = located(heading(below=p(inner=line(56, x=None, y=None))))
    assert rules(unit) == {}
    assert [one.length.mm for one in unit.loose_rules] == [56.0]


def test_a_rule_under_the_subject_of_a_typed_document(located):
    body = heading().replace(TITLE, TITLE + p(inner=line(60, x=52.5, y=1)), 1)
    assert rules(located(body)) == {"trich_yeu": [("drawing", "solid")]}


def test_a_rule_under_a_parent_is_told_as_such(located):
    names = c("UBND TỈNH X") + p(left=20, right=20, border="bottom") + c("SỞ NỘI VỤ", bold=True)
    unit = located(table([[names + c("Số: 15/QĐ-SNV"), c(QUOC_HIEU) + c(TIEU_NGU)]], [65, 100]) + TITLE + BODY)
    assert rules(unit) == {"co_quan_chu_quan": [("border", "solid")]}


def test_rules_typed_side_by_side_under_a_heading_typed_with_tabs(located):
    stops = [(32, "center"), (115, "center")]
    rows = [("ỦY BAN NHÂN DÂN", QUOC_HIEU), ("TỈNH LÀO CAI", TIEU_NGU), ("_" * 10, "_" * 24)]
    typed = "".join(p(f"\t{left}\t{right}", tabs=stops) for left, right in rows)
    assert rules(located(typed + TITLE + BODY)) == {
        "co_quan_ban_hanh": [("underscores", "solid")], "tieu_ngu": [("underscores", "solid")],
    }  # fmt: skip


def test_an_inline_line_is_under_the_line_above(located):
    drawn = line(56).replace("wp:anchor", "wp:inline")
    unit = located(heading(right=c("", inner=drawn)))
    assert width_and_centre(unit, "tieu_ngu") == (56.0, 115.0)


def test_a_picture_of_a_line_is_a_rule_and_an_emblem_is_none(located):
    picture = "<pic:pic><pic:blipFill/><pic:spPr/></pic:pic>"
    thin, emblem = (drawing(picture, 56, height, x=22, y=1) for height in (0.5, 30))
    assert rules(located(heading(right=p(inner=thin)))) == {"tieu_ngu": [("picture", "solid")]}
    assert rules(located(heading(right=p(inner=emblem)))) == {}


def test_the_edge_of_a_narrow_cell_is_a_rule(located):
    edge = '<w:tcBorders><w:top w:val="single" w:sz="6"/></w:tcBorders>'
    nested = table([[p(), p(), p()]], [22, 56, 22])
    parts = nested.split("</w:tcPr>")
    nested = "</w:tcPr>".join([parts[0], parts[1] + edge, *parts[2:]])
    unit = located(heading(right=nested + p()))
    assert rules(unit) == {"tieu_ngu": [("cell_border", "solid")]}
    assert width_and_centre(unit, "tieu_ngu") == (56.0, 115.0)


def test_a_vml_line_is_a_rule(located):
    shape = '<v:line style="position:absolute" from="62.4pt,3pt" to="221pt,3pt"/>'
    unit = located(heading(right=p(inner=f"<w:r><w:pict>{shape}</w:pict></w:r>")))
    # 62.4 pt are 22.0 mm; 221 - 62.4 = 158.6 pt are 56.0 mm
    assert width_and_centre(unit, "tieu_ngu") == (56.0, 115.0)


def test_a_line_in_both_branches_of_alternate_content_is_one(located):
    fallback = '<w:pict><v:line from="62pt,3pt" to="221pt,3pt"/></w:pict>'
    choice = line(56, x=22, y=1).removeprefix("<w:r>").removesuffix("</w:r>")
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert rules(located(heading(right=p(inner=both)))) == {"tieu_ngu": [("drawing", "solid")]}


def test_the_frame_of_a_stamp_is_no_rule(located):
    edges = "".join(f'<w:{edge} w:val="single" w:sz="6" w:space="1"/>' for edge in ("top", "left", "bottom", "right"))
    stamp = f'<w:p><w:pPr><w:pBdr>{edges}</w:pBdr><w:jc w:val="center"/></w:pPr>{run("KHẨN", bold=True)}</w:p>'
    unit = located(table([[c("SỞ NỘI VỤ") + stamp, c(QUOC_HIEU) + c(TIEU_NGU)]], [65, 100]) + TITLE + BODY)
    assert rules(unit) == {}
    assert unit["do_khan"].text == "KHẨN"


def test_a_rule_takes_its_line_so_that_it_is_no_text(located):
    unit = located(heading().replace(TITLE, TITLE + c("_________"), 1))
    assert all("_" not in item.text for item in unit.body)
    assert rules(unit) == {"trich_yeu": [("underscores", "solid")]}


def test_a_divider_of_the_page_is_no_rule_of_the_heading(located):
    unit = located(heading(p(inner=line(165, x=0, y=0))))
    assert rules(unit) == {}


def test_lengths_are_whole_emu(located):
    (rule,) = located(heading(right=p(inner=line(56, x=22, y=1)))).rules["tieu_ngu"]
    assert rule.length == Mm(56)
