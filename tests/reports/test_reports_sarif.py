"""SARIF: valid by the schema of the standard, whatever the findings; nothing that was found is lost."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from support import reported

from generator.api.report import explain
from generator.reports import sarif
from generator.reports.model import FileReport

# The schema of an editors' draft of the same version as the standard's; see data/README.md.
SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)


def run_of(reports: Iterable[FileReport]) -> dict[str, Any]:
    log = json.loads(sarif.document(reports, explain))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    (run,) = log["runs"]
    return dict(run)


def test_kinds_and_levels_are_those_of_the_standard() -> None:
    results = run_of(reported.REPORTS)["results"]
    told = [(one["ruleId"], one["kind"], one["level"]) for one in results]
    assert told == [
        ("QH02", "fail", "error"),
        ("TL09", "fail", "note"),
        ("DD10", "review", "none"),
        ("CQ07", "open", "none"),
        ("NN03", "fail", "warning"),
    ]


def test_a_result_names_its_file_its_place_in_words_and_its_fingerprint() -> None:
    wrong = run_of(reported.REPORTS)["results"][0]
    (location,) = wrong["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "thu%20muc/cong_van.docx", "index": 0}
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "trang 1, đoạn 1"
    assert wrong["relatedLocations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "đoạn 1"
    assert wrong["partialFingerprints"] == {"vanban/v1": "0123456789abcdef"}
    assert wrong["properties"]["quoted"] == "Cộng hòa"


def test_what_was_set_aside_is_suppressed_with_its_reason() -> None:
    last = run_of(reported.REPORTS)["results"][-1]
    assert last["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "Theo mẫu của Bộ."}
    ]  # fmt: skip


def test_every_rule_asked_or_named_has_its_help() -> None:
    run = run_of(reported.REPORTS)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["CQ07", "DD10", "NN03", "PL01", "QH02", "TL09", "TR01"]
    assert all("## Cách sửa trong Word" in rule["help"]["markdown"] for rule in rules)
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [one["ruleId"] for one in run["results"]]


def test_a_file_that_cannot_be_read_makes_the_run_unsuccessful() -> None:
    (invocation,) = run_of(reported.REPORTS)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == reported.REPORTS[1].failure
    (invocation,) = run_of(reported.REPORTS[:1])["invocations"]
    assert invocation["executionSuccessful"] is True


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("công văn số 5%.docx", "c%C3%B4ng%20v%C4%83n%20s%E1%BB%91%205%25.docx"),
        ("/nha/a.docx", "file:///nha/a.docx"),
        ("../a#b?.docx", "../a%23b%3F.docx"),
    ],
)
def test_names_are_uris(name: str, uri: str) -> None:
    assert sarif.uri(name) == uri


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_stay_valid_and_whole(words: str, name: str) -> None:
    finding = replace(reported.WRONG, message=words or "x", quoted=words or None)
    run = run_of([FileReport(name.replace("\0", ""), (finding,))])
    assert run["results"][0]["message"]["text"].startswith(words)


def test_a_checked_letter_gives_a_valid_log(tmp_path: Path) -> None:
    path = tmp_path / "sai.docx"
    path.write_bytes(reported.changed(reported.spoiled))
    report = reported.checked(path)
    run = run_of([report])
    assert {"TR03", "QH02"} <= {one["ruleId"] for one in run["results"]}
    assert len(run["results"]) == len(report.findings)


@reported.needs_corpus
def test_real_files_give_a_valid_log() -> None:
    reports = [reported.checked(path) for path in reported.CORPUS]
    assert len(run_of(reports)["results"]) == sum(len(report.findings) for report in reports)
