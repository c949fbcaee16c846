"""The commands at work, on real files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator import resources
from generator.cli.run import run

SMALLEST = resources.folder("samples") / "cong_van" / "toi_thieu.json"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with one good bundle, as the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANBAN_KHO", str(tmp_path / "kho"))
    shutil.copy(SMALLEST, tmp_path / "tot.json")
    return tmp_path


@pytest.fixture
def broken(here: Path) -> Path:
    """A bundle that differs from the good one in two things: no trích yếu, and a field nobody knows."""
    data = bundle(here / "tot.json")
    del data["trich_yeu"]
    data["khong_co_that"] = 1
    path = here / "sai.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def bundle(path: Path) -> dict[str, Any]:
    loaded = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_types_lists_every_type(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["types"]) == 0
    assert ["cong_van", "Công", "văn", "-"] in [line.split() for line in capsys.readouterr().out.splitlines()]


def test_new_prints_a_skeleton(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "cong_van", "--co-quan", "so_noi_vu"]) == 0
    skeleton = json.loads(capsys.readouterr().out)
    assert (skeleton["loai"], skeleton["co_quan"]) == ("cong_van", "so_noi_vu")


def test_new_writes_a_file_and_never_replaces_one(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "cong_van", "-o", "moi/a.json"]) == 0
    assert bundle(here / "moi/a.json")["loai"] == "cong_van"
    (here / "moi/a.json").write_text("đã điền", encoding="utf-8")
    assert run(["new", "cong_van", "-o", "moi/a.json"]) == 1
    assert (here / "moi/a.json").read_text(encoding="utf-8") == "đã điền"
    assert "lệnh new không ghi đè" in capsys.readouterr().err


def test_new_of_an_unknown_type_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "thu_tinh"]) == 1
    assert "thu_tinh" in capsys.readouterr().err


@pytest.mark.usefixtures("here")
def test_validate_of_a_good_bundle_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "tot.json"]) == 0
    assert capsys.readouterr().out == "Không thấy lỗi nào trong 1 tệp.\n"


@pytest.mark.usefixtures("broken")
def test_validate_tells_all_problems_at_once_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "sai.json"]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith("sai.json: 2 lỗi\n")
    assert "trich_yeu" in shown
    assert "khong_co_that" in shown
    assert shown.endswith("Có 2 lỗi trong 1 tệp.\n")


@pytest.mark.usefixtures("broken")
def test_validate_goes_on_after_a_file_that_cannot_be_read(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "hong.json").write_bytes(b"{")
    assert run(["validate", "hong.json", "sai.json", "tot.json"]) == 1
    shown = capsys.readouterr().out
    assert "hong.json" in shown
    assert "sai.json: 2 lỗi" in shown


@pytest.mark.usefixtures("broken")
def test_validate_as_json_is_one_document_for_all_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", ".", "--format", "json"]) == 1
    shown = json.loads(capsys.readouterr().out)
    assert [Path(file["file"]).name for file in shown["files"]] == ["sai.json", "tot.json"]
    assert shown["summary"]["errors"] == 2
    assert {finding["severity"] for finding in shown["files"][0]["findings"]} == {"error"}


@pytest.mark.usefixtures("here")
def test_validate_prints_the_resolved_bundle_to_the_output_and_the_rest_beside_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["validate", "tot.json", "--day-du"]) == 0
    shown = capsys.readouterr()
    assert isinstance(json.loads(shown.out)["co_quan"], dict)
    assert shown.err == "Không thấy lỗi nào trong 1 tệp.\n"


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("line", [["."], ["tot.json", "--format", "json"]])
def test_the_resolved_bundle_is_printed_for_one_file_only(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--day-du", *line]) == 2
    assert "--day-du" in capsys.readouterr().err


def test_render_writes_beside_the_bundle(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", "tot.json"]) == 0
    assert files(here) == {"tot.json", "tot.docx"}
    assert capsys.readouterr().out.startswith("Đã tạo «tot.docx»: ")


def test_render_writes_pdf_too_where_it_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", "tot.json", "--pdf", "-o", "ra/van_ban.docx"]) == 0
    assert files(here) == {"tot.json", "ra/van_ban.docx", "ra/van_ban.pdf"}
    assert " 1 trang, " in capsys.readouterr().out


def test_pdf_a_alone_is_enough_to_get_a_pdf(here: Path) -> None:
    assert run(["render", "tot.json", "--pdf-a"]) == 0
    assert b"pdfaid" in (here / "tot.pdf").read_bytes()


def test_render_of_many_goes_into_a_folder(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(here / "tot.json", here / "tot2.json")
    assert run(["render", "*.json", "-o", "ra"]) == 0
    assert files(here / "ra") == {"tot.docx", "tot2.docx"}
    assert capsys.readouterr().out.endswith("Đã tạo 2 văn bản từ 2 tệp dữ liệu.\n")


def test_render_of_a_refused_bundle_writes_nothing_and_says_so(
    here: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(here)
    assert run(["render", broken.name, "--pdf", "-o", "ra/"]) == 1
    shown = capsys.readouterr()
    assert files(here) == before
    assert shown.out == ""
    assert "trich_yeu" in shown.err
    assert shown.err.endswith("Không có tệp nào được ghi cho «sai.json».\n")


@pytest.mark.usefixtures("broken")
def test_a_refused_bundle_does_not_stop_the_others(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", "sai.json", "tot.json"]) == 1
    assert "tot.docx" in files(here)
    assert capsys.readouterr().out.endswith("Đã tạo 1 văn bản từ 2 tệp dữ liệu.\n")


@pytest.mark.usefixtures("broken")
def test_render_as_json_tells_what_was_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", "sai.json", "tot.json", "--pdf", "--format", "json"]) == 1
    refused, made = json.loads(capsys.readouterr().out)["files"]
    assert refused["made"] is None
    assert {finding["place"].split()[0] for finding in refused["findings"]} >= {"trich_yeu"}
    assert made["failure"] is None
    assert (made["made"]["docx"], made["made"]["pdf"], made["made"]["pages"]) == ("tot.docx", "tot.pdf", 1)
    assert made["made"]["words"] > 50


@pytest.mark.parametrize("taken", ["tot.docx", "tot.pdf"])
def test_a_file_that_is_there_is_replaced_only_when_asked(
    taken: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / taken).write_text("đã sửa", encoding="utf-8")
    before = files(here)
    assert run(["render", "tot.json", "--pdf"]) == 1
    assert "--ghi-de" in capsys.readouterr().err
    assert files(here) == before
    assert (here / taken).read_text(encoding="utf-8") == "đã sửa"
    assert run(["render", "tot.json", "--pdf", "--ghi-de"]) == 0
    assert files(here) == {"tot.json", "tot.docx", "tot.pdf"}


@pytest.mark.parametrize("engine", ["typst", "libreoffice"])
def test_pdf_prints_a_docx_with_either_engine(engine: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", "tot.json"]) == 0
    assert run(["pdf", "tot.docx", "--engine", engine]) == 0
    assert (here / "tot.pdf").read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().out.endswith("Đã in «tot.pdf»: 1 trang.\n")


@pytest.mark.parametrize("line", [["pdf", "tot.json"], ["layout", "tot.json"], ["layout", "khong_co.docx"]])
@pytest.mark.usefixtures("here")
def test_what_is_no_docx_is_unreadable(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(line) == 1
    assert capsys.readouterr().err.startswith("Lỗi: ")


@pytest.mark.usefixtures("here")
def test_layout_prints_the_computed_layout(capsys: pytest.CaptureFixture[str]) -> None:
    run(["render", "tot.json"])
    capsys.readouterr()
    assert run(["layout", "tot.docx"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("bo_cuc 1\n")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in shown


@pytest.mark.parametrize(("kind", "start"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_preview_draws_the_pages_of_a_bundle(kind: str, start: bytes, here: Path) -> None:
    assert run(["preview", "tot.json", "--format", kind, "-o", "anh"]) == 0
    assert (here / "anh" / f"tot-1.{kind}").read_bytes().startswith(start)


def test_templates_are_built_into_a_folder(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["templates", "build", "-o", "mau"]) == 0
    assert "mau/cong_van.docx" in files(here)
    assert "cong_van.docx" in capsys.readouterr().out


def test_demo_makes_every_real_document_and_a_table(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    real = sorted(path.stem for path in (resources.folder("samples") / "thuc_te").glob("*.json"))
    assert run(["demo", "-o", "ra"]) == 0
    assert files(here / "ra") == {f"{name}{suffix}" for name in real for suffix in (".docx", ".pdf")}
    heading, *rows, closing = capsys.readouterr().out.splitlines()
    assert heading.split() == ["Tệp", "Trang", "Chữ", "Giây"]
    assert [row.split()[0] for row in rows] == real
    assert len({len(row) for row in (heading, *rows)}) == 1
    assert closing.startswith(f"Đã tạo {len(real)} văn bản, ")
