"""What the verbs give back, as plain data for the command line and the web."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.findings import Finding


@dataclass(frozen=True, slots=True)
class TypeInfo:
    slug: str
    name: str
    abbreviation: str | None


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation's file: whether it is the user's own or shipped, its content, everything wrong with it.

    `body` holds every field when nothing is wrong, and is empty when the file holds no organisation at all.
    """

    name: str
    body: Mapping[str, Any]
    findings: tuple[Finding, ...]
    path: Path
    is_own: bool


@dataclass(frozen=True, slots=True)
class Validation:
    """A bundle, resolved (organisation and common file merged in), and everything there is to say about it."""

    bundle: Mapping[str, Any]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """One document made. `pages` is None when no pages were drawn; `seconds` is the time of this document alone."""

    docx: Path
    pdf: Path | None
    pages: int | None
    words: int
    findings: tuple[Finding, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Previewed:
    """The pictures written, and what a person looking at the pages would warn of."""

    paths: tuple[Path, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """One file printed. `because` says why not the embedded engine; None when it was that one, or was not asked."""

    path: Path
    pages: int
    engine: str
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Files:
    """A document made. `bundle` is the data it was made of, resolved; `pdf` None when it was not asked for."""

    bundle: Mapping[str, Any]
    docx: bytes
    pdf: bytes | None
    pages: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on a drawn page (from 1), in parts of its width and height from the upper left corner."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Pages to look at: the source of each. `stood_in` names the fields for which something else stands; `marks` are
    where the findings are to be seen, in their order, None for what is not on the pages; `is_plain` says that the pages
    lack what our drawing cannot show."""

    sources: tuple[str, ...]
    findings: tuple[Finding, ...]
    stood_in: tuple[str, ...] = ()
    marks: tuple[Mark | None, ...] = ()
    is_plain: bool = False
