"""What every rule has: a name of its own, a page of help, what it rests on, a good case and a bad one, a clause."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from support.cases import Case

import generator.rules
from generator import profiles
from generator.profiles import coverage
from generator.rules.register import rules

RULES = rules()
PAGES = Path(generator.rules.__file__).parent / "pages"
HEADINGS = ["Sai", "Đúng", "Cách sửa trong Word"]
# They follow from no clause of the regulation: spaces, one document cited with two dates, slips of typing.
OURS = re.compile(r"ND08|VD04|CH\d\d")
# They only point to the rules where their clause is decided.
POINTING = {"LV01", "TR12"}
# A picture of a signature is never judged right by a program: its ground and ink have to be seen.
SEEN_BY_EYE = {"CK08"}
# They are silent without an organisation, which a case does not have: functions of their own test them.
ORGANISED = {"SK12"}
TESTS = sorted(Path(__file__).parent.glob("test_*.py"))


@cache
def cases() -> tuple[Case, ...]:
    """Every case of every module of tests beside this one."""
    found = [getattr(import_module(path.stem), "CASES", ()) for path in TESTS if path.stem != Path(__file__).stem]
    return tuple(case for listed in found for case in listed if isinstance(case, Case))


@pytest.mark.parametrize("code", RULES)
def test_a_rule_has_a_page_of_help_with_wrong_right_and_remedy(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    title, _, rest = page.partition("\n")
    assert title.startswith("# ")
    assert title.removeprefix("# ").strip()
    assert [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")] == HEADINGS
    about, *parts = re.split(r"^## .*$", rest, flags=re.MULTILINE)
    assert all(part.strip() for part in (about, *parts))
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} <= set(RULES)


@pytest.mark.parametrize("code", RULES)
def test_a_rule_rests_on_something(code: str) -> None:
    stated = profiles.load("nd30_2020").rules[code]
    assert stated.clause or OURS.fullmatch(code) or stated.basis == "practice"


@pytest.mark.parametrize("code", RULES)
def test_the_name_of_a_rule_is_its_fault_in_kebab_case_without_diacritics(code: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)+", RULES[code].name)
    assert RULES[code].title.strip()
    assert not RULES[code].title.endswith(".")


def test_no_two_rules_have_one_name() -> None:
    assert [name for name, times in Counter(one.name for one in RULES.values()).items() if times > 1] == []


@pytest.mark.parametrize("code", sorted(RULES.keys() - POINTING - ORGANISED))
def test_a_rule_has_a_good_case_and_a_bad_one(code: str) -> None:
    outcomes = {case.outcome for case in cases() if case.code == code}
    assert code in SEEN_BY_EYE or "đạt" in outcomes
    assert outcomes - {"đạt"}


@pytest.mark.parametrize("code", sorted(ORGANISED))
def test_a_rule_without_cases_has_tests_that_name_it(code: str) -> None:
    others = [path for path in TESTS if path.stem != Path(__file__).stem]
    assert any(f'"{code}"' in path.read_text(encoding="utf-8") for path in others)


def test_no_case_is_about_a_rule_that_is_not_there() -> None:
    assert {case.code for case in cases()} <= set(RULES)


@pytest.mark.parametrize("code", RULES)
def test_a_rule_answers_for_a_clause_or_is_one_of_ours(code: str) -> None:
    clauses = coverage.of(profiles.load("nd30_2020")).codes()
    assert code in clauses or OURS.fullmatch(code)
