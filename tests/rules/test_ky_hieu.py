"""Notation: what it must say."""

from __future__ import annotations

import pytest
from support import cases, documents, edits
from support.cases import Case, hold, ident
from support.phu_luc import retyped

from generator.findings import Outcome, Severity

HEAD = "bao_cao/day_du.json"
LETTER = "cong_van/day_du.json"


def number(text: str):
    return retyped("Số:", text)


CASES = [
    Case("SK06", "dung-loai", None, base=HEAD, outcome="đạt"),
    Case("SK06", "khac-loai", number("Số: 128/TB-SNV"), base=HEAD, severity=Severity.ERROR, message="BC"),
    Case("SK06", "ten-loai-go-khac", retyped("BÁO CÁO", "KẾ HOẠCH"), base=HEAD, message="KH", also=("KG07",)),
    Case("SK07", "hai-nhom", number("Số: 25/CVHHHP-PC"), base=LETTER, outcome="đạt"),
    Case("SK07", "co-cv", number("Số: 25/CV-UBND"), base=LETTER, severity=Severity.ERROR, message="CV"),
    Case("SK07", "mot-nhom", number("Số: 25/UBND"), base=LETTER, severity=Severity.WARNING),
    Case("SK07", "du-thao-mot-nhom", number("Số: ……/UBND"), base=LETTER, outcome="đạt"),
    Case(
        "SK07",
        "vien-dan-co-cv",
        edits.typed("Thực hiện Kế hoạch", "Kế hoạch số 12/KH-UBND", "Công văn số 12/CV-UBND"),
        base=LETTER,
        severity=Severity.INFO,
        quoted="Công văn số 12/CV-UBND ngày 05 tháng 01 năm 2026",
    ),
    Case("SK08", "khong-nam", None, base=HEAD, outcome="đạt"),
    Case("SK08", "co-nam", number("Số: 128/2026/BC-SNV"), base=HEAD, severity=Severity.WARNING),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def _judged(text: str, units: list[str]):
    content = documents.made(documents.bundle(HEAD) | {"ky_hieu": text}).write()
    organisation = {"viet_tat": "SNV", "don_vi": [{"viet_tat": one, "ten": one} for one in units]}
    return cases.of_bytes(content, organisation)


def test_an_abbreviation_that_the_organisation_lists_passes() -> None:
    assert _judged("BC-SNV", ["VTLT"]).outcome("SK12") is Outcome.PASSED


def test_an_abbreviation_that_the_organisation_does_not_list_is_told() -> None:
    judged = _judged("BC-SNV-XYZ", ["VTLT"])
    assert judged.outcome("SK12") is Outcome.FAILED
    assert [one.message for one in judged.findings if one.code == "SK12" and "XYZ" in one.message]


def test_without_an_organisation_abbreviations_are_not_compared() -> None:
    assert cases.of_sample(HEAD).outcome("SK12") is Outcome.NOT_APPLICABLE


def test_types_are_compared_once() -> None:
    judged = cases.of_sample(HEAD)
    assert judged.outcome("LV01") is Outcome.NOT_APPLICABLE
    assert judged.outcome("SK10") is Outcome.NOT_APPLICABLE
