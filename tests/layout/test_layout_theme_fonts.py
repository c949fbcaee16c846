"""Faces: theme tokens with the script of the document's language, and the slot each character uses (17.3.2.26)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout import slots
from generator.layout.model import Source

THEME = (
    '<a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/>'
    '<a:cs typeface=""/><a:font script="Viet" typeface="Times New Roman"/><a:font script="Jpan" typeface="MS Gothic"/>'
    '</a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    '<a:font script="Viet" typeface="Arial"/></a:minorFont></a:fontScheme></a:themeElements>'
)


def run(fonts, text="chữ"):
    return f"<w:p><w:r><w:rPr><w:rFonts {fonts}/></w:rPr><w:t>{text}</w:t></w:r></w:p>"


def language(value):
    return f'<w:themeFontLang w:val="{value}"/>'


@pytest.mark.parametrize(("lang", "face"), [("vi-VN", "Arial"), ("VI", "Arial"), ("en-US", "Calibri"), ("", "Calibri")])
def test_vietnamese_documents_take_the_viet_face_of_the_theme(first, lang, face):
    body = run('w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"')
    one = first(body, theme=THEME, settings=language(lang)).runs[0]
    assert one.format.font == face
    assert one.format.origins["font"].source is Source.THEME


def test_the_theme_goes_before_the_name_on_the_same_element(first):
    body = run('w:ascii="Arial" w:asciiTheme="majorHAnsi" w:hAnsi="Arial" w:hAnsiTheme="majorHAnsi"')
    assert first(body, theme=THEME, settings=language("vi-VN")).runs[0].format.font == "Times New Roman"


def test_a_name_at_a_higher_level_replaces_the_theme_below(first):
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
    )
    assert (
        first(run('w:ascii="Arial Narrow" w:hAnsi="Arial Narrow"'), styles=styles, theme=THEME).runs[0].format.font
        == "Arial Narrow"
    )


def test_without_a_theme_part_the_name_beside_the_token_counts(first):
    assert first(run('w:asciiTheme="minorHAnsi" w:ascii="Arial" w:hAnsi="Arial"')).runs[0].format.font == "Arial"


def test_vietnamese_letters_use_hansi_and_ascii_letters_ascii(first):
    paragraph = first(run('w:ascii="A" w:hAnsi="H"', "Hội đồng"))
    assert [(one.text, one.format.font) for one in paragraph.runs] == [
        ("H", "A"), ("ộ", "H"), ("i ", "A"), ("đồ", "H"), ("ng", "A"),
    ]  # fmt: skip


def test_curly_quotes_move_to_the_east_asian_face_only_under_the_hint(first):
    fonts = 'w:ascii="A" w:hAnsi="A" w:eastAsia="E"'
    assert [one.format.font for one in first(run(fonts, "“a”")).runs] == ["A"]
    hinted = first(run(fonts + ' w:hint="eastAsia"', "“a”"))
    assert [(one.text, one.format.font) for one in hinted.runs] == [("“", "E"), ("a", "A"), ("”", "E")]


def test_cjk_uses_the_east_asian_face_resolved_by_its_language(first):
    settings = '<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/>'
    body = run('w:ascii="A" w:hAnsi="A" w:eastAsiaTheme="majorEastAsia"', "日本")
    assert first(body, theme=THEME, settings=settings).runs[0].format.font == "MS Gothic"


@pytest.mark.parametrize(
    ("character", "plain", "hinted"),
    [
        ("a", "ascii", "ascii"), ("é", "hAnsi", "hAnsi"), ("§", "hAnsi", "eastAsia"), ("ơ", "hAnsi", "hAnsi"),
        ("ế", "hAnsi", "hAnsi"), ("…", "hAnsi", "eastAsia"), ("Ω", "hAnsi", "eastAsia"), ("ﺍ", "ascii", "ascii"),
        ("한", "eastAsia", "eastAsia"), ("字", "eastAsia", "eastAsia"), ("\uf0b7", "hAnsi", "eastAsia"),
    ],
)  # fmt: skip
def test_slots_follow_the_ranges_of_the_standard(character, plain, hinted):
    assert slots.slot(character) == plain
    assert slots.slot(character, east_asian_hint=True) == hinted


@given(st.text(), st.booleans())
def test_cutting_by_slot_loses_nothing_and_never_cuts_needlessly(text, hint):
    pieces = list(slots.split(text, east_asian_hint=hint))
    assert "".join(piece for _, piece in pieces) == text
    assert all(one[0] != other[0] for one, other in pairwise(pieces))
