"""HTML elements in one short line: `tag("p", "chữ", tag("br"), class_="VBNoiDung")`.

Text and attributes go in as text and are escaped when the page is written, by the XML library: no words of a document
ever become markup.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

Child = etree._Element | str

_BLOCKS = (
    "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "div", "address", "h1", "h2", "h3",
    "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "colgroup", "thead", "tbody", "tr", "th", "td",
)  # fmt: skip


def tag(name: str, /, *children: Child | Iterable[Child] | None, **attributes: str | None) -> etree._Element:
    """An element. `class_` is class, `aria_label` is aria-label; attributes and children that are None are left out."""
    element = etree.Element(name)
    for key, value in attributes.items():
        if value is not None:
            element.set(key.rstrip("_").replace("_", "-"), value)
    for child in children:
        if child is not None:
            append(element, child)
    return element


def append(element: etree._Element, child: Child | Iterable[Child]) -> None:
    """Add text, an element, or several of them, at the end."""
    if isinstance(child, etree._Element):
        element.append(child)
    elif not isinstance(child, str):
        for one in child:
            append(element, one)
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + child
    else:
        element.text = (element.text or "") + child


def written(root: etree._Element) -> str:
    """The page as text, with its document type; void elements as HTML has them, blocks on lines of their own."""
    for element in root.iter(*_BLOCKS):
        element.tail = element.tail or "\n"
    return etree.tostring(root, method="html", encoding="unicode", doctype="<!DOCTYPE html>") + "\n"
