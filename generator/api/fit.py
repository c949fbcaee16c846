"""Fitting to the page: a document that spills over is brought back by one page, with values the law allows.

The steps of `profiles.fitting` are made one after the other, each on a profile in memory, until the document has a page
less; then, in the same order, each step that turns out not to be needed is taken back. The template is built anew from
recipe and profile, so that the document is what it would be under such a profile: no direct formatting, and the same
bytes for the same bundle. Its passport names the steps (`vanban.vua_trang`). Where all of them are not enough the
document stays as it was, and a sentence says so: a half-fitted document would be small for nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator import doctypes, drawing, layout
from generator.api.documents import package_of
from generator.authoring.build import build
from generator.drawing.placed import Page
from generator.findings import Finding, Severity
from generator.layout.model import Document
from generator.ooxml.package import Package
from generator.ooxml.properties import custom_part
from generator.profiles.fitting import Step, effective, narrowed
from generator.profiles.model import Profile
from generator.styling.passport import passport

PASSPORT = "vanban.vua_trang"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A document made, read and drawn; `profile` is the one it was made by, `steps` what was narrowed in it."""

    package: Package
    document: Document
    pages: Sequence[Page]
    profile: Profile
    steps: tuple[Step, ...] = ()


def fitted(bundle: Mapping[str, Any], profile: Profile, made: Drawn) -> tuple[Drawn, Finding | None]:
    """The document on a page less, and what was changed; as it was, and that it could not be done.

    No finding for a document of one page. Raises what drawing raises.
    """
    before = len(made.pages)
    if before == 1:
        return made, None
    steps = effective(profile)
    for count in range(1, len(steps) + 1):
        found = made_with(bundle, profile, steps[:count])
        if len(found.pages) < before:
            found = _given_back(bundle, profile, found, before)
            return found, _said(found, before)
    return made, Finding(
        "XT11",
        Severity.WARNING,
        "toàn văn bản",
        f"Văn bản dài {before} trang, không thu lại còn {before - 1} trang được bằng các trị số mà quy định cho phép, "
        "nên được giữ như thường lệ.",
        hint="Xin viết gọn lại vài dòng, hoặc để văn bản như vậy.",
    )


def _given_back(bundle: Mapping[str, Any], profile: Profile, found: Drawn, before: int) -> Drawn:
    """The document without the steps that it does not need."""
    for step in found.steps[:-1]:
        fewer = made_with(bundle, profile, tuple(one for one in found.steps if one is not step))
        if len(fewer.pages) < before:
            found = fewer
    return found


def made_with(bundle: Mapping[str, Any], profile: Profile, steps: tuple[Step, ...]) -> Drawn:
    """The document of a bundle under a profile with these steps made."""
    recipe, narrow = doctypes.load(bundle["loai"]), narrowed(profile, steps)
    package = package_of(bundle, narrow, build(recipe, narrow))
    marks = {**passport(recipe, narrow), PASSPORT: " ".join(step.key for step in steps)}
    package.put("docProps/custom.xml", custom_part(marks))
    document = layout.read(package)
    return Drawn(package, document, drawing.pages(document), narrow, steps)


def _said(found: Drawn, before: int) -> Finding:
    pages = f"Văn bản được thu từ {before} trang còn {len(found.pages)} trang, mọi trị số vẫn trong khoảng quy định."
    return Finding(
        "XT10",
        Severity.INFO,
        "toàn văn bản",
        " ".join([pages, *(step.said(found.profile) for step in found.steps)]),
        clause="Phụ lục I, Phần I, Mục II và Mục V",
    )
