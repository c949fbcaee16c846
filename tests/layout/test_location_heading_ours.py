"""Documents of our own making are located alike by text and place and by the names of their styles."""

from __future__ import annotations

import io
from functools import cache

import pytest
from support import documents

from generator import layout, profiles
from generator.layout.components import locate
from generator.layout.location.units import units

PROFILE = profiles.load("nd30_2020")
SAMPLES = documents.sample_paths()

# What the styles call parts of the body is told by roles of items. "Điều 3." typed into a free text is an article.
ROLES = {
    "noi_dung": {"loi_van", "khac_cap", "dieu"}, "gach_dau_dong": {"gach"}, "cong_dau_dong": {"cong"},
    "can_cu": {"can_cu"}, "tham_quyen_ban_hanh": {"tham_quyen"}, "dong_quyet_dinh": {"quyet_dinh"}, "phan": {"phan"},
    "chuong": {"chuong"}, "muc": {"muc"}, "tieu_muc": {"tieu_muc"}, "phan_tieu_de": {"tieu_de"},
    "chuong_tieu_de": {"tieu_de"}, "muc_tieu_de": {"tieu_de"}, "tieu_muc_tieu_de": {"tieu_de"}, "dieu": {"dieu"},
    "muc_la_ma": {"muc_lama"}, "khoan": {"khoan"}, "diem": {"diem"},
}  # fmt: skip
ALIASES = {"ho_ten_sau_chuc_vu": "ho_ten_nguoi_ky"}
ELSEWHERE = {
    "so_trang",
    "bang",
    "bang_dau",
    "bang_so",
    "cuoi_van_ban",
    "khoan_tieu_de",
    "chu_dam",
    "chu_nghieng",
    "dieu_nhan",
}


@cache
def document(path):
    return layout.read(documents.made(documents.bundle(path)).write())


def found(reading):
    return [
        (unit.kind, unit.type, {key: one.lines for key, one in unit.components.items()}, unit.rules, unit.recipients)
        for unit in reading.units
    ]


@pytest.mark.parametrize("path", SAMPLES, ids=documents.sample_id)
def test_text_and_place_find_what_style_names_find(path):
    by_styles, by_words = (units(document(path), PROFILE, by_styles=flag) for flag in (True, False))
    assert found(by_styles) == found(by_words)
    assert by_words.scope.inside


@pytest.mark.parametrize("path", SAMPLES, ids=documents.sample_id)
def test_every_paragraph_is_what_its_style_says(path):
    reading = units(document(path), PROFILE, by_styles=False)
    (unit,) = reading.units
    roles = {id(line.paragraph): item.role for item in unit.body for line in item.lines}
    keys = {}
    for key, component in unit.components.items():
        for line in component.lines:
            keys.setdefault(id(line.paragraph), set()).add(key)
    for one in locate(document(path), PROFILE):
        if one.key in ELSEWHERE or one.key.startswith("duong_ke"):
            continue
        for paragraph in one.paragraphs:
            if not paragraph.text.strip() or id(paragraph) not in keys.keys() | roles.keys():
                continue
            if one.key in ROLES:
                assert roles[id(paragraph)] in ROLES[one.key], (one.key, paragraph.text)
            else:
                assert ALIASES.get(one.key, one.key) in keys[id(paragraph)], (one.key, paragraph.text)


@pytest.mark.parametrize("path", SAMPLES, ids=documents.sample_id)
def test_every_rule_of_the_heading_is_found_solid_and_centred(path):
    (unit,) = units(document(path), PROFILE).units
    assert {"co_quan_ban_hanh", "tieu_ngu"} <= unit.rules.keys()
    assert all(rule.style == "solid" and rule.length for rules in unit.rules.values() for rule in rules)
    assert unit.loose_rules == ()


@pytest.mark.parametrize("path", SAMPLES, ids=documents.sample_id)
def test_no_line_is_claimed_twice(path):
    (unit,) = units(document(path), PROFILE).units
    claimed = [
        (id(line.paragraph), line.number, line.start)
        for key, component in unit.components.items()
        if key not in OVERVIEWS
        for line in component.lines
    ]
    assert len(claimed) == len(set(claimed))


OVERVIEWS = {"noi_dung", "kinh_gui", "can_cu"}
"""Components that repeat the lines of others: the body as a whole, its first items, a component and its parts."""


def changed(base, change):
    opened = documents.opened(documents.made(documents.bundle(base)))
    change(opened)
    written = io.BytesIO()
    opened.save(written)
    return units(layout.read(written.getvalue()), PROFILE).units[0]


def test_words_win_over_the_style_of_a_motto_typed_behind_quoc_hieu():
    def change(document):
        first, second = document.tables[0].cell(0, 1).paragraphs[:2]
        first.add_run().add_break()
        first.add_run(second.text)
        second._p.getparent().remove(second._p)

    unit = changed("cong_van/day_du.json", change)
    assert [len(unit[key].lines) for key in ("quoc_hieu", "tieu_ngu")] == [1, 1]
    assert unit["tieu_ngu"].text == "Độc lập - Tự do - Hạnh phúc"


def test_a_row_of_underscores_in_a_style_of_ours_is_a_rule():
    def change(document):
        cell = document.tables[0].cell(0, 1)
        cell.paragraphs[2]._p.getparent().remove(cell.paragraphs[2]._p)
        cell.add_paragraph("_" * 24, "VB Tiêu ngữ")

    unit = changed("cong_van/day_du.json", change)
    assert len(unit["tieu_ngu"].lines) == 1
    assert [rule.technique for rule in unit.rules["tieu_ngu"]] == ["underscores"]


def test_a_label_in_a_style_of_ours_is_no_component():
    def change(document):
        label = document.paragraphs[0].insert_paragraph_before("DỰ THẢO", "VB Trích yếu công văn")
        document.tables[0]._tbl.addprevious(label._p)

    assert changed("cong_van/day_du.json", change)["trich_yeu_cong_van"].text.startswith("V/v")


def test_text_that_speaks_of_headings_is_text():
    spoken = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 1/QĐ-A",
        "SỞ Y TẾ",
        "SAO Y",
        "KHẨN",
    ]

    def change(document):
        last = next(one for one in document.paragraphs if one.style.name == "VB Nội dung")
        for text in spoken:
            last.insert_paragraph_before(text, "VB Nội dung")

    unit = changed("cong_van/day_du.json", change)
    assert unit["so_ky_hieu"].text == "Số: 05/BCĐCCHC-SNV"
    assert len(unit["quoc_hieu"].lines) == 1
    assert "do_khan" not in unit
    assert [one for one in spoken if one not in {item.text for item in unit.body}] == []
