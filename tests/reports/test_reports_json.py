"""Findings as programs read them."""

from __future__ import annotations

import json

from generator.findings import Finding, Severity
from generator.reports.json import document
from generator.reports.model import FileReport

ERROR = Finding("DU06", Severity.ERROR, "nguoi_ky.chuc_vu", "Chưa ghi chức vụ.", hint="Xin ghi.")


def test_the_document_holds_every_field_of_every_finding() -> None:
    made = {"docx": "a.docx", "pdf": None, "pages": 2, "words": 1269}
    reports = [FileReport("a.json", (ERROR,), "Bị từ chối."), FileReport("b.json", made=made)]
    assert json.loads(document(reports)) == {
        "report": 1,
        "files": [
            {
                "file": "a.json",
                "failure": "Bị từ chối.",
                "made": None,
                "findings": [
                    {
                        "code": "DU06",
                        "severity": "error",
                        "place": "nguoi_ky.chuc_vu",
                        "message": "Chưa ghi chức vụ.",
                        "quoted": None,
                        "clause": None,
                        "hint": "Xin ghi.",
                    }
                ],
            },
            {"file": "b.json", "failure": None, "made": made, "findings": []},
        ],
        "summary": {"files": 2, "errors": 1, "warnings": 0, "notes": 0, "unreadable": 0},
    }


def test_vietnamese_letters_stand_as_they_are() -> None:
    assert "Chưa ghi chức vụ." in document([FileReport("a.json", (ERROR,))])


def test_a_run_without_files_is_a_document_too() -> None:
    assert json.loads(document([]))["summary"]["files"] == 0
