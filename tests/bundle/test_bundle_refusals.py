"""Every sample of a fault gives exactly its problems, every right one none; every code is explained and used."""

import re
import tomllib
import unicodedata
from pathlib import Path

import pytest

import generator
from generator import doctypes, resources
from generator.bundle import load, resolve, validate
from generator.errors import Refused

SAMPLES = resources.folder("samples")
FAULTS = sorted((SAMPLES / "_loi").glob("*.json"))
RIGHT = sorted(path for slug in (*doctypes.slugs(), "thuc_te") for path in (SAMPLES / slug).glob("*.json"))
SOURCE = Path(generator.__file__).parent
CODES = tomllib.loads((SOURCE / "codes.toml").read_text(encoding="utf-8"))


def findings(path, kho):
    try:
        gathered, found = resolve.gathered(load.read(path), kho=kho)
    except Refused as error:
        return list(error.problems)
    return [*validate.problems(gathered), *found]


def expected(path):
    return path.with_suffix(".loi.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_a_fault_gives_exactly_its_problems(path, tmp_path):
    assert [f"{found.code} {found.place.partition(' (')[0]}" for found in findings(path, tmp_path)] == expected(path)


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_a_problem_is_told_in_whole_sentences_of_composed_letters(path, tmp_path):
    for found in findings(path, tmp_path):
        for sentence in (found.message, found.hint or "Được."):
            assert unicodedata.is_normalized("NFC", sentence)
            assert sentence[0].isupper() or sentence[0] == "«"
            assert sentence[-1] in ".?"
            assert "  " not in sentence
            assert not re.search(r"\b(?:None|True|False|str|dict|list|int)\b", sentence)


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_right_sample_has_no_problem(path, tmp_path):
    assert findings(path, tmp_path) == []


def test_no_expectation_is_left_without_its_sample():
    assert [path.name for path in (SAMPLES / "_loi").iterdir() if path.suffix == ".txt"] != []
    assert {path.name.removesuffix(".loi.txt") for path in (SAMPLES / "_loi").glob("*.loi.txt")} == {
        path.stem for path in FAULTS
    }


def used():
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    return set(re.findall(r'"(DU\d\d)"', text))


def test_every_code_raised_is_registered_and_none_is_unused():
    assert {code for code in CODES if code.startswith("DU")} == used()


def test_every_code_has_a_sample_of_its_fault():
    assert {line.split()[0] for path in FAULTS for line in expected(path)} == used()


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_named_by_its_fault_and_explained(code):
    entry = CODES[code]
    assert re.fullmatch(r"[A-Z]{2}\d\d", code)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)+", entry["name"])
    assert [other for other in CODES if CODES[other]["name"] == entry["name"]] == [code]
    assert entry["title"].strip()
    assert len(entry["help"].strip()) > 60
    assert unicodedata.is_normalized("NFC", entry["title"] + entry["help"])


def test_problems_of_several_fields_stand_in_the_order_of_the_schema(tmp_path):
    order = ["so", "ngay_ban_hanh", "trich_yeu", "kinh_gui", "noi_nhan[1]", "nguoi_ky.chuc_vu", "ghi_chu"]
    found = findings(SAMPLES / "_loi" / "nhieu_loi.json", tmp_path)
    assert [each.place.partition(" (")[0] for each in found] == order


def test_where_the_schema_objects_nothing_more_is_said(tmp_path):
    data = load.read(SAMPLES / "cong_van" / "toi_thieu.json")
    data["nguoi_ky"] = {"quyen_han": 5, "chuc_vu": "Phó Giám đốc"}
    data["co_quan"]["nguoi_dung_dau"] = "Giám đốc"
    assert [(found.code, found.place) for found in validate.problems(data)] == [
        ("DU12", "nguoi_ky.quyen_han (Quyền hạn của người ký)")
    ]


def test_a_completed_bundle_holds_every_field_and_its_number_as_a_number():
    data = {**load.read(SAMPLES / "cong_van" / "toi_thieu.json"), "so": "15"}
    assert validate.problems(data) == []
    full = validate.completed(data)
    assert full["so"] == 15
    assert full["ngay_ban_hanh"] is None
    assert full["co_quan"]["chu_quan"] is None
    assert validate.problems(full) == []
    assert validate.completed(full) == full
