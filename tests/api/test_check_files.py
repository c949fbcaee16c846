"""Checking files: pages, what is set aside, what is known already, many files in several processes."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.shared import Mm, Pt
from hypothesis import given, settings
from hypothesis import strategies as st
from support import documents

from generator.api import checks
from generator.api.check import Wanted, check, check_file
from generator.api.checks import check_files
from generator.errors import Defect, Unreadable
from generator.findings import Outcome, Severity
from generator.rules import baseline

LETTER = documents.made(documents.bundle("cong_van/day_du.json")).write()


def changed(change: Any) -> bytes:
    """The letter with something changed through python-docx."""
    opened = docx.Document(io.BytesIO(LETTER))
    change(opened)
    written = io.BytesIO()
    opened.save(written)
    return written.getvalue()


def narrow(document: Document) -> None:
    document.sections[0].left_margin = Mm(25)


def body(document: Document) -> list[Any]:
    return [one for one in document.paragraphs if len(one.text) > 80]


def large_body(document: Document) -> None:
    for paragraph in body(document):
        for run in paragraph.runs:
            run.font.size = Pt(16)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return written(tmp_path / "tot.docx", LETTER)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    return written(tmp_path / "sai.docx", changed(narrow))


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def codes(checked: Any) -> set[str]:
    return {one.code for one in checked.report.findings if one.outcome is Outcome.FAILED}


def test_a_good_letter_has_no_faults_and_its_pages_are_counted(good: Path) -> None:
    checked = check_file(good)
    assert codes(checked) == set()
    examination = checked.report.examination
    assert examination is not None
    assert (examination.documents, examination.pages, examination.outside) == (("Công văn",), 1, None)
    assert (examination.profile, examination.is_whole) == ("nd30_2020@1", True)
    assert examination.outcomes["QH02"] is Outcome.PASSED


def test_a_fault_is_told_with_its_page(tmp_path: Path) -> None:
    path = written(tmp_path / "a.docx", changed(large_body))
    found = next(one for one in check_file(path).report.findings if one.code == "ND01")
    assert found.page == 1
    assert found.place.startswith("trang 1, đoạn ")


def test_a_selection_examines_nothing_else_and_is_no_whole_examination(bad: Path) -> None:
    checked = check_file(bad, Wanted(select=("QH",)))
    assert checked.report.examination is not None
    assert {code[:2] for code in checked.report.examination.outcomes} == {"QH"}
    assert not checked.report.examination.is_whole
    assert codes(check_file(bad, Wanted(ignore=("TR",)))) == set()


def test_a_selection_that_names_no_rule_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="QX"):
        check_files([tmp_path / "khong_co.docx"], Wanted(select=("QX",)))


def test_entries_beside_a_file_set_its_findings_aside_with_their_reason(bad: Path) -> None:
    Path(f"{bad}.bo_qua.toml").write_text(
        '[[bo_qua]]\nquy_tac = "TR03"\nly_do = "Giấy in sẵn."\n[[bo_qua]]\nquy_tac = "QH02"\nly_do = "Cũ."\n',
        encoding="utf-8",
    )
    report = check_file(bad).report
    assert report.examination is not None
    assert [(one.code, reason) for one, reason in report.examination.set_aside] == [("TR03", "Giấy in sẵn.")]
    (idle,) = (one for one in report.findings if one.outcome is Outcome.FAILED)
    assert (idle.code, idle.severity, idle.place) == ("BQ01", Severity.WARNING, "tệp «sai.docx.bo_qua.toml», mục 2")


def test_entries_for_every_file_are_idle_only_when_they_set_nothing_aside_in_any(good: Path, bad: Path) -> None:
    file = written(
        good.with_name("chung.toml"),
        b'[[bo_qua]]\nquy_tac="TR03"\nly_do="x"\n[[bo_qua]]\nquy_tac="TR04"\nly_do="x"\n',
    )
    entries, wrong = checks.entries(file)
    wanted = Wanted(aside=entries)
    done = list(check_files([good, bad], wanted))
    assert wrong == ()
    assert all(one.checked and codes(one.checked) == set() for one in done)
    assert [one.place for one in checks.idle(wanted, done, file.name).findings] == ["tệp «chung.toml», mục 2"]


def test_a_damaged_sidecar_is_told_as_the_reason_why_the_file_was_not_checked(bad: Path) -> None:
    Path(f"{bad}.bo_qua.toml").write_text("[[", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"sai\.docx\.bo_qua\.toml"):
        check_file(bad)


def test_a_baseline_leaves_out_what_was_there_and_tells_what_is_new(tmp_path: Path, bad: Path) -> None:
    file = tmp_path / "moc" / "moc.json"
    checks.keep(check_files([bad], folder=file.parent, marks=True), file)
    known = checks.recalled(file)
    assert set(known) == {"../sai.docx"}

    def both(document: Document) -> None:
        narrow(document)
        large_body(document)

    written(bad, changed(both))
    (done,) = check_files([bad], known=known, folder=file.parent)
    assert done.checked is not None
    assert "ND01" in codes(done.checked)
    assert "TR03" not in codes(done.checked)
    assert done.checked.report.examination is not None
    assert done.checked.report.examination.known >= 1


SENTENCES = st.sampled_from(["Sở thực hiện việc này.", "Đề nghị các đơn vị phối hợp."])


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), SENTENCES), min_size=1, max_size=4))
def test_a_baseline_survives_paragraphs_put_in_anywhere(tmp_path_factory: Any, put_in: list[tuple[int, str]]) -> None:
    folder = tmp_path_factory.mktemp("moc")

    def sixteen_point_in_the_first(document: Document) -> None:
        body(document)[0].runs[0].font.size = Pt(16)

    def and_more(document: Document) -> None:
        sixteen_point_in_the_first(document)
        anchors = body(document)
        for place, words in put_in:
            anchor = anchors[1 + place % (len(anchors) - 1)]
            anchor.insert_paragraph_before(words, anchor.style)

    path = written(folder / "a.docx", changed(sixteen_point_in_the_first))
    marks = check_file(path, marks=True).marks
    assert marks
    written(path, changed(and_more))
    checked = check_file(path, known=marks)
    assert [one.message for one in checked.report.findings if one.code in ("ND01", "ND05")] == []


def test_what_cannot_be_read_stops_no_other_file(good: Path, tmp_path: Path) -> None:
    first, second = check_files([written(tmp_path / "x.docx", b"%PDF-1.7"), good])
    assert isinstance(first.error, Unreadable)
    assert second.checked is not None


def test_several_processes_answer_in_the_order_of_the_files(good: Path, bad: Path, tmp_path: Path) -> None:
    broken = written(tmp_path / "x.docx", b"")
    paths = [good, bad, broken, good, bad]
    done = list(check_files(paths, workers=2))
    assert [one.path for one in done] == paths
    assert isinstance(done[2].error, Unreadable)
    one_by_one = list(check_files(paths, workers=1))
    assert [one.checked and one.checked.report for one in done] == [
        one.checked and one.checked.report for one in one_by_one
    ]


class Deadly:
    """What ends the process that unpacks it."""

    def __reduce__(self) -> Any:
        return os._exit, (1,)


def test_a_file_that_ends_a_worker_is_our_defect_and_takes_no_other_with_it(good: Path) -> None:
    jobs = [checks._Job(good, Wanted(), None, False) for _ in range(3)]
    jobs[1] = jobs[1]._replace(wanted=Wanted(organisation=Deadly()))  # type: ignore[arg-type]
    done = list(checks._spread(jobs, 2))
    assert [one.checked is not None for one in done] == [True, False, True]
    assert isinstance(done[1].error, Defect)


def test_bytes_are_judged_without_a_file() -> None:
    assert check(LETTER).outcome("QH02") is Outcome.PASSED


def test_places_are_named_alike_on_every_system(tmp_path: Path) -> None:
    assert checks.named(tmp_path / "a" / "b.docx", tmp_path) == "a/b.docx"
    assert baseline.read(baseline.written({"a/b.docx": {"x": 1}}), "m") == {"a/b.docx": {"x": 1}}


def test_a_blank_paragraph_is_on_the_page_of_the_one_above(tmp_path: Path) -> None:
    def blank(document: Document) -> None:
        body(document)[0].insert_paragraph_before("")
        body(document)[1].insert_paragraph_before("")

    found = check_file(written(tmp_path / "trong.docx", changed(blank))).report.findings
    pages = {one.page for one in found if one.code == "ND08"}
    assert pages == {1}
