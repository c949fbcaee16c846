"""The characters that a TrueType file has glyphs for, read from its `cmap` table (OpenType 1.9, cmap format 4).

Only what a machine's own Times New Roman needs: the Unicode BMP subtable of platform 3, encoding 1. fontTools does the
same for any font, but is 30 times the size of what this needs and would be a dependency of every installation.
"""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path


@cache
def characters(path: Path) -> frozenset[str]:
    """The BMP characters of a font file. Raises ValueError when the file holds no Unicode BMP subtable."""
    data = path.read_bytes()
    try:
        return frozenset(_mapped(data, _subtable(data)))
    except (struct.error, IndexError) as error:
        raise ValueError(f"damaged font file: {path.name}") from error


def _subtable(data: bytes) -> int:
    (count,) = struct.unpack_from(">H", data, 4)
    for entry in range(12, 12 + 16 * count, 16):
        tag, _, start, _ = struct.unpack_from(">4sIII", data, entry)
        if tag != b"cmap":
            continue
        (subtables,) = struct.unpack_from(">H", data, start + 2)
        for record in range(start + 4, start + 4 + 8 * subtables, 8):
            platform, encoding, offset = struct.unpack_from(">HHI", data, record)
            if (platform, encoding) == (3, 1) and struct.unpack_from(">H", data, start + offset) == (4,):
                return int(start + offset)
    raise ValueError("no Unicode BMP subtable")


def _mapped(data: bytes, start: int) -> list[str]:
    (twice,) = struct.unpack_from(">H", data, start + 6)
    count = twice // 2
    rows = [struct.unpack_from(f">{count}H", data, start + 14 + twice * row + (2 if row else 0)) for row in range(4)]
    offsets_at = start + 16 + twice * 3
    found = []
    for index, (end, first, delta, offset) in enumerate(zip(*rows, strict=True)):
        for code in range(first, end + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", data, offsets_at + 2 * index + offset + 2 * (code - first))
                if not glyph:
                    continue
            if (glyph + delta) & 0xFFFF and code != 0xFFFF:
                found.append(chr(code))
    return found
