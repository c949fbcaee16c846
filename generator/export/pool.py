"""A pool of LibreOffice processes that are kept: tens of milliseconds a document where a start takes a second.

Reads, gives and raises what `libreoffice` does, with the same two fences. A member (`pool_member`) is thrown away and
replaced after a time limit, a crash, many documents or much memory; a document whose LibreOffice died is printed once
more by a new one, for it may have been somebody else who ended it. Where UNO is missing each document has a run of its
own: slower, the same pages.

Why not one LibreOffice with many threads: it prints one document at a time. Why not sockets: anybody on the machine
may connect to a port; a pipe belongs to its user. Why not LibreOfficeKit: it lives in the process that calls it, so
that a keeper is needed all the same. One module because seats, turns and the end of a pool hold the same lock.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import queue
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType

from generator.errors import Refused
from generator.export import libreoffice
from generator.export import libreoffice_failures as failures
from generator.export import libreoffice_stamp as stamp
from generator.export.pool_member import Declined, Lost, Member, Parts, Slow, Unspoken, parts
from generator.export.strip import self_contained

# Measured on 7.4: 133 MB at the start, 219 MB after a thousand letters, in a thousand letters no slower.
_MOST_DOCUMENTS = 500
_MOST_MEMORY = 600 * 1024  # kB
_TRIES = 2
_CLOSE_LIMIT = 5.0


@dataclass(slots=True)
class _Seat:
    """A place in the pool; empty until its first document, and after a failure."""

    member: Member | None = None


class Pool:
    """LibreOffice processes that print for any number of threads; the first document of each waits for its start.

    Raises Missing when the machine has no LibreOffice. `timeout` is in seconds and for one document, without the time
    that it waits for its turn or for a start. At the end of `with`, or of the program, no process is left.
    """

    def __init__(
        self, workers: int = 2, *, timeout: float = 60, documents: int = _MOST_DOCUMENTS, memory: int = _MOST_MEMORY
    ) -> None:
        """A member is replaced after so many `documents`, or when it holds so much `memory` in kB."""
        self._timeout, self._documents, self._memory = timeout, documents, memory
        self._parts = parts()
        self._workers = workers
        self._lock = threading.Lock()  # for the two below: a member is killed only while it is known to be ours
        self._members: set[Member] = set()
        self._is_closed = False
        # Last in, first out: the one that was busy a moment ago is warm, the others need not be started at all.
        self._free: queue.LifoQueue[_Seat] = queue.LifoQueue()
        for _ in range(workers):
            self._free.put(_Seat())
        self._owner = os.getpid()
        atexit.register(self.close)

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def convert(self, docx: bytes, *, timeout: float | None = None, pdf_a: bool = False, name: str = "") -> bytes:
        """The PDF of one Word file, PDF/A-2b if asked. `name` is for messages; `timeout` None means the pool's."""
        limit = self._timeout if timeout is None else timeout
        try:
            return self._kept(docx, limit, pdf_a=pdf_a, name=name)
        except Unspoken:
            with self._seat():
                return libreoffice.convert_at_once({name: docx}, timeout=limit, pdf_a=pdf_a)[name]
        except Slow as error:
            raise failures.too_slow(limit) from error

    def convert_many(self, files: Mapping[str, bytes], *, timeout: float = 60, pdf_a: bool = False) -> dict[str, bytes]:
        """The PDFs of many Word files, by the same names; `timeout` is for all of them.

        Raises what `convert` does for the first of them that fails, in their order; the others are then given up.
        """
        deadline = time.monotonic() + timeout

        def one(name: str) -> bytes:
            return self._kept(files[name], deadline - time.monotonic(), pdf_a=pdf_a, name=name)

        executor = ThreadPoolExecutor(self._workers)
        try:
            return dict(zip(files, executor.map(one, files), strict=True))
        except Unspoken:
            with self._seat():
                return libreoffice.convert_at_once(files, timeout=timeout, pdf_a=pdf_a)
        except Slow as error:
            raise failures.too_slow(timeout) from error
        finally:
            executor.shutdown(cancel_futures=True)

    def close(self) -> None:
        """End every process; documents that are being printed are refused. Closing twice is harmless."""
        if os.getpid() != self._owner:
            return  # a forked copy of us: the processes are our parent's
        atexit.unregister(self.close)
        with self._lock:
            self._is_closed = True
            for member in self._members:
                member.kill()
        seats: list[_Seat] = []
        with contextlib.suppress(queue.Empty):
            while len(seats) < self._workers:
                seats.append(self._free.get(timeout=_CLOSE_LIMIT))
                self._empty(seats[-1])
        for seat in seats:
            self._free.put(seat)  # threads may still wait for their turn, to learn that there is none

    @contextlib.contextmanager
    def _seat(self) -> Iterator[_Seat]:
        seat = self._free.get()
        try:
            yield seat
        finally:
            self._free.put(seat)

    def _kept(self, docx: bytes, limit: float, *, pdf_a: bool, name: str) -> bytes:
        """The PDF through a member. Raises Unspoken where there can be none, Slow."""
        package = self_contained(docx)
        if self._parts is None:
            raise Unspoken
        with self._seat() as seat:
            pdf = self._printed(seat, self._parts, package.write(), limit, pdf_a=pdf_a, name=name)
        return stamp.finished(pdf, created=stamp.date_of(package), pdf_a=pdf_a, name=name)

    def _printed(self, seat: _Seat, made_of: Parts, docx: bytes, limit: float, *, pdf_a: bool, name: str) -> bytes:
        said = ""
        for _ in range(_TRIES):
            member = self._filled(seat, made_of)
            try:
                member.wait()
                pdf = member.print(docx, pdf_a=pdf_a, deadline=time.monotonic() + limit)
            except Declined as error:
                raise failures.unprinted(name, str(error)) from error
            except Lost:
                said = member.said()
                self._empty(seat)
            except BaseException:
                self._empty(seat)  # an answer that nobody heard would be taken for the next one
                raise
            else:
                if member.printed >= self._documents or member.memory > self._memory:
                    self._empty(seat)
                    with contextlib.suppress(Refused):  # the pool is being closed
                        self._filled(seat, made_of)  # starts while nobody waits for it
                return pdf
        raise failures.unprinted(name, said)

    def _filled(self, seat: _Seat, made_of: Parts) -> Member:
        with self._lock:
            if self._is_closed:
                raise Refused("Việc in bằng LibreOffice đã dừng; văn bản này chưa được in.")
            if seat.member is None:
                seat.member = Member(made_of)
                self._members.add(seat.member)
            return seat.member

    def _empty(self, seat: _Seat) -> None:
        member, seat.member = seat.member, None
        if member is not None:
            with self._lock:
                self._members.discard(member)
            member.end()
