"""The official model forms (Phụ lục III) judged as if they were documents: no error, and nothing but their known
departures from the text of Phụ lục I.

The annex is a file of blank forms and so outside the scope; here each form is cut out of it, from its caption ("Mẫu
1.4 - …") to its notes ("Ghi chú:"), its scope is set aside and it is judged alone. Captions and notes belong to the
annex, not to the forms. What may be told, form by form, is typed below from the reference's list
`models_against_the_text`, and what a look at the pages adds.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from support.cases import page_facts

from generator import layout, profiles
from generator.findings import Outcome, Severity
from generator.layout.location import units
from generator.layout.location.model import Scope
from generator.layout.model import Block, Document, Paragraph, Table, paragraphs
from generator.rules import Subject, judge
from generator.rules.judge import Judged
from generator.rules.register import rules

FORMS = Path(__file__).parents[3] / "shared" / "corpus" / "pl-03.docx"
NAMES = (
    "Mẫu 1.1", "Mẫu 1.2", "Mẫu 1.3", "kèm theo, giấy", "kèm theo, điện tử", "Mẫu 1.4", "Mẫu 1.5", "Mẫu 1.6", "Mẫu 1.7",
    "Mẫu 1.8", "Mẫu 1.9", "Mẫu 1.10", "Mẫu 2.1", "Mẫu 2.2", "Mẫu 3.1", "Mẫu 3.2",
)  # fmt: skip
DEPARTURES = {
    ("Mẫu 1.5", "TL05"): "dòng V/v cách dòng số 0pt, quy định 6pt",
    ("Mẫu 1.5", "TR11"): "cỡ chữ 12/14/14 ở phần đầu",
    ("Mẫu 1.10", "CK02"): "chức vụ người ký không canh giữa",
    ("Mẫu 3.1", "BS08"): "tên cơ quan sao cỡ 14, quy định 12-13",
}
# Blank paragraphs between two paragraphs, and nothing else: practice only (info), and printed so in the forms.
EVERYWHERE = {"ND08": "đoạn trống để giãn cách"}
CAPTION = re.compile(r"\s*Mẫu (?:\d\.\d+|3|văn bản \()")

pytestmark = pytest.mark.skipif(
    not FORMS.is_file() and not os.environ.get("CI"), reason="tệp Phụ lục III chính thức không có ở đây"
)


@cache
def forms() -> dict[str, Document]:
    """Each form as a document of its own: what stands from its caption to its notes. What is drawn in the caption's
    paragraph stays, its words do not."""
    whole = layout.read(FORMS.read_bytes())
    cut: list[list[tuple[int, Block]]] = []
    is_open = False
    for number, section in enumerate(whole.sections):
        for block in section.blocks:
            if isinstance(block, Paragraph) and CAPTION.match(block.text):
                cut.append([])
                is_open = True
                block = replace(block, runs=())  # noqa: PLW2901
            notes = _notes(block)
            if is_open and isinstance(block, Table) and notes is not None:
                block = replace(block, rows=block.rows[:notes])  # noqa: PLW2901
            if is_open and (not isinstance(block, Table) or block.rows):
                cut[-1].append((number, block))
            is_open = is_open and notes is None
    assert len(cut) == len(NAMES)
    return {name: _document(whole, part) for name, part in zip(NAMES, cut, strict=True)}


def _notes(block: Block) -> int | None:
    """The row of a table in which the notes begin."""
    if isinstance(block, Paragraph):
        return None
    for number, row in enumerate(block.rows):
        if any("Ghi chú" in one.text for cell in row.cells for one in paragraphs(cell.blocks)):
            return number
    return None


def _document(whole: Document, part: list[tuple[int, Block]]) -> Document:
    sections = tuple(
        replace(section, blocks=tuple(block for at, block in part if at == number))
        for number, section in enumerate(whole.sections)
        if any(at == number for at, _ in part)
    )
    return replace(whole, sections=sections)


@cache
def judged(name: str) -> Judged:
    profile = profiles.load("nd30_2020")
    document = forms()[name]
    reading = replace(units(document, profile), scope=Scope(True, "trong"))
    return judge(Subject(document, reading, profile, draw=lambda: page_facts(document)), rules(), strict=True)


@pytest.mark.parametrize("name", NAMES)
def test_an_official_form_has_no_error(name: str) -> None:
    wrong = [one for one in judged(name).findings if one.outcome is Outcome.FAILED and one.severity is Severity.ERROR]
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_an_official_form_departs_from_the_text_only_where_it_is_known(name: str) -> None:
    told = [one for one in judged(name).findings if one.outcome in (Outcome.FAILED, Outcome.REVIEW)]
    assert [one for one in told if (name, one.code) not in DEPARTURES and one.code not in EVERYWHERE] == []
    assert all(one.severity is Severity.INFO for one in told if one.code in EVERYWHERE)


def test_every_known_departure_is_seen() -> None:
    told = {(name, one.code) for name in NAMES for one in judged(name).findings if one.outcome is Outcome.FAILED}
    assert DEPARTURES.keys() <= told


def test_every_form_with_a_heading_is_found() -> None:
    profile = profiles.load("nd30_2020")
    found = units(layout.read(FORMS.read_bytes()), profile).units
    # Mẫu 1.1 to 1.10, the two documents attached to 1.3, those copied in 3.1 and 3.2: 14 headings, all with Quốc hiệu.
    assert sum("quoc_hieu" in unit for unit in found) == 14
