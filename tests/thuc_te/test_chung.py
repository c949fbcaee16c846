"""What holds for all published documents: their README tells the truth, their slips are filed, contradictions stay."""

from __future__ import annotations

import re

import pytest
from support import documents, published

FOLDER = documents.SAMPLES / "thuc_te"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
SECTIONS = (FOLDER / "README.md").read_text(encoding="utf-8").split("\n## ")
CODES = "\n".join(section for section in SECTIONS if section.startswith("Mã cảnh báo"))


def repaired(name: str) -> list[str]:
    """The readings that the README's table quotes in its last column: what the bundle holds now."""
    (section,) = [section for section in SECTIONS if section.startswith(f"`{name}.json`")]
    rows = [line.strip("|").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return [quoted for row in rows for quoted in re.findall(r"«([^»]*)»", row[-1])]


def test_there_are_five_of_them() -> None:
    assert len(NAMES) == 5


@pytest.mark.parametrize("name", NAMES)
def test_every_repair_that_is_listed_is_made(name: str) -> None:
    text = " ".join(text for _, text in published.styled(name))
    assert [words for words in repaired(name) if words not in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_damage_is_left(name: str) -> None:
    text = documents.text_of(FOLDER / f"{name}.json")
    # Marks of the extraction, marks apart from their letters, a dot below that was lost ("hoc" for "học").
    assert re.findall(r"#|_\{|·|[\u0300-\u036f]|\bhoc\b", text) == []


@pytest.mark.parametrize("name", NAMES)
def test_slips_of_wording_have_a_code_that_is_explained(name: str) -> None:
    assert all(f"| {slip.code} |" in CODES for slip in published.slips(name) if slip.code.startswith("CH"))


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("cong_van_1269_cao_bang", "Kế hoạch số 1374/KH-BGDĐT ngày 25/11/2020"),
        ("ke_hoach_bac_giang", "Kế hoạch số 1374/KH-BGDĐT ngày 02/11/2020"),
        ("bao_cao_tong_ket", "Kế hoạch số 1374/KH-BGDĐT ngày 03/11/2020"),
    ],
)
def test_the_three_dates_of_one_plan_stay_as_published(name: str, cited: str) -> None:
    assert cited in " ".join(text for _, text in published.styled(name))
