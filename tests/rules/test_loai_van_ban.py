"""What the model form of a type wants: cases of its rules."""

from __future__ import annotations

import pytest
from docx.document import Document
from support import cases, edits
from support.cases import Case, hold, ident
from support.phu_luc import retyped
from support.quyet_dinh import case, content

from generator.findings import Outcome, Severity

HEAD = "ke_hoach/day_du.json"
OTHER = "van_ban_khac/day_du.json"


def turned(document: Document, type_name: str, words: list[str]) -> None:
    """A plan turned into another type with these paragraphs as its whole body."""
    retyped("KẾ HOẠCH", type_name)(document)
    body = [one for one in document.paragraphs if one.style.name.startswith("VB ") and one.style.name in BODY]
    for one in body[len(words) :]:
        one._p.getparent().remove(one._p)
    for table in document.tables[1:-1]:
        table._tbl.getparent().remove(table._tbl)
    for one, text in zip(body, words, strict=False):
        one.style = "VB Nội dung"
        for run in one.runs[1:]:
            run.text = ""
        one.runs[0].text = text


BODY = (
    "VB Căn cứ",
    "VB Nội dung",
    "VB Phần",
    "VB Phần tiêu đề",
    "VB Mục La Mã",
    "VB Khoản",
    "VB Khoản tiêu đề",
    "VB Điểm",
    "VB Gạch đầu dòng",
    "VB Cộng đầu dòng",
    "VB Điều",
    "VB Chương",
    "VB Chương tiêu đề",
    "VB Mục",
    "VB Mục tiêu đề",
)
# The type's name is changed alone: its notation and the words of the plan stay.
ALSO = ("SK06", "TL03", "ND07", "KG07", "ND09", "CC01", "CC02", "NN06", "ND04")


def of_type(code: str, name: str, type_name: str, words: list[str], **more) -> Case:
    return Case(code, name, lambda document: turned(document, type_name, words), base=HEAD, also=ALSO, **more)


INVITATION = [
    "Ủy ban nhân dân phường trân trọng kính mời các đơn vị dự họp.",
    "Chủ trì: Chủ tịch Ủy ban nhân dân phường.",
]
LEAVE = ["Xét đơn đề nghị nghỉ phép của ông Nguyễn Văn A.", "Nay cấp cho ông Nguyễn Văn A, chức vụ: Chuyên viên."]

CASES = [
    Case("LV02", "trong-danh-muc", None, base=HEAD, outcome="đạt"),
    Case("LV02", "co-chu-theo-sau", retyped("KẾ HOẠCH", "KẾ HOẠCH PHỐI HỢP"), base=HEAD, outcome="đạt"),
    Case(
        "LV02",
        "ngoai-danh-muc",
        retyped("KẾ HOẠCH", "NHIỆM VỤ TRỌNG TÂM"),
        base=HEAD,
        severity=Severity.WARNING,
        quoted="NHIỆM VỤ",
    ),
    case("LV03", "du-phan", outcome="đạt"),
    case(
        "LV03",
        "thieu-dong-quyet-dinh",
        edits.removed("QUYẾT ĐỊNH:"),
        severity=Severity.WARNING,
        message="QUYẾT ĐỊNH:",
        also=("CC05", "CC01", "CC02", "CC03", "CC04"),
    ),
    case("LV03", "thieu-tham-quyen", edits.removed("GIÁM ĐỐC SỞ NỘI VỤ"), message="thẩm quyền", also=("CC05",)),
    case("LV03", "dong-quyet-dinh-khong-dam", edits.font("QUYẾT ĐỊNH:", bold=False), message="không đậm"),
    case("LV04", "khop", outcome="đạt"),
    case(
        "LV04",
        "ten-co-quan-ma-cap-truong-ky",
        retyped("GIÁM ĐỐC SỞ NỘI VỤ", "SỞ NỘI VỤ TỈNH LÂM ĐỒNG"),
        severity=Severity.WARNING,
    ),
    of_type(
        "LV05",
        "du",
        "GIẤY MỜI",
        [*INVITATION, "Thời gian: 08 giờ 00, ngày 12 tháng 01 năm 2026.", "Địa điểm: Phòng họp số 1./."],
        outcome="đạt",
    ),
    of_type(
        "LV05",
        "thieu-dia-diem",
        "GIẤY MỜI",
        [*INVITATION, "Thời gian: 08 giờ 00./."],
        severity=Severity.INFO,
        message="địa điểm",
    ),
    of_type(
        "LV06",
        "co-thoi-han",
        "GIẤY GIỚI THIỆU",
        ["Giới thiệu ông Nguyễn Văn A.", "Giấy này có giá trị đến hết ngày 30 tháng 01 năm 2026./."],
        outcome="đạt",
    ),
    of_type(
        "LV06",
        "khong-thoi-han",
        "GIẤY GIỚI THIỆU",
        ["Giới thiệu ông Nguyễn Văn A.", "Đề nghị quý cơ quan giúp đỡ./."],
        severity=Severity.INFO,
    ),
    case("LV07", "du", of="bien_ban", outcome="đạt"),
    case(
        "LV07", "khong-thu-ky", edits.removed("Thư ký (người"), of="bien_ban", severity=Severity.INFO, message="thư ký"
    ),
    case("LV08", "co-kem-theo", of="quy_che", outcome="đạt"),
    case(
        "LV08",
        "khong-kem-theo",
        edits.typed("Điều 1. Ban hành", "kèm theo Quyết định này ", ""),
        of="quy_che",
        severity=Severity.WARNING,
    ),
    of_type(
        "LV09",
        "co-dong-dien",
        "CÔNG ĐIỆN",
        ["Chủ tịch Ủy ban nhân dân phường điện: Trưởng các khu phố.", "Khẩn trương ứng phó với bão./."],
        outcome="đạt",
    ),
    of_type(
        "LV09",
        "khong-dong-dien",
        "CÔNG ĐIỆN",
        ["Đề nghị các khu phố khẩn trương ứng phó với bão./."],
        severity=Severity.INFO,
    ),
    of_type(
        "LV10",
        "du",
        "GIẤY NGHỈ PHÉP",
        [*LEAVE, "Được nghỉ phép từ ngày 02 tháng 02 năm 2026 đến hết ngày 06 tháng 02 năm 2026 tại tỉnh Lâm Đồng./."],
        outcome="đạt",
    ),
    of_type(
        "LV10",
        "khong-thoi-gian",
        "GIẤY NGHỈ PHÉP",
        [*LEAVE, "Được nghỉ phép tại tỉnh Lâm Đồng./."],
        severity=Severity.INFO,
        message="thời gian",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_a_type_of_another_law_is_not_judged() -> None:
    assert cases.of_sample(OTHER).outcome("LV02") is Outcome.NOT_APPLICABLE


def test_an_approval_of_no_document_needs_no_words_about_one() -> None:
    judged = cases.of_bytes(content("quyet_dinh"))
    assert judged.outcome("LV08") is Outcome.NOT_APPLICABLE
