"""Same: one bundle and one profile revision give the same file, in any process, folder, zone and language."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support import documents

SCRIPT = """
import hashlib, sys
from pathlib import Path
from generator import api
for source in map(Path, sys.argv[2:]):
    made = api.render(source, Path(sys.argv[1]) / f"{source.parent.name}-{source.stem}.docx", pdf=True)
    print(hashlib.sha256(made.docx.read_bytes()).hexdigest(), hashlib.sha256(made.pdf.read_bytes()).hexdigest())
"""
PLACES = [
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "LC_ALL": "C"},
]


def test_two_processes_in_other_places_make_the_same_bytes(tmp_path: Path) -> None:
    found = []
    for number, place in enumerate(PLACES):
        folder = tmp_path / f"nơi {number}"
        folder.mkdir()
        environment = {**os.environ, **place, "VANBAN_CACHE": str(folder / "cache"), "VANBAN_KHO": str(folder / "kho")}
        command = [sys.executable, "-c", SCRIPT, str(folder), *map(str, documents.sample_paths())]
        ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
        found.append(ran.stdout)
    assert found[0] == found[1]
    assert len(found[0].splitlines()) == len(documents.sample_paths())


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_the_file_says_nothing_of_the_day_it_was_made(sample: Path, tmp_path: Path) -> None:
    first = documents.made(documents.bundle(sample)).write()
    second = documents.made(documents.bundle(sample)).write()
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
    path = tmp_path / "a.docx"
    path.write_bytes(first)
    with zipfile.ZipFile(path) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_carry_the_date_of_the_document() -> None:
    data = documents.bundle("thuc_te/cong_van_1269_cao_bang.json")
    properties = documents.opened(documents.made(data)).core_properties
    assert properties.created is not None
    assert properties.created.isoformat()[:10] == "2022-07-19"
    assert properties.modified == properties.created


def test_properties_of_an_undated_draft_carry_no_day() -> None:
    data = {**documents.bundle("thuc_te/cong_van_1269_cao_bang.json"), "ngay_ban_hanh": "2022-07"}
    created = documents.opened(documents.made(data)).core_properties.created
    assert created is not None
    assert created.isoformat()[:10] == "1980-01-01"
