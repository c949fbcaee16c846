"""A server that the tests of a module share, each making drafts of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from support.web import serving


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("kho")) as found:
        yield found
