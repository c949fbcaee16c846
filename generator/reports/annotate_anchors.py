"""Where in a paragraph a comment begins and ends (ECMA-376 Part 1, 17.13.4).

The marks are children of the w:p itself, so that no link, insertion or content control is cut; and never stand in the
code of a field. A range therefore grows to whole children: it may cover more words than asked, never fewer.
"""

from __future__ import annotations

import unicodedata

from lxml import etree

from generator.findings import Finding
from generator.layout.trace import Traced
from generator.ooxml.build import w
from generator.ooxml.names import W

Span = tuple[int, int]
_SPACES = frozenset(W + tag for tag in ("tab", "ptab", "br", "cr"))


def quoted_at(traced: Traced, finding: Finding) -> Span | None:
    """Which characters of the paragraph a finding speaks of; None for all of it."""
    spot = finding.spot
    if spot is not None and spot.start is not None and spot.end is not None:
        return spot.start, spot.end
    wanted = _folded((finding.quoted or "").removesuffix(" …"))
    if not wanted:
        return None
    letters: list[str] = []
    at: list[Span] = []
    for piece in traced.pieces:
        for number, letter in enumerate(_text(piece.child)[: piece.end - piece.start]):
            for one in unicodedata.normalize("NFC", letter) if not letter.isspace() else " ":
                if one != " " or (letters and letters[-1] != " "):
                    letters.append(one)
                    at.append((piece.start + number, piece.start + number + 1))
    start = "".join(letters).find(wanted)
    return None if start < 0 else (at[start][0], at[start + len(wanted) - 1][1])


def anchor(traced: Traced, span: Span | None, identity: str) -> None:
    """Put the marks of a comment around the characters of a paragraph, all of it when `span` is None."""
    paragraph = traced.element
    children = [child for child in paragraph if child.tag != W + "pPr"]
    first, last = 0, len(children) - 1
    covered = [] if span is None else _covering(traced, children, span)
    if covered:
        first, last = covered[0], covered[-1]
        depths = _field_depths(children)
        while first > 0 and depths[first]:
            first -= 1
        while last < len(children) - 1 and depths[last + 1]:
            last += 1
    begin, end = w("commentRangeStart", id=identity), w("commentRangeEnd", id=identity)
    mark = w("r", w("commentReference", id=identity))
    if not children:
        paragraph.extend((begin, end, mark))
        return
    children[first].addprevious(begin)
    behind = children[last]
    while (following := behind.getnext()) is not None and _is_comment_mark(following):
        behind = following
    behind.addnext(end)
    end.addnext(mark)


def _covering(traced: Traced, children: list[etree._Element], span: Span) -> list[int]:
    """The numbers of the children that hold characters of the span."""
    numbers = {id(child): number for number, child in enumerate(children)}
    found = set()
    for piece in traced.pieces:
        if piece.start < span[1] and piece.end > span[0]:
            holder: etree._Element | None = piece.run
            while holder is not None and id(holder) not in numbers:
                holder = holder.getparent()
            if holder is not None:
                found.add(numbers[id(holder)])
    return sorted(found)


def _field_depths(children: list[etree._Element]) -> list[int]:
    """How many fields are open before each child, and behind the last."""
    depths = [0]
    for child in children:
        depth = depths[-1]
        for mark in child.iter(W + "fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(W + "fldCharType") or "", 0)
        depths.append(max(0, depth))
    return depths


def _is_comment_mark(element: etree._Element) -> bool:
    if element.tag == W + "commentRangeEnd":
        return True
    return element.tag == W + "r" and element.find(W + "commentReference") is not None


def _text(child: etree._Element) -> str:
    """The characters a child of a run gives, as far as they can be compared; others count without a letter."""
    if child.tag == W + "t":
        return child.text or ""
    return " " if child.tag in _SPACES else "\u0000"


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
