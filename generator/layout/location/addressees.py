"""Kính gửi (ô 9a) and whom a document is addressed to.

Forms: all on one line; the label alone and a list below it; the first of the list on the label's line; label and list
in two cells of a borderless table; one paragraph with line breaks. A long name may run on over more lines.

`kinh_gui` holds every line; where the list stands on lines of its own, `kinh_gui_nhan` holds the line of the label and
`kinh_gui_muc` the lines of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.layout.location import basis, outline, traits
from generator.layout.location.model import Component, Recipient

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Line

LABEL = re.compile(r"(?i:kính gửi)(?!\w)")
_PRINTED = re.compile(r"\s*(?i:kính\s+gửi)\s*[:：;.]*\s*|[^:]{0,12}:\s*")
_SEARCHED = 60
_DEEP = 0.12
_FEW_WORDS = 30


def locate(draft: Draft) -> None:
    """Takes Kính gửi and its list; moves the start of the body below them."""
    window = [(index, placed) for index, placed in draft.free(draft.start, min(draft.stop, draft.start + _SEARCHED))]
    at = next((position for position, (_, placed) in enumerate(window) if LABEL.match(placed.line.text)), None)
    if at is None or _is_late(window[:at]):
        return
    label = window[at][1].line
    groups = [*_groups([placed for _, placed in window[at:]])]
    lines = [
        label,
        *(
            line
            for group in groups
            for line in group
            if line.paragraph is not label.paragraph or line.number != label.number
        ),
    ]
    draft.addressees = tuple(Recipient(tuple(group), _has_dash(group[0].text)) for group in groups)
    if len(lines) > 1 and any(_is_own_line(group[0], label) for group in groups):
        draft.claim("kinh_gui_nhan", [label])
        draft.claim("kinh_gui_muc", lines[1:])
    else:
        draft.claim("kinh_gui", lines)
    draft.components["kinh_gui"] = Component("kinh_gui", tuple(lines))
    draft.start = max(draft.start, *(draft.place(line)[0] + 1 for line in lines))
    draft.take(placed.line for _, placed in window if placed.table is not None and placed.table is window[at][1].table)
    if window[at][1].table is not None:
        table = window[at][1].table
        draft.start = max(draft.start, *(index + 1 for index, placed in window if placed.table is table))


def _is_late(above: Sequence[tuple[int, Placed]]) -> bool:
    """Whether running text stands above: then these words are a form or a letter inside the document."""
    return (
        any(len(placed.line.text.split()) > _FEW_WORDS and not traits.is_centred(placed.line) for _, placed in above)
        or sum(bool(placed.line.text) for _, placed in above) > _FEW_WORDS
    )


def _is_own_line(line: Line, label: Line) -> bool:
    return line.paragraph is not label.paragraph or line.number != label.number


def _groups(placed: Sequence[Placed]) -> Iterator[list[Line]]:
    """The addressees, each as its lines; the first may stand behind the label."""
    label = placed[0].line
    below = [one.line for one in placed[1:] if one.table is placed[0].table]
    in_table = placed[0].table is not None
    printed = traits.printed(label)
    match = _PRINTED.match(printed)
    rest = None if match is None or not printed[match.end() :].strip() else traits.cut(label, match.end())
    group: list[Line] = [] if rest is None else [rest]
    dashed = rest is not None and _has_dash(rest.text)
    blank = False
    for line in below:
        if not line.text:
            blank = bool(group)
            continue
        if _has_dash(line.text):
            numbered = not dashed and line.text[0].isalnum()  # below one addressee without a mark: the body's "1."
            if group and ((blank and not dashed) or numbered or _is_plain_list(line, label, in_table=in_table)):
                break
            if group:
                yield group
            group, dashed = [line], True
        elif not _goes_on(line, group, dashed=dashed, blank=blank, in_table=in_table):
            break
        elif group and group[-1].text.endswith(";"):
            yield group
            group = [line]
        else:
            group.append(line)
        blank = False
    if group:
        yield group


def _is_plain_list(line: Line, label: Line, *, in_table: bool) -> bool:
    """Whether a dash stands at the indent of running text, clearly left of where the label stands."""
    if in_table or line.paragraph is label.paragraph:
        return False
    format, top = line.paragraph.format, label.paragraph.format
    room = line.band.right - line.band.left
    begins = format.left + format.first_line
    return format.align == "both" and begins < _DEEP * room and top.align != "both" and top.left >= 2 * max(begins, 1)


def _goes_on(line: Line, group: Sequence[Line], *, dashed: bool, blank: bool, in_table: bool) -> bool:
    """Whether a line without a dash is an addressee or the rest of one, and not the body."""
    if in_table:
        return True
    if blank or basis.opens(line.text) or outline.mark(line.text) is not None or line.text.endswith(":"):
        return False
    few = len(line.text.split()) <= _FEW_WORDS
    if not group:
        return few and not line.text.endswith(",")
    if group[-1].text.endswith("."):
        return False
    same = line.paragraph is group[-1].paragraph
    deep = traits.is_centred(line) or traits.is_indented(line, _DEEP) or _leads(line)
    return few and (same or deep) and not (dashed and group[-1].text.endswith(";") and not deep)


def _leads(line: Line) -> bool:
    """Whether the line opens with tabs or a run of spaces, as typists indent."""
    printed = traits.printed(line)
    opening = printed[: len(printed) - len(printed.lstrip())]
    return opening.count("\t") > 1 or len(opening) > 8


def _has_dash(text: str) -> bool:
    found = outline.mark(text)
    return found is not None and found.depth >= outline.KHOAN
