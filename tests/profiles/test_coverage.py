"""The map of the regulation: whole, true to the rules there are, each gap with its reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator import profiles
from generator.errors import Defect
from generator.profiles.coverage import Coverage, Row, of, read
from generator.rules.register import rules

# Rules of our own: they follow from no clause. ND08, VD04: spaces; one document cited with two dates. CH: slips of
# typing.
OURS = {"ND08", "VD04"}
MAP = of(profiles.load("nd30_2020"))


def test_there_are_as_many_rows_as_the_regulation_was_cut_into() -> None:
    # Nghị định: Điều 7-9 17, 10-13 13, 14-18 24. Phụ lục I, Phần I: Mục I 12, II 94, III 16, IV 16, V 19; Phần II 11.
    # Phụ lục II 29, III 17; other clauses 6: together 274.
    assert len(MAP.rows) == 274
    states = [row.state for row in MAP.rows]
    assert (states.count("whole"), states.count("part"), states.count("none")) == (189, 58, 27)


def test_every_rule_stands_on_the_map_or_is_one_of_ours() -> None:
    missing = set(rules()) - MAP.codes()
    assert {code for code in missing if not code.startswith("CH")} <= OURS


def test_every_code_on_the_map_is_a_rule_or_said_to_be_out_of_reach_of_a_docx() -> None:
    there = set(rules())
    assert MAP.codes() - there <= set(MAP.elsewhere)
    assert not set(MAP.elsewhere) & there
    assert set(MAP.elsewhere) <= MAP.codes()


def test_a_clause_that_is_not_wholly_decided_says_what_is_left() -> None:
    assert [row.clause for row in MAP.rows if row.state != "whole" and not row.note] == []


def test_a_clause_without_rules_says_where_it_leads_or_why_nothing_is_decided() -> None:
    silent = [row for row in MAP.rows if not row.rules and row.state == "whole"]
    assert all("dẫn chiếu" in (row.note or "") or "danh mục" in (row.note or "") for row in silent)


@pytest.mark.parametrize(
    ("state", "codes", "there", "reached"),
    [
        ("whole", ("QH02",), {"QH02"}, "whole"),
        ("whole", ("QH02", "MD01"), {"QH02"}, "part"),
        ("whole", ("MD01",), {"QH02"}, "elsewhere"),
        ("part", ("QH02",), {"QH02"}, "part"),
        ("none", ("PH02",), {"PH02"}, "none"),
        ("whole", (), set(), "whole"),
    ],
)
def test_how_far_a_clause_is_decided_depends_on_the_rules_there_are(state, codes, there, reached) -> None:
    row = Row("s", "c", "a", codes, state)
    assert row.reached(there) == reached
    assert Coverage((row,)).counted(there) == {reached: 1}


def test_a_profile_without_a_map_has_that_of_its_base() -> None:
    base = profiles.load("nd30_2020")
    assert of(replace(base, id="x", extends="nd30_2020")) == MAP
    with pytest.raises(Defect, match="không có tệp"):
        of(replace(base, id="x"))


@pytest.mark.parametrize("text", ["x", "[[section]]\ntitle = 'a'\n", "[[section]]\ntitle='a'\n[[section.row]]\n"])
def test_a_damaged_map_is_our_defect(text: str, tmp_path: Path) -> None:
    (tmp_path / "coverage.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Defect, match="bị hỏng"):
        read(tmp_path / "coverage.toml")
