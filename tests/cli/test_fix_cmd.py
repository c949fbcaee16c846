"""vanban fix at work: what is written, what is said, with which exit code."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from support import documents

from generator.cli.run import run

Shown = pytest.CaptureFixture[str]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a letter whose left margin is too small, as the current one."""
    monkeypatch.chdir(tmp_path)
    opened = docx.Document(io.BytesIO(documents.made(documents.bundle("cong_van/day_du.json")).write()))
    opened.sections[0].left_margin = Mm(25)
    opened.save(str(tmp_path / "sai.docx"))
    return tmp_path


def test_a_mended_copy_is_written_and_checked(here: Path, capsys: Shown) -> None:
    source = (here / "sai.docx").read_bytes()
    assert run(["fix", "sai.docx", "-o", "moi.docx"]) == 0
    shown = capsys.readouterr().out
    assert "đã sửa TR03" in shown and "Rà lại tệp mới:" in shown
    assert (here / "sai.docx").read_bytes() == source != (here / "moi.docx").read_bytes()
    assert run(["check", "moi.docx", "--select", "TR03"]) == 0


@pytest.mark.usefixtures("here")
def test_a_rule_that_is_left_out_is_not_mended(capsys: Shown) -> None:
    assert run(["fix", "sai.docx", "-o", "moi.docx", "--ignore", "TR03"]) == 1
    assert "giống hệt tệp nguồn" in capsys.readouterr().out


@pytest.mark.usefixtures("here")
def test_tracked_changes_are_said(capsys: Shown) -> None:
    assert run(["fix", "sai.docx", "-o", "moi.docx", "--tracked"]) == 0
    assert "thành thay đổi có theo dõi" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (["-o", "sai.docx"], "phải khác tệp nguồn"),
        (["-o", "moi.pdf"], "phải có đuôi"),
        (["-o", "moi.docx", "--ask"], "có người trả lời"),
        (["-o", "moi.docx", "--select", "ZZ99"], "ZZ99"),
    ],
)
def test_wrong_use_is_told(here: Path, line: list[str], sentence: str, capsys: Shown) -> None:
    assert run(["fix", "sai.docx", *line]) == 2
    assert sentence in capsys.readouterr().err
    assert not (here / "moi.docx").exists()


def test_a_file_that_is_there_is_kept(here: Path, capsys: Shown) -> None:
    (here / "moi.docx").write_bytes(b"x")
    assert run(["fix", "sai.docx", "-o", "moi.docx"]) == 1
    assert (here / "moi.docx").read_bytes() == b"x"
    assert capsys.readouterr().err
    assert run(["fix", "sai.docx", "-o", "moi.docx", "--ghi-de"]) == 0
