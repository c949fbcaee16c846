"""One run of the command: streams, exit code, and a sentence for whatever went wrong.

Exit codes are those of `generator.errors`; 2 for a wrong command line, 130 when the user stopped it. A defect of ours
is one sentence that asks for a report; the traceback is shown with `--debug` or when VANBAN_DEBUG is set.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence

import click

from generator.cli import console, failure, words
from generator.cli.app import vanban

# How many new objects before a look for cycles: a command loads its modules and ends; looking meanwhile (at every 700,
# Python's own number) finds nothing and takes a tenth of a cold start.
_OBJECTS = 50_000
_USAGE, _STOPPED, _CLOSED_PIPE = 2, 130, 1


def main() -> None:
    """The entry point of `vanban` and of `python -m generator`."""
    gc.set_threshold(_OBJECTS)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Pipes and files hold UTF-8 wherever they are made: Vietnamese letters do not fit Windows' cp1258. A
            # console keeps its own encoding; what it cannot show is written as a code rather than ending the command.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at its end and would complain: what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = _CLOSED_PIPE
    gc.freeze()  # and none at the end: what is left goes with the process
    sys.exit(code)


def run(args: Sequence[str]) -> int:
    """Run one command line; gives its exit code. Says everything there is to say."""
    state = {"debug": os.environ.get("VANBAN_DEBUG", "") not in ("", "0")}
    try:
        code = vanban.main(list(args), "vanban", standalone_mode=False, windows_expand_args=False, obj=state)
    except click.Abort:
        console.complain("Đã dừng theo yêu cầu.")
        return _STOPPED
    except click.ClickException as error:
        _explain(error)
        return _USAGE
    except Exception as error:
        return failure.tell(error, debug=state["debug"])
    return code if isinstance(code, int) else 0


def _explain(error: click.ClickException) -> None:
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if ctx is None or isinstance(error, click.exceptions.NoArgsIsHelpError):
        console.complain(words.sentence(error))
        return
    console.complain(ctx.get_usage())
    console.complain(f"Xin gõ «{ctx.command_path} --help» để xem hướng dẫn.\n")
    console.complain(f"{console.red('Lỗi:')} {words.sentence(error)}")
