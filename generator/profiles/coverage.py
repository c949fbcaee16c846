"""The map of a regulation: every clause that bears on form, the rules that decide it, or why nothing can be decided.

`<id>/coverage.toml`, read only by who asks for it. A row says how much of its clause its rules decide (`state`); how
much of that is done depends on which of them there are: a register of numbers, for one, is not in a .docx. A profile
without a map of its own has that of the profile it extends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from generator import profiles
from generator.errors import Defect
from generator.profiles.model import Profile

State = Literal["whole", "part", "none", "elsewhere"]
FILE = "coverage.toml"


@dataclass(frozen=True, slots=True)
class Row:
    """One clause, what it asks for, the codes of its rules. `note` says what is left out, or why nothing is decided."""

    section: str
    clause: str
    asks: str
    rules: tuple[str, ...]
    state: State
    note: str | None = None

    def reached(self, there: Collection[str]) -> State:
        """How much of the clause is decided by the rules that there are: elsewhere when none of its rules is."""
        if self.state == "none" or not self.rules:
            return self.state
        found = [code for code in self.rules if code in there]
        if not found:
            return "elsewhere"
        return self.state if len(found) == len(self.rules) else "part"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The rows in the order of the regulation; `elsewhere` says of each code that no .docx can answer why that is."""

    rows: tuple[Row, ...]
    elsewhere: Mapping[str, str] = field(default_factory=dict)

    def codes(self) -> frozenset[str]:
        """Every code that stands in a row."""
        return frozenset(code for row in self.rows for code in row.rules)

    def counted(self, there: Collection[str]) -> Mapping[State, int]:
        """How many rows are decided how far by the rules that there are."""
        return Counter(row.reached(there) for row in self.rows)


def of(profile: Profile) -> Coverage:
    """The map of a profile. Raises Defect when it is damaged, or when neither the profile nor its base has one."""
    for name in (profile.id, profile.extends):
        if name is not None and (file := Path(profiles.__file__).parent / name / FILE).is_file():
            return read(file)
    raise Defect(f"Hồ sơ quy định «{profile.id}» không có tệp {FILE}.")


def read(file: Path) -> Coverage:
    """The map in a file. Raises Defect."""
    import tomllib  # the command that prints the map is the only one that pays for it

    try:
        whole: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
        rows = tuple(
            Row(
                section["title"], one["clause"], one["asks"], tuple(one["rules"]), _state(one["state"]), one.get("note")
            )
            for section in whole["section"]
            for one in section["row"]
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Defect(f"Tệp {FILE} của hồ sơ quy định «{file.parent.name}» bị hỏng: {error}.") from error
    return Coverage(rows, whole.get("elsewhere", {}))


def _state(word: str) -> State:
    states: dict[str, State] = {"whole": "whole", "part": "part", "none": "none"}
    return states[word]
