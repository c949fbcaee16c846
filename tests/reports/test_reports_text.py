"""Findings as people read them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.findings import NO_ORGANISATION, Finding, Outcome, Severity, Spot
from generator.reports.model import FileReport, worst
from generator.reports.text import closing, lines, visible

ERROR = Finding(
    "DU06", Severity.ERROR, "nguoi_ky.chuc_vu (Chức vụ)", "Chưa ghi chức vụ.", "GĐ", "Phụ lục I", "Xin ghi chức vụ."
)
WARNING = Finding("DU09", Severity.WARNING, "kinh_gui[2] (Kính gửi)", "Tên cơ quan bị lặp.")
NOTE = Finding("DU10", Severity.INFO, "nguoi_ky.chuc_vu (Chức vụ)", "Chức vụ viết tắt.")


def test_findings_stand_under_their_place_in_the_order_places_were_named() -> None:
    assert list(lines(FileReport("a.json", (ERROR, WARNING, NOTE)))) == [
        "a.json: 1 lỗi, 1 cảnh báo, 1 lưu ý",
        "  nguoi_ky.chuc_vu (Chức vụ)",
        "    lỗi DU06: Chưa ghi chức vụ.",
        "      Đang ghi: «GĐ»",
        "      Gợi ý: Xin ghi chức vụ.",
        "      Căn cứ: Phụ lục I",
        "    lưu ý DU10: Chức vụ viết tắt.",
        "  kinh_gui[2] (Kính gửi)",
        "    cảnh báo DU09: Tên cơ quan bị lặp.",
    ]


def test_a_file_without_findings_is_not_mentioned() -> None:
    assert list(lines(FileReport("a.json"))) == []


def test_a_file_that_failed_is_named_once() -> None:
    assert list(lines(FileReport("b/a.json", failure="Tệp «a.json» không phải JSON."))) == [
        "Lỗi: Tệp «a.json» không phải JSON."
    ]
    assert list(lines(FileReport("b/a.json", failure="Tệp rỗng."))) == ["Lỗi: b/a.json: Tệp rỗng."]


def test_problems_of_a_file_that_failed_follow_the_sentence() -> None:
    shown = list(lines(FileReport("a.json", (ERROR,), "Dữ liệu trong «a.json» có 1 lỗi.")))
    assert shown[0] == "Lỗi: Dữ liệu trong «a.json» có 1 lỗi."
    assert shown[2] == "    lỗi DU06: Chưa ghi chức vụ."


def test_empty_quoted_words_are_shown_as_empty() -> None:
    blank = Finding("DU06", Severity.ERROR, "x", "Để trống.", quoted="")
    assert "      Đang ghi: «»" in lines(FileReport("a.json", (blank,)))


def test_the_weight_is_painted_and_nothing_else() -> None:
    painted = list(lines(FileReport("a.json", (ERROR,)), lambda severity, words: f"<{words}>"))
    assert [line for line in painted if "<" in line] == ["    <lỗi DU06>: Chưa ghi chức vụ."]


@pytest.mark.parametrize(
    ("reports", "sentence"),
    [
        ([FileReport("a")], "Không thấy lỗi nào trong 1 tệp."),
        ([FileReport("a", (ERROR, ERROR)), FileReport("b", (WARNING,))], "Có 2 lỗi, 1 cảnh báo trong 2 tệp."),
        ([FileReport("a", failure="Hỏng.")], "Có 1 tệp không đọc được."),
        (
            [FileReport("a", (NOTE,)), FileReport("b", failure="Hỏng.")],
            "Có 1 lưu ý trong 2 tệp. Có 1 tệp không đọc được.",
        ),
        ([FileReport("a", (ERROR,), "Từ chối.")], "Có 1 lỗi trong 1 tệp."),
    ],
)
def test_the_closing_sentence_counts(reports: list[FileReport], sentence: str) -> None:
    assert closing(reports) == sentence


def test_the_heaviest_weight_of_all_files_is_found() -> None:
    assert worst([FileReport("a", (NOTE,)), FileReport("b", (WARNING, NOTE))]) is Severity.WARNING
    assert worst([FileReport("a")]) is None


def test_words_of_a_file_cannot_command_the_terminal() -> None:
    assert visible("đỏ\x1b[31m\u202egược\u200b\nhết") == "đỏ<U+001B>[31m<U+202E>gược<U+200B> hết"


@given(st.text())
def test_visible_text_is_one_line_of_printable_letters(text: str) -> None:
    shown = visible(text)
    assert not {unicodedata.category(letter) for letter in shown} & {"Cc", "Cf", "Zl", "Zp", "Cs", "Co"}
    assert len(shown.splitlines()) <= 1


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_ordinary_letters_are_shown_as_they_are(text: str) -> None:
    assert visible(text) == text


def unseen(code: str, message: str, place: str = "cả văn bản") -> Finding:
    return Finding(code, Severity.INFO, place, message, "GĐ", outcome=Outcome.UNSEEN)


def test_what_could_not_be_examined_stands_behind_the_findings_each_reason_once() -> None:
    waits = "Chỗ này là chỗ chờ điền."
    found = (
        unseen("CK03", waits),
        unseen("CQ07", f"{NO_ORGANISATION} nên chưa đối chiếu được tên."),
        unseen("CK04", waits, "trang 1, đoạn 2"),
        WARNING,
        unseen("SK12", f"{NO_ORGANISATION} nên chưa biết chữ viết tắt."),
        unseen("CQ07", f"{NO_ORGANISATION} nên chưa đối chiếu được tên.", "trang 3, đoạn 1"),
    )
    assert list(lines(FileReport("a.docx", found)))[1:] == [
        "  kinh_gui[2] (Kính gửi)",
        "    cảnh báo DU09: Tên cơ quan bị lặp.",
        "  Không xét được:",
        "    CK03, CK04 (cả văn bản; trang 1, đoạn 2): Chỗ này là chỗ chờ điền.",
        "  Không xét được 2 quy tắc vì chưa biết cơ quan ban hành (CQ07, SK12); xin thêm --co-quan TÊN.",
    ]


def test_another_place_in_the_same_paragraph_is_not_named_again() -> None:
    here, there = Spot("word/document.xml", (("đoạn", 2),)), Spot("word/document.xml", (("đoạn", 5),))
    found = Finding("CH04", Severity.WARNING, "đoạn 2", "Thiếu dấu cách.", spot=here, also=(here, here, there))
    assert "      Cũng vậy ở: đoạn 5" in list(lines(FileReport("a.docx", (found,))))
    alone = Finding("CH04", Severity.WARNING, "đoạn 2", "Thiếu dấu cách.", spot=here, also=(here,))
    assert not any("Cũng vậy" in line for line in lines(FileReport("a.docx", (alone,))))
