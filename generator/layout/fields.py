"""Fields (ECMA-376 Part 1, 17.16): the stack of those open at one point of a story.

A complex field runs begin → instruction → separate → result → end, over runs and even paragraphs; fields nest. Only
results are shown. PAGE and its like give one number, which is one run however its cached result is cut; other results
(a table of contents, a reference) stay runs of their own, each knowing the instruction. HYPERLINK is no field to a
reader but a link on its words.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field

from lxml import etree

from generator.layout import values
from generator.layout.looks import Look
from generator.ooxml.names import W

NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"})


@dataclass(slots=True, eq=False)
class Field:
    """One open field. `shown` collects the result of a page number; `look` is that of its first character."""

    look: Look
    instruction: str = ""
    in_result: bool = False
    shown: str = ""
    has_result_look: bool = False

    @property
    def name(self) -> str:
        return self.instruction.split(maxsplit=1)[0].upper() if self.instruction.strip() else ""

    @property
    def is_number(self) -> bool:
        return self.name in NUMBERS

    @property
    def link(self) -> str | None:
        """The target of a HYPERLINK, `#name` for a place in the document."""
        if self.name != "HYPERLINK":
            return None
        try:
            words = shlex.split(self.instruction, posix=True)[1:]
        except ValueError:
            words = self.instruction.replace('"', " ").split()[1:]
        target, anchor = "", ""
        for index, word in enumerate(words):
            if word.lower() == "\\l" or word.lower() == "l":
                anchor = words[index + 1] if index + 1 < len(words) else ""
                break
            if not word.startswith("\\") and not target:
                target = word
        return (target + "#" + anchor if anchor else target) or None


@dataclass(slots=True, eq=False)
class Fields:
    """The open fields, the innermost last."""

    open: list[Field] = field(default_factory=list)

    @property
    def hides(self) -> bool:
        """Whether what comes now belongs to an instruction and is not shown."""
        return any(not one.in_result for one in self.open)

    @property
    def number(self) -> Field | None:
        """The page number field whose result is being read, None when there is none."""
        return self.open[-1] if self.open and self.open[-1].is_number and self.open[-1].in_result else None

    @property
    def instruction(self) -> str | None:
        """The instruction that made what comes now (when nothing hides it), None for plain text."""
        for one in reversed(self.open):
            if one.name and one.name != "HYPERLINK":
                return " ".join(one.instruction.split())
        return None

    @property
    def link(self) -> str | None:
        for one in reversed(self.open):
            if link := one.link:
                return link
        return None


def checkbox(begin: etree._Element) -> str:
    """The box of a form field FORMCHECKBOX (17.16.7), "" for any other field."""
    box = begin.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    state = box.find(W + "checked")
    if state is None:
        state = box.find(W + "default")
    return "☒" if state is not None and values.is_on(state.get(values.VAL)) else "☐"
