"""Tên loại, trích yếu and Kính gửi in the forms that people type them in."""

from __future__ import annotations

import pytest
from support import built
from support.built import line, lines, words

from generator import profiles
from generator.layout.location.model import Unit
from generator.layout.location.title import type_of


def located(*title: tuple[str, str, bool], about: str = "", number: str = "Số: 12/KH-SNV") -> Unit:
    """A document with these lines (text, alignment, bold) under its heading."""
    document = built.blank()
    built.heading(document, number, about)
    for one, align, bold in title:
        line(document, one, align, bold=bold)
    built.text(document)
    built.closing(document)
    return built.unit(document)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("KẾ HOẠCH", "Kế hoạch"),
        ("BÁO CÁO KẾT QUẢ CÔNG TÁC NĂM 2026", "Báo cáo"),
        ("QUYẾT ĐỊNH", "Quyết định"),
        ("Q U Y Ế T  Đ Ị N H", "Quyết định"),
        ("BẢN THOẢ THUẬN", "Bản thỏa thuận"),
        ("GIẤY ỦY QUYỀN", "Giấy ủy quyền"),
        ("THƯ CÔNG", "Thư công"),
        ("CÔNG VĂN", "Công văn"),
        ("NỘI QUY", None),
        ("CHƯƠNG TRÌNH", "Chương trình"),
        ("PHIẾU BÁO", "Phiếu báo"),
    ],
)
def test_type_is_told_by_the_name_in_capitals(printed: str, name: str | None) -> None:
    found = located((printed, "center", True), ("Về công tác văn thư năm 2026", "center", True))
    assert found.type == name
    assert words(found, "ten_loai") == [" ".join(printed.split())]
    assert words(found, "trich_yeu") == ["Về công tác văn thư năm 2026"]


def test_every_name_of_the_table_and_the_two_without_an_abbreviation_are_known() -> None:
    profile = profiles.load("nd30_2020")
    names = {name.removesuffix(" (cá biệt)") for name in profile.type_abbreviations} | {"Công văn", "Thư công"}
    assert {type_of(name.upper(), profile) for name in names} == names
    assert len(names) == 29  # the 29 kinds of Điều 7


def test_name_in_small_letters_is_found_when_centred_and_bold() -> None:
    assert located(("Kế hoạch", "center", True), ("Công tác năm 2026", "center", True)).type == "Kế hoạch"


def test_subject_over_three_paragraphs_ends_at_the_typed_rule() -> None:
    found = located(
        ("KẾ HOẠCH", "center", True),
        ("Tổ chức hội nghị tổng kết", "center", True),
        ("công tác văn thư, lưu trữ", "center", True),
        ("năm 2026", "center", True),
        ("_________", "center", False),
    )
    assert words(found, "trich_yeu") == ["Tổ chức hội nghị tổng kết", "công tác văn thư, lưu trữ", "năm 2026"]
    assert next(item.text for item in found.body if item.text).startswith("Thực hiện nhiệm vụ")


def test_subject_in_one_paragraph_with_line_breaks() -> None:
    found = located(("KẾ HOẠCH\nTổ chức hội nghị\ntổng kết năm 2026", "center", True))
    assert words(found, "ten_loai") == ["KẾ HOẠCH"]
    assert words(found, "trich_yeu") == ["Tổ chức hội nghị", "tổng kết năm 2026"]


def test_blank_line_between_name_and_subject_is_passed_over() -> None:
    found = located(("THÔNG BÁO", "center", True), ("", "center", False), ("Về lịch nghỉ lễ", "center", True))
    assert words(found, "trich_yeu") == ["Về lịch nghỉ lễ"]


def test_subject_that_is_neither_centred_nor_bold_is_running_text() -> None:
    found = located(("GIẤY GIỚI THIỆU", "center", True), ("Sở Nội vụ trân trọng giới thiệu:", "left", False))
    assert "trich_yeu" not in found


def test_words_above_the_title_are_not_its_name() -> None:
    found = located(("DỰ THẢO", "center", True), ("NỘI QUY", "center", True), ("Cơ quan", "center", True))
    assert words(found, "ten_loai") == ["NỘI QUY"]


def test_contract_has_its_number_below_its_name() -> None:
    document = built.blank()
    built.heading(document, "")
    lines(document, "HỢP ĐỒNG\nSố: 12/2026/HĐ-SNV\nMua sắm thiết bị", "center", bold=True)
    built.text(document)
    found = built.unit(document)
    assert (words(found, "so_ky_hieu"), words(found, "trich_yeu")) == (["Số: 12/2026/HĐ-SNV"], ["Mua sắm thiết bị"])


def test_authority_line_of_a_decision_is_no_subject() -> None:
    document = built.blank()
    built.heading(document, "Số: 12/QĐ-SNV")
    lines(document, "QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\nGIÁM ĐỐC SỞ NỘI VỤ", "center", bold=True)
    lines(document, "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.", "both", italic=True)
    line(document, "QUYẾT ĐỊNH:", "center", bold=True)
    lines(document, "Điều 1. Thành lập Tổ công tác.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký./.", "both")
    built.closing(document)
    found = built.unit(document)
    assert words(found, "ten_loai") == ["QUYẾT ĐỊNH"]
    assert words(found, "trich_yeu") == ["Về việc thành lập Tổ công tác"]
    assert words(found, "tham_quyen_ban_hanh") == ["GIÁM ĐỐC SỞ NỘI VỤ"]
    assert words(found, "dong_quyet_dinh") == ["QUYẾT ĐỊNH:"]


def test_letter_with_a_subject_line_is_a_cong_van() -> None:
    found = located(about="V/v nâng bậc lương năm 2026", number="Số: 12/SNV-VP")
    assert found.type == "Công văn"
    assert "ten_loai" not in found


def test_attached_document_keeps_its_reference_line() -> None:
    found = located(
        ("QUY CHẾ", "center", True),
        ("Làm việc của Sở Nội vụ", "center", True),
        ("(Kèm theo Quyết định số 15/QĐ-SNV", "center", False),
        ("ngày 05 tháng 3 năm 2026 của Giám đốc Sở Nội vụ)", "center", False),
        number="",
    )
    assert words(found, "trich_yeu") == ["Làm việc của Sở Nội vụ"]
    assert words(found, "phu_luc_kem_theo") == [
        "(Kèm theo Quyết định số 15/QĐ-SNV", "ngày 05 tháng 3 năm 2026 của Giám đốc Sở Nội vụ)"
    ]  # fmt: skip
    assert found.kind == "kem_theo"


# ---- Kính gửi ----


def addressed(*below: str, left: float = 20) -> Unit:
    document = built.blank()
    built.heading(document, about="V/v nâng bậc lương")
    line(document)
    for one in below:
        line(document, one, left=left)
    built.text(document)
    built.closing(document)
    return built.unit(document)


def told(unit: Unit) -> list[str]:
    return [one.text for one in unit.addressees]


def test_one_addressee_on_the_line() -> None:
    found = addressed("Kính gửi: Bộ Văn hóa, Thể thao và Du lịch")
    assert words(found, "kinh_gui") == ["Kính gửi: Bộ Văn hóa, Thể thao và Du lịch"]
    assert told(found) == ["Bộ Văn hóa, Thể thao và Du lịch"]
    assert "kinh_gui_nhan" not in found


def test_list_under_the_label() -> None:
    found = addressed("Kính gửi:", "- Sở Tài chính;", "- Ủy ban nhân dân các xã,", "phường, đặc khu.")
    assert told(found) == ["- Sở Tài chính;", "- Ủy ban nhân dân các xã, phường, đặc khu."]
    assert words(found, "kinh_gui_nhan") == ["Kính gửi:"]
    assert words(found, "kinh_gui_muc") == ["- Sở Tài chính;", "- Ủy ban nhân dân các xã,", "phường, đặc khu."]
    assert len(words(found, "kinh_gui")) == 4


def test_first_of_the_list_on_the_label_s_line() -> None:
    assert told(addressed("Kính gửi: - Sở Tài chính;", "- Sở Xây dựng.")) == ["- Sở Tài chính;", "- Sở Xây dựng."]


def test_one_paragraph_with_line_breaks() -> None:
    assert told(addressed("Kính gửi:\n- Sở Tài chính;\n- Sở Xây dựng.")) == ["- Sở Tài chính;", "- Sở Xây dựng."]


def test_long_name_goes_on_below_the_label_s_line() -> None:
    found = addressed("Kính gửi: Các cơ quan, đơn vị, doanh nghiệp", "trên địa bàn tỉnh Lâm Đồng")
    assert told(found) == ["Các cơ quan, đơn vị, doanh nghiệp trên địa bàn tỉnh Lâm Đồng"]


def test_label_and_list_in_two_cells() -> None:
    document = built.blank()
    built.heading(document, about="V/v nâng bậc lương")
    built.table(document, [["Kính gửi:", "- Sở Tài chính;\n- Sở Xây dựng."]], [40, 125])
    built.text(document)
    built.closing(document)
    found = built.unit(document)
    assert told(found) == ["- Sở Tài chính;", "- Sở Xây dựng."]
    assert [item.role for item in found.body if item.text] == ["loi_van"]


def test_list_of_the_body_is_not_of_the_addressees() -> None:
    document = built.blank()
    built.heading(document, about="V/v nâng bậc lương")
    line(document, "Kính gửi: Sở Tài chính", "center")
    built.text(document, "Sở Nội vụ đề nghị:", "- Rà soát hồ sơ;", "- Gửi kết quả trước ngày 05/3/2026./.")
    built.closing(document)
    found = built.unit(document)
    assert told(found) == ["Sở Tài chính"]
    assert [item.role for item in found.body if item.text] == ["loi_van", "gach", "gach"]
