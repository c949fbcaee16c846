"""Snapshots as one text file each, under `snapshots/<test module>/`; names are syrupy's own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation

ROOT = Path(__file__).parents[2] / "snapshots"


class LayoutExtension(SingleFileSnapshotExtension):
    """Text of the computed layout, one file a test."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        return str(ROOT / Path(test_location.filepath).stem)


def need_same_first_line(request: pytest.FixtureRequest, shown: str) -> None:
    """Leave a test whose snapshot was made by another converter or with other fonts: its first line says by which.

    Where CI is set it fails instead: there the machine is the one that the snapshots were made on.
    """
    path = ROOT / request.path.stem / f"{request.node.name}.txt"
    if request.config.getoption("update_snapshots") or not path.is_file():
        return
    stated = path.read_text(encoding="utf-8").partition("\n")[0]
    if stated != shown.partition("\n")[0]:
        reason = f"made by «{stated}», here is «{shown.partition(chr(10))[0]}»"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
