"""Printing through Word: the command, what becomes of its answers. Word itself is not here."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import kept
import pytest
import stranger

from generator.errors import Missing, Refused, Unreadable
from generator.export import word
from generator.ooxml.package import Package

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A program named powershell, first on the search path of a machine that has Word."""
    for name, content in {"powershell": script, "taskkill": f'echo "$@" >> {folder}/ended'}.items():
        program = folder / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{content}\n", encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(word, "is_here", lambda: True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows may have Word")
def test_other_systems_are_told_what_to_use_instead() -> None:
    assert not word.is_here()
    with pytest.raises(Missing, match="--engine libreoffice") as caught:
        word.convert(stranger.docx())
    assert "Windows" in str(caught.value)


def test_the_command_asks_nobody_and_names_no_file() -> None:
    command = word.command()
    assert command[1:4] == ["-NoLogo", "-NoProfile", "-NonInteractive"]
    assert len(command) == 6
    assert command[4] == "-Command"


@pytest.mark.parametrize(
    "line",
    [
        "$ErrorActionPreference = 'Stop'",
        "$word.Visible = $false",
        "$word.DisplayAlerts = 0",
        "$word.AutomationSecurity = 3",
        "$document = $word.Documents.Open((Join-Path $folder 'in.docx'), $false, $true, $false, 'x')",
        "$document.SaveAs2((Join-Path $folder 'out.pdf'), 17)",
        "$document.Close(0)",
        "$word.Quit(0)",
    ],
)
def test_the_script_sets_every_fence(line: str) -> None:
    assert [one.strip() for one in word.command()[-1].splitlines()].count(line) == 1


def test_macros_are_off_before_the_file_is_opened_and_word_ends_whatever_happens() -> None:
    script, steps = word.command()[-1], ("'pid'", "AutomationSecurity", "Documents.Open", "SaveAs2", "finally", "Quit")
    order = [script.index(step) for step in steps]
    assert order == sorted(order)


def test_the_script_survives_the_command_line() -> None:
    """On Windows it is one argument in double quotes: a double quote of its own must not be last in a line of `\\`."""
    assert "\\" not in word.command()[-1]
    assert word.command()[-1].count("{") == word.command()[-1].count("}")
    assert word.command()[-1].count("(") == word.command()[-1].count(")")


@posix
def test_word_gets_a_stripped_copy_and_its_pdf_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, f"cp in.docx '{tmp_path}/seen.docx'; printf '%%PDF-1.7' > out.pdf")
    linked = stranger.docx(
        stranger.picture('r:link="i"'), stranger.relationship("i", "image", stranger.secret(tmp_path).as_uri())
    )
    assert word.convert(linked) == b"%PDF-1.7"
    seen = Package.read(tmp_path / "seen.docx")
    assert b"bi_mat" not in b"".join(seen.parts.values())


@posix
def test_a_file_that_word_cannot_print_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, "echo 'The password is incorrect.' >&2; exit 1")
    with pytest.raises(Unreadable, match="mật khẩu") as caught:
        word.convert(stranger.docx())
    assert caught.value.__notes__ == ["The password is incorrect.\n"]


@posix
def test_when_the_time_is_over_only_the_word_that_was_started_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, f"printf '4711\\r\\n' > pid; echo $$ > '{tmp_path}/shell'; exec sleep 300")
    with pytest.raises(Refused, match="chưa in xong sau 0,5\N{NO-BREAK SPACE}giây"):
        word.convert(stranger.docx(), timeout=0.5)
    assert (tmp_path / "ended").read_text() == "/F /T /PID 4711\n"
    assert not kept.is_running(int((tmp_path / "shell").read_text()))


@posix
@pytest.mark.parametrize("raw", [b"", b"%PDF-1.7", b"PK\x03\x04"])
def test_what_is_no_word_file_never_starts_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    stand_in(tmp_path, monkeypatch, f"touch '{tmp_path}/started'")
    with pytest.raises(Unreadable):
        word.convert(raw)
    assert not (tmp_path / "started").exists()
