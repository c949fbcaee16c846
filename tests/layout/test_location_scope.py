"""Whether the regulation applies to a file, from general marks."""

from __future__ import annotations

import pytest
from support.word_xml import A4, QUOC_HIEU, STYLES, TIEU_NGU, p, table

from generator import profiles
from generator.layout.location.units import units


def c(text, **look):
    return p(text, align="center", **look)


BODY = (
    p("Căn cứ Luật Tổ chức chính quyền địa phương;", align="both") + p("Điều 1. Ban hành kế hoạch.", align="both") * 3
)
FORM = c(QUOC_HIEU, bold=True) + c(TIEU_NGU, bold=True)
BLANKS = p("Tôi tên là: ……………………… sinh ngày ……………") * 6


def heading(name="ỦY BAN NHÂN DÂN", number="Số: 15/QĐ-UBND", right=QUOC_HIEU, motto=TIEU_NGU):
    date = c("Lâm Đồng, ngày 05 tháng 01 năm 2026")
    return table([[c(name, bold=True) + c(number), c(right, bold=True) + c(motto, bold=True) + date]], [65, 100])


@pytest.fixture
def scope(read):
    def run(body: str, *, page: str = A4, **parts):
        return units(read(body + page, styles=STYLES, **parts), profiles.load("nd30_2020")).scope

    return run


INSIDE = {
    "a decision": heading() + c("QUYẾT ĐỊNH") + BODY,
    "a letter": heading(number="Số: 05/UBND-VX") + p("Kính gửi: Bộ Nội vụ") + BODY,
    "a draft": p("DỰ THẢO") + heading(number="Số:    /QĐ-UBND") + c("QUYẾT ĐỊNH") + BODY,
    "a template with the names of its body": heading(number="Số: {{so}}") + c("{{loai}}") + p("{{noi_dung}}"),
    "a template of a program": heading("{{co_quan}}", "Số: {{so}}") + c("{{loai}}") + p("{{noi_dung}}"),
    "minutes without names": FORM + c("BIÊN BẢN") + p("Hôm nay, ngày 05 tháng 01 năm 2026, chúng tôi gồm:") + BODY,
    "an appendix behind its document": heading() + c("QUYẾT ĐỊNH") + BODY + c("Phụ lục I") + c("DANH SÁCH"),
}
OUTSIDE = {
    "an application": ("bieu_mau", FORM + c("ĐƠN XIN NGHỈ PHÉP") + BLANKS),
    "a declaration": ("bieu_mau", FORM + c("TỜ KHAI ĐĂNG KÝ") + p("1. Họ và tên: Nguyễn Văn A") * 5),
    "a form by its label": ("bieu_mau", p("Mẫu số 16") + FORM + c("THÔNG BÁO") + p("Tên tôi là Nguyễn Văn A")),
    "a form by its blanks": ("bieu_mau", FORM + c("THÔNG BÁO VỀ VIỆC TÌM KIẾM VIỆC LÀM") + BLANKS),
    "a form by its names": ("bieu_mau", heading("TÊN CƠ QUAN, TỔ CHỨC", "Số: …/QĐ-…") + c("QUYẾT ĐỊNH") + BODY),
    "an application under a body's name": ("bieu_mau", heading(number="") + c("ĐƠN XIN XÉT HỌC BỔNG") + BLANKS),
    "a document of the Party": (
        "van_ban_dang",
        heading("TỈNH ỦY LÂM ĐỒNG", "Số 15-QĐ/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", "") + c("QUYẾT ĐỊNH") + BODY,
    ),
    "a decree": ("quy_pham", heading("CHÍNH PHỦ", "Số: 30/2020/NĐ-CP") + c("NGHỊ ĐỊNH") + BODY),
    "a circular": ("quy_pham", heading("BỘ NỘI VỤ", "Số: 05/2025/TT-BNV") + c("THÔNG TƯ") + BODY),
    "a normative decision": ("quy_pham", heading(number="Số: 12/2026/QĐ-UBND") + c("QUYẾT ĐỊNH") + BODY),
    "an appendix alone": ("phu_luc", c("Phụ lục I") + c("DANH SÁCH CÁN BỘ") + p("1. Nguyễn Văn A") * 4),
    "a story": ("khong_phai_van_ban", p("Ngày xửa ngày xưa có một cô bé.") * 5),
    "nothing": ("khong_phai_van_ban", ""),
}  # fmt: skip


@pytest.mark.parametrize("body", INSIDE.values(), ids=INSIDE)
def test_documents_in_scope(scope, body):
    assert scope(body) == (True, "trong", None)


@pytest.mark.parametrize(("kind", "body"), OUTSIDE.values(), ids=OUTSIDE)
def test_documents_out_of_scope(scope, kind, body):
    found = scope(body)
    assert (found.inside, found.kind) == (False, kind)
    assert found.why.endswith(".")


def test_an_export_of_a_portal_has_hyphens_for_rules_and_no_page(scope):
    body = heading().replace(c(TIEU_NGU, bold=True), c(TIEU_NGU, bold=True) + c("---------------"), 1)
    body += c("QUYẾT ĐỊNH") + BODY
    assert scope(body, page="").kind == "cong_thong_tin"
    assert scope(body).inside


def test_units_of_forms_are_located_all_the_same(read):
    form = heading("TÊN CƠ QUAN, TỔ CHỨC", "Số: …/QĐ-…") + c("QUYẾT ĐỊNH") + BODY
    reading = units(read(form + form + A4, styles=STYLES), profiles.load("nd30_2020"))
    assert not reading.scope.inside
    assert reading.units[0]["co_quan_ban_hanh"].text == "TÊN CƠ QUAN, TỔ CHỨC"
