"""Printing through LibreOffice: what it gives, what it must not see, how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import kept
import pytest
import stranger

from generator.errors import Missing, Refused, Unreadable
from generator.export import libreoffice
from generator.export.strip import strip
from generator.ooxml.package import Package
from generator.resources import programs

linux = pytest.mark.skipif(sys.platform != "linux", reason="the stand-in is a shell script, watched through a pidfd")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the test's own, to see what is left in it."""
    folder = tmp_path / "tạm thời"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A program named soffice, first on the search path."""
    program = folder / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")


def test_vietnamese_words_come_through() -> None:
    assert "Nghị định" in kept.words(libreoffice.convert(stranger.docx()))


def test_many_files_keep_the_names_they_were_given(temporary: Path) -> None:
    files = {"Số 1.docx": kept.told("một"), "../hai": kept.told("hai"), "": kept.told("ba")}
    made = libreoffice.convert_many(files)
    assert list(made) == list(files)
    told = zip(files, ("một", "hai", "ba"), strict=True)
    assert [word in kept.words(made[name]) for name, word in told] == [True] * 3
    assert list(temporary.iterdir()) == []


def test_no_local_file_gets_into_the_pdf(tmp_path: Path) -> None:
    secret = stranger.secret(tmp_path)
    secret.with_suffix(".txt").write_text("Bí mật", encoding="utf-8")
    for way, pdf in libreoffice.convert_at_once(stranger.attempts(secret)).items():
        assert not kept.prints_magenta(pdf), way
        assert "Bí mật" not in kept.words(pdf), way
        assert "Nghị định" in kept.words(pdf), way


def test_stripping_alone_keeps_local_files_out(tmp_path: Path) -> None:
    """The same without the second fence: LibreOffice with an empty profile."""
    for way, raw in stranger.attempts(stranger.secret(tmp_path)).items():
        package = Package.read(raw)
        strip(package)
        (tmp_path / f"{way}.docx").write_bytes(package.write())
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless", "--convert-to", "pdf"]
    files = sorted(map(str, tmp_path.glob("*.docx")))
    subprocess.run([*command, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=60)
    leaks = [path.stem for path in tmp_path.glob("*.pdf") if kept.prints_magenta(path.read_bytes())]
    assert len(list(tmp_path.glob("*.pdf"))) == len(files)
    assert leaks == []


def test_a_picture_of_the_file_itself_is_printed(tmp_path: Path) -> None:
    raw = stranger.secret(tmp_path).read_bytes()
    body, relationship = stranger.picture('r:embed="i"'), stranger.relationship("i", "image", "a.png", "")
    assert kept.prints_magenta(libreoffice.convert(stranger.docx(body, relationship, {"word/a.png": raw})))


def test_the_users_own_profile_is_not_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    libreoffice.convert(stranger.docx())
    assert not any("office" in path.name.lower() for path in tmp_path.rglob("*"))


def test_a_machine_without_libreoffice_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs, "_KNOWN", ())
    with pytest.raises(Missing, match="libreoffice-writer-nogui"):
        libreoffice.convert(stranger.docx())


@linux
def test_a_program_that_takes_too_long_is_ended_with_all_it_started(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child"
    stand_in(tmp_path, monkeypatch, f"sleep 300 & echo $! > '{child}'; wait")
    with pytest.raises(Refused, match="chưa in xong sau 0,5\N{NO-BREAK SPACE}giây"):
        libreoffice.convert(stranger.docx(), timeout=0.5)
    assert not kept.is_running(int(child.read_text()))
    assert list(temporary.iterdir()) == []


@linux
def test_a_helper_left_behind_is_ended_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    child = tmp_path / "child"
    stand_in(tmp_path, monkeypatch, f"sleep 300 & echo $! > '{child}'")
    with pytest.raises(Unreadable):
        libreoffice.convert(stranger.docx())
    assert not kept.is_running(int(child.read_text()))


@linux
def test_a_file_that_is_not_printed_is_named_and_what_the_program_said_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "echo 'source file could not be loaded' >&2")
    with pytest.raises(Unreadable, match=r"«Số 1\.docx»") as caught:
        libreoffice.convert_many({"Số 1.docx": stranger.docx()})
    assert caught.value.__notes__ == ["source file could not be loaded\n"]


@linux
def test_the_program_sees_one_locale_and_no_proxy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = tmp_path / "env"
    stand_in(tmp_path, monkeypatch, f"env > '{seen}'")
    for name in ("LANG", "LC_NUMERIC", "http_proxy", "HTTPS_PROXY", "DISPLAY", "PYTHONPATH"):
        monkeypatch.setenv(name, "x")
    with pytest.raises(Unreadable):
        libreoffice.convert(stranger.docx())
    given = dict(line.split("=", 1) for line in seen.read_text().splitlines())
    assert given["LC_ALL"] == "C.UTF-8"
    assert "x" not in given.values()


@linux
@pytest.mark.parametrize("raw", [b"", b"%PDF-1.7", b"{}", b"PK\x03\x04"])
def test_what_is_no_word_file_never_starts_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raw: bytes
) -> None:
    stand_in(tmp_path, monkeypatch, f"touch '{tmp_path / 'started'}'")
    with pytest.raises(Unreadable):
        libreoffice.convert(raw)
    assert not (tmp_path / "started").exists()
