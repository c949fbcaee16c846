"""What a PDF of LibreOffice says of itself: PDF/A, title, number, issuing body, the document's own date."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from functools import cache

import pdfplumber
import pytest
import stranger
from support import documents

from generator.errors import Missing, Unreadable
from generator.export import libreoffice
from generator.export import libreoffice_stamp as stamp
from generator.export.pool import Pool
from generator.ooxml.package import Package

Way = Callable[[bytes, bool], bytes]


@cache
def once(docx: bytes, pdf_a: bool) -> bytes:
    return libreoffice.convert(docx, pdf_a=pdf_a)


@cache
def pooled(docx: bytes, pdf_a: bool) -> bytes:
    with Pool(1) as pool:
        return pool.convert(docx, pdf_a=pdf_a)


def letter() -> bytes:
    bundle = documents.bundle("cong_van/day_du.json")
    bundle |= {"so": 12, "ngay_ban_hanh": "2021-03-09", "trich_yeu": "đôn đốc & nhắc việc"}
    return documents.made(bundle).write()


def said(pdf: bytes) -> dict[str, str]:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return dict(opened.metadata)


@pytest.mark.parametrize("way", [once, pooled])
@pytest.mark.parametrize("pdf_a", [False, True])
def test_title_number_body_and_date_are_the_documents(way: Way, pdf_a: bool) -> None:
    found = said(way(letter(), pdf_a))
    assert found["Title"] == "đôn đốc & nhắc việc"
    assert found["Keywords"].startswith("12/")
    assert found["Author"] == "Ban Chỉ đạo cải cách hành chính"
    assert found["Subject"] == "Công văn"
    assert found["CreationDate"] == "D:20210309000000Z'"


@pytest.mark.parametrize("way", [once, pooled])
def test_pdf_a_is_written_only_when_asked(way: Way) -> None:
    archival, plain = way(letter(), True), way(letter(), False)
    assert b"<pdfaid:part>2</pdfaid:part>" in archival
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in archival
    assert b"/OutputIntents" in archival
    assert b"<xmp:CreateDate>2021-03-09T00:00:00Z</xmp:CreateDate>" in archival
    assert b"pdfaid" not in plain


@pytest.mark.parametrize("way", [once, pooled])
def test_no_date_of_the_machine_is_in_the_pdf(way: Way) -> None:
    today = datetime.datetime.now(datetime.UTC)
    for pdf in (way(letter(), True), way(letter(), False)):
        assert today.strftime("%Y%m%d").encode() not in pdf
        assert today.strftime("%Y-%m-%d").encode() not in pdf


@pytest.mark.parametrize(
    ("created", "shown"),
    [
        ("2022-07-19T08:30:05Z", b"20220719083005"),
        ("2022-07-19", b"20220719000000"),
        (None, b"19800101000000"),
        ("hôm qua", b"19800101000000"),
        ("٢٠٢٢-07-19", b"19800101000000"),  # digits, but not of a PDF
    ],
)
def test_date_is_replaced_by_one_of_the_same_length(created: str | None, shown: bytes) -> None:
    raw = b"%PDF-1.6\n/CreationDate(D:20261121115444+07'00')>>"
    made = stamp.finished(raw, created=created, pdf_a=False)
    assert made == b"%PDF-1.6\n/CreationDate(D:" + shown + b"+07'00')>>"


def test_what_is_no_pdf_is_unreadable_by_its_name() -> None:
    with pytest.raises(Unreadable, match="«Số 1»"):
        stamp.finished(b"", created=None, pdf_a=False, name="Số 1")


def test_a_libreoffice_that_knows_no_pdf_a_is_missing_something() -> None:
    with pytest.raises(Missing, match=r"7\.4"):
        stamp.finished(b"%PDF-1.6", created=None, pdf_a=True)


def test_damaged_properties_keep_no_words_from_being_printed() -> None:
    relation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    package = Package.read(stranger.docx(parts={"docProps/core.xml": b"<"}))
    package.put(
        "_rels/.rels",
        package.parts["_rels/.rels"].replace(
            b"</Relationships>",
            f'<Relationship Id="c" Type="{relation}" Target="docProps/core.xml"/></Relationships>'.encode(),
        ),
    )
    assert package.related("", "core-properties") == ["docProps/core.xml"]
    assert stamp.date_of(package) is None
