import json

import pytest

from generator.bundle import resolve
from generator.errors import Refused

SNV = {"ten": "Sở Nội vụ", "viet_tat": "SNV", "dia_danh": "Lâm Đồng"}
STC = {"ten": "Sở Tài chính", "viet_tat": "STC", "dia_danh": "Lâm Đồng"}


@pytest.fixture
def kho(tmp_path):
    folder = tmp_path / "co_quan"
    folder.mkdir()
    (folder / "so_noi_vu.json").write_text(json.dumps(SNV), encoding="utf-8")
    (folder / "so_tai_chinh.json").write_text(json.dumps(STC), encoding="utf-8")
    return tmp_path


def problems(data, **options):
    with pytest.raises(Refused) as caught:
        resolve.resolve(data, **options)
    return [(problem.code, problem.place, problem.hint) for problem in caught.value.problems]


def test_row_is_stronger_than_bundle_than_common_file_than_organisation(kho):
    common = {
        "co_quan": "so_noi_vu",
        "so": 1,
        "trich_yeu": "chung",
        "nguoi_ky": {"ho_ten": "Nguyễn Văn A", "chuc_vu": "A"},
    }
    bundle = {"trich_yeu": "riêng", "co_quan": {"dia_danh": "Bảo Lộc"}, "nguoi_ky": {"chuc_vu": "B"}}
    row = {"so": 3, "nguoi_ky": {"chuc_vu": "C"}}
    assert resolve.resolve(bundle, kho=kho, common=common, row=row) == {
        "co_quan": {**SNV, "dia_danh": "Bảo Lộc"},
        "so": 3,
        "trich_yeu": "riêng",
        "nguoi_ky": {"ho_ten": "Nguyễn Văn A", "chuc_vu": "C"},
    }


def test_lists_replace_and_null_replaces():
    common = {"noi_nhan": ["a", "b"], "so": 5, "can_cu": ["x"]}
    assert resolve.resolve({"noi_nhan": ["c"], "so": None, "can_cu": None}, common=common) == {
        "noi_nhan": ["c"],
        "so": None,
        "can_cu": None,
    }


def test_a_name_replaces_the_organisation_of_a_weaker_source(kho):
    assert resolve.resolve({"co_quan": "so_tai_chinh"}, kho=kho, common={"co_quan": SNV})["co_quan"] == STC


def test_the_organisation_asked_for_takes_the_place_of_those_in_common_file_and_bundle(kho):
    common, bundle = {"co_quan": {"dia_danh": "A"}}, {"co_quan": {"ten": "B", "viet_tat": "B"}}
    assert resolve.resolve(bundle, co_quan="so_noi_vu", kho=kho, common=common)["co_quan"] == SNV
    as_file = kho / "co_quan" / "so_noi_vu.json"
    assert resolve.resolve(bundle, co_quan=as_file)["co_quan"] == SNV
    assert resolve.resolve(bundle, co_quan=str(as_file))["co_quan"] == SNV
    row = {"co_quan": {"dia_danh": "C"}}
    assert resolve.resolve(bundle, co_quan="so_noi_vu", kho=kho, row=row)["co_quan"] == {**SNV, "dia_danh": "C"}


def test_the_sources_are_left_as_they_were(kho):
    common, bundle = {"nguoi_ky": {"ho_ten": "A"}}, {"nguoi_ky": {"chuc_vu": "B"}}
    resolve.resolve(bundle, common=common)
    assert (common, bundle) == ({"nguoi_ky": {"ho_ten": "A"}}, {"nguoi_ky": {"chuc_vu": "B"}})


def test_a_name_nobody_has_is_refused_with_the_nearest(kho):
    assert problems({"co_quan": "so_noivu"}, kho=kho) == [
        ("DU20", "co_quan (Cơ quan ban hành)", "Có phải là «so_noi_vu» không?")
    ]
    ((_, _, hint),) = problems({"co_quan": "bo_cong_thuong"}, kho=kho)
    assert "so_noi_vu" in hint
    assert "so_tai_chinh" in hint


@pytest.mark.parametrize(
    "name", ["../so_noi_vu", "/so_noi_vu", "..\\so_noi_vu", "so_noi_vu.json", "Sở Nội vụ", "SO_NOI_VU", ""]
)
def test_a_bundle_names_no_paths(kho, name):
    (kho / "so_noi_vu.json").write_text(json.dumps(SNV), encoding="utf-8")
    assert [code for code, _, _ in problems({"co_quan": name}, kho=kho / "co_quan")] == ["DU21"]


def test_a_faulty_organisation_is_refused_by_the_name_of_its_file(kho):
    faulty = {**SNV, "dien_thoai": "1", "dia_danh": 5}
    (kho / "co_quan" / "so_noi_vu.json").write_text(json.dumps(faulty), encoding="utf-8")
    found = problems({"co_quan": "so_noi_vu"}, kho=kho)
    assert sorted((code, place) for code, place, _ in found) == [
        ("DU11", "co_quan/so_noi_vu.json: dien_thoai"),
        ("DU12", "co_quan/so_noi_vu.json: dia_danh (Địa danh nơi đặt trụ sở)"),
    ]
    (kho / "co_quan" / "so_noi_vu.json").write_text("{", encoding="utf-8")
    ((code, place, _),) = problems({"co_quan": "so_noi_vu"}, kho=kho)
    assert (code, place) == ("DU02", "co_quan/so_noi_vu.json: dòng 1, cột 2")


def test_a_file_asked_for_that_is_not_there_is_refused(tmp_path):
    ((code, place, _),) = problems({}, co_quan=tmp_path / "khong_co.json")
    assert (code, place) == ("DU20", "co_quan (Cơ quan ban hành)")


def test_problems_can_be_had_beside_the_data_so_that_the_rest_is_still_judged(kho):
    gathered, found = resolve.gathered({"co_quan": "khong_co", "so": 5}, kho=kho)
    assert gathered == {"co_quan": "khong_co", "so": 5}
    assert [problem.code for problem in found] == ["DU20"]


def test_a_row_is_held_to_the_strictness_of_a_file():
    with pytest.raises(Refused):
        resolve.resolve({}, row={"trich_yeu": "a\x00"})
