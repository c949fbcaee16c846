"""The names of the parent and of the issuing body, the line under them: cases of their rules."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu
from support import documents
from support.cases import Case, hold, ident, of_bytes
from support.edits import font, form, found, put_after, removed, style, typed

from generator.findings import Outcome, Severity

PARENT, ISSUER = "ỦY BAN NHÂN DÂN\nTỈNH LÂM", "BAN CHỈ ĐẠO"
LINE = "style:VB Đường kẻ cơ quan"
ALONE = "cong_van/toi_thieu.json"  # Sở Nội vụ, without a parent
KNOWN: dict[str, Any] = {"ten": "Ban Chỉ đạo\ncải cách hành chính", "chu_quan": "Ủy ban nhân dân\ntỉnh Lâm Đồng"}


def named(**names: str | None):
    """The names of the organisation in the bundle."""

    def change(bundle: dict[str, Any]) -> None:
        bundle["co_quan"].update(names)

    return change


def indented(by: float):
    """The line under the name made shorter by so many mm."""

    def change(document: Document) -> None:
        form = found(document, LINE).paragraph_format
        form.left_indent = form.right_indent = Emu(round(form.left_indent + by * 36_000 / 2))

    return change


def shifted(by: float):
    def change(document: Document) -> None:
        form = found(document, LINE).paragraph_format
        form.left_indent = Emu(round(form.left_indent + by * 36_000))
        form.right_indent = Emu(round(form.right_indent - by * 36_000))

    return change


def dashed(document: Document) -> None:
    border = OxmlElement("w:bottom")
    for name, text in (("val", "dotted"), ("sz", "6"), ("space", "0"), ("color", "auto")):
        border.set(qn(f"w:{name}"), text)
    borders = OxmlElement("w:pBdr")
    borders.append(border)
    found(document, LINE)._p.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc")


def line_under_parent(document: Document) -> None:
    parent = found(document, PARENT)
    line = copy.deepcopy(found(document, LINE)._p)
    parent._p.addnext(line)


def unstyled(document: Document) -> None:
    """The names as they are typed without our styles."""
    name = found(document, "LIÊN HIỆP")
    for run in name.runs:
        run.font.size, run.font.bold = name.style.font.size, True
    name.style, name.alignment = "Normal", WD_ALIGN_PARAGRAPH.CENTER


CASES = [
    Case("CQ01", "co-13-la-mep-tren", font(ISSUER, size=13), outcome="đạt"),
    Case("CQ01", "co-13-5", font(ISSUER, size=13.5), severity=Severity.ERROR, message="13,5"),
    Case("CQ01", "khong-dam-tu-kieu-doan", style("VB Cơ quan ban hành", bold=False), base=ALONE, message="không đậm"),
    Case("CQ01", "nghieng", font(ISSUER, italic=True), message="nghiêng"),
    Case("CQ01", "canh-trai", form(ISSUER, align="left"), severity=Severity.ERROR, message="canh trái"),
    Case("CQ01", "ten-co-cap-uy-ban", None, base="ke_hoach/day_du.json", outcome="đạt"),
    Case("CQ02", "co-13-la-mep-tren", font(PARENT, size=13), outcome="đạt"),
    Case("CQ02", "co-11-5", font(PARENT, size=11.5), severity=Severity.ERROR, message="11,5"),
    Case("CQ02", "nghieng-tu-kieu-doan", style("VB Cơ quan chủ quản", italic=True), message="nghiêng"),
    Case("CQ02", "dam", font(PARENT, bold=True), severity=Severity.ERROR, message="đậm"),
    Case("CQ02", "canh-trai", form(PARENT, align="left"), severity=Severity.INFO, message="canh trái",
         also=("CQ01",)),  # which is measured against it
    # Nobody can say whether these are one name or two.
    Case("CQ02", "hai-dong-dam", unstyled, base=ALONE, outcome="cần xem lại",
         bundle=named(ten="Liên hiệp các tổ chức hữu nghị\nNhà văn hóa Hòa Bình")),
    Case("CQ03", "dai-0-35", None, outcome="đạt"),
    Case("CQ03", "qua-ngan", indented(10), severity=Severity.WARNING, message="lần dòng chữ"),
    Case("CQ03", "qua-dai", indented(-15), severity=Severity.WARNING, message="lần dòng chữ"),
    Case("CQ03", "lech", shifted(4), severity=Severity.WARNING, message="lệch"),
    Case("CQ03", "lech-2-mm", shifted(2), outcome="đạt"),
    Case("CQ03", "net-cham", dashed, severity=Severity.ERROR, message="nét chấm"),
    Case("CQ03", "khong-co", removed(LINE), severity=Severity.ERROR, message="không có"),
    Case("CQ04", "them-1-pt", form(PARENT, after=1), outcome="đạt"),
    Case("CQ04", "them-6-pt", form(PARENT, after=6), severity=Severity.ERROR, message="6"),
    Case("CQ04", "tu-kieu-doan", style("VB Cơ quan ban hành", before=3), message="3"),
    Case("CQ04", "dong-trong", put_after(PARENT, ""), severity=Severity.ERROR, message="1 dòng trống"),
    Case("CQ04", "co-dinh-20-pt", form(ISSUER, exact=20), severity=Severity.WARNING, message="20"),
    Case("CQ05", "tnhh-mtv", base=ALONE, outcome="đạt", bundle=named(ten="Công ty TNHH MTV Cấp nước\nLâm Đồng")),
    Case("CQ05", "ubnd", typed(ISSUER, "BAN CHỈ ĐẠO", "UBND"), severity=Severity.ERROR, message="«UBND»",
         # The words grow shorter than three times the line.
         also=("CQ03",)),
    Case("CQ05", "thpt", base=ALONE, bundle=named(ten="Trường THPT Thăng Long"), severity=Severity.WARNING,
         message="«THPT»"),
    Case("CQ05", "ten-da-khai-bao", base=ALONE, bundle=named(ten="Trường THPT Thăng Long"), outcome="đạt",
         organisation={"ten": "Trường THPT Thăng Long", "chu_quan": None}),
    Case("CQ06", "co-ten-tinh", None, outcome="đạt"),
    Case("CQ06", "chi-uy-ban-nhan-dan", bundle=named(chu_quan="Ủy ban nhân dân"), severity=Severity.WARNING,
         quoted="ỦY BAN NHÂN DÂN"),
    Case("CQ06", "ubnd-tinh", bundle=named(chu_quan="UBND tỉnh"), severity=Severity.WARNING),
    Case("CQ07", "dung-ten", None, outcome="đạt", organisation=KNOWN),
    Case("CQ07", "ten-khac", None, organisation=KNOWN | {"ten": "Sở Nội vụ"}, severity=Severity.INFO,
         message="SỞ NỘI VỤ"),
    Case("CQ07", "chua-biet-co-quan", None, outcome="không xét được"),
    Case("CQ08", "khong-co", None, outcome="đạt"),
    Case("CQ08", "co-duong-ke", line_under_parent, severity=Severity.WARNING,
         also=("CQ04",)),  # the line's own paragraph stands between the names
    Case("CQ09", "co-ten", None, base=ALONE, outcome="đạt"),
    Case("CQ09", "khong-co-ten", removed("SỞ NỘI VỤ"), base=ALONE, severity=Severity.ERROR),
    Case("CQ10", "dung-chu-quan", None, outcome="đạt", organisation=KNOWN),
    Case("CQ10", "viet-tat-thong-dung", bundle=named(chu_quan="UBND tỉnh Lâm Đồng"), outcome="đạt", organisation=KNOWN),
    Case("CQ10", "khong-co-chu-quan", None, base=ALONE, outcome="đạt",
         organisation={"ten": "Sở Nội vụ", "chu_quan": None}),
    Case("CQ10", "thieu-chu-quan", None, base=ALONE, severity=Severity.WARNING, message="hiện không có",
         organisation={"ten": "Sở Nội vụ", "chu_quan": "Ủy ban nhân dân tỉnh Lâm Đồng"}),
    Case("CQ10", "chu-quan-khac", None, severity=Severity.WARNING, message="LÀO CAI",
         organisation=KNOWN | {"chu_quan": "Ủy ban nhân dân tỉnh Lào Cai"}),
    Case("CQ10", "chua-biet-co-quan", None, outcome="không xét được"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("name", ["Ủy ban nhân dân\ntỉnh Lào Cai", "Sở Khoa học\nvà Công nghệ"])
def test_bold_lines_that_read_as_one_name_are_no_parent(name: str) -> None:
    data = documents.bundle(ALONE)
    data["co_quan"]["ten"] = name
    judged = of_bytes(documents.made(data).write(), data["co_quan"])
    assert judged.outcome("CQ02") is Outcome.NOT_APPLICABLE
    assert judged.outcome("CQ10") is Outcome.PASSED
