"""What commands on bundles tell of each file: findings, what was made, that nothing was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from generator.cli import console
from generator.reports import text
from generator.reports.json import document
from generator.reports.model import FileReport

if TYPE_CHECKING:
    from generator.api import Rendered


def print_reports(reports: Sequence[FileReport], kind: str, show: Callable[[str], None]) -> None:
    """Show all reports of a run through `show`, as text with a closing sentence or as one JSON document."""
    if kind == "json":
        show(document(reports))
        return
    for report in reports:
        for line in text.lines(report, console.paint):
            show(line)
    show(text.closing(reports))


def complain_of(report: FileReport) -> None:
    """Tell on the error stream what was found in one bundle, and that nothing was written when nothing was."""
    for line in text.lines(report, console.paint):
        console.complain(line)
    if report.failure is not None:
        console.complain(f"Không có tệp nào được ghi cho «{report.name}».")


def made_of(made: Rendered) -> dict[str, object]:
    """What was made, for the JSON document: without the time it took, so that the same run says the same."""
    return {
        "docx": str(made.docx),
        "pdf": None if made.pdf is None else str(made.pdf),
        "pages": made.pages,
        "words": made.words,
    }


def made_sentence(made: Rendered) -> str:
    """What was made, in a sentence."""
    files = f"«{made.docx}»" if made.pdf is None else f"«{made.docx}» và «{made.pdf}»"
    pages = "" if made.pages is None else f"{console.number(made.pages)} trang, "
    return f"Đã tạo {files}: {pages}{console.number(made.words)} chữ."
