"""The listing: exact, stable, one property one line."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout import dump
from generator.layout.listing_values import mm, pt, quoted
from generator.units import Length, Twip

BODY = (
    '<w:p><w:pPr><w:jc w:val="center"/><w:spacing w:before="120" w:line="360"/><w:ind w:firstLine="567"/></w:pPr>'
    '<w:r><w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>'
    '<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="3685"/><w:gridCol w:w="5669"/>'
    "</w:tblGrid>"
    '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3685" w:type="dxa"/></w:tcPr><w:p><w:r>'
    "<w:t>trái</w:t></w:r></w:p>"
    '</w:tc><w:tc><w:tcPr><w:tcW w:w="5669" w:type="dxa"/><w:tcBorders><w:top w:val="single" w:sz="6"/></w:tcBorders>'
    "</w:tcPr>"
    "<w:p><w:r><w:t>phải</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850"/>'
    "</w:sectPr>"
)

EXPECTED = """\
bo_cuc 1
tuong_thich 12
phan
  trang
    rong 210.01mm
    cao 297mm
    le_tren 20mm
    le_duoi 20mm
    le_trai 30mm
    le_phai 14.99mm
  than
    doan "Normal"
      can giua
      dong_dau 10mm
      truoc 6pt
      dong 1.5
      chu Times New Roman 13pt dam: "Độc lập - Tự do - Hạnh phúc"
      dau_doan Times New Roman 10pt
    bang
      cot 65mm 99.99mm
      thut -1.91mm
      cot_co_dinh
      hang
        khong_tach
        o 65mm
          doan "Normal"
            chu Times New Roman 10pt: "trái"
        o 99.99mm
          vien tren single 0.75pt
          doan "Normal"
            chu Times New Roman 10pt: "phải"
    doan "Normal"
      dau_doan Times New Roman 10pt
"""


def test_the_listing_of_a_small_document(read):
    assert dump(read(BODY)) == EXPECTED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('w:val="center"', 'w:val="right"'), ('w:before="120"', 'w:before="121"'), ('w:line="360"', 'w:line="361"'),
        ('w:firstLine="567"', 'w:firstLine="568"'), ('w:val="26"', 'w:val="27"'), ("<w:b/>", "<w:i/>"),
        ("Độc lập", "Độc  lập"), ('w:left="1701"', 'w:left="1702"'), ('w:h="16838"', 'w:h="16837"'),
        ('w:sz="6"', 'w:sz="7"'), ('<w:tcW w:w="3685"', '<w:tcW w:w="3686"'), ("<w:cantSplit/>", ""),
        ("Hạnh phúc", "Hạnh\u00a0phúc"), ("Hạnh", "Ha\u0323nh"),
    ],
)  # fmt: skip
def test_one_property_changed_is_one_line_changed(read, old, new):
    assert BODY.count(old) == 1
    before, after = dump(read(BODY)).splitlines(), dump(read(BODY.replace(old, new))).splitlines()
    changes = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    assert len([line for line in changes if line[0] == "-"]) <= 1
    assert len([line for line in changes if line[0] == "+"]) <= 1
    assert changes


def test_a_paragraph_more_is_only_its_own_lines_more(read):
    after = dump(read("<w:p><w:r><w:t>mới</w:t></w:r></w:p>" + BODY)).splitlines()
    added = [line for line in difflib.ndiff(EXPECTED.splitlines(), after) if line[0] in "+-"]
    assert added == ['+     doan "Normal"', '+       chu Times New Roman 10pt: "mới"']


def test_everything_a_paragraph_can_say_is_listed(read):
    body = (
        '<w:p><w:pPr><w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:framePr/><w:widowControl w:val="0"/>'
        '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1"/><w:bottom w:val="single" w:sz="4" w:space="1"/></w:pBdr>'
        '<w:shd w:val="clear" w:fill="DDDDDD"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
        '<w:spacing w:after="60" w:line="340" w:lineRule="exact" w:beforeAutospacing="1"/><w:contextualSpacing/>'
        '<w:outlineLvl w:val="1"/></w:pPr><w:hyperlink w:anchor="x"><w:r><w:rPr><w:u w:val="single"/>'
        '<w:color w:val="0000ff"/>'
        '<w:vertAlign w:val="superscript"/><w:spacing w:val="4"/><w:w w:val="90"/><w:position w:val="3"/>'
        '<w:highlight w:val="red"/>'
        '<w:kern w:val="20"/><w:lang w:val="vi-VN"/><w:vanish/></w:rPr><w:t>1</w:t></w:r></w:hyperlink>'
        '<w:fldSimple w:instr="PAGE"/></w:p>'
    )
    assert (
        dump(read(body)).split("  than\n")[1]
        == """\
    doan "Normal"
      truoc 14pt
      sau 3pt
      dong dung 17pt
      truoc_tu_dong
      bo_cach_cung_kieu
      di_cung_doan_sau
      giu_tron_doan
      sang_trang_truoc
      trong_khung
      khong_giu_dong_le
      cap_de_cuong 2
      vien tren+duoi single 0.5pt cach 1pt
      tab right 158.75mm dot
      nen DDDDDD
      chu Times New Roman 10pt an gach_chan=single mau=0000FF to=red chi_so_tren nang=1.5pt gian=0.2pt \
co_ngang=90% kern=10pt vi-VN lien_ket="#x": "1"
      truong "PAGE" Times New Roman 10pt: ""
"""
    )


def test_labels_shapes_notes_and_headers_are_listed(read):
    lists = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="Điều %1."/>'
        '<w:suff w:val="space"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r>'
        '<w:footnoteReference w:id="1"/></w:r>'
        '<w:r><w:pict><v:line from="0,0" to="100pt,0" strokeweight="1pt"/></w:pict></w:r></w:p>'
        '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:titlePg/></w:sectPr>'
    )
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>ghi chú</w:t></w:r></w:p></w:footnote>'
    listing = dump(read(body, numbering=lists, footnotes=note, headers={"h1": "<w:p/>"}))
    assert (
        listing
        == """\
bo_cuc 1
tuong_thich 12
phan
  trang
    trang_dau_khac
  dau_trang chung
    doan "Normal"
      dau_doan Times New Roman 10pt
  than
    doan "Normal"
      nhan cap=0 sau=space Times New Roman 10pt: "Điều 1."
      dau_chu_thich Times New Roman 10pt: "1"
      hinh line
        rong 35.28mm
        cao 0mm
        x 0mm
        y 0mm
        so_voi column paragraph
        day 1pt
chu_thich
  doan "Normal"
    chu Times New Roman 10pt: "ghi chú"
"""
    )


@given(st.integers(-31680, 31680), st.integers(-31680, 31680))
def test_lengths_are_exact_to_the_twip(one, other):
    for form in (mm, pt):
        assert (form(Twip(one)) == form(Twip(other))) is (one == other)


@given(st.text(), st.text())
def test_quoted_texts_are_one_line_and_tell_texts_apart(one, other):
    assert len(quoted(one).splitlines()) == 1
    assert (quoted(one) == quoted(other)) is (one == other)


def test_lengths_read_as_people_write_them():
    assert [mm(Length(1_080_000)), pt(Length(177_800)), pt(Length(9_525)), mm(Twip(-1))] == [
        "30mm",
        "14pt",
        "0.75pt",
        "-0.02mm",
    ]
