"""A baseline: what was found once and is not to be told again, so that only new faults are.

Kept are marks and how often each was found, by file; never a paragraph's number, so that words put in before change
nothing. A finding's own fingerprint (code, component, quoted words) is one mark; each place of a finding has another,
made of the words that stand there: findings of one fault are told together, and which of them comes first may change.
A finding of which some places are new is told with those alone.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.errors import Unreadable
from generator.findings import Finding, Spot
from generator.viet.text import fold

VERSION = 1
Words = Callable[[Spot], str]
"""Gives the words that stand at a place, "" where none do."""
Known = Mapping[str, Mapping[str, int]]
"""How often each mark was found, by the name of the file."""


def counted(findings: Iterable[Finding], words: Words) -> Counter[str]:
    """The marks of a file's findings."""
    return Counter(mark for finding in findings for _, marks in _places(finding, words) for mark in marks)


def written(files: Known) -> bytes:
    """A baseline as a file: the same findings give the same bytes."""
    whole = {"baseline": VERSION, "files": {name: dict(sorted(marks.items())) for name, marks in sorted(files.items())}}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def read(content: bytes, name: str) -> dict[str, dict[str, int]]:
    """What a baseline holds. Raises Unreadable."""
    try:
        whole = json.loads(content.decode("utf-8"))
        files: dict[str, dict[str, int]] = whole["files"]
        version = whole["baseline"]
        are_counts = all(isinstance(count, int) for marks in files.values() for count in marks.values())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unreadable(
            f"Tệp mốc «{name}» bị hỏng hoặc không phải tệp mốc; xin ghi lại bằng --ghi-baseline."
        ) from error
    if version != VERSION or not are_counts:
        raise Unreadable(f"Tệp mốc «{name}» thuộc phiên bản khác; xin ghi lại bằng --ghi-baseline.")
    return files


def new(findings: Iterable[Finding], known: Mapping[str, int], words: Words) -> tuple[tuple[Finding, ...], int]:
    """The findings whose places are not all known, each with its new places alone; and how many places are known.

    Fingerprints are recognised before places: two faults in one paragraph share its words.
    """
    findings = tuple(findings)
    left = Counter(known)
    places = [(at, spot, marks) for at, one in enumerate(findings) for spot, marks in _places(one, words)]
    fresh: dict[int, list[Spot | None]] = {}
    by_words = []
    for at, spot, marks in places:
        if left[marks[0]] > 0:
            left.subtract(mark for mark in marks if left[mark] > 0)
        else:
            by_words.append((at, spot, marks[-1]))
    for at, spot, mark in by_words:
        if left[mark] > 0:
            left[mark] -= 1
        else:
            fresh.setdefault(at, []).append(spot)
    told = tuple(_narrowed(findings[at], spots, words) for at, spots in sorted(fresh.items()))
    return told, len(places) - sum(map(len, fresh.values()))


def _places(finding: Finding, words: Words) -> Iterator[tuple[Spot | None, tuple[str, ...]]]:
    """Every place with its marks, the most telling first."""
    own = finding.fingerprint or _mark(finding, finding.quoted or "")
    yield finding.spot, (own, *([_at(finding, finding.spot, words)] if finding.spot else []))
    for spot in finding.also:
        yield spot, (_at(finding, spot, words),)


def _at(finding: Finding, spot: Spot, words: Words) -> str:
    return "p" + _mark(finding, words(spot))


def _mark(finding: Finding, words: str) -> str:
    return hashlib.sha256("\x1f".join((finding.code, finding.component or "", fold(words))).encode()).hexdigest()[:16]


def _narrowed(finding: Finding, fresh: list[Spot | None], words: Words) -> Finding:
    first = fresh[0]
    rest = tuple(spot for spot in fresh[1:] if spot is not None)
    if first == finding.spot or first is None:
        return replace(finding, also=rest)
    place = ", ".join(f"{kind} {number}" for kind, number in first.steps)
    return replace(finding, spot=first, also=rest, place=place, quoted=" ".join(words(first).split()) or None)
