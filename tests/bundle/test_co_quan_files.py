"""Files of organisations: where they are found, what is wrong with them, what ships."""

import json
import re

import pytest

from generator import resources
from generator.bundle import co_quan, messages
from generator.errors import Unreadable

SHIPPED = sorted((resources.folder("samples") / "co_quan").glob("*.json"))
DIRECTOR = {"ten_goi": "giam_doc", "chuc_vu": "Giám đốc"}
DEPUTY = {"ten_goi": "pho_giam_doc", "quyen_han": "KT. Giám đốc", "chuc_vu": "Phó Giám đốc"}
SMALLEST = {"ten": "Sở Nội vụ", "viet_tat": "SNV", "dia_danh": "Lâm Đồng"}


def put(kho, name, body):
    folder = kho / "co_quan"
    folder.mkdir(exist_ok=True)
    text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
    (folder / f"{name}.json").write_text(text, encoding="utf-8")


def found(**fields):
    return [(each.code, messages.dotted(each.path)) for each in co_quan.problems({**SMALLEST, **fields})]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_organisation_is_right_and_names_nobody_real(path):
    body, problems = co_quan.opened(path)
    assert problems == []
    assert co_quan.wrong_name(path.stem) is None
    assert all(re.fullmatch(r"Nguyễn (Văn|Thị) [A-E]", person["ho_ten"]) for person in body["nguoi_ky"])


def test_shipped_organisations_show_every_kind_of_authority():
    shown = "\n".join(path.read_text(encoding="utf-8") for path in SHIPPED)
    assert set(re.findall(r'"(TM|Q|KT|TL|TUQ)\. ', shown)) == {"TM", "Q", "KT", "TL", "TUQ"}
    assert '"quyen_han": null' in shown


def test_the_users_file_stands_before_the_shipped_one(tmp_path):
    name = SHIPPED[0].stem
    assert co_quan.find(name, tmp_path) == SHIPPED[0]
    put(tmp_path, name, SMALLEST)
    assert co_quan.find(name, tmp_path) == tmp_path / "co_quan" / f"{name}.json"
    assert list(co_quan.known(tmp_path)) == [path.stem for path in SHIPPED]
    assert co_quan.read(name, tmp_path) == (SMALLEST, [])


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Sở Nội vụ", "Có phải là «so_noi_vu» không?"),
        ("SO_NOI_VU", "Có phải là «so_noi_vu» không?"),
        ("Đặc khu Côn Đảo", "Có phải là «dac_khu_con_dao» không?"),
        ("so_noi_vu.json", "Ghi tên tệp trong thư mục co_quan/, không kèm đường dẫn và đuôi .json."),
        ("../so_noi_vu", "Ghi tên tệp trong thư mục co_quan/, không kèm đường dẫn và đuôi .json."),
        ("???", "Ví dụ «so_noi_vu»."),
        ("", "Ví dụ «so_noi_vu»."),
        ("x" * 101, "Ví dụ «so_noi_vu»."),
    ],
)
def test_a_name_that_cannot_be_one_is_refused_with_the_right_form(name, hint):
    problem = co_quan.wrong_name(name)
    assert (problem.code, problem.hint) == ("DU21", hint)


def test_a_file_that_holds_no_organisation_says_why(tmp_path):
    put(tmp_path, "hong", "{")
    put(tmp_path, "la", {**SMALLEST, "dien_thoai": "1"})
    put(tmp_path, "danh_sach", "[]")
    (tmp_path / "co_quan" / "thu_muc.json").mkdir()
    read = {name: co_quan.read(name, tmp_path)[1] for name in ("hong", "la", "danh_sach", "thu_muc")}
    assert {name: [(each.code, each.place) for each in problems] for name, problems in read.items()} == {
        "hong": [("DU02", "co_quan/hong.json: dòng 1, cột 2")],
        "la": [("DU11", "co_quan/la.json: dien_thoai")],
        "danh_sach": [("DU08", "co_quan/danh_sach.json: toàn bộ dữ liệu")],
        "thu_muc": [("DU20", "co_quan (Cơ quan ban hành)")],
    }
    with pytest.raises(Unreadable):
        co_quan.opened(tmp_path / "co_quan" / "thu_muc.json")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"nguoi_ky": [DIRECTOR, DEPUTY], "nguoi_dung_dau": "Giám đốc"}, []),
        ({"nguoi_ky": None, "don_vi": None, "noi_nhan_mac_dinh": None, "dia_chi": None}, []),
        ({"nguoi_ky": [DIRECTOR, {**DEPUTY, "ten_goi": "giam_doc"}]}, [("DU23", "nguoi_ky[2].ten_goi")]),
        ({"nguoi_ky": [DEPUTY], "nguoi_dung_dau": "Hiệu trưởng"}, [("DU40", "nguoi_ky[1].quyen_han")]),
        ({"nguoi_ky": [DIRECTOR, {**DEPUTY, "quyen_han": "K/T Giám đốc"}]}, [("DU37", "nguoi_ky[2].quyen_han")]),
        (
            {"nguoi_ky": [{**DEPUTY, "quyen_han": None}], "nguoi_dung_dau": "Giám đốc"},
            [("DU41", "nguoi_ky[1].chuc_vu")],
        ),
        ({"nguoi_ky": []}, [("DU14", "nguoi_ky")]),
        ({"nguoi_ky": {"giam_doc": DIRECTOR}}, [("DU12", "nguoi_ky")]),
        ({"don_vi": [{"viet_tat": "VP", "ten": "Văn phòng"}] * 2}, [("DU23", "don_vi[2].viet_tat")]),
        ({"don_vi": ["VP"]}, [("DU12", "don_vi[1]")]),
        ({"noi_nhan_mac_dinh": [{"noi_nhan": None}, {"loai": "cong_van", "noi_nhan": None}]}, []),
        ({"noi_nhan_mac_dinh": [{"noi_nhan": None}] * 2}, [("DU23", "noi_nhan_mac_dinh[2].loai")]),
        ({"noi_nhan_mac_dinh": [{"loai": "thu_tinh", "noi_nhan": None}]}, [("DU17", "noi_nhan_mac_dinh[1].loai")]),
        (
            {"noi_nhan_mac_dinh": [{"noi_nhan": ["Như trên", "Các sở;"]}]},
            [("DU36", "noi_nhan_mac_dinh[1].noi_nhan[2]")],
        ),
        ({"dia_danh": "Lâm Đồng,"}, [("DU36", "dia_danh")]),
        ({"dia_danh": "Lâm Đồng, ngày"}, [("DU35", "dia_danh")]),
        # In the order of the fields, whatever finds them.
        (
            {"dia_danh": "A,", "don_vi": [{"viet_tat": "VP", "ten": "A"}] * 2, "nguoi_ky": [DIRECTOR, DIRECTOR]},
            [("DU36", "dia_danh"), ("DU23", "nguoi_ky[2].ten_goi"), ("DU23", "don_vi[2].viet_tat")],
        ),
    ],
)
def test_what_is_wrong_is_found_where_it_stands(fields, expected):
    assert found(**fields) == expected
