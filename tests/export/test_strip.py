"""Files that reach outside themselves are made self-contained before a converter sees them; nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest
import stranger
from lxml import etree

from generator.export.strip import strip
from generator.ooxml.package import Package

ATTEMPTS = sorted(stranger.attempts(Path("/nơi/khác/bi_mat.png")))
SAFE_SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><a href="https://vi.du"><use href="#x" fill="url(#y)"/></a></svg>'


def stripped(docx: bytes) -> Package:
    package = Package.read(docx)
    strip(package)
    return Package.read(package.write())


def addresses(package: Package) -> list[str]:
    found = [
        relationship.target
        for name in package.parts
        for relationship in package.relationships(name).values()
        if relationship.is_external
    ]
    for raw in package.parts.values():
        if raw.startswith(b"PK"):
            found += addresses(Package.read(raw))
    return found


@pytest.mark.parametrize("way", ATTEMPTS)
def test_no_relationship_points_outside_any_more(way: str) -> None:
    docx = stranger.attempts(Path("/nơi/khác/bi_mat.png"))[way]
    assert addresses(stripped(docx)) == []


def test_a_hyperlink_stays_when_only_a_hyperlink_uses_it() -> None:
    body = '<w:p><w:hyperlink r:id="i"><w:r><w:t>Cổng</w:t></w:r></w:hyperlink></w:p>'
    docx = stranger.docx(body, stranger.relationship("i", "hyperlink", "https://vi.du/"))
    assert addresses(stripped(docx)) == ["https://vi.du/"]
    assert stripped(docx).parts == Package.read(docx).parts


def test_a_hyperlink_goes_when_a_picture_uses_it_too() -> None:
    body = '<w:p><w:hyperlink r:id="i"><w:r><w:t>Cổng</w:t></w:r></w:hyperlink></w:p>' + stranger.picture('r:link="i"')
    docx = stranger.docx(body, stranger.relationship("i", "hyperlink", "file:///bi_mat.png"))
    assert addresses(stripped(docx)) == []


def test_an_id_used_twice_hides_nothing() -> None:
    first = stranger.relationship("i", "image", "file:///bi_mat.png")
    docx = stranger.docx(relationships=first + stranger.relationship("i", "hyperlink", "https://vi.du/"))
    assert addresses(stripped(docx)) == ["https://vi.du/"]
    assert b"bi_mat" not in stripped(docx).parts["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("target", ["file:///a.png", "\\\\may-chu\\a.png", "//may-chu/a.png", "C:\\a.png", " HTTP://a"])
def test_an_address_counts_as_outside_even_when_it_is_not_declared_so(target: str) -> None:
    package = stripped(stranger.docx(relationships=stranger.relationship("i", "image", target, "")))
    assert "i" not in package.relationships("word/document.xml")


def test_the_words_of_a_file_stay_as_they_are() -> None:
    docx = stranger.attempts(Path("/bi_mat.png"))["anh_lien_ket"]
    assert stripped(docx).parts["word/document.xml"] == Package.read(docx).parts["word/document.xml"]


def test_a_second_run_changes_nothing() -> None:
    for docx in stranger.attempts(Path("/bi_mat.png")).values():
        once = stripped(docx)
        assert stripped(once.write()).parts == once.parts


@pytest.mark.parametrize(
    ("what", "picture"),
    [
        ("ảnh ngoài", stranger.svg("file:///a.png")),
        ("tương đối", stranger.svg("../a.png")),
        ("ảnh lồng", stranger.svg("data:image/png;base64,AAAA")),
        (
            "UTF-16",
            ('<?xml version="1.0" encoding="UTF-16"?>' + stranger.svg("file:///a.png").decode()).encode("utf-16"),
        ),
        ("kiểu chữ", b'<svg xmlns="http://www.w3.org/2000/svg"><style>@import "file:///a.css";</style></svg>'),
        ("thuộc tính", b'<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url( \'file:///a.svg#x\')"/></svg>'),
        ("chỉ dẫn", b'<?xml-stylesheet href="file:///a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("tiền tố", b'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:image href="file:///a.png"/></s:svg>'),
        ("DTD", b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///a">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
        ("nén", b"\x1f\x8b\x08 ..."),
        ("PostScript", b"%!PS-Adobe-3.0 EPSF-3.0 (a) (r) file"),
    ],
)
def test_a_picture_that_can_reach_out_goes(what: str, picture: bytes) -> None:
    package = stripped(stranger.docx(parts={"word/media/a.png": picture}))
    assert "word/media/a.png" not in package.parts, what


@pytest.mark.parametrize("picture", [SAFE_SVG, b"\x89PNG svg", b"\xff\xd8\xff svg", b"<x>svg</x>"])
def test_a_picture_that_stands_alone_stays(picture: bytes) -> None:
    assert stripped(stranger.docx(parts={"word/media/a.png": picture})).parts["word/media/a.png"] == picture


def test_an_embedded_package_keeps_its_words() -> None:
    inner = Package.read(stripped(stranger.attempts(Path("/bi_mat.png"))["docx_trong_docx"]).parts["word/a.docx"])
    assert "Nghị định" in "".join(etree.fromstring(inner.parts["word/document.xml"]).itertext())


def test_an_embedded_archive_that_cannot_be_looked_into_goes() -> None:
    assert "word/a.bin" not in stripped(stranger.docx(parts={"word/a.bin": b"PK\x03\x04 hong"})).parts


def test_no_more_than_twenty_embedded_packages_are_unpacked() -> None:
    inner = stranger.docx()
    package = stripped(stranger.docx(parts={f"word/{number}.docx": inner for number in range(25)}))
    assert sum(raw.startswith(b"PK") for raw in package.parts.values()) == 20
