"""Where a child stands in w:pPr, w:rPr, w:sectPr: the sequences of the schema (ECMA-376 Part 1, Annex A, wml.xsd).

Word refuses a file whose children stand otherwise. Children of other namespaces (w14) stand behind those of the main
one; the record of a tracked change (w:pPrChange …) stands last.
"""

from __future__ import annotations

from lxml import etree

from generator.ooxml.names import W

_RUN = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText "
    "vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
)
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr"
)
_SECTION = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"
)
_EDGES = "top left start bottom right end between bar"


def _places(names: str) -> dict[str, int]:
    return {W + name: number for number, name in enumerate(names.split())}


_OF = {
    W + "rPr": _places(_RUN), W + "pPr": _places(_PARAGRAPH), W + "sectPr": _places(_SECTION),
    W + "pBdr": _places(_EDGES), W + "trPr": {},  # a choice in any order (17.4.81)
}  # fmt: skip
_FOREIGN = 1_000
_RECORD = 2_000


def child(properties: etree._Element, name: str) -> etree._Element:
    """The child of that name, made in its place when it is not there."""
    found = properties.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        insert(properties, found)
    return found


def insert(properties: etree._Element, new: etree._Element) -> None:
    """Puts a child in its place: behind all that come before it."""
    rank = _rank(properties, new)
    at = next((index for index, one in enumerate(properties) if _rank(properties, one) > rank), len(properties))
    properties.insert(at, new)


def drop(properties: etree._Element, *names: str) -> None:
    """Takes the children of these names out."""
    for name in names:
        for found in properties.findall(W + name):
            properties.remove(found)


def _rank(properties: etree._Element, one: etree._Element) -> int:
    tag = str(one.tag)
    if tag.endswith("PrChange"):
        return _RECORD
    return _OF[str(properties.tag)].get(tag, _FOREIGN)
