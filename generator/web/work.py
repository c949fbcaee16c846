"""Heavy work off the event loop: a few threads of our own, and a limit to what may wait for them.

Own threads rather than Starlette's, because each keeps a typst compiler, which costs 20 ms to make, and theirs come and
go. Python runs one of them at a time; more than two only help while typst draws or a disk is waited for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import ParamSpec, TypeVar

from generator import api
from generator.errors import Missing, VanbanError

_THREADS = 3
_WAITING = 200
_P = ParamSpec("_P")
_T = TypeVar("_T")


class Workers:
    """The threads, and how many jobs they have or are waited for by."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="vanban")
        self._jobs = 0

    async def run(self, work: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """The result of some work. Raises what it raises, and Missing when too much is waiting already."""
        if self._jobs >= _WAITING:
            raise Missing("Máy đang có quá nhiều việc; xin chờ một lát rồi làm lại.")
        self._jobs += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, lambda: work(*args, **kwargs))
        finally:
            self._jobs -= 1

    def warm(self) -> None:
        """Load what the verbs need, and make each thread's typst compiler, while nobody waits for it."""
        for _ in range(_THREADS):
            self._pool.submit(_rehearse)

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)


def _rehearse() -> None:
    """Draw an empty document and its picture. What goes wrong here will be told to whoever asks for a real one."""
    with suppress(VanbanError):
        for source in api.draw(api.new(api.types()[0].slug)).sources:
            api.picture(source)
