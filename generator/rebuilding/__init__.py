"""Rebuilding: a document read back into the bundle that our own template makes it from.

`rebuild(reading, profile)` gives for each document of a file its bundle, everything it was not sure of, and the words
that found no field. Nothing is lost in silence: what is not in the bundle is in the remarks.
"""

from __future__ import annotations

from generator.rebuilding.model import Rebuilt
from generator.rebuilding.units import rebuild

__all__ = ["Rebuilt", "rebuild"]
