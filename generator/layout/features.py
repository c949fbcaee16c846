"""What a file holds besides its page: things the model notes by name and does not hold.

Names (keys for programs, without diacritics): theo_doi_sua_doi tracked changes; nhan_xet comments; macro; chu_ky_so
digital signatures; doi_tuong_nhung OLE objects; bieu_do charts; lien_ket_ngoai content outside the file; khoa_sua
protection; tron_thu mail merge; cong_thuc formulas; tep_nhung_nguyen_ven whole files embedded (w:altChunk), whose words
are not read; dang_theo_doi_sua_doi recording of changes is on; le_doi_xung mirrored margins; gay_tren_dau the gutter is
at the top; tu_dong_ngat_tu automatic hyphenation; vien_trang a border around the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.ooxml.package import Package

_BY_RELATION = {
    "/comments": "nhan_xet", "/vbaProject": "macro", "/oleObject": "doi_tuong_nhung", "/chart": "bieu_do",
    "/digital-signature/origin": "chu_ky_so", "/aFChunk": "tep_nhung_nguyen_ven",
}  # fmt: skip
_HARMLESS_OUTSIDE = ("/hyperlink",)


def of_package(package: Package) -> Iterator[str]:
    """The features that show in relationships and in the raw main part."""
    for part in ("", package.main):
        for relationship in package.relationships(part).values():
            for ending, name in _BY_RELATION.items():
                if relationship.type.endswith(ending):
                    yield name
            if relationship.is_external and not relationship.type.endswith(_HARMLESS_OUTSIDE):
                yield "lien_ket_ngoai"
    if b"PrChange " in package.parts[package.main]:
        yield "theo_doi_sua_doi"
