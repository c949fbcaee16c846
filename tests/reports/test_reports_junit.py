"""JUnit XML: a case for each rule, counted as test servers count."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree
from support import reported

from generator.api.report import explain
from generator.findings import Severity
from generator.reports import junit
from generator.reports.model import FileReport


def suites(*reports: FileReport, muc: Severity = Severity.ERROR) -> etree._Element:
    root = etree.fromstring(junit.document(reports, lambda code: explain(code).title, muc).encode())
    for suite in root:
        for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert suite.get(count) == str(len(suite.findall(f"testcase/{tag}")))
        assert suite.get("tests") == str(len(suite.findall("testcase")))
    return root


def state(root: etree._Element) -> dict[str, str]:
    return {
        str(case.get("name")).split()[0]: next((str(child.tag) for child in case), "passed")
        for case in root.iter("testcase")
    }


def test_each_rule_of_a_file_is_a_case() -> None:
    assert state(suites(reported.REPORTS[0])) == {
        "CQ07": "skipped",
        "DD10": "system-out",
        "PL01": "skipped",
        "QH02": "failure",
        "TL09": "system-out",
        "TR01": "passed",
    }


def test_a_lower_weight_fails_only_when_asked() -> None:
    assert state(suites(reported.REPORTS[0], muc=Severity.INFO))["TL09"] == "failure"


def test_the_failure_tells_everything() -> None:
    (failure,) = suites(reported.REPORTS[0]).iter("failure")
    assert failure.get("type") == "lỗi"
    assert failure.get("message") == reported.WRONG.message
    assert str(failure.text).split("\n")[1:] == [
        "Đang ghi: «Cộng hòa»",
        "Gợi ý: Xin in hoa.",
        "Căn cứ: Phụ lục I, Phần I, Mục II, khoản 1",
    ]


def test_unreadable_is_an_error_and_outside_is_skipped() -> None:
    root = suites(*reported.REPORTS)
    assert [next(iter(suite[0])).tag for suite in root][1:] == ["error", "skipped"]
    assert (root.get("failures"), root.get("errors"), root.get("skipped")) == ("1", "1", "3")


def test_characters_that_xml_cannot_hold_are_shown_as_their_code() -> None:
    finding = replace(reported.WRONG, quoted=reported.HOSTILE)
    (failure,) = suites(FileReport("a\x01.docx", (finding,))).iter("failure")
    assert "<U+202E><U+0007>" in str(failure.text)
