"""What stands in a paragraph: wrappers, breaks, symbols, revisions, links, notes (17.3.3)."""

from __future__ import annotations

import pytest


def texts(paragraph):
    return [(run.text, run.kind) for run in paragraph.runs]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
        ("<w:t>a</w:t><w:ptab w:alignment='right'/><w:t>b</w:t>", "a\tb"),
        ("<w:t>a</w:t><w:br/><w:t>b</w:t>", "a\nb"),
        ('<w:t>a</w:t><w:br w:type="textWrapping"/><w:t>b</w:t>', "a\nb"),
        ("<w:t>a</w:t><w:cr/><w:t>b</w:t>", "a\nb"),
        ("<w:t>SGD</w:t><w:noBreakHyphen/><w:t>ĐT</w:t>", "SGD\u2011ĐT"),
        ("<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>", "a\u00adb"),
        ("<w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t>", "ab"),
        ("<w:t/>", ""),
    ],
)
def test_characters_written_as_elements(first, xml, text):
    assert first(f"<w:p><w:r>{xml}</w:r></w:p>").text == text


def test_page_and_column_breaks_are_runs_without_text(first):
    body = '<w:p><w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t><w:br w:type="column"/></w:r></w:p>'
    assert texts(first(body)) == [("a", "text"), ("", "page"), ("b", "text"), ("", "column")]


@pytest.mark.parametrize(
    ("attributes", "text", "font"),
    [
        ('w:font="Wingdings" w:char="F0A8"', "◻", "Wingdings"),
        ('w:font="Wingdings" w:char="006F"', "□", "Wingdings"),
        ('w:font="Symbol" w:char="F0B7"', "•", "Symbol"),
        ('w:font="Arial" w:char="00E9"', "é", "Arial"),
        ('w:font="Wingdings" w:char="F0FF"', "\uf0ff", "Wingdings"),
    ],
)
def test_symbols_are_unicode_in_their_own_face(first, attributes, text, font):
    run = first(f"<w:p><w:r><w:sym {attributes}/></w:r></w:p>").runs[0]
    assert (run.text, run.format.font) == (text, font)


@pytest.mark.parametrize("attributes", ["", 'w:char="zz"', 'w:char="D800"', 'w:char="FFFFFFFF"', 'w:char="0"'])
def test_a_symbol_that_names_none_is_nothing(first, attributes):
    assert first(f"<w:p><w:r><w:sym {attributes}/></w:r></w:p>").runs == ()


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:smartTag>{}</w:smartTag>",
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:dir>{}</w:dir>",
        "<w:bdo>{}</w:bdo>",
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:ins w:id='1'>{}</w:ins>",
        "<w:moveTo w:id='1'>{}</w:moveTo>",
        (
            "<w:r><w:ruby><w:rubyBase>{}</w:rubyBase>"
            "<w:rt><w:r><w:t>no</w:t></w:r></w:rt></w:ruby></w:r>"
        ),
        (
            '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice><mc:Fallback><w:r><w:t>no</w:t></w:r>'
            '</mc:Fallback></mc:AlternateContent>'
        ),
        (
            '<mc:AlternateContent><mc:Choice Requires="xx"><w:r><w:t>no</w:t></w:r></mc:Choice>'
            '<mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
        ),
        '<mc:AlternateContent><mc:Choice Requires="xx">{}</mc:Choice></mc:AlternateContent>',
    ],
)  # fmt: skip
def test_words_inside_wrappers_are_read_once(first, wrapper):
    assert first(f"<w:p>{wrapper.format('<w:r><w:t>chữ</w:t></w:r>')}</w:p>").text == "chữ"


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
        (
            '<mc:AlternateContent><mc:Choice Requires="wps">{}</mc:Choice><mc:Fallback><w:p/></mc:Fallback>'
            '</mc:AlternateContent>'
        ),
    ],
)  # fmt: skip
def test_paragraphs_inside_wrappers_are_read_once(read, wrapper):
    blocks = list(read(wrapper.format("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>")).blocks)
    assert [block.text for block in blocks] == ["chữ"]


def test_a_choice_is_taken_only_when_all_it_requires_is_understood(first):
    both = (
        '<mc:AlternateContent><mc:Choice Requires="wps xx"><w:r><w:t>một</w:t></w:r></mc:Choice>'
        "<mc:Fallback><w:r><w:t>hai</w:t></w:r></mc:Fallback></mc:AlternateContent>"
    )
    assert first(f"<w:p>{both}</w:p>").text == "hai"


def test_inserted_text_is_kept_and_marked_deleted_text_is_not(read):
    body = (
        "<w:p><w:r><w:t>một </w:t></w:r><w:ins w:id='1'><w:r><w:t>hai </w:t></w:r></w:ins>"
        "<w:del w:id='2'><w:r><w:delText>ba </w:delText></w:r></w:del>"
        "<w:moveFrom w:id='3'><w:r><w:t>bốn </w:t></w:r></w:moveFrom><w:r><w:t>năm</w:t></w:r></w:p>"
    )
    document = read(body)
    paragraph = next(document.blocks)
    assert [(run.text, run.revision) for run in paragraph.runs] == [
        ("một ", None),
        ("hai ", "insertion"),
        ("năm", None),
    ]
    assert document.features == {"theo_doi_sua_doi"}


def test_a_paragraph_with_a_deleted_mark_runs_into_the_next(read):
    deleted = "<w:pPr><w:jc w:val='center'/><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    body = (
        f"<w:p>{deleted}<w:r><w:t>một </w:t></w:r></w:p><w:p><w:r><w:t>hai</w:t></w:r></w:p>"
        f"<w:p>{deleted}<w:del w:id='2'><w:r><w:delText>mất</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>ba</w:t>"
        "</w:r></w:p>"
    )
    blocks = list(read(body).blocks)
    assert [(block.text, block.format.align) for block in blocks] == [("một hai", "left"), ("ba", "left")]
    assert [block.place.words() for block in blocks] == ["đoạn 1", "đoạn 2"]


def test_changes_of_formatting_are_noted(read):
    body = "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id='1'><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>"
    document = read(body)
    assert document.features == {"theo_doi_sua_doi"}
    assert next(document.blocks).runs[0].format.bold


def test_links_know_their_target(first):
    body = (
        '<w:p><w:hyperlink r:id="r1" w:anchor="x"><w:r><w:t>a</w:t></w:r></w:hyperlink>'
        '<w:hyperlink w:anchor="dich"><w:r><w:t>b</w:t></w:r></w:hyperlink><w:r><w:t>c</w:t></w:r>'
        '<w:hyperlink r:id="gone"><w:r><w:t>d</w:t></w:r></w:hyperlink></w:p>'
    )
    paragraph = first(body, links={"r1": "https://example.org/"})
    assert [(run.text, run.link) for run in paragraph.runs] == [
        ("a", "https://example.org/#x"),
        ("b", "#dich"),
        ("cd", None),
    ]


def test_hidden_words_are_in_the_model_but_not_in_the_text(first):
    paragraph = first("<w:p><w:r><w:t>thấy</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>")
    assert paragraph.text == "thấy"
    assert [run.format.hidden for run in paragraph.runs] == [False, True]


NOTE = '<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> {}</w:t></w:r></w:p></w:footnote>'
SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'


def test_notes_are_numbered_by_their_marks_and_follow_in_that_order(read):
    def mark(number):
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    notes = SEPARATOR + NOTE.format(1, "một") + NOTE.format(2, "hai") + NOTE.format(3, "không dùng")
    document = read(f"<w:p><w:r><w:t>a</w:t></w:r>{mark(2)}{mark(1)}</w:p>", footnotes=notes)
    assert texts(next(document.blocks)) == [("a", "text"), ("1", "note"), ("2", "note")]
    assert [(note.text, note.place.words()) for note in document.notes] == [
        ("1 hai", "chú thích 1, đoạn 1"), ("2 một", "chú thích 2, đoạn 1"),
    ]  # fmt: skip


def test_endnotes_count_in_small_roman_numbers_of_their_own(read):
    notes = '<w:endnote w:id="4"><w:p><w:r><w:t>cuối</w:t></w:r></w:p></w:endnote>'
    body = '<w:p><w:r><w:footnoteReference w:id="9"/></w:r><w:r><w:endnoteReference w:id="4"/></w:r></w:p>'
    document = read(body, endnotes=notes)
    assert [run.text for run in next(document.blocks).runs] == ["1", "i"]
    assert [note.text for note in document.notes] == ["cuối"]


def test_formulas_keep_their_words_and_are_noted(read):
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    document = read(f"<w:p><m:oMath {math}><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>")
    assert next(document.blocks).text == "x+1"
    assert document.features == {"cong_thuc"}


def test_comments_are_noted(read):
    document = read('<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>', comments="<w:comment w:id='0'/>")
    assert "nhan_xet" in document.features
