"""How a run of the command ends: exit codes, streams, what is said when things go wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator import __version__, api, errors
from generator.cli import console
from generator.cli.run import run
from generator.findings import Finding, Severity

COMMAND = [sys.executable, "-m", "generator"]
PROBLEM = Finding("DU06", Severity.ERROR, "trich_yeu (Trích yếu)", "Chưa ghi trích yếu.")
linux = pytest.mark.skipif(sys.platform != "linux", reason="pseudo-terminals and file descriptors of Linux")


def fails_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """`vanban types` meets this error."""

    def types() -> None:
        raise error

    monkeypatch.setattr(api, "types", types, raising=False)


def process(*args: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    return subprocess.run([*COMMAND, *args], env={**kept, **environment}, capture_output=True, check=False)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.Refused("Bị từ chối.", (PROBLEM,)), 1),
        (errors.Unreadable("Tệp hỏng."), 1),
        (errors.Missing("Máy còn thiếu."), 3),
        (errors.Defect("Mẫu sai."), 70),
        (RuntimeError("boom"), 70),
        (KeyboardInterrupt(), 130),
    ],
)
def test_each_outcome_has_its_exit_code(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fails_with(error, monkeypatch)
    assert run(["types"]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Traceback" not in shown.err
    assert "boom" not in shown.err


def test_a_refusal_lists_every_problem(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    fails_with(errors.Refused("Bị từ chối.", (PROBLEM, PROBLEM)), monkeypatch)
    run(["types"])
    assert capsys.readouterr().err.splitlines() == [
        "Lỗi: Bị từ chối.",
        "  trich_yeu (Trích yếu)",
        "    lỗi DU06: Chưa ghi trích yếu.",
        "    lỗi DU06: Chưa ghi trích yếu.",
    ]


def test_stopping_a_command_is_answered_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fails_with(KeyboardInterrupt(), monkeypatch)
    run(["types"])
    assert capsys.readouterr().err.strip() == "Đã dừng theo yêu cầu."


def test_a_defect_says_whose_fault_it_is_and_asks_for_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fails_with(RuntimeError("boom"), monkeypatch)
    run(["types"])
    shown = capsys.readouterr().err.splitlines()
    assert shown[0] == "Lỗi: Chương trình gặp lỗi ngoài dự kiến (RuntimeError)."
    assert "xin báo cho nơi phát triển" in shown[1]
    assert "--debug" in shown[1]


@pytest.mark.parametrize("line", [["--debug", "types"], ["types", "--debug"]])
def test_debug_shows_where_it_happened(
    line: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fails_with(RuntimeError("boom"), monkeypatch)
    assert run(line) == 70
    shown = capsys.readouterr().err
    assert "RuntimeError: boom" in shown
    assert shown.count("Traceback") == 1


@pytest.mark.parametrize(("value", "is_shown"), [("1", True), ("0", False), ("", False)])
def test_the_variable_vanban_debug_shows_it_too(
    value: str, is_shown: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VANBAN_DEBUG", value)
    fails_with(errors.Defect("Mẫu sai."), monkeypatch)
    run(["types"])
    assert ("Traceback" in capsys.readouterr().err) is is_shown


def test_the_version_is_said() -> None:
    ran = process("--version")
    assert (ran.returncode, ran.stdout.decode().strip(), ran.stderr) == (0, f"vanban {__version__}", b"")


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "vi_VN.TCVN", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1258"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
)
def test_pipes_hold_utf_8_wherever_the_command_runs(environment: dict[str, str]) -> None:
    assert "Công văn" in process("types", **environment).stdout.decode("utf-8")
    assert "Không có lệnh «x»" in process("x", **environment).stderr.decode("utf-8")


def test_a_file_name_that_is_no_text_is_shown_not_stumbled_over(tmp_path: Path) -> None:
    ran = process("validate", str(tmp_path / "c\udce2.json"))
    assert ran.returncode == 1
    assert "không phải" not in ran.stderr.decode("utf-8")
    assert "<U+DCE2>" in ran.stderr.decode("utf-8")


@linux
def test_a_reader_that_closes_the_pipe_is_no_reason_to_complain() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run([*COMMAND, "types"], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (1, b"")


@linux
@pytest.mark.parametrize(
    ("environment", "is_coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)]
)
def test_colour_is_for_consoles_and_can_be_switched_off(environment: dict[str, str], is_coloured: bool) -> None:
    ours, theirs = os.openpty()
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    subprocess.run([*COMMAND, "validate", "x"], stderr=theirs, env={**kept, **environment}, check=False)
    os.close(theirs)
    shown = os.read(ours, 4096).decode()
    os.close(ours)
    assert "Không có tệp «x»." in shown
    assert ("\x1b[" in shown) is is_coloured


def test_pipes_hold_no_colour() -> None:
    assert b"\x1b" not in process("validate", "x").stderr


@pytest.mark.parametrize(
    ("line", "unwanted"),
    [
        (
            "--version",
            {"generator.api", "lxml", "typst", "docx", "docxtpl", "jsonschema_rs", "platformdirs", "tomllib"},
        ),
        ("types", {"lxml", "typst", "docx", "docxtpl", "jsonschema_rs", "platformdirs", "generator.layout.model"}),
        ("render --help", {"generator.api", "lxml", "typst", "docx", "docxtpl", "jsonschema_rs"}),
    ],
)
def test_a_light_command_loads_nothing_heavy(line: str, unwanted: set[str]) -> None:
    script = (
        f"import sys; from generator.cli.run import run; run({line.split()!r}); print(*sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
    assert not unwanted & set(ran.stderr.split())


@pytest.mark.parametrize(
    ("value", "digits", "text"), [(0.4249, 2, "0,42"), (1234.5, 1, "1.234,5"), (1_234_567, 0, "1.234.567"), (7, 0, "7")]
)
def test_numbers_are_written_the_vietnamese_way(value: float, digits: int, text: str) -> None:
    assert console.number(value, digits) == text


def test_every_weight_has_a_colour_of_its_own() -> None:
    assert len({click.unstyle(console.paint(severity, "x")) for severity in Severity}) == 1
    assert len({console.paint(severity, "x") for severity in Severity}) == len(Severity)
