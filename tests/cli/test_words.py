"""click speaks Vietnamese: no English word in any help, nor in what is said about any wrong command line."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from generator import resources
from generator.cli.app import vanban
from generator.cli.run import run
from generator.cli.values import Choice, File
from generator.cli.words import Group

# Words of click's own sentences and of Python's; none of them is also a Vietnamese syllable.
ENGLISH = re.compile(
    r"\b(usage|options?|commands?|args?|arguments?|errors?|missing|invalid|values?|such|mean|try|help|for|show|exit|this|"
    r"message|requires?|unexpected|extra|got|does|not|take|is|are|the|of|and|or|file|files|exists?|directory|path|"
    r"positional|choose|from|default|required|aborted|please|traceback|integer|range|valid|parameter|multiple|"
    r"integer|bool|boolean|text|name|one|unknown|you|did|with|only|cannot|could|none|true|false|expected|deprecated)\b",
    re.IGNORECASE,
)
# What is the same in every language: names of options, the command's own line, quotations, commands listed in a help.
FIXED = re.compile(
    r"--?[a-z][a-z-]*|«[^»]*»|^  [a-z-]+(?=  )|"
    r"vanban( (types|new|validate|render|pdf|layout|preview|co-quan|list|show|templates|build|demo|"
    r"check|explain|profiles|coverage|diff))*",
    re.MULTILINE,
)


def commands(group: Group = vanban, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command with the words that call it."""
    yield path, group
    for name, command in group.commands.items():
        if isinstance(command, Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name), command


def wrong_lines() -> Iterator[tuple[str, ...]]:
    """For every command, every way of calling it wrongly that its own options offer."""
    for path, command in commands():
        yield (*path, "--khong-co-that")
        yield (*path, "-z")
        yield (*path, "--hel")
        yield (*path, "a", "b", "c", "--khong")
        for option in (param for param in command.params if isinstance(param, click.Option)):
            name = max(option.opts, key=len)
            yield (*path, f"{name}=x") if option.is_flag else (*path, name)
            if not option.is_flag and not isinstance(option.type, click.types.StringParamType):
                yield (*path, name, "", "x")
                if not isinstance(option.type, File):
                    yield (*path, name, "9999999999999999999999", "x")
    yield ()
    yield ("templates",)
    yield ("--debug",)
    yield ("rendre",)
    yield ("khong_co",)
    yield ("templates", "biuld")
    yield ("types", "thừa")
    yield ("new",)
    yield ("new", "cong_van", "thừa", "nữa")
    yield ("pdf",)
    yield ("validate",)
    yield ("pdf", "a.docx", "--engine", "word", "--pdf-a")
    yield ("validate", "--day-du", "--format", "json", __file__)
    yield ("render", __file__, "-o", "k.pdf")
    yield ("preview", "a.json", "--ppi", "0")
    yield ("preview", "a.json", "--ppi", "ba trăm")
    yield ("layout", "")


def english(text: str) -> list[str]:
    return [match[0] for match in ENGLISH.finditer(FIXED.sub(" ", text))]


@pytest.mark.parametrize("path", [" ".join(path) for path, _ in commands()])
def test_help_holds_no_english_word(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*path.split(), "--help"]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert shown.out.startswith("Cách dùng: vanban")
    assert "Tùy chọn:" in shown.out
    assert english(shown.out) == []


@pytest.mark.parametrize("line", [" ".join(line) or "(trống)" for line in wrong_lines()])
def test_a_wrong_command_line_ends_with_2_and_a_vietnamese_sentence(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {" ".join(line) or "(trống)": line for line in wrong_lines()}
    assert run(wrong[line]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("Cách dùng: vanban")
    assert english(shown.err) == []


def test_the_word_list_would_notice_clicks_own_sentences() -> None:
    for sentence in (
        "Usage: vanban [OPTIONS] COMMAND [ARGS]...", "Try 'vanban --help' for help.", "Error: Missing command.",
        "No such option '--x'. Did you mean '--y'?", "Option '--x' requires an argument.", "Aborted!",
        "Got unexpected extra argument (x)", "Options:", "Commands:", "Show this message and exit.",
        "Option '--x' does not take a value.", "Invalid value for '--x': 'y' is not one of 'z'.", "Missing argument",
    ):  # fmt: skip
        assert english(sentence), sentence


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("rendre", "Không có lệnh «rendre». Có phải là «render» không?"),
        ("render --pdff x", "Không có tùy chọn «--pdff». Có phải là «--pdf» không?"),
        ("render --out", "Tùy chọn «--out» cần có một giá trị đi sau."),
        ("render --pdf=3 x", "Tùy chọn «--pdf» không nhận giá trị."),
        ("render", "Còn thiếu «TỆP»."),
        ("types a b", "Thừa «a», «b» trên dòng lệnh."),
        ("--debug", "Chưa ghi tên lệnh."),
        ("preview x --ppi 9", "Giá trị của tùy chọn «--ppi» chưa đúng: «9» không phải số nguyên từ 36 đến 600."),
        ("preview x --format pgn", "Giá trị của tùy chọn «--format» chưa đúng: «pgn» không thuộc «png», «svg». "
                                   "Có phải là «png» không?"),
    ],
)  # fmt: skip
def test_the_sentence_says_what_is_wrong_and_what_is_near(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(line.split())
    assert capsys.readouterr().err.splitlines()[-1] == f"Lỗi: {said}"


def test_every_choice_of_every_option_is_accepted() -> None:
    for _, command in commands():
        for param in command.params:
            if isinstance(param.type, Choice):
                for word, value in param.type.values.items():
                    assert param.type.convert(word, param, None) is value
                default = param.default
                assert default is None or default in param.type.values


def test_every_option_and_command_is_explained() -> None:
    for path, command in commands():
        assert command.help, path
        assert command.short_help or path == (), path
        assert all(param.help for param in command.params if isinstance(param, click.Option)), path


def test_what_is_said_of_refused_bundles_holds_no_english_word(capsys: pytest.CaptureFixture[str]) -> None:
    refused = sorted((resources.folder("samples") / "_loi").glob("*.json"))
    assert refused
    for path in refused:
        assert run(["validate", str(path)]) == 1, path.name
        shown = capsys.readouterr()
        assert shown.err == ""
        assert english(shown.out.replace(str(path), "")) == [], path.name


def test_a_command_is_listed_under_its_own_name_and_loaded_when_called() -> None:
    assert {path[-1]: command.name for path, command in commands() if path} == {
        path[-1]: path[-1] for path, _ in commands() if path
    }
    loaded = "import sys; from generator.cli.app import vanban; vanban.commands['types']; print(*sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    names = set(ran.stdout.split())
    assert "generator.cli.shipped" in names
    assert not names & {"generator.cli.check", "generator.cli.serve", "generator.cli.documents"}
