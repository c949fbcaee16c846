"""Core, extended and custom document properties as plain text (ECMA-376 Part 2, 11; Part 1, 22.2 and 22.3)."""

from __future__ import annotations

from lxml import etree

from generator.ooxml.names import NAMESPACES
from generator.ooxml.package import Package

_CUSTOM = "{" + NAMESPACES["cust"] + "}"


def core(package: Package) -> dict[str, str]:
    """The core properties that say something, by local name (title, creator, created …)."""
    return _simple(package, "core-properties")


def extended(package: Package) -> dict[str, str]:
    """The extended properties that say something, by local name (Application, Pages, Words …)."""
    return _simple(package, "extended-properties")


def custom(package: Package) -> dict[str, str]:
    """The custom properties by name, each value as it is written."""
    out = {}
    for part in package.related("", "custom-properties"):
        for element in package.xml(part).iterchildren(_CUSTOM + "property"):
            if name := element.get("name"):
                out[name] = _text(element)
    return out


def _simple(package: Package, kind: str) -> dict[str, str]:
    out = {}
    for part in package.related("", kind):
        for element in package.xml(part):
            if isinstance(element.tag, str) and (text := _text(element)):
                out[etree.QName(element).localname] = text
    return out


def _text(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext()).strip()
