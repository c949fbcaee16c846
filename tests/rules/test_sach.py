"""Clean: what the checker says of our own samples is what stands beside them, and nothing else.

Beside a sample with faults in its words lies `<name>.canh_bao.txt`: code, place in the bundle, words (tabs between).
Every line without «~» is one place that the checker tells; those with «~» only a reader sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from support import documents

from generator import layout, profiles
from generator.api.check import page_facts
from generator.findings import Finding, Outcome
from generator.layout.location import units
from generator.layout.model import Document, paragraphs
from generator.rules import Judged, Subject, judge
from generator.rules.register import rules
from generator.viet.text import fold

# Codes that look at words alone; what they say of a sample comes from its data.
CONTENT = ("VH", "VD", "CH", "CC02", "CC04", "LV02", "ND08", "SK03", "SK07", "ST01", "KG01")
PROFILE = profiles.load("nd30_2020")


class Listed(NamedTuple):
    code: str
    place: str
    words: str


class Told(NamedTuple):
    """One place of a finding: the words of its paragraph, and of the place where the finding quotes them."""

    code: str
    paragraph: str
    quoted: str


@pytest.mark.parametrize("path", documents.sample_paths(), ids=documents.sample_id)
def test_a_sample_has_the_listed_faults_in_its_words_and_no_other(path: Path) -> None:
    data = documents.bundle(path)
    document, judged = _judged(data)
    left = [one for finding in judged.findings for one in _places(document, finding)]
    missed = []
    for line in _listed(path):
        found = next((one for one in left if _is(line, one, data)), None)
        if found is None:
            missed.append(line)
        else:
            left.remove(found)
    assert missed == []
    assert left == []


@pytest.mark.parametrize("path", documents.sample_paths(), ids=documents.sample_id)
def test_a_sample_has_no_fault_of_form_and_nothing_is_left_open(path: Path) -> None:
    _, judged = _judged(documents.bundle(path))
    assert [(one.code, one.message) for one in judged.findings if not one.code.startswith(CONTENT)] == []
    assert [one for one in judged.examined if one.outcome in (Outcome.REVIEW, Outcome.UNSEEN)] == []


def test_every_listed_rule_is_one_of_ours() -> None:
    known = rules()
    lines = [line for path in documents.sample_paths() for line in _lines(path)]
    assert lines
    assert [line for line in lines if line.code.lstrip("~") not in known] == []


def _judged(data: dict[str, Any]) -> tuple[Document, Judged]:
    document = layout.read(documents.made(data).write())
    subject = Subject(document, units(document, PROFILE), PROFILE, data["co_quan"], draw=lambda: page_facts(document))
    return document, judge(subject, rules(), strict=True)


def _places(document: Document, finding: Finding) -> Iterator[Told]:
    text = {
        (
            paragraph.place.part,
            paragraph.place.steps,
        ): f"{paragraph.label.text if paragraph.label else ''} {paragraph.text}"
        for section in document.sections
        for paragraph in paragraphs(section.blocks)
    }
    for number, spot in enumerate((finding.spot, *finding.also)):
        words = text.get((spot.part, spot.steps), "") if spot is not None else ""
        yield Told(finding.code, fold(words), fold(finding.quoted or words) if number == 0 else fold(words))


def _lines(path: Path) -> Iterator[Listed]:
    beside = path.with_suffix(".canh_bao.txt")
    for line in beside.read_text(encoding="utf-8").splitlines() if beside.is_file() else ():
        if line and not line.startswith("#"):
            yield Listed(*line.split("\t"))


def _listed(path: Path) -> list[Listed]:
    return [line for line in _lines(path) if not line.code.startswith("~")]


def _is(line: Listed, told: Told, data: dict[str, Any]) -> bool:
    """The same code, the line's words at that place, the place in that paragraph."""
    said = fold(_said(data, line.place))
    return (
        line.code == told.code
        and fold(line.words) in told.quoted
        and any(part and (part in told.paragraph or told.paragraph in part) for part in (said, fold(line.words)))
        and (said in told.paragraph or told.paragraph in said)
    )


def _said(data: dict[str, Any], place: str) -> str:
    field, _, item = place.partition("[")
    said = data[field][int(item.rstrip("]"))] if item else data[field]
    return str(said).replace("*", "")
