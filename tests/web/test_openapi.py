"""The description of the API is true: of every address, with whatever is sent to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from generator.web import openapi
from generator.web.routes_api import operations, routes

DESCRIPTION = openapi.document(operations)
SCHEMA = schemathesis.openapi.from_dict(DESCRIPTION)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    unsupported_method,
]
SAMPLES = Path(__file__).parents[2] / "samples"
FEW, MANY = 15, 150


def test_every_route_is_described_and_every_description_has_a_route() -> None:
    described = {path.removeprefix(openapi.PREFIX) for path in DESCRIPTION["paths"]}
    assert described == {route.path.replace(":int", "") for route in routes} - {"/openapi.json"}


def test_description_is_served_as_it_is(address: str) -> None:
    assert httpx.get(f"{address}/api/v1/openapi.json").json() == json.loads(json.dumps(DESCRIPTION))


def test_every_reference_leads_somewhere() -> None:
    def walk(value: Any) -> None:
        if isinstance(value, list):
            for item in value:
                walk(item)
        elif isinstance(value, dict):
            target = value.get("$ref")
            if isinstance(target, str):
                found: Any = DESCRIPTION
                for step in target.removeprefix("#/").split("/"):
                    found = found[step]
            for item in value.values():
                walk(item)

    walk(DESCRIPTION)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*/toi_thieu.json")), ids=lambda path: path.parent.name)
def test_samples_are_what_render_says_it_takes(path: Path) -> None:
    body = DESCRIPTION["paths"]["/api/v1/render"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    validator = Draft202012Validator({**body, "components": DESCRIPTION["components"]})
    validator.validate(json.loads(path.read_text(encoding="utf-8")))


GIVEN = [pytest.param(one.name, GenerationMode.POSITIVE, id=one.name) for one in operations]
# What takes nothing cannot be given anything else.
OTHERWISE = [
    pytest.param(one.name, GenerationMode.NEGATIVE, id=f"{one.name}, otherwise")
    for one in operations
    if one.body or one.parameters or "{" in one.path
]


@pytest.mark.parametrize(("name", "mode"), [*GIVEN, *OTHERWISE])
def test_whatever_is_sent_is_answered_as_described(address: str, soak: bool, name: str, mode: GenerationMode) -> None:
    operation = SCHEMA.find_operation_by_id(name)

    @settings(
        max_examples=MANY if soak else FEW,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
        derandomize=not soak,
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def fuzz(case: schemathesis.Case) -> None:
        case.call_and_validate(base_url=address, checks=CHECKS)

    fuzz()
