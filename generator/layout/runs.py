"""Collecting runs: characters of one computed look become one Run, however the file cut them.

Word cuts runs at every edit and spelling mark; LibreOffice joins them. Joined here, the same page gives the same model.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.layout.fields import Field, Fields
from generator.layout.looks import Look
from generator.layout.model import Run, RunFormat

Kind = Literal["text", "field", "page", "column", "note"]
Revision = Literal["insertion"] | None


class Manner(NamedTuple):
    """What a run is besides its look."""

    kind: Kind = "text"
    instruction: str | None = None
    revision: Revision = None
    link: str | None = None


_PLAIN = Manner()


@dataclass(slots=True, eq=False)
class Collector:
    """The runs of one paragraph as they grow."""

    runs: list[Run] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)
    _format: RunFormat | None = None
    _manner: Manner = _PLAIN

    @property
    def length(self) -> int:
        """How many characters there are."""
        return sum(len(run.text) for run in self.runs) + sum(map(len, self._texts))

    def add(self, text: str, format_: RunFormat, manner: Manner) -> None:
        """Characters of one look; joined to those before when these look and are the same."""
        if self._format is None or (format_ is not self._format and format_ != self._format) or manner != self._manner:
            self._flush()
            self._format, self._manner = format_, manner
        self._texts.append(text)

    def alone(self, text: str, format_: RunFormat, manner: Manner) -> None:
        """A run that joins nothing: a page number, a break, a note mark."""
        self._flush()
        self.runs.append(Run(text, format_, *manner))

    def words(self, text: str, look: Look, fields: Fields, revision: Revision, link: str | None) -> None:
        """Text in the flow, shown or not as the open fields say."""
        if fields.open:
            if fields.hides:
                return
            if number := fields.number:
                number.shown += text
                if not number.has_result_look:
                    number.look, number.has_result_look = look, True
                return
            instruction, link = fields.instruction, link or fields.link
            manner = Manner("field" if instruction else "text", instruction, revision, link)
        else:
            manner = Manner("text", None, revision, link)
        for piece, format_ in look.pieces(text):
            self.add(piece, format_, manner)

    def number(self, ended: Field, revision: Revision) -> None:
        """A page number field, whole; its text is the cached result, which may be empty."""
        instruction = " ".join(ended.instruction.split())
        self.alone(ended.shown, ended.look.plain, Manner("field", instruction, revision))

    def done(self) -> tuple[Run, ...]:
        self._flush()
        return tuple(self.runs)

    def _flush(self) -> None:
        if self._format is not None and self._texts:
            self.runs.append(Run("".join(self._texts), self._format, *self._manner))
        self._texts, self._format = [], None
