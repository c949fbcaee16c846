"""Takes out of a package whatever would make a converter read something outside it.

A Word file may name a picture by address (`file:///…`, `\\\\server\\share`, `http://…`); LibreOffice fetches it and
puts it into the PDF, so that printing a stranger's file hands over a file of this machine. Observed with LibreOffice
7.4, each with its test: a linked picture (`a:blip r:link`), the same through a relationship of type hyperlink (the type
is not looked at), the same inside a .docx embedded with `w:altChunk`, an SVG picture with `<image href="file:///…">`.

So: every external relationship goes, hyperlinks stay as long as nothing but a hyperlink uses them, packages inside the
package are treated alike, and pictures that can reach out (SVG with a reference, SVGZ, PostScript) go. Word writes a
PNG beside every SVG, so its own pictures are not lost. Words are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from generator.errors import Unreadable
from generator.ooxml import xml
from generator.ooxml.package import Package

_ADDRESS = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.\-]*:|//|\\)")
_LINKS = {"hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver"}
# Namespaces of the attributes that name a relationship: transitional, strict, and VML's `o:relid`.
_NAMES_RELATIONSHIP = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
    "{urn:schemas-microsoft-com:office:office}",
)
_ZIP = b"PK\x03\x04"
_GZIP = b"\x1f\x8b"
_POSTSCRIPT = (b"%!PS", b"\xc5\xd0\xd3\xc6")
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"  # byte order marks, white space, zeros of UTF-16
_OUTSIDE_URL = re.compile(r"@import|url\(\s*['\"]?\s*(?!#)", re.IGNORECASE)
# More embedded packages than an honest document holds; the rest is left out rather than unpacked.
_MOST_EMBEDDED = 20


def self_contained(docx: bytes) -> Package:
    """A Word file ready for a converter. Raises Unreadable for anything else, so that no program is started for it."""
    package = Package.read(docx)
    _ = package.main
    strip(package)
    return package


def strip(package: Package) -> None:
    """Make a package self-contained, in place. Raises Unreadable when a part that must be looked at is damaged."""
    _strip(package, is_embedded=False)


def _strip(package: Package, *, is_embedded: bool) -> None:
    embedded = 0
    for name, raw in list(package.parts.items()):
        if raw.startswith(_ZIP):
            embedded += 1
            inner = None if is_embedded or embedded > _MOST_EMBEDDED else _stripped(raw)
            if inner is None:
                del package.parts[name]
            else:
                package.put(name, inner)
        elif _is_picture_that_reaches_out(raw):
            del package.parts[name]
    for name in [name for name in package.parts if name.lower().endswith(".rels")]:
        _strip_relationships(package, name)


def _stripped(raw: bytes) -> bytes | None:
    """An embedded package made self-contained, or None when it is no package that can be looked into."""
    try:
        inner = Package.read(raw)
        _strip(inner, is_embedded=True)
    except Unreadable:
        return None
    return inner.write()


def _strip_relationships(package: Package, name: str) -> None:
    root = package.xml(name)
    # A list, for a stranger's file may use one id twice.
    outside = [
        element
        for element in root.iter("{*}Relationship")
        if element.get("TargetMode", "").strip().lower() == "external" or _ADDRESS.match(element.get("Target", ""))
    ]
    links = [element for element in outside if element.get("Type", "").endswith("/hyperlink")]
    folder, _, base = name.rpartition("/")
    owner = folder.removesuffix("_rels") + base[: -len(".rels")]
    misused = set(_used_otherwise(package, owner, {link.get("Id", "") for link in links}))
    gone = [element for element in outside if element not in links or element.get("Id", "") in misused]
    for element in gone:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    if gone:
        package.put(name, root)


def _used_otherwise(package: Package, owner: str, links: set[str]) -> Iterator[str]:
    """Those hyperlink relationships that something other than a hyperlink uses (a picture, say)."""
    if not links or owner not in package.parts:
        return
    for element in package.xml(owner).iter("{*}*"):
        if etree.QName(element).localname not in _LINKS:
            for attribute, value in _attributes(element):
                if value in links and attribute.startswith(_NAMES_RELATIONSHIP):
                    yield value


def _is_picture_that_reaches_out(raw: bytes) -> bool:
    """Judged by content: converters look at the bytes, not at the name or the declared type."""
    if raw.startswith((_GZIP, *_POSTSCRIPT)):
        return True
    if not raw.lstrip(_BEFORE_XML).startswith(b"<") or b"svg" not in raw.replace(b"\0", b""):
        return False
    try:
        root = xml.parse(raw, "svg")
    except Unreadable:
        return True
    return etree.QName(root).localname == "svg" and _reaches_out(root)


def _reaches_out(svg: etree._Element) -> bool:
    if svg.getroottree().xpath("//processing-instruction()") or _OUTSIDE_URL.search("".join(map(str, svg.itertext()))):
        return True
    for element in svg.iter("{*}*"):
        is_link = etree.QName(element).localname == "a"
        for attribute, value in _attributes(element):
            names_address = etree.QName(attribute).localname in {"href", "src"} and not is_link
            if _OUTSIDE_URL.search(value) or (names_address and not value.startswith("#")):
                return True
    return False


def _attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    return ((str(name), str(value)) for name, value in element.items())
