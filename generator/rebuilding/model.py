"""What rebuilding gives, and the work sheet it is gathered on.

A remark is a finding with a code of its own (DL…): an error names words that are not carried over, so that no document
may be made without them; a warning names what a person should look at; the rest is for knowing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.findings import Finding, Severity
from generator.layout.location.words import has_blank, is_placeholder, is_tag
from generator.layout.model import Paragraph
from generator.rebuilding import words

if TYPE_CHECKING:
    from generator.layout.location.model import Component, Line, Unit
    from generator.layout.model import Document
    from generator.profiles.model import Profile

LEFT, CAPITALS, UNSURE, BLANK, MOVED, DROPPED, FILLED, NO_TEMPLATE = (f"DL0{number}" for number in range(1, 9))
_WEIGHTS = {
    LEFT: Severity.ERROR, NO_TEMPLATE: Severity.ERROR, UNSURE: Severity.WARNING, DROPPED: Severity.WARNING,
    FILLED: Severity.WARNING, CAPITALS: Severity.INFO, BLANK: Severity.INFO, MOVED: Severity.INFO,
}  # fmt: skip
_QUOTED = 120
TO_FILL = "…"
"""What stands in a field that must not be empty where the document has nothing, or a blank."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """One document of the file: its bundle, the remarks on it, the words left out by count.

    `left` are the words told in remarks of errors, as `words.of` cuts them; `spared` those that are left out without
    harm: blanks, what the template says in other words.
    """

    bundle: Mapping[str, Any]
    remarks: tuple[Finding, ...]
    left: Counter[str] = field(default_factory=Counter)
    spared: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Sheet:
    """One unit on its way to a bundle. `is_ours` says that the document was made by this program: then what is printed
    is kept to the letter, else it is tidied."""

    document: Document
    unit: Unit
    profile: Profile
    is_ours: bool
    fields: dict[str, Any] = field(default_factory=dict)
    remarks: list[Finding] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)
    spared: Counter[str] = field(default_factory=Counter)

    def get(self, key: str) -> Component | None:
        """A component that holds words; one that is there with little certainty is remarked on."""
        found = self.unit.get(key)
        return found if found is not None and found.text else None

    def say(
        self, code: str, message: str, where: Line | Paragraph | None = None, quoted: str | None = None,
        hint: str | None = None,
    ) -> None:  # fmt: skip
        """Adds a remark: a whole sentence, its place, the words it is about."""
        cut = quoted if quoted is None or len(quoted) <= _QUOTED or code == LEFT else quoted[:_QUOTED] + "…"
        self.remarks.append(Finding(code, _WEIGHTS[code], place_of(where), message, quoted=cut, hint=hint))

    def leave(
        self, message: str, lines: Iterable[Line], hint: str | None = None, counted: Iterable[str] | None = None
    ) -> None:
        """Words that no field takes: told whole, counted, and no document is made without them. `counted` are the
        words where they are not all of the lines."""
        lines = tuple(lines)
        text = " ".join(line.text for line in lines if line.text)
        told = words.of(text) if counted is None else list(counted)
        if told:
            self.left.update(told)
            self.say(LEFT, message, lines[0], text, hint)

    def spare(self, text: str) -> None:
        """Words that are left out without harm."""
        self.spared.update(words.of(text))


def to_fill(blank: str) -> str:
    """What stands in a field that must not be empty: dots as typed; for a template's tag, or nothing, the sign."""
    return blank.strip() if is_placeholder(blank) and has_blank(blank) and not is_tag(blank) else TO_FILL


def place_of(where: Line | Paragraph | None) -> str:
    """Where something stands, as a user reads it."""
    if where is None:
        return ""
    return (where if isinstance(where, Paragraph) else where.paragraph).place.words()
