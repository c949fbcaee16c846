"""vanban explain, vanban profiles: what codes mean, what a regulation asks, how far it is decided."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from generator import profiles
from generator.api import regulation as known
from generator.cli.run import run
from generator.findings import Severity
from generator.profiles.model import Requirement
from generator.reports import regulation
from generator.reports.regulation import Difference
from generator.rules.register import rules
from generator.units import Pt

Shown = pytest.CaptureFixture[str]


@pytest.mark.parametrize("code", ["QH02", "qh02", "ND30-QH-02"])
def test_a_rule_is_explained_with_clause_words_of_the_law_and_how_to_mend_it(code: str, capsys: Shown) -> None:
    assert run(["explain", code]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("QH02 (quoc-hieu-sai-kieu-chu): Kiểu chữ của Quốc hiệu\n")
    assert "Điều khoản: Phụ lục I, Phần I, Mục II, khoản 1, điểm a." in shown
    assert "Lời văn: “Được trình bày bằng chữ in hoa”." in shown
    assert "Cách sửa trong Word:" in shown


@pytest.mark.parametrize("code", ["DU06", "XT03", "BQ01"])
def test_codes_that_are_no_rules_are_explained_too(code: str, capsys: Shown) -> None:
    assert run(["explain", code]) == 0
    assert capsys.readouterr().out.startswith(f"{code} (")


def test_all_codes_are_listed_each_once(capsys: Shown) -> None:
    assert run(["explain", "--tat-ca"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == sorted(set(listed))
    assert set(rules()) <= set(listed)
    assert {"DU06", "XT03", "BQ01"} <= set(listed)


def test_explanations_as_json_are_one_document(capsys: Shown) -> None:
    assert run(["explain", "QH02", "DU06", "--format", "json"]) == 0
    rule, code = json.loads(capsys.readouterr().out)["codes"]
    assert (rule["code"], rule["severity"], rule["basis"]) == ("QH02", "error", "text")
    assert rule["looks_at"] == "Quốc hiệu trong văn bản, văn bản kèm theo"
    assert (code["code"], code["severity"], code["clause"]) == ("DU06", None, None)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (["explain", "QH20"], "Không có mã «QH20». Có phải là «QH0"),
        (["explain"], "Xin nêu các mã cần giải thích, hoặc --tat-ca."),
        (["explain", "QH02", "--tat-ca"], "Xin nêu các mã cần giải thích, hoặc --tat-ca."),
    ],
)
def test_an_unknown_code_is_told_with_the_nearest(line: list[str], sentence: str, capsys: Shown) -> None:
    assert run(line) == 2
    assert sentence in capsys.readouterr().err


def test_profiles_are_listed_and_shown_with_values_and_clauses(capsys: Shown) -> None:
    assert run(["profiles", "list"]) == 0
    assert "nd30_2020  30/2020/NĐ-CP  có hiệu lực từ 2020-03-05" in capsys.readouterr().out.splitlines()
    assert run(["profiles", "show", "nd30_2020"]) == 0
    shown = capsys.readouterr().out.replace("\u00a0", " ")
    assert "  cỡ chữ: từ 12 pt đến 13 pt (QH02, lỗi, Phụ lục I, Phần I, Mục II, khoản 1, điểm a)" in shown
    assert "  lề trên: từ 20 mm đến 25 mm (TR03, lỗi, Phụ lục I, Phần I, Mục I, khoản 3)" in shown


def test_the_map_names_each_clause_and_ends_with_the_figure(capsys: Shown) -> None:
    assert run(["profiles", "coverage", "nd30_2020"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  II.1.b: Tiêu ngữ: chữ thường, 13-14, đứng, đậm" in lines
    assert "    xét đủ: TN02" in lines
    numbers = [int(number) for number in re.findall(r"\d+", lines[-1])][:5]
    assert lines[-1].startswith("274 dòng: ")
    assert sum(numbers[1:]) == numbers[0]


def test_a_profile_does_not_differ_from_itself(capsys: Shown) -> None:
    assert run(["profiles", "diff", "nd30_2020", "nd30_2020"]) == 0
    assert capsys.readouterr().out == "«nd30_2020» và «nd30_2020» đòi hỏi như nhau.\n"


def test_an_unknown_profile_is_told_with_those_there_are(capsys: Shown) -> None:
    assert run(["profiles", "show", "nd30"]) == 1
    assert "hiện có: nd30_2020" in capsys.readouterr().err


def test_differences_are_told_as_changed_gone_and_new() -> None:
    twelve = Requirement(Pt(12), Pt(12), Pt(13), rule="QH02", clause="khoản 1")
    fourteen = replace(twelve, target=Pt(14), min=Pt(14), max=Pt(14), severity=Severity.WARNING)
    told = regulation.differing(
        [
            Difference("quoc_hieu.size", twelve, fourteen),
            Difference("quoc_hieu.bold", Requirement(True), None),
            Difference("quoc_hieu.align", None, Requirement("center")),
        ]
    )
    assert [line.replace("\u00a0", " ") for line in told] == [
        "  quoc_hieu.size: từ 12 pt đến 13 pt (QH02, lỗi, khoản 1) → 14 pt (QH02, cảnh báo, khoản 1)",
        "- quoc_hieu.bold: có (lỗi)",
        "+ quoc_hieu.align: giữa (lỗi)",
    ]


def test_another_profile_differs_in_what_it_states_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    base = profiles.load("nd30_2020")
    wider = replace(base, page={**base.page, "top": replace(base.page["top"], max=base.page["left"].max)})
    monkeypatch.setattr(profiles, "ids", lambda: ("nd30_2020", "x"))  # a profile is shipped data; there is only one yet
    monkeypatch.setattr(profiles, "load", lambda name: wider if name == "x" else base)
    (found,) = known.differences("nd30_2020", "x")
    assert found.place == "page.top"
