"""Layout models made by hand, and what the drawing makes of them, in points."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any, NamedTuple

import pdfplumber

from generator import drawing
from generator.drawing.placed import Fill, Page, Stroke, TextLine
from generator.export import typst
from generator.layout.model import (
    Block,
    Border,
    Cell,
    Document,
    Label,
    Paragraph,
    ParagraphFormat,
    Place,
    Row,
    Run,
    RunFormat,
    Section,
    Table,
)
from generator.layout.model import Page as PageSetup
from generator.units import Length, Mm, Pt

# At 2048 units to the em and 20.48 pt, a unit is a hundredth of a point: n (1024 units) is 10.24 pt, a space 5.12 pt.
ROUND = Pt(20.48)
# Heights of a single line in em: (1825 + 87) / 2048 above the baseline, 443 / 2048 below.
ABOVE, BELOW = 1912 / 2048, 443 / 2048
SINGLE = ABOVE + BELOW


def look(**changes: Any) -> RunFormat:
    return RunFormat(**{"font": "Times New Roman", "size": Pt(14), **changes})


def run(text: str, **changes: Any) -> Run:
    return Run(text, look(**changes))


def number_field(name: str, **changes: Any) -> Run:
    return Run("9", look(**changes), kind="field", instruction=f"{name} \\* MERGEFORMAT")


def page_break() -> Run:
    return Run("", look(), kind="page")


def paragraph(*runs: Run | str, place: int = 1, mark: RunFormat | None = None, label: Label | None = None,
              shapes: tuple[Any, ...] = (), **format: Any) -> Paragraph:  # fmt: skip
    """A paragraph; plain texts are 14 pt upright."""
    made = tuple(run(one) if isinstance(one, str) else one for one in runs)
    return Paragraph(
        ParagraphFormat(**{"style_id": "Normal", "style": "Normal", **format}),
        made,
        mark or (made[-1].format if made else look()),
        Place("word/document.xml", (("đoạn", place),)),
        label,
        shapes,
    )


def lines_of(count: int, text: str = "dòng", **format: Any) -> Paragraph:
    """A paragraph of so many short lines, numbered from 1."""
    return paragraph("\n".join(f"{text}{number}" for number in range(1, count + 1)), **format)


def border(width: float = 0.75, space: float = 0, style: str = "single", color: str = "auto") -> Border:
    return Border(style, Pt(width), Pt(space), color)


def cell(*blocks: Block, width: float = 100, **changes: Any) -> Cell:
    return Cell(blocks or (paragraph(),), Pt(width), **changes)


def table(*rows: Row, place: int = 1, **changes: Any) -> Table:
    grid = tuple(cell.width for cell in rows[0].cells) if rows else ()
    return Table(rows, changes.pop("grid", grid), Place("word/document.xml", (("bảng", place),)), **changes)


def setup(**changes: Any) -> PageSetup:
    """A page of 300 × 200 pt, margins 20 pt: text 260 pt wide and 160 high, header and footer 5 pt from the edge."""
    plain = {"width": 300, "height": 200, "top": 20, "bottom": 20, "left": 20, "right": 20, "header": 5, "footer": 5}
    lengths = {name: Pt(value) for name, value in plain.items()}
    return PageSetup(**{"is_landscape": False, **lengths, **changes})


def section(*blocks: Block, page: PageSetup | None = None, **changes: Any) -> Section:
    return Section(page or setup(), blocks, **changes)


def document(*blocks: Block | Section, properties: Mapping[str, str] | None = None, **changes: Any) -> Document:
    """A document of blocks in one section, or of sections."""
    plain = tuple(one for one in blocks if not isinstance(one, Section))
    sections = tuple(one for one in blocks if isinstance(one, Section)) or (section(*plain),)
    return Document(sections, properties=properties or {}, **changes)


def drawn(*blocks: Block | Section, **changes: Any) -> list[Page]:
    return drawing.pages(document(*blocks, **changes))


class Shown(NamedTuple):
    """A drawn line in points: its words, where it begins, its baseline."""

    text: str
    x: float
    baseline: float


def shown(page: Page, *, furniture: bool = False) -> list[Shown]:
    items = page.furniture if furniture else page.items
    return [
        Shown(item.text, round(item.x / 12_700, 2), round((item.top + item.ascent) / 12_700, 2))
        for item in items
        if isinstance(item, TextLine)
    ]


def texts(page: Page, *, furniture: bool = False) -> list[str]:
    return [line.text.rstrip() for line in shown(page, furniture=furniture)]


def strokes(page: Page) -> list[tuple[float, ...]]:
    """Every stroke in points: x1, y1, x2, y2, width."""
    return [
        tuple(round(value / 12_700, 2) for value in (item.x1, item.y1, item.x2, item.y2, item.width))
        for item in page.items
        if isinstance(item, Stroke)
    ]


def fills(page: Page) -> list[tuple[float | str, ...]]:
    return [
        (*(round(value / 12_700, 2) for value in (item.x, item.y, item.width, item.height)), item.color)
        for item in page.items
        if isinstance(item, Fill)
    ]


def pdf(*blocks: Block | Section, **changes: Any) -> bytes:
    return typst.compile_pdf(drawing.source(document(*blocks, **changes)))[0]


def characters(raw: bytes, page: int = 0) -> list[dict[str, Any]]:
    """The characters of a PDF's page in the order of its content, each with its baseline from above, in points."""
    with pdfplumber.open(io.BytesIO(raw)) as opened:
        found = opened.pages[page]
        return [{**one, "baseline": float(found.height) - one["matrix"][5]} for one in found.chars]


A4 = setup(
    width=Mm(210), height=Mm(297), top=Mm(20), bottom=Mm(20), left=Mm(30), right=Mm(15), header=Mm(10), footer=Mm(10)
)
NO_LENGTH = Length(0)
