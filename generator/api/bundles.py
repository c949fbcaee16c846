"""The verbs on a bundle that is in memory, as the page and the API have it: nothing is read or written.

Reads: data as `read` gives it. Gives: findings, the bytes of the files, drawn pages. Raises: Refused with every problem
found, Missing, Defect. A drawn page is kept as typst source: what it shows is known by it, and a picture is made of it
when somebody looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator import drawing, layout
from generator.api import documents, marks
from generator.api.model import Drawing, Files, Validation
from generator.api.sketch import sketched
from generator.bundle import load, validate
from generator.drawing import warnings
from generator.drawing.placed import Page
from generator.errors import Missing, Refused
from generator.export import typst
from generator.findings import Finding, Outcome, Severity
from generator.layout.location import units
from generator.layout.model import Document
from generator.profiles.model import Profile
from generator.rules import Subject, judge
from generator.rules.register import selected

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


def drawn_file(content: bytes, found: Sequence[Finding] = ()) -> Drawing:
    """The pages of a .docx, marked with what was found in it. Raises Unreadable, Refused for what cannot be drawn,
    Missing.

    What our drawing cannot show (shapes, fonts that are not ours) is left out or shown plainly; `is_plain` says so.
    """
    from generator.api.page_facts import lightened
    from generator.api.pages import regulation

    document = layout.read(content)
    try:
        pages = drawing.pages(document)
    except (Refused, Missing):
        plain = lightened(document)
        pages = drawing.pages(plain)
        return replace(_marked(plain, pages, tuple(found)), is_plain=True)
    return _marked(document, pages, (*found, *warnings.of(document, pages, regulation(document))))


def picture(source: str) -> bytes:
    """The SVG of one page."""
    return typst.compile_pages(source, format="svg")[0]


def _drawing(bundle: Mapping[str, Any], findings: tuple[Finding, ...], stood_in: tuple[str, ...] = ()) -> Drawing:
    profile = documents.regulation(bundle)
    document = layout.read(documents.package_of(bundle, profile))
    pages = drawing.pages(document)
    # What stands for a blank is not the writer's: no rule is asked about it.
    judged = () if stood_in else tuple(_judged(document, pages, profile, bundle.get("co_quan")))
    return _marked(document, pages, (*findings, *judged, *warnings.of(document, pages, profile)), stood_in)


def _judged(document: Document, pages: Sequence[Page], profile: Profile, organisation: Any) -> Iterator[Finding]:
    """What the rules of checking say of the words; what they could not examine is nobody's concern while writing."""
    known = organisation if isinstance(organisation, Mapping) else None
    subject = Subject(document, units(document, profile), profile, known, draw=lambda: marks.facts(pages))
    for finding in judge(subject, selected((), ())).findings:
        if finding.outcome is not Outcome.UNSEEN:
            component = profile.components.get(finding.component or "")
            yield replace(finding, place=component.title) if component else finding


def _marked(
    document: Document, pages: Sequence[Page], findings: tuple[Finding, ...], stood_in: tuple[str, ...] = ()
) -> Drawing:
    sources = tuple(drawing.source(document, [page]) for page in pages)
    return Drawing(sources, findings, stood_in, marks.marks(pages, findings))
