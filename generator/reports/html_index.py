"""The list of all files of a run as an HTML page, with the verdict on each and the way to the page on it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from lxml import etree

from generator.drawing.html.tag import tag, written
from generator.reports.html import POLICY, footer
from generator.reports.html_style import style
from generator.reports.model import FileReport
from generator.reports.text import closing, visible
from generator.reports.verdict import verdict

_TITLE = "Kết quả rà thể thức các tệp"


def page(files: Sequence[tuple[str, FileReport]]) -> str:
    """The list; each report comes with where the page on it is, from the folder of the list."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", _TITLE),
        tag("style", style()),
    )
    said = tag("p", closing(report for _, report in files), class_="ket-luan")
    columns = tag("tr", *(tag("th", words, scope="col") for words in ("Tệp", "Kết quả")))
    rows = [_row(where, report) for where, report in files]
    main = tag("main", tag("table", tag("thead", columns), tag("tbody", *rows)))
    body = tag("body", tag("header", tag("h1", _TITLE), said), main, footer())
    return written(tag("html", head, body, lang="vi"))


def _row(where: str, report: FileReport) -> etree._Element:
    if report.failure is not None:
        said = report.failure
    else:
        said = "" if report.examination is None else verdict(report.examination, report.findings)
    return tag("tr", tag("td", tag("a", visible(report.name), href=quote(where))), tag("td", visible(said)))
