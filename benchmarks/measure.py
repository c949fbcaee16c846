"""Timing in pairs: the two sides in turn, so that a machine that drifts drifts for both; medians are quoted."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Pair:
    """Medians of both sides in ms, and the median of the ratios taken pair by pair (ours over theirs)."""

    ours: float
    theirs: float
    ratio: float


def alone(work: Callable[[], object], rounds: int = 20) -> float:
    """The median time of some work in ms, after one round that is not counted."""
    work()
    return statistics.median(_once(work) for _ in range(rounds))


def pair(ours: Callable[[], object], theirs: Callable[[], object], rounds: int = 20) -> Pair:
    """Both sides in turn, after one round of each that is not counted."""
    ours(), theirs()
    times = [(_once(ours), _once(theirs)) for _ in range(rounds)]
    return Pair(
        statistics.median(a for a, _ in times),
        statistics.median(b for _, b in times),
        statistics.median(a / b for a, b in times),
    )


def _once(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
