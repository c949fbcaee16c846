"""Name of the type and trích yếu: cases of their rules."""

from __future__ import annotations

import pytest
from support import cases, edits
from support.cases import Case, hold, ident
from support.phu_luc import retyped
from support.quyet_dinh import case, content

from generator.findings import Outcome, Severity

HEAD = "bao_cao/day_du.json"
TYPE, SUBJECT = "BÁO CÁO", "Kết quả công tác văn thư"
LONG = "Kết quả thực hiện " + "công tác văn thư, lưu trữ, " * 7 + "năm 2026"  # 214 characters


def blank_between(document) -> None:
    paragraph = edits.found(document, SUBJECT)
    paragraph.insert_paragraph_before("", "Normal")


def three_paragraphs(document) -> None:
    paragraph = edits.found(document, SUBJECT)
    for words in ("Kết quả công tác văn thư,", "lưu trữ của các cơ quan"):
        paragraph.insert_paragraph_before(words, paragraph.style)
    retyped(SUBJECT + ", lưu trữ", "năm 2026")(document)


def printed_type(document) -> None:
    edits.found(document, "Kính gửi").insert_paragraph_before("CÔNG VĂN", "VB Tên loại")


def pushed_aside(document) -> None:
    edits.form(TYPE, left=30)(document)


def short_line(document) -> None:
    from docx.shared import Mm

    rule = edits.found(document, "style:VB Đường kẻ trích yếu")
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = Mm(5)


# Shorter or longer words stand over a line drawn for the first ones: TL03 follows.
CASES = [
    Case("TL01", "co-13-la-mep-duoi", edits.font(TYPE, size=13), base=HEAD, outcome="đạt"),
    Case("TL01", "co-15", edits.font(TYPE, size=15), base=HEAD, severity=Severity.ERROR, message="15"),
    Case("TL01", "khong-dam", edits.font(TYPE, bold=False), base=HEAD, message="không đậm"),
    Case("TL01", "canh-trai", edits.form(TYPE, align="left"), base=HEAD, message="canh trái"),
    Case("TL01", "lech-giua", pushed_aside, base=HEAD, message="lệch"),
    Case("TL01", "chu-thuong", retyped(TYPE, "Báo cáo"), base=HEAD, message="chữ thường"),
    Case("TL01", "nghieng-tu-kieu-doan", edits.style("VB Tên loại", italic=True), base=HEAD, message="nghiêng"),
    Case("TL02", "co-13-la-mep-duoi", edits.font(SUBJECT, size=13), base=HEAD, outcome="đạt"),
    Case("TL02", "co-12", edits.font(SUBJECT, size=12), base=HEAD, severity=Severity.ERROR, message="12"),
    Case("TL02", "khong-dam-tu-kieu-doan", edits.style("VB Trích yếu", bold=False), base=HEAD, message="không đậm"),
    Case("TL02", "in-hoa", retyped(SUBJECT, "KẾT QUẢ CÔNG TÁC VĂN THƯ"), base=HEAD, message="in hoa"),
    Case("TL02", "ba-doan", three_paragraphs, base=HEAD, outcome="đạt", also=("TL03",)),
    Case("TL02", "dong-trong-o-giua", blank_between, base=HEAD, message="dòng trống"),
    Case("TL03", "duong-ke-dung", None, base=HEAD, outcome="đạt"),
    Case("TL03", "khong-co-duong-ke", edits.removed("style:VB Đường kẻ trích yếu"), base=HEAD, severity=Severity.ERROR),
    Case("TL03", "duong-ke-qua-dai", short_line, base=HEAD, severity=Severity.WARNING),
    case("TL03", "quy-che-duoi-dong-kem-theo", of="quy_che", outcome="đạt"),
    Case("TL08", "cong-van-khong-ghi", None, base="cong_van/day_du.json", outcome="đạt"),
    Case("TL08", "ghi-cong-van", printed_type, base="cong_van/day_du.json", severity=Severity.WARNING, also=("SK06",)),
    Case("TL09", "khong-dau-cham", None, base=HEAD, outcome="đạt"),
    Case(
        "TL09", "co-dau-cham", retyped(SUBJECT, "Kết quả công tác văn thư năm 2026."), base=HEAD, severity=Severity.INFO
    ),
    Case("TL09", "qua-dai", retyped(SUBJECT, LONG), base=HEAD, severity=Severity.INFO, message="ký tự", also=("TL03",)),
    Case(
        "TL09",
        "hai-cau",
        retyped(SUBJECT, "Kết quả công tác năm 2026. Nhiệm vụ năm 2027"),
        base=HEAD,
        message="nhiều câu",
        also=("TL03",),
    ),
    case("TL10", "ve-viec", outcome="đạt"),
    case(
        "TL10",
        "mo-dau-khac",
        retyped("Về việc thành lập", "Thành lập Tổ soạn thảo Quy chế công tác văn thư"),
        severity=Severity.INFO,
        also=("TL03",),
    ),
    Case("TL11", "co-du", None, base=HEAD, outcome="đạt"),
    Case(
        "TL11",
        "thieu-trich-yeu",
        edits.removed(SUBJECT, "style:VB Đường kẻ trích yếu"),
        base=HEAD,
        severity=Severity.WARNING,
    ),
    Case("TL11", "khong-ten-loai-khong-vv", edits.removed("V/v"), base="cong_van/day_du.json", severity=Severity.ERROR),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_a_decision_alone_is_asked_for_its_opening() -> None:
    assert cases.of_sample(HEAD).outcome("TL10") is Outcome.NOT_APPLICABLE


def test_the_attached_document_is_judged_as_well() -> None:
    judged = cases.of_bytes(content("quy_che"))
    assert judged.outcome("TL01", 2) is Outcome.PASSED
    assert judged.outcome("TL03", 2) is Outcome.PASSED
