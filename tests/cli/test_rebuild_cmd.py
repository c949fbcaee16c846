"""The command that reads a Word file back."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import docx
import pytest
from support import phu_luc

from generator import resources
from generator.cli.run import run

SAMPLE = resources.folder("samples") / "cong_van" / "vi_du.json"
Shown = pytest.CaptureFixture[str]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown) -> Path:
    """An empty folder with one document of ours, as the current one."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(SAMPLE, tmp_path / "tot.json")
    assert run(["render", "tot.json"]) == 0
    (tmp_path / "tot.json").unlink()
    capsys.readouterr()
    return tmp_path


@pytest.fixture
def with_appendix(here: Path) -> Path:
    document = docx.Document(str(here / "tot.docx"))
    phu_luc.appendices()(document)
    document.save(str(here / "phu.docx"))
    return here


def test_data_come_out_and_make_the_document_again(here: Path, capsys: Shown) -> None:
    assert run(["rebuild", "tot.docx", "-o", "lai.json"]) == 0
    assert capsys.readouterr().out == "Đã ghi «lai.json».\n"
    assert run(["render", "lai.json"]) == 0
    assert (here / "lai.docx").read_bytes() == (here / "tot.docx").read_bytes()
    assert not (here / "lai.ghi_chu.txt").exists()


def test_document_comes_out(here: Path) -> None:
    assert run(["rebuild", "tot.docx", "-o", "lai.docx"]) == 0
    assert (here / "lai.docx").read_bytes() == (here / "tot.docx").read_bytes()


def test_words_left_out_stop_the_document_but_not_the_data(with_appendix: Path, capsys: Shown) -> None:
    source = (with_appendix / "phu.docx").read_bytes()
    assert run(["rebuild", "phu.docx", "-o", "lai.docx"]) == 1
    shown = capsys.readouterr()
    assert "DL01" in shown.err
    assert "Chưa tạo văn bản .docx" in shown.err
    assert not (with_appendix / "lai.docx").exists()
    assert json.loads((with_appendix / "lai.json").read_text(encoding="utf-8"))["loai"] == "cong_van"
    assert "DANH MỤC TÀI LIỆU" in (with_appendix / "lai.ghi_chu.txt").read_text(encoding="utf-8")
    assert (with_appendix / "phu.docx").read_bytes() == source


def test_further_documents_of_a_file_are_numbered(here: Path) -> None:
    first, second = docx.Document(str(here / "tot.docx")), docx.Document(io.BytesIO((here / "tot.docx").read_bytes()))
    for element in list(second.element.body)[:-1]:
        first.element.body.insert(len(first.element.body) - 1, element)
    first.save(str(here / "hai.docx"))
    assert run(["rebuild", "hai.docx", "-o", "lai.json"]) == 0
    assert (here / "lai.json").read_bytes() == (here / "lai-2.json").read_bytes()


def test_file_that_is_there_is_replaced_only_when_asked(here: Path) -> None:
    (here / "lai.json").write_text("đã sửa", encoding="utf-8")
    assert run(["rebuild", "tot.docx", "-o", "lai.json"]) == 1
    assert (here / "lai.json").read_text(encoding="utf-8") == "đã sửa"
    assert run(["rebuild", "tot.docx", "-o", "lai.json", "--ghi-de"]) == 0


def test_json_for_programs(with_appendix: Path, capsys: Shown) -> None:
    assert run(["rebuild", "phu.docx", "-o", "lai.json", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert "DL01" in {one["code"] for file in told["files"] for one in file["findings"]}


@pytest.mark.parametrize(
    "line", [["tot.docx"], ["tot.docx", "-o", "lai.pdf"], ["tot.docx", "-o", "a.json", "--profile", "x"]]
)
def test_wrong_command_line_is_told(line: list[str], here: Path) -> None:
    assert run(["rebuild", *line]) == 2
