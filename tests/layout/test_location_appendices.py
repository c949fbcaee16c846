"""Appendices: where they begin, what opens them, what is none; copies; what never goes wrong."""

from __future__ import annotations

import io

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import built, documents
from support.built import line, lines, outline, words

from generator import layout, profiles
from generator.layout.location import units
from generator.layout.location.model import Unit

REFERENCE = "(Kèm theo Kế hoạch số 12/KH-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)"


def plan() -> Document:
    document = built.blank()
    built.heading(document, "Số: 12/KH-SNV")
    line(document, "KẾ HOẠCH", "center", bold=True)
    line(document, "Công tác văn thư năm 2026", "center", bold=True)
    built.text(document, "Kinh phí theo Phụ lục I kèm theo./.")
    built.closing(document)
    return document


def test_two_appendices_with_labels_titles_and_references() -> None:
    document = plan()
    document.add_section(WD_SECTION.NEW_PAGE)
    for number, title in (("I", "DANH MỤC NHIỆM VỤ"), ("II", "BIỂU TỔNG HỢP\nKINH PHÍ THỰC HIỆN")):
        line(document, f"Phụ lục {number}", "center", bold=True)
        line(document, title, "center", bold=True)
        line(document, REFERENCE, "center", italic=True)
        built.text(document, "1. Nhiệm vụ", "Các phòng thực hiện./.")
    found = built.unit(document)
    first, second = found.appendices
    assert (first.label and first.label.text, second.label and second.label.text) == ("Phụ lục I", "Phụ lục II")
    assert [one.text for one in second.title] == ["BIỂU TỔNG HỢP", "KINH PHÍ THỰC HIỆN"]
    assert [one.text for one in first.reference] == [REFERENCE]
    assert outline(first.items) == [("khoan", "1."), ("loi_van", None)]
    assert (first.starts_section, second.starts_section) == (True, False)
    assert (first.sections, second.sections) == ((1,), (1,))
    assert [item.text for item in found.body if item.text] == ["Kinh phí theo Phụ lục I kèm theo./."]
    assert found.closing == "table"


@pytest.mark.parametrize(
    "label",
    ["PHỤ LỤC", "Phụ lục 1", "PHỤ LỤC SỐ 01", "Phụ lục A", "PHỤ LỤC: DANH MỤC NHIỆM VỤ", "Phụ lục ……", "Phụ lục I."],
)
def test_wrong_labels_are_labels_too(label: str) -> None:
    document = plan()
    line(document, f"\f{label}", "center", bold=True)
    line(document, REFERENCE, "center", italic=True)
    built.text(document)
    (found,) = built.unit(document).appendices
    assert found.label is not None
    assert found.label.text == label
    assert [one.text for one in found.reference] == [REFERENCE]


def test_reference_over_two_paragraphs() -> None:
    document = plan()
    lines(document, "Phụ lục I\nDANH MỤC\n(Kèm theo Kế hoạch số 12/KH-SNV\nngày 05 tháng 3 năm 2026)", "center")
    built.text(document)
    (found,) = built.unit(document).appendices
    assert [one.text for one in found.reference] == ["(Kèm theo Kế hoạch số 12/KH-SNV", "ngày 05 tháng 3 năm 2026)"]


def test_appendix_without_a_label_begins_with_its_title() -> None:
    document = plan()
    line(document, "\fDANH SÁCH CÁN BỘ", "center", bold=True)
    line(document, REFERENCE, "center", italic=True)
    built.table(document, [["TT", "Họ và tên"], ["1", "Nguyễn Văn A"]], [20, 140])
    (found,) = built.unit(document).appendices
    assert found.label is None
    assert [one.text for one in found.title] == ["DANH SÁCH CÁN BỘ"]
    assert outline(found.items) == [("bang", None)]


def test_citations_and_tables_of_contents_are_no_appendices() -> None:
    document = built.blank()
    built.heading(document, "Số: 12/BC-SNV")
    line(document, "BÁO CÁO", "center", bold=True)
    line(document, "Công tác văn thư năm 2026", "center", bold=True)
    line(document, "Phụ lục I DANH MỤC\t12", "left")
    line(document, "Phụ lục II.......... 15", "left")
    built.text(document, "Phụ lục I của Nghị định số 30/2020/NĐ-CP quy định thể thức văn bản.", "Sở Nội vụ báo cáo./.")
    built.closing(document)
    found = built.unit(document)
    assert found.appendices == ()
    assert len([item for item in found.body if item.text]) == 4


def test_appendix_alone_is_a_unit_of_that_kind() -> None:
    document = built.blank()
    line(document, "Phụ lục I", "center", bold=True)
    line(document, "DANH MỤC NHIỆM VỤ", "center", bold=True)
    line(document, REFERENCE, "center", italic=True)
    built.text(document)
    found = built.unit(document)
    assert found.kind == "phu_luc"
    assert found.body == ()
    assert len(found.appendices) == 1
    assert "ten_loai" not in found


def test_words_of_a_table_in_an_appendix_are_no_closing_block() -> None:
    document = built.blank()
    line(document, "Phụ lục I", "center", bold=True)
    line(document, "DANH MỤC THÀNH PHẦN", "center", bold=True)
    line(document, REFERENCE, "center", italic=True)
    made = built.table(document, [["8", "Dấu"], ["9", "Nơi nhận"], ["10", "Độ mật"]], [20, 140])
    made.style = "Table Grid"
    found = built.unit(document)
    assert found.closing is None
    assert found.appendices[0].label is not None


def test_copy_block_has_components_of_its_own() -> None:
    document = plan()
    left = "SỞ NỘI VỤ\nSố: 05/SY-SNV"
    right = "SAO Y\nLâm Đồng, ngày 06 tháng 3 năm 2026"
    built.table(document, [[left, right]], [70, 95])
    built.table(
        document, [["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\n\n\nTrần Thị B"]], [70, 95]
    )
    main, copy = built.reading(document).units
    assert (main.kind, copy.kind) == ("van_ban", "sao")
    assert words(main, "ho_ten_nguoi_ky") == ["Nguyễn Văn A"]
    assert words(copy, "hinh_thuc_sao") == ["SAO Y"]
    assert words(copy, "noi_nhan_nhan_sao") == ["Nơi nhận:"]
    assert words(copy, "quyen_han_chuc_vu_sao") == ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]
    assert words(copy, "ho_ten_nguoi_ky_sao") == ["Trần Thị B"]


# ---- What holds for every document ----

PIECES = [
    "", "Kính gửi: Sở Tài chính", "Kính gửi:", "- Sở Xây dựng;", "KẾ HOẠCH", "QUYẾT ĐỊNH:", "Về công tác văn thư",
    "Căn cứ Luật Lưu trữ;", "I. MỤC ĐÍCH", "V. I. Lê-nin", "Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi", "1. Một",
    "a) Một", "“Điều 2. Hai", "Ba.”", "Nơi nhận:", "- Lưu: VT. PL.(3)", "TM. ỦY BAN NHÂN DÂN", "GIÁM ĐỐC", "(Đã ký)",
    "Nguyễn Văn A", "Phụ lục I", REFERENCE, "SAO Y", "Nơi nhận:\tGIÁM ĐỐC", "\t\tNguyễn Văn A", "……", "___", "{{x}}",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/KH-SNV", "\f", "Sở Nội vụ đề nghị các đơn vị thực hiện./.", "ĐT: 12",
]  # fmt: skip


def _of_pieces(pieces: list[tuple[int, str, bool]]) -> Document:
    document = built.blank()
    cell = None
    for number, align, in_table in pieces:
        if not in_table:
            cell = None
        elif cell is None:
            cell = document.add_table(rows=1, cols=2).cell(0, number % 2)
        line(document if cell is None else cell, PIECES[number], align, bold=number % 3 == 0)
    return document


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(PIECES) - 1), st.sampled_from(["left", "center", "both", "right"]), st.booleans()
        ),
        max_size=24,
    )
)  # fmt: skip
def test_locating_any_document_takes_each_line_once_and_loses_none_of_the_body(
    pieces: list[tuple[int, str, bool]],
) -> None:
    for unit in built.reading(_of_pieces(pieces)).units:
        _takes_once(unit)


def _takes_once(unit: Unit) -> None:
    """No character is in two components; `kinh_gui` sums up its parts, and is left out."""
    seen: dict[int, list[tuple[int, int, str]]] = {}
    for key, component in unit.components.items():
        if key == "kinh_gui" and "kinh_gui_nhan" in unit:
            continue
        for one in component.lines:
            end = one.start + max(sum(len(run.text) for run in one.runs), 1)
            for start, stop, other in seen.setdefault(id(one.paragraph), []):
                assert end <= start or stop <= one.start, (key, other, one.text)
            seen[id(one.paragraph)].append((one.start, end, key))
    in_body = [id(line.paragraph) for item in unit.body for line in item.lines if line.text]
    claimed = {id(line.paragraph) for component in unit.components.values() for line in component.lines}
    assert set(in_body) <= claimed


@pytest.mark.parametrize("path", documents.sample_paths(), ids=documents.sample_id)
def test_words_and_place_find_in_our_samples_what_the_styles_say(path: object) -> None:
    """Without the names of our styles the title, the body and the closing block are found the same."""
    profile = profiles.load("nd30_2020")
    content = documents.made(documents.bundle(path)).write()  # type: ignore[arg-type]  # a path of the samples
    document = layout.read(content)
    (styled,), (plain,) = units(document, profile).units, units(document, profile, by_styles=False).units
    assert {key: words(styled, key) for key in styled.components} == {
        key: words(plain, key) for key in plain.components
    }
    assert [item.role for item in styled.body] == [item.role for item in plain.body]
    assert [one.text for one in styled.recipients] == [one.text for one in plain.recipients]
    assert styled.type == plain.type


STYLES = {
    "VB Kính gửi": "kinh_gui", "VB Kính gửi nhãn": "kinh_gui_nhan", "VB Kính gửi mục": "kinh_gui_muc",
    "VB Tên loại": "ten_loai", "VB Trích yếu": "trich_yeu", "VB Căn cứ": "can_cu",
    "VB Nơi nhận nhãn": "noi_nhan_nhan", "VB Quyền hạn chức vụ": "quyen_han_chuc_vu",
    "VB Chức vụ khác": "chuc_vu_khac", "VB Họ tên người ký": "ho_ten_nguoi_ky",
    "VB Họ tên sau chức vụ": "ho_ten_nguoi_ky", "VB Địa chỉ cơ quan": "dia_chi_co_quan",
}  # fmt: skip
ROLES = {
    "VB Căn cứ": "can_cu", "VB Gạch đầu dòng": "gach", "VB Cộng đầu dòng": "cong", "VB Khoản": "khoan",
    "VB Điểm": "diem", "VB Điều": "dieu", "VB Mục La Mã": "muc_lama", "VB Chương": "chuong", "VB Mục": "muc",
    "VB Chương tiêu đề": "tieu_de", "VB Mục tiêu đề": "tieu_de",
}  # fmt: skip


@pytest.mark.parametrize("path", documents.sample_paths(), ids=documents.sample_id)
def test_styles_of_our_samples_name_the_components_that_words_find(path: object) -> None:
    content = documents.made(documents.bundle(path)).write()  # type: ignore[arg-type]  # a path of the samples
    (unit,) = units(layout.read(content), profiles.load("nd30_2020"), by_styles=False).units
    by_style: dict[str, list[str]] = {}
    opened = docx.Document(io.BytesIO(content))
    footer = opened.sections[0].first_page_footer.paragraphs
    for paragraph in [*documents.paragraphs(opened), *footer]:
        key = STYLES.get(paragraph.style.name or "") if paragraph.style else None
        parts = [part for part in (" ".join(one.split()) for one in paragraph.text.split("\n")) if part]
        if key is not None and any(any(letter.isalnum() for letter in part) for part in parts):
            by_style.setdefault(key, []).extend(parts)
    for key, texts in by_style.items():
        assert words(unit, key) == texts, key
    for item in unit.body:
        role = ROLES.get(item.lines[0].paragraph.format.style) if item.lines else None
        if role is not None:
            # 1.1. is written in the style of a khoản; the decree names no such level.
            assert item.role == role or (item.role, role) == ("khac_cap", "khoan"), item.text
