"""Sections, page set-up, headers and footers in force, document settings (17.6, 17.10)."""

from __future__ import annotations

import pytest

from generator.errors import Unreadable
from generator.layout import read as read_source
from generator.units import Pt, Twip

PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850" w:header="567" w:footer="454" w:gutter="57"/>'
)


def section(inner):
    return f"<w:sectPr>{inner}</w:sectPr>"


def words(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_page_set_up(read):
    page = read(words("a") + section(PAGE)).sections[0].page
    assert (page.width, page.height, page.is_landscape) == (Twip(11906), Twip(16838), False)
    assert (page.top, page.bottom, page.left, page.right) == (Twip(1134), Twip(1134), Twip(1701), Twip(850))
    assert (page.header, page.footer, page.gutter) == (Twip(567), Twip(454), Twip(57))
    assert page.text_width == Twip(9298)  # 11906 - 1701 - 850 - 57


def test_what_the_file_leaves_open_is_open(read):
    page = read(words("a")).sections[0].page
    assert (page.width, page.top, page.header, page.text_width, page.columns) == (None, None, None, None, 1)


@pytest.mark.parametrize(
    ("xml", "name", "value"),
    [
        ('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>', "is_landscape", True),
        ('<w:cols w:num="2"/>', "columns", 2), ("<w:cols/>", "columns", 1), ('<w:cols w:num="0"/>', "columns", 1),
        ('<w:cols w:equalWidth="0"><w:col w:w="1"/><w:col w:w="2"/><w:col w:w="3"/></w:cols>', "columns", 3),
        ('<w:pgNumType w:fmt="lowerRoman" w:start="5"/>', "number_format", "lowerRoman"),
        ('<w:pgNumType w:start="0"/>', "number_start", 0), ("<w:titlePg/>", "has_title_page", True),
        ('<w:titlePg w:val="0"/>', "has_title_page", False),
        ('<w:docGrid w:type="lines" w:linePitch="360"/>', "line_grid", Pt(18)),
        ('<w:docGrid w:linePitch="360"/>', "line_grid", None),
        ('<w:vAlign w:val="center"/>', "vertical_align", "center"),
    ],
)  # fmt: skip
def test_other_properties_of_a_section(read, xml, name, value):
    assert getattr(read(words("a") + section(xml)).sections[0].page, name) == value


def test_the_body_is_cut_at_section_breaks_and_counts_through(read):
    body = (
        words("một")
        + words("hai", section('<w:type w:val="oddPage"/>'))
        + words("ba")
        + section('<w:type w:val="continuous"/>')
    )
    document = read(body)
    assert [[block.text for block in one.blocks] for one in document.sections] == [["một", "hai"], ["ba"]]
    assert [one.start for one in document.sections] == ["oddPage", "continuous"]
    assert [block.section_end for block in document.blocks] == [False, True, False]
    assert [block.place.words() for block in document.blocks] == ["đoạn 1", "đoạn 2", "đoạn 3"]


def test_a_break_inside_a_control_is_a_break(read):
    control = f"<w:sdt><w:sdtContent>{words('một')}{words('hai', section(''))}</w:sdtContent></w:sdt>"
    assert [len(one.blocks) for one in read(control + words("ba") + section("")).sections] == [2, 1]


def reference(kind, identity, tag="header"):
    return f'<w:{tag}Reference w:type="{kind}" r:id="{identity}"/>'


HEADERS = {"h1": words("thường"), "h2": words("đầu tiên"), "h3": words("chẵn"), "h4": words("khác")}


def headers(document):
    return [{kind: blocks[0].text for kind, blocks in one.headers.items()} for one in document.sections]


def test_headers_are_inherited_kind_by_kind(read):
    one = section(reference("default", "h1") + reference("first", "h2") + "<w:titlePg/>")
    two = section(reference("default", "h4") + "<w:titlePg/>")
    three = section("")
    document = read(words("a", one) + words("b", two) + words("c") + three, headers=HEADERS)
    assert headers(document) == [
        {"default": "thường", "first": "đầu tiên"}, {"default": "khác", "first": "đầu tiên"}, {"default": "khác"},
    ]  # fmt: skip


def test_the_even_header_counts_only_under_its_setting(read):
    body = words("a") + section(reference("default", "h1") + reference("even", "h3"))
    assert headers(read(body, headers=HEADERS)) == [{"default": "thường"}]
    even = read(body, headers=HEADERS, settings="<w:evenAndOddHeaders/>")
    assert even.has_even_and_odd
    assert headers(even) == [{"default": "thường", "even": "chẵn"}]


def test_footers_are_read_like_headers_and_know_their_part(read):
    document = read(words("a") + section(reference("default", "h1", "footer")), headers=HEADERS)
    assert document.sections[0].headers == {}
    assert document.sections[0].footers["default"][0].place.part == "word/h1.xml"


def test_a_header_that_is_not_there_is_left_out(read):
    assert headers(read(words("a") + section(reference("default", "gone")))) == [{}]


def test_settings_of_the_whole_document(read):
    settings = (
        '<w:mirrorMargins/><w:autoHyphenation w:val="0"/><w:defaultTabStop w:val="567"/>'
        '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:mailMerge/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>'
    )
    document = read(words("a"), settings=settings)
    assert (document.compatibility, document.default_tab) == (15, Twip(567))
    assert document.features == {"khoa_sua", "tron_thu", "le_doi_xung"}
    assert (read(words("a")).compatibility, read(words("a")).default_tab) == (12, Twip(720))


def test_core_and_custom_properties(package):
    made = package(words("a"))
    made.put("docProps/core.xml", (
        b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>C\xc3\xb4ng v\xc4\x83n</dc:title><dc:creator/>'
        b'</cp:coreProperties>'
    ))  # fmt: skip
    made.put("docProps/custom.xml", (
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        b'<property name="vanban.loai"><vt:lpwstr>cong_van</vt:lpwstr></property></Properties>'
    ))  # fmt: skip
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    made.put("_rels/.rels", (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{office}officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="b" Type="{office}custom-properties" Target="docProps/custom.xml"/>'
        '<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
        'core-properties" Target="docProps/core.xml"/></Relationships>'
    ).encode())  # fmt: skip
    document = read_source(made)
    assert document.properties == {"title": "Công văn"}
    assert document.custom == {"vanban.loai": "cong_van"}


def test_content_outside_the_file_is_noted_links_are_not(package):
    made = package(words("a"), links={"r1": "https://example.org/"})
    assert read_source(made).features == frozenset()
    rels = made.parts["word/_rels/document.xml.rels"].replace(b"/hyperlink", b"/attachedTemplate")
    made.put("word/_rels/document.xml.rels", rels)
    assert read_source(made).features == {"lien_ket_ngoai"}


def test_a_file_of_another_kind_is_refused_with_a_sentence(package):
    made = package("")
    made.put(
        "word/document.xml",
        b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
    )
    with pytest.raises(Unreadable, match="lưu lại"):
        read_source(made)


def test_bytes_and_packages_and_paths_are_read_alike(package, tmp_path):
    made = package(words("a") + section(PAGE))
    path = tmp_path / "a.docx"
    path.write_bytes(made.write())
    assert read_source(path) == read_source(made.write()) == read_source(made)
