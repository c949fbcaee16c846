"""Bytes → bundle: strict JSON in UTF-8.

Reads: a file or bytes. Gives: a plain dict, cleaned (see `clean`). Raises: Refused, naming line and column while the
text is not yet JSON and every problem with its path from there on; Unreadable when there is no file to read.
"""

from __future__ import annotations

import codecs
import json
import math
from pathlib import Path
from typing import Any

from generator.bundle import messages
from generator.bundle.clean import BadNumber, Object, clean, too_deep
from generator.errors import Refused, Unreadable
from generator.findings import Finding, Severity

# A document of 500 pages is about 2 MB of text; more is a mistake or an attack.
MAX_BYTES = 8 * 1024 * 1024
# Longer whole numbers are refused here: Python itself stops at 4 300 digits.
_MAX_DIGITS = 15
_SHOWN_AROUND = 30

_REASONS = (
    ("Expecting property name", "chỗ này phải là tên trường trong ngoặc kép", "Đặt tên trường trong ngoặc kép thẳng."),
    ("Expecting ',' delimiter", "thiếu dấu phẩy hoặc dấu đóng ngoặc trước chỗ này", "Giữa hai mục phải có dấu phẩy."),
    ("Expecting ':' delimiter", "thiếu dấu hai chấm sau tên trường", None),
    ("Expecting value", "chỗ này phải là một giá trị", "Chữ đặt trong ngoặc kép; để trống thì ghi null."),
    ("Unterminated string", "chữ mở ngoặc kép mà không đóng", None),
    (
        "Invalid control character",
        "trong ngoặc kép có chỗ xuống dòng, dấu tab hoặc ký tự điều khiển gõ thẳng",
        r"Muốn xuống dòng thì ghi \n.",
    ),
    ("Invalid \\", "sau dấu \\ không đúng", r"Muốn in dấu \ thì ghi \\; dấu ngoặc kép trong chữ ghi là \"."),
    ("Extra data", "còn chữ thừa sau dấu đóng ngoặc cuối cùng", "Một tệp chỉ có một văn bản."),
    ("", "không đọc được từ chỗ này", None),
)


def read(path: Path) -> dict[str, Any]:
    """The bundle in a file. Raises Unreadable when it cannot be opened, else as `parse`."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _too_large()
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(f"Không tìm thấy tệp «{path}».") from error
    except OSError as error:
        raise Unreadable(f"Không đọc được tệp «{path}»; xin xem lại đường dẫn và quyền đọc tệp.") from error
    return parse(raw)


def parse(raw: bytes) -> dict[str, Any]:
    """The bundle in bytes. Raises Refused."""
    if len(raw) > MAX_BYTES:
        raise _too_large()
    try:
        data = json.loads(
            _decoded(raw),
            object_pairs_hook=Object.of,
            parse_constant=BadNumber,
            parse_float=lambda written: BadNumber(written) if math.isinf(float(written)) else float(written),
            parse_int=lambda written: BadNumber(written) if len(written) > _MAX_DIGITS else int(written),
        )
    except json.JSONDecodeError as error:
        raise messages.refused([_syntax(error)]) from error
    except RecursionError as error:
        raise messages.refused([too_deep(()).finding()]) from error
    return clean(data)


def _decoded(raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in raw[:4]:
        raise _not_utf8("tệp", "Tệp được lưu bằng mã UTF-16, không phải UTF-8.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = f"dòng {raw[: error.start].count(10) + 1}"
        message = f"Tệp không phải là chữ UTF-8: {where} có byte 0x{raw[error.start]:02X}."
        raise _not_utf8(where, message) from error


def _not_utf8(place: str, message: str) -> Refused:
    hint = "Mở tệp, chọn lưu thành (Save As) với bảng mã UTF-8; tệp viết bằng phông TCVN3, VNI phải chuyển mã trước."
    return messages.refused([Finding("DU01", Severity.ERROR, place, message, hint=hint)])


def _too_large() -> Refused:
    message = f"Tệp lớn hơn {MAX_BYTES // 2**20} MB, mức cao nhất cho dữ liệu của một văn bản."
    return messages.refused([Finding("DU07", Severity.ERROR, "tệp", message)])


def _syntax(error: json.JSONDecodeError) -> Finding:
    text, position = error.doc, error.pos
    before = text[:position].rstrip()
    if before.endswith(",") and text[position : position + 1] in ("}", "]"):
        # Python 3.13 reports the comma, its forerunners the bracket after it.
        position = len(before) - 1
    reason, hint = _reason(error, position)
    line, column = text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
    start = max(position - column + 1, position - _SHOWN_AROUND)
    shown = text[start:position] + text[position : position + _SHOWN_AROUND].partition("\n")[0]
    message = f"Dữ liệu sai cú pháp JSON: {reason}."
    where = f"dòng {line}, cột {column}"
    return Finding("DU02", Severity.ERROR, where, message, messages.quote(shown).strip() or None, hint=hint)


def _reason(error: json.JSONDecodeError, position: int) -> tuple[str, str | None]:
    """What a syntax error means and what to do; the sign found there tells more than the parser's own words."""
    sign = error.doc[position : position + 1]
    if not error.doc.strip():
        return "tệp không có gì", None
    if sign == "," and not error.msg.startswith("Extra data"):
        return "thừa dấu phẩy ở chỗ này", "Sau mục cuối cùng không có dấu phẩy; giữa hai mục chỉ có một dấu phẩy."
    if sign and sign in "“”‘’'«»":
        return (
            f"gặp dấu {sign} ở chỗ phải là dấu ngoặc kép thẳng",
            'Dùng dấu " (ngoặc kép thẳng) quanh tên trường và chữ.',
        )
    if error.doc[position : position + 2] in ("//", "/*"):
        return "JSON không có chỗ cho lời ghi chú", "Xóa lời ghi chú bắt đầu bằng // hoặc /*."
    return next((reason, hint) for start, reason, hint in _REASONS if error.msg.startswith(start))
