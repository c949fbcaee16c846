"""Tables laid out: columns as wide as their words need and together as wide as the text, figures at the right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import profiles
from generator.bundle import bang, be_rong, outline
from generator.bundle.values import Table
from generator.fonts import advances
from generator.fonts.faces import Face
from generator.units import Length, Mm, Pt

PROFILE = profiles.load()
# 210 - 30 - 15 mm.
ROOM = Mm(165)
LONG = "Xây dựng kế hoạch tổ chức các phong trào thi đua cụ thể, chi tiết theo các đợt trong năm học"


def laid_out(*rows: str, divider: str = "") -> Table:
    """The table of rows whose cells are parted by `|`."""
    lines = [f"|{row}|" for row in rows]
    (table,) = outline.parse([lines[0], divider or "|" + "---|" * rows[0].count("|") + "---|", *lines[1:]])
    assert isinstance(table, Table)
    return bang.laid_out(table, PROFILE)


def widths(table: Table) -> list[Length]:
    return [column.width for column in table.columns]


def needed(text: str, bold: bool = False) -> float:
    """A text of 13 pt on one line, with the margins of 1.9 mm at both sides."""
    return advances.width(text, Face(bold=bold, italic=False), Pt(13)) + Mm(3.8)


@given(
    st.lists(
        st.tuples(st.integers(0, ROOM), st.integers(0, ROOM)).map(lambda pair: (min(pair), max(pair))),
        min_size=1,
        max_size=12,
    ).filter(lambda needs: sum(wide for _, wide in needs) > 0)
)
def test_widths_fill_the_room_and_give_what_is_needed(needs: list[be_rong.Need]) -> None:
    found = be_rong.shared(needs, ROOM)
    # 165 mm are 9354 twips.
    assert sum(width.twips for width in found) == 9354
    assert all(width >= 0 for width in found)
    if sum(narrow for narrow, _ in needs) <= ROOM:
        # A twip is lost or won at each side by rounding, up to one more at the last column.
        assert all(width.twips >= Length(narrow).twips - 2 for (narrow, _), width in zip(needs, found, strict=True))


def test_short_columns_do_not_break_for_a_long_one() -> None:
    table = laid_out("TT|Nội dung|Thời gian|Chủ trì", f"1|{LONG}|Tháng 10|Văn phòng Sở", f"2|{LONG}|Tháng 12|Công đoàn")
    number, _, month, lead = widths(table)
    assert number >= needed("TT", bold=True)
    assert month >= needed("Thời gian", bold=True)
    assert lead >= needed("Văn phòng Sở")


def test_two_long_columns_share_by_their_text() -> None:
    table = laid_out("Nội dung|Giải pháp", f"{LONG}|{LONG} {LONG} {LONG} {LONG}")
    left, right = widths(table)
    # Both fill a line, so both need as much.
    assert abs(left - right) < Mm(1)
    shorter, longer = widths(
        laid_out("Nội dung|Giải pháp", f"Tổ chức hội nghị tổng kết công tác thi đua năm học|{LONG}")
    )
    assert shorter < longer


def test_a_column_is_never_narrower_than_its_longest_word() -> None:
    table = laid_out("Ký hiệu|Nội dung", f"3282/BGD&ĐT-TĐKT|{LONG} {LONG} {LONG}")
    # A line may end after the hyphen.
    assert widths(table)[0] >= needed("3282/BGD&ĐT-")


def test_short_cells_share_the_rest_by_their_length() -> None:
    number, name = widths(laid_out("TT|Họ và tên", "1|Nguyễn Văn A"))
    assert number < name
    assert name > Mm(100)


def test_more_columns_than_words_fit_are_still_a_table_of_full_width() -> None:
    table = laid_out("|".join(["Kinh phí"] * 40), "|".join(["1.500.000"] * 40))
    assert sum(width.twips for width in widths(table)) == 9354
    assert all(width > 0 for width in widths(table))


def test_emphasis_makes_a_column_wider() -> None:
    plain, bold = (widths(laid_out("A|B", f"{word}|{LONG} {LONG}"))[0] for word in ("Nghiêng", "**Nghiêng**"))
    assert bold > plain


@pytest.mark.parametrize(
    ("cells", "key"),
    [
        (["1.500.000", "20.000", "-"], "bang_so"),
        (["4,4%", "95,6 %", ""], "bang_so"),
        (["-5", "+12", "0"], "bang_so"),
        (["1", "2", "3"], "bang"),
        (["01", "02", "03"], "bang"),
        (["1.", "2.", "3."], "bang"),
        (["12 tập thể", "5", "6"], "bang"),
        (["9/2022", "10/2022", "11/2022"], "bang"),
        (["-", "", "..."], "bang"),
        (["2021", "2022", "2023"], "bang_so"),
    ],
)
def test_columns_of_figures_stand_at_the_right(cells: list[str], key: str) -> None:
    table = laid_out("Đơn vị|Số liệu", *(f"Phòng A|{cell}" for cell in cells))
    assert [column.key for column in table.columns] == ["bang", key]


def test_the_divider_decides_where_a_column_stands() -> None:
    table = laid_out("A|B|C|D", "5|năm|7|9", divider="|:---|---:|:---:|---|")
    assert [column.key for column in table.columns] == ["bang", "bang_so", "bang", "bang_so"]


def test_rows_of_any_length_make_one_table() -> None:
    table = laid_out("A|B", "1", "1|2|3")
    assert len(table.columns) == 3
    assert [len(row.cells) for row in table.rows] == [2, 1, 3]


def test_a_row_of_up_to_a_quarter_of_the_page_is_not_parted() -> None:
    # 257 mm / 4 = 64.25 mm; a line of 13 pt is 1.15 x 13 pt = 5.27 mm: 12 lines.
    columns = laid_out("TT|Nội dung", f"1|{LONG}").columns
    one = "Xây dựng kế hoạch "
    rows = laid_out("TT|Nội dung", *(f"1|{one * repeated}" for repeated in range(1, 80))).rows
    lines = {bang.line_count(row, columns, PROFILE): row.is_whole for row in rows}
    assert {count: is_whole for count, is_whole in lines.items() if 11 <= count <= 14} == {
        11: True, 12: True, 13: False, 14: False,
    }  # fmt: skip


def test_the_header_is_never_parted() -> None:
    header, row = laid_out(" ".join([LONG] * 30) + "|B", f"{' '.join([LONG] * 30)}|b").rows
    assert (header.is_whole, row.is_whole) == (True, False)
