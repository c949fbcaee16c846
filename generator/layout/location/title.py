"""Tên loại, trích yếu (ô 5a), the line (Kèm theo …) of an attached document, Kính gửi (ô 9a); a document's type.

Reads: the lines below the heading. Gives: claims for ten_loai, trich_yeu, phu_luc_kem_theo, kinh_gui…; the document's
type; where the body starts.

The name of the type is a line of few words in capitals (its letters may be spaced), or centred and bold. Where no name
of the profile's table stands there, the first centred line in capitals is ten_loai and the type is None. A document
with a V/v line and no type name is a công văn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.layout.location import addressees, basis, heading_words, outline, recipients, signers, traits
from generator.layout.location.appendix_words import REFERENCE, is_label, reference_lines
from generator.layout.location.words import is_placeholder
from generator.viet.text import fold

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Line
    from generator.profiles.model import Profile

_SUBJECT = re.compile(r"(?i:về|v/v|ban hành|phê duyệt|thành lập|công nhận|quy định|sửa đổi|kiện toàn|công bố)\b")
_RULE = re.compile(r"[_\-–—─―=*\s]{3,}")
_SEARCHED = 40
_LONGEST_TITLE = 40
_LETTER_PAY = "Công văn"


def locate(draft: Draft) -> None:
    """Takes title and Kính gửi; moves the start of the body below them. The block of a copy has neither, nor has an
    appendix that stands alone."""
    if draft.kind == "sao":
        return
    free = [(index, placed) for index, placed in draft.free() if index < draft.start + 4 * _SEARCHED]
    first = next((placed.line for _, placed in free if placed.line.text), None)
    if first is None or is_label(first):
        return
    at = _ten_loai(draft, free)
    if at is not None:
        _subject(draft, free, at)
    elif "trich_yeu_cong_van" in draft.components:
        draft.type = "Công văn"
    addressees.locate(draft)


def type_of(text: str, profile: Profile) -> str | None:
    """The type whose name a line is or opens with, as in the profile's table without "(cá biệt)"."""
    words = text.split()
    spaced = sum(len(word) == 1 for word in words) > max(len(words) * 0.6, 2)
    names = _names(tuple(profile.type_abbreviations))
    if spaced:
        joined = fold(text).replace(" ", "")
        return next((name for key, name in names if joined == key.replace(" ", "")), None)
    folded = fold(text)
    return next((name for key, name in names if folded == key or folded.startswith((f"{key} ", f"{key}:"))), None)


@lru_cache(8)
def _names(table: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Folded name → name, longest first."""
    names = {name.removesuffix(" (cá biệt)") for name in table} | {"Công văn", "Thư công"}
    return tuple(sorted(((fold(name), name) for name in names), key=lambda pair: -len(pair[0])))


def _ten_loai(draft: Draft, free: Sequence[tuple[int, Placed]]) -> int | None:
    """Takes the line of the type's name; gives its position among the free lines."""
    is_letter = "trich_yeu_cong_van" in draft.components
    unknown: int | None = None
    seen = 0
    for position, (index, placed) in enumerate(free):
        line = placed.line
        if not line.text or _RULE.fullmatch(line.text):
            continue
        seen += 1
        if seen > _SEARCHED or _is_body(line) or addressees.LABEL.match(line.text) or _is_closing(line):
            break
        name = type_of(line.text, draft.profile)
        hinted = draft.hints[index] == "ten_loai"
        if hinted or (name is not None and _is_name_line(line)):
            draft.type = name
            draft.claim("ten_loai", [line], 1.0 if hinted else 0.9)
            return position
        if unknown is None and (_is_headline(line) or (traits.is_centred(line) and _is_tag(line.text))):
            unknown = position
    if unknown is None or is_letter:
        return None
    draft.claim("ten_loai", [free[unknown][1].line], 0.6)
    return unknown


def _is_body(line: Line) -> bool:
    """Whether a line is already running text: a căn cứ, a numbered line, a long line that is not in capitals."""
    if traits.is_centred(line) or traits.is_upper(line):
        return False
    mark = outline.mark(line.text)
    return basis.opens(line.text) or mark is not None or len(line.text.split()) > _LONGEST_TITLE


def _is_closing(line: Line) -> bool:
    """Whether a line is already of the closing block: the body above it is a table, or missing."""
    return recipients.LABEL.match(line.text) is not None or signers.MARK.match(line.text) is not None


def _is_tag(text: str) -> bool:
    """Whether a line is a template's tag and nothing else."""
    return is_placeholder(text) and any(character.isalpha() for character in text)


def _is_name_line(line: Line) -> bool:
    if line.text.endswith((":", ";")) or len(line.text.split()) > _LONGEST_TITLE:
        return False
    return traits.is_upper(line) or (traits.is_centred(line) and (traits.is_bold(line) or len(line.text.split()) <= 3))


def _is_headline(line: Line) -> bool:
    """Whether a centred line in capitals may be the name of a type that the profile does not know."""
    if not (traits.is_centred(line) and traits.is_upper(line)) or line.text.endswith(":"):
        return False
    if is_placeholder(line.text) or outline.mark(line.text) is not None or heading_words.is_label(line.text):
        return False
    return len(line.text.split()) > 1


def _subject(draft: Draft, free: Sequence[tuple[int, Placed]], at: int) -> None:
    """Takes the trích yếu below the name, and the line (Kèm theo …)."""
    found: list[Line] = []
    blank = False
    index = free[at][0]
    position = at + 1
    while position < len(free):
        index, placed = free[position]
        line = placed.line
        if REFERENCE.match(line.text):
            position = _reference(draft, free, position)
            break
        if not line.text:
            blank = True
        elif _RULE.fullmatch(line.text):
            blank = bool(found)
            draft.take([line])
        elif placed.table is not free[at][1].table:
            break
        elif not found and heading_words.number(line.text) and "so_ky_hieu" not in draft.components:
            draft.claim("so_ky_hieu", [line], 0.8)  # a contract prints its number below its name
            draft.start = max(draft.start, index + 1)
        elif draft.hints[index] == "trich_yeu" or _is_subject(draft, line, found, blank=blank):
            found.append(line)
            blank = False
        else:
            break
        position += 1
    hinted = all(draft.hints[draft.place(line)[0]] == "trich_yeu" for line in found)
    draft.claim("trich_yeu", found, 1.0 if hinted else 0.9)
    last = max((draft.place(line)[0] for line in found), default=free[at][0])
    draft.start = max(draft.start, last + 1)


def _is_subject(draft: Draft, line: Line, found: Sequence[Line], *, blank: bool) -> bool:
    """Whether a line below the name belongs to the trích yếu."""
    text = line.text
    if addressees.LABEL.match(text) or basis.opens(text) or (blank and found) or text.endswith(":"):
        return False
    if is_placeholder(text) or text.startswith("("):
        return not found and (text[0] != "(" or traits.is_centred(line))
    is_centred, is_bold = traits.is_centred(line), traits.is_bold(line)
    stands = is_centred or (is_bold and len(text.split()) <= _LONGEST_TITLE)
    if not stands or (found and is_centred is not traits.is_centred(found[-1])):
        return False
    if outline.mark(text) is not None:
        return is_centred and is_bold and not traits.is_upper(line)
    if not traits.is_upper(line) or draft.type not in basis.ENACTING_TYPES:
        return True
    return _SUBJECT.match(text) is not None or bool(found and traits.is_upper(found[-1]) and _more(found))


def _more(found: Sequence[Line]) -> bool:
    """Whether the last line of a subject in capitals asks for more words: it does not end a thought on its own."""
    return found[-1].text.endswith((",", "-", "VÀ", "CỦA", "CHO", "VỀ", "TRONG", "THUỘC", "TẠI", "CÁC"))


def _reference(draft: Draft, free: Sequence[tuple[int, Placed]], position: int) -> int:
    """Takes (Kèm theo …) with all its lines, up to the closing bracket; gives where it ends."""
    taken = reference_lines(placed.line for _, placed in free[position:])
    draft.claim("phu_luc_kem_theo", [line for line in taken if line.text], 0.9)
    draft.start = max(draft.start, free[position + len(taken) - 1][0] + 1)
    return position + len(taken)
