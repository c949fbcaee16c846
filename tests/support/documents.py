"""Documents for tests: bundles of the samples, small changes to them, what python-docx reads in the result."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from generator import profiles
from generator.api.documents import package_of
from generator.bundle import load, resolve, validate
from generator.ooxml.package import Package

SAMPLES = Path(__file__).parents[2] / "samples"


def sample_paths() -> list[Path]:
    """Every sample that must make a document, organisations and refused ones left out."""
    return sorted(path for path in SAMPLES.glob("*/*.json") if path.parent.name not in ("_loi", "co_quan"))


def sample_id(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


@cache
def _read(path: Path) -> dict[str, Any]:
    return validate.completed(resolve.resolve(load.read(path)))


def bundle(path: Path | str) -> dict[str, Any]:
    """The resolved bundle of a sample, free to be changed."""
    return copy.deepcopy(_read(SAMPLES / path if isinstance(path, str) else path))


def made(data: dict[str, Any]) -> Package:
    """The document of a resolved bundle, as the api makes it."""
    return package_of(data, profiles.for_date(data.get("ngay_ban_hanh")))


def opened(package: Package) -> Document:
    """The document as python-docx reads it."""
    return docx.Document(io.BytesIO(package.write()))


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Every paragraph of the body in reading order, those of table cells included."""
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        else:
            yield block


def words(document: Document) -> str:
    """All words of the body and of the first page's footer, one space between any two."""
    footer = [paragraph.text for section in document.sections for paragraph in section.first_page_footer.paragraphs]
    return " ".join(" ".join([*(paragraph.text for paragraph in paragraphs(document)), *footer]).split())


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a bundle with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{index}]")
    elif isinstance(value, str):
        yield path, value


def text_of(path: Path) -> str:
    return json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False)
