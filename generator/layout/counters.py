"""Counting automatic lists: the label of each numbered paragraph from top to bottom (ECMA-376 Part 1, 17.9).

Counting goes by the abstract definition: two instances of one definition count on together, unless the second restarts
it (w:startOverride), once, where it is first used. That is what Word does; 17.9.26 leaves it open. A level that has not
been counted when a deeper one needs it shows its start and is not used up by that.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.layout.numbering import LEVELS, Instance, Level, Numbering
from generator.layout.numerals import spell
from generator.layout.symbols import shown


@dataclass(slots=True, eq=False)
class Counters:
    """The state of all lists while one part is read from top to bottom."""

    numbering: Numbering
    _counts: dict[tuple[int, int], int] = field(default_factory=dict)
    _restarted: set[tuple[int, int]] = field(default_factory=set)

    def label(self, number: int, level: int) -> str | None:
        """Counts one paragraph and gives its label; None when the reference leads nowhere."""
        instance = self.numbering.instance(number)
        definition = instance.levels.get(level) if instance else None
        if instance is None or definition is None:
            return None
        self._count(number, instance, level, definition)
        if definition.form == "bullet":
            return "".join(map(shown, definition.text))
        return self._fill(instance, definition)

    def _count(self, number: int, instance: Instance, level: int, definition: Level) -> None:
        key = (instance.abstract, level)
        if level in instance.restarts and (number, level) not in self._restarted:
            self._restarted.add((number, level))
            self._counts[key] = instance.restarts[level]
        elif key in self._counts:
            self._counts[key] += 1
        else:
            self._counts[key] = definition.start
        for deeper in range(level + 1, LEVELS):
            lower = instance.levels.get(deeper)
            if lower is None or lower.restart is None or level + 1 <= lower.restart:
                self._counts.pop((instance.abstract, deeper), None)

    def _fill(self, instance: Instance, definition: Level) -> str:
        """The text of the level with %1 … %9 replaced; a level not counted yet shows its start."""
        text = definition.text
        for index in range(LEVELS):
            mark = f"%{index + 1}"
            if mark in text:
                level = instance.levels.get(index)
                count = self._counts.get((instance.abstract, index), level.start if level else 1)
                form = "decimal" if definition.is_legal or level is None else level.form
                text = text.replace(mark, spell(count, form, level.pattern if level else None))
        return text
