"""Snapshots as one text file each, under `snapshots/<test module>/`; names are syrupy's own."""

from __future__ import annotations

from pathlib import Path

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
