"""Word files made in a few lines, every word of them different, so that each can be found again on a page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

import pdfplumber
from lxml import etree

from generator.ooxml.build import root, w
from generator.ooxml.package import Package

MM = 25.4 / 72
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_SYLLABLES = (
    "thực", "hiện", "nhiệm", "vụ", "giáo", "dục", "và", "đào", "tạo;", "quản", "lý,", "giảng", "dạy", "(2022-2023)",
    "GD&ĐT", "số", "30/NĐ-CP", "Ủy", "ban", "nghị", "quyết",
)  # fmt: skip
_numbers = count(1)


def words(number: int) -> str:
    """So many words, none of them like another anywhere."""
    return " ".join(f"{_SYLLABLES[n % len(_SYLLABLES)]}{n}" for n in (next(_numbers) for _ in range(number)))


def r(text: str, *properties: etree._Element) -> etree._Element:
    """A run; "\\n" is a line break, "\\t" a tab."""
    parts = []
    for line_number, line in enumerate(text.split("\n")):
        parts += [w("br")] * (line_number > 0)
        for number, piece in enumerate(line.split("\t")):
            parts += [w("tab")] * (number > 0) + [w("t", piece)] * bool(piece)
    return w("r", w("rPr", *properties), *parts)


def p(*content: str | etree._Element, **properties: object) -> etree._Element:
    """A paragraph of runs and texts with a space between them.

    Properties are those of w:pPr by name, their values a w:val or the element itself.
    """
    made = [one if isinstance(one, etree._Element) else w(name, val=str(one)) for name, one in properties.items()]
    runs = [r(one) if isinstance(one, str) else one for one in content]
    spaced = [part for one in runs for part in (one, r(" "))][:-1]
    return w("p", w("pPr", *made), *spaced)


def field(name: str) -> etree._Element:
    return w("fldSimple", r("1"), instr=name)


def borders(tag: str, *edges: str, size: int = 8) -> etree._Element:
    return w(tag, *(w(edge, val="single", sz=size, space=0, color="000000") for edge in edges))


def tc(width: int, *content: etree._Element, **properties: object) -> etree._Element:
    made = [w(name, val=str(value)) for name, value in properties.items()]
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), *made), *content)


def tr(*cells: etree._Element, **properties: object) -> etree._Element:
    made = [value if isinstance(value, etree._Element) else w(name) for name, value in properties.items()]
    return w("tr", w("trPr", *made), *cells)


def tbl(grid: list[int], *rows: etree._Element, lined: bool = False) -> etree._Element:
    margins = w("tblCellMar", w("left", w=108, type="dxa"), w("right", w=108, type="dxa"))
    lines = borders("tblBorders", "top", "left", "bottom", "right", "insideH", "insideV") if lined else None
    properties = w("tblPr", w("tblW", w=sum(grid), type="dxa"), lines, w("tblLayout", type="fixed"), margins)
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in grid)), *rows)


def section(*, wide: bool = False, header: bool = False) -> etree._Element:
    """A4 with the margins of the decree; numbered from the second page on where there is a header."""
    size = (16838, 11906) if wide else (11906, 16838)
    link = w("headerReference", type="default") if header else None
    if link is not None:
        link.set(f"{{{_OFFICE.rstrip('/')}}}id", "rId3")
    return w(
        "sectPr", link, w("pgSz", w=size[0], h=size[1], **({"orient": "landscape"} if wide else {})),
        w("pgMar", top=1134, right=850, bottom=1134, left=1701, header=567, footer=567, gutter=0),
        w("titlePg") if header else None,
    )  # fmt: skip


def docx(*body: etree._Element, header: etree._Element | None = None) -> bytes:
    """The file: Times New Roman 14 pt, single, mode 15."""
    main = root("document", w("body", *body))
    fonts = w("rFonts", **dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), "Times New Roman"))
    # Said outright, because LibreOffice 7.4 takes a file that says nothing as having it off, Word as having it on.
    widows = w("pPr", w("widowControl"))
    normal = w("style", w("name", val="Normal"), widows, type="paragraph", default=1, styleId="Normal")
    styles = root("styles", w("docDefaults", w("rPrDefault", w("rPr", fonts, w("sz", val=28)))), normal)
    mode = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    parts = {
        "document": main, "styles": styles, "settings": root("settings", w("compat", mode)),
        "header": root("hdr", header if header is not None else w("p")),
    }  # fmt: skip
    package = Package({})
    others = [name for name in parts if name != "document"]
    types = [f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}{name}+xml"/>' for name in others]
    package.put("[Content_Types].xml", _xml(
        f'<Types xmlns="{_PACKAGE}content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}document.main+xml"/>{"".join(types)}</Types>'
    ))  # fmt: skip
    package.put("_rels/.rels", _relationships({"rId1": ("officeDocument", "word/document.xml")}))
    package.put("word/_rels/document.xml.rels", _relationships(
        {"rId1": ("styles", "styles.xml"), "rId2": ("settings", "settings.xml"), "rId3": ("header", "header.xml")}
    ))  # fmt: skip
    for name, part in parts.items():
        package.put(f"word/{name}.xml", part)
    return package.write()


def _relationships(found: dict[str, tuple[str, str]]) -> bytes:
    lines = (f'<Relationship Id="{key}" Type="{_OFFICE}{kind}" Target="{to}"/>' for key, (kind, to) in found.items())
    return _xml(f'<Relationships xmlns="{_PACKAGE}relationships">{"".join(lines)}</Relationships>')


def _xml(text: str) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text.encode()


class Found(NamedTuple):
    """Where a word stands: page, left edge and baseline in mm."""

    page: int
    x: float
    y: float


def found(pdf: bytes) -> dict[str, Found]:
    """Every word of a PDF by its letters; of words that repeat, the last."""
    return dict(_words(pdf))


def _words(pdf: bytes) -> Iterator[tuple[str, Found]]:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        for number, page in enumerate(opened.pages, start=1):
            for word in page.extract_words(x_tolerance=1.2, return_chars=True):
                first = word["chars"][0]
                baseline = float(page.height) - first["matrix"][5]
                yield word["text"], Found(number, first["x0"] * MM, baseline * MM)
