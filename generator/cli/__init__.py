"""The command `vanban`: a thin edge over `generator.api`. Everything it says is Vietnamese, click's own words too.

`run.py` starts and ends a command (streams, exit codes), `failure.py` tells what went wrong; `app.py` names the
commands, `loading.py` loads the one that is called; `sources.py` finds the files named on the command line;
`words.py` and `values.py` are click in Vietnamese; `console.py` and `results.py` print. Commands load the api when they
run, so that `--help` and `--version` cost nothing else.
"""

from __future__ import annotations

from generator.cli.run import main

__all__ = ["main"]
