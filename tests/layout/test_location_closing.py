"""The closing block in the ways people build it; recipients, ô 12 and 13, signers."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from support import built
from support.built import line, words

from generator.layout.location.model import Unit
from generator.layout.location.signers import is_name, is_note

LIST = "Nơi nhận:\n- Như trên;\n- Lưu: VT, VP."
SIGNED = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\nNguyễn Văn A"


def opened(kind: str = "CÔNG VĂN") -> Document:
    document = built.blank()
    built.heading(document, about="V/v nâng bậc lương" if kind == "CÔNG VĂN" else "")
    if kind == "CÔNG VĂN":
        line(document, "Kính gửi: Sở Tài chính", "center")
    else:
        line(document, kind, "center", bold=True)
    built.text(document)
    return document


def signed(unit: Unit) -> list[tuple[list[str], list[str], str | None]]:
    return [
        (
            [one.text for one in signer.titles],
            [one.text for one in signer.other_position],
            None if signer.name is None else signer.name.text,
        )
        for signer in unit.signers
    ]


def listed(unit: Unit) -> list[str]:
    return [one.text for one in unit.recipients]


def is_ordinary(unit: Unit) -> None:
    assert listed(unit) == ["- Như trên;", "- Lưu: VT, VP."]
    assert signed(unit) == [(["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], [], "Nguyễn Văn A")]
    assert words(unit, "noi_nhan_nhan") == ["Nơi nhận:"]
    assert [item.role for item in unit.body if item.text] == ["loi_van"]


def test_table_of_one_row() -> None:
    document = opened()
    built.table(document, [[LIST, SIGNED]], [70, 95])
    found = built.unit(document)
    is_ordinary(found)
    assert found.closing == "table"


def test_table_of_five_rows_and_five_columns() -> None:
    document = opened()
    rows = [
        ["Nơi nhận:", "", "KT. GIÁM ĐỐC", "", ""],
        ["- Như trên;", "", "PHÓ GIÁM ĐỐC", "", ""],
        ["- Lưu: VT, VP.", "", "", "", ""],
        ["", "", "", "", ""],
        ["", "", "Nguyễn Văn A", "", ""],
    ]
    built.table(document, rows, [60, 5, 80, 10, 10])
    is_ordinary(built.unit(document))


def test_label_and_title_in_one_row_list_and_name_in_the_next() -> None:
    document = opened()
    rows = [["Nơi nhận:", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"], ["- Như trên;\n- Lưu: VT, VP.", "\n\n\nNguyễn Văn A"]]
    built.table(document, rows, [70, 95])
    is_ordinary(built.unit(document))


def test_merged_cells_and_a_spacer_column() -> None:
    document = opened()
    made = built.table(document, [["", "", ""], ["", "", SIGNED]], [60, 10, 95])
    merged = made.cell(0, 0).merge(made.cell(1, 1))
    for number, one in enumerate(LIST.split("\n")):
        paragraph = merged.paragraphs[0] if not number else merged.add_paragraph()
        paragraph.text = one
    is_ordinary(built.unit(document))


def test_paragraph_with_line_breaks_in_a_cell() -> None:
    document = opened()
    made = built.table(document, [["", ""]], [70, 95])
    for cell, text in zip(made.rows[0].cells, (LIST, SIGNED), strict=True):
        cell.paragraphs[0].add_run(text)
    is_ordinary(built.unit(document))


def test_tabs() -> None:
    document = opened()
    for one in ("Nơi nhận:\tKT. GIÁM ĐỐC", "- Như trên;\tPHÓ GIÁM ĐỐC", "- Lưu: VT, VP.", "", "\t\tNguyễn Văn A"):
        line(document, one)
    found = built.unit(document)
    is_ordinary(found)
    assert found.closing == "tabs"


def test_runs_of_spaces() -> None:
    document = opened()
    gap = " " * 40
    for one in (
        f"Nơi nhận:{gap}KT. GIÁM ĐỐC",
        f"- Như trên;{gap}PHÓ GIÁM ĐỐC",
        "- Lưu: VT, VP.",
        "",
        f"{gap * 2}Nguyễn Văn A",
    ):
        line(document, one)
    is_ordinary(built.unit(document))


def test_paragraphs_one_under_another_signer_first() -> None:
    document = opened()
    for one in ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "Nguyễn Văn A"):
        line(document, one, "center", bold=True, left=80)
    for one in LIST.split("\n"):
        line(document, one)
    found = built.unit(document)
    is_ordinary(found)
    assert found.closing == "lines"


def test_paragraphs_one_under_another_list_first() -> None:
    document = opened()
    for one in LIST.split("\n"):
        line(document, one)
    for one in ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "Nguyễn Văn A"):
        line(document, one, "center", bold=True, left=80)
    is_ordinary(built.unit(document))


def box(document: Document, text: str) -> None:
    inner = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in text.split("\n"))
    paragraph = document.add_paragraph()
    paragraph.add_run()._r.append(
        parse_xml(
            f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape type="#_x0000_t202" '
            f'style="width:200pt;height:120pt"><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape>'
            "</w:pict>"
        )
    )


def test_text_boxes() -> None:
    document = opened()
    box(document, LIST)
    box(document, SIGNED)
    found = built.unit(document)
    is_ordinary(found)
    assert found.closing == "boxes"


# ---- Nơi nhận ----


@pytest.mark.parametrize(
    ("typed", "items", "drafter"),
    [
        ("- Như trên;\n- Lưu: VT, TCCB. PL.(300)", ["- Như trên;", "- Lưu: VT, TCCB."], ["PL.(300)"]),
        ("- Như trên;\n- Lưu: VT, TCCB.\nNVA.20", ["- Như trên;", "- Lưu: VT, TCCB."], ["NVA.20"]),
        ("- Như trên;\n- Lưu: VT, HC (2).", ["- Như trên;", "- Lưu: VT, HC (2)."], []),
        ("- Như trên;\n- Lưu: VT, P. TCCB.", ["- Như trên;", "- Lưu: VT, P. TCCB."], []),
        (
            "- Các bộ, cơ quan ngang bộ,\ncơ quan thuộc Chính phủ;\n- Lưu: VT.",
            ["- Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ;", "- Lưu: VT."],
            [],
        ),
        ("Như trên;\nLưu: VT.", ["Như trên;", "Lưu: VT."], []),
        ("– Như trên\n– Lưu VT", ["– Như trên", "– Lưu VT"], []),
    ],
)
def test_items_of_the_list(typed: str, items: list[str], drafter: list[str]) -> None:
    document = opened()
    built.table(document, [["Nơi nhận:\n" + typed, SIGNED]], [70, 95])
    found = built.unit(document)
    assert listed(found) == items
    assert words(found, "ky_hieu_nguoi_soan") == drafter


def test_list_begins_on_the_label_s_line() -> None:
    document = opened()
    built.table(document, [["Nơi nhận: - Như trên;\n- Lưu: VT.", SIGNED]], [70, 95])
    found = built.unit(document)
    assert words(found, "noi_nhan_nhan") == ["Nơi nhận:"]
    assert listed(found) == ["- Như trên;", "- Lưu: VT."]


def test_list_without_dashes_begins_on_the_label_s_line() -> None:
    document = opened()
    built.table(document, [["Nơi nhận: Như trên;\n- Lưu: VT.", SIGNED]], [70, 95])
    assert listed(built.unit(document)) == ["Như trên;", "- Lưu: VT."]


def test_drafter_s_name_in_brackets_stays_in_the_line_of_the_archive() -> None:
    document = opened()
    built.table(document, [["Nơi nhận:\n- Như trên;\n- Lưu: VT, CN (Khôi).", SIGNED]], [70, 95])
    found = built.unit(document)
    assert words(found, "ky_hieu_nguoi_soan") == ["(Khôi)"]
    assert listed(found)[-1] == "- Lưu: VT, CN (Khôi)."


def test_tags_of_a_template_are_titles_and_a_name() -> None:
    document = opened()
    built.table(document, [[LIST, "<hinh_thuc_ky>\n\n\n\n<ho_ten>"]], [70, 95])
    assert signed(built.unit(document)) == [(["<hinh_thuc_ky>"], [], "<ho_ten>")]


def test_dash_of_automatic_numbering_is_a_dash() -> None:
    document = opened()
    made = built.table(document, [["Nơi nhận:", SIGNED]], [70, 95])
    for one in ("Như trên;", "Lưu: VT, VP."):
        made.cell(0, 0).add_paragraph(one, style="List Bullet")
    assert [one.has_dash for one in built.unit(document).recipients] == [True, True]


# ---- Signers ----


@pytest.mark.parametrize(
    ("column", "signers"),
    [
        ("GIÁM ĐỐC\n\n\n\nNguyễn Văn A", [(["GIÁM ĐỐC"], [], "Nguyễn Văn A")]),
        ("GIÁM ĐỐC\n\n(Đã ký)\n\nNguyễn Văn A", [(["GIÁM ĐỐC"], [], "Nguyễn Văn A")]),
        ("GIÁM ĐỐC\n\n\n\n", [(["GIÁM ĐỐC"], [], None)]),
        ("GIÁM ĐỐC\n\n\n…………", [(["GIÁM ĐỐC"], [], None)]),
        ("GIÁM ĐỐC\n\n\nNGUYỄN VĂN A", [(["GIÁM ĐỐC"], [], "NGUYỄN VĂN A")]),
        ("GIÁM ĐỐC\n\n\nPGS.TS. Nguyễn Văn A", [(["GIÁM ĐỐC"], [], "PGS.TS. Nguyễn Văn A")]),
        ("GIÁM ĐỐC\n\n\nĐại tá Nguyễn Văn A", [(["GIÁM ĐỐC"], [], "Đại tá Nguyễn Văn A")]),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nNguyễn Văn A",
            [(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], [], "Nguyễn Văn A")],
        ),
        (
            "TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\n\n\nPHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nNguyễn Văn A",
            [(["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"], ["PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"], "Nguyễn Văn A")],
        ),
        (
            "TRƯỞNG BAN\n\n\n\nPhó Chủ tịch UBND tỉnh\nNguyễn Văn A",
            [(["TRƯỞNG BAN"], ["Phó Chủ tịch UBND tỉnh"], "Nguyễn Văn A")],
        ),
        ("Giám đốc\n\n\nNguyễn Văn A", [(["Giám đốc"], [], "Nguyễn Văn A")]),
        ("Q. GIÁM ĐỐC\n\n\nÔng Văn Huyên", [(["Q. GIÁM ĐỐC"], [], "Ông Văn Huyên")]),
        (
            "GIÁM ĐỐC\n(Chữ ký của người có thẩm quyền,\ndấu của cơ quan)\nNguyễn Văn A",
            [(["GIÁM ĐỐC"], [], "Nguyễn Văn A")],
        ),
    ],
)
def test_signer_of_a_column(column: str, signers: list[tuple[list[str], list[str], str | None]]) -> None:
    document = opened()
    built.table(document, [[LIST, column]], [70, 95])
    assert signed(built.unit(document)) == signers


def test_room_above_the_name_may_be_space_of_the_paragraph() -> None:
    document = opened()
    made = built.table(document, [[LIST, "TRƯỞNG BAN"]], [70, 95])
    line(made.cell(0, 1), "GIÁM ĐỐC SỞ NỘI VỤ", "center", bold=True, before=70)
    line(made.cell(0, 1), "Nguyễn Văn A", "center", bold=True)
    assert signed(built.unit(document)) == [(["TRƯỞNG BAN"], ["GIÁM ĐỐC SỞ NỘI VỤ"], "Nguyễn Văn A")]


def test_minutes_have_two_signers_and_the_list_under_the_first() -> None:
    document = opened("BIÊN BẢN")
    left = "THƯ KÝ\n(Chữ ký)\n\nNguyễn Văn A\n\nNơi nhận:\n- Như thành phần dự;\n- Lưu: VT, Hồ sơ."
    built.table(document, [[left, "CHỦ TỌA\n\n\nTrần Thị B"]], [70, 95])
    found = built.unit(document)
    assert signed(found) == [(["THƯ KÝ"], [], "Nguyễn Văn A"), (["CHỦ TỌA"], [], "Trần Thị B")]
    assert listed(found) == ["- Như thành phần dự;", "- Lưu: VT, Hồ sơ."]


def test_contract_is_signed_by_its_parties_without_a_list() -> None:
    document = opened("HỢP ĐỒNG")
    built.table(
        document, [["ĐẠI DIỆN BÊN A\nGIÁM ĐỐC\n\n\nNguyễn Văn A", "ĐẠI DIỆN BÊN B\nGIÁM ĐỐC\n\n\nTrần Thị B"]], [80, 85]
    )
    found = built.unit(document)
    assert [one[2] for one in signed(found)] == ["Nguyễn Văn A", "Trần Thị B"]
    assert found.party_like


def test_signer_without_a_list_as_the_last_lines() -> None:
    document = opened("THÔNG BÁO")
    for one in ("GIÁM ĐỐC", "", "", "Nguyễn Văn A"):
        line(document, one, "center", bold=True, left=80)
    found = built.unit(document)
    assert signed(found) == [(["GIÁM ĐỐC"], [], "Nguyễn Văn A")]
    assert [item.role for item in found.body if item.text] == ["loi_van"]


def test_table_of_the_body_is_no_closing_block() -> None:
    document = opened("THÔNG BÁO")
    made = built.table(document, [["TT", "HỌ VÀ TÊN"], ["1", "Nguyễn Văn A"]], [20, 140])
    made.style = "Table Grid"
    built.text(document)
    found = built.unit(document)
    assert found.closing is None
    assert [item.role for item in found.body if item.role != "trong"] == ["loi_van", "bang", "loi_van"]


@pytest.mark.parametrize("text", ["(Đã ký)", "Đã ký", "(Ký, ghi rõ họ tên)"])
def test_words_for_a_signature_are_a_note(text: str) -> None:
    assert is_note(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Nguyễn Văn A", True), ("Y Thanh Hà Niê Kđăm", True), ("Ông Văn Huyên", True), ("ThS. Lê Thị B", True),
        ("TRẦN VĂN B", True), ("GIÁM ĐỐC", False), ("Phó Giám đốc", False), ("Các đơn vị thực hiện.", False),
        ("TỔNG GIÁM ĐỐC", False), ("Lâm Đồng, ngày 05 tháng 3", False),
    ],
)  # fmt: skip
def test_names_are_told_from_titles(text: str, is_one: bool) -> None:
    assert is_name(text) is is_one


# ---- Ô 13 ----


def test_address_in_the_footer_of_the_first_page() -> None:
    document = opened()
    built.closing(document)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_footer.paragraphs[0].text = "Số 36 đường Trần Phú, phường Xuân Hương - Đà Lạt"
    section.first_page_footer.add_paragraph("ĐT: (0263) 1234567; E-Mail: sonoivu@example.org")
    assert words(built.unit(document), "dia_chi_co_quan") == [
        "Số 36 đường Trần Phú, phường Xuân Hương - Đà Lạt", "ĐT: (0263) 1234567; E-Mail: sonoivu@example.org"
    ]  # fmt: skip


def test_address_below_the_closing_block() -> None:
    document = opened()
    built.closing(document)
    line(document, "Số: 36 Trần Phú; ĐT: (0263) 1234567, Fax: (0263) 1234568;")
    line(document, "E-Mail: sonoivu@example.org, Website: www.example.org")
    assert len(words(built.unit(document), "dia_chi_co_quan")) == 2


def test_page_number_in_the_footer_is_no_address() -> None:
    document = opened()
    built.closing(document)
    document.sections[0].footer.paragraphs[0].text = "2"
    assert "dia_chi_co_quan" not in built.unit(document)
