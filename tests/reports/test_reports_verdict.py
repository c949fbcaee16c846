"""The verdict on a checked file: what may be called right, and what is left open."""

from __future__ import annotations

import pytest

from generator.findings import Finding, Outcome, Severity, Spot
from generator.reports.model import Examination, FileReport
from generator.reports.text import closing, lines
from generator.reports.verdict import is_right, verdict

ERROR = Finding("QH02", Severity.ERROR, "đoạn 1", "Quốc hiệu phải đậm.")
NOTE = Finding("VH03", Severity.INFO, "đoạn 2", "Xin xem lại.")
PASSED, REVIEW, UNSEEN = Outcome.PASSED, Outcome.REVIEW, Outcome.UNSEEN
BOTH = frozenset({"QH02", "TR07"})


def examined(**outcomes: Outcome) -> Examination:
    return Examination("nd30_2020@1", ("Công văn",), outcomes=outcomes, mandatory=BOTH)


def test_right_is_said_when_every_mandatory_rule_was_decided() -> None:
    whole = examined(QH02=PASSED, TR07=Outcome.NOT_APPLICABLE, VH03=PASSED)
    assert verdict(whole, ()) == "Đúng thể thức."
    assert verdict(whole, (NOTE,)) == "Đúng thể thức, có 1 lưu ý."


def test_a_mandatory_rule_that_could_not_be_examined_forbids_to_say_right() -> None:
    whole = examined(QH02=PASSED, TR07=UNSEEN)
    assert verdict(whole, ()) == (
        "Không thấy lỗi; không xét được 1 quy tắc (TR07). Chưa đủ để kết luận là đúng thể thức."
    )


def test_another_rule_left_open_is_named_but_does_not_stand_in_the_way() -> None:
    whole = examined(QH02=PASSED, TR07=PASSED, DD10=REVIEW)
    assert verdict(whole, ()) == "Đúng thể thức; cần xem lại 1 quy tắc (DD10)."


def test_faults_are_counted_by_weight_and_what_is_open_is_named() -> None:
    whole = examined(QH02=Outcome.FAILED, TR07=REVIEW, DD10=UNSEEN)
    open_ones = [Finding("TR07", Severity.INFO, "", "…", outcome=REVIEW)]
    assert verdict(whole, (ERROR, NOTE, *open_ones)) == (
        "1 lỗi, 1 lưu ý; cần xem lại 1 quy tắc (TR07); không xét được 1 quy tắc (DD10)."
    )


@pytest.mark.parametrize(
    ("whole", "words"),
    [
        (Examination("p", is_whole=False), "Chỉ xét những quy tắc được chọn."),
        (Examination("p", set_aside=((ERROR, "Theo mẫu."),)), "Đã bỏ qua 1 điểm theo tệp bỏ qua (QH02)."),
        (Examination("p", known=3), "Không nêu lại 3 chỗ đã có trong tệp mốc."),
    ],
    ids=["selected", "set aside", "in the baseline"],
)
def test_what_was_left_out_forbids_to_say_right_and_is_said(whole: Examination, words: str) -> None:
    assert not is_right(whole, ())
    assert verdict(whole, ()).endswith(words)
    assert "Đúng thể thức" not in verdict(whole, ())


def test_a_file_outside_the_regulation_gets_one_sentence_that_says_why() -> None:
    outside = Examination("p", outside="Đây là văn bản của Đảng.")
    assert list(lines(FileReport("a.docx", examination=outside))) == [
        "a.docx: Ngoài phạm vi xét. Đây là văn bản của Đảng."
    ]


def test_the_report_of_a_checked_file_says_what_it_is_where_things_are_and_where_values_come_from() -> None:
    whole = Examination("p", ("Công văn",), pages=2, notes=("Tệp có nhận xét.",), outcomes={"QH02": Outcome.FAILED})
    finding = Finding(
        "QH02", Severity.ERROR, "trang 1, bảng 1, hàng 1, ô 2, đoạn 1", "Quốc hiệu phải đậm.", "CỘNG HÒA",
        clause="Phụ lục I", origin="kiểu đoạn «Normal»",
        also=(Spot("word/document.xml", (("đoạn", 7),)), Spot("word/footer1.xml", (("đoạn", 1),))),
    )  # fmt: skip
    assert list(lines(FileReport("a.docx", (finding,), examination=whole))) == [
        "a.docx: 1 lỗi.",
        "  Đã xét: Công văn, 2 trang.",
        "  Tệp có nhận xét.",
        "  trang 1, bảng 1, hàng 1, ô 2, đoạn 1",
        "    lỗi QH02: Quốc hiệu phải đậm.",
        "      Đang ghi: «CỘNG HÒA»",
        "      Cũng vậy ở: đoạn 7; chân trang, đoạn 1",
        "      Giá trị này lấy từ: kiểu đoạn «Normal»",
        "      Căn cứ: Phụ lục I",
    ]


def test_what_is_open_is_told_by_its_outcome_not_by_a_weight() -> None:
    seen = Finding("DD10", Severity.INFO, "đoạn 1", "Không rõ địa danh.", outcome=REVIEW)
    shown = list(lines(FileReport("a.docx", (seen,), examination=examined(DD10=REVIEW))))
    assert "    cần xem lại DD10: Không rõ địa danh." in shown


def test_the_closing_sentence_counts_files_outside() -> None:
    outside = Examination("p", outside="Đây là văn bản của Đảng.")
    assert closing([FileReport("a", examination=outside)]) == "Có 1 tệp ngoài phạm vi xét."
    assert closing([FileReport("a", examination=outside), FileReport("b", (ERROR,), examination=examined())]) == (
        "Có 1 lỗi trong 2 tệp. Có 1 tệp ngoài phạm vi xét."
    )


def test_many_rules_left_open_are_counted_and_not_named() -> None:
    outcomes = {f"TR{number:02}": Outcome.UNSEEN for number in range(1, 8)}
    assert verdict(Examination("x@1", outcomes=outcomes), ()).startswith("Đúng thể thức; không xét được 7 quy tắc.")
