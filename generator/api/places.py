"""From the place that a finding of a bundle names back to the path in the bundle, so that a page can point at it."""

from __future__ import annotations

import re

_PATH = re.compile(r"[A-Za-z_]\w*(?:\[\d+\]|\.[A-Za-z_]\w*)*(?=[ /\[]|$)", re.ASCII)
_STEP = re.compile(r"\[(\d+)\]|\w+", re.ASCII)


def path(place: str) -> tuple[str | int, ...]:
    """`kinh_gui[2] (Kính gửi, mục 2)` → `("kinh_gui", 1)`; empty for a place that is none of a bundle's fields.

    As far as it is known: of a field with an odd name what holds it, of another file of the bundle the field that names
    the file. Places are counted from 1, paths from 0.
    """
    found = _PATH.match(place)
    if found is None:
        return ()
    return tuple(int(step[1]) - 1 if step[1] else step[0] for step in _STEP.finditer(found[0]))
