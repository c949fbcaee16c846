"""What stands at the top of a body: the issuing-authority line, the căn cứ, the enacting line (nd30-format 0.6).

In a quyết định, nghị quyết and whatever else has an enacting line, căn cứ is everything between the authority line (or
the first căn cứ) and the enacting line. In other types it takes two paragraphs in a row, the first of which opens with
"Căn cứ", "Theo đề nghị" or "Xét", or one such paragraph in italics; one opening sentence is running text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.layout.location import outline, traits
from generator.viet.text import fold

if TYPE_CHECKING:
    from generator.layout.location.body import Entry

_OPENS = re.compile(r"(?:[-–+•*] ?)?(?i:Căn cứ|Theo đề nghị|Xét)\b")
_MORE = re.compile(r"(?:[-–+•*] ?)?(?:Thực hiện|Trên cơ sở|Theo|Sau khi|Tiếp theo)\b")
_ENACTS = frozenset(fold(words).replace(" ", "") for words in ("Quyết định", "Quyết nghị", "Nghị quyết"))
_SEARCHED = 80
"""How many entries from the top may come before the enacting line."""

_LEAD = 120
"""Words longer than this above the first căn cứ are running text: what follows is no block at the top."""

ENACTING_TYPES = ("Quyết định", "Nghị quyết")


def opens(text: str) -> bool:
    """Whether a line opens a căn cứ."""
    return _OPENS.match(text) is not None


def is_enacting(text: str) -> bool:
    """Whether a line is "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:", however its letters are spaced."""
    bare = text.rstrip(" :.")
    return len(bare) <= 30 and bare.isupper() and fold(bare).replace(" ", "") in _ENACTS


def assign(entries: Sequence[Entry], doc_type: str | None) -> None:
    """Marks the entries of this block with their roles; the rest keep none."""
    top = [entry for entry in entries[:_SEARCHED] if not entry.is_blank]
    enacting = _enacting(top)
    if enacting is not None:
        top[enacting].role = "quyet_dinh"
        _preamble(top[:enacting])
    elif doc_type in ENACTING_TYPES:
        stop = next((index for index, one in enumerate(top) if _is_division(one)), len(top))
        bases = _run(top[:stop], least=1)
        first = top.index(bases[0]) if bases else stop
        _authority(top[:first] if bases else [])
        for entry in bases:
            entry.role = "can_cu"
    else:
        for entry in _run(top, least=2):
            entry.role = "can_cu"


def _enacting(top: Sequence[Entry]) -> int | None:
    for index, entry in enumerate(top):
        if _is_division(entry):
            return None
        if entry.table is None and is_enacting(entry.text):
            return index
    return None


def _is_division(entry: Entry) -> bool:
    """Whether an entry opens the provisions: an article, a section, a chapter."""
    if entry.table is not None or not entry.text or entry.is_quoted:
        return False
    mark = outline.mark(entry.lines[0].text)
    return mark is not None and (
        mark.depth <= outline.TIEU_MUC or (mark.depth == outline.DIEU and mark.label[-1] in ".:")
    )


def _preamble(above: Sequence[Entry]) -> None:
    """The authority line and the căn cứ of a document with an enacting line."""
    first = next((index for index, entry in enumerate(above) if opens(entry.text) and entry.table is None), len(above))
    _authority(above)
    for entry in above[first:]:
        if entry.table is None and entry.text and entry.role is None:
            entry.role = "can_cu"


def _authority(above: Sequence[Entry]) -> None:
    """The line of the issuing authority: what stands in capitals above the first căn cứ, or by a slip among them."""
    for entry in above:
        if entry.table is not None or not entry.text or opens(entry.text):
            continue
        if all(traits.is_upper(line) for line in entry.lines if line.text):
            entry.role = "tham_quyen"


def _run(top: Sequence[Entry], *, least: int) -> list[Entry]:
    """The căn cứ in a row from the first that opens as one."""
    found: list[Entry] = []
    for entry in top:
        if entry.table is not None:
            break
        if not found:
            if opens(entry.text):
                found.append(entry)
            elif outline.mark(entry.lines[0].text) is not None or len(entry.text) > _LEAD:
                break
            continue
        more = opens(entry.text) or (_MORE.match(entry.text) and found[-1].text.endswith((";", ",")))
        if not more or entry.text.endswith(":"):
            break
        found.append(entry)
    if len(found) == 1 < least and all(traits.is_italic(line) for line in found[0].lines if line.text):
        return found if found[0].text.endswith((".", ";", ",")) else []
    if len(found) < least or (least > 1 and not found[0].text.endswith((";", ",", "."))):
        return []
    return found
