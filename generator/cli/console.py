"""What a command prints: results to the output, everything about trouble to the error stream; colour on consoles only.

click leaves colours out where the stream is no console; NO_COLOR (no-color.org) leaves them out everywhere.
"""

from __future__ import annotations

import os

import click

from generator.findings import Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def say(line: str) -> None:
    """Print a result."""
    click.echo(line, color=_colour())


def complain(line: str) -> None:
    """Print something about trouble."""
    click.echo(line, err=True, color=_colour())


def paint(severity: Severity, words: str) -> str:
    """Words in the colour of a weight."""
    return click.style(words, fg=_COLOURS[severity], bold=severity is Severity.ERROR)


def red(words: str) -> str:
    """Words in the colour of an error."""
    return paint(Severity.ERROR, words)


def number(value: float, digits: int = 0) -> str:
    """A number as Vietnamese writes it: a point between thousands, a comma before decimals."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def _colour() -> bool | None:
    return False if os.environ.get("NO_COLOR") else None
