"""Outline text as a whole: it comes back as typed, no letter is lost, nothing is refused, time is linear."""

from __future__ import annotations

import cProfile
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bundle import outline
from generator.bundle.values import Block, Table

# What a secretary may type, and what a parser trips over.
PIECES = [
    "Phần I", "PHẦN THỨ HAI", "Chương II", "Mục 1", "Tiểu mục 3", "Điều 1.", "Điều 12a:", "I.", "IV.", "X.", "1.",
    "12.", "1.1.", "2.3.4.", "1.1.1.1.1.1.1.1.1.1.1.1.", "a)", "đ)", "-", "–", "+", "1.!", "1..", "I.!", "Điều 2..",
    "Điều 3.!", "*", "**", "***", "****", "*nghiêng*", "**đậm**", "***cả hai***", "\\", "\\\\", "\\*", "\\|", "\\-",
    "\\1.", "|", "||", "|---|", "|:--|--:|", "| a | b |", "| 1 |", "\t", "\t\t", "A\tB", "\n", "\n", "\n", "\n\n",
    "\r\n", "\r", " ", "  ", "\N{NO-BREAK SPACE}", "(*)", "(**)", "2 * 3", ".", ";", ":", ",", "/", "./.",
    "..........", "…", "“Đoàn kết”", "Mục đích", "Sở Nội vụ đề nghị", "GD&ĐT", "<b>", "{{ x }}",
    "\N{COMBINING ACUTE ACCENT}", "\N{GRINNING FACE}", "\x0b", "\x85",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join) | st.text()
LINE_END = re.compile(r"\r\n?|\n")
# Marks that may go from the page: emphasis, bars and dividers of tables, backslashes, signs after a label, white space.
MARKS = re.compile(r"[*|\\!.:\-\s]")


def tidy(text: str) -> list[str]:
    """The lines without what the grammar does not keep: blank lines and white space at the ends of a line."""
    return [line.strip() for line in LINE_END.split(text) if line.strip()]


def printed(blocks: tuple[Block | Table, ...]) -> list[str]:
    """What stands on paper, one piece a paragraph or cell."""
    pieces = []
    for block in blocks:
        if isinstance(block, Block):
            pieces.append(block.text)
        else:
            pieces += [cell.text for row in block.rows for cell in row.cells]
    return pieces


@given(TEXTS)
def test_text_to_blocks_to_text_is_the_same_text(text: str) -> None:
    assert tidy(outline.write(outline.parse(text))) == tidy(text)


@given(TEXTS)
def test_blocks_to_text_to_blocks_are_the_same_blocks(text: str) -> None:
    blocks = outline.parse(text)
    again = outline.parse(outline.write(blocks))
    assert outline.write(again) == outline.write(blocks)
    assert printed(again) == printed(blocks)
    assert [block.key for block in again if isinstance(block, Block)] == [
        block.key for block in blocks if isinstance(block, Block)
    ]


@given(TEXTS)
def test_no_letter_is_lost_moved_or_doubled(text: str) -> None:
    assert MARKS.sub("", "".join(printed(outline.parse(text)))) == MARKS.sub("", text)


@given(st.text(alphabet=st.characters(exclude_characters="*|\\\t\r\n"), min_size=1))
def test_a_line_without_marks_is_printed_as_typed(line: str) -> None:
    found = outline.parse(line)
    (block,) = found or (Block("noi_dung", ()),)
    assert isinstance(block, Block)
    assert f"{block.label}{block.sign}{block.gap}{block.words}" == line.strip()
    assert not any(run.bold or run.italic for run in block.runs)


@given(TEXTS)
def test_blocks_hold_no_line_break_and_no_empty_run(text: str) -> None:
    for block in outline.parse(text):
        assert not (isinstance(block, Block) and not block.text)
        for runs in [block.runs] if isinstance(block, Block) else [c.runs for row in block.rows for c in row.cells]:
            assert all(run.text and not re.search(r"[\r\n]", run.text) for run in runs)


@given(TEXTS)
def test_only_paragraphs_without_a_label_are_titles_of_headings(text: str) -> None:
    headings = {"phan", "chuong", "muc", "tieu_muc"}
    blocks = outline.parse(text)
    for above, block in zip((None, *blocks), blocks, strict=False):
        if isinstance(block, Block) and block.key.removesuffix("_tieu_de") in headings and block.key not in headings:
            assert not block.label
            assert isinstance(above, Block)
            assert above.key == block.key.removesuffix("_tieu_de")
            assert not above.words


def steps(text: str) -> int:
    """How many function calls a parse makes: counted, not timed, so that a busy machine gives the same number."""
    profiler = cProfile.Profile()
    profiler.enable()
    outline.parse(text)
    profiler.disable()
    return sum(entry.callcount for entry in profiler.getstats())


def test_steps_grow_with_the_number_of_lines() -> None:
    lines = ["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "- Tạo không khí thi đua sôi nổi, rộng khắp;", "Sở Nội vụ đề nghị."]
    # Ten times the lines: ten times the steps, where looking back at all lines would take a hundred times.
    assert steps("\n".join(lines * 2_500)) < 12 * steps("\n".join(lines * 250))


@pytest.mark.parametrize(
    "piece",
    [
        "*", "**", "*a", "*a ", "a* ", "****", "\\", "\\*", "|", "| ", "|-", "|-|", ".", "1.", "1. ", "….", "\t", "a\t",
        " ", "I", "Điều 1. ", "Mục ", "- ", "\n|a|\n|-|", "\na\tb", "1.\n", "Phần I\n",
    ],
)  # fmt: skip
def test_odd_text_of_fifty_thousand_letters_is_read_in_the_steps_of_its_length(piece: str) -> None:
    # Compared each with each they are 2.5 thousand million steps: such a test would not end.
    for ending in ("", "x."):
        for opening in ("1. a", ""):
            text = f"{opening}{piece * (50_000 // len(piece))}{ending}"
            assert steps(text) < 60 * len(text)
