"""The command `vanban`: a thin edge over `generator.api`. Everything it says is Vietnamese, click's own words too.

`run.py` starts and ends a command (streams, exit codes, what went wrong); `app.py` names the commands; `documents.py`,
`pages.py`, `shipped.py` hold them; `sources.py` finds the files named on the command line; `words.py` is click in
Vietnamese. Commands load the api when they run, so that `--help` and `--version` cost nothing else.
"""

from __future__ import annotations

from generator.cli.run import main

__all__ = ["main"]
