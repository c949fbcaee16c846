"""The verbs as the one door: each there, each a function, however often and in whatever order it is asked for."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest

from generator import api

VERBS = [name for name in api.__all__ if name.islower()]


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_is_a_function_again_and_again(name: str) -> None:
    assert callable(getattr(api, name))
    assert callable(getattr(api, name))


def test_no_module_stands_in_the_place_of_a_verb() -> None:
    modules = {module.name for module in pkgutil.iter_modules(api.__path__)}
    for module in modules:
        import_module(f"generator.api.{module}")
    assert not modules & set(VERBS)
    assert all(callable(getattr(api, name)) for name in VERBS)


def test_what_is_no_verb_is_not_there() -> None:
    with pytest.raises(AttributeError, match="khong_co"):
        _ = api.khong_co
