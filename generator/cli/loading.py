"""Commands by name, each loaded when it is called: one command does not wait for the options of all others."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module

import click


class Commands(MutableMapping[str, click.Command]):
    """The commands of a group in their order: made ones, or "module:name" of those to be loaded."""

    def __init__(self, given: dict[str, str | click.Command]) -> None:
        self._given = given

    def __getitem__(self, name: str) -> click.Command:
        given = self._given[name]
        if isinstance(given, str):
            module, _, attribute = given.partition(":")
            loaded: click.Command = getattr(import_module(f"generator.cli.{module}"), attribute)
            given = self._given[name] = loaded
        return given

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._given[name] = command

    def __delitem__(self, name: str) -> None:
        del self._given[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)

    def __contains__(self, name: object) -> bool:
        return name in self._given
