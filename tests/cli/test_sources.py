"""Which files a command line names, and where what is made of them goes."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from generator.cli.sources import expand, targets
from generator.errors import Unreadable


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.json", "a.JSON", "ghi chú.txt", ".ẩn.json", "con/c.json", "trống/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.as_posix() for path in paths]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("named", "found"),
    [
        (["b.json"], ["b.json"]),
        (["ghi chú.txt"], ["ghi chú.txt"]),  # named by the user: whether it is a bundle is told when it is read
        (["."], ["a.JSON", "b.json"]),
        (["con", "b.json"], ["con/c.json", "b.json"]),
        (["*.json"], ["b.json"]),
        (["*/*.json"], ["con/c.json"]),
        (["**/*.json"], ["b.json", "con/c.json"]),
        (["b.json", ".", "./b.json"], ["b.json", "a.JSON"]),
    ],
)
def test_files_folders_and_patterns_give_each_file_once(named: list[str], found: list[str]) -> None:
    assert names(expand(named, ".json")) == found


def test_folders_within_are_taken_when_asked_and_lock_files_of_word_never(folder: Path) -> None:
    for name in ("a.docx", "~$a.docx", "con/b.DOC", ".ẩn/c.docx", "con/cháu/d.docx", "con/.e.docx"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    (folder / "con" / "vòng").symlink_to(folder)
    assert names(expand(["."], ".docx", ".doc", deep=True)) == ["a.docx", "con/b.DOC", "con/cháu/d.docx"]
    assert names(expand(["*.docx"], ".docx", ".doc")) == ["a.docx"]
    assert names(expand(["."], ".docx", ".doc")) == ["a.docx"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        ("c.json", "Không có tệp «c.json». Có phải là «b.json» không?"),
        ("không/có/đâu", "Không có tệp «không/có/đâu»."),
        ("trống", "Thư mục «trống» không có tệp .json nào."),
        ("*.xyz", "Không có tệp .json nào khớp với «*.xyz»."),
        ("x" * 5000, f"Không có tệp «{'x' * 5000}»."),
        ("a\0b", "Không có tệp «a\0b»."),
    ],
)
def test_a_name_that_stands_for_no_file_is_told(named: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as caught:
        expand([named], ".json")
    assert str(caught.value) == sentence


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "[1].json").write_text("{}", encoding="utf-8")
    assert names(expand(["[1].json"], ".json")) == ["[1].json"]


def test_links_that_go_round_in_a_circle_are_told(folder: Path) -> None:
    (folder / "vòng.json").symlink_to("vòng.json")
    with pytest.raises(Unreadable, match="vòng"):
        expand(["vòng.json"], ".json")


ONE, TWO = [Path("x/a.json")], [Path("x/a.json"), Path("y/b.json")]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("sources", "out", "expected"),
    [
        (ONE, None, [None]),
        (TWO, None, [None, None]),
        (ONE, "k.docx", ["k.docx"]),
        (ONE, "mới/k.DOCX", ["mới/k.DOCX"]),
        (ONE, "con", ["con/a.docx"]),
        (ONE, "mới/", ["mới/a.docx"]),
        (TWO, "mới", ["mới/a.docx", "mới/b.docx"]),
        (TWO, "con", ["con/a.docx", "con/b.docx"]),
    ],
)
def test_out_names_a_file_for_one_and_a_folder_for_many(
    sources: list[Path], out: str | None, expected: list[str | None]
) -> None:
    assert [path and path.as_posix() for path in targets(sources, out, ".docx")] == expected


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("sources", "out", "said"),
    [
        (ONE, "k.pdf", "không phải tên tệp .docx"),
        (ONE, "mới", "xin thêm dấu / ở cuối"),
        (TWO, "k.docx", "phải là một thư mục"),
        (TWO, "b.json", "phải là một thư mục"),
        ([Path("x/a.json"), Path("y/A.json")], "con", "cùng ghi vào"),
    ],
)
def test_out_that_would_lose_a_file_is_refused(sources: list[Path], out: str, said: str) -> None:
    with pytest.raises(click.UsageError, match=said):
        targets(sources, out, ".docx")
