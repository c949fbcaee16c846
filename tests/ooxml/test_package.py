"""Reading with limits, writing the same bytes: files that are no ordinary Word document give one clear sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Unreadable
from generator.ooxml import package, xml
from generator.ooxml.package import Package

TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "rỗng"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "mật khẩu"),
        (b"ch\xe1\xbb\xaf th\xc6\xb0\xe1\xbb\x9dng", "không giải nén được"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "đã đặt mật khẩu nên"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), r"\(\.doc\); xin mở"),
        (b"{\\rtf1\\ansi}", "RTF"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE html><html></html>", "HTML"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "Word 2003 XML"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
        (zipped({"a.txt": b"a"}), "Content_Types"),
        (zipped({"[Content_Types].xml": TYPES})[:40], "không giải nén được"),
    ],
    ids=[
        "empty",
        "renamed pdf",
        "word 97 or encrypted",
        "plain text",
        "encrypted",
        "word 97",
        "rtf",
        "html",
        "word 2003 xml",
        "open document",
        "another zip",
        "cut short",
    ],
)
def test_what_is_no_word_file_is_refused_in_one_sentence(raw: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        Package.read(raw)


def test_missing_file_is_refused_in_vietnamese(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="không tìm thấy"):
        Package.read(tmp_path / "khong_co.docx")


def test_zip_without_a_main_document_is_refused() -> None:
    with pytest.raises(Unreadable, match="thiếu phần nội dung chính"):
        Package.read(zipped({"[Content_Types].xml": TYPES})).main  # noqa: B018 - the property raises


def test_bomb_is_refused_before_it_is_unpacked() -> None:
    # 128 MB of zeros pack to about 125 kB; the limit of one XML part is 64 MB.
    raw = zipped({"[Content_Types].xml": TYPES, "word/document.xml": bytes(128 * 1024 * 1024)})
    with pytest.raises(Unreadable, match="phình quá lớn"):
        Package.read(raw)


@pytest.mark.parametrize(
    ("name", "content"),
    [("word/document.xml", b"<w:p/>" * 400_000), ("word/media/a.bmp", bytes(48 * 1024 * 1024))],
    ids=["2.4 MB of empty paragraphs", "48 MB of zeros as a picture"],
)
def test_what_packs_a_thousandfold_is_refused_even_below_the_limits(name: str, content: bytes) -> None:
    with pytest.raises(Unreadable, match="phình quá lớn"):
        Package.read(zipped({"[Content_Types].xml": TYPES, name: content}))


def test_a_claim_of_less_than_is_there_does_not_get_a_bomb_in() -> None:
    raw = zipped({"[Content_Types].xml": TYPES, "word/document.xml": bytes(123_456_789)})
    size = (123_456_789).to_bytes(4, "little")
    with pytest.raises(Unreadable, match="không giải nén được"):
        Package.read(raw.replace(size, (1000).to_bytes(4, "little")))


def test_xml_of_too_many_tags_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(Unreadable, match="quá nhiều thành phần"):
        xml.parse(b"<a>" + b"<b/>" * xml.MAX_TAGS + b"</a>", "word/document.xml")


def test_bomb_of_many_members_is_refused() -> None:
    names = {f"a{number}": b"" for number in range(package.MAX_PARTS + 1)}
    with pytest.raises(Unreadable, match="quá nhiều phần"):
        Package.read(zipped(names, zipfile.ZIP_STORED))


@pytest.mark.parametrize(
    "raw",
    [
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        b'<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>',
        b"<!DOCTYPE a><a/>",
    ],
)
def test_document_types_and_entities_are_refused(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        xml.parse(raw, "word/document.xml")


def test_xml_ten_thousand_levels_deep_is_refused() -> None:
    with pytest.raises(Unreadable, match="không hợp lệ"):
        xml.parse(b"<a>" * 10_000 + b"</a>" * 10_000, "word/document.xml")


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_unreadable(raw: bytes) -> None:
    for candidate in (raw, b"PK\x03\x04" + raw, zipped({"[Content_Types].xml": raw, "_rels/.rels": raw})):
        try:
            read = Package.read(candidate)
            read.main  # noqa: B018
        except Unreadable:
            pass


def test_same_parts_are_written_as_the_same_bytes_whatever_their_order() -> None:
    files = {"[Content_Types].xml": TYPES, "b": b"2", "a": b"1"}
    assert Package(dict(files)).write() == Package(dict(reversed(files.items()))).write()
    with zipfile.ZipFile(io.BytesIO(Package(files).write())) as archive:
        assert archive.namelist() == ["[Content_Types].xml", "a", "b"]
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_stored_file_shows_its_words_to_version_control() -> None:
    assert b"plain words" in Package({"[Content_Types].xml": TYPES, "a": b"plain words"}).write(stored=True)


@pytest.mark.parametrize(
    ("folder", "target", "name"),
    [
        ("word", "styles.xml", "word/styles.xml"),
        ("word", "../customXml/item1.xml", "customXml/item1.xml"),
        ("word", "/word/theme/theme1.xml", "word/theme/theme1.xml"),
        ("", "word/document.xml", "word/document.xml"),
        ("word", "media/%C4%91.png", "word/media/đ.png"),
        ("word", "../../../etc/passwd", "etc/passwd"),
    ],
)
def test_targets_are_resolved_inside_the_package(folder: str, target: str, name: str) -> None:
    part = f"{folder}/document.xml" if folder else ""
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r" Type="t" Target="{target}"/></Relationships>'
    )
    where = f"{folder}/_rels/document.xml.rels" if folder else "_rels/.rels"
    read = Package({"[Content_Types].xml": TYPES, where: rels.encode()})
    assert read.relationships(part)["r"].target == name
