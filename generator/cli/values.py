"""Types of values on a command line, each refusing in Vietnamese; and the known word nearest to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click

Value = TypeVar("Value")


class Choice(click.ParamType[Value]):
    """One of a few words, each standing for a value."""

    name = "từ"

    def __init__(self, values: Mapping[str, Value], also: Mapping[str, Value] | None = None) -> None:
        """`also` are words taken as well, but not shown: those of other programs, in their language."""
        self.values = values
        self.taken = {**values, **(also or {})}

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "|".join(self.values)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Value:
        if value not in self.taken:
            known = ", ".join(f"«{word}»" for word in self.values)
            self.fail(f"«{value}» không thuộc {known}.{nearest(str(value), self.values)}", param, ctx)
        return self.taken[value]


class Whole(click.ParamType[int]):
    """A whole number within bounds, both included."""

    name = "số"

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value)
        if not (text.isascii() and text.isdigit() and self.least <= int(text[:9]) <= self.most):
            self.fail(f"«{text}» không phải số nguyên từ {self.least} đến {self.most}.", param, ctx)
        return int(text)


class File(click.ParamType[Path]):
    """The name of a file or folder; whether it is there is asked by whoever opens it."""

    name = "tệp"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        if not str(value).strip() or "\0" in str(value):
            self.fail("tên tệp để trống.", param, ctx)
        return Path(value)


def nearest(word: str, known: Iterable[str]) -> str:
    """A question that names the nearest known word, with a space before it; "" when none is near."""
    found = get_close_matches(word, list(known), n=1)
    return f" Có phải là «{found[0]}» không?" if found else ""
