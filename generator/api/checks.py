"""Checking many files: in this process when they are few, in several when they are many.

Every file gets its answer, in the order given; a file that cannot be dealt with stops no other, nor does one that makes
a worker fall over: it is tried again in a process of its own, and told as our defect when that falls over too.

Workers are started anew (`spawn`) on every system: the same on Windows, macOS and Linux, and nothing half-copied.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.api.check import Checked, Wanted, check_file
from generator.errors import Defect, VanbanError
from generator.findings import Finding
from generator.ooxml import package
from generator.reports.model import FileReport
from generator.resources.files import write_whole
from generator.rules.register import rules, selected

if TYPE_CHECKING:
    from generator.rules.baseline import Known
    from generator.rules.suppress import Entry

# A worker takes as long to start as a dozen letters to be judged.
_FILES_A_WORKER = 12


class Done(NamedTuple):
    """A file with its answer: checked, or the error that says why not."""

    path: Path
    checked: Checked | None = None
    error: VanbanError | None = None


class _Job(NamedTuple):
    path: Path
    wanted: Wanted
    known: Mapping[str, int] | None
    marks: bool


def check_files(
    paths: Sequence[Path],
    wanted: Wanted | None = None,
    known: Known | None = None,
    *,
    folder: Path | None = None,
    marks: bool = False,
    workers: int | None = None,
) -> Iterator[Done]:
    """Checks every file. `known` is a baseline that names files from `folder`; `marks` asks for what makes a new one.

    Raises KeyError at once for a selection that names no rule.
    """
    wanted = wanted or Wanted()
    selected(wanted.select, wanted.ignore)
    held = [None if known is None else known.get(named(path, folder), {}) for path in paths]
    jobs = [_Job(path, wanted, one, marks) for path, one in zip(paths, held, strict=True)]
    most = os.cpu_count() or 1 if workers is None else workers
    number = min(most, len(jobs) // _FILES_A_WORKER) if workers is None else most
    return map(_answer, jobs) if number < 2 else _spread(jobs, number)


def codes() -> tuple[str, ...]:
    """The codes of all rules, in order."""
    return tuple(rules())


def entries(file: Path) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """The entries of a file of findings to set aside, and what is wrong with the others. Raises Unreadable."""
    from generator.rules import suppress

    return suppress.read(package.content(file), file.name, rules())


def idle(wanted: Wanted, done: Iterable[Done], name: str) -> FileReport:
    """What is to be said of the entries for every file that set nothing aside in any."""
    from generator.rules import suppress

    used = frozenset().union(*(one.checked.used for one in done if one.checked))
    asked = selected(wanted.select, wanted.ignore)
    return FileReport(name, tuple(suppress.unused(wanted.aside, used, asked, name)))


def keep(done: Iterable[Done], file: Path) -> None:
    """Write a baseline of what was found; one that is there is replaced. Raises Refused."""
    from generator.rules import baseline

    folder = file.absolute().parent
    marks = {named(one.path, folder): one.checked.marks or {} for one in done if one.checked}
    write_whole(file, baseline.written(marks), overwrite=True)


def recalled(file: Path) -> Known:
    """A baseline that was kept. Raises Unreadable."""
    from generator.rules import baseline

    return baseline.read(package.content(file), file.name)


def named(path: Path, folder: Path | None) -> str:
    """A file's name in a baseline: the way to it from the baseline's folder, alike on every system."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive of Windows
        return path.resolve().as_posix()


def _answer(job: _Job) -> Done:
    try:
        return Done(job.path, check_file(job.path, job.wanted, job.known, marks=job.marks))
    except VanbanError as error:
        return Done(job.path, error=error)
    except Exception as error:
        defect = Defect(f"Chương trình gặp lỗi ngoài dự kiến ({type(error).__name__}) khi xét «{job.path.name}».")
        defect.__cause__ = error
        return Done(job.path, error=defect)


def _spread(jobs: Sequence[_Job], workers: int) -> Iterator[Done]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    context = get_context("spawn")
    answered = 0
    pool = ProcessPoolExecutor(workers, mp_context=context)
    try:
        for future in [pool.submit(_answer, job) for job in jobs]:
            yield future.result()
            answered += 1
    except BrokenProcessPool:
        pass
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    for job in jobs[answered:]:
        with ProcessPoolExecutor(1, mp_context=context) as alone:
            try:
                yield alone.submit(_answer, job).result()
            except BrokenProcessPool:
                yield Done(job.path, error=Defect(f"Chương trình bị ngắt giữa chừng khi xét «{job.path.name}»."))
