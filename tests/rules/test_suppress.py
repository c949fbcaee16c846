"""Findings set aside: only with a reason, only what is meant, and never silently for ever."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import generator
from generator.errors import Unreadable
from generator.findings import Finding, Severity
from generator.rules.suppress import Entry, applied, read, unused

RULES = {"QH02", "TR03"}
LOOK = Finding("QH02", Severity.ERROR, "đoạn 1", "Quốc hiệu phải đậm.", "CỘNG HÒA XÃ HỘI")
MARGIN = Finding("TR03", Severity.ERROR, "cả văn bản", "Lề trái là 25 mm.")
GOOD = '[[bo_qua]]\nquy_tac = "TR03"\nly_do = "Giấy in sẵn."\n'


def parsed(text: str) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    return read(text.encode(), "a.toml", RULES)


def test_an_entry_with_a_reason_sets_aside_what_its_rule_says_and_nothing_else() -> None:
    entries, wrong = parsed(GOOD)
    assert wrong == ()
    done = applied(entries, (LOOK, MARGIN))
    assert done.kept == (LOOK,)
    assert done.set_aside == ((MARGIN, "Giấy in sẵn."),)
    assert list(unused(entries, done.used, RULES, "a.toml")) == []


@pytest.mark.parametrize(("words", "is_taken"), [("cộng hòa", True), ("CỘNG HOÀ  XÃ", True), ("độc lập", False)])
def test_words_narrow_an_entry_to_where_they_are_quoted(words: str, is_taken: bool) -> None:
    entries, _ = parsed(f'[[bo_qua]]\nquy_tac = "QH02"\nly_do = "Mẫu cũ."\ntrich = "{words}"\n')
    assert (applied(entries, (LOOK,)).kept == ()) is is_taken


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('quy_tac = "TR03"', "BQ02"),
        ('quy_tac = "TR03"\nly_do = " "', "BQ02"),
        ('quy_tac = "TR"\nly_do = "x"', "BQ03"),
        ('quy_tac = "tr03"\nly_do = "x"', "BQ03"),
        ('ly_do = "x"', "BQ03"),
        ('quy_tac = "TR03"\nly_do = "x"\ntu = "y"', "BQ03"),
        ('quy_tac = "TR03"\nly_do = 1', "BQ03"),
        ('quy_tac = "TR03"\nly_do = "x"\ntrich = ""', "BQ03"),
    ],
)
def test_an_entry_that_cannot_be_used_is_a_finding_and_has_no_force(text: str, code: str) -> None:
    entries, wrong = parsed(f"[[bo_qua]]\n{text}\n")
    assert entries == ()
    assert [(one.code, one.severity, one.place) for one in wrong] == [(code, Severity.ERROR, "tệp «a.toml», mục 1")]


@pytest.mark.parametrize("text", ["[[bo_qua", "x = 1", "bo_qua = 1", "[bo_qua]\nquy_tac = 'TR03'"])
def test_what_is_no_file_of_entries_is_refused_whole(text: str) -> None:
    with pytest.raises(Unreadable, match=r"a\.toml"):
        parsed(text)


def test_bytes_that_are_no_utf_8_are_refused() -> None:
    with pytest.raises(Unreadable, match="TOML"):
        read(b"\xff\xfe", "a.toml", RULES)


def test_an_entry_that_sets_nothing_aside_is_a_warning() -> None:
    entries, _ = parsed(GOOD)
    (found,) = unused(entries, applied(entries, (LOOK,)).used, RULES, "a.toml")
    assert (found.code, found.severity) == ("BQ01", Severity.WARNING)


def test_an_entry_whose_rule_was_not_asked_is_not_called_idle() -> None:
    entries, _ = parsed(GOOD)
    assert list(unused(entries, frozenset(), {"QH02"}, "a.toml")) == []


def test_an_empty_file_holds_no_entries() -> None:
    assert parsed("") == ((), ())


def test_every_code_of_ours_is_in_the_register_of_codes() -> None:
    codes = tomllib.loads((Path(generator.__file__).parent / "codes.toml").read_text(encoding="utf-8"))
    assert {"BQ01", "BQ02", "BQ03"} <= set(codes)
