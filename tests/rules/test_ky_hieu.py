"""Notation: what it must say."""

from __future__ import annotations

import pytest
from support import cases, documents, edits, quyet_dinh
from support.cases import Case, hold, ident
from support.phu_luc import retyped
from support.quyet_dinh import saved

from generator.findings import Outcome, Severity

HEAD = "bao_cao/day_du.json"
LETTER = "cong_van/day_du.json"


def number(text: str):
    return retyped("Số:", text)


CASES = [
    Case("SK06", "dung-loai", None, base=HEAD, outcome="đạt"),
    Case("SK06", "khac-loai", number("Số: 128/TB-SNV"), base=HEAD, severity=Severity.ERROR, message="BC"),
    Case("SK06", "ten-loai-go-khac", retyped("BÁO CÁO", "KẾ HOẠCH"), base=HEAD, message="KH", also=("KG07",)),
    quyet_dinh.case("SK06", "to-trinh-ghi-tt", number("Số: 21/TT-SNV"), of="to_trinh", message="TTr"),
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
    Case("SK12", "trong-danh-muc", None, base=HEAD, outcome="đạt"),
    Case("SK12", "ngoai-danh-muc", number("Số: 128/BC-SNV-XYZ"), base=HEAD, severity=Severity.WARNING, message="XYZ"),
    Case("LV01", "dung-ten-loai", None, base=HEAD, outcome="đạt"),
]
# What the organisation lists for the cases of SK12.
ORGANISATION = {"viet_tat": "SNV", "don_vi": [{"viet_tat": "VTLT", "ten": "Phòng Văn thư - Lưu trữ"}]}


def test_without_an_organisation_its_abbreviations_are_not_judged() -> None:
    assert cases.of_sample(HEAD).outcome("SK12") is Outcome.UNSEEN


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    if case.outcome == Outcome.NOT_APPLICABLE.value:
        assert cases.of_sample(case.base).outcome(case.code) is Outcome.NOT_APPLICABLE
    elif case.code == "SK12":
        document = documents.opened(documents.made(documents.bundle(case.base)))
        (case.change or (lambda _: None))(document)
        judged = cases.of_bytes(saved(document), ORGANISATION)
        assert judged.outcome("SK12") is Outcome(case.outcome)
        assert all((case.message or "") in one.message for one in judged.findings if one.code == "SK12")
    else:
        hold(case)
