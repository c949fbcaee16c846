"""Annotations of GitHub: one line each, read back by the runner's own rules."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from support import reported

from generator.reports import github
from generator.reports.model import FileReport

LINE = re.compile(r"::(error|warning|notice) file=([^,]*),title=([^,:]*)::(.*)")


def read(line: str) -> tuple[str, str, str, str]:
    """A workflow command as the runner reads it: properties unescaped with `:` and `,`, the message without."""
    match = LINE.fullmatch(line)
    assert match is not None, line
    command, file, title, message = match.groups()
    for code, letter in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        file, title = file.replace(code, letter), title.replace(code, letter)
        message = message if letter in ":," else message.replace(code, letter)
    return command, file, title, message


def test_weights_are_commands_and_what_is_open_is_a_notice() -> None:
    told = [read(line)[:3] for line in github.lines(reported.REPORTS)]
    assert told == [
        ("error", "thu muc/cong_van.docx", "QH02"),
        ("notice", "thu muc/cong_van.docx", "TL09"),
        ("notice", "thu muc/cong_van.docx", "DD10 (cần xem lại)"),
        ("notice", "thu muc/cong_van.docx", "CQ07 (không xét được)"),
        ("error", "hong.docx", "Không đọc được"),
    ]


def test_the_message_holds_place_words_hint_and_clause() -> None:
    (line, *_) = github.lines(reported.REPORTS)
    assert read(line)[3].split("\n") == [
        "trang 1, đoạn 1: Quốc hiệu phải in hoa; hiện là chữ thường.",
        "Đang ghi: «Cộng hòa»",
        "Gợi ý: Xin in hoa.",
        "Căn cứ: Phụ lục I, Phần I, Mục II, khoản 1",
    ]


@given(st.text(st.sampled_from("a\r\n%,:\u2028 ")), st.text(st.sampled_from("đ\r\n%,: "), min_size=1))
def test_no_words_end_a_line_or_begin_a_command(words: str, name: str) -> None:
    finding = replace(reported.WRONG, quoted=words, place="đoạn 1")
    (line,) = github.lines([FileReport(name.strip() or "a", (finding,))])
    assert not {"\n", "\r"} & set(line)
    assert read(line)[0] == "error"
