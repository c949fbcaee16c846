"""The command that makes a page for a web portal."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from generator import resources
from generator.cli.run import run

SAMPLE = resources.folder("samples") / "cong_van" / "toi_thieu.json"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with one good bundle, as the current one."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(SAMPLE, tmp_path / "tot.json")
    return tmp_path


def test_page_of_a_bundle_stands_beside_it(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["html", "tot.json"]) == 0
    assert capsys.readouterr().out == "Đã ghi «tot.html».\n"
    assert (here / "tot.html").read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="vi">')


def test_page_of_the_docx_is_that_of_the_bundle(here: Path) -> None:
    assert run(["render", "tot.json"]) == 0
    assert run(["html", "tot.docx", "-o", "a.html"]) == 0
    assert run(["html", "tot.json", "-o", "b.html"]) == 0
    assert (here / "a.html").read_bytes() == (here / "b.html").read_bytes()


def test_page_that_is_there_is_replaced_only_when_asked(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "tot.html").write_text("đã sửa", encoding="utf-8")
    assert run(["html", "tot.json"]) == 1
    assert "--ghi-de" in capsys.readouterr().err
    assert (here / "tot.html").read_text(encoding="utf-8") == "đã sửa"
    assert run(["html", "tot.json", "--ghi-de"]) == 0
    assert "<h1" in (here / "tot.html").read_text(encoding="utf-8")


def test_bundle_with_errors_makes_no_page(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (here / "tot.json").read_text(encoding="utf-8")
    (here / "sai.json").write_text(text.replace('"trich_yeu"', '"khong_co_that"'), encoding="utf-8")
    assert run(["html", "sai.json"]) == 1
    assert "khong_co_that" in capsys.readouterr().err
    assert not (here / "sai.html").exists()


def test_document_of_others_makes_no_page(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = docx.Document()
    document.add_paragraph("Một văn bản khác")
    document.save(str(here / "khac.docx"))
    assert run(["html", "khac.docx"]) == 1
    assert "không theo mẫu của chương trình" in capsys.readouterr().err
    assert not (here / "khac.html").exists()


@pytest.mark.usefixtures("here")
def test_other_kinds_of_files_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("x", encoding="utf-8")
    assert run(["html", "a.txt"]) == 1
    assert "Chỉ chuyển được tệp .json hoặc .docx" in capsys.readouterr().err
