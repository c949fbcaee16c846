"""Locating the heading: the same components whatever it is built of."""

from __future__ import annotations

import pytest
from support.word_xml import A4, QUOC_HIEU, STYLES, TIEU_NGU, box, p, table

from generator import profiles
from generator.layout.location.units import units

PARENT, ISSUER = "UBND TỈNH LÂM ĐỒNG", "SỞ NỘI VỤ"
NUMBER, DATE = "Số: 15/QĐ-SNV", "Lâm Đồng, ngày 05 tháng 01 năm 2026"
TITLE = p("QUYẾT ĐỊNH", align="center", bold=True) + p("Về việc nâng bậc lương", align="center", bold=True)
BODY = p("Điều 1. Nâng bậc lương đối với công chức có tên trong danh sách.", align="both") * 3
WANTED = {
    "quoc_hieu": [QUOC_HIEU], "tieu_ngu": [TIEU_NGU], "co_quan_chu_quan": [PARENT], "co_quan_ban_hanh": [ISSUER],
    "so_ky_hieu": [NUMBER], "dia_danh_thoi_gian": [DATE],
}  # fmt: skip


def c(text, **look):
    return p(text, align="center", **look)


def names():
    return c(PARENT) + c(ISSUER, bold=True)


def national():
    return c(QUOC_HIEU, bold=True) + c(TIEU_NGU, bold=True)


@pytest.fixture
def located(read):
    """The units of a body."""

    def run(body: str, **parts):
        return units(read(body + A4, styles=STYLES, **parts), profiles.load("nd30_2020")).units

    return run


def texts(unit, keys=tuple(WANTED)):
    return {key: [line.text for line in unit[key].lines] for key in keys if key in unit}


TABLES = {
    "one-row": table([[names() + p() + c(NUMBER), national() + p() + c(DATE)]], [65, 100]),
    "two-rows": table([[names(), national()], [c(NUMBER), c(DATE)]], [65, 100]),
    "three-rows": table(
        [[c(PARENT), c(QUOC_HIEU)], [c(ISSUER, bold=True), c(TIEU_NGU)], [c(NUMBER), c(DATE)]], [65, 100]
    ),
    "spacer-column": table([[names(), p(), national()], [c(NUMBER), p(), c(DATE)]], [60, 5, 100]),
    "merged-cells": table([[names(), national()], [c(NUMBER), c(DATE)]], [30, 35, 100], spans=[[2, 1], [2, 1]]),
    "nested": table([[table([[names()], [c(NUMBER)]], [65]) + p(), national() + c(DATE)]], [65, 100]),
    "equal-columns": table([[names() + c(NUMBER), national() + c(DATE)]], [82, 83]),
    "blank-paragraphs": table(
        [[p() + names() + p() * 3 + c(NUMBER) + p(), national() + p() + c(DATE)]], [65, 100]
    ),
    "one-paragraph-for-the-nation": table([[names() + c(NUMBER), c(f"{QUOC_HIEU}\n{TIEU_NGU}") + c(DATE)]], [65, 100]),
    "one-paragraph-for-the-names": table(
        [[c(f"{PARENT}\n{ISSUER}", bold=True) + c(NUMBER), national() + c(DATE)]], [65, 100]
    ),
    "number-and-date-below": table([[names(), national()]], [65, 100]) + p(f"{NUMBER}\t\t\t{DATE}"),
    "number-below-date-below": table([[names(), national()]], [65, 100]) + p(NUMBER) + p(DATE, align="right"),
    "sides-swapped": table([[national() + c(DATE), names() + c(NUMBER)]], [100, 65]),
}  # fmt: skip


@pytest.mark.parametrize("heading", TABLES.values(), ids=TABLES)
def test_a_heading_in_a_table(located, heading):
    (unit,) = located(heading + TITLE + BODY)
    assert texts(unit) == WANTED
    assert (unit.heading, unit.type, unit.kind) == ("table", "Quyết định", "van_ban")


def test_a_heading_typed_with_tabs(located):
    stops = [(40, "center"), (120, "center")]
    body = "".join(
        p(f"\t{left}\t{right}", tabs=stops) for left, right in ((PARENT, QUOC_HIEU), (ISSUER, TIEU_NGU), (NUMBER, DATE))
    )
    (unit,) = located(body + TITLE + BODY)
    assert texts(unit) | {"co_quan_chu_quan": [PARENT], "co_quan_ban_hanh": [ISSUER]} == WANTED
    assert unit.heading == "tabs"
    assert (unit["so_ky_hieu"].lines[0].side, unit["dia_danh_thoi_gian"].lines[0].side) == ("left", "right")


def test_a_heading_typed_with_spaces(located):
    body = p(f"{PARENT}        {QUOC_HIEU}") + p(f"    {ISSUER}                 {TIEU_NGU}")
    body += p("Số:      /QĐ-SNV           Lâm Đồng, ngày     tháng     năm 2026")
    (unit,) = located(body + TITLE + BODY)
    assert unit.heading == "spaces"
    assert unit["so_ky_hieu"].text == "Số: /QĐ-SNV"
    assert unit["dia_danh_thoi_gian"].text == "Lâm Đồng, ngày tháng năm 2026"
    assert unit["co_quan_ban_hanh"].text == ISSUER
    assert unit.is_draft


def test_a_date_alone_on_its_line_of_a_typed_heading(located):
    body = p(f"{PARENT}\t\t{QUOC_HIEU}") + p(f"{ISSUER}\t\t\t{TIEU_NGU}") + p(NUMBER) + p(f"\t\t\t\t\t\t{DATE}")
    (unit,) = located(body + TITLE + BODY)
    assert texts(unit) == WANTED


def test_a_heading_of_two_text_boxes(located):
    left = box(names() + c(NUMBER), 65, 30, x=0, y=0)
    right = box(national() + c(DATE), 95, 30, x=70, y=0)
    (unit,) = located(p(inner=left + right) + TITLE + BODY)
    assert texts(unit) == WANTED
    assert unit.heading == "table"


def test_a_heading_of_lines_one_under_another(located):
    (unit,) = located(national() + names() + c(NUMBER) + c(DATE) + TITLE + BODY)
    assert texts(unit) == WANTED
    assert unit.heading == "lines"


def test_names_above_the_nation_in_lines(located):
    (unit,) = located(names() + national() + c(NUMBER) + p(DATE, align="right") + TITLE + BODY)
    assert texts(unit) == WANTED


def test_a_heading_in_the_header_of_the_first_page(read):
    section = A4.replace("<w:pgSz", '<w:headerReference w:type="default" r:id="h1"/><w:pgSz')
    document = read(TITLE + BODY + section, styles=STYLES, headers={"h1": TABLES["two-rows"] + p()})
    (unit,) = units(document, profiles.load("nd30_2020")).units
    assert texts(unit) == WANTED
    assert unit["quoc_hieu"].lines[0].paragraph.place.part == "word/h1.xml"
    assert unit.type == "Quyết định"


def test_a_header_with_a_page_number_heads_nothing(read):
    section = A4.replace("<w:pgSz", '<w:headerReference w:type="default" r:id="h1"/><w:pgSz')
    document = read(TABLES["two-rows"] + TITLE + BODY + section, styles=STYLES, headers={"h1": p("2", align="center")})
    (unit,) = units(document, profiles.load("nd30_2020")).units
    assert texts(unit) == WANTED


def test_slips_in_the_national_lines_are_still_found(located):
    nation = c("CỘNG HOÀ XÃ HỘI CHỦ NGHIÃ VIỆT NAM") + c("Độc lập – Tự do – Hạnh phúc")
    (unit,) = located(table([[names() + c(NUMBER), nation + c(DATE)]], [65, 100]) + TITLE + BODY)
    assert unit["quoc_hieu"].text.startswith("CỘNG HOÀ")
    assert unit["tieu_ngu"].text == "Độc lập – Tự do – Hạnh phúc"


def test_small_letters_set_as_capitals_are_found(located):
    body = table([[names() + c(NUMBER), c("Cộng hòa xã hội chủ nghĩa Việt Nam") + c(TIEU_NGU) + c(DATE)]], [65, 100])
    (unit,) = located(body + TITLE + BODY)
    assert "quoc_hieu" in unit


def test_words_quoted_in_a_sentence_head_nothing(located):
    quoted = p(f"Quốc hiệu ghi là “{QUOC_HIEU}” và trình bày bằng chữ in hoa.", align="both")
    assert len(located(TABLES["two-rows"] + TITLE + BODY + quoted)) == 1


def test_a_label_above_the_heading_is_no_component(located):
    (unit,) = located(p("DỰ THẢO 1", bold=True) + TABLES["two-rows"] + TITLE + BODY)
    assert texts(unit) == WANTED
    assert "DỰ THẢO" not in " ".join(component.text for component in unit.components.values())


def test_a_letter_has_its_subject_below_the_number(located):
    about = c("V/v báo cáo kết quả") + c("cải cách hành chính")
    heading = table([[names() + c("Số: 05/SNV-VP") + about, national() + c(DATE)]], [65, 100])
    (unit,) = located(heading + p("Kính gửi: Bộ Nội vụ", align="center") + BODY)
    assert [line.text for line in unit["trich_yeu_cong_van"].lines] == ["V/v báo cáo kết quả", "cải cách hành chính"]
    assert unit.type == "Công văn"


def test_a_subject_without_its_opening_words_is_one_below_the_number_of_a_letter_only(located):
    heading = table([[names() + c("Số: 05/SNV-VP") + c("Báo cáo kết quả cải cách"), national() + c(DATE)]], [65, 100])
    (letter,) = located(heading + p("Kính gửi: Bộ Nội vụ", align="center") + BODY)
    assert letter["trich_yeu_cong_van"].text == "Báo cáo kết quả cải cách"
    (decision,) = located(heading + TITLE + BODY)
    assert "trich_yeu_cong_van" not in decision


def test_an_address_under_a_name_is_no_name(located):
    left = c("CÔNG TY CỔ PHẦN A", bold=True) + c("Địa chỉ: số 1, phố X, Hà Nội") + c("ĐT: 024.1234567") + c(NUMBER)
    (unit,) = located(table([[left, national() + c(DATE)]], [65, 100]) + TITLE + BODY)
    assert unit["co_quan_ban_hanh"].text == "CÔNG TY CỔ PHẦN A"


def test_a_number_or_date_on_the_wrong_side_is_still_found(located):
    (unit,) = located(table([[names() + c(DATE), national() + c(NUMBER)]], [65, 100]) + TITLE + BODY)
    assert texts(unit) == WANTED


def test_number_and_date_in_a_table_of_their_own(located):
    heading = table([[names(), national()]], [65, 100]) + p() + table([[c(NUMBER), c(DATE)]], [65, 100])
    (unit,) = located(heading + TITLE + BODY)
    assert texts(unit) == WANTED


def test_stamps_are_told_by_their_words(located):
    stamp = table([[c("HỎA TỐC", bold=True)]], [30])
    heading = table([[names() + c(NUMBER), national() + c(DATE)], [stamp + p(), p()]], [65, 100])
    above = p(inner=box(c("LƯU HÀNH NỘI BỘ", bold=True), 50, 10, x=110, y=-15))
    (unit,) = located(above + heading + c("MẬT", bold=True) + TITLE + BODY)
    assert unit["do_khan"].text == "HỎA TỐC"
    assert unit["pham_vi_luu_hanh"].text == "LƯU HÀNH NỘI BỘ"
    assert unit["do_mat"].text == "MẬT"
    assert unit["co_quan_ban_hanh"].text == ISSUER


def test_a_stamp_in_a_sentence_is_none(located):
    (unit,) = located(TABLES["two-rows"] + TITLE + p("Tài liệu MẬT được bảo quản riêng.") + BODY)
    assert "do_mat" not in unit


def test_a_date_over_two_lines(located):
    date = c("Phường Xuân Hương - Đà Lạt,\nngày 09 tháng 01 năm 2026")
    (unit,) = located(table([[names(), national()], [c(NUMBER), date]], [65, 100]) + TITLE + BODY)
    assert len(unit["dia_danh_thoi_gian"].lines) == 2


def test_without_quoc_hieu_what_a_reader_sees_is_located(located):
    (unit,) = located(p(PARENT) + p(ISSUER, bold=True) + p(NUMBER) + p(DATE, align="right") + TITLE + BODY)
    assert texts(unit) == {key: value for key, value in WANTED.items() if key not in ("quoc_hieu", "tieu_ngu")}
    assert unit.type == "Quyết định"


def test_a_template_has_its_heading(located):
    heading = table(
        [
            [
                c("{{co_quan_chu_quan}}") + c("{{co_quan}}", bold=True) + c("Số: {{so}}"),
                national() + c("{{noi}}, {{ngay}}"),
            ]
        ],
        [65, 100],
    )
    (unit,) = located(heading + TITLE + BODY)
    assert unit["so_ky_hieu"].text == "Số: {{so}}"
    assert unit["dia_danh_thoi_gian"].text == "{{noi}}, {{ngay}}"
    assert unit["co_quan_ban_hanh"].text == "{{co_quan}}"
    assert unit.is_draft


SPLITS = {
    "by weight": ([("UBND TỈNH X", False), ("SỞ Y TẾ", True)], 1),
    "by what opens a name": ([("BỘ Y TẾ", True), ("CỤC AN TOÀN THỰC PHẨM", True)], 1),
    "both bold, one name": ([("ỦY BAN NHÂN DÂN", True), ("TỈNH LÀO CAI", True)], 0),
    "one name, opened by và": ([("SỞ KHOA HỌC", True), ("VÀ CÔNG NGHỆ", True)], 0),
    "parent over two lines": ([("ỦY BAN NHÂN DÂN", False), ("TỈNH LÀO CAI", False), ("SỞ NỘI VỤ", True)], 2),
    "parent over two lines, all bold": ([("ỦY BAN NHÂN DÂN", True), ("TỈNH LÀO CAI", True), ("SỞ NỘI VỤ", True)], 2),
    "issuer over two lines": ([("UBND TỈNH X", False), ("SỞ KHOA HỌC", True), ("VÀ CÔNG NGHỆ", True)], 1),
    "a unit word is no whole name": ([("THANH TRA", True), ("SỞ Y TẾ", True)], 0),
    "three bodies": ([("BỘ TÀI CHÍNH", False), ("TỔNG CỤC THUẾ", False), ("CỤC THUẾ TỈNH X", True)], 2),
    "alone": ([("CHÍNH PHỦ", True)], 0),
}


@pytest.mark.parametrize(("lines", "parents"), SPLITS.values(), ids=SPLITS)
def test_parent_and_issuer_are_told_apart(located, lines, parents):
    cell = "".join(c(text, bold=bold) for text, bold in lines)
    (unit,) = located(table([[cell + c(NUMBER), national() + c(DATE)]], [65, 100]) + TITLE + BODY)
    parent = [line.text for line in unit["co_quan_chu_quan"].lines] if "co_quan_chu_quan" in unit else []
    assert parent == [text for text, _ in lines[:parents]]
    assert [line.text for line in unit["co_quan_ban_hanh"].lines] == [text for text, _ in lines[parents:]]


def test_two_bold_lines_that_could_be_either_are_doubtful(located):
    cell = c("TRƯỜNG ĐẠI HỌC BÁCH KHOA HÀ NỘI", bold=True) + c("ĐIỆN TỬ VIỄN THÔNG", bold=True) + c(NUMBER)
    (unit,) = located(table([[cell, national() + c(DATE)]], [65, 100]) + TITLE + BODY)
    assert unit["co_quan_ban_hanh"].certainty < 0.6


def test_a_second_heading_without_a_number_is_an_attached_document(located):
    attached = table([[names(), national()]], [65, 100]) + c("QUY CHẾ", bold=True) + c("Làm việc của Sở", bold=True)
    first, second = located(TABLES["two-rows"] + TITLE + BODY + attached + BODY)
    assert (first.kind, second.kind) == ("van_ban", "kem_theo")
    assert second["quoc_hieu"].text == QUOC_HIEU
    assert first.sections == second.sections == (0,)


def test_a_document_whose_title_says_so_is_attached_although_it_has_a_number(located):
    title = c("QUY CHẾ", bold=True) + c("Làm việc của Sở", bold=True)
    reference = p("(Kèm theo Quyết định số 15/QĐ-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)", align="center")
    (unit,) = located(TABLES["two-rows"] + title + reference + BODY)
    assert unit.kind == "kem_theo"


def test_a_form_inside_a_document_is_no_unit(located):
    form = table([[c("TÊN CƠ QUAN, TỔ CHỨC"), national()]], [65, 100]) + c("BIÊN BẢN", bold=True) + p("Hôm nay …")
    assert len(located(TABLES["two-rows"] + TITLE + BODY + c("Phụ lục I", bold=True) + form)) == 1


def test_a_copy_block_is_a_unit_of_its_own(located):
    block = table([[c(ISSUER, bold=True) + c("Số: 02/SY-SNV"), c("SAO Y", bold=True) + c(DATE)]], [65, 100])
    first, second = located(TABLES["two-rows"] + TITLE + BODY + block)
    assert (first.kind, second.kind) == ("van_ban", "sao")
    assert second["hinh_thuc_sao"].text == "SAO Y"
    assert second["co_quan_sao"].text == ISSUER
    assert second["so_ky_hieu_ban_sao"].text == "Số: 02/SY-SNV"
    assert second["dia_danh_thoi_gian_sao"].text == DATE


def test_a_copy_is_told_by_its_number_too_and_has_the_rule_above_it(located):
    block = table([[c(ISSUER, bold=True) + c("Số: 02/SL-SNV"), c("BẢN SAO", bold=True) + c(DATE)]], [65, 100])
    _, copy = located(TABLES["two-rows"] + TITLE + BODY + p(border="bottom") + block)
    assert copy.kind == "sao"
    assert copy["hinh_thuc_sao"].text == "BẢN SAO"
    assert [round(rule.length.mm) for rule in copy.rules["duong_ke_ban_sao"]] == [165]


def test_the_signature_of_an_electronic_copy_is_told_by_its_words(located):
    (unit,) = located(p("SAO Y; Sở Nội vụ; 05/01/2026 10:15:00", align="right") + TABLES["two-rows"] + TITLE + BODY)
    assert unit["ky_so_ban_sao"].text.startswith("SAO Y;")
    assert texts(unit) == WANTED


def test_a_copy_block_alone_is_one_unit(located):
    block = table([[c(ISSUER, bold=True) + c("Số: 02/SY-SNV"), c("SAO Y", bold=True) + c(DATE)]], [65, 100])
    (unit,) = located(p() + block)
    assert unit.kind == "sao"


@pytest.mark.parametrize("time", ["05/01/2026; 08:30:00", "2026-01-05T08:30:00+07:00"])
def test_what_a_signature_prints_above_an_attachment_is_no_number(located, time):
    title = c("QUY CHẾ", bold=True) + c("(Kèm theo Quyết định số 15/QĐ-SNV ngày 05 tháng 01 năm 2026)")
    heading = table([[names(), national()]], [65, 100])
    (unit,) = located(p(f"{NUMBER}; {time}", align="right") + heading + title + BODY)
    assert "so_ky_hieu" not in unit
    assert unit["thong_tin_ky_so"].text.endswith(time)


def test_an_example_in_a_table_of_data_heads_nothing(located):
    rows = [[p("STT"), p("Thành phần")], [p("1"), c(QUOC_HIEU)]]
    (unit,) = located(TABLES["two-rows"] + TITLE + BODY + table(rows, [20, 140]))
    assert texts(unit) == WANTED


def test_the_order_is_that_of_reading(located):
    (unit,) = located(TABLES["two-rows"] + TITLE + BODY)
    assert unit.order[:6] == (
        "co_quan_chu_quan", "co_quan_ban_hanh", "quoc_hieu", "tieu_ngu", "so_ky_hieu", "dia_danh_thoi_gian",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "date", "is_draft"),
    [
        (NUMBER, DATE, False), ("Số:     /QĐ-SNV", DATE, True), ("Số: …/QĐ-SNV", DATE, True),
        (NUMBER, "Lâm Đồng, ngày    tháng    năm 2026", True), (NUMBER, "Lâm Đồng, ngày … tháng … năm …", True),
    ],
)  # fmt: skip
def test_a_blank_number_or_date_is_a_draft(located, number, date, is_draft):
    (unit,) = located(table([[names(), national()], [c(number), c(date)]], [65, 100]) + TITLE + BODY)
    assert unit.is_draft is is_draft
