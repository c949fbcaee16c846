"""What of the findings of one file need not be told: set aside for a reason, or in a baseline already.

Loaded only by who has entries or a baseline.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from generator.errors import Unreadable
from generator.findings import Finding, Spot
from generator.layout.model import Document, Paragraph, paragraphs
from generator.rules import baseline, suppress
from generator.rules.register import rules
from generator.rules.suppress import Entry


class Left(NamedTuple):
    """What is still to be told, and what was done with the rest.

    `wrong` says what is amiss with the entries of the file's own sidecar; `used` are the numbers of the entries for
    every file that set something aside; `marks` is what a baseline would hold, None unless asked for.
    """

    findings: tuple[Finding, ...]
    wrong: tuple[Finding, ...] = ()
    set_aside: tuple[tuple[Finding, str], ...] = ()
    known: int = 0
    used: frozenset[int] = frozenset()
    marks: Mapping[str, int] | None = None


def left(
    beside: Path,
    document: Document,
    findings: Iterable[Finding],
    asked: Collection[str],
    *,
    shared: tuple[Entry, ...] = (),
    known: Mapping[str, int] | None = None,
    marks: bool = False,
) -> Left:
    """What is left of the findings of a file; `beside` is where its own entries would be. Raises Unreadable."""
    own, wrong = _sidecar(beside)
    first = suppress.applied(shared, findings)
    done = suppress.applied(own, first.kept)
    words = _Words(document).at
    told, recognised = (done.kept, 0) if known is None else baseline.new(done.kept, known, words)
    return Left(
        findings=told,
        wrong=(*wrong, *suppress.unused(own, done.used, asked, beside.name)),
        set_aside=(*first.set_aside, *done.set_aside),
        known=recognised,
        used=first.used,
        marks=baseline.counted(done.kept, words) if marks else None,
    )


def _sidecar(beside: Path) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    try:
        raw = beside.read_bytes()
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        raise Unreadable(f"Không đọc được tệp bỏ qua «{beside.name}».") from error
    return suppress.read(raw, beside.name, rules())


@dataclass(frozen=True)
class _Words:
    """The words of a document by their place."""

    document: Document

    @cached_property
    def _paragraphs(self) -> Mapping[tuple[str, tuple[tuple[str, int], ...]], Paragraph]:
        parts = [self.document.notes]
        for section in self.document.sections:
            parts += [section.blocks, *section.headers.values(), *section.footers.values()]
        every = (one for blocks in parts for one in paragraphs(blocks))
        return {(one.place.part, one.place.steps): one for one in every}

    def at(self, spot: Spot) -> str:
        """The words at a place, "" where no paragraph stands (a table, a section)."""
        paragraph = self._paragraphs.get((spot.part, spot.steps))
        return "" if paragraph is None else paragraph.text[spot.start : spot.end]
