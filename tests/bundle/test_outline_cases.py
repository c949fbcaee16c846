"""Outline text case by case: the table beside this file, and the page of explanation held to the parser."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import generator.bundle.outline
from generator import profiles
from generator.bundle import outline
from generator.bundle.values import Block, Run, Table

CASES = tomllib.loads((Path(__file__).parent / "outline_cases.toml").read_text(encoding="utf-8"))["case"]
PAGE = (Path(generator.bundle.outline.__file__).parent / "NGU_PHAP.md").read_text(encoding="utf-8")


def row(block: Block | Table) -> list[str]:
    if isinstance(block, Table):
        return ["bang", "", " / ".join(" | ".join(cell.text for cell in row.cells) for row in block.rows)]
    return [block.key, block.label, block.words]


def runs(blocks: tuple[Block | Table, ...]) -> list[Run]:
    return [run for block in blocks if isinstance(block, Block) for run in block.runs]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_text_becomes_these_blocks(case: dict[str, Any]) -> None:
    found = outline.parse(case["text"])
    assert [row(block) for block in found] == case["blocks"]
    for emphasis, is_so in (("dam", lambda run: run.bold), ("nghieng", lambda run: run.italic)):
        if emphasis in case:
            assert "".join(run.text for run in runs(found) if is_so(run)) == case[emphasis]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_blocks_become_the_same_text(case: dict[str, Any]) -> None:
    typed = [line.strip() for line in case["text"].split("\n") if line.strip()]
    assert [line.strip() for line in outline.write(outline.parse(case["text"])).split("\n")] == typed


def test_every_key_is_a_component_of_the_profile() -> None:
    components = profiles.load().components
    assert {name for case in CASES for name, *_ in case["blocks"]} <= set(components)


def test_a_list_of_lines_is_the_text_of_its_lines() -> None:
    lines = ["I. MỤC ĐÍCH", "1. Mục đích\n- Một;", "", "- Hai."]
    assert outline.parse(lines) == outline.parse("\n".join(lines))


def test_line_ends_of_windows_and_old_macs_part_lines() -> None:
    assert outline.parse("1. Mục đích\r\n- Một;\r- Hai.") == outline.parse("1. Mục đích\n- Một;\n- Hai.")


def test_only_the_label_of_a_provision_has_a_look_of_its_own() -> None:
    provision, title, _ = outline.parse("Điều 1. Giao Văn phòng thực hiện.\nĐiều 2. Hiệu lực\nLời văn.")
    assert isinstance(provision, Block)
    assert isinstance(title, Block)
    assert (provision.key, provision.label_key) == ("noi_dung", "dieu_nhan")
    assert (title.key, title.label_key) == ("dieu", None)


def test_no_break_spaces_in_labels_stay() -> None:
    text = "Điều\N{NO-BREAK SPACE}1. Ban hành Quy chế.\n-\N{NO-BREAK SPACE}Một;"
    provision, dash = outline.parse(text)
    assert isinstance(provision, Block)
    assert isinstance(dash, Block)
    assert provision.label == "Điều\N{NO-BREAK SPACE}1."
    assert dash.gap == "\N{NO-BREAK SPACE}"
    assert outline.write((provision, dash)) == text


EXAMPLES = re.findall(r"^\| `(.+)` \| .+ \| `(\w+)` \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("typed", "component"), EXAMPLES)
def test_the_page_of_explanation_is_true(typed: str, component: str) -> None:
    (block,) = outline.parse(typed)
    assert row(block)[0] == component


def test_the_page_shows_every_kind_of_line() -> None:
    shown = {component for _, component in EXAMPLES} | {"bang"}
    assert {key for case in CASES for key, *_ in case["blocks"]} - shown == {
        "phan_tieu_de", "chuong_tieu_de", "muc_tieu_de", "tieu_muc_tieu_de",
    }  # fmt: skip


def test_the_table_on_the_page_is_one() -> None:
    typed = re.findall(r"^    (\|.*)$", PAGE, re.MULTILINE)
    (table,) = outline.parse(typed)
    assert row(table) == ["bang", "", "TT | Nội dung | Kinh phí / 1 | Tập huấn | 1.500.000"]


def test_the_page_says_how_many_words_a_title_may_have() -> None:
    assert re.findall(r"không quá (\d+) từ", PAGE) == ["25"]
