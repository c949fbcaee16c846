"""Strict documents (ISO/IEC 29500-1) as transitional ones: Word's "Strict Open XML Document" holds the same elements in
other namespaces. They are renamed once, when the file is opened, so that nobody after that meets two names of a thing.
"""

from __future__ import annotations

import re

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
# Where the transitional address is not the strict one with the year behind its first word (29500-4, Annex A).
_RENAMED = {
    b"officeDocument/extendedProperties": b"officeDocument/2006/extended-properties",
    b"officeDocument/customProperties": b"officeDocument/2006/custom-properties",
    b"officeDocument/relationships/extendedProperties": b"officeDocument/2006/relationships/extended-properties",
    b"officeDocument/relationships/customProperties": b"officeDocument/2006/relationships/custom-properties",
    b"officeDocument/relationships/metadata/thumbnail": b"package/2006/relationships/metadata/thumbnail",
}
_ADDRESS = re.compile(re.escape(_STRICT) + rb"([\w/]+)")
_CONFORMANCE = re.compile(rb'\sw:conformance="strict"')


def transitional(content: bytes) -> bytes:
    """The XML of a part with transitional names; the same bytes where it has no strict ones."""
    if _STRICT not in content:
        return content
    return _CONFORMANCE.sub(b"", _ADDRESS.sub(_renamed, content), count=1)


def _renamed(found: re.Match[bytes]) -> bytes:
    kind, _, rest = found[1].partition(b"/")
    return _TRANSITIONAL + _RENAMED.get(found[1], kind + b"/2006/" + rest)
