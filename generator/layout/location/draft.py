"""A unit while it is being located: its lines, and which of them each stage has taken.

The stages, in this order, each a module with `locate(draft)`: heading, title, appendices, closing, drawn_lines, body.
Each reads the lines that nobody has taken, takes its own and may move the bounds of the main text: `start`, the first
line below heading and title, and `stop`, the first line of what follows the main document (its appendices).
`closing_at` is the first line of the closing block. All three count in `lines`.

A line is taken once: `claim` passes over a line, or part of one, that another component has. `hints` names for each
line the component whose style (by the names of our own styles) it is written in, None in documents of others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.layout.location.model import Component, Unit

if TYPE_CHECKING:
    from typing import Literal

    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Appendix, DrawnLine, Item, Line, Recipient, Signer
    from generator.layout.model import Document
    from generator.profiles.model import Profile


@dataclass(slots=True, eq=False)
class Draft:
    """What is known of a unit so far. `lines` are all of the unit's, in reading order, and never change.

    `anchor` is the index of its Quốc hiệu, of a copy that of its form; None when nothing heads it.
    """

    document: Document
    profile: Profile
    lines: tuple[Placed, ...]
    hints: tuple[str | None, ...]
    kind: Literal["van_ban", "kem_theo", "sao", "phu_luc"] = "van_ban"
    anchor: int | None = None
    type: str | None = None
    heading: Literal["table", "tabs", "spaces", "lines"] | None = None
    start: int = 0
    stop: int = 0
    closing_at: int | None = None
    components: dict[str, Component] = field(default_factory=dict)
    rules: dict[str, tuple[DrawnLine, ...]] = field(default_factory=dict)
    loose_rules: tuple[DrawnLine, ...] = ()
    body: tuple[Item, ...] = ()
    addressees: tuple[Recipient, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    signers: tuple[Signer, ...] = ()
    closing: Literal["table", "tabs", "boxes", "lines"] | None = None
    appendices: tuple[Appendix, ...] = ()
    is_draft: bool = False
    party_like: bool = False
    _index: dict[tuple[int, int], int] = field(default_factory=dict)
    _taken: dict[int, list[tuple[int, int, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.stop = self.stop or len(self.lines)
        self._index = {
            (id(placed.line.paragraph), placed.line.number): index for index, placed in enumerate(self.lines)
        }

    def claim(self, key: str, lines: Iterable[Line], certainty: float = 1.0) -> tuple[Line, ...]:
        """Takes lines, or parts of lines, for a component and adds them to what it has; gives those that were free."""
        found = tuple(line for line in lines if self._take(line, key))
        if found:
            before = self.components.get(key)
            have = () if before is None else before.lines
            sure = certainty if before is None else min(certainty, before.certainty)
            self.components[key] = Component(key, (*have, *found), sure)
        return found

    def take(self, lines: Iterable[Line]) -> None:
        """Takes lines that belong to no component (a typed rule, a stamp), so that no other stage reads them."""
        for line in lines:
            self._take(line, "")

    def place(self, line: Line) -> tuple[int, int]:
        """Where a line, or part of one, stands: index in `lines`, offset in it. Sorts in reading order."""
        index = self._index.get((id(line.paragraph), line.number))
        return (len(self.lines), 0) if index is None else (index, line.start - self.lines[index].line.start)

    def is_free(self, index: int) -> bool:
        """Whether nobody has taken any of the line."""
        return index not in self._taken

    def free(self, start: int | None = None, stop: int | None = None) -> Iterator[tuple[int, Placed]]:
        """The lines that nobody has taken, with their indexes; between the bounds of the main text unless told."""
        first = self.start if start is None else start
        for index in range(first, self.stop if stop is None else stop):
            if index not in self._taken:
                yield index, self.lines[index]

    def is_open(self, line: Line) -> bool:
        """Whether a line, or part of one, could be taken."""
        found = self._span(line)
        return found is not None and not self._overlaps(*found)

    def done(self) -> Unit:
        """The unit as it is known now."""
        found = [placed.section for placed in self.lines]
        return Unit(
            kind=self.kind,
            type=self.type,
            heading=self.heading,
            components=self.components,
            rules=self.rules,
            loose_rules=self.loose_rules,
            body=self.body,
            addressees=self.addressees,
            recipients=self.recipients,
            signers=self.signers,
            closing=self.closing,
            appendices=self.appendices,
            sections=tuple(dict.fromkeys(found)),
            order=tuple(sorted(self.components, key=lambda key: self.place(self.components[key].lines[0]))),
            is_draft=self.is_draft,
            party_like=self.party_like,
        )

    def _take(self, line: Line, key: str) -> bool:
        found = self._span(line)
        if found is None or self._overlaps(*found):
            return False
        self._taken.setdefault(found[0], []).append((found[1], found[2], key))
        return True

    def _overlaps(self, index: int, start: int, end: int) -> bool:
        return any(start < other_end and other < end for other, other_end, _ in self._taken.get(index, ()))

    def _span(self, line: Line) -> tuple[int, int, int] | None:
        """The index of a line and the offsets that it, or the part of it, takes; an empty line takes one."""
        index = self._index.get((id(line.paragraph), line.number))
        if index is None:
            return None
        length = sum([len(run.text) for run in line.runs])
        whole = self.lines[index].line
        if line.paragraph.label is not None and line.number == 0 and line.runs[:1] == whole.runs[:1]:
            length -= min(length, len(line.runs[0].text))
        return index, line.start, line.start + max(length, 1)
