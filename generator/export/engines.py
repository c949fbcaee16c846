"""Which engine prints a file, and that none is chosen which would lose some of it.

- `typst`: the embedded one, from the layout model; refuses by name what its drawing does not know.
- `word`, `libreoffice`: programs of the machine, for any Word file.
- `pdfkit`: the pages of the embedded engine, printed by wkhtmltopdf.
- `auto`: `typst` for a document of ours when it can draw all of it, else Word, else LibreOffice, else refused with the
  reason and what to install. A file is ours when it has our passport (custom properties `vanban.*`); somebody else's is
  not given to `typst`, for its drawing is held to LibreOffice's on our documents only. It may be asked for by name.

PDF/A-2b is written by `typst` and `libreoffice`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator import drawing, layout
from generator.drawing.placed import Page
from generator.errors import Missing, Refused, Unreadable
from generator.export import typst
from generator.layout import properties
from generator.layout.model import Document
from generator.ooxml.package import Package
from generator.ooxml.properties import NO_DATE
from generator.resources import programs

Engine = Literal["auto", "word", "libreoffice", "typst", "pdfkit"]
_ARCHIVAL = ("auto", "libreoffice", "typst")
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Print:
    """A PDF, the engine that made it, and why it was not the embedded one; None when it was, or was not wanted."""

    pdf: bytes
    pages: int
    engine: Engine
    because: str | None = None


def draw(document: Document, drawn: Sequence[Page] | None = None, *, pdf_a: bool = False) -> tuple[bytes, int]:
    """The PDF of a layout model through the embedded engine, and its number of pages; `drawn` saves drawing them."""
    source = drawing.source(document, drawn)
    return typst.compile_pdf(source, pdf_a=pdf_a, created=document.properties.get("created", NO_DATE))


def printed(package: Package, *, engine: Engine = "auto", pdf_a: bool = False) -> Print:
    """The PDF of a Word file. Raises Refused, Unreadable, Missing, each with what can be done instead."""
    if pdf_a and engine not in _ARCHIVAL:
        raise Refused("Chỉ ghi được PDF/A-2b với --engine typst hoặc --engine libreoffice.")
    if engine == "auto":
        return _automatic(package, pdf_a=pdf_a)
    pdf, pages = _WAYS[engine](package, pdf_a)
    return Print(pdf, pages, engine)


def _automatic(package: Package, *, pdf_a: bool) -> Print:
    because = "Tệp này không do chương trình tạo ra, mà bộ in có sẵn chỉ được kiểm chứng với văn bản của chương trình."
    if any(name.startswith("vanban.") for name in properties.custom(package)):
        document = layout.read(package)
        if found := drawing.unknown(document):
            more = f"; và {len(found) - _SHOWN} chỗ khác" if len(found) > _SHOWN else ""
            because = f"Bộ in có sẵn chưa vẽ được: {'; '.join(found[:_SHOWN])}{more}."
        else:
            try:
                return Print(*draw(document, pdf_a=pdf_a), "typst")
            except Missing as error:  # a font, a letter
                because = str(error)
    failed: Exception | None = None
    for engine in _programs(pdf_a=pdf_a):
        try:
            pdf, pages = _WAYS[engine](package, pdf_a)
        except (Refused, Unreadable, Missing) as error:
            failed = error
        else:
            return Print(pdf, pages, engine, because)
    if failed is not None:
        raise failed
    raise Missing(
        f"{because} Cần Word hoặc LibreOffice để in mà không mất nội dung, máy này chưa có. Xin cài LibreOffice Writer "
        "(Debian, Ubuntu: apt install libreoffice-writer-nogui; Windows, macOS: bộ cài tại libreoffice.org)."
    )


def _programs(*, pdf_a: bool) -> Iterator[Engine]:
    """Those that the machine has, the one nearest to the file's own program first."""
    from generator.export import word

    if word.is_here() and not pdf_a:
        yield "word"
    if programs.libreoffice() is not None:
        yield "libreoffice"


def _typst(package: Package, pdf_a: bool) -> tuple[bytes, int]:
    return draw(layout.read(package), pdf_a=pdf_a)


def _libreoffice(package: Package, pdf_a: bool) -> tuple[bytes, int]:
    from generator.export import libreoffice

    raw = libreoffice.convert(package.write(), pdf_a=pdf_a)
    return raw, typst.page_count(raw)


def _word(package: Package, _pdf_a: bool) -> tuple[bytes, int]:
    from generator.export import word

    raw = word.convert(package.write())
    return raw, typst.page_count(raw)


def _pdfkit(package: Package, _pdf_a: bool) -> tuple[bytes, int]:
    from generator.export import wkhtml

    return wkhtml.print_document(layout.read(package))


_WAYS: dict[Engine, Callable[[Package, bool], tuple[bytes, int]]] = {
    "word": _word, "libreoffice": _libreoffice, "typst": _typst, "pdfkit": _pdfkit,
}  # fmt: skip
