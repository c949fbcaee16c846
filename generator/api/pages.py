"""From a .docx to pages: PDF, PNG, SVG, and the layout model as text."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from generator import drawing, layout, profiles
from generator.api.model import Previewed, Printed
from generator.drawing import warnings
from generator.errors import Refused
from generator.export import engines, typst
from generator.export.engines import Engine, draw
from generator.layout.model import Document
from generator.ooxml.package import Package
from generator.profiles.model import Profile
from generator.resources.files import write_whole

__all__ = ["draw", "model_text", "pdf", "preview"]


def pdf(
    source: Path, out: Path | None = None, *, engine: Engine = "auto", pdf_a: bool = False, overwrite: bool = False
) -> Printed:
    """Print a .docx to PDF, beside it unless told where. Raises Unreadable, Refused, Missing."""
    target = out or source.with_suffix(".pdf")
    made = engines.printed(Package.read(source), engine=engine, pdf_a=pdf_a)
    write_whole(target, made.pdf, overwrite=overwrite)
    return Printed(target, made.pages, made.engine, made.because)


def model_text(source: Path) -> str:
    """The layout model of a .docx as text, the form of our snapshots."""
    return layout.dump(layout.read(source))


def preview(source: Path, out: Path, *, format: Literal["png", "svg"] = "png", ppi: int = 100) -> Previewed:
    """Write the pages of a bundle or of a .docx as pictures `<name>-1.png` … into a folder; what they look like."""
    if source.suffix.lower() == ".json":
        from generator.api.documents import make

        document = layout.read(make(source)[0])
    elif source.suffix.lower() == ".docx":
        document = layout.read(source)
    else:
        raise Refused(f"Chỉ xem trước được tệp .json hoặc .docx, không phải «{source.name}».")
    drawn = drawing.pages(document)
    pages = typst.compile_pages(drawing.source(document, drawn), format=format, ppi=ppi)
    paths = tuple(out / f"{source.stem}-{number}.{format}" for number in range(1, len(pages) + 1))
    for path, raw in zip(paths, pages, strict=True):
        write_whole(path, raw, overwrite=True)
    return Previewed(paths, tuple(warnings.of(document, drawn, regulation(document))))


def regulation(document: Document) -> Profile:
    """The profile a document was made by, the latest regulation for a document of others."""
    made_by = document.custom.get("vanban.ho_so", "").partition("@")[0]
    return profiles.load(made_by) if made_by in profiles.ids() else profiles.for_date(None)
