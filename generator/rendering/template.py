"""A template compiled once and rendered many times: docxtpl's tags, none of its surprises.

docxtpl's own `render` is not used, only its tag clean-up (`patch_xml`). Why: it renders footnotes once per section, so
data of the first pass is executed in the second; it re-parses with `recover=True`, so a broken part is silently cut; it
rewrites `{_{` in data; a missing name prints nothing. Here every part is compiled once, rendered once, parsed strictly.

Reads: a .docx template and a context. Gives: a Package with every tag replaced. Raises: Defect, for anything wrong with
the template or the context; the user's data cannot cause one.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Template as CompiledPart
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from lxml import etree

from generator.errors import Defect, Unreadable
from generator.ooxml import xml
from generator.ooxml.package import Package
from generator.rendering.environment import environment

# Parts that may hold tags, by the end of their content type.
_TAGGED = (
    "document.main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml", "comments+xml",
)  # fmt: skip
_MARKUP = re.compile(r"<[^>]*>")
_LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")


@dataclass(frozen=True, slots=True)
class Template:
    """The parts of a template: those with tags compiled, all as they were."""

    parts: Mapping[str, bytes]
    compiled: Mapping[str, CompiledPart]

    def render(self, context: Mapping[str, object]) -> Package:
        """The document that the context makes of this template. Raises Defect; the context is not changed."""
        parts = dict(self.parts)
        for name, compiled in self.compiled.items():
            try:
                text = compiled.render(context)
            except UndefinedError as error:
                raise Defect(f"Mẫu gọi một tên không có trong dữ liệu (phần {name}): {error.message}.") from error
            except SecurityError as error:
                raise Defect(f"Mẫu chứa lệnh không được phép (phần {name}): {error.message}.") from error
            except TemplateError as error:
                raise Defect(f"Mẫu không dựng được (phần {name}): {error.message}.") from error
            raw = text.encode("utf-8")
            try:
                root = xml.parse(raw, name)
            except Unreadable as error:
                raise Defect(f"Mẫu cho ra phần {name} không hợp lệ: {error}") from error
            parts[name] = xml.serialize(root)
        return Package(parts)


def compile_template(raw: bytes) -> Template:
    """The template in the bytes of a .docx, compiled; the same object for the same bytes. Raises Defect, Unreadable."""
    return _compile(hashlib.sha256(raw).digest(), _Raw(raw))


class _Raw:
    """Bytes that do not take part in the cache key: their digest does."""

    __slots__ = ("bytes",)

    def __init__(self, raw: bytes) -> None:
        self.bytes = raw

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Raw)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=64)
def _compile(_digest: bytes, raw: _Raw) -> Template:
    from docxtpl import DocxTemplate

    package = Package.read(raw.bytes)
    package.main  # noqa: B018 - raises when this is no Word document
    clean_up = DocxTemplate(Path()).patch_xml
    made = environment()
    compiled: dict[str, CompiledPart] = {}
    for name in package.parts:
        if not package.content_type(name).endswith(_TAGGED):
            continue
        # Tags typed on a Mac come decomposed; names and words are compared composed everywhere else.
        source = clean_up(unicodedata.normalize("NFC", etree.tostring(package.xml(name), encoding="unicode")))
        try:
            _refuse_leftovers(made.lex(source), name)
            compiled[name] = made.from_string(source)
        except TemplateError as error:
            raise Defect(f"Mẫu viết sai cú pháp (phần {name}): {error.message}.") from error
    return Template(package.parts, compiled)


def _refuse_leftovers(tokens: object, name: str) -> None:
    """Raises Defect when a brace pair of a tag is left in the words: a tag that was mistyped or cut by formatting."""
    words = "".join(text for _, kind, text in tokens if kind == "data")  # type: ignore[attr-defined]
    if found := _LEFTOVER.search(_MARKUP.sub("", words)):
        raise Defect(f"Mẫu còn thẻ viết dở «{found[0]}» (phần {name}); thẻ phải viết liền, ví dụ {{{{ trich_yeu }}}}.")
