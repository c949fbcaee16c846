"""What all tests share: long loops run only when asked, snapshots are plain text files."""

from __future__ import annotations

import pytest
from support.snapshots import LayoutExtension
from syrupy.assertion import SnapshotAssertion


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="run the long loops in full (make soak)")


@pytest.fixture
def soak(request: pytest.FixtureRequest) -> bool:
    """Whether long loops run in full; `make test` runs a tenth of them."""
    return bool(request.config.getoption("--soak"))


@pytest.fixture
def layout_snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(LayoutExtension)
