"""The register of rules: which modules hold them, which rules a selection names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules

from generator.rules.model import REGISTER, Rule

_FRAME = {"baseline", "judge", "looks", "model", "register", "suppress", "wording"}
_CODE = re.compile(r"[A-Z]{2}(?:\d\d)?")


def rules() -> dict[str, Rule]:
    """Every rule by code, in the order of codes."""
    import generator.rules as package

    for module in iter_modules(package.__path__):
        if module.name not in _FRAME and not module.name.startswith("_"):
            import_module(f"generator.rules.{module.name}")
    return dict(sorted(REGISTER.rules.items()))


def selected(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> dict[str, Rule]:
    """The rules whose code is, or begins with, one of `select` (empty = all) and none of `ignore`.

    Raises KeyError with the word that names no rule.
    """
    every = rules()
    for word in (*select, *ignore):
        if not _CODE.fullmatch(word) or not any(code.startswith(word) for code in every):
            raise KeyError(word)
    chosen, left_out = tuple(select), tuple(ignore)
    return {
        code: one
        for code, one in every.items()
        if (not chosen or code.startswith(chosen)) and not (left_out and code.startswith(left_out))
    }
