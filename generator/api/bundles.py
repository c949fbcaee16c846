"""The verbs on a bundle that is in memory, as the page and the API have it: nothing is read or written.

Reads: data as `read` gives it. Gives: findings, the bytes of the files, drawn pages. Raises: Refused with every problem
found, Missing, Defect. A drawn page is kept as typst source: what it shows is known by it, and a picture is made of it
when somebody looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator import drawing, layout
from generator.api import documents
from generator.api.model import Drawing, Files, Validation
from generator.api.sketch import sketched
from generator.bundle import load, validate
from generator.drawing import warnings
from generator.errors import Refused
from generator.export import typst
from generator.findings import Finding, Severity
from generator.layout.model import Document
from generator.profiles.model import Profile

read = load.parse


def validated(data: Mapping[str, Any], *, kho: Path | None = None) -> Validation:
    """Everything wrong with a bundle, and the bundle as it would be used."""
    return documents.checked(data, kho=kho)


def made(data: Mapping[str, Any], *, kho: Path | None = None, pdf: bool = True) -> Files:
    """The files of a bundle. Raises Refused for a bundle with errors, Defect when their look breaks a rule."""
    from generator.api.judging import judged

    found = documents.checked(data, kho=kho)
    errors = sum(finding.severity is Severity.ERROR for finding in found.findings)
    if errors:
        raise Refused(f"Dữ liệu còn {errors} chỗ phải sửa nên chưa tạo văn bản.", found.findings)
    profile = documents.regulation(found.bundle)
    package = documents.package_of(found.bundle, profile)
    document = layout.read(package)
    pages = drawing.pages(document)
    said = judged(document, found.bundle, profile, pages)
    findings = (*found.findings, *warnings.of(document, pages, profile), *said)
    printed = None
    if pdf:
        from generator.api.pages import draw

        printed = draw(document, pages)[0]
    return Files(found.bundle, package.write(), printed, len(pages), findings)


def drawn(data: Mapping[str, Any], *, kho: Path | None = None) -> Drawing:
    """The pages of a bundle that may be half filled, with everything wrong with it.

    What is missing or wrong is left blank or shown as its field's name in square brackets. No pages where that does not
    help (no known type).
    """
    found = documents.checked(data, kho=kho)
    if not any(finding.severity is Severity.ERROR for finding in found.findings):
        return _drawing(found.bundle, found.findings)
    sketch = sketched(data, kho)
    if sketch is None:
        return Drawing((), found.findings)
    return _drawing(validate.completed(sketch.bundle), found.findings, sketch.stood_in)


def drawn_file(content: bytes) -> Drawing:
    """The pages of a .docx. Raises Unreadable, Refused for what cannot be drawn, Missing."""
    from generator.api.pages import regulation

    document = layout.read(content)
    return _pages(document, regulation(document), ())


def picture(source: str) -> bytes:
    """The SVG of one page."""
    return typst.compile_pages(source, format="svg")[0]


def _drawing(bundle: Mapping[str, Any], findings: tuple[Finding, ...], stood_in: tuple[str, ...] = ()) -> Drawing:
    profile = documents.regulation(bundle)
    return _pages(layout.read(documents.package_of(bundle, profile)), profile, findings, stood_in)


def _pages(
    document: Document, profile: Profile, findings: tuple[Finding, ...], stood_in: tuple[str, ...] = ()
) -> Drawing:
    pages = drawing.pages(document)
    sources = tuple(drawing.source(document, [page]) for page in pages)
    return Drawing(sources, (*findings, *warnings.of(document, pages, profile)), stood_in)
