"""Judgement: the rules of a profile over a located document.

Reads: a `Subject` (layout model, reading, profile). Gives: a `Judged` with every rule's outcome and the findings.
One function per rule, one module per component, one page of help per rule in `pages/`. No rule holds a number: values,
clauses and severities are the profile's.
"""

from __future__ import annotations

from generator.rules.judge import Judged, judge
from generator.rules.model import Pages, Subject

__all__ = ["Judged", "Pages", "Subject", "judge"]
