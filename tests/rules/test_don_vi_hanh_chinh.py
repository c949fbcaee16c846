"""Administrative units of the heading on the day of issue."""

from __future__ import annotations

import pytest
from support import cases, documents
from support.cases import Case, hold, ident
from support.phu_luc import retyped

from generator.findings import Outcome, Severity

PLACE = "Lâm Đồng, ngày"
HEAD = "bao_cao/day_du.json"
LATER = "ngày 10 tháng 12 năm 2026"


def line(text: str):
    return retyped(PLACE, text)


def body(text: str):
    return retyped("ỦY BAN NHÂN DÂN", text)


def seat(place: str) -> dict:
    """The issuing body of the sample, with its seat at a place."""
    return {**documents.bundle(HEAD)["co_quan"], "dia_danh": place}


CASES = [
    Case("DD10", "tinh-con", None, base=HEAD, outcome="đạt", organisation=seat("Lâm Đồng")),
    Case("DD10", "tinh-con-ghi-ca-don-vi", None, base=HEAD, outcome="đạt", organisation=seat("Tỉnh Lâm Đồng")),
    Case(
        "DD10",
        "khong-phai-noi-dong-tru-so",
        None,
        base=HEAD,
        severity=Severity.WARNING,
        message="Cà Mau",
        organisation=seat("Cà Mau"),
    ),
    Case("DD10", "chua-biet-co-quan", None, base=HEAD, outcome="không xét được"),
    Case(
        "DD10",
        "tinh-da-sap-nhap",
        line(f"Hà Giang, {LATER}"),
        base=HEAD,
        severity=Severity.WARNING,
        message="Tuyên Quang",
    ),
    Case(
        "DD10",
        "truoc-ngay-sap-nhap",
        line("Hà Giang, ngày 30 tháng 6 năm 2025"),
        base=HEAD,
        outcome="đạt",
        organisation=seat("Hà Giang"),
    ),
    Case("DD10", "ngay-sap-nhap", line("Hà Giang, ngày 01 tháng 7 năm 2025"), base=HEAD, severity=Severity.WARNING),
    Case("DD10", "cap-huyen", line(f"Thị xã Sơn Tây, {LATER}"), base=HEAD, message="01/7/2025"),
    Case("DD10", "khong-trong-danh-muc", line(f"Làng Xa Lắc, {LATER}"), base=HEAD, outcome="cần xem lại"),
    Case("DD10", "co-quan-cua-tinh-cu", body("ỦY BAN NHÂN DÂN\nTỈNH ĐẮK NÔNG"), base=HEAD, message="ĐẮK NÔNG"),
    Case(
        "DD10", "ten-viet-kieu-khac", line(f"Đăk Lăk, {LATER}"), base=HEAD, outcome="đạt", organisation=seat("Đăk Lăk")
    ),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_a_draft_without_a_date_is_not_compared() -> None:
    content = documents.made(documents.bundle(HEAD) | {"ngay_ban_hanh": None}).write()
    assert cases.of_bytes(content, seat("Lâm Đồng")).outcome("DD10") is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("path", documents.sample_paths(), ids=documents.sample_id)
def test_places_of_the_samples_are_known(path) -> None:
    bundle = documents.bundle(path)
    found = cases.of_bytes(documents.made(bundle).write(), bundle["co_quan"]).outcome("DD10")
    assert found in (Outcome.PASSED, Outcome.NOT_APPLICABLE)
