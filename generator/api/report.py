"""What a person is given of a check: a page with numbered places, that page as PDF, a copy with comments.

Reads: a file and the report on it. Gives: bytes; writes nothing. The file is read again, for a report holds only what
there is to say: so reports of many files can be made in other processes than the pages on them.

The pages are those of our own drawing. Where it does not know all of a document it draws what it can, in our face, and
the report says so; where it cannot even do that there is no picture, and the report says why.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator import drawing, layout, profiles
from generator.api.check import opened
from generator.api.regulation import explanation
from generator.errors import Missing, Refused
from generator.findings import Outcome
from generator.layout.model import Document
from generator.ooxml.package import Package
from generator.reports import html
from generator.reports.html_style import style
from generator.reports.model import FileReport
from generator.reports.regulation import Explanation
from generator.rules.register import rules

__all__ = ["annotated", "explain", "page", "printed"]

# Pixels to a millimetre of paper, as `drawing.html.sheets` has them; text of 10.5 pt is 3.7 mm high.
_PIXELS_A_MM = 6
_SHOWN = 4
_OUTLINE = (
    "Ảnh trang do chương trình vẽ lại để chỉ chỗ, không phải bản in: dòng và trang có thể lệch so với Word.{lacking}"
)


def explain(code: str) -> Explanation:
    """What a code in a report means."""
    return explanation(code)


def page(path: Path, report: FileReport) -> str:
    """The HTML page on one file."""
    return html.page(report, _drawn(path, report), explain, regulation=_regulation(report))


def printed(path: Path, report: FileReport, *, timeout: float = 120) -> bytes:
    """The page on one file as PDF. Raises Missing without wkhtmltopdf, Refused when the time (seconds) is over."""
    from generator.export import wkhtml

    width = wkhtml.FLOW_WIDTH_MM * _PIXELS_A_MM
    text, picture = 3.7 * _PIXELS_A_MM, 122 * _PIXELS_A_MM
    sheet = style(f"{text:.1f}px", f"{text:.1f}px", f"{picture}px") + f"html,body{{width:{width}px}}\n"
    made = html.page(report, _drawn(path, report), explain, regulation=_regulation(report), sheet=sheet)
    return wkhtml.print_flow(made, {"title": f"Kết quả rà thể thức: {path.name}"}, timeout=timeout)


def annotated(path: Path, report: FileReport) -> tuple[bytes, int]:
    """The copy of a file with a comment for each finding about it, and how many these are. Raises Unreadable, Refused.

    A Word 97-2003 file gives a .docx.
    """
    from generator.reports import annotate

    of_file = [finding for finding in report.findings if finding.code in rules()]
    return annotate.annotated(opened(path)[0], of_file)


def _drawn(path: Path, report: FileReport) -> html.Drawn:
    examination = report.examination
    if report.failure is not None or examination is None or examination.outside is not None or not _told(report):
        return html.Drawn()
    document = layout.read(Package.read(opened(path)[0]))
    try:
        return html.Drawn(drawing.pages(document))
    except (Refused, Missing) as error:
        return _outlined(document, error)


def _told(report: FileReport) -> bool:
    """Whether there is anything to put a number on."""
    return any(finding.outcome is not Outcome.UNSEEN for finding in report.findings)


def _outlined(document: Document, error: Refused | Missing) -> html.Drawn:
    from generator.api.page_facts import lightened

    try:
        pages = drawing.pages(lightened(document))
    except (Refused, Missing):
        return html.Drawn(remark=f"Không vẽ được ảnh các trang của tệp này. {error}")
    return html.Drawn(pages, _OUTLINE.format(lacking=_lacking(drawing.unknown(document))))


def _lacking(found: Iterable[str]) -> str:
    """What is left out of the picture, without the places of each."""
    names = list(dict.fromkeys(name.partition(" (")[0] for name in found))
    if not names:
        return ""
    more = " và vài thứ khác" if len(names) > _SHOWN else ""
    return f" Không vẽ, hoặc vẽ không đúng như trong tệp: {', '.join(names[:_SHOWN])}{more}."


def _regulation(report: FileReport) -> str | None:
    if report.examination is None:
        return None
    name = report.examination.profile.partition("@")[0]
    return profiles.load(name).title if name in profiles.ids() else None
