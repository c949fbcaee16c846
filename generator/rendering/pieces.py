"""Pieces of WordprocessingML that no tag can express: a rule line of computed length, the body.

Text is escaped by the XML library; a tag typed in the data stays text.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from markupsafe import Markup

from generator.bundle.values import Block, Table
from generator.ooxml.build import w
from generator.ooxml.names import NAMESPACES
from generator.profiles.model import Profile
from generator.rendering import body as _body
from generator.units import Length

_DECLARED = f' xmlns:w="{NAMESPACES["w"]}"'


def rule(style_id: str, left: Length, right: Length) -> Markup:
    """An empty paragraph whose bottom border is the line, set in from both edges of its column."""
    indents = w("ind", left=left.twips, right=right.twips)
    return _markup(w("p", w("pPr", w("pStyle", val=style_id), indents)))


def body(blocks: Sequence[Block | Table], profile: Profile) -> Markup:
    """The paragraphs and tables of the body."""
    return Markup("").join([_markup(element) for element in _body.elements(blocks, profile)])


def _markup(element: etree._Element) -> Markup:
    # The part that takes this piece declares the prefix itself.
    return Markup(etree.tostring(element, encoding="unicode").replace(_DECLARED, ""))  # noqa: S704 - made by lxml
