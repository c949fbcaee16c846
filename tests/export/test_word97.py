"""Word 97-2003 files are read through LibreOffice, and a clear sentence is said where that is not possible."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from support import documents

from generator import layout
from generator.errors import Missing, Unreadable
from generator.export import word97
from generator.layout.model import paragraphs
from generator.ooxml import kinds

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")


@pytest.fixture(scope="module")
def word_97(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A letter of ours, saved by LibreOffice as Word 97-2003."""
    folder = tmp_path_factory.mktemp("doc")
    (folder / "a.docx").write_bytes(documents.made(documents.bundle("cong_van/day_du.json")).write())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "doc:MS Word 97",
        "--outdir",
        folder,
        folder / "a.docx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "a.doc").read_bytes()


@needs_libreoffice
def test_words_and_looks_of_an_older_file_arrive(word_97: bytes) -> None:
    assert kinds.is_word_97(word_97)
    document = layout.read(word97.to_docx(word_97))
    line = next(one for one in paragraphs(document.blocks) if one.text.startswith("CỘNG HÒA"))
    assert line.runs[0].format.bold
    assert line.runs[0].format.font == "Times New Roman"


@needs_libreoffice
def test_a_damaged_older_file_is_refused_in_one_sentence(word_97: bytes) -> None:
    with pytest.raises(Unreadable, match="97-2003"):
        word97.to_docx(word_97[:600])


def test_without_libreoffice_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("generator.resources.programs.libreoffice", lambda: None)  # it may lie off the search path
    with pytest.raises(Missing, match="cần LibreOffice"):
        word97.to_docx(b"")
