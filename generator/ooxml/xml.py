"""XML in, XML out: no entities, no network, no DTD, no unlimited depth; the same text for the same tree."""

from __future__ import annotations

from lxml import etree

from generator.errors import Unreadable

MAX_TAGS = 3_000_000
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def parse(raw: bytes, name: str) -> etree._Element:
    """The root element of a part. Raises Unreadable when it is not well-formed or carries a document type.

    lxml's own limits stay on (`huge_tree` off): 256 levels, 10 MB a text node, no entity amplification. Tags are
    counted first: three million are some thousand pages of tables, and each costs a hundred bytes before it is read.
    """
    if raw.count(b"<") > MAX_TAGS:
        raise Unreadable(f"Phần «{name}» trong tệp Word có quá nhiều thành phần nên không được mở.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"Phần «{name}» trong tệp Word bị hỏng: XML không hợp lệ ({error}).") from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr] # the stubs know no docinfo
        raise Unreadable(f"Phần «{name}» trong tệp Word có khai báo DTD; tệp như vậy không được mở vì lý do an toàn.")
    return root


def serialize(root: etree._Element) -> bytes:
    """The part as bytes: UTF-8, one declaration, nothing indented."""
    return _DECLARATION + etree.tostring(root, encoding="UTF-8")
