"""What requests carry: a bundle, the values of a form, a file, a number in the address.

Everything that is not in the shape it should be is refused with a sentence (`Malformed`, status 400; 415 for another
kind of data). The guard has limited the size already.
"""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from generator import api
from generator.errors import Refused

FILE_FIELD = "tep"
# The largest key of SQLite, and so of a draft.
_MOST = 2**63 - 1
# A form is flat; a list of groups is as deep as it goes.
_DEEPEST = 20
_JSON, _FORM = "application/json", "multipart/form-data"
_ZIP = frozenset(
    {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/msword",
        "application/octet-stream",
    }
)


class Malformed(Refused):
    """Raised when a request does not hold what it should; the problems say where."""


async def bundle(request: Request) -> dict[str, Any]:
    """The bundle in the body, read as strictly as a file."""
    _expect(request, _JSON)
    raw = await request.body()
    try:
        return api.read_bundle(raw)
    except Refused as error:
        raise Malformed(str(error), error.problems) from error


async def fields(request: Request) -> dict[str, Any]:
    """The JSON object in the body, every text as it was typed: a draft may hold what no bundle may."""
    _expect(request, _JSON)
    raw = await request.body()
    try:
        found = _read(raw)
    except (ValueError, RecursionError) as error:
        raise Malformed("Dữ liệu gửi lên không phải là JSON đọc được.") from error
    if not isinstance(found, dict):
        raise Malformed("Dữ liệu gửi lên phải là một nhóm các trường trong dấu { }.")
    return found


async def file(request: Request) -> tuple[str, bytes]:
    """The name and bytes of the file in the body: the field `tep` of a form, or the whole body without a name."""
    kind = _kind(request)
    if kind in _ZIP:
        return "", await request.body()
    _expect(request, _FORM)
    async with request.form(max_files=1, max_fields=20) as form:
        found = form.get(FILE_FIELD)
        if not isinstance(found, UploadFile):
            raise Malformed("Chưa chọn tệp nào.")
        return found.filename or "", await found.read()


def whole(value: object, name: str, *, least: int = 1, most: int = _MOST) -> int:
    """A whole number within bounds, from an address or a body."""
    text = str(value)
    is_number = isinstance(value, int | str) and text.isascii() and text.isdigit() and len(text) < len(str(_MOST))
    if not is_number or not least <= int(text) <= most:
        raise Malformed(f"«{name}» phải là số nguyên từ {least} đến {most}.")
    return int(text)


def key(request: Request, name: str) -> int:
    """A number in the path; one that no draft can have is not there."""
    found: int = request.path_params[name]
    if found > _MOST:
        raise HTTPException(404)
    return found


def _expect(request: Request, kind: str) -> None:
    if _kind(request) != kind:
        raise HTTPException(415, f"Địa chỉ này nhận dữ liệu kiểu {kind}; xin ghi kiểu ấy ở «Content-Type».")


def _kind(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _read(raw: bytes) -> Any:
    """JSON as it stands; half a character (a lone surrogate), which no answer could hold, becomes U+FFFD."""
    found = json.loads(raw, parse_constant=_no_number, parse_float=_number)
    if _depth(found) > _DEEPEST:
        raise ValueError
    if b"\\ud" in raw.lower():
        written = json.dumps(found, ensure_ascii=False).encode("utf-16", "surrogatepass")
        found = json.loads(written.decode("utf-16", "replace"))
    return found


def _depth(value: Any) -> int:
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if items is None else 1 + max(map(_depth, items), default=0)


def _no_number(written: str) -> NoReturn:
    raise ValueError(written)


def _number(written: str) -> float:
    number = float(written)
    if math.isinf(number):
        raise ValueError(written)
    return number
