"""Checking a file: what was found beside the pictures of its pages. The last few files are kept for their copies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from generator import api
from generator.errors import Missing, Refused, Unreadable
from generator.findings import Outcome, Severity
from generator.reports.model import FileReport
from generator.web import bodies
from generator.web.answers import page, run
from generator.web.copies import COPIES
from generator.web.examined import examined
from generator.web.previews import Preview
from generator.web.review import Told, numbered

_PLAIN = (
    "Hình các trang chỉ là gần đúng: hình vẽ, khung chữ và phông chữ lạ trong tệp này được bỏ qua hoặc vẽ giản đơn; "
    "chỗ ngắt trang có thể khác bản in."
)
_WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.INFO: "lưu ý"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a check. `unseen` could not be examined; `because` says why no page is shown."""

    name: str
    what: str
    sums: str
    notes: tuple[str, ...]
    told: list[Told]
    unseen: list[Told]
    pages: tuple[str, ...]
    because: str | None
    outside: str | None


async def asked(request: Request) -> Response:
    return page(request, "kiem_tra.html", trang="kiem_tra")


async def checked(request: Request) -> Response:
    """The verdict on the file in the form."""
    try:
        name, content = await bodies.file(request)
        report = await run(request, examined, content)
    except (bodies.Malformed, Unreadable, Missing) as error:
        return page(request, "kiem_tra.html", 422, trang="kiem_tra", failure=str(error))
    because, preview = None, Preview((), report.findings, (), 0)
    try:
        drawing = await run(request, api.draw_file, content, report.findings)
        preview = request.app.state.previews.of_drawing(drawing)
        because = _PLAIN if drawing.is_plain else None
    except (Refused, Unreadable, Missing) as error:
        because = f"Không vẽ được các trang của tệp này. {error}"
    verdict = _verdict(name, report, preview, because)
    kept = request.app.state.files.keep(name, content) if verdict.outside is None else None
    return page(request, "ket_qua_kiem_tra.html", trang="kiem_tra", xet=verdict, tep=kept, ban_sao=COPIES)


def _verdict(name: str, report: FileReport, preview: Preview, because: str | None) -> Verdict:
    where = dict(zip(map(id, preview.findings), preview.marks, strict=False))
    seen = [one for one in preview.findings if one.outcome is not Outcome.UNSEEN]
    unseen = [one for one in preview.findings if one.outcome is Outcome.UNSEEN]
    failed = Counter(one.severity for one in seen if one.outcome is Outcome.FAILED)
    sums = [f"{failed[each]} {words}" for each, words in _WORDS.items() if failed[each]]
    reviews = sum(one.outcome is Outcome.REVIEW for one in seen)
    sums += [f"{reviews} chỗ cần người xem lại"] if reviews else []
    examination = report.examination
    documents = ", ".join(examination.documents) if examination else ""
    count = len(preview.pages) or (examination.pages if examination else None)
    return Verdict(
        name=name or "Văn bản",
        what=" · ".join(filter(None, [documents, f"{count} trang" if count else ""])),
        sums=", ".join(sums) or "Không thấy lỗi nào trong những điều đã xét",
        notes=examination.notes if examination else (),
        told=numbered(seen, where),
        unseen=numbered(unseen, {}),
        pages=preview.pages,
        because=because,
        outside=examination.outside if examination else None,
    )
