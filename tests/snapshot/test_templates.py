"""The committed templates are those that recipe and profile make, valid for Word, and complete."""

from __future__ import annotations

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from support import documents

from generator import doctypes, profiles, resources
from generator.authoring.build import build


@pytest.mark.parametrize("slug", doctypes.slugs())
def test_committed_template_is_the_one_that_is_built(slug: str) -> None:
    built = build(doctypes.load(slug), profiles.load())
    assert (resources.folder("doctemplates") / f"{slug}.docx").read_bytes() == built


def test_recipes_templates_schemas_and_samples_have_the_same_types() -> None:
    slugs = set(doctypes.slugs())
    assert {path.stem for path in resources.folder("doctemplates").glob("*.docx")} == slugs
    shared = {"dinh_nghia", "co_quan", "profile", "report"}
    assert {path.stem for path in resources.folder("schemas").glob("*.json")} - shared == slugs
    folders = {path.name for path in resources.folder("samples").iterdir() if path.is_dir()}
    assert folders - {"thuc_te", "_loi", "co_quan"} == slugs
    for slug in slugs:
        assert {"toi_thieu.json", "day_du.json"} <= {path.name for path in (documents.SAMPLES / slug).iterdir()}


def audit(raw: bytes, folder: Path) -> list[str]:
    path = folder / "a.docx"
    path.write_bytes(raw)
    result = OpenXmlValidator().validate(str(path))
    return [str(error) for error in result.errors]


@pytest.mark.parametrize("slug", doctypes.slugs())
def test_template_opens_cleanly_in_word(slug: str, tmp_path: Path) -> None:
    assert audit((resources.folder("doctemplates") / f"{slug}.docx").read_bytes(), tmp_path) == []


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_document_opens_cleanly_in_word(sample: Path, tmp_path: Path) -> None:
    assert audit(documents.made(documents.bundle(sample)).write(), tmp_path) == []
