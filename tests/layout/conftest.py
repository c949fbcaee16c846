"""Small documents as XML: a test writes the snippet that matters, the fixture puts a package around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator import layout
from generator.layout.model import Document, Paragraph
from generator.ooxml.names import NAMESPACES, OFFICE
from generator.ooxml.package import Package

_NS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix not in {"ct", "rel", "xml"})
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PARTS = {
    "styles": ("styles.xml", "w:styles"), "numbering": ("numbering.xml", "w:numbering"),
    "settings": ("settings.xml", "w:settings"), "theme": ("theme.xml", "a:theme"),
    "footnotes": ("footnotes.xml", "w:footnotes"), "endnotes": ("endnotes.xml", "w:endnotes"),
    "comments": ("comments.xml", "w:comments"),
}  # fmt: skip

Build = Callable[..., Package]
Read = Callable[..., Document]


def build(
    body: str, *, headers: dict[str, str] | None = None, links: dict[str, str] | None = None, **parts: str
) -> Package:
    """A package around a body. `headers` maps a relationship id to the content of a header or footer part, `links` one
    to an outside address; the other parts are given by their content without the root element."""
    files = {
        "[Content_Types].xml": f'<Types xmlns="{NAMESPACES["ct"]}"><Default Extension="rels" ContentType="x"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": _relations([("main", OFFICE + "officeDocument", "word/document.xml", "")]),
        "word/document.xml": f"<w:document {_NS}><w:body>{body}</w:body></w:document>",
    }
    relations = []
    for kind, content in parts.items():
        name, root = _PARTS[kind]
        files["word/" + name] = f"<{root} {_NS}>{content}</{root}>"
        relations.append((kind, OFFICE + kind, name, ""))
    for identity, content in (headers or {}).items():
        files[f"word/{identity}.xml"] = f"<w:hdr {_NS}>{content}</w:hdr>"
        relations.append((identity, OFFICE + "header", f"{identity}.xml", ""))
    for identity, target in (links or {}).items():
        relations.append((identity, OFFICE + "hyperlink", target, ' TargetMode="External"'))
    files["word/_rels/document.xml.rels"] = _relations(relations)
    return Package({name: text.encode() for name, text in files.items()})


def _relations(relations: list[tuple[str, str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"{mode}/>'
        for identity, kind, target, mode in relations
    )
    return f'<Relationships xmlns="{NAMESPACES["rel"]}">{inner}</Relationships>'


@pytest.fixture(scope="session")
def package() -> Build:
    return build


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads a body and its parts: `read('<w:p/>', styles='…')`."""

    def run(body: str, **parts: object) -> Document:
        return layout.read(build(body, **parts))  # type: ignore[arg-type] - snippets by keyword

    return run


@pytest.fixture(scope="session")
def first(read: Read) -> Callable[..., Paragraph]:
    """The first paragraph of a body."""

    def run(body: str, **parts: object) -> Paragraph:
        block = next(read(body, **parts).blocks)
        assert isinstance(block, Paragraph)
        return block

    return run
