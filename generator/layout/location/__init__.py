"""Locating: which lines of a file are its Quốc hiệu, its trích yếu, its nơi nhận, whoever made the file.

`units(document, profile)` reads the layout model and gives a `Reading`: scope, documents, components, bodies. Raises
nothing: what is not found is absent.
"""

from __future__ import annotations

from generator.layout.location.units import units

__all__ = ["units"]
