"""Locating never fails, whatever a document is made of."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.word_xml import A4, QUOC_HIEU, STYLES, TIEU_NGU, box, line, p, table

from generator import profiles
from generator.layout.location.units import units

PROFILE = profiles.load("nd30_2020")
WORDS = st.sampled_from([
    "", " ", "\t", "\t\t", QUOC_HIEU, TIEU_NGU, f"{QUOC_HIEU}\n{TIEU_NGU}", f"SỞ NỘI VỤ\t{QUOC_HIEU}",
    f"UBND TỈNH X        {TIEU_NGU}", "UBND TỈNH LÂM ĐỒNG", "SỞ NỘI VỤ", "Số: 15/QĐ-SNV", "Số:    /SNV-VP",
    "15/QĐ-UBND", "Lâm Đồng, ngày 05 tháng 01 năm 2026", "Số: 1/A-B\tHà Nội, ngày … tháng … năm …",
    "V/v nâng lương", "QUYẾT ĐỊNH", "Q U Y Ế T  Đ Ị N H", "BÁO CÁO", "Về việc nâng bậc lương",
    "(Kèm theo Quyết định số 1/QĐ-SNV)", "Kính gửi: Bộ Nội vụ", "Căn cứ Luật Lưu trữ;", "QUYẾT ĐỊNH:",
    "Chương I\nQUY ĐỊNH CHUNG", "Điều 1. Phạm vi", "1. Một", "a) Hai", "- Ba", "Nơi nhận:", "- Như trên;",
    "- Lưu: VT.", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "Nguyễn Văn A", "Phụ lục I", "SAO Y", "KHẨN", "____________",
    "──────", "-----", "{{ten}}", "Mẫu số 01", "DỰ THẢO", "ĐẢNG CỘNG SẢN VIỆT NAM", "[", "((", "…", "Số:",
])  # fmt: skip
PARAGRAPHS = st.builds(
    lambda text, align, bold, border, left: p(text, align=align, bold=bold, border=border, left=left),
    WORDS,
    st.sampled_from([None, "center", "right", "both"]),
    st.booleans(),
    st.sampled_from([None, None, None, "top", "bottom"]),
    st.sampled_from([0, 0, 20, 300]),
)
PLACES = st.sampled_from([None, -400, 0, 5, 60])
DRAWN = st.builds(
    lambda text, x, y, across, boxed: p(
        text, inner=(box(p(text), 40, 10, x=x, y=y) if boxed else line(40, x=x, y=y, across=across))
    ),
    WORDS,
    PLACES,
    PLACES,
    st.sampled_from(["column", "page", "margin", "character", "leftMargin"]),
    st.booleans(),
)
STACKS = st.lists(PARAGRAPHS | DRAWN, min_size=1, max_size=4).map("".join)
TABLES = st.builds(
    lambda rows, wide: table(rows, [wide] * len(rows[0])),
    st.integers(1, 4).flatmap(
        lambda columns: st.lists(st.lists(STACKS, min_size=columns, max_size=columns), min_size=1, max_size=3)
    ),
    st.sampled_from([5, 40, 80]),
)
BODIES = st.lists(PARAGRAPHS | PARAGRAPHS | DRAWN | TABLES, max_size=14).map("".join)


@pytest.fixture(scope="module")
def located(read):
    def run(body, page):
        return units(read(body + page, styles=STYLES), PROFILE)

    return run


@given(BODIES, st.sampled_from([A4, "", "<w:sectPr/>"]))
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_document_is_located_and_no_line_twice(located, body, page):
    reading = located(body, page)
    for unit in reading.units:
        assert set(unit.order) == set(unit.components)
        spans = sorted(
            (id(one.paragraph), one.number, one.start, one.start + sum(len(run.text) for run in one.runs))
            for key, component in unit.components.items()
            if key not in ("noi_dung", "kinh_gui", "can_cu")
            for one in component.lines
        )
        for (paragraph, number, _, end), (after, other, start, _) in pairwise(spans):
            assert (paragraph, number) != (after, other) or end <= start
        for rules in (*unit.rules.values(), unit.loose_rules):
            assert all(rule.length is None or rule.length >= 0 for rule in rules)


@given(BODIES)
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_units_hold_every_line_once(located, body):
    reading = located(body, A4)
    assert len(reading.units) >= 1
    assert located(body, A4).scope == reading.scope
