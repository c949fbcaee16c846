"""Real files rebuilt: every word of the source is in the new document, in order; read by a reader of its own."""

from __future__ import annotations

import io
import os
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from generator.api.rebuild import remade

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MADE = ["kh-07", "kh-10", "cv-03", "cv-06", "cv-10", "qd-01", "qd-06", "qd-10", "ttr-01", "bc-01", "tb-01"]
# Tags of a template that are blanks of the new document, and the old spelling of Quốc hiệu, which the template prints.
BLANKS = {
    "cv-10": "hoà ngay thang ten hinh thuc ky ld ld cuc cuc",
    "qd-06": "ngay thang ten ld ld hinh thuc ky cuc cuc",
}
# Numbers of automatic lists are typed in the new document; a date that was a tag is printed as blanks.
ADDED = {"kh-10": "1", "cv-10": "hòa ngày tháng năm", "qd-06": "ngày tháng năm"}

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir() and not os.environ.get("CI"), reason="các tệp Word thật không có ở đây"
)


def words(content: bytes) -> Iterator[str]:
    """The words of a .docx paragraph by paragraph, without case, without zeros in front of numbers."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml"))
    for paragraph in root.iter(f"{W}p"):
        text = "".join(
            (one.text or "") if one.tag == f"{W}t" else " "
            for one in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br")
            if next(one.iterancestors(f"{W}p")) is paragraph
            and not any(str(above.tag).endswith("}Fallback") for above in one.iterancestors())
        )
        for word in re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold()):
            yield word.lstrip("0") or "0" if word.isdecimal() else word


@pytest.mark.parametrize("name", MADE)
def test_every_word_is_kept(name: str) -> None:
    source = (CORPUS / f"{name}.docx").read_bytes()
    found = remade(source)
    assert all(one.docx for one in found), [one.findings for one in found]
    before = Counter(words(source))
    after = Counter(word for one in found for word in words(one.docx or b""))
    assert sorted((before - after).elements()) == sorted(BLANKS.get(name, "").split())
    assert sorted((after - before).elements()) == sorted(ADDED.get(name, "").split())


@pytest.mark.parametrize("name", MADE)
def test_rebuilt_file_is_rebuilt_to_itself(name: str) -> None:
    for one in remade((CORPUS / f"{name}.docx").read_bytes()):
        assert one.docx is not None
        (second,) = remade(one.docx)
        assert second.docx == one.docx


@pytest.mark.parametrize(
    ("name", "words"), [("ttr-03", "Ý KIẾN LÃNH ĐẠO CỤC"), ("gm-01", "UBND các xã, phường"), ("qd-11", "PHỤ LỤC I")]
)
def test_words_without_a_field_are_told(name: str, words: str) -> None:
    found = remade((CORPUS / f"{name}.docx").read_bytes())
    told = [finding for one in found if one.docx is None for finding in one.findings if finding.code == "DL01"]
    assert any(words in (finding.quoted or "") for finding in told)


def test_messy_plan_is_read_as_it_is_meant() -> None:
    (found,) = remade((CORPUS / "kh-10.docx").read_bytes())
    data = found.bundle
    assert data["co_quan"]["ten"] == "Sở Thông tin và Truyển thông"  # a slip of the source, kept
    assert (data["so"], data["ngay_ban_hanh"], data["nguoi_ky"]["ho_ten"]) == (None, "2011-12", "Phan Quang Thao")
    assert data["noi_dung"][:2][0] == "I. MỤC ĐÍCH, YÊU CẦU"
    assert data["noi_nhan"][-1] == "Lưu: VT, P.CNTT"
