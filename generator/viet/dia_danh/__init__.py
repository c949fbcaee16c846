"""Names of administrative units (địa danh) and the days on which they exist.

`doi_thay.toml` tells what was abolished or renamed, when, by which law; `don_vi.txt` holds every name and is made from
it and from a published list by `python -m generator.viet.dia_danh.build`.
"""

from __future__ import annotations

from generator.viet.dia_danh.lookup import Standing, unit_on

__all__ = ["Standing", "unit_on"]
