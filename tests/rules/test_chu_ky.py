"""Khối chữ ký: cases of its rules."""

from __future__ import annotations

import copy
import struct
import zlib
from io import BytesIO

import pytest
from docx.shared import Mm
from support import quyet_dinh
from support.cases import Case, hold, ident, of_bytes, of_sample
from support.edits import every, form, removed, typed

from generator.findings import Outcome, Severity

BASE = "ke_hoach/day_du.json"
NAME = "Nguyễn Văn A"


def case(code, name, change=None, **more):
    return Case(code, name, change, base=BASE, **more)


def rows(document):
    """The titles and the name one row below Nơi nhận."""
    table = document.tables[-1]
    row = copy.deepcopy(table.rows[0]._tr)
    table.rows[0]._tr.addnext(row)
    for paragraph in table.cell(1, 0).paragraphs:
        paragraph.text = ""
    for paragraph in table.cell(0, 1).paragraphs:
        paragraph.text = ""


def swapped(document):
    """Nơi nhận on the right, who signs on the left."""
    row = document.tables[-1].rows[0]._tr
    left, right = row.tc_lst
    right.addnext(left)


def png() -> BytesIO:
    """A picture of one clear pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 6, 0, 0, 0)
    return BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 5))
                   + chunk(b"IEND", b""))  # fmt: skip


def gif() -> BytesIO:
    return BytesIO(b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00"
                   b"\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;")  # fmt: skip


def pictured(picture):
    def change(document):
        name = next(one for one in document.tables[-1].row_cells(0)[1].paragraphs if one.text == NAME)
        name.insert_paragraph_before().add_run().add_picture(picture(), Mm(30))

    return change


def without_signer(document):
    for paragraph in document.tables[-1].row_cells(0)[1].paragraphs:
        paragraph.text = ""


CASES = [
    case("CK07", "cung-hang", outcome="đạt"),
    case("CK07", "hang-duoi", rows, severity=Severity.ERROR, message="ở hàng khác"),
    case("CK07", "ben-trai", swapped, severity=Severity.ERROR, message="không ở bên phải", also=("NN01", "NN02")),
    case("CK08", "tep-gif", pictured(gif), severity=Severity.WARNING, message=".gif"),
    case("CK10", "du-cho-ky", form(NAME, before=30), outcome="đạt"),
    case("CK10", "khong-cho", form(NAME, before=0), severity=Severity.INFO, quoted=NAME),
    case("CK11", "co-nguoi-ky", outcome="đạt"),
    case("CK11", "khong-co-nguoi-ky", without_signer, severity=Severity.ERROR),
    Case("CK12", "co-chuc-vu-khac", base="cong_van/day_du.json", outcome="đạt"),
    Case("CK12", "khong-co-chuc-vu-khac", every(removed("GIÁM ĐỐC SỞ"), form(NAME, before=70)),
         base="cong_van/day_du.json", severity=Severity.INFO),
    case("CK11", "ho-ten-de-trong", typed(NAME, NAME, ""), outcome="đạt"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_clear_picture_can_only_be_told_by_eye() -> None:
    document = quyet_dinh.opened("quyet_dinh")
    pictured(png)(document)
    assert of_bytes(quyet_dinh.saved(document)).outcome("CK08") is Outcome.UNSEEN


def test_minutes_are_not_asked_for_one_level() -> None:
    assert of_bytes(quyet_dinh.content("bien_ban")).outcome("CK07") is Outcome.NOT_APPLICABLE


def test_council_of_a_school_is_no_advisory_body() -> None:
    assert of_bytes(quyet_dinh.content("nghi_quyet")).outcome("CK12") is Outcome.NOT_APPLICABLE


def test_no_picture_no_verdict_on_pictures() -> None:
    assert of_sample(BASE).outcome("CK08") is Outcome.NOT_APPLICABLE
