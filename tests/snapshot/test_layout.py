"""Layout snapshots: the computed layout of every template and of every sample's document, as text.

A snapshot changes only with the code that caused it; the difference is read line by line.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from support import documents
from support.snapshots import ROOT
from syrupy.assertion import SnapshotAssertion

from generator import doctypes, layout
from generator.api.documents import template


@pytest.mark.parametrize("slug", doctypes.slugs())
def test_template(slug: str, layout_snapshot: SnapshotAssertion) -> None:
    assert layout.dump(layout.read(template(slug))) == layout_snapshot


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_sample(sample: Path, layout_snapshot: SnapshotAssertion) -> None:
    assert layout.dump(layout.read(documents.made(documents.bundle(sample)))) == layout_snapshot


def test_every_snapshot_file_belongs_to_a_test() -> None:
    expected = {f"test_template[{slug}].txt" for slug in doctypes.slugs()}
    expected |= {f"test_sample[{documents.sample_id(path)}].txt" for path in documents.sample_paths()}
    assert {path.name for path in (ROOT / "test_layout").iterdir()} == expected
