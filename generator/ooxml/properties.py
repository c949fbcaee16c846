"""Document properties set in code, never by tags (docxtpl escapes them twice), never about the machine or the person.

Core properties are ECMA-376 Part 2, 11; custom ones Part 1, 22.3. Dates come from the document, else 1980-01-01: the
same bundle gives the same bytes on any day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from generator.ooxml.build import package_child, package_root
from generator.ooxml.names import NAMESPACES

NO_DATE = "1980-01-01"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


@dataclass(frozen=True, slots=True)
class Properties:
    """What a document says about itself. `creator` is the issuing body; `date` is `YYYY-MM-DD`, None for no date."""

    title: str
    subject: str = ""
    creator: str = ""
    keywords: str = ""
    date: str | None = None


def core_part(properties: Properties) -> etree._Element:
    """The root of `docProps/core.xml`."""
    names = {prefix: NAMESPACES[prefix] for prefix in ("cp", "dc", "dcterms", "xsi")}
    root = etree.Element(f"{{{names['cp']}}}coreProperties", nsmap=names)
    stamp = f"{properties.date or NO_DATE}T00:00:00Z"
    for prefix, tag, text in (
        ("dc", "title", properties.title),
        ("dc", "subject", properties.subject),
        ("dc", "creator", properties.creator),
        ("cp", "keywords", properties.keywords),
        ("dcterms", "created", stamp),
        ("dcterms", "modified", stamp),
        ("dc", "language", "vi-VN"),
    ):
        if not text:
            continue
        element = etree.SubElement(root, f"{{{names[prefix]}}}{tag}")
        element.text = text
        if prefix == "dcterms":
            element.set(f"{{{names['xsi']}}}type", "dcterms:W3CDTF")
    return root


def custom_part(values: Mapping[str, str]) -> etree._Element:
    """The root of `docProps/custom.xml`: one text property a name, in the order given; ids start at 2 as Word's do."""
    root = package_root("cust", "Properties", "vt")
    for number, (name, value) in enumerate(values.items(), start=2):
        element = package_child(root, "property", fmtid=_FORMAT_ID, pid=str(number), name=name)
        etree.SubElement(element, f"{{{NAMESPACES['vt']}}}lpwstr").text = value
    return root
