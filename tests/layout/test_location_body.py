"""The body as items: marks and their sequences, căn cứ, headings and titles, quotations, tables, printed lines."""

from __future__ import annotations

import pytest
from docx.shared import Mm, Pt
from hypothesis import given
from hypothesis import strategies as st
from support import built
from support.built import line, lines, outline, words

from generator.layout.location import outline as marks
from generator.layout.location.model import Item, Unit
from generator.layout.location.outline import mark, roman
from generator.layout.location.quotes import quoted


def body(*paragraphs: str, kind: str = "KẾ HOẠCH", align: str = "both") -> Unit:
    document = built.blank()
    built.heading(document, "Số: 12/KH-SNV")
    line(document, kind, "center", bold=True)
    line(document, "Công tác văn thư năm 2026", "center", bold=True)
    for one in paragraphs:
        line(document, one, align)
    built.closing(document)
    return built.unit(document)


def of(unit: Unit, role: str) -> list[Item]:
    return [item for item in unit.body if item.role == role]


# ---- Marks ----


@pytest.mark.parametrize(
    ("text", "role", "label", "number"),
    [
        ("Phần I", "phan", "Phần I", 1),
        ("PHẦN THỨ NHẤT", "phan", "PHẦN THỨ NHẤT", 1),
        ("Chương IV", "chuong", "Chương IV", 4),
        ("CHƯƠNG I: QUY ĐỊNH CHUNG", "chuong", "CHƯƠNG I:", 1),
        ("Mục 2", "muc", "Mục 2", 2),
        ("Tiểu mục 1.", "tieu_muc", "Tiểu mục 1.", 1),
        ("Điều 12. Phạm vi", "dieu", "Điều 12.", 12),
        ("ĐIỀU 3: Đối tượng", "dieu", "ĐIỀU 3:", 3),
        ("II. KẾT QUẢ", "muc_lama", "II.", 2),
        ("IV/ KẾT QUẢ", "muc_lama", "IV/", 4),
        ("1. Văn phòng", "khoan", "1.", 1),
        ("1) Văn phòng", "khoan", "1)", 1),
        ("1.Mục đích", "khoan", "1.", 1),
        ("2- Văn phòng", "khoan", "2-", 2),
        ("1.1. Văn phòng", "khac_cap", "1.1.", "1.1"),
        ("1.2 Văn phòng", "khac_cap", "1.2", "1.2"),
        ("a) Tổ chức", "diem", "a)", "a"),
        ("đ. Tổ chức", "diem", "đ.", "đ"),
        ("b/ Tổ chức", "diem", "b/", "b"),
        ("(c) tổ chức", "diem", "(c)", "c"),
        ("(1) Tổ chức", "khac_cap", "(1)", 1),
        ("- Tổ chức", "gach", "-", None),
        ("– Tổ chức", "gach", "–", None),
        ("• Tổ chức", "gach", "•", None),
        ("+ Tổ chức", "cong", "+", None),
    ],
)
def test_mark_of_a_line(text: str, role: str, label: str, number: int | str | None) -> None:
    found = mark(text)
    assert found is not None
    assert (found.role, found.label, found.number) == (role, label, number)


@pytest.mark.parametrize(
    "text",
    [
        "15.000 người dự lễ", "2026. Đây là năm", "10 năm qua", "-5 độ C", "V. I. Lê-nin viết", "Chương trình công tác",
        "PHẦN MỀM", "MỤC LỤC", "Mục II của Chương này quy định", "5 - 7 người", "8/3 là ngày", "3.500 hộ dân",
        "Điều 5, Điều 6 của Luật", "Ở đâu cũng vậy", "",
    ],
)  # fmt: skip
def test_opening_that_is_no_mark(text: str) -> None:
    assert mark(text) is None


@given(st.text(alphabet='0123456789IVXLCađAĐ .)(/-–+“"*•mục điềuĐiều', max_size=24))
def test_mark_label_opens_the_text_and_the_rest_ends_it(text: str) -> None:
    found = mark(" ".join(text.split()))
    if found is not None:
        assert " ".join(text.split()).startswith(found.label)
        assert " ".join(text.split()).endswith(found.rest)


@pytest.mark.parametrize(("text", "value"), [("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("IIV", None), ("", None)])
def test_roman_numbers(text: str, value: int | None) -> None:
    assert roman(text) == value


# ---- Sequences ----


def test_sections_are_told_by_their_sequence() -> None:
    found = body("I. MỤC ĐÍCH", "V. I. Lê-nin viết nhiều.", "II. YÊU CẦU", "C. Mác viết nhiều.", "IV. TỔ CHỨC")
    assert [item.label for item in of(found, "muc_lama")] == ["I.", "II.", "IV."]
    assert [item.text for item in of(found, "loi_van")] == ["V. I. Lê-nin viết nhiều.", "C. Mác viết nhiều."]


def test_outline_of_capital_letters_keeps_its_third_letter() -> None:
    found = body("A. THÔNG TIN", "B. KẾT QUẢ", "C. KIẾN NGHỊ", "D. KẾT LUẬN")
    assert outline(found.body) == [("khac_cap", "A."), ("khac_cap", "B."), ("khac_cap", "C."), ("khac_cap", "D.")]


def test_article_that_is_cited_at_the_start_of_a_paragraph_is_none() -> None:
    found = body(
        "Điều 1. Phạm vi điều chỉnh", "Điều 5 Nghị định số 30/2020/NĐ-CP quy định về thể thức.", "Điều 2: Đối tượng"
    )
    assert [item.number for item in of(found, "dieu")] == [1, 2]


def test_sections_begin_again_in_each_part() -> None:
    found = body("Phần I", "KẾT QUẢ", "I. MỘT", "II. HAI", "Phần II", "NHIỆM VỤ", "I. MỘT", "II. HAI")
    assert [item.number for item in of(found, "muc_lama")] == [1, 2, 1, 2]
    assert [item.text for item in of(found, "tieu_de")] == ["KẾT QUẢ", "NHIỆM VỤ"]


# ---- Headings ----


@pytest.mark.parametrize("typed", ["Chương I\nQUY ĐỊNH CHUNG", "Chương I|QUY ĐỊNH CHUNG"])
def test_title_under_a_chapter_in_its_paragraph_or_the_next(typed: str) -> None:
    found = body(*typed.split("|"), "Điều 1. Phạm vi điều chỉnh", "Quy chế này quy định.", align="center")
    assert outline(found.body)[:3] == [("chuong", "Chương I"), ("tieu_de", None), ("dieu", "Điều 1.")]


def test_title_on_the_chapter_s_own_line_is_its_rest() -> None:
    chapter = of(body("CHƯƠNG I: QUY ĐỊNH CHUNG", "Điều 1. Phạm vi"), "chuong")[0]
    assert (chapter.label, chapter.rest, chapter.is_titled) == ("CHƯƠNG I:", "QUY ĐỊNH CHUNG", True)


def test_chapter_directly_over_an_article_has_no_title() -> None:
    found = body("Chương I", "Điều 1. Phạm vi điều chỉnh", "Quy chế này quy định.")
    assert of(found, "tieu_de") == []


def test_numbered_line_over_plain_text_is_titled() -> None:
    found = body("1. Mục đích", "Kế hoạch nhằm thực hiện.", "2. Văn phòng Sở theo dõi.", "3. Yêu cầu", "a) Đúng hạn;")
    assert [item.is_titled for item in of(found, "khoan")] == [True, False, True]


def test_last_line_of_a_bare_list_is_not_titled() -> None:
    found = body("1. Ông Nguyễn Văn A", "2. Bà Trần Thị B", "Các ông, bà có tên trên chịu trách nhiệm.")
    assert [item.is_titled for item in of(found, "khoan")] == [False, False]


def test_heading_in_bold_with_nothing_below_it_is_titled() -> None:
    document = built.blank()
    built.heading(document, "Số: 12/KH-SNV")
    line(document, "KẾ HOẠCH", "center", bold=True)
    line(document, "Công tác văn thư năm 2026", "center", bold=True)
    lines(document, "1. Cơ sở pháp lý\n2. Cơ sở thực tiễn", "both", bold=True)
    built.closing(document)
    assert [item.is_titled for item in of(built.unit(document), "khoan")] == [True, True]


def test_levels_tell_the_marks_without_a_name_apart() -> None:
    found = body("A. THÔNG TIN", "1. Một nội dung.", "1.1. Một ý.", "(1) Một điều.", "B. KẾT QUẢ")
    levels = [item.level for item in found.body if item.text]
    assert [one for one in levels if one is not None] == levels
    assert levels[0] == levels[4]
    assert levels[0] < levels[1] < levels[2] < levels[3]


def test_short_bold_line_without_a_number_is_a_heading_of_no_name() -> None:
    document = built.blank()
    built.heading(document, "Số: 12/KH-SNV")
    line(document, "KẾ HOẠCH", "center", bold=True)
    line(document, "Công tác văn thư năm 2026", "center", bold=True)
    line(document, "Mục đích chung", "both", bold=True)
    built.text(document)
    built.closing(document)
    assert outline(built.unit(document).body) == [("khac_cap", None), ("loi_van", None)]


# ---- Căn cứ ----


def test_two_bases_at_the_top_are_a_block_one_opening_sentence_is_none() -> None:
    block = body(
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", "Thực hiện Kế hoạch số 12/KH-UBND.", "Sở Nội vụ báo cáo."
    )
    assert [item.text[:9] for item in of(block, "can_cu")] == ["Căn cứ Lu", "Thực hiện"]
    assert words(block, "can_cu") == [item.text for item in of(block, "can_cu")]
    single = body("Căn cứ Công văn số 12/SNV-TCCB ngày 05/3/2026 của Sở Nội vụ, Phòng Nội vụ báo cáo như sau:", "Một.")
    assert of(single, "can_cu") == []


@pytest.mark.parametrize(("italic", "roles"), [(True, ["can_cu", "loi_van"]), (False, ["loi_van", "loi_van"])])
def test_single_basis_is_one_when_it_is_set_in_italics(italic: bool, roles: list[str]) -> None:
    document = built.blank()
    built.heading(document, "Số: 12/KH-SNV")
    line(document, "KẾ HOẠCH", "center", bold=True)
    line(document, "Công tác văn thư năm 2026", "center", bold=True)
    line(document, "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.", "both", italic=italic)
    built.text(document)
    built.closing(document)
    assert [item.role for item in built.unit(document).body if item.text] == roles


def test_authority_line_among_the_bases_is_no_basis() -> None:
    document = built.blank()
    built.heading(document, "Số: 12/QĐ-SNV")
    lines(document, "QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác", "center", bold=True)
    line(document, "Căn cứ Luật Lưu trữ;", "both", italic=True)
    line(document, "GIÁM ĐỐC SỞ NỘI VỤ", "center", bold=True)
    line(document, "Theo đề nghị của Chánh Văn phòng.", "both", italic=True)
    line(document, "QUYẾT ĐỊNH:", "center", bold=True)
    line(document, "Điều 1. Thành lập Tổ công tác./.", "both")
    built.closing(document)
    assert [item.role for item in built.unit(document).body if item.text] == [
        "can_cu", "tham_quyen", "can_cu", "quyet_dinh", "dieu",
    ]  # fmt: skip


def test_bases_may_open_with_a_dash() -> None:
    found = body("- Căn cứ Luật Lưu trữ;", "- Căn cứ Nghị định số 30/2020/NĐ-CP.", "Sở Nội vụ ban hành Kế hoạch.")
    assert len(of(found, "can_cu")) == 2


def test_two_bases_in_one_paragraph_with_a_line_break_are_two_items() -> None:
    found = body("Căn cứ Luật Lưu trữ;\nCăn cứ Nghị định số 30/2020/NĐ-CP.", "Sở Nội vụ ban hành Kế hoạch.")
    assert len(of(found, "can_cu")) == 2


@pytest.mark.parametrize("enacting", ["QUYẾT ĐỊNH:", "Q U Y Ế T  Đ Ị N H :", "QUYẾT NGHỊ:"])
def test_everything_between_authority_and_enacting_line_is_basis(enacting: str) -> None:
    document = built.blank()
    built.heading(document, "Số: 12/QĐ-SNV")
    lines(document, "QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\nGIÁM ĐỐC SỞ NỘI VỤ", "center", bold=True)
    lines(document, "Căn cứ Luật Lưu trữ;\nSau khi xem xét hồ sơ;\nTheo đề nghị của Chánh Văn phòng.", "both")
    line(document, enacting, "center", bold=True)
    line(document, "Điều 1. Thành lập Tổ công tác./.", "both")
    built.closing(document)
    assert [item.role for item in built.unit(document).body if item.text] == [
        "tham_quyen", "can_cu", "can_cu", "can_cu", "quyet_dinh", "dieu",
    ]  # fmt: skip


# ---- Quotations ----


def test_provisions_between_quotation_marks_are_quoted() -> None:
    found = body(
        "Điều 1. Sửa đổi, bổ sung một số điều:",
        "“Điều 7. Nhiệm vụ",
        "1. Chủ trì công tác.",
        "d) Theo dõi kết quả.”",
        "Điều 2. Quyết định này có hiệu lực từ ngày ký.",
        kind="QUY ĐỊNH",
    )
    assert [item.is_quoted for item in found.body if item.text] == [False, True, True, True, False]
    assert [item.number for item in of(found, "dieu") if not item.is_quoted] == [1, 2]


def test_quotation_inside_a_sentence_quotes_no_paragraph() -> None:
    assert quoted(["Phong trào “Đổi mới” được phát động.", "“Đổi mới” là chủ đề.", 'Chủ đề "Sáng tạo".']) == [False] * 3


def test_mark_that_is_never_closed_quotes_nothing() -> None:
    assert quoted(["“Điều 7. Nhiệm vụ", "Một.", "Hai."]) == [False] * 3


@given(st.lists(st.text(alphabet='ab “”"«»:.', max_size=12), max_size=8))
def test_quotes_answer_for_every_paragraph(texts: list[str]) -> None:
    assert len(quoted(texts)) == len(texts)


# ---- Tables, captions, notes, other lines ----


def test_table_with_its_caption_and_note() -> None:
    document = built.blank()
    built.heading(document, "Số: 12/BC-SNV")
    line(document, "BÁO CÁO", "center", bold=True)
    line(document, "Kết quả năm 2026", "center", bold=True)
    built.text(document)
    line(document, "Bảng 1. Kết quả theo quý", "center")
    made = built.table(document, [["Quý", "Số lượng"], ["I", "15.000"]], [80, 80])
    made.style = "Table Grid"
    line(document, "Nguồn: Sở Nội vụ.", italic=True)
    line(document, "Đà Lạt, tháng 3", "right")
    built.text(document)
    built.closing(document)
    found = built.unit(document)
    assert [item.role for item in found.body if item.role != "trong"] == [
        "loi_van", "ten_bang", "bang", "ghi_chu", "giua", "loi_van",
    ]  # fmt: skip
    assert of(found, "bang")[0].lines == ()
    assert of(found, "bang")[0].table is not None


def test_frame_of_one_cell_is_read_through() -> None:
    document = built.blank()
    built.heading(document, "Số: 12/TB-SNV")
    line(document, "THÔNG BÁO", "center", bold=True)
    line(document, "Về lịch nghỉ lễ", "center", bold=True)
    built.table(
        document,
        [["Sở Nội vụ thông báo lịch nghỉ lễ năm 2026 như sau.\n- Nghỉ từ ngày 01 tháng 5;"]],
        [165],
        align="left",
    )
    built.closing(document)
    assert outline(built.unit(document).body) == [("loi_van", None), ("gach", "-")]


def test_label_of_automatic_numbering_is_the_mark() -> None:
    document = built.blank()
    built.heading(document, "Số: 12/TB-SNV")
    line(document, "THÔNG BÁO", "center", bold=True)
    line(document, "Về lịch nghỉ lễ", "center", bold=True)
    for one in ("Văn phòng theo dõi.", "Các phòng thực hiện."):
        document.add_paragraph(one, style="List Number")
    built.closing(document)
    assert outline(built.unit(document).body) == [("khoan", "1."), ("khoan", "2.")]


# ---- Printed lines ----


def test_printed_lines_are_counted_in_the_room_of_the_page() -> None:
    # 165 mm; 14 pt Times New Roman: "n" is 0.5 em = 2.47 mm, a space 0.25 em = 1.23 mm, so that n words "nnnn" are
    # 11.11 n - 1.23 mm wide: 14 words 154.3 mm, one line; 15 words 165.4 mm, two.
    for count, printed in ((14, 1), (15, 2), (28, 2), (29, 3)):
        document = built.blank()
        built.heading(document, "Số: 12/TB-SNV")
        line(document, "THÔNG BÁO", "center", bold=True)
        line(document, "Về lịch nghỉ lễ", "center", bold=True)
        line(document, " ".join(["nnnn"] * count), "both")
        built.closing(document)
        (item,) = [item for item in built.unit(document).body if item.text]
        assert item.printed == printed, count


def test_indents_narrow_the_printed_lines() -> None:
    document = built.blank()
    built.heading(document, "Số: 12/TB-SNV")
    line(document, "THÔNG BÁO", "center", bold=True)
    line(document, "Về lịch nghỉ lễ", "center", bold=True)
    paragraph = line(document, " ".join(["nnnn"] * 14), "both")
    paragraph.paragraph_format.first_line_indent = Mm(12.7)
    built.closing(document)
    (item,) = [item for item in built.unit(document).body if item.text]
    assert item.printed == 2


def test_font_that_may_run_wider_leaves_a_close_count_open() -> None:
    document = built.blank()
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(14)
    built.heading(document, "Số: 12/TB-SNV")
    line(document, "THÔNG BÁO", "center", bold=True)
    line(document, "Về lịch nghỉ lễ", "center", bold=True)
    line(document, " ".join(["nnnn"] * 15), "both")
    line(document, " ".join(["nnnn"] * 5), "both")
    built.closing(document)
    assert [item.printed for item in built.unit(document).body if item.text] == [None, 1]


def test_depths_go_from_part_to_plus() -> None:
    order = [
        *("Phần I", "Chương I", "Mục 1", "Tiểu mục 1", "A. Một", "Điều 1. Một", "I. Một"),
        *("1. Một", "1.1. Một", "a) Một", "- Một", "+ Một"),
    ]
    found = [mark(one) for one in order]
    depths = [one.depth for one in found if one is not None]
    assert depths == sorted(depths)
    assert len(depths) == len(order)
    assert max(depths) < marks.PLAIN
