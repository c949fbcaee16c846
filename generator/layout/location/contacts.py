"""Ô 13: address, telephone, e-mail, web site of the body, in a footer of the first page or at the end of that page.

Footers are no lines of the unit: their lines are the component's alone, and nobody else's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.layout.location import lines
from generator.layout.location.bands import page_room
from generator.layout.location.model import Component
from generator.layout.location.page_numbers import field_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.layout.location.draft import Draft
    from generator.layout.location.model import Line
    from generator.layout.model import Document, Section

KEY = "dia_chi_co_quan"
_WORDS = re.compile(
    r"(?i:địa chỉ|trụ sở|điện thoại|đt|tel|fax|e-?mail|thư điện tử|hộp thư|website|web|trang thông tin điện tử)"
    r"\s?[:.]"
)
_MAIL = re.compile(r"\S+@\S+\.\w+|\bwww\.\S+|https?://\S+")


def locate(draft: Draft) -> None:
    """Takes the address: from the footers of the section that the document's first unit begins in, else from the lines
    below the closing block."""
    if _is_first(draft.document, draft):
        found = _of_footers(draft.document.sections[0])
        if found:
            draft.components[KEY] = Component(KEY, found)
            return
    if draft.closing_at is not None:
        below = [placed.line for _, placed in draft.free(draft.closing_at)]
        draft.claim(KEY, _run(below), 0.8)


def _is_first(document: Document, draft: Draft) -> bool:
    if not draft.lines or not document.sections or not document.sections[0].blocks:
        return False
    first, top = draft.lines[0], document.sections[0].blocks[0]
    return first.line.paragraph is top or first.table is top


def _of_footers(section: Section) -> tuple[Line, ...]:
    """The lines of the first page's footer that hold words, when some of them are an address."""
    blocks = section.footers.get("first") or (() if section.page.has_title_page else section.footers.get("default", ()))
    found = [line for line in lines.of_blocks(blocks, page_room(section.page)) if line.text and not _is_number(line)]
    return tuple(found) if any(_count(line.text) for line in found) else ()


def _is_number(line: Line) -> bool:
    return all(field_name(run) == "PAGE" or not run.text.strip() for run in line.runs)


def _run(below: Iterable[Line]) -> list[Line]:
    """The lines of the address among those below the block: from the first that has two of its words, or opens with
    one, to the last that has one."""
    found: list[Line] = []
    for line in below:
        if found:
            if line.text and not _count(line.text):
                break
            found += [line] if line.text else []
        elif _count(line.text) > 1 or _WORDS.match(line.text):
            found.append(line)
    return found


def _count(text: str) -> int:
    return len(_WORDS.findall(text)) + (_MAIL.search(text) is not None)
