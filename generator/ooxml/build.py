"""WordprocessingML elements in one short line: `w("p", w("r", w("t", "chữ")))`, `w("jc", val="center")`."""

from __future__ import annotations

from lxml import etree

from generator.ooxml.names import NAMESPACES, XML, W

Child = etree._Element | str | None


def w(tag: str, *children: Child, **attributes: str | int) -> etree._Element:
    """An element of the main namespace; attributes are of the same namespace, None children are left out.

    Text keeps its spaces: `xml:space` is set where Word would drop them (ECMA-376 Part 1, 17.3.3.31).
    """
    element = etree.Element(W + tag, nsmap={"w": NAMESPACES["w"]})
    for name, value in attributes.items():
        element.set(W + name.rstrip("_"), str(value))
    for child in children:
        if isinstance(child, str):
            element.text = child
            if child != child.strip() or "  " in child:
                element.set(XML + "space", "preserve")
        elif child is not None:
            element.append(child)
    return element


def root(tag: str, *children: Child) -> etree._Element:
    """The root element of a part, with the prefixes that Word writes there."""
    element = etree.Element(W + tag, nsmap={"w": NAMESPACES["w"], "r": NAMESPACES["r"]})
    for child in children:
        if isinstance(child, etree._Element):
            element.append(child)
    etree.cleanup_namespaces(element, keep_ns_prefixes=["w", "r"])
    return element


def package_root(prefix: str, tag: str, *others: str) -> etree._Element:
    """The root of a part outside the main namespace, which it makes the default one, as Office writes it."""
    names: dict[str | None, str] = {None: NAMESPACES[prefix], **{other: NAMESPACES[other] for other in others}}
    return etree.Element(f"{{{NAMESPACES[prefix]}}}{tag}", nsmap=names)  # type: ignore[arg-type] # stubs know no default


def package_child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    """A child in the namespace of its parent."""
    namespace = str(parent.tag).partition("}")[0] + "}"
    return etree.SubElement(parent, namespace + tag, attributes)
