"""The verbs in memory: what they give is what the verbs on files give, and a half-filled bundle can be looked at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import api
from generator.api import bundles, places
from generator.errors import Refused

SAMPLES = Path(__file__).parents[2] / "samples"
LETTER = SAMPLES / "thuc_te" / "cong_van_1269_cao_bang.json"
SLUGS = [info.slug for info in api.types()]


def test_files_are_those_that_render_writes(tmp_path: Path) -> None:
    made = bundles.made(bundles.read(LETTER.read_bytes()))
    written = api.render(LETTER, tmp_path / "a.docx", pdf=True)
    assert made.docx == written.docx.read_bytes()
    assert made.pdf == (tmp_path / "a.pdf").read_bytes()
    assert made.pages == written.pages
    assert made.findings == written.findings


def test_bundle_with_errors_makes_no_file_and_says_all_of_them() -> None:
    data = bundles.read((SAMPLES / "_loi" / "nhieu_loi.json").read_bytes())
    with pytest.raises(Refused) as refused:
        bundles.made(data)
    listed = (SAMPLES / "_loi" / "nhieu_loi.loi.txt").read_text(encoding="utf-8").splitlines()
    assert len(refused.value.problems) == len(listed)


def test_each_page_is_drawn_by_itself_as_it_is_in_the_whole() -> None:
    from generator import drawing, layout
    from generator.export import typst

    data = bundles.read(LETTER.read_bytes())
    document = layout.read(bundles.made(data, pdf=False).docx)
    whole = typst.compile_pages(drawing.source(document), format="svg")
    assert [bundles.picture(source) for source in bundles.drawn(data).sources] == whole


@pytest.mark.parametrize("slug", SLUGS)
def test_empty_form_has_a_page_that_names_its_blanks(slug: str) -> None:
    drawn = bundles.drawn(api.new(slug))
    assert len(drawn.sources) == 1
    assert {"co_quan", "trich_yeu", "noi_dung", "nguoi_ky"} <= set(drawn.stood_in)
    assert {finding.code for finding in drawn.findings} >= {"DU14", "DU38"}


def test_what_is_right_is_drawn_beside_what_is_wrong() -> None:
    data = {**bundles.read(LETTER.read_bytes()), "trich_yeu": ""}
    assert bundles.drawn(data).stood_in == ("trich_yeu",)


def test_each_refused_bundle_of_a_known_type_can_be_looked_at() -> None:
    seen = 0
    for path in sorted((SAMPLES / "_loi").glob("*.json")):
        try:
            data = bundles.read(path.read_bytes())
        except Refused:
            continue
        if data.get("loai") in SLUGS:
            assert bundles.drawn(data).sources, path.name
            seen += 1
    assert seen > 40


def test_data_is_left_as_it_was_given() -> None:
    data = api.new("cong_van")
    before = json.dumps(data)
    bundles.drawn(data)
    assert json.dumps(data) == before


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("kinh_gui[2] (Kính gửi, mục 2)", ("kinh_gui", 1)),
        ("co_quan.nguoi_ky[1].ho_ten (Họ và tên)", ("co_quan", "nguoi_ky", 0, "ho_ten")),
        ("trich_yeu", ("trich_yeu",)),
        ("co_quan/a.json: ten (Tên cơ quan ban hành)", ("co_quan",)),
        ('nguoi_ky["Họ tên"]', ("nguoi_ky",)),
        ("toàn bộ dữ liệu", ()),
        ("dòng 3, cột 2", ()),
    ],
)
def test_place_in_words_leads_back_to_the_field(place: str, path: tuple[str | int, ...]) -> None:
    assert places.path(place) == path
