"""The block of signers stays on one page, a table of it with the last paragraph of the body.

Space between paragraphs that a fix adds may push the foot of that block, which is the signer's name, onto a page of its
own. Nothing is done where nothing else was changed.
"""

from __future__ import annotations

from contextlib import suppress

from lxml import etree

from generator.fixing import order
from generator.fixing.pen import Untracked
from generator.fixing.sheet import Sheet
from generator.layout.location.model import Unit
from generator.layout.model import Paragraph
from generator.ooxml.names import W

_MOST = 12
"""A block of more paragraphs is no block of one signer."""


def keep_together(sheet: Sheet) -> None:
    """Lets no row with a signer break over pages, and keeps the line above the table with it; so without a table."""
    for unit in sheet.reading.units:
        if unit.closing in ("tabs", "lines"):
            _keep_lines(sheet, unit)
        if unit.closing != "table":
            continue
        rows = {id(row): row for row in map(_row, _signing(sheet, unit)) if row is not None}
        for row in rows.values():
            with suppress(Untracked):
                sheet.pen.write(row, "trPr", _whole)
        last = next((item.paragraph for item in reversed(unit.body) if item.role != "trong"), None)
        if rows and last is not None and last.place in sheet.trace.paragraphs:
            with suppress(Untracked):
                sheet.pen.write(sheet.trace.paragraphs[last.place].element, "pPr", _with_next)


def _keep_lines(sheet: Sheet, unit: Unit) -> None:
    """Keeps a block without a table whole: each paragraph from the first title on with the next."""
    for one in unit.signers:
        if one.name is None or not one.titles:
            continue
        first, last = (sheet.trace.paragraphs[line.paragraph.place].element for line in (one.titles[0], one.name))
        between = [first]
        for sibling in first.itersiblings():
            if sibling is last:
                for element in between:
                    with suppress(Untracked):
                        sheet.pen.write(element, "pPr", _with_next)
                break
            if sibling.tag != W + "p" or len(between) > _MOST:
                break
            between.append(sibling)


def _signing(sheet: Sheet, unit: Unit) -> list[etree._Element]:
    """The w:p of what signers are told by."""
    lines = [line for one in unit.signers for line in (*one.titles, *((one.name,) if one.name is not None else ()))]
    found: list[Paragraph] = [line.paragraph for line in lines if line.cell is not None]
    return [sheet.trace.paragraphs[one.place].element for one in found]


def _row(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(W + "tr"), None)


def _whole(properties: etree._Element) -> None:
    order.child(properties, "cantSplit").attrib.pop(W + "val", "")


def _with_next(properties: etree._Element) -> None:
    order.child(properties, "keepNext").attrib.pop(W + "val", "")
