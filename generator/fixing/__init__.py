"""Fixing: changing the form of a Word file where the rules say how, and nothing else.

Reads: a package, what was read and located in it, the changes that rules give. Writes: direct properties in the
original package, in schema order, plainly or as tracked changes. `words` proves that no word was touched.
"""

from __future__ import annotations

from generator.fixing.editor import apply, sheet
from generator.fixing.locks import reason
from generator.fixing.words import without_marks, words

__all__ = ["apply", "reason", "sheet", "without_marks", "words"]
