"""LibreOffice's PDF dated by the document, as the embedded engine's is, not by the clock of the machine that printed.

Title, number, issuing body and kind of document come from the file's own properties. The dates are replaced in place by
texts of the same length, so every offset in the PDF stays true. Two PDFs of one file still differ in a few bytes: the
time is also inside the compressed fonts (observed with 7.4).
"""

from __future__ import annotations

import re

from generator.errors import Unreadable
from generator.export.libreoffice_failures import not_archival, unprinted
from generator.layout import properties
from generator.ooxml.package import Package

_EPOCH = "1980-01-01T00:00:00"
_STATED = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?", re.ASCII)
_IN_INFO = re.compile(rb"(?<=/CreationDate\(D:)\d{14}")
_IN_XMP = re.compile(rb"(?<=<xmp:CreateDate>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def date_of(package: Package) -> str | None:
    """The day a document says it was made, as ISO text; None when it says none that can be read."""
    try:
        return properties.core(package).get("created")
    except Unreadable:
        return None  # its words can be printed all the same


def finished(pdf: bytes, *, created: str | None, pdf_a: bool, name: str = "", said: str = "") -> bytes:
    """What LibreOffice printed, dated by `created`: ISO text, 1980-01-01 when it is None or no date.

    Raises Unreadable for what is no PDF (`name` and `said` are for its message), Missing for a PDF that should be
    PDF/A and is not.
    """
    if not pdf.startswith(b"%PDF"):
        raise unprinted(name, said)
    if pdf_a and b"<pdfaid:part>2</pdfaid:part>" not in pdf:
        raise not_archival()
    stated = _STATED.match(created or "")
    stamp = f"{stated[1]}T{stated[2] or '00:00:00'}" if stated else _EPOCH
    pdf = _IN_INFO.sub(re.sub(r"\D", "", stamp).encode(), pdf)
    return _IN_XMP.sub(stamp.encode(), pdf)
