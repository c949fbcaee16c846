"""The demonstration: every real document shipped as a sample, made into .docx and .pdf."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator import resources
from generator.api.documents import render
from generator.api.model import Rendered


def demo(out: Path) -> Iterator[Rendered]:
    """Make the documents of `samples/thuc_te/` one by one."""
    for source in sorted((resources.folder("samples") / "thuc_te").glob("*.json")):
        yield render(source, out / f"{source.stem}.docx", pdf=True, overwrite=True)
