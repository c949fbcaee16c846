"""The layout model of a Word document: read it, print it as text, find the components in it.

Printing and locating are loaded when first asked for: drawing a page needs neither.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from generator.layout.reader import read

if TYPE_CHECKING:
    from generator.layout.components import Located, locate
    from generator.layout.listing import dump

__all__ = ["Located", "dump", "locate", "read"]

_HOMES = {"Located": "components", "dump": "listing", "locate": "components"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
