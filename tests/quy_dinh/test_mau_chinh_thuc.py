"""The official model forms (Phụ lục III) judged as if they were documents: no error, and nothing but their known
departures from the text of Phụ lục I.

The annex is a file of blank forms and so outside the scope; here its scope is set aside and each form is judged. What
may be told, form by form, is typed below from the reference's list `models_against_the_text`.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from support.cases import page_facts

from generator import layout, profiles
from generator.findings import Outcome, Severity
from generator.layout.location import units
from generator.layout.location.model import Scope
from generator.rules import Subject, judge
from generator.rules.judge import Judged
from generator.rules.register import rules

FORMS = Path(__file__).parents[3] / "shared" / "corpus" / "pl-03.docx"
DEPARTURES = {
    "TL05": "1.5: dòng V/v cách dòng số 0pt, quy định 6pt",
    "TR11": "1.5: cỡ chữ 12/14/14 ở phần đầu",
    "CK02": "1.10: chức vụ người ký không canh giữa",
    "BS08": "3.1: tên cơ quan sao cỡ 14, quy định 12-13",
    "TN04": "đường kẻ dưới Tiêu ngữ dài tới 1,12 lần dòng chữ",
    "CQ03": "đường kẻ dưới tên cơ quan ngắn hơn 1/3",
    "TL03": "đường kẻ dưới trích yếu ngắn hơn 1/3",
}

pytestmark = pytest.mark.skipif(
    not FORMS.is_file() and not os.environ.get("CI"), reason="tệp Phụ lục III chính thức không có ở đây"
)


@pytest.fixture(scope="module")
def judged() -> Judged:
    profile = profiles.load("nd30_2020")
    document = layout.read(FORMS.read_bytes())
    reading = replace(units(document, profile), scope=Scope(True, "trong"))
    return judge(Subject(document, reading, profile, draw=lambda: page_facts(document)), rules(), strict=True)


def test_the_official_forms_have_no_error(judged: Judged) -> None:
    wrong = [one for one in judged.findings if one.outcome is Outcome.FAILED and one.severity is Severity.ERROR]
    assert wrong == []


def test_the_official_forms_depart_from_the_text_only_where_it_is_known(judged: Judged) -> None:
    failed = [one for one in judged.findings if one.outcome is Outcome.FAILED]
    assert [one for one in failed if one.code not in DEPARTURES] == []


def test_every_form_with_a_heading_is_found(judged: Judged) -> None:
    profile = profiles.load("nd30_2020")
    found = units(layout.read(FORMS.read_bytes()), profile).units
    # Mẫu 1.1 to 1.10, the document attached to 1.3, the electronic forms: 13 headings with Quốc hiệu in the annex.
    assert sum("quoc_hieu" in unit for unit in found) == 13
