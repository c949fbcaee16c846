"""Types whose name is printed: ký hiệu, Kính gửi and recipients as the decree has them (Phụ lục I, Phần I, Mục II)."""

from __future__ import annotations

import pytest
from support import documents

from generator import doctypes, profiles
from generator.bundle import context, resolve, validate


def made(name, **changes):
    data = {**documents.bundle(name), **changes}
    return context.build(data, doctypes.load(data["loai"]), profiles.load())


@pytest.mark.parametrize(
    ("name", "changes", "number"),
    [
        ("ke_hoach/toi_thieu.json", {"so": 7}, "Số: 07/KH-SNV"),
        ("ke_hoach/toi_thieu.json", {"so": 7, "don_vi_soan_thao": "VP"}, "Số: 07/KH-SNV"),
        ("bao_cao/toi_thieu.json", {"so": 128}, "Số: 128/BC-SNV"),
        ("van_ban_khac/toi_thieu.json", {"so": 9}, "Số: 09/SNV"),
        ("van_ban_khac/toi_thieu.json", {"so": 9, "don_vi_soan_thao": "VP"}, "Số: 09/SNV-VP"),
        ("van_ban_khac/toi_thieu.json", {"so": 9, "don_vi_soan_thao": "VP", "chu_viet_tat": "KL"}, "Số: 09/KL-SNV"),
        ("van_ban_khac/toi_thieu.json", {"so": "298\u00a0"}, "Số: 298\u00a0/SNV"),
    ],
)
def test_notation_names_the_type_or_else_the_unit(name, changes, number):
    assert made(name, **changes)["so_ky_hieu"] == number


@pytest.mark.parametrize(
    ("given", "on_one_line", "listed"),
    [
        (None, None, ()),
        (["Bộ Nội vụ"], "Kính gửi: Bộ Nội vụ", ()),
        (["Bộ Nội vụ", "Bộ Tài chính"], None, ("- Bộ Nội vụ;", "- Bộ Tài chính.")),
    ],
)
def test_a_report_goes_to_nobody_above_to_one_or_to_several(given, on_one_line, listed):
    printed = made("bao_cao/toi_thieu.json", kinh_gui=given)
    assert (printed["kinh_gui"], printed["kinh_gui_muc"]) == (on_one_line, listed)


def test_a_plan_has_no_kinh_gui():
    data = {**documents.bundle("ke_hoach/toi_thieu.json"), "kinh_gui": ["Bộ Nội vụ"]}
    assert [(found.code, found.quoted) for found in validate.problems(data)] == [("DU11", None)]


def test_the_drafting_unit_of_a_plan_stands_in_the_line_luu_that_the_organisation_gives():
    data = {**documents.bundle("ke_hoach/toi_thieu.json"), "noi_nhan": None, "don_vi_soan_thao": "VP"}
    data["co_quan"] = {**data["co_quan"], "noi_nhan_mac_dinh": [{"noi_nhan": ["Các phòng thuộc Sở"]}]}
    assert resolve.resolve(data)["noi_nhan"] == ["Các phòng thuộc Sở", "Lưu: VT, VP"]


def test_the_name_of_a_type_is_printed_in_capitals_from_recipe_or_bundle():
    assert made("ke_hoach/toi_thieu.json")["ten_loai"] == "KẾ HOẠCH"
    assert made("van_ban_khac/toi_thieu.json", ten_loai="Kết luận thanh tra")["ten_loai"] == "KẾT LUẬN THANH TRA"
