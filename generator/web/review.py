"""What to say of a draft while it is typed: its pages, what is wrong beside which field, what is still blank.

Reads: typed values. Gives: a `Review`. A field that nobody has typed in yet is not called wrong: it is only counted
among what is still to be filled in, until somebody asks for the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from starlette.requests import Request

from generator import api
from generator.api.model import Mark
from generator.errors import Missing, Refused
from generator.findings import Finding, Severity
from generator.reports.regulation import Explanation
from generator.viet import dates
from generator.web import form_values, forms
from generator.web.forms import Field, Form
from generator.web.previews import Preview


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as the page shows it. `number` is the one it has on the page; `mark` is None where it is not on any."""

    finding: Finding
    why: Explanation | None
    number: int
    mark: Mark | None = None

    @property
    def kind(self) -> str:
        """The class of its colour."""
        return ("luu-y", "canh-bao", "loi")[self.finding.severity]


@dataclass(frozen=True, slots=True)
class Review:
    """`beside` are findings by the name of their field, `rest` those of no field; `because` says why no page is shown,
    None when there are pages; `read_back` says how a typed date was understood."""

    pages: Sequence[str]
    milliseconds: float
    beside: Mapping[str, list[Finding]]
    rest: Sequence[Told]
    blanks: Sequence[Field]
    read_back: Mapping[str, str]
    because: str | None = None


async def review(request: Request, form: Form, values: Mapping[str, str]) -> Review:
    """The review of typed values. What cannot be drawn is said, never raised."""
    data = form_values.bundle(form, values)
    because = None
    try:
        preview: Preview = await request.app.state.previews.of_bundle(data)
    except (Missing, Refused) as error:
        preview, because = Preview((), getattr(error, "problems", ()), (), 0), str(error)
    found = forms.by_field(preview.findings, form)
    where = dict(zip(map(id, preview.findings), preview.marks, strict=False))
    blanks = form_values.blanks(form, values)
    beside = {
        name: kept for name, said in found.items() if name and (kept := [one for one in said if _is_due(name, values)])
    }
    if not preview.pages and because is None:
        because = "Chưa vẽ được trang nào từ những gì đã gõ."
    rest = numbered(found.get("", ()), where)
    said = None if preview.pages else because
    return Review(preview.pages, preview.milliseconds, beside, rest, blanks, read_back(form, values), said)


def due(findings: Iterable[Finding], form: Form) -> dict[str, list[Finding]]:
    """Everything wrong by field, blank ones too: for who has asked for the document."""
    return {name: said for name, said in forms.by_field(findings, form).items() if name}


def numbered(findings: Iterable[Finding], where: Mapping[int, Mark | None]) -> list[Told]:
    """Findings to be shown, counted in the order of the pages; `where` are their marks, by the identity of each."""
    marked = sorted(((where.get(id(one)), one) for one in findings), key=lambda pair: _place(pair[0]))
    return [Told(one, why(one.code), at, mark) for at, (mark, one) in enumerate(marked, 1)]


def _place(mark: Mark | None) -> tuple[float, ...]:
    return (float("inf"),) if mark is None else (mark.page, mark.y, mark.x)


def why(code: str) -> Explanation | None:
    """What a code means; None for one that nobody has explained."""
    try:
        return api.explanation(code)
    except KeyError:
        return None


def read_back(form: Form, values: Mapping[str, str]) -> dict[str, str]:
    """How typed dates were understood, in the words that are printed."""
    found = {}
    for one in form.every():
        if one.kind == "ngay" and (typed := values.get(one.name, "").strip()):
            with suppress(Refused):  # validation says what is wrong with it
                found[one.name] = dates.spoken_date(form_values.date(typed)).replace("\N{NO-BREAK SPACE}" * 4, "…")
    return found


def is_wrong(findings: Iterable[Finding]) -> bool:
    return any(one.severity is Severity.ERROR for one in findings)


def _is_due(name: str, values: Mapping[str, str]) -> bool:
    return any(text.strip() for key, text in values.items() if key == name or key.startswith(f"{name}."))
