"""Pieces of WordprocessingML that no tag can express: a rule line of computed length, the paragraphs of the body.

Only named styles and rule indents are written here, and `w:keepNext` on the last lines of the body, so that the closing
block never stands on a page alone. Text is escaped by the XML library; a tag typed in the data stays text.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree
from markupsafe import Markup

from generator.ooxml.build import w
from generator.ooxml.names import NAMESPACES
from generator.units import Length

_DECLARED = f' xmlns:w="{NAMESPACES["w"]}"'


def rule(style_id: str, left: Length, right: Length) -> Markup:
    """An empty paragraph whose bottom border is the line, set in from both edges of its column."""
    indents = w("ind", left=left.twips, right=right.twips)
    return _markup(w("p", w("pPr", w("pStyle", val=style_id), indents)))


def paragraphs(items: Iterable[tuple[str, str, bool]]) -> Markup:
    """Paragraphs of (style id, text, keeps with next)."""
    return Markup("").join(_markup(_paragraph(*item)) for item in items)


def _paragraph(style_id: str, text: str, keep_next: bool) -> etree._Element:
    properties = w("pPr", w("pStyle", val=style_id), w("keepNext") if keep_next else None)
    run = w("r")
    for index, piece in enumerate(text.split("\t")):
        if index:
            run.append(w("tab"))
        run.append(w("t", piece))
    return w("p", properties, run)


def _markup(element: etree._Element) -> Markup:
    # The part that takes this piece declares the prefix itself.
    return Markup(etree.tostring(element, encoding="unicode").replace(_DECLARED, ""))  # noqa: S704 - made by lxml
