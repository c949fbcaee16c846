"""Which paragraphs of a body are quoted: a decision that amends another prints its new words between quotation marks.

A quotation opens at the beginning of a paragraph (behind its label, too) or after a colon, and closes at the end of the
same or of a later one. A mark that is never closed quotes nothing but its own paragraph's words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENS = re.compile(r"(?:\S{1,12} )?[“\"«]")
_AFTER_COLON = re.compile(r":\s*[“\"«][^”\"»]*$")
_CLOSES = re.compile(r"[”\"»]\s*[.;,:/]*\s*$")
_ANY = re.compile(r"[“”\"«»]")


def quoted(texts: Sequence[str]) -> list[bool]:
    """For each paragraph whether it is wholly inside a quotation."""
    found = [False] * len(texts)
    opened: int | None = None
    for index, text in enumerate(texts):
        if _ANY.search(text) is None:
            continue
        if opened is None:
            if _OPENS.match(text) and _opens_quote(text):
                if _CLOSES.search(text) and _balance(text) <= 0:
                    found[index] = _is_whole(text)
                else:
                    opened = index
            elif _AFTER_COLON.search(text):
                opened = index + 1
        elif _CLOSES.search(text) and _closes_quote(text):
            found[opened : index + 1] = [True] * (index + 1 - opened)
            opened = None
        elif _OPENS.match(text) and _balance(text) > 0:
            opened = index
    return found


def _opens_quote(text: str) -> bool:
    """Whether the first quotation mark stands at the start or right behind a label such as "1." or "a)"."""
    at = min(position for position in (text.find(mark) for mark in '“"«') if position >= 0)
    head = text[:at].strip()
    return not head or head[-1:] in ".):-"


def _closes_quote(text: str) -> bool:
    """Whether the last closing mark answers no opening one of the same paragraph."""
    if any(mark in text for mark in "“”«»"):
        return _balance(text) < 0
    return text.count('"') % 2 == 1


def _balance(text: str) -> int:
    straight = text.count('"') % 2
    return text.count("“") + text.count("«") - text.count("”") - text.count("»") + straight


def _is_whole(text: str) -> bool:
    """Whether one quotation takes the whole paragraph: nothing closes before its end."""
    inner = _CLOSES.sub("", text)
    return not any(mark in inner for mark in "”»") and inner.count('"') <= 1
