"""The verbs: the one door for the command line and the web.

Each verb, and each kind of result, is loaded when it is first asked for: a command pays only for what it uses. No
module has the name of a verb: once imported it would stand in the verb's place.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.api.bundles import drawn as draw
    from generator.api.bundles import drawn_file as draw_file
    from generator.api.bundles import made as make
    from generator.api.bundles import picture
    from generator.api.bundles import read as read_bundle
    from generator.api.bundles import validated as validate_bundle
    from generator.api.checks import check_files
    from generator.api.co_quan import new_organisation, organisation, organisations, save_organisation
    from generator.api.documents import check_bundle as validate
    from generator.api.documents import render
    from generator.api.html import rendition
    from generator.api.model import Drawing, Files, Organisation, Previewed, Printed, Rendered, TypeInfo, Validation
    from generator.api.pages import model_text as layout
    from generator.api.pages import pdf, preview
    from generator.api.rebuild import rebuild as rebuild_file
    from generator.api.regulation import explanation, explanations, known_codes, profile_ids
    from generator.api.samples import demo
    from generator.api.shipped import new, types
    from generator.api.templates import build_templates

__all__ = [
    "Drawing", "Files", "Organisation", "Previewed", "Printed", "Rendered", "TypeInfo", "Validation",
    "build_templates", "check_files", "demo", "draw", "draw_file", "explanation", "explanations", "known_codes",
    "layout", "make", "new", "new_organisation", "organisation", "organisations", "pdf", "picture", "preview",
    "profile_ids", "read_bundle", "rebuild_file", "render", "rendition", "save_organisation", "types", "validate",
    "validate_bundle",
]  # fmt: skip

_VERBS = {
    "build_templates": ("templates", "build_templates"),
    "check_files": ("checks", "check_files"),
    "demo": ("samples", "demo"),
    "draw": ("bundles", "drawn"),
    "draw_file": ("bundles", "drawn_file"),
    "explanation": ("regulation", "explanation"),
    "explanations": ("regulation", "explanations"),
    "known_codes": ("regulation", "known_codes"),
    "layout": ("pages", "model_text"),
    "make": ("bundles", "made"),
    "new": ("shipped", "new"),
    "new_organisation": ("co_quan", "new_organisation"),
    "organisation": ("co_quan", "organisation"),
    "organisations": ("co_quan", "organisations"),
    "pdf": ("pages", "pdf"),
    "picture": ("bundles", "picture"),
    "preview": ("pages", "preview"),
    "profile_ids": ("regulation", "profile_ids"),
    "read_bundle": ("bundles", "read"),
    "rebuild_file": ("rebuild", "rebuild"),
    "render": ("documents", "render"),
    "rendition": ("html", "rendition"),
    "save_organisation": ("co_quan", "save_organisation"),
    "types": ("shipped", "types"),
    "validate": ("documents", "check_bundle"),
    "validate_bundle": ("bundles", "validated"),
}


_RESULTS = ("Drawing", "Files", "Organisation", "Previewed", "Printed", "Rendered", "TypeInfo", "Validation")


def __getattr__(name: str) -> Any:
    if name not in _VERBS and name not in _RESULTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, verb = _VERBS.get(name, ("model", name))
    return getattr(import_module(f"{__name__}.{module}"), verb)
