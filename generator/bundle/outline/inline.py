"""Emphasis inside a line: `**đậm**`, `*nghiêng*`, `***cả hai***`; a backslash takes `*`, `|` or `\\` literally.

Reads: the words of a line. Gives: runs, and from runs the words as they were typed, sign for sign.

One, two or three asterisks in a row are a mark where a partner closes them; more are ornament. A mark opens before a
word and closes after one, so that footnote signs "(*)", "(**)" and products "2 * 3" stay as they are; a single asterisk
between letters is none. What has no partner is printed. Marks need not nest: each turns its own emphasis on or off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.bundle.values import Run

_TOKEN = re.compile(r"\\[*\\|]|\*+")
_OPENING, _CLOSING = "([{«“‘", ")]}»”’.,;:!?…"
# The number of asterisks is the sum of what they turn: 1 italic, 2 bold, 3 both.
_ITALIC, _BOLD = 1, 2


def runs(text: str) -> tuple[Run, ...]:
    """The words as runs; joined, their texts are the text without its marks."""
    if "*" not in text and "\\" not in text:
        return (Run(text),) if text else ()
    tokens = list(_TOKEN.finditer(text))
    turning = _turning(text, tokens)
    found: list[Run] = []
    plain, state, position = "", 0, 0
    for token in tokens:
        plain += text[position : token.start()]
        position = token.end()
        turned = turning.get(token.start(), 0)
        is_literal = token[0][0] == "\\"
        if not is_literal:
            plain += "*" * (len(token[0]) - turned)
        if plain and (turned or is_literal):
            found.append(_run(plain, state))
            plain = ""
        if is_literal:
            found.append(_run(token[0][1], state, literal=True))
        state ^= turned
    if plain := plain + text[position:]:
        found.append(_run(plain, state))
    return tuple(found)


def typed(words: Iterable[Run]) -> str:
    """Runs that `runs` gave, as they were typed."""
    parts, state = [], 0
    for run in words:
        turned = _BOLD * run.bold + _ITALIC * run.italic
        parts += ["*" * (state ^ turned), "\\" if run.literal else "", run.text]
        state = turned
    return "".join([*parts, "*" * state])


def _turning(text: str, tokens: Sequence[re.Match[str]]) -> dict[int, int]:
    """Where a mark stands → what it turns; marks without a partner are not in it."""
    found: dict[int, int] = {}
    waiting: dict[int, int] = {}
    for token in tokens:
        size = len(token[0])
        if token[0][0] == "\\" or size > _BOLD + _ITALIC:
            continue
        start, end = token.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        opens = after and not after.isspace() and after not in _CLOSING and not (size == 1 and before.isalnum())
        closes = before and not before.isspace() and before not in _OPENING and not (size == 1 and after.isalnum())
        for emphasis in (_BOLD, _ITALIC):
            if not size & emphasis:
                continue
            if emphasis in waiting:
                if closes:
                    for mark in (waiting.pop(emphasis), start):
                        found[mark] = found.get(mark, 0) | emphasis
            elif opens:
                waiting[emphasis] = start
    return found


def _run(text: str, state: int, literal: bool = False) -> Run:
    return Run(text, bool(state & _BOLD), bool(state & _ITALIC), literal)
