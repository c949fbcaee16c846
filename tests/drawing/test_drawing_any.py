"""Whatever the document: every word is drawn once, paragraphs in order, nothing below the text's end."""

from __future__ import annotations

from collections.abc import Iterator

from drawing_specimen import border, cell, drawn, look, page_break, paragraph, run, section, setup, table
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.drawing.placed import TextLine
from generator.layout.model import Block, LineSpacing, Paragraph, Row
from generator.units import Pt

POINTS = st.integers(0, 40).map(Pt)
FLAG = st.booleans()
SPACING = st.one_of(
    st.sampled_from([0.5, 1.0, 1.15, 2.0]).map(lambda value: LineSpacing("auto", value)),
    st.integers(2, 40).map(lambda value: LineSpacing("exact", Pt(value))),
    st.integers(2, 40).map(lambda value: LineSpacing("atLeast", Pt(value))),
)
FORMAT = st.fixed_dictionaries(
    {},
    optional={
        "align": st.sampled_from(["left", "right", "center", "both", "distribute"]), "left": POINTS, "right": POINTS,
        "first_line": st.integers(-30, 30).map(Pt), "before": POINTS, "after": POINTS, "line": SPACING,
        "keep_next": FLAG, "keep_lines": FLAG, "widow_control": FLAG, "page_break_before": FLAG,
        "contextual_spacing": FLAG, "borders": st.just({"top": border(), "bottom": border(1, 2)}),
    },
)  # fmt: skip
RUN = st.builds(
    lambda text, size, bold, hidden: run(text, size=Pt(size), bold=bold, hidden=hidden),
    st.lists(st.sampled_from(["từ", "một-hai", "dài" * 40, "\t", "\n", "  ", "x"]), max_size=6).map(" ".join),
    st.integers(4, 30), FLAG, st.sampled_from([False, False, False, True]),
)  # fmt: skip
PARAGRAPH = st.builds(
    lambda runs, format, hidden: paragraph(*runs, mark=look(hidden=hidden), **format),
    st.lists(st.one_of(RUN, RUN, st.just(page_break())), max_size=4), FORMAT, st.sampled_from([False, False, True]),
)  # fmt: skip


def tables(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    cells = st.builds(
        lambda content, width, lined: cell(
            *content, width=width, borders=dict.fromkeys(("top", "left", "bottom", "right"), border()) if lined else {}
        ),
        st.lists(blocks, min_size=1, max_size=3), st.integers(10, 120), FLAG,
    )  # fmt: skip
    rows = st.builds(
        lambda content, height, rule, whole, head: Row(tuple(content), height, rule, whole, head),
        st.lists(cells, min_size=1, max_size=3), st.one_of(st.none(), POINTS), st.sampled_from(["auto", "atLeast"]),
        FLAG, st.sampled_from([False, False, True]),
    )  # fmt: skip
    return st.builds(lambda made: table(*made), st.lists(rows, min_size=1, max_size=5))


BLOCKS = st.lists(st.one_of(PARAGRAPH, tables(st.one_of(PARAGRAPH, tables(PARAGRAPH)))), max_size=6)


def flat(blocks: tuple[Block, ...] | list[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for one in row.cells:
                    yield from flat(one.blocks)


def without_repeats(blocks: list[Block]) -> bool:
    """Whether no header row could be repeated."""
    rows = [row for block in blocks if not isinstance(block, Paragraph) for row in block.rows]
    inner = [block for row in rows for one in row.cells for block in one.blocks]
    return not any(row.is_header for row in rows) and (not inner or without_repeats(inner))


def letters(text: str) -> str:
    return "".join(text.split())


@settings(deadline=None, max_examples=200)
@given(BLOCKS)
def test_every_word_is_drawn_once(blocks: list[Block]) -> None:
    pages = drawn(section(*blocks, page=setup(width=Pt(300), height=Pt(400))))
    shown = sorted(letters("".join(item.text for page in pages for item in page.items if isinstance(item, TextLine))))
    expected = sorted(letters("".join(one.text for one in flat(blocks))))
    if without_repeats(blocks):
        assert shown == expected
    else:
        assert set(shown) == set(expected)
        assert len(shown) >= len(expected)


@settings(deadline=None, max_examples=200)
@given(st.lists(PARAGRAPH, max_size=12))
def test_paragraphs_are_drawn_in_order_and_above_the_pages_end(blocks: list[Paragraph]) -> None:
    pages = drawn(section(*blocks, page=setup(width=Pt(300), height=Pt(400))))
    lines = [[item for item in page.items if isinstance(item, TextLine)] for page in pages]
    shown = letters("".join(line.text for page in lines for line in page))
    assert shown == letters("".join(block.text for block in blocks))
    for page in lines:
        # 400 - 20 pt; one that is too high for any page stands first on its own.
        assert all(line.top + line.ascent <= Pt(380) + 100 for line in page[1:])
