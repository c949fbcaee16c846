"""Findings as programs read them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from jsonschema import Draft202012Validator

from generator import resources
from generator.findings import Finding, Outcome, Severity, Spot
from generator.reports.json import document
from generator.reports.model import Examination, FileReport

SCHEMA = json.loads((resources.folder("schemas") / "report.json").read_text(encoding="utf-8"))

ERROR = Finding("DU06", Severity.ERROR, "nguoi_ky.chuc_vu", "Chưa ghi chức vụ.", hint="Xin ghi.")


def shaped(reports: Iterable[FileReport]) -> dict[str, Any]:
    """The document, read back; it has the shape that the schema tells."""
    whole: dict[str, Any] = json.loads(document(reports))
    Draft202012Validator(SCHEMA).validate(whole)
    return whole


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_document_holds_every_field_of_every_finding() -> None:
    made = {"docx": "a.docx", "pdf": None, "pages": 2, "words": 1269}
    reports = [FileReport("a.json", (ERROR,), "Bị từ chối."), FileReport("b.json", made=made)]
    unknown = dict.fromkeys(
        ("page", "quoted", "clause", "law", "origin", "component", "spot", "fingerprint"),
    )
    assert shaped(reports) == {
        "report": 1,
        "files": [
            {
                "file": "a.json",
                "failure": "Bị từ chối.",
                "made": None,
                "examination": None,
                "findings": [
                    {
                        "code": "DU06",
                        "severity": "error",
                        "outcome": "failed",
                        "place": "nguoi_ky.chuc_vu",
                        "message": "Chưa ghi chức vụ.",
                        "hint": "Xin ghi.",
                        "also": [],
                        **unknown,
                    }
                ],
            },
            {"file": "b.json", "failure": None, "made": made, "examination": None, "findings": []},
        ],
        "summary": {
            "files": 2, "errors": 1, "warnings": 0, "notes": 0, "unreadable": 0, "reviews": 0, "unseen": 0,
            "outside": 0,
        },
    }  # fmt: skip


def test_what_the_checker_did_is_told_with_each_rules_outcome() -> None:
    examination = Examination(
        "nd30_2020@1",
        ("Công văn",),
        outcomes={"TR01": Outcome.PASSED, "TR07": Outcome.UNSEEN, "DD10": Outcome.REVIEW},
        pages=2,
        set_aside=((ERROR, "Theo mẫu của Bộ."),),
    )
    spot = Spot("word/document.xml", (("bảng", 1), ("đoạn", 2)), 0, 4)
    seen = Finding("DD10", Severity.INFO, "đoạn 1", "Xin xem lại.", outcome=Outcome.REVIEW, spot=spot, page=1)
    whole = shaped([FileReport("a.docx", (seen,), examination=examination)])
    told = whole["files"][0]
    assert told["examination"]["counts"] == {
        "passed": 1, "failed": 0, "review": 1, "unseen": 1, "not_applicable": 0
    }  # fmt: skip
    assert told["examination"]["set_aside"][0]["reason"] == "Theo mẫu của Bộ."
    assert told["findings"][0]["spot"] == {
        "part": "word/document.xml",
        "steps": [{"kind": "bảng", "number": 1}, {"kind": "đoạn", "number": 2}],
        "start": 0,
        "end": 4,
    }
    assert (whole["summary"]["notes"], whole["summary"]["reviews"]) == (0, 1)


def test_vietnamese_letters_stand_as_they_are() -> None:
    assert "Chưa ghi chức vụ." in document([FileReport("a.json", (ERROR,))])


def test_a_run_without_files_is_a_document_too() -> None:
    assert json.loads(document([]))["summary"]["files"] == 0
