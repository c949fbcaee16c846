"""The template builder: recipe + profile + base package → the bytes of a docxtpl template.

Geometry (tried in Word and LibreOffice): the heading is a table of two rows and two fixed columns without cell margins,
so that the number stands level with the date whatever the number of lines of the names; the closing block is one row
that does not split. The paragraph that Word demands after the last table is one point high and hidden, else an empty
page appears. The file is stored, not deflated: a changed word is a small change under version control.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from generator.authoring import base
from generator.authoring.fragments import FRAGMENTS, page_number, paragraph
from generator.doctypes import Recipe
from generator.errors import Defect
from generator.ooxml.build import root, w
from generator.ooxml.names import R
from generator.ooxml.package import Package
from generator.ooxml.properties import Properties, core_part, custom_part
from generator.profiles.model import Profile
from generator.styling import styles_part
from generator.styling.passport import passport
from generator.units import Length


def build(recipe: Recipe, profile: Profile) -> bytes:
    """The template of a type under a profile. Raises Defect when the recipe names a component that has no fragment."""
    package = Package(base.parts(str(profile.page["font"].target), profile.length("default_tab")))
    package.put("word/styles.xml", styles_part(profile))
    package.put("word/document.xml", root("document", w("body", *_body(recipe, profile))))
    package.put("word/header1.xml", root("hdr", page_number(profile)))
    package.put("word/footer1.xml", root("ftr", *_zone(recipe, "footer", profile), paragraph(profile, "cuoi_van_ban")))
    package.put("docProps/core.xml", core_part(Properties(f"Mẫu {recipe.name}")))
    package.put("docProps/custom.xml", custom_part(passport(recipe, profile)))
    return package.write(stored=True)


def _body(recipe: Recipe, profile: Profile) -> Iterable[etree._Element]:
    yield _heading(recipe, profile)
    yield from _zone(recipe, "body", profile)
    yield _closing(recipe, profile)
    yield paragraph(profile, "cuoi_van_ban")
    yield _section(profile)


def _zone(recipe: Recipe, zone: str, profile: Profile) -> list[etree._Element]:
    found: list[etree._Element] = []
    for key in recipe.zones[zone]:
        if key not in FRAGMENTS:
            raise Defect(f"Công thức «{recipe.slug}» nêu thành phần «{key}» mà chương trình chưa biết trình bày.")
        found += FRAGMENTS[key](profile)
    return found


def _heading(recipe: Recipe, profile: Profile) -> etree._Element:
    columns = [profile.length("header_left_width"), profile.length("header_right_width")]
    gap = profile.length("header_left_gap")
    rows = [
        _row([(_zone(recipe, f"left_{part}", profile), gap), (_zone(recipe, f"right_{part}", profile), None)], columns)
        for part in ("top", "bottom")
    ]
    return _table(rows, columns, profile)


def _closing(recipe: Recipe, profile: Profile) -> etree._Element:
    columns = [profile.length("closing_left_width"), profile.length("closing_right_width")]
    cells = [(_zone(recipe, f"closing_{side}", profile), None) for side in ("left", "right")]
    return _table([_row(cells, columns)], columns, profile)


def _table(rows: Sequence[etree._Element], columns: Sequence[Length], profile: Profile) -> etree._Element:
    # Margins on the table itself: LibreOffice ignores those of the default table style.
    margin = profile.length("cell_margin").twips
    margins = [w(edge, w=margin, type="dxa") for edge in ("top", "left", "bottom", "right")]
    properties = w(
        "tblPr",
        w("tblW", w=sum(column.twips for column in columns), type="dxa"),
        w("tblInd", w=0, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *margins),
        w("tblLook", val="0000", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=column.twips) for column in columns)), *rows)


def _row(cells: Sequence[tuple[Sequence[etree._Element], Length | None]], columns: Sequence[Length]) -> etree._Element:
    """A row that does not split; each cell holds its paragraphs and, where given, a free strip at its right."""
    made = [
        w(
            "tc",
            w(
                "tcPr",
                w("tcW", w=column.twips, type="dxa"),
                w("tcMar", w("right", w=gap.twips, type="dxa")) if gap else None,
            ),
            *content,
        )
        for (content, gap), column in zip(cells, columns, strict=True)
    ]
    return w("tr", w("trPr", w("cantSplit")), *made)


def _section(profile: Profile) -> etree._Element:
    """Page set-up: the number from page 2 through a header that the title page does not show (17.10.6)."""
    margins = {edge: profile.length(edge).twips for edge in ("top", "right", "bottom", "left")}
    return w(
        "sectPr",
        _reference("headerReference", "default", base.HEADER_DEFAULT),
        _reference("footerReference", "first", base.FOOTER_FIRST),
        w("pgSz", w=profile.length("width").twips, h=profile.length("height").twips),
        w(
            "pgMar",
            **margins,
            header=profile.length("header_distance").twips,
            footer=profile.length("footer_distance").twips,
            gutter=0,
        ),
        w("pgNumType", start=1),
        w("cols", space=708),
        w("titlePg"),
    )


def _reference(tag: str, kind: str, relationship: str) -> etree._Element:
    element = w(tag, type=kind)
    element.set(R + "id", relationship)
    return element
