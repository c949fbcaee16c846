"""The embedded PDF engine: typst in this process, on the source that `drawing` writes.

The same source gives the same bytes: the time is the document's, fonts are the four files of `fonts.faces` and no
others, and nothing is read from the machine. A font that typst asks for in vain is an error, never a substitute. Times
New Roman of the machine is copied to the cache, because typst searches whole folders for fonts, and the system's folder
may hold thousands.
"""

from __future__ import annotations

import datetime
import re
import shutil
import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from generator import resources
from generator.errors import Defect, Missing
from generator.fonts import faces
from generator.resources.files import reason

if TYPE_CHECKING:
    import typst

_EPOCH = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)
_COUNT = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b")
_own = threading.local()


def compile_pdf(source: str, *, pdf_a: bool = False, created: str | None = None) -> tuple[bytes, int]:
    """The PDF of a typst source and its number of pages; PDF/A-2b if asked.

    `created` is the document's date as ISO text, 1980-01-01 when it is None or no date. Raises Missing for a font that
    is not there, Defect for a source that typst refuses.
    """
    time = int(_time(created).timestamp())
    (raw,) = _compile(source, "pdf", pdf_standards=["a-2b"] if pdf_a else [], timestamp=time)
    return raw, page_count(raw)


def compile_pages(source: str, *, format: Literal["png", "svg"] = "png", ppi: float = 144) -> list[bytes]:
    """Each page of a typst source as a picture. `ppi` counts for PNG only. Raises as `compile_pdf` does."""
    return _compile(source, format, ppi=ppi)


def page_count(pdf: bytes) -> int:
    """The number of pages that a PDF states, 0 when it states none in plain text."""
    return max((int(first or second) for first, second in _COUNT.findall(pdf)), default=0)


def _compile(source: str, format: Literal["pdf", "png", "svg"], **options: Any) -> list[bytes]:
    import typst

    try:
        made, warnings = _compiler().compile_with_warnings(input=source.encode(), format=format, **options)
    except typst.TypstError as error:
        raise Defect(f"Bản vẽ trang không hợp lệ (lỗi của chương trình): {error.message}.") from error
    for warning in warnings:
        if warning.message.startswith("unknown font family"):
            raise Missing(f"Không có phông chữ để in: {warning.message.partition(': ')[2]}.")
        raise Defect(f"Bản vẽ trang có điều đáng ngờ (lỗi của chương trình): {warning.message}.")
    if made is None:
        raise Defect("Bộ dàn trang không cho kết quả (lỗi của chương trình).")
    return [made] if isinstance(made, bytes) else made


def _compiler() -> typst.Compiler:
    """This thread's compiler: one may not be used by two threads at once."""
    if not hasattr(_own, "compiler"):
        import typst

        folder = [str(_font_folder())]
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folder)
        _own.compiler = typst.Compiler(font_paths=fonts)
    compiler: typst.Compiler = _own.compiler
    return compiler


@cache
def _font_folder() -> Path:
    """The folder that holds the chosen faces and no other fonts."""
    if faces.is_shipped():
        return faces.SHIPPED
    folder = resources.cache_folder() / "phong-chu"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for face, path in faces.files().items():
            target = folder / f"{face.cut}.ttf"
            if not target.is_file() or target.stat().st_size != path.stat().st_size:
                part = target.with_suffix(f".{threading.get_ident()}.part")
                shutil.copyfile(path, part)
                part.replace(target)
    except OSError as error:
        raise Missing(f"Không ghi được phông chữ vào thư mục tạm «{folder}»: {reason(error)}.") from error
    return folder


def _time(created: str | None) -> datetime.datetime:
    try:
        stated = datetime.datetime.fromisoformat(created or "")
    except ValueError:
        return _EPOCH
    return stated if stated.tzinfo else stated.replace(tzinfo=datetime.UTC)
