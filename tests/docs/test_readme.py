"""What the README shows is true: its bundle is the sample beside its picture, its commands exist and work."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.cli.run import run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_bundle_of_the_first_screen_is_the_sample_of_its_picture() -> None:
    shown = re.search(r"<pre>\n(.*?)</pre>", README, re.DOTALL)
    assert shown is not None
    sample = ROOT / "samples" / "cong_van" / "vi_du.json"
    assert json.loads(shown[1]) == json.loads(sample.read_text(encoding="utf-8"))
    assert f'src="{sample.with_suffix(".png").relative_to(ROOT).as_posix()}"' in README


def test_every_linked_file_is_there() -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", README) + re.findall(r'src="([^"]+)"', README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_figure_of_coverage_is_that_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["profiles", "coverage", "nd30_2020"]) == 0
    figure = capsys.readouterr().out.strip().splitlines()[-1]
    assert figure in " ".join(README.split())


@pytest.mark.parametrize("line", re.findall(r"\.venv/bin/vanban ([^`]+)`", README))
def test_every_command_of_the_readme_works(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "thu.json").write_text(
        (ROOT / "samples" / "cong_van" / "vi_du.json").read_text(encoding="utf-8"), encoding="utf-8"
    )
    if line.startswith("new"):
        (tmp_path / "thu.json").unlink()
    if "thu.docx" in line:
        assert run(["render", "thu.json"]) == 0
    assert run(line.split()) == 0
