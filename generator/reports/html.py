"""The report on one file as one HTML page to be read, printed and filed: verdict, pages with numbers, what was found.

Reads: the report of a file; the drawn pages where there are any. Gives: a page that stands alone: no script, nothing
fetched, every word escaped by the XML library. The same run gives the same page: no times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from generator import __version__
from generator.drawing.html.tag import tag, written
from generator.drawing.placed import Page
from generator.findings import Finding, Outcome, Severity
from generator.reports.html_findings import helps, items, unseen
from generator.reports.html_pages import Pictures, pictures
from generator.reports.html_style import style
from generator.reports.model import Examination, FileReport
from generator.reports.regulation import Explanation
from generator.reports.text import visible
from generator.reports.verdict import is_right, verdict

# More pictures than a person leafs through; the list tells the places all the same.
MOST_PICTURES = 30
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


class Drawn(NamedTuple):
    """The pages of a document, and a sentence on what they do not show, or why there are none."""

    pages: Sequence[Page] = ()
    remark: str | None = None


def page(
    report: FileReport,
    drawn: Drawn,
    explain: Callable[[str], Explanation],
    *,
    regulation: str | None = None,
    sheet: str | None = None,
) -> str:
    """The page. `regulation` is the title of what the file was judged by; `sheet` another style sheet."""
    name = visible(report.name.replace("\\", "/").rpartition("/")[2])
    told = [finding for finding in report.findings if finding.outcome is not Outcome.UNSEEN]
    numbered = list(enumerate(told, start=1))
    shown = pictures(drawn.pages, numbered, MOST_PICTURES) if drawn.pages and numbered else Pictures((), ())
    main = tag("main")
    main.extend(_pictures(shown, drawn))
    main.extend(_found(numbered, shown, explain))
    main.extend(_unseen(report, explain))
    main.extend(_left_out(report.examination))
    if not len(main):
        main.append(tag("p", "Không có điều nào cần nêu."))
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"Kết quả rà thể thức: {name}"),
        tag("style", style() if sheet is None else sheet),
    )
    body = tag("body", _header(report, name, regulation), main, footer())
    return written(tag("html", head, body, lang="vi"))


def _header(report: FileReport, name: str, regulation: str | None) -> etree._Element:
    made = tag("header", tag("h1", "Kết quả rà thể thức"), tag("p", "Tệp: ", tag("b", name)))
    examination = report.examination
    if report.failure is not None:
        made.append(tag("p", visible(report.failure), class_="ket-luan sai"))
    if examination is None:
        return made
    made.append(tag("p", visible(verdict(examination, report.findings)), class_=f"ket-luan {_colour(report)}".strip()))
    about = [*dict.fromkeys(examination.documents)]
    if examination.pages is not None:
        about.append(f"{examination.pages} trang")
    if about:
        made.append(tag("p", f"Đã xét: {visible(', '.join(about))}."))
    if regulation is not None and examination.outside is None:
        made.append(tag("p", f"Theo: {visible(regulation)}."))
    made.extend(tag("p", visible(note), class_="phu") for note in examination.notes)
    return made


def _colour(report: FileReport) -> str:
    if report.examination is not None and is_right(report.examination, report.findings):
        return "dung"
    failed = (one for one in report.findings if one.outcome is Outcome.FAILED)
    return "sai" if any(one.severity is Severity.ERROR for one in failed) else ""


def _pictures(shown: Pictures, drawn: Drawn) -> Iterable[etree._Element]:
    if drawn.remark is None and not shown.shown:
        return
    section = tag("section", tag("h2", "Các chỗ trên trang", id="trang"), aria_labelledby="trang")
    if drawn.remark is not None:
        section.append(tag("p", visible(drawn.remark), class_="phu"))
    if 0 < len(shown.shown) < len(drawn.pages):
        section.append(tag("p", "Chỉ vẽ trang đầu và những trang có điểm được nêu.", class_="phu"))
    for one in shown.shown:
        caption = tag("figcaption", f"Trang {one.page}")
        section.append(tag("figure", caption, one.svg))
    yield section


def _found(
    numbered: Sequence[tuple[int, Finding]], shown: Pictures, explain: Callable[[str], Explanation]
) -> Iterable[etree._Element]:
    if not numbered:
        return
    pictured = {number for one in shown.shown for number in one.numbers}
    yield tag(
        "section",
        tag("h2", "Những điều tìm thấy", id="diem"),
        items(numbered, explain, pictured),
        aria_labelledby="diem",
    )
    yield tag(
        "section",
        tag("h2", "Giải thích các quy tắc", id="quy-tac"),
        helps((finding for _, finding in numbered), explain),
        aria_labelledby="quy-tac",
    )


def _unseen(report: FileReport, explain: Callable[[str], Explanation]) -> Iterable[etree._Element]:
    found = [finding for finding in report.findings if finding.outcome is Outcome.UNSEEN]
    if found:
        title = tag("h2", "Những điều không xét được", id="khong-xet")
        yield tag("section", title, unseen(found, explain), aria_labelledby="khong-xet")


def _left_out(examination: Examination | None) -> Iterable[etree._Element]:
    if examination is None or not examination.set_aside:
        return
    rows = [
        tag("tr", tag("td", finding.code), tag("td", visible(finding.message)), tag("td", visible(reason)))
        for finding, reason in examination.set_aside
    ]
    head = tag("tr", *(tag("th", words, scope="col") for words in ("Mã", "Điều tìm thấy", "Lý do bỏ qua")))
    yield tag(
        "section",
        tag("h2", "Đã bỏ qua theo yêu cầu", id="bo-qua"),
        tag("table", tag("thead", head), tag("tbody", *rows)),
        aria_labelledby="bo-qua",
    )


def footer() -> etree._Element:
    """What stands under every page."""
    said = (
        f"Do chương trình vanban {__version__} rà tự động trên tệp Word. Những điều «cần xem lại» và «không xét được» "
        "cần người có trách nhiệm xem trực tiếp trên văn bản."
    )
    return tag("footer", tag("p", said))
