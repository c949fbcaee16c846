"""The shape of the TOML files, as `schemas/profile.json` tells it to someone who writes a profile."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator import profiles, resources
from generator.profiles import source

SHIPPED = Path(profiles.__file__).parent
SCHEMA = json.loads((resources.folder("schemas") / "profile.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
FILES = sorted(path for path in SHIPPED.glob("*/*.toml"))


def faults(tables: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(tables)]


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_file_has_the_shape_the_schema_tells(path: Path) -> None:
    assert faults({path.stem: tomllib.loads(path.read_text(encoding="utf-8"))}) == []


def test_every_file_is_one_that_the_loader_reads() -> None:
    # The map of the clauses is no part of the profile: only the command that prints it reads it.
    assert {path.stem for path in FILES} == {*source.FILES, "coverage"} == set(SCHEMA["properties"])


GOOD = {"target": "12pt", "quote": "cỡ chữ 12"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"quote": "cỡ chữ 12"},
        {"target": "12pt"},
        {**GOOD, "mim": "12pt"},
        {**GOOD, "min": "12 pt"},
        {**GOOD, "severity": "fatal"},
        {**GOOD, "rule": "ND30-QH-02"},
        {**GOOD, "why": "lý do"},
        {**GOOD, "clause": "mục 2"},
        {"target": "12pt", "basis": "choice"},
        {"target": "12pt", "basis": "choice", "why": "lý do", "max": "13pt"},
        {"target": "12pt", "basis": "choice", "why": "lý do", "quote": "cỡ chữ 12"},
    ],
)
def test_requirement_with_one_fault_is_refused(wrong: dict[str, object]) -> None:
    def tables(requirement: dict[str, object]) -> dict[str, object]:
        return {"components": {"quoc_hieu": {"title": "Quốc hiệu", "size": requirement}}}

    assert faults(tables(dict(GOOD))) == []
    assert faults(tables(wrong)) != []


@pytest.mark.parametrize(
    "wrong",
    [
        {"style_id": "VBQuocHieu"},
        {"style": "VB Quốc hiệu"},
        {"style_id": "VBQuốcHiệu", "style": "VB Quốc hiệu"},
        {"box": "ô 1"},
    ],
)
def test_component_with_one_fault_is_refused(wrong: dict[str, str]) -> None:
    assert faults({"components": {"quoc_hieu": {"title": "Quốc hiệu"}}}) == []
    assert faults({"components": {"quoc_hieu": {"title": "Quốc hiệu", **wrong}}}) != []


def test_every_field_is_explained_to_the_reader() -> None:
    def fields(node: object) -> list[dict[str, object]]:
        if isinstance(node, dict):
            own = node.get("properties", {})
            explained = [field for field in own.values() if set(field) - {"const", "enum"}]
            return explained + [field for value in node.values() for field in fields(value)]
        return [field for value in node for field in fields(value)] if isinstance(node, list) else []

    for field in fields(SCHEMA):
        assert {"title", "description", "examples"} <= set(field), field
