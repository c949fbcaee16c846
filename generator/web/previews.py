"""Drawn pages, kept while they may be looked at again.

A preview is known by the digest of its bundle and of the user's organisations; asked for twice at once it is drawn
once. A page is known by the digest of what is on it: a page that a change did not touch keeps its address, and the
browser its picture. Only pages that are looked at become pictures. All of it may be forgotten at any time: an address
that is no longer known means that the page has changed since.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from generator import api
from generator.api import Drawing
from generator.api.model import Mark
from generator.findings import Finding
from generator.web.work import Workers

_PREVIEWS, _SOURCES, _PICTURES = 200, 2_000, 300
_DIGEST = 32
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Preview:
    """`pages` are the digests of the pages; `milliseconds` the time it took to draw them, when they were; `marks`
    are where each of the findings is to be seen."""

    pages: tuple[str, ...]
    findings: tuple[Finding, ...]
    stood_in: tuple[str, ...]
    milliseconds: float
    marks: tuple[Mark | None, ...] = ()


class Kept(Generic[_Value]):
    """The last so many values, by the time they were asked for."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[str, _Value] = OrderedDict()

    def get(self, key: str) -> _Value | None:
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def put(self, key: str, value: _Value) -> None:
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self._most:
            self._values.popitem(last=False)


class Previews:
    """Used from the event loop only; the drawing is done by the workers."""

    def __init__(self, kho: Path, workers: Workers) -> None:
        self._kho, self._workers = kho, workers
        self._drawn: Kept[Preview] = Kept(_PREVIEWS)
        self._sources: Kept[str] = Kept(_SOURCES)
        self._pictures: Kept[bytes] = Kept(_PICTURES)
        self._under_way: dict[str, asyncio.Task[Any]] = {}

    async def of_bundle(self, data: Mapping[str, Any]) -> Preview:
        """The pages of a bundle, half filled or wrong as it may be. Raises Missing, Refused."""
        key = _digest(json.dumps([data, _organisations(self._kho)], sort_keys=True))
        if kept := self._drawn.get(key):
            return kept
        made: Preview = await self._once(key, self._draw(key, data))
        return made

    def of_drawing(self, drawing: Drawing, milliseconds: float = 0) -> Preview:
        """The pages of something drawn already: a checked file."""
        pages = tuple(_digest(source) for source in drawing.sources)
        for page, source in zip(pages, drawing.sources, strict=True):
            self._sources.put(page, source)
        return Preview(pages, drawing.findings, drawing.stood_in, milliseconds, drawing.marks)

    async def picture(self, page: str) -> bytes | None:
        """The SVG of a page, None when the page is no longer known."""
        if kept := self._pictures.get(page):
            return kept
        source = self._sources.get(page)
        if source is None:
            return None
        made: bytes = await self._once(f"svg {page}", self._paint(page, source))
        return made

    async def _draw(self, key: str, data: Mapping[str, Any]) -> Preview:
        drawing, milliseconds = await self._workers.run(_timed, data, self._kho)
        made = self.of_drawing(drawing, milliseconds)
        self._drawn.put(key, made)
        return made

    async def _paint(self, page: str, source: str) -> bytes:
        made = await self._workers.run(api.picture, source)
        self._pictures.put(page, made)
        return made

    async def _once(self, key: str, work: Any) -> Any:
        """The result of work that others may be waiting for too; whoever leaves does not stop it for the rest."""
        task = self._under_way.get(key)
        if task is None:
            task = self._under_way[key] = asyncio.ensure_future(work)
            task.add_done_callback(lambda _: self._under_way.pop(key, None))
        else:
            work.close()
        return await asyncio.shield(task)


def _timed(data: Mapping[str, Any], kho: Path) -> tuple[Drawing, float]:
    started = time.perf_counter()
    drawing = api.draw(data, kho=kho)
    return drawing, (time.perf_counter() - started) * 1000


def _organisations(kho: Path) -> list[tuple[str, int, int]]:
    """What tells that an organisation's file has changed."""
    found = [(path.name, path.stat()) for path in sorted((kho / "co_quan").glob("*.json"))]
    return [(name, stat.st_mtime_ns, stat.st_size) for name, stat in found]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:_DIGEST]
