"""The JSON report has the shape its schema tells for every sample, right and spoiled, and for real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from support import documents, reported

from generator import resources
from generator.reports.json import document

SCHEMA = json.loads((resources.folder("schemas") / "report.json").read_text(encoding="utf-8"))


def said(path: Path) -> dict[str, object]:
    whole = json.loads(document([reported.checked(path)]))
    Draft202012Validator(SCHEMA).validate(whole)
    (file,) = whole["files"]
    return dict(file)


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_every_sample_right_and_spoiled_has_the_shape(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "van_ban.docx"
    path.write_bytes(documents.made(documents.bundle(sample)).write())
    right = said(path)
    assert right["failure"] is None
    path.write_bytes(reported.changed(reported.spoiled, f"{sample.parent.name}/{sample.name}"))
    assert said(path)["findings"]


@reported.needs_corpus
@pytest.mark.parametrize("path", reported.CORPUS, ids=lambda path: path.stem)
def test_real_files_have_the_shape(path: Path) -> None:
    assert said(path)["file"] == str(path)
