"""Printing through pdfkit: HTML → PDF by wkhtmltopdf, a WebKit without a window.

Reads: pages as `drawing.html.sheets` writes them. Gives: the bytes of a PDF. Raises: Missing when there is no
wkhtmltopdf, or one that prints other sizes than asked; Refused when the time is over; Defect when it gives no PDF.

Documents only as our own pages, not as any HTML: the printer has no page numbers and no running header, so that text
flowing over pages would break the regulation (Phụ lục I, Phần I, Mục I, khoản 7). How many pages must come out is
therefore asked. What is no document, a report on one, may flow (`print_flow`).

pdfkit makes the command, and would read options out of the HTML too: none can be in it, for the prefix it looks for is
one that our pages do not have. It would wait for ever, so the program is started and ended here. The program sees no
screen, no network (its proxy is nowhere), no file of the machine, no fonts but the four of `fonts.faces`; scripts,
pictures and plugins are off.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from html import escape
from pathlib import Path

from generator import drawing, resources
from generator.drawing.html.sheets import Sheets, sheets
from generator.errors import Defect, Missing, Refused
from generator.export import wkhtml_pdf
from generator.fonts import faces
from generator.layout.model import Document
from generator.resources import programs

_KNOWN = r"C:\Program Files\wkhtmltopdf\bin\wkhtmltopdf.exe"
_INSTALL = (
    "Máy này chưa có wkhtmltopdf nên không in được bằng cách này. Xin cài wkhtmltopdf (Debian, Ubuntu: "
    "apt install wkhtmltopdf), hoặc bỏ lựa chọn --engine pdfkit để in bằng bộ in có sẵn."
)
_PRINT_ELSEWHERE = "Xin ghi báo cáo ra tệp .html rồi in từ trình duyệt."
_OTHER_BUILD = (
    "Bản wkhtmltopdf trên máy này in không đúng ({found}) nên không có tệp nào được ghi. "
    "Xin bỏ lựa chọn --engine pdfkit để in bằng bộ in có sẵn."
)
_OPTIONS = {
    "margin-top": "0", "margin-right": "0", "margin-bottom": "0", "margin-left": "0",
    "encoding": "utf-8", "disable-javascript": "", "disable-plugins": "", "disable-local-file-access": "",
    "no-images": "", "load-error-handling": "abort",
    # A proxy that is nowhere: port 9 of this machine discards.
    "proxy": "http://127.0.0.1:9",
}  # fmt: skip
_NO_OPTIONS = "khong-co-"

FLOW_WIDTH_MM = 180
"""How wide the text of a flowing page is on A4: the widest thing in it is shrunk to this, and all else with it."""

_FLOW_MARGIN = "15mm"


def print_document(document: Document, *, timeout: float = 60) -> tuple[bytes, int]:
    """The PDF of a layout model and its number of pages: those that `drawing.pages` makes. Raises as it does too."""
    made = sheets(drawing.pages(document))
    return convert(made, document.properties, timeout=timeout), made.pages


def print_flow(html: str, properties: Mapping[str, str] | None = None, *, timeout: float = 60) -> bytes:
    """The PDF of a page of ours that flows over sheets of A4; its lengths are in pixels, of which the width of its body
    has as many as `FLOW_WIDTH_MM` shall hold. `timeout` is in seconds. Raises as `convert` does."""
    margins = {f"margin-{edge}": _FLOW_MARGIN for edge in ("top", "right", "bottom", "left")}
    try:
        with tempfile.TemporaryDirectory(prefix="vanban-", ignore_cleanup_errors=True) as name:
            command = _pdfkit(html, _program(), {"page-width": "210mm", "page-height": "297mm", **margins})
            raw = _run(command, html, Path(name), timeout)
    except (Missing, Refused) as error:
        first = str(error).partition(". ")[0]
        raise type(error)(f"{first}. {_PRINT_ELSEWHERE}") from error
    return wkhtml_pdf.described(raw, properties or {})


def convert(made: Sheets, properties: Mapping[str, str] | None = None, *, timeout: float = 60) -> bytes:
    """The PDF of sheets; `properties` are core properties by name, `timeout` is in seconds."""
    program = _program()
    with tempfile.TemporaryDirectory(prefix="vanban-", ignore_cleanup_errors=True) as name:
        raw = _run(_command(made, program), made.html, Path(name), timeout)
    if found := list(wkhtml_pdf.faults(raw, made)):
        raise Missing(_OTHER_BUILD.format(found="; ".join(found)))
    return wkhtml_pdf.described(raw, properties or {})


def _program() -> Path:
    program = resources.program("wkhtmltopdf", _KNOWN)
    if program is None:
        raise Missing(_INSTALL)
    return program


def _command(made: Sheets, program: Path) -> list[str]:
    paper = {"page-width": f"{made.width / 36_000:.2f}mm", "page-height": f"{made.height / 36_000:.2f}mm"}
    return _pdfkit(made.html, program, paper)


def _pdfkit(html: str, program: Path, paper: Mapping[str, str]) -> list[str]:
    import pdfkit  # type: ignore[import-untyped] # it has no stubs

    setting = pdfkit.configuration(wkhtmltopdf=str(program), meta_tag_prefix=_NO_OPTIONS)
    command: list[str] = pdfkit.PDFKit(html, "string", {**_OPTIONS, **paper}, configuration=setting).command()
    return command


def _surroundings(private: Path) -> dict[str, str]:
    """The environment of the program: a home of its own, no screen, our fonts."""
    made = {**programs.surroundings(private), "QT_QPA_PLATFORM": "offscreen"}
    if sys.platform == "win32":
        return made
    fonts = private / "fonts"
    fonts.mkdir()
    for face, path in faces.files().items():
        (fonts / f"{face.cut}.ttf").symlink_to(path.resolve())
    settings = private / "fonts.conf"
    settings.write_text(
        '<?xml version="1.0"?><!DOCTYPE fonts SYSTEM "fonts.dtd">'
        f"<fonts><dir>{escape(str(fonts))}</dir><cachedir>{escape(str(private / 'cache'))}</cachedir></fonts>",
        encoding="utf-8",
    )
    own = dict.fromkeys(("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), str(private))
    return {**made, **own, "FONTCONFIG_FILE": str(settings)}


def _run(command: list[str], html: str, private: Path, timeout: float) -> bytes:
    """Start the program, hand it the HTML, wait for the PDF. It never outlives this call."""
    with subprocess.Popen(  # noqa: S603 - a known program, options of ours
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=private,
        env=_surroundings(private),
        start_new_session=True,
    ) as process:
        try:
            raw, said = process.communicate(html.encode(), timeout)
        except subprocess.TimeoutExpired as error:
            shown = f"{timeout:g}".replace(".", ",")
            raise Refused(
                f"wkhtmltopdf chưa in xong sau {shown}\N{NO-BREAK SPACE}giây nên đã bị dừng; không có tệp nào được "
                "ghi. Xin thử lại, hoặc in bằng bộ in có sẵn (bỏ lựa chọn --engine pdfkit)."
            ) from error
        finally:
            if process.poll() is None:
                _end(process)
    if process.returncode or not raw.startswith(b"%PDF"):
        defect = Defect(f"wkhtmltopdf không in được các trang (mã kết thúc {process.returncode}).")
        defect.add_note(said.decode("utf-8", "replace"))
        raise defect
    return raw


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
