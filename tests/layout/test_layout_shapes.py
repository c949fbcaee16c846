"""Lines, text boxes and pictures in DrawingML and VML (20.4, Part 4, 19.1)."""

from __future__ import annotations

import pytest

from generator.layout.model import paragraphs
from generator.units import Length, Mm, Pt

LINE = '<a:ln w="12700"><a:prstDash val="dash"/></a:ln>'
BOX = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent></wps:txbx>"


def shape(preset, stroke="", more="", transform=""):
    return f'<wps:wsp><wps:spPr>{transform}<a:prstGeom prst="{preset}"/>{stroke}</wps:spPr>{more}</wps:wsp>'


def anchored(content, cx, cy, position=""):
    return (
        f'<w:p><w:r><w:drawing><wp:anchor>{position}<wp:extent cx="{cx}" cy="{cy}"/><a:graphic><a:graphicData uri="x">'
        f"{content}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
    )


def vml(xml):
    return f"<w:p><w:r><w:pict>{xml}</w:pict></w:r></w:p>"


def one(paragraph):
    assert len(paragraph.shapes) == 1
    return paragraph.shapes[0]


@pytest.mark.parametrize(
    ("preset", "cx", "cy", "kind"),
    [
        ("line", 1_800_000, 0, "line"), ("straightConnector1", 1_800_000, 180_000, "line"),
        ("line", 1_800_000, 190_000, "other"), ("line", 0, 500_000, "other"),
        ("rect", 1_800_000, 9_525, "line"), ("rect", 1_800_000, 100_000, "other"),
        ("ellipse", 900_000, 900_000, "other"),
    ],
)  # fmt: skip
def test_what_counts_as_a_line(first, preset, cx, cy, kind):
    assert one(first(anchored(shape(preset, LINE), cx, cy))).kind == kind


def test_a_line_knows_place_length_dash_and_weight(first):
    position = (
        '<wp:positionH relativeFrom="column"><wp:posOffset>720000</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>-36000</wp:posOffset></wp:positionV>'
    )
    line = one(first(anchored(shape("line", LINE), 1_800_000, 0, position)))
    assert (line.width, line.height, line.x, line.y) == (Mm(50), 0, Mm(20), Mm(-1))
    assert (line.relative_to, line.is_inline, line.dash, line.weight) == (("column", "paragraph"), False, "dash", Pt(1))


def test_an_aligned_shape_has_no_offset(first):
    position = '<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>'
    line = one(first(anchored(shape("line", LINE), 1_800_000, 0, position)))
    assert (line.x, line.align_x, line.relative_to) == (None, "center", ("margin", None))


@pytest.mark.parametrize(
    ("stroke", "more", "dash", "weight"),
    [
        ("<a:ln/>", "", "solid", Pt(0.75)),
        ('<a:ln w="1"><a:noFill/></a:ln>', "", "none", None), ("", "", "none", None),
        ("", '<wps:style><a:lnRef idx="2"/></wps:style>', "solid", Length(12_700)),
        ("", '<wps:style><a:lnRef idx="9"/></wps:style>', "solid", Pt(0.75)),
    ],
)  # fmt: skip
def test_strokes_come_from_the_shape_or_from_the_theme(first, stroke, more, dash, weight):
    theme = (
        '<a:themeElements><a:fmtScheme><a:lnStyleLst><a:ln w="6350"/><a:ln w="12700"/></a:lnStyleLst></a:fmtScheme>'
        "</a:themeElements>"
    )
    line = one(first(anchored(shape("line", stroke, more), 1_800_000, 0), theme=theme))
    assert (line.dash, line.weight) == (dash, weight)


def test_a_text_box_holds_its_words_once_and_says_where_they_are(read):
    drawing = (
        anchored(shape("rect", LINE, BOX), 900_000, 360_000).removeprefix("<w:p><w:r>").removesuffix("</w:r></w:p>")
    )
    fallback = (
        "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent></v:textbox>"
        "</v:shape></w:pict>"
    )
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
        "</mc:AlternateContent>"
    )
    document = read(f"<w:p><w:r>{both}</w:r></w:p>")
    box = one(next(document.blocks))
    assert (box.kind, box.blocks[0].text) == ("box", "MẬT")
    assert box.blocks[0].place.words() == "đoạn 1, hộp chữ 1, đoạn 1"
    assert [paragraph.text for paragraph in paragraphs(document.blocks)] == ["", "MẬT"]


def test_members_of_a_group_lie_where_the_group_puts_them(first):
    def transform(x, y, cx, cy):
        return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'

    frame = (
        '<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="1800000"/><a:chOff x="100" y="100"/>'
        '<a:chExt cx="1000" cy="1000"/></a:xfrm></wpg:grpSpPr>'
    )
    line = shape("line", LINE, "", transform(600, 100, 500, 0))
    box = shape("rect", LINE, BOX, transform(100, 600, 1000, 500))
    group = f"<wpg:wgp>{frame}{line}{box}</wpg:wgp>"
    position = '<wp:positionH relativeFrom="page"><wp:posOffset>360000</wp:posOffset></wp:positionH>'
    shapes = first(anchored(group, 3_600_000, 1_800_000, position)).shapes
    # 1 000 units are 100 mm across and 50 mm down; units count from 100, the group lies 10 mm in
    assert [(s.kind, s.x, s.width, s.height) for s in shapes] == [
        ("line", Mm(60), Mm(50), 0), ("box", Mm(10), Mm(100), Mm(25)),
    ]  # fmt: skip


def test_pictures_name_their_part(first):
    picture = '<pic:pic><pic:blipFill><a:blip r:embed="r9"/></pic:blipFill></pic:pic>'
    body = anchored(picture, 360_000, 360_000).replace("wp:anchor", "wp:inline")
    found = one(first(body, headers={"r9": ""}))
    assert (found.kind, found.is_inline, found.target) == ("picture", True, "word/r9.xml")
    assert one(first(body)).target is None


def test_a_drawing_of_a_kind_not_known_is_told_not_lost(first):
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
    assert one(first(anchored(chart, 360_000, 360_000))).kind == "other"
    assert one(
        first('<w:p><w:r><w:drawing><wp:inline><wp:extent cx="36000" cy="x"/></wp:inline></w:drawing></w:r></w:p>')
    ).width == Mm(1)


def test_a_vml_line_has_two_ends(first):
    line = one(
        first(vml('<v:line style="position:absolute" from="145.35pt,2.2pt" to="36pt,2.2pt" strokeweight="1pt"/>'))
    )
    # 145.35 - 36 = 109.35 pt long, beginning at the lesser x
    assert (line.kind, line.x, line.y, line.width, line.height) == ("line", Pt(36), Pt(2.2), Pt(109.35), 0)
    assert (line.relative_to, line.is_inline, line.weight) == (("column", "paragraph"), False, Pt(1))


@pytest.mark.parametrize(
    ("xml", "kind"),
    [
        ('<v:shape type="#_x0000_t32" style="width:100pt;height:0"/>', "line"),
        ('<v:rect style="width:0;height:1.5pt" o:hr="t"/>', "line"),
        ('<v:rect style="width:100pt;height:1pt"/>', "line"),
        ('<v:rect style="width:100pt;height:50pt"/>', "other"),
        ('<v:shape style="width:10pt;height:10pt"><v:imagedata r:id="x"/></v:shape>', "picture"),
        ('<v:oval style="width:10pt;height:10pt"/>', "other"),
    ],
)
def test_what_vml_shapes_are(first, xml, kind):
    assert one(first(vml(xml))).kind == kind


def test_a_vml_box_in_a_group_is_measured_in_the_units_of_the_group(first):
    xml = (
        '<v:group style="width:200pt;height:100pt" coordsize="2000,1000">'
        '<v:rect style="left:500;top:0;width:1000;height:500">'
        "<v:textbox><w:txbxContent><w:p><w:r><w:t>KHẨN</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></v:group>"
    )
    box = one(first(vml(xml)))
    # 2 000 units are 200 pt, 1 000 are 100 pt
    assert (box.kind, box.width, box.height, box.blocks[0].text) == ("box", Pt(100), Pt(50), "KHẨN")


def test_members_of_a_vml_group_lie_where_the_group_puts_them(first):
    outer = "position:absolute;margin-left:100pt;margin-top:10pt;width:200pt;height:100pt"
    line = '<v:line style="position:absolute" from="600,300" to="1600,300"/>'
    inner = f'<v:group style="left:500;top:200;width:1000;height:500" coordsize="1000,500">{line}</v:group>'
    origin = 'coordsize="2000,1000" coordorigin="100,100"'
    found = one(first(vml(f'<v:group style="{outer}" {origin}>{inner}</v:group>')))
    # A unit is 0.1 pt. The inner group begins 500 - 100 units in, 200 - 100 down: 40 pt, 10 pt; its line 60, 30 more.
    assert (found.kind, found.x, found.y, found.width) == ("line", Pt(200), Pt(50), Pt(100))
    assert (found.is_inline, found.relative_to) == (False, ("column", "paragraph"))


def test_positions_in_vml_use_the_words_of_drawingml(first):
    style = (
        "position:absolute;margin-left:10pt;margin-top:5pt;width:90pt;height:0;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:page"
    )
    line = one(first(vml(f'<v:shape type="#_x0000_t32" style="{style}" stroked="f"/>')))
    assert (line.x, line.y, line.align_x, line.relative_to, line.dash) == (
        Pt(10),
        Pt(5),
        "center",
        ("page", "paragraph"),
        "none",
    )


def test_embedded_objects_are_noted(read):
    body = '<w:p><w:r><w:object><v:shape style="width:10pt;height:10pt"/><o:OLEObject/></w:object></w:r></w:p>'
    assert read(body).features == {"doi_tuong_nhung"}
