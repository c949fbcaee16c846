"""The commands on organisations, on real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import resources
from generator.cli.run import run

SHIPPED = sorted(path.stem for path in (resources.folder("samples") / "co_quan").glob("*.json"))


@pytest.fixture(autouse=True)
def kho(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty kho, found through the environment."""
    monkeypatch.setenv("VANBAN_KHO", str(tmp_path / "kho"))
    return tmp_path / "kho"


def rows(shown: str) -> dict[str, str]:
    """The lines of a list but its heading, by their first word."""
    return {line.split()[0]: line for line in shown.splitlines()[1:]}


def test_list_shows_what_ships_and_what_is_ones_own(kho: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["co-quan", "list"]) == 0
    shown = rows(capsys.readouterr().out)
    assert list(shown) == SHIPPED
    assert shown["so_gddt_cao_bang"].endswith("đi kèm  Sở Giáo dục và Đào tạo, Ủy ban nhân dân tỉnh Cao Bằng")
    run(["co-quan", "new", "bo_noi_vu", "--theo", "bo_noi_vu"])
    run(["co-quan", "new", "so_moi"])
    (kho / "co_quan" / "hong.json").write_text("[", encoding="utf-8")
    (kho / "co_quan" / "Tên lạ.json").write_text("{}", encoding="utf-8")
    capsys.readouterr()
    assert run(["co-quan", "list"]) == 0
    shown = rows(capsys.readouterr().out)
    assert set(shown) == {*SHIPPED, "so_moi", "hong", "Tên"}
    assert shown["bo_noi_vu"].endswith("của bạn  Bộ Nội vụ")
    assert "vanban co-quan show so_moi" in shown["so_moi"]
    assert "sai cú pháp JSON" in shown["hong"]
    assert "chữ thường không dấu" in shown["Tên"]


def test_show_prints_every_field_to_the_output_and_the_rest_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["co-quan", "show", "benh_vien_da_khoa_lao_cai"]) == 0
    shown = capsys.readouterr()
    body = json.loads(shown.out)
    assert list(body)[:3] == ["ten", "chu_quan", "viet_tat"]
    assert body["dia_chi"] is None
    assert body["nguoi_ky"][0]["chuc_vu_khac"] is None
    assert shown.err == "Không thấy lỗi nào trong 1 tệp.\n"


def test_show_of_a_faulty_file_tells_all_that_is_wrong_and_ends_with_1(
    kho: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["co-quan", "new", "so_moi"])
    capsys.readouterr()
    assert run(["co-quan", "show", "so_moi"]) == 1
    shown = capsys.readouterr()
    assert json.loads(shown.out)["ten"] == ""
    assert str(kho / "co_quan" / "so_moi.json") in shown.err
    # ten, viet_tat, dia_danh, the signer's ten_goi and chuc_vu (null and no quyen_han), the unit's two fields: the
    # schema speaks first, so the signer's missing title is said once the rest is filled in.
    assert shown.err.endswith("Có 6 lỗi trong 1 tệp.\n")


def test_show_of_an_unknown_organisation_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["co-quan", "show", "so_gdt_cao_bang"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Có phải là «so_gddt_cao_bang» không?" in shown.err


def test_new_writes_every_field_into_the_kho_and_never_replaces_a_file(
    kho: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kho / "co_quan" / "so_moi.json"
    assert run(["co-quan", "new", "so_moi"]) == 0
    assert str(path) in capsys.readouterr().out
    body = json.loads(path.read_text(encoding="utf-8"))
    assert (body["ten"], body["chu_quan"]) == ("", None)
    assert {name: sorted(body[name][0]) for name in ("nguoi_ky", "don_vi", "noi_nhan_mac_dinh")} == {
        "nguoi_ky": ["chuc_vu", "chuc_vu_khac", "ho_ten", "quyen_han", "ten_goi"],
        "don_vi": ["ten", "viet_tat"],
        "noi_nhan_mac_dinh": ["loai", "noi_nhan"],
    }
    path.write_text("đã điền", encoding="utf-8")
    assert run(["co-quan", "new", "so_moi", "--theo", "bo_noi_vu"]) == 1
    assert "không ghi đè" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "đã điền"


def test_new_goes_into_the_kho_it_is_told(tmp_path: Path, kho: Path) -> None:
    assert run(["co-quan", "new", "so_moi", "--kho", str(tmp_path / "khac")]) == 0
    assert (tmp_path / "khac" / "co_quan" / "so_moi.json").is_file()
    assert not kho.exists()


def test_new_like_another_copies_it(kho: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["co-quan", "new", "so_moi", "--theo", "so_gddt_cao_bang"]) == 0
    capsys.readouterr()
    assert run(["co-quan", "show", "so_moi"]) == 0
    copied = json.loads(capsys.readouterr().out)
    run(["co-quan", "show", "so_gddt_cao_bang"])
    assert copied == json.loads(capsys.readouterr().out)
    assert run(["co-quan", "new", "so_khac", "--theo", "khong_co"]) == 1
    assert not (kho / "co_quan" / "so_khac.json").exists()


@pytest.mark.parametrize("name", ["Sở Mới", "../so_moi", "so_moi.json", ""])
def test_new_of_a_name_that_cannot_be_one_writes_nothing(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["co-quan", "new", name]) == 1
    assert "chữ thường không dấu" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_filled_in_organisation_is_used_by_a_bundle_that_says_only_what_is_new(
    kho: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["co-quan", "new", "so_moi", "--theo", "so_gddt_cao_bang"])
    path = kho / "co_quan" / "so_moi.json"
    path.write_text(path.read_text(encoding="utf-8").replace("Cao Bằng", "Lạng Sơn"), encoding="utf-8")
    source = resources.folder("samples") / "cong_van" / "theo_co_quan.json"
    data = {**json.loads(source.read_text(encoding="utf-8")), "co_quan": "so_moi"}
    (tmp_path / "thu.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    capsys.readouterr()
    assert run(["validate", str(tmp_path / "thu.json"), "--day-du"]) == 0
    resolved = json.loads(capsys.readouterr().out)
    assert resolved["co_quan"]["dia_danh"] == "Lạng Sơn"
    assert resolved["noi_nhan"] == ["Như trên", "Lãnh đạo Sở", "Website Sở", "Lưu: VT, VP"]
    assert resolved["nguoi_ky"]["ho_ten"] == "Nguyễn Văn B"
    assert run(["render", str(tmp_path / "thu.json")]) == 0
