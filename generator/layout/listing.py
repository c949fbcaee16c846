"""The listing: the layout model as text for people and for snapshots.

One property stands on one line (the look of a run is one line with its words), so a change of one property of one thing
changes one line. Only what differs from Word's built-in values is printed; lengths are exact to the twip, in
millimetres across the page and in points along it; no counters, ids or origins that would move when something is
inserted above. Keys are Vietnamese without diacritics. The first line names the form; it is raised when a listing of
the same document changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.layout.listing_blocks import blocks, indented
from generator.layout.listing_values import mm, pt, quoted
from generator.layout.model import Document, Page, Section
from generator.units import Twip

FORM = "bo_cuc 1"
_START = {
    "continuous": "noi_tiep", "evenPage": "trang_chan", "oddPage": "trang_le", "nextColumn": "cot_moi",
}  # fmt: skip
_KIND = {"default": "chung", "first": "trang_dau_tien", "even": "trang_chan"}
_MODERN = 15


def dump(document: Document) -> str:
    """The listing of a document, each line ended by a line feed."""
    return "".join(line + "\n" for line in _document(document))


def _document(document: Document) -> Iterator[str]:
    yield FORM
    if document.compatibility != _MODERN:
        yield f"tuong_thich {document.compatibility}"
    if document.default_tab != Twip(720):
        yield f"tab_ngam_dinh {mm(document.default_tab)}"
    if document.has_even_and_odd:
        yield "trang_chan_le_khac_nhau"
    for feature in sorted(document.features):
        yield f"tinh_nang {feature}"
    for section in document.sections:
        yield "phan" + (f" {_START[section.start]}" if section.start in _START else "")
        yield from indented(_section(section))
    if document.notes:
        yield "chu_thich"
        yield from indented(blocks(document.notes))
    yield from _properties("thuoc_tinh", document.properties)
    yield from _properties("thuoc_tinh_rieng", document.custom)


def _section(section: Section) -> Iterator[str]:
    yield "trang"
    yield from indented(_page(section.page))
    for word, parts in (("dau_trang", section.headers), ("chan_trang", section.footers)):
        for kind, content in parts.items():
            yield f"{word} {_KIND.get(kind, kind)}"
            yield from indented(blocks(content))
    yield "than"
    yield from indented(blocks(section.blocks))


def _page(page: Page) -> Iterator[str]:
    for word, length in (
        ("rong", page.width), ("cao", page.height), ("le_tren", page.top), ("le_duoi", page.bottom),
        ("le_trai", page.left), ("le_phai", page.right),
        ("toi_dau_trang", page.header), ("toi_chan_trang", page.footer),
    ):  # fmt: skip
        if length is not None:
            yield f"{word} {mm(length)}"
    if page.gutter:
        yield f"le_dong_gay {mm(page.gutter)}"
    if page.is_landscape:
        yield "kho_ngang"
    if page.columns != 1:
        yield f"so_cot {page.columns}"
    if page.number_format:
        yield f"kieu_so_trang {page.number_format}"
    if page.number_start is not None:
        yield f"so_trang_tu {page.number_start}"
    if page.has_title_page:
        yield "trang_dau_khac"
    if page.line_grid is not None:
        yield f"luoi_dong {pt(page.line_grid)}"
    if page.vertical_align != "top":
        yield f"can_doc {page.vertical_align}"


def _properties(title: str, properties: Mapping[str, str]) -> Iterator[str]:
    if properties:
        yield title
        for name, value in sorted(properties.items()):
            yield f"  {name} {quoted(value)}"
