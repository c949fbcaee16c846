"""How two versions of a draft differ, for people: by field, word by word.

Lines are compared first and only the words of lines that changed: a body of thirty pages is compared in a moment. Long
stretches that are the same in both are cut to a few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.web.forms import Form

SAME, ADDED, GONE = "=", "+", "-"
_WORD = re.compile(r"\s+|[^\s\w]|\w+")
_KEPT = 60


class Piece(NamedTuple):
    """Some text that is the same, was added or is gone."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that differs."""

    name: str
    title: str
    pieces: tuple[Piece, ...]


def differences(form: Form, before: Mapping[str, str], after: Mapping[str, str]) -> list[Difference]:
    """The fields in which two versions differ, in the order of the form."""
    titles = {one.name: one.title for one in form.every()}
    names = [*titles, *sorted({*before, *after} - set(titles))]
    return [
        Difference(name, titles.get(name, name), tuple(_shortened(list(pieces(old, new)))))
        for name in names
        if (old := before.get(name, "")) != (new := after.get(name, ""))
    ]


def pieces(before: str, after: str) -> Iterator[Piece]:
    """The two texts as one: what is gone and what was added among what is the same."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for verb, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, added = "".join(old[a:b]), "".join(new[c:d])
        if verb == "equal":
            yield Piece(SAME, gone)
        else:
            yield from _words(gone, added)


def _words(before: str, after: str) -> Iterator[Piece]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    for verb, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if verb == "equal":
            yield Piece(SAME, "".join(old[a:b]))
            continue
        if b > a:
            yield Piece(GONE, "".join(old[a:b]))
        if d > c:
            yield Piece(ADDED, "".join(new[c:d]))


def _shortened(whole: list[Piece]) -> Iterator[Piece]:
    for at, (kind, text) in enumerate(whole):
        if kind != SAME or len(text) <= 3 * _KEPT:
            yield Piece(kind, text)
            continue
        start = "" if at == 0 else text[:_KEPT]
        end = "" if at == len(whole) - 1 else text[-_KEPT:]
        yield Piece(SAME, f"{start} … {end}")
