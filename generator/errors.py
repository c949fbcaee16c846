"""What can go wrong, as exceptions that carry their own exit code.

Exit codes: 0 done; 1 refused, unreadable, or a finding at or above the asked level; 2 wrong use of the command;
3 something is missing on the machine; 70 a defect of ours. Messages are whole Vietnamese sentences for the user.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.findings import Finding


class VanbanError(Exception):
    """Raised as one of its subclasses; `str(error)` is a Vietnamese sentence that a user can act on."""

    exit_code = 70


class Refused(VanbanError):  # noqa: N818 - the outcome is named, as in click.Abort
    """Raised when the input is not fit to make a document from. Holds every problem found, not only the first."""

    exit_code = 1

    def __init__(self, message: str, problems: Sequence[Finding] = ()) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


class Unreadable(VanbanError):  # noqa: N818
    """Raised when a file cannot be read as what it should be (not a zip, too large, damaged, encrypted)."""

    exit_code = 1


class Missing(VanbanError):  # noqa: N818
    """Raised when the machine lacks something: a converter, a font, a glyph. The message names what to install."""

    exit_code = 3


class Defect(VanbanError):  # noqa: N818
    """Raised when our own template, profile or output is wrong: never the user's fault, never a file written."""

    exit_code = 70
