"""What went wrong, told: one sentence, every problem, and for a defect of ours what the user can do about it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli import console
from generator.errors import Defect, Refused, VanbanError
from generator.reports import text
from generator.reports.model import FileReport


def report(error: VanbanError, source: Path | None = None) -> FileReport:
    """The error as a report on one file."""
    problems = error.problems if isinstance(error, Refused) else ()
    return FileReport("" if source is None else str(source), problems, str(error))


def tell(error: Exception, *, debug: bool) -> int:
    """Say what ended a command; gives its exit code."""
    if not isinstance(error, VanbanError):
        error = _as_defect(error)
    for line in text.lines(report(error), console.paint):
        console.complain(line)
    return finish([error], debug=debug)


def finish(errors: Sequence[VanbanError], *, debug: bool | None = None) -> int:
    """The exit code of a command that met these errors, told already; 0 when there were none.

    What only a defect needs is said here: whose fault it is, and the traceback when asked for. `debug` is asked of the
    running command when it is None.
    """
    if debug is None:
        debug = bool(click.get_current_context().obj["debug"])
    if debug and errors:
        import traceback

        for error in errors:
            # A defect that was never raised only stands for the error that was.
            raised = error if error.__traceback__ else error.__cause__ or error
            console.complain("".join(traceback.format_exception(raised)).rstrip())
    code = max((error.exit_code for error in errors), default=0)
    if code == Defect.exit_code:
        request = "chi tiết in ở trên" if debug else "kết quả của chính lệnh này khi thêm --debug"
        console.complain(
            "Đây là lỗi của chương trình, không phải của dữ liệu hay của người dùng; "
            f"xin báo cho nơi phát triển, kèm {request}."
        )
    return code


def _as_defect(error: Exception) -> Defect:
    defect = Defect(f"Chương trình gặp lỗi ngoài dự kiến ({type(error).__name__}).")
    defect.__cause__ = error
    return defect
