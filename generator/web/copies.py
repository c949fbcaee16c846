"""Copies of a checked file to download: mended, mended with tracked changes, with comments, made again.

The file that was checked is kept in memory for a while (the last few), under the digest of what it holds, so that a
copy is made when it is asked for and nothing is written. One that is no longer kept has to be chosen again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from generator.errors import Refused
from generator.findings import Severity
from generator.web import downloads
from generator.web.answers import run
from generator.web.examined import examined
from generator.web.previews import Kept

_FILES = 8
_DIGEST = 32


class Sent(NamedTuple):
    """A file that was sent, and the name it came under."""

    name: str
    content: bytes


class Copy(NamedTuple):
    """A kind of copy: what it is called, what is said of it, what makes it."""

    title: str
    help: str
    make: Callable[[bytes], bytes]


def mended(content: bytes) -> bytes:
    """With every safe fault of form mended. Raises Unreadable, Refused for a file that must not be changed."""
    from generator.api.fix import fix

    return fix(content).content


def tracked(content: bytes) -> bytes:
    """As `mended`, each change for a person to accept."""
    from generator.api.fix import fix

    return fix(content, tracked=True).content


def annotated(content: bytes) -> bytes:
    """With a comment at each place where something was found."""
    from generator.reports.annotate import annotated

    return annotated(content, examined(content).findings)[0]


def made_again(content: bytes) -> bytes:
    """Its first document, read back and made again from our template. Raises Refused where words would be lost."""
    from generator.api.rebuild import remade

    first = remade(content)[0]
    if first.docx is None:
        left = [one for one in first.findings if one.severity is Severity.ERROR]
        raise Refused("Chưa làm lại được văn bản này mà không mất chữ hoặc sai dữ liệu.", left)
    return first.docx


COPIES: Mapping[str, Copy] = {
    "da-sua": Copy("Bản đã sửa thể thức", "Chỉ sửa định dạng; không một chữ nào thay đổi.", mended),
    "theo-doi": Copy("Bản sửa có theo dõi", "Mỗi chỗ sửa là một thay đổi để nhận hoặc bỏ trong Word.", tracked),
    "nhan-xet": Copy("Bản có nhận xét", "Tệp gốc, thêm một nhận xét ở mỗi chỗ tìm thấy.", annotated),
    "lam-lai": Copy("Bản làm lại", "Đọc chữ của văn bản rồi trình bày lại từ mẫu.", made_again),
}  # fmt: skip


class Files:
    """The files checked last."""

    def __init__(self) -> None:
        self._kept: Kept[Sent] = Kept(_FILES)

    def keep(self, name: str, content: bytes) -> str:
        """Keeps a file; gives the name of its copies in addresses."""
        digest = hashlib.sha256(content).hexdigest()[:_DIGEST]
        self._kept.put(digest, Sent(name, content))
        return digest

    def get(self, digest: str) -> Sent | None:
        return self._kept.get(digest)


async def download(request: Request) -> Response:
    """A copy of a kept file."""
    kind = COPIES.get(request.path_params["kind"])
    sent = request.app.state.files.get(request.path_params["digest"])
    if kind is None or sent is None:
        raise HTTPException(404, "Tệp này không còn được giữ; xin chọn tệp rồi kiểm tra lại.")
    content = await run(request, kind.make, sent.content)
    stem = sent.name.rpartition(".")[0] or sent.name or "van ban"
    return downloads.attachment(content, "docx", f"{stem} {kind.title.lower()}")


routes = [Route("/kiem-tra/{digest:str}/{kind:str}.docx", download)]
