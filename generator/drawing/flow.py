"""Sections to pages: which page set-up, which header, which number, and what falls on each page.

The body is laid out first, for it decides how many pages there are; headers and footers come last, with their numbers.
A header higher than the top margin pushes the text down, a footer higher than the bottom margin ends it earlier
(17.6.11). What a section does not state is as in Word's own defaults: Letter, margins of an inch, half an inch to the
header.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.drawing import column
from generator.drawing.placed import Item, Page, moved
from generator.drawing.setting import Setting, number
from generator.drawing.slabs import Slab, drawn, height, page
from generator.layout.model import Block, Document, Section
from generator.units import Length, Mm

_INCH = Mm(25.4)
# A footer is a millimetre high even where it shows nothing (LibreOffice 7.4): the text above ends that much earlier.
_LEAST_FOOTER = Mm(1)


@dataclass(frozen=True, slots=True)
class Frame:
    """A section's page set-up with every length stated."""

    section: Section
    width: float
    height: float
    left: float
    text_width: float
    top: float
    bottom: float
    header: float
    footer: float


@dataclass(slots=True)
class Sheet:
    """A page being filled. `kind` says which header and footer it has: first, even, default, or "" for none."""

    frame: Frame
    number: int
    kind: str
    items: list[Item] = field(default_factory=list)


def pages(document: Document) -> list[Page]:
    """The pages of a document. Raises Missing when a character has no glyph."""
    sheets = list(_sheets(document))
    total = str(len(sheets))
    return [
        Page(sheet.frame.width, sheet.frame.height, tuple(sheet.items), tuple(_furniture(document, sheet, total)))
        for sheet in sheets
    ]


def _sheets(document: Document) -> Iterator[Sheet]:
    frames = [_frame(section) for section in document.sections]
    slabs, owners = _body(document, frames)
    if not slabs:
        yield Sheet(frames[0], frames[0].section.page.number_start or 1, _kind(document, frames[0].section, 1, True))
        return
    edges: dict[tuple[int, str], tuple[float, float]] = {}
    at, last, previous = 0, 0, -1
    while at < len(slabs):
        owner = owners[at]
        frame, section = frames[owner], frames[owner].section
        begins = owner != previous and (at == 0 or slabs[at].starts_page or section.start != "continuous")
        last = section.page.number_start if begins and section.page.number_start is not None else last + 1
        if begins and at and _is_off_side(section, last):
            yield Sheet(frame, last, "")
            last += 1
        sheet = Sheet(frame, last, _kind(document, section, last, begins))
        key = (owner, sheet.kind)
        if key not in edges:
            edges[key] = _edges(document, sheet)
        top, bottom = edges[key]
        keeps_gap = at == 0 or slabs[at].starts_page
        placed, following = page(slabs, at, frame.height - top - bottom, keeps_gap=keeps_gap)
        sheet.items += drawn(placed, top)
        sheet.items += (moved(item, 0, top + height(placed[:-1]) + placed[-1].gap) for item in placed[-1].at_page_end)
        yield sheet
        previous, at = owners[max(following - 1, at)], following


def _body(document: Document, frames: list[Frame]) -> tuple[list[Slab], list[int]]:
    """All slabs of the body with x counted from the page's edge, and the section each belongs to."""
    setting = Setting(document.default_tab, is_paged=True)
    slabs: list[Slab] = []
    owners: list[int] = []
    for number_, (section, frame) in enumerate(zip(document.sections, frames, strict=True)):
        part = [slab.shifted(frame.left) for slab in column.lay(section.blocks, frame.text_width, setting).slabs]
        if part and slabs and not _continues(frames[owners[-1]], frame):
            part[0] = replace(part[0], starts_page=True)
        slabs += part
        owners += [number_] * len(part)
    return slabs, owners


def _continues(before: Frame, frame: Frame) -> bool:
    """Whether a section goes on below the one before on the same page; on another size of paper it cannot."""
    return frame.section.start == "continuous" and (before.width, before.height) == (frame.width, frame.height)


def _frame(section: Section) -> Frame:
    setup = section.page
    width, tall = setup.width or Mm(215.9), setup.height or Mm(279.4)
    left = _or(setup.left, _INCH) + setup.gutter
    return Frame(
        section=section,
        width=width,
        height=tall,
        left=left,
        text_width=width - left - _or(setup.right, _INCH),
        top=_or(setup.top, _INCH),
        bottom=_or(setup.bottom, _INCH),
        header=_or(setup.header, Length(_INCH // 2)),
        footer=_or(setup.footer, Length(_INCH // 2)),
    )


def _or(stated: Length | None, otherwise: Length) -> Length:
    return otherwise if stated is None else stated


def _kind(document: Document, section: Section, page_number: int, is_first: bool) -> str:
    if is_first and section.page.has_title_page:
        return "first"
    return "even" if document.has_even_and_odd and page_number % 2 == 0 else "default"


def _is_off_side(section: Section, page_number: int) -> bool:
    """Whether a blank page must come first, so that the section begins on an odd or even one."""
    return {"evenPage": page_number % 2 == 1, "oddPage": page_number % 2 == 0}.get(section.start, False)


def _edges(document: Document, sheet: Sheet) -> tuple[float, float]:
    """How far from the paper's edges the text begins and ends; a negative margin is kept whatever it meets."""
    frame = sheet.frame
    top, bottom = abs(frame.top), abs(frame.bottom)
    header, footer = frame.section.headers.get(sheet.kind, ()), frame.section.footers.get(sheet.kind, ())
    tall = _height(document, sheet, header)
    if tall and frame.top >= 0:
        top = max(top, frame.header + tall)
    if footer and frame.bottom >= 0:
        bottom = max(bottom, frame.footer + max(_height(document, sheet, footer), _LEAST_FOOTER))
    return top, bottom


def _height(document: Document, sheet: Sheet, blocks: Sequence[Block]) -> float:
    laid = column.lay(blocks, sheet.frame.text_width, _numbers(document, sheet, "1"))
    return height(laid.slabs) + laid.after if laid.slabs else 0.0


def _furniture(document: Document, sheet: Sheet, total: str) -> Iterator[Item]:
    frame, setting = sheet.frame, _numbers(document, sheet, total)
    header: tuple[Block, ...] = frame.section.headers.get(sheet.kind, ())
    footer: tuple[Block, ...] = frame.section.footers.get(sheet.kind, ())
    for item in drawn(column.lay(header, frame.text_width, setting).slabs, frame.header):
        yield moved(item, frame.left, 0)
    laid = column.lay(footer, frame.text_width, setting)
    for item in drawn(laid.slabs, frame.height - frame.footer - height(laid.slabs) - laid.after):
        yield moved(item, frame.left, 0)


def _numbers(document: Document, sheet: Sheet, total: str) -> Setting:
    shown = number(sheet.number, sheet.frame.section.page.number_format)
    return Setting(document.default_tab, shown, total)
