"""PDFs as Qt writes them: whether the pages are those that were asked for, and what the file says of itself.

Judged from the bytes, with no PDF library: Qt writes plain objects, a page's content deflated, and before each text the
matrix that brings it to size (`0.0667 0 0 0.0667 0 0 cm … BT`, under `0.75 0 0 -0.75 0 842 cm` for the page). A file
that is not so is at fault: better none than one with letters of another size.

What Qt says of a file is no title, the time of the clock and its own name. An incremental update (PDF 1.4, 3.4.5) with
the document's properties, date and language is appended, and what Qt said is blotted out. The bytes still differ from
run to run: Qt writes the fonts in the order of their addresses in memory.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

from generator.drawing.html.sheets import TWIP, Sheets
from generator.fonts.faces import family_name

_PAPER = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")
_FONT = re.compile(rb"/BaseFont /(?:[A-Z]+\+)?([^\s/]+)")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_MATRIX = re.compile(rb"(-?[\d.]+) 0 0 (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) cm\n")
_TRAILER = re.compile(
    rb"trailer\s*<<\s*/Size (\d+)\s*/Info (\d+) 0 R\s*/Root (\d+) 0 R\s*>>\s*startxref\s*(\d+)\s*%%EOF\s*$"
)
_SAID = {"Title": "title", "Author": "creator", "Subject": "subject", "Keywords": "keywords"}
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NO_DATE = "19800101"
_PT = 12_700
_UNIT = TWIP / _PT
# In points, and as a share; Qt rounds paper to whole points.
_PAPER_OFF, _SCALE_OFF, _PLACE_OFF = 1.0, 0.002, 1.0


def faults(pdf: bytes, asked: Sheets) -> Iterator[str]:
    """What is not as asked: number of pages, paper, fonts, size and place of the letters."""
    papers = [(float(wide), float(tall)) for wide, tall in _PAPER.findall(pdf)]
    if len(papers) != asked.pages:
        yield f"{len(papers)} trang thay vì {asked.pages}"
    if any(max(abs(wide - asked.width / _PT), abs(tall - asked.height / _PT)) > _PAPER_OFF for wide, tall in papers):
        yield "khổ giấy"
    family = family_name().replace(" ", "").encode()
    if strange := sorted({name for name in _FONT.findall(pdf) if not name.startswith(family)}):
        yield "phông chữ " + ", ".join(f"«{name.decode('latin-1')}»" for name in strange)
    contents = list(_contents(pdf))
    if len(contents) != asked.worded or not all(map(_is_to_size, contents)):
        yield "cỡ chữ hoặc vị trí của chữ"


def described(pdf: bytes, properties: Mapping[str, str]) -> bytes:
    """The PDF with the document's properties (core properties by name) and language; no other dates.

    What is not written as Qt does is left alone.
    """
    trailer = _TRAILER.search(pdf)
    info = _object(pdf, trailer[2]) if trailer else None
    root = _object(pdf, trailer[3]) if trailer else None
    if trailer is None or info is None or root is None:
        return pdf
    pdf = pdf[: info.start(1)] + b" " * len(info[1]) + pdf[info.end(1) :]
    day = _DATE.match(properties.get("created", ""))
    written = "".join(day.groups()) if day else _NO_DATE
    said = {key: properties[name] for key, name in _SAID.items() if properties.get(name)}
    about = b"".join(b"/%s <%s>\n" % (key.encode(), _hex(text)) for key, text in said.items())
    about += b"/CreationDate (D:%s000000Z)\n" % written.encode()
    catalog = root[1].strip() + b"\n/Lang (vi-VN)\n/ViewerPreferences << /DisplayDocTitle true >>\n"
    return _updated(pdf, trailer, {trailer[2]: about, trailer[3]: catalog})


def _contents(pdf: bytes) -> Iterator[bytes]:
    """The contents of the pages that hold text."""
    for stream in _STREAM.finditer(pdf):
        try:
            content = zlib.decompressobj().decompress(pdf[stream.end() :])
        except zlib.error:
            continue
        if b"\nBT\n" in content:
            yield content


def _is_to_size(content: bytes) -> bool:
    """Whether every text of a page has a unit of one twip, and counts from the corner of the page."""
    base = _MATRIX.search(content)
    if base is None:
        return False
    unit = float(base[1])
    end = 0
    for text in re.finditer(rb"\nBT\n", content):
        matrices = _MATRIX.findall(content, end, text.start() + 1)
        end = text.end()
        if not matrices:
            return False
        x, y, left, top = (float(part) * unit for part in matrices[-1])
        if max(abs(x / _UNIT - 1), abs(y / _UNIT - 1)) > _SCALE_OFF:
            return False
        if max(abs(left), abs(top)) > _PLACE_OFF:
            return False
    return True


def _object(pdf: bytes, number: bytes) -> re.Match[bytes] | None:
    """The dictionary of an object, its inside as the first group."""
    return re.compile(rb"\n%s 0 obj\s*<<(.*?)>>\s*endobj" % number, re.DOTALL).search(pdf)


def _hex(text: str) -> bytes:
    return ("\ufeff" + text).encode("utf-16-be").hex().upper().encode()


def _updated(pdf: bytes, trailer: re.Match[bytes], dictionaries: Mapping[bytes, bytes]) -> bytes:
    """The file with newer versions of some objects appended."""
    made = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n")
    table = b"xref\n"
    for number, inside in sorted(dictionaries.items(), key=lambda pair: int(pair[0])):
        table += b"%s 1\n%010d 00000 n \n" % (number, len(made))
        made += b"%s 0 obj\n<<\n%s>>\nendobj\n" % (number, inside)
    start = len(made)
    size, info, root, before = trailer.groups()
    made += table
    made += b"trailer\n<<\n/Size %s\n/Info %s 0 R\n/Root %s 0 R\n/Prev %s\n>>\n" % (size, info, root, before)
    made += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(made)
