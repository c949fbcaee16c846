"""Loading: the cache never shows, a successor and an overlay are their base with differences."""

import json
import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import profiles
from generator.errors import Defect
from generator.profiles import Profile, Requirement, build, for_date, ids, load, read, source
from generator.units import Length, Mm, Pt

SHIPPED = Path(profiles.__file__).parent
ND30 = SHIPPED / "nd30_2020"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("VANBAN_CACHE", str(folder))
    return folder


def kept(cache: Path) -> list[Path]:
    return sorted((cache / "profiles").iterdir())


def overlay(folder: Path, head: str, **files: str) -> Path:
    folder.mkdir()
    (folder / "profile.toml").write_text(head, encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_lengths_are_typed_and_words_are_not() -> None:
    quoc_hieu = load().component("quoc_hieu")
    assert (quoc_hieu["size"].min, quoc_hieu["size"].max) == (Pt(12), Pt(13))
    assert isinstance(quoc_hieu["size"].target, Length)
    assert quoc_hieu["text"].target == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert load().component("noi_dung")["first_line"].allowed == (Mm(10), Mm(12.7))


def test_second_load_parses_no_toml(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = read(ND30)
    assert len(kept(cache)) == 1

    def refuse(text: str) -> dict[str, object]:
        raise AssertionError("parsed again")

    monkeypatch.setattr(tomllib, "loads", refuse)
    assert read(ND30) == first


def test_edited_file_is_read_anew(tmp_path: Path, cache: Path) -> None:
    copy = tmp_path / "nd30_2020"
    shutil.copytree(ND30, copy)
    read(copy)
    page = copy / "page.toml"
    page.write_text(page.read_text(encoding="utf-8").replace('target = "15mm"', 'target = "16mm"'), encoding="utf-8")
    assert read(copy).length("right") == Mm(16)
    assert len(kept(cache)) == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(damage=st.binary(max_size=200), keep=st.integers(min_value=0, max_value=100_000))
def test_damaged_cache_is_ignored(cache: Path, damage: bytes, keep: int) -> None:
    whole = read(ND30)
    (file,) = kept(cache)
    file.write_bytes(file.read_bytes()[:keep] + damage)
    assert read(ND30) == whole


def test_cache_with_other_words_of_right_form_is_ignored(cache: Path) -> None:
    whole = read(ND30)
    (file,) = kept(cache)
    digest, _, body = file.read_bytes().partition(b"\n")
    file.write_bytes(digest + b"\n" + body.replace(b'"20mm"', b'"21mm"'))
    assert read(ND30) == whole


def test_cache_that_cannot_be_written_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A file where the folder should be: refused to root too, unlike a folder without permission.
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("VANBAN_CACHE", str(tmp_path / "file"))
    assert read(ND30).id == "nd30_2020"


def test_cache_holds_nothing_half_written(cache: Path) -> None:
    read(ND30)
    (file,) = kept(cache)
    assert file.suffix == ".json"
    assert set(json.loads(file.read_bytes().partition(b"\n")[2])) == set(source.FILES)


def test_unknown_profile_is_named() -> None:
    with pytest.raises(Defect, match="khong_co"):
        load("khong_co")


def test_component_takes_from_its_base_what_it_does_not_state() -> None:
    profile = load()
    diem = profile.component("diem")
    assert diem["align"] == profile.component("noi_dung")["align"]
    assert diem["number_end"].target == ")"
    assert profile.style_of("diem") == "VBDiem"


def test_component_without_style_is_written_in_that_of_its_base() -> None:
    assert load().style_of("co_quan_sao") == "VBCoQuanBanHanh"
    assert load().style_of("do_mat") is None


@pytest.mark.parametrize("date", ["2020-03-05", "2022-07-19", "2020", "2020-03", "2026-11", None, "2019-12-31"])
def test_decree_is_chosen_for_its_time_and_where_no_other_is_known(date: str | None) -> None:
    assert for_date(date).id == "nd30_2020"


def test_date_without_day_counts_as_its_last_day(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = source.tables(ND30)
    head = {**tables["profile"], "number": "1/2030/NĐ-CP", "issued": "2030-06-15", "in_force_from": "2030-06-15"}
    successor = build.profile("sau", {**tables, "profile": head})
    known: dict[str, Profile] = {"nd30_2020": load(), "sau": successor}
    monkeypatch.setattr(profiles, "ids", lambda: tuple(known))
    monkeypatch.setattr(profiles, "load", known.__getitem__)
    assert for_date("2030").id == "sau"
    assert for_date("2030-06").id == "sau"
    assert for_date("2030-06-14").id == "nd30_2020"
    assert for_date(None).id == "sau"


def test_regulation_no_longer_in_force_is_not_chosen_for_later_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = source.tables(ND30)
    head = {**tables["profile"], "number": "1/2010/NĐ-CP", "in_force_from": "2010-01-01", "in_force_to": "2020-03-04"}
    ended = build.profile("cu", {**tables, "profile": head})
    known: dict[str, Profile] = {"cu": ended, "nd30_2020": load()}
    monkeypatch.setattr(profiles, "ids", lambda: tuple(known))
    monkeypatch.setattr(profiles, "load", known.__getitem__)
    assert for_date("2015-01-01").id == "cu"
    assert for_date("2020-03-04").id == "cu"
    assert for_date("2020-03-05").id == "nd30_2020"
    assert for_date(None).id == "nd30_2020"


def test_overlay_narrows_its_regulation(tmp_path: Path) -> None:
    folder = overlay(
        tmp_path / "co_quan",
        'extends = "nd30_2020"\n',
        components='[quoc_hieu]\nsize = {min = "13pt", target = "13pt"}\n',
        layout='[layout]\nheader_left_width = {target = "60mm", why = "tên cơ quan ngắn"}\n',
    )
    profile = read(folder)
    assert (profile.id, profile.extends, profile.number) == ("co_quan", "nd30_2020", "30/2020/NĐ-CP")
    assert profile.component("quoc_hieu")["size"].min == Pt(13)
    assert profile.component("quoc_hieu")["size"].quote == "cỡ chữ từ 12 đến 13"
    assert profile.length("header_left_width") == Mm(60)
    assert profile.component("tieu_ngu") == load().component("tieu_ngu")


@pytest.mark.parametrize(
    "line",
    [
        'size = {max = "14pt"}',
        'size = {min = "11pt"}',
        'size = {target = "14pt"}',
        'size = {severity = "warning"}',
        'size = {basis = "choice", why = "thích cỡ khác"}',
        'text = {allowed = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "VIỆT NAM"]}',
        "bold = {target = false}",
    ],
)
def test_overlay_that_widens_is_a_defect(tmp_path: Path, line: str) -> None:
    folder = overlay(tmp_path / "co_quan", 'extends = "nd30_2020"\n', components=f"[quoc_hieu]\n{line}\n")
    with pytest.raises(Defect, match="co_quan"):
        read(folder)


def test_overlay_that_drops_what_a_component_inherits_is_a_defect(tmp_path: Path) -> None:
    folder = overlay(tmp_path / "co_quan", 'extends = "nd30_2020"\n', components='[diem]\nbased_on = "phan"\n')
    with pytest.raises(Defect, match=r"diem\."):
        read(folder)


NEW_DECREE = """
extends = "nd30_2020"
title = "Nghị định sau"
number = "1/2030/NĐ-CP"
issued = "2030-01-01"
in_force_from = "2030-03-01"
"""


def test_successor_changes_a_range_with_words_of_its_own(tmp_path: Path) -> None:
    folder = overlay(
        tmp_path / "nd1_2030",
        NEW_DECREE,
        components='[quoc_hieu]\nsize = {min = "12pt", max = "14pt", target = "14pt", quote = "cỡ chữ từ 12 đến 14"}\n',
    )
    profile = read(folder)
    assert profile.component("quoc_hieu")["size"].max == Pt(14)
    assert profile.in_force_from == "2030-03-01"


def test_successor_that_widens_without_words_of_its_own_is_a_defect(tmp_path: Path) -> None:
    folder = overlay(tmp_path / "nd1_2030", NEW_DECREE, components='[quoc_hieu]\nsize = {max = "14pt"}\n')
    with pytest.raises(Defect, match=r"quoc_hieu\.size"):
        read(folder)


def test_profiles_that_extend_each_other_are_a_defect(tmp_path: Path) -> None:
    overlay(tmp_path / "mot", 'extends = "hai"\n')
    overlay(tmp_path / "hai", 'extends = "mot"\n')
    with pytest.raises(Defect, match="vòng tròn"):
        read(tmp_path / "mot")


def test_profile_that_extends_nothing_known_is_a_defect(tmp_path: Path) -> None:
    with pytest.raises(Defect):
        read(overlay(tmp_path / "mot", 'extends = "khong_co"\n'))


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("components", "[quoc_hieu\n"),
        ("components", '[quoc_hieu]\nsize = {target = "12pt", mim = "12pt"}\n'),
        ("components", '[quoc_hieu]\nseverity = "fatal"\n'),
        ("components", '[moi]\ntitle = "Mới"\nbased_on = "khong_co"\n'),
        ("copies", '[quoc_hieu]\ntitle = "Quốc hiệu lần thứ hai"\n'),
    ],
)
def test_file_with_a_fault_is_a_defect_that_names_the_profile(tmp_path: Path, file: str, text: str) -> None:
    with pytest.raises(Defect, match="co_quan"):
        read(overlay(tmp_path / "co_quan", 'extends = "nd30_2020"\n', **{file: text}))


def test_length_of_page_and_layout_by_name() -> None:
    assert load().length("left") == Mm(30)
    assert load().length("header_right_width") == Mm(100)
    with pytest.raises(TypeError):
        load().length("font")
    with pytest.raises(KeyError):
        load().length("khong_co")


BOUND = st.one_of(st.none(), st.integers(0, 6))


@given(low=BOUND, high=BOUND, own_low=BOUND, own_high=BOUND, choices=st.lists(st.integers(0, 6), max_size=3))
def test_what_narrows_admits_nothing_that_the_base_refuses(
    low: int | None, high: int | None, own_low: int | None, own_high: int | None, choices: list[int]
) -> None:
    base = Requirement(target=3, min=low, max=high)
    own = Requirement(target=3, min=own_low, max=own_high, allowed=tuple(choices))
    wider = [value for value in range(-1, 8) if own.admits(value) and not base.admits(value)]
    assert not (build.narrows(own, base) and wider)


def test_profile_narrows_itself() -> None:
    for component in load().components.values():
        assert [name for name, each in component.requirements.items() if not build.narrows(each, each)] == []


def test_ids_are_the_folders_with_a_profile() -> None:
    assert "nd30_2020" in ids()
    assert all((SHIPPED / profile_id / "profile.toml").is_file() for profile_id in ids())
