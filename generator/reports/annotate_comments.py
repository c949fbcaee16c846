"""The part of a Word file that holds its comments (ECMA-376 Part 1, 11.3.2): those that are there, and new ones.

A comment carries no date: the clock is not read, and w:date may be absent (17.13.4.2). Its look is written out, for
the styles of the file may give ordinary paragraphs 14 pt and a first-line indent.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from generator.ooxml.build import root, w
from generator.ooxml.names import NAMESPACES, OFFICE, W
from generator.ooxml.package import Package
from generator.reports.text import visible

AUTHOR, INITIALS = "vanban", "vb"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"
_HALF_POINTS = 20


@dataclass(slots=True)
class Comments:
    """The comments of a package; `part` is where they stand, or will."""

    part: str
    element: etree._Element
    is_new: bool
    following: int

    @classmethod
    def of(cls, package: Package) -> Comments:
        """The comments there are; ids go on behind the highest used by them or by marks of lost ones."""
        there = package.related(package.main, "comments")
        part = there[0] if there else _free_name(package)
        element = package.xml(part) if there else root("comments")
        marks = (W + "comment", W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference")
        used = [
            int(number)
            for tree in (element, package.xml(package.main))
            for mark in tree.iter(*marks)
            if (number := mark.get(W + "id") or "").isdecimal()
        ]
        return cls(part, element, not there, max(used, default=-1) + 1)

    def add(self, paragraphs: Sequence[str]) -> str:
        """A comment with these paragraphs, the first in bold; gives its id."""
        identity = str(self.following)
        self.following += 1
        comment = w("comment", id=identity, author=AUTHOR, initials=INITIALS)
        for number, text in enumerate(paragraphs):
            comment.append(_paragraph(text, is_title=number == 0))
        self.element.append(comment)
        return identity

    def keep(self, package: Package) -> None:
        """Write the part, and for a new one its type and the relationship of the main part to it."""
        package.put(self.part, self.element)
        if self.is_new:
            _declare(package, self.part)
            _relate(package, self.part)


def _paragraph(text: str, *, is_title: bool) -> etree._Element:
    form = w(
        "pPr",
        w("spacing", before=0, after=0, line=240, lineRule="auto"),
        w("ind", left=0, right=0, firstLine=0),
        w("jc", val="left"),
    )
    reference = w("r", w("annotationRef")) if is_title else None
    look = w("rPr", w("b") if is_title else None, w("sz", val=_HALF_POINTS), w("szCs", val=_HALF_POINTS))
    return w("p", form, reference, w("r", look, w("t", visible(text))))


def _free_name(package: Package) -> str:
    folder = posixpath.dirname(package.main)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in range(len(package.parts) + 1))
    return next(name for name in names if name not in package.parts)


def _declare(package: Package, part: str) -> None:
    types = package.xml(_TYPES)
    etree.SubElement(types, f"{{{NAMESPACES['ct']}}}Override", PartName=f"/{part}", ContentType=_KIND)
    package.put(_TYPES, types)


def _relate(package: Package, part: str) -> None:
    folder, base = posixpath.split(package.main)
    name = posixpath.join(folder, "_rels", f"{base}.rels")
    space = NAMESPACES["rel"]
    if name in package.parts:
        relations = package.xml(name)
    else:
        relations = etree.Element(f"{{{space}}}Relationships", nsmap={None: space})  # type: ignore[dict-item] # no default
    taken = {one.get("Id") for one in relations}
    number = next(count for count in range(1, len(taken) + 2) if f"rId{count}" not in taken)
    etree.SubElement(
        relations,
        f"{{{space}}}Relationship",
        Id=f"rId{number}",
        Type=OFFICE + "comments",
        Target=posixpath.relpath(part, folder),
    )
    package.put(name, relations)
