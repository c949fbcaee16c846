"""Writing properties: in place and in schema order, as tracked changes when asked (ECMA-376 Part 1, 17.13.5).

`write(owner, "rPr", edit)` lets a function change the properties of an element. When nothing is different afterwards
nothing counts as changed. Tracked, the properties before the first change are kept inside (w:rPrChange, w:pPrChange,
w:sectPrChange), so that whoever rejects the change has them back. The date is the document's own, never the clock's.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from generator.fixing import order
from generator.ooxml.names import R, W

AUTHOR = "vanban"
NO_DATE = "1980-01-01T00:00:00Z"
_ID = W + "id"
_NUMBERED = frozenset(
    W + tag for tag in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
                        "tcPrChange", "trPrChange", "tblPrExChange", "tblGridChange", "numberingChange", "cellIns",
                        "cellDel", "cellMerge", "moveFromRangeStart", "moveToRangeStart", "customXmlInsRangeStart",
                        "customXmlDelRangeStart", "bookmarkStart", "commentRangeStart", "commentReference", "comment")
)  # fmt: skip
# What the kept properties do not hold: they are of another kind, or of the whole (CT_PPrBase, CT_SectPrBase).
_NOT_KEPT = {"pPr": ("rPr", "sectPr"), "rPr": ("ins", "del", "moveFrom", "moveTo"),
             "sectPr": ("headerReference", "footerReference"), "trPr": ("ins", "del")}  # fmt: skip
_RSIDS = ("rsidR", "rsidRPr", "rsidSect", "rsidDel")


class Untracked(Exception):  # noqa: N818 - it names an outcome
    """Raised when a change cannot be written as a tracked change: someone else's stands there already."""


@dataclass(slots=True, eq=False)
class Pen:
    """`date` None writes plainly. `changed` are the elements that are different now."""

    date: str | None = None
    number: int = 0
    changed: list[etree._Element] = field(default_factory=list)

    @property
    def tracks(self) -> bool:
        return self.date is not None

    def write(self, owner: etree._Element, name: str, edit: Callable[[etree._Element], None]) -> bool:
        """Changes the properties `name` (rPr, pPr) of an element; gives whether they are different now."""
        properties = owner.find(W + name)
        is_new = properties is None
        if properties is None:
            properties = etree.Element(W + name)
        if not self.edit(properties, edit):
            return False
        if is_new and owner.tag == W + "pPr":
            order.insert(owner, properties)
        elif is_new:
            owner.insert(int(owner.find(W + "tblPrEx") is not None), properties)
        self.changed.append(owner)
        return True

    def edit(self, properties: etree._Element, edit: Callable[[etree._Element], None]) -> bool:
        """Changes properties that stand where they belong."""
        before = copy.deepcopy(properties)
        edit(properties)
        if etree.tostring(before, with_tail=False) == etree.tostring(properties, with_tail=False):
            return False
        if self.tracks:
            try:
                self._keep(properties, before)
            except Untracked:
                properties[:] = list(before)
                raise
        self.changed.append(properties)
        return True

    def mark(self, tag: str) -> etree._Element:
        """A w:ins or w:del of ours, to put runs into."""
        element = etree.Element(W + tag)
        self._sign(element)
        return element

    def _keep(self, properties: etree._Element, before: etree._Element) -> None:
        name = etree.QName(properties).localname
        kept = properties.find(W + name + "Change")
        if kept is not None:
            if kept.get(W + "author") != AUTHOR:
                raise Untracked
            return
        order.drop(before, *_NOT_KEPT[name])
        for attribute in _RSIDS:
            before.attrib.pop(W + attribute, "")
        record = etree.SubElement(properties, W + name + "Change")
        self._sign(record)
        record.append(before)

    def _sign(self, element: etree._Element) -> None:
        self.number += 1
        element.set(_ID, str(self.number))
        element.set(W + "author", AUTHOR)
        element.set(W + "date", self.date or NO_DATE)


def last_number(roots: list[etree._Element]) -> int:
    """The highest number that marks of revision, bookmarks and comments have in these parts."""
    found = (one.get(_ID) for root in roots for one in root.iter(*_NUMBERED))
    return max((int(text) for text in found if text and text.lstrip("-").isdigit()), default=0)


def relation(element: etree._Element) -> str | None:
    """The relationship that a reference of a section names."""
    return element.get(R + "id")
