"""Locating components by the names of our own styles."""

from __future__ import annotations

import pytest

from generator.layout import Located, locate
from generator.profiles.model import Component, Profile

COMPONENTS = {
    "quoc_hieu": ("VB Quốc hiệu", "paragraph"), "tieu_ngu": ("VB Tiêu ngữ", "paragraph"),
    "noi_dung": ("VB Nội dung", "paragraph"),
    "so_trang": ("VB Số trang", "paragraph"), "do_khan": ("VB Độ khẩn", "character"), "khong_kieu": (None, "paragraph"),
}  # fmt: skip


@pytest.fixture
def profile():
    components = {
        key: Component(key, key, None, "", style=style, style_kind=kind) for key, (style, kind) in COMPONENTS.items()
    }
    return Profile("p", "p", "0", "2020", "2020", None, 1, {}, components, {})


STYLES = "".join(
    f'<w:style w:type="{kind}" w:styleId="x{number}"><w:name w:val="{style}"/></w:style>'
    for number, (style, kind) in enumerate(COMPONENTS.values())
    if style
)


def words(text, style):
    mark = "" if style is None else f'<w:pPr><w:pStyle w:val="x{style}"/></w:pPr>'
    return f"<w:p>{mark}<w:r><w:t>{text}</w:t></w:r></w:p>"


def found(document, profile):
    return [(one.key, [paragraph.text for paragraph in one.paragraphs]) for one in locate(document, profile)]


def test_components_are_found_in_reading_order_by_style_name(read, profile):
    cell = f"<w:tbl><w:tr><w:tc>{words('CỘNG HÒA', 0)}{words('Độc lập', 1)}</w:tc></w:tr></w:tbl>"
    body = cell + words("tự do", None) + words("một", 2) + words("hai", 2) + words("x", None) + words("ba", 2)
    assert found(read(body, styles=STYLES), profile) == [
        ("quoc_hieu", ["CỘNG HÒA"]), ("tieu_ngu", ["Độc lập"]), ("noi_dung", ["một", "hai"]), ("noi_dung", ["ba"]),
    ]  # fmt: skip


def test_what_is_found_by_our_own_style_is_certain(read, profile):
    assert locate(read(words("một", 2), styles=STYLES), profile)[0].certainty == 1.0
    assert isinstance(locate(read(words("một", 2), styles=STYLES), profile)[0], Located)


def test_headers_stand_before_the_body_and_shared_ones_once(read, profile):
    reference = '<w:headerReference w:type="default" r:id="h1"/>'
    body = f"<w:p><w:pPr><w:sectPr>{reference}</w:sectPr></w:pPr></w:p>" + words("một", 2) + "<w:sectPr/>"
    document = read(body, styles=STYLES, headers={"h1": words("2", 3)})
    assert found(document, profile) == [("so_trang", ["2"]), ("noi_dung", ["một"])]


def test_a_character_style_marks_the_paragraph_that_holds_its_words(read, profile):
    body = '<w:p><w:r><w:t>Ghi: </w:t></w:r><w:r><w:rPr><w:rStyle w:val="x4"/></w:rPr><w:t>KHẨN</w:t></w:r></w:p>'
    assert found(read(body, styles=STYLES), profile) == [("do_khan", ["Ghi: KHẨN"])]


def test_names_are_compared_composed(read, profile):
    decomposed = STYLES.replace("Quốc", "Quo\u0302\u0301c")
    assert found(read(words("a", 0), styles=decomposed), profile) == [("quoc_hieu", ["a"])]


def test_documents_of_others_have_nothing_yet(read, profile):
    assert locate(read(words("CỘNG HÒA", None)), profile) == ()
