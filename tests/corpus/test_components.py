"""In real files the components that a reader saw are located, with the words he saw; scope is what he said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support import agreement

from generator import layout, profiles
from generator.layout.location import units
from generator.layout.location.model import Reading, Unit
from generator.viet.text import fold

# What the reader names in one word the model holds in parts.
PARTS = {
    "noi_nhan": ("noi_nhan_nhan", "noi_nhan_muc"), "kinh_gui": ("kinh_gui",), "noi_dung": ("can_cu", "noi_dung"),
}  # fmt: skip
# Nothing is located as a component: what is stamped or signed, and an appendix, which a unit holds as such.
NO_COMPONENT = {"chu_ky", "dau_co_quan", "phu_luc"}

pytestmark = pytest.mark.skipif(
    not agreement.CORPUS.is_dir() and not os.environ.get("CI"), reason="các tệp Word thật không có ở đây"
)


def reading(path: Path) -> Reading:
    document = layout.read((agreement.CORPUS / f"{path.stem}.docx").read_bytes())
    return units(document, profiles.load("nd30_2020"))


def every() -> list[Path]:
    return sorted(agreement.VERDICTS.glob("*.toml"))


@pytest.mark.parametrize("path", every(), ids=lambda path: path.stem)
def test_scope_is_what_the_reader_said(path: Path) -> None:
    assert reading(path).scope.inside is (agreement.verdicts(path)["pham_vi"] == "trong")


@pytest.mark.parametrize("path", agreement.in_scope(), ids=lambda path: path.stem)
def test_components_are_located_with_the_words_the_reader_saw(path: Path) -> None:
    found = reading(path).units
    seen = agreement.verdicts(path)["thanh_phan"]
    lost = {key: words for key, words in seen.items() if key not in NO_COMPONENT and not is_there(found, key, words)}
    assert lost == {}


def is_there(found: tuple[Unit, ...], key: str, words: str) -> bool:
    parts = PARTS.get(key, (key,))
    texts = [" ".join(unit[part].text for part in parts if part in unit) for unit in found]
    texts += [unit[part].text for unit in found for part in parts if part in unit]
    if key == "noi_dung":
        texts += [item.text for unit in found for item in unit.body]
    if key in ("ho_ten_nguoi_ky", "quyen_han_chuc_vu"):
        texts += [
            line.text for unit in found for signer in unit.signers for line in (*signer.titles, signer.name) if line
        ]
    if words.startswith("("):
        return any(texts)
    return any(letters(words) in letters(text) for text in texts)


def letters(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())
