"""What went wrong, told: problem documents (RFC 9457) for programs, a page for people.

A problem has `type` (a name that stays, `/loi/<kind>`), `title`, `status`, `detail` (a whole Vietnamese sentence) and,
where there are any, `findings`. The same error of ours always has the same status.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.templating import Jinja2Templates

from generator.api import places
from generator.errors import Missing, Refused, Unreadable, VanbanError
from generator.findings import Finding
from generator.register import Absent, Stale
from generator.reports import json as report
from generator.web.bodies import Malformed

MEDIA_TYPE = "application/problem+json"
TOO_LARGE = ("qua-lon", "Tệp lớn hơn 20 MB, mức cao nhất mà trang này nhận; xin chọn tệp nhỏ hơn.")
TITLES = {
    400: "Yêu cầu không đúng", 403: "Không được nhận", 404: "Không tìm thấy", 405: "Không dùng được cách gọi này",
    409: "Bản thảo đã được sửa", 413: "Quá lớn", 415: "Không đúng kiểu dữ liệu", 421: "Không đúng tên máy",
    422: "Chưa dùng được", 500: "Lỗi của chương trình", 503: "Máy chưa làm được",
}  # fmt: skip
_KINDS = {
    400: ("yeu-cau", "Yêu cầu này không đúng dạng."),
    404: ("khong-co", "Không có gì ở địa chỉ này."),
    405: ("cach-goi", "Địa chỉ này không nhận cách gọi ấy."),
    413: TOO_LARGE,
    415: ("kieu-du-lieu", "Địa chỉ này không nhận kiểu dữ liệu ấy."),
}
# The first that fits: Absent and Malformed are kinds of Refused.
_OURS: dict[type[VanbanError], tuple[int, str]] = {
    Absent: (404, "khong-co"),
    Malformed: (400, "du-lieu"),
    Refused: (422, "tu-choi"),
    Unreadable: (422, "khong-doc-duoc"),
    Missing: (503, "con-thieu"),
}
_DEFECT = "Chương trình gặp lỗi ngoài dự kiến. Đây không phải lỗi của người dùng; xin báo cho nơi phát triển."
_log = logging.getLogger("vanban.web")


def answer(
    request: Request, status: int, kind: str, detail: str, findings: Sequence[Finding] = (), **more: Any
) -> Response:
    """The answer to a request that went wrong."""
    title = TITLES.get(status, TITLES[400])
    if not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", ""):
        return _page(request, status, title, detail)
    body = {"type": f"/loi/{kind}", "title": title, "status": status, "detail": detail, **more}
    if findings:
        body["findings"] = [finding(each) for each in findings]
    return Response(json.dumps(body, ensure_ascii=False).encode(errors="replace"), status, media_type=MEDIA_TYPE)


def finding(found: Finding) -> dict[str, Any]:
    """A finding for programs, with the keys of the JSON report and `path`: the way to the field of the bundle."""
    return {**report.told(found), "path": list(places.path(found.place))}


def of_http(request: Request, error: Exception) -> Response:
    """For what Starlette raises by itself, and for what a route refuses with a sentence of its own."""
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class only
    kind, sentence = _KINDS.get(error.status_code, _KINDS[400])
    is_own = any(ord(letter) > 127 for letter in error.detail)  # Starlette's own words are English
    made = answer(request, error.status_code, kind, error.detail if is_own else sentence)
    made.headers.update(error.headers or {})
    return made


def of_ours(request: Request, error: Exception) -> Response:
    """For the errors of `generator.errors`."""
    if isinstance(error, Stale):
        current = {"version": error.current.version, "luc": error.current.luc.isoformat()}
        return answer(request, 409, "ban-khac", str(error), current=current)
    for known, (status, kind) in _OURS.items():
        if isinstance(error, known):
            return answer(request, status, kind, str(error), error.problems if isinstance(error, Refused) else ())
    return of_defect(request, error)


def of_defect(request: Request, error: Exception) -> Response:
    """For everything else: ours to mend. The user is told so, the log is told what."""
    _log.error("Lỗi khi trả lời %s", request.url.path, exc_info=error)
    return answer(request, 500, "loi-chuong-trinh", _DEFECT)


def _page(request: Request, status: int, title: str, detail: str) -> Response:
    templates: Jinja2Templates = request.app.state.templates
    return templates.TemplateResponse(request, "loi.html", {"title": title, "detail": detail}, status_code=status)
