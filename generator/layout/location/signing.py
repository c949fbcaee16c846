"""Lines that may stand in a block of signers: what they look like, how far such a block goes up or down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.layout.location import columns, outline, signers, traits
from generator.layout.location.words import is_placeholder

if TYPE_CHECKING:
    from generator.layout.location.model import Line, Signer

REACH = 30
"""How many lines above the label, or above the end of the text, the titles of a signer may begin."""

LONG = 14
"""A line of more words than this is running text, not part of a block of titles and names."""


def is_set_off(line: Line) -> bool:
    return (
        bool(line.text)
        and line.side == "whole"
        and (traits.is_centred(line) or traits.is_set_right(line) or traits.is_indented(line, 0.35))
    )


def may_sign(line: Line) -> bool:
    """Whether a line may stand in a block of signers: blank, a title, a name, a note, a placeholder."""
    text = line.text
    if not text or is_placeholder(text) or signers.is_note(text):
        return True
    if text.endswith(("./.", ";", ":")) or len(text.split()) > LONG or outline.mark(text) is not None:
        return False
    return all(signers.is_title(side) or signers.is_name(side.text) for side in columns.sides(line))


def is_sure(signer: Signer) -> bool:
    return any(signers.MARK.match(line.text) for line in signer.titles)


def tail(lines: Sequence[Line]) -> list[Line]:
    """The lines at the end that may be a block of signers, tabs at their head taken as a place to the right."""
    taken: list[Line] = []
    for line in reversed(lines[-REACH:]):
        if not may_sign(line):
            break
        taken.append(columns.sides(line)[-1])
    return taken[::-1]


def head(lines: Sequence[Line]) -> list[Line]:
    taken = []
    for line in lines[:REACH]:
        if not may_sign(line):
            break
        taken.append(line)
    return taken
