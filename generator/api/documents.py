"""From a bundle to a .docx and its pages: fail closed, a correct file or precise reasons, never a wrong file.

Reads: a bundle file. Gives: files written whole, or bytes. Raises: Refused with every problem found (nothing is
written), Missing, Defect.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import doctypes, layout, profiles, rendering, resources
from generator.api.model import Rendered, Validation
from generator.bundle import context, load, resolve, validate
from generator.errors import Missing, Refused
from generator.findings import Severity
from generator.layout.model import Document, paragraphs
from generator.ooxml.package import Package
from generator.ooxml.properties import Properties
from generator.profiles.model import Profile
from generator.resources.files import write_all

if TYPE_CHECKING:
    from generator.drawing.placed import Page


def check_bundle(
    source: Path,
    *,
    co_quan: str | None = None,
    kho: Path | None = None,
    common: Path | None = None,
    profile: str | None = None,
) -> Validation:
    """Everything wrong with a bundle file, and the bundle as it would be used: complete when nothing is wrong.

    Raises Refused only when a file holds no bundle at all.
    """
    shared = load.read(common) if common else None
    return checked(load.read(source), co_quan=co_quan, kho=kho, common=shared, profile=profile)


def checked(
    data: Mapping[str, Any],
    *,
    co_quan: str | None = None,
    kho: Path | None = None,
    common: Mapping[str, Any] | None = None,
    profile: str | None = None,
) -> Validation:
    """As `check_bundle`, of data that has been read already."""
    asked = profiles.load(profile) if profile else None
    gathered, found = resolve.gathered(data, co_quan=co_quan, kho=kho, common=common, profile=asked)
    findings = (*validate.problems(gathered, profile=regulation(gathered, profile)), *found)
    return Validation(gathered if findings else validate.completed(gathered), findings)


def make(
    source: Path,
    *,
    co_quan: str | None = None,
    kho: Path | None = None,
    common: Path | None = None,
    profile: str | None = None,
) -> tuple[Package, Validation]:
    """The document of a bundle file, in memory. Raises Refused with all problems."""
    found = check_bundle(source, co_quan=co_quan, kho=kho, common=common, profile=profile)
    errors = [finding for finding in found.findings if finding.severity is Severity.ERROR]
    if errors:
        raise Refused(f"Dữ liệu trong «{source.name}» có {len(errors)} lỗi nên chưa tạo văn bản.", found.findings)
    return package_of(found.bundle, regulation(found.bundle, profile)), found


def package_of(bundle: Mapping[str, Any], profile: Profile, built: bytes | None = None) -> Package:
    """The document of a valid, resolved bundle; from the shipped template, unless one was built for this profile."""
    recipe = doctypes.load(bundle["loai"])
    made = context.build(bundle, recipe, profile)
    notation = context.notation(bundle, recipe)
    properties = Properties(
        title=" ".join(str(bundle["trich_yeu"]).split()),
        subject=bundle.get("ten_loai") or recipe.name,
        creator=" ".join(str(bundle["co_quan"]["ten"]).split()),
        keywords=f"{bundle['so']}/{notation}" if bundle.get("so") is not None else notation,
        date=day if (day := bundle.get("ngay_ban_hanh")) and len(day) == len("2022-07-19") else None,
    )
    return rendering.render(built or template(recipe.slug), made, properties, recipe, profile)


def template(slug: str) -> bytes:
    """The bytes of a shipped template. Raises Missing when the installation has lost it."""
    path = resources.folder("doctemplates") / f"{slug}.docx"
    if not path.is_file():
        raise Missing(f"Thiếu mẫu «{slug}.docx» của chương trình; xin cài đặt lại.")
    return path.read_bytes()


def render(
    source: Path,
    out: Path | None = None,
    *,
    pdf: bool = False,
    pdf_a: bool = False,
    co_quan: str | None = None,
    kho: Path | None = None,
    common: Path | None = None,
    profile: str | None = None,
    overwrite: bool = False,
    vua_trang: bool = False,
) -> Rendered:
    """Write the .docx of a bundle, beside it unless told where, and its PDF when asked; nothing on failure.

    `vua_trang` brings a document that spills over back by a page, see `fit`. The findings are those of the bundle, then
    those of the drawn pages, then what the rules say of its words. Raises Defect when they find fault with its look.
    """
    from generator.api.judging import judged

    started = time.perf_counter()
    package, found = make(source, co_quan=co_quan, kho=kho, common=common, profile=profile)
    target = out or source.with_suffix(".docx")
    document = layout.read(package)
    findings = list(found.findings)
    pages = _drawn(document, is_needed=pdf or vua_trang)
    used = regulation(found.bundle, profile)
    if vua_trang and pages:
        from generator.api import fit

        fitted, said = fit.fitted(found.bundle, used, fit.Drawn(package, document, pages, used))
        package, document, pages, used = fitted.package, fitted.document, fitted.pages, fitted.profile
        findings += [said] if said else []
    if pages:
        from generator.drawing import warnings

        seen = warnings.of(document, pages, used)
        # Whether a short last page could be spared has been answered already.
        findings += (one for one in seen if not (vua_trang and one.code == warnings.SHORT_LAST_PAGE))
    findings += judged(document, found.bundle, regulation(found.bundle, profile), pages)
    raw = package.write()
    printed: tuple[bytes, int] | None = None
    if pdf:
        from generator.api.pages import draw

        printed = draw(document, pages, pdf_a=pdf_a)
    files = {target: raw, **({target.with_suffix(".pdf"): printed[0]} if printed else {})}
    write_all(files, overwrite=overwrite)
    return Rendered(
        docx=target,
        pdf=target.with_suffix(".pdf") if printed else None,
        pages=printed[1] if printed else None,
        words=_words(document),
        findings=tuple(findings),
        seconds=time.perf_counter() - started,
    )


def _drawn(document: Document, *, is_needed: bool) -> Sequence[Page] | None:
    """The pages; None where they cannot be drawn and the .docx can do without."""
    from generator import drawing

    try:
        return drawing.pages(document)
    except (Refused, Missing):
        if is_needed:
            raise
        return None


def _words(document: Document) -> int:
    return sum(len(paragraph.text.split()) for paragraph in paragraphs(document.blocks))


def regulation(bundle: Mapping[str, Any], name: str | None = None) -> Profile:
    """The profile of a name, else the one in force on the document's date."""
    if name is not None:
        return profiles.load(name)
    day = bundle.get("ngay_ban_hanh")
    return profiles.for_date(day if isinstance(day, str) else None)
