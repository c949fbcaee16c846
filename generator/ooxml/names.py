"""Namespaces and well-known names of OPC (ECMA-376 Part 2) and WordprocessingML (Part 1)."""

from __future__ import annotations

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "cust": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

_PREFIXES = {prefix: "{" + uri + "}" for prefix, uri in NAMESPACES.items()}
W = _PREFIXES["w"]
R = _PREFIXES["r"]
A = _PREFIXES["a"]
PIC = _PREFIXES["pic"]
WP = _PREFIXES["wp"]
WPS = _PREFIXES["wps"]
WPG = _PREFIXES["wpg"]
WPC = _PREFIXES["wpc"]
W14 = _PREFIXES["w14"]
W15 = _PREFIXES["w15"]
MC = _PREFIXES["mc"]
V = _PREFIXES["v"]
O = _PREFIXES["o"]  # noqa: E741 - the prefix is called so in every document
W10 = _PREFIXES["w10"]
XML = _PREFIXES["xml"]

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/"


def qn(name: str) -> str:
    """The Clark name of a prefixed one: `w:p` → `{http://…/main}p`."""
    prefix, _, local = name.partition(":")
    return _PREFIXES[prefix] + local
