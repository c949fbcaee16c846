"""Widths of text: the data file is the fonts', and the lengths are those measured on paper."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.errors import Missing
from generator.fonts import advances, cmap, faces, measure
from generator.fonts.faces import FACES, SHIPPED, Face
from generator.units import Length, Pt

BOLD, ITALIC = Face(bold=True), Face(italic=True)


def test_data_file_is_what_the_shipped_faces_say() -> None:
    assert advances.DATA.read_text(encoding="utf-8") == measure.text()


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.cut)
def test_table_equals_the_font_file(face: Face) -> None:
    expected = {chr(code): width for code, width in measure.advances(SHIPPED / f"{face.cut}.ttf").items()}
    read = dict(advances.table(face))
    assert read.pop(advances.NO_BREAK_HYPHEN) == expected["-"]
    assert read == expected


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.cut)
def test_vertical_metrics_are_the_font_files(face: Face) -> None:
    with TTFont(SHIPPED / f"{face.cut}.ttf") as font:
        hhea = font["hhea"]
        stated = (hhea.ascent / 2048, -hhea.descent / 2048, hhea.lineGap / 2048)
    assert stated == (advances.ASCENT, advances.DESCENT, advances.LINE_GAP)
    # 1825 + 443 + 87 = 2355 units of an em of 2048
    assert pytest.approx(2355 / 2048) == advances.SINGLE


@pytest.mark.parametrize(
    ("text", "face", "size", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, 12, 88.3),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, 13, 95.7),
        ("Độc lập - Tự do - Hạnh phúc", BOLD, 13, 56.1),
        ("Độc lập - Tự do - Hạnh phúc", BOLD, 14, 60.5),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026", ITALIC, 13, 98.7),
    ],
)
def test_width_is_the_measured_one(text: str, face: Face, size: int, millimetres: float) -> None:
    assert round(advances.width(text, face, Pt(size)).mm, 1) == millimetres


def test_width_is_the_sum_of_advances_without_kerning() -> None:
    # A is 1479, V is 1479 units: 2958 / 2048 em of 2048 twips' worth of EMU
    assert advances.width("AV", Face(), Length(2048)) == 2958


def test_character_without_glyph_is_named() -> None:
    assert advances.missing("a☃b漢☃", Face()) == ["☃", "漢"]
    with pytest.raises(Missing, match=r"«☃» \(U\+2603\), «漢» \(U\+6F22\)"):
        advances.width("a☃b漢☃", Face(), Pt(14))


def test_control_character_is_named_by_its_number() -> None:
    with pytest.raises(Missing, match=r"U\+000B"):
        advances.width("a\vb", Face(), Pt(14))


def test_no_break_hyphen_is_as_wide_as_a_hyphen() -> None:
    assert advances.width("a\u2011b", Face(), Pt(14)) == advances.width("a-b", Face(), Pt(14))


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.cut)
def test_cmap_reader_agrees_with_fonttools(face: Face) -> None:
    path = SHIPPED / f"{face.cut}.ttf"
    with TTFont(path) as font:
        expected = {chr(code) for code in font.getBestCmap() if code < 0xFFFF}
    assert cmap.characters(path) == expected


@pytest.mark.parametrize("content", [b"", b"\0\1\0\0\0\1", b"no font at all, only some words about fonts" * 9])
def test_cmap_reader_refuses_what_is_no_font(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.ttf"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"damaged|no Unicode"):
        cmap.characters(path)


def _times(folder: Path, cuts: list[str]) -> tuple[tuple[Path, dict[str, str]], ...]:
    names = {cut: f"t-{cut}.ttf" for cut in ("Regular", "Bold", "Italic", "BoldItalic")}
    for cut in cuts:
        shutil.copy(SHIPPED / f"{cut}.ttf", folder / names[cut])
    return ((folder, names),)


def test_times_new_roman_is_taken_only_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, partial = tmp_path / "whole", tmp_path / "partial"
    whole.mkdir()
    partial.mkdir()
    found = _times(partial, ["Regular", "Bold", "Italic"]) + _times(whole, ["Regular", "Bold", "Italic", "BoldItalic"])
    monkeypatch.setattr(faces, "times_new_roman", lambda: found)
    faces.files.cache_clear()
    try:
        assert faces.path(BOLD) == whole / "t-Bold.ttf"
        assert faces.family_name() == "Times New Roman"
        assert advances.missing("Ủy ban\u2011☃", Face()) == ["☃"]
    finally:
        faces.files.cache_clear()


def test_times_new_roman_without_vietnamese_letters_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = _times(tmp_path, ["Regular", "Bold", "Italic", "BoldItalic"])
    with TTFont(tmp_path / "t-Bold.ttf") as font:
        for table in font["cmap"].tables:
            table.cmap.pop(ord("ệ"), None)
        font.save(tmp_path / "t-Bold.ttf")
    monkeypatch.setattr(faces, "times_new_roman", lambda: found)
    faces.files.cache_clear()
    try:
        assert faces.family_name() == "Liberation Serif"
        assert faces.path(Face()) == SHIPPED / "Regular.ttf"
    finally:
        faces.files.cache_clear()


def test_licence_lies_beside_the_shipped_faces() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (SHIPPED / "LICENSE.txt").read_text(encoding="utf-8")
