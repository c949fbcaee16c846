"""Where a line may end, as Word and LibreOffice have it.

Read off LibreOffice 7.4 by setting words in a column too narrow for them; where it departs from Word (it keeps a
closing mark with the space before it, and breaks before «%»), Word is followed. The general algorithm of Unicode
(UAX #14) is not used: it breaks after «/» and keeps «2022-2023» whole, and the ký hiệu of every document has both.

- after white space; the spaces themselves hang beyond the edge;
- after a hyphen or dash, between digits too; after «…», «!», «?»; after U+200B;
- but not when a closing mark, a quotation mark, «/», another of these marks or a no-break character follows;
- never after «/», «.», «,», nor at U+00A0, U+202F, U+2007, U+2011, U+2060, nor at U+00AD (which is not drawn).
"""

from __future__ import annotations

import re
from itertools import pairwise

SPACES = "\t \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u3000"
"""The characters that hang at the end of a line."""

_NOT_BEFORE = r"""[)\]}»”’"'“‘.,;:!?…/\-‐\u2011–—\u00a0\u202f\u2007\u2060\u00ad]"""
_OPPORTUNITY = re.compile(rf"[{SPACES}]+|[-‐–—…!?](?!{_NOT_BEFORE}|[{SPACES}]|$)")


def opportunities(text: str) -> list[int]:
    """The positions inside a text at which a new line may begin, in order; neither 0 nor the end is among them."""
    return [end for end in (match.end() for match in _OPPORTUNITY.finditer(text)) if end < len(text)]


def tokens(text: str) -> list[str]:
    """The text cut at every opportunity: words with the spaces after them. Joined they are the text."""
    cuts = [0, *opportunities(text), len(text)]
    return [text[start:end] for start, end in pairwise(cuts) if end > start]
