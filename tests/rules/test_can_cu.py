"""Căn cứ: cases of its rules."""

from __future__ import annotations

import pytest
from support import quyet_dinh
from support.cases import Case, hold, ident, of_sample
from support.edits import every, font, moved_after, put_after, style, typed

from generator.findings import Outcome, Severity

LAW, DECISION, PROPOSAL = "Căn cứ Luật", "Căn cứ Quyết định", "Theo đề nghị"
CONG_VAN = "cong_van/day_du.json"
made = quyet_dinh.case


def as_one_line(document):
    """Two bases in one paragraph, a line break between."""
    law, decision = (quyet_dinh.beginning(document, words) for words in (LAW, DECISION))
    law.add_run("\n" + decision.text).italic = True
    decision._p.getparent().remove(decision._p)


CASES = [
    made("CC01", "nghieng-co-13-la-mep-duoi", every(font(LAW, size=13)), outcome="đạt"),
    made("CC01", "co-12-5-qua-nho", font(LAW, size=12.5), severity=Severity.ERROR, quoted="Luật", message="12,5"),
    made("CC01", "chu-dung", font(LAW, italic=False), severity=Severity.ERROR, message="hiện là đứng"),
    made("CC01", "chu-dam", font(LAW, bold=True), message="đậm"),
    made("CC01", "dung-tu-kieu-doan", style("VB Căn cứ", italic=False), severity=Severity.ERROR, message="đứng"),
    Case("CC01", "cong-van-chi-canh-bao", font(LAW, italic=False), base=CONG_VAN, severity=Severity.WARNING),
    Case(
        "CC01",
        "cau-mo-dau-khong-phai-can-cu",
        put_after("Báo cáo gửi về", "Căn cứ Kế hoạch số 12/KH-UBND, Ban Chỉ đạo đề nghị các cơ quan phối hợp./."),
        base=CONG_VAN,
        outcome="đạt",
    ),
    Case("CC01", "in-hoa", font(LAW, all_caps=True), base=CONG_VAN, severity=Severity.WARNING, message="in hoa"),
    made("CC02", "dau-cham-phay-giua-can-cu", typed(PROPOSAL, "Theo đề nghị của Chánh Văn phòng Sở.",
         "Xét Tờ trình số 12/TTr-VP ngày 05 tháng 01 năm 2026 của Văn phòng Sở; ý kiến của các phòng."), outcome="đạt"),
    made("CC02", "cuoi-cung-la-cham-phay", typed(PROPOSAL, "Sở.", "Sở;"), severity=Severity.ERROR, message="cuối cùng"),
    made("CC02", "cuoi-cung-la-phay", typed(PROPOSAL, "Sở.", "Sở,"), message="dấu phẩy"),
    made("CC02", "o-tren-la-phay", typed(LAW, "2025;", "2025,"), quoted="Luật", message="Mỗi căn cứ"),
    made("CC02", "khong-dau", typed(LAW, "2025;", "2025"), message="không có dấu"),
    Case("CC02", "cong-van-chi-canh-bao", typed(PROPOSAL, "vụ.", "vụ;"), base=CONG_VAN, severity=Severity.WARNING),
    made("CC03", "ngat-dong-la-dong-moi", as_one_line, outcome="đạt"),
    made("CC03", "hai-can-cu-mot-dong", every(typed(LAW, "2025;", "2025; Căn cứ kết quả rà soát;")),
         severity=Severity.ERROR, quoted="Căn cứ kết quả"),
    made("CC04", "luat-co-ngay", outcome="đạt"),
    made("CC04", "khong-phai-van-ban", typed(LAW, "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
         "chức năng, nhiệm vụ, quyền hạn của Sở Nội vụ"), outcome="đạt"),
    made("CC04", "don-khong-phai-van-ban-hanh-chinh", typed(LAW, "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 "
         "năm 2025", "Đơn đề nghị nghỉ phép ngày 05/01/2026 của ông Nguyễn Văn A"), outcome="đạt"),
    made("CC04", "ngay-viet-gon", typed(DECISION, "ngày 03 tháng 3 năm 2025", "ngày 03/3/2025"), outcome="đạt"),
    made("CC04", "thieu-ngay", typed(DECISION, "ngày 03 tháng 3 năm 2025 ", ""), severity=Severity.WARNING,
         message="thiếu ngày tháng năm", also=("VD01",)),
    made("CC04", "thieu-so", typed(DECISION, "số 12/QĐ-UBND ", ""), message="thiếu số, ký hiệu"),
    made("CC04", "luat-co-so", typed(LAW, "địa phương ngày 16 tháng 6 năm 2025", "địa phương số 72/2025/QH15"),
         message="không ghi số", also=("VD03",)),
    made("CC05", "duoi-dong-tham-quyen", outcome="đạt"),
    made("CC06", "de-nghi-o-cuoi", outcome="đạt"),
    made("CC06", "de-nghi-o-giua", every(typed(PROPOSAL, "Sở.", "Sở;"), typed(DECISION, "Nội vụ;", "Nội vụ."),
         moved_after(PROPOSAL, LAW)), severity=Severity.INFO, quoted="đề nghị"),
    made("CC05", "duoi-dieu-1", every(put_after("Điều 3. Tổ soạn", "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
         "VB Nội dung"),
         put_after("Căn cứ Luật Lưu trữ", "Căn cứ kết quả rà soát văn bản;")), severity=Severity.WARNING,
         quoted="Luật Lưu trữ"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


@pytest.mark.parametrize("code", ["CC01", "CC02", "CC03", "CC04", "CC05", "CC06"])
def test_document_without_bases_is_not_judged_for_them(code: str) -> None:
    assert of_sample("cong_van/toi_thieu.json").outcome(code) is Outcome.NOT_APPLICABLE
