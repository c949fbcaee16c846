"""What a file is by its first bytes, where it is no .docx: named, so that the user knows what to do.

Compound files (MS-CFB) hold Word 97-2003 and encrypted files; the name of a stream stands in the directory in UTF-16.
"""

from __future__ import annotations

import re

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AGAIN = "xin mở bằng Word rồi lưu lại thành .docx"
_BY_HEAD = (
    (re.compile(rb"%PDF"), "Tệp này là PDF, không phải văn bản Word (.docx)."),
    (re.compile(rb"\{\\rtf"), f"Tệp này là RTF, không phải văn bản Word (.docx); {_AGAIN}."),
    (
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|meta|body)\b", re.IGNORECASE
        ),
        f"Tệp này là trang web (HTML), không phải văn bản Word (.docx); {_AGAIN}.",
    ),
    (
        re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>.{0,200}mso-application", re.DOTALL),
        f"Tệp này là Word 2003 XML, không phải .docx; {_AGAIN}.",
    ),
    (  # The first member of the zip is "mimetype", its content, stored, the type (ODF 1.3 Part 2, 3.3).
        re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.", re.DOTALL),
        f"Tệp này là OpenDocument (.odt), không phải văn bản Word (.docx); {_AGAIN}.",
    ),
)
_HEAD = 1_024


def is_word_97(raw: bytes) -> bool:
    """Whether the bytes are a Word 97-2003 document without a password for opening the package."""
    return raw.startswith(_COMPOUND) and _holds(raw, "WordDocument") and not _holds(raw, "EncryptedPackage")


def refusal(raw: bytes) -> str | None:
    """A sentence that says what the file is instead of a .docx; None when nothing speaks against one."""
    if not raw:
        return "Tệp rỗng, không có nội dung."
    if raw.startswith(_COMPOUND):
        return _compound(raw)
    return next((said for pattern, said in _BY_HEAD if pattern.match(raw[:_HEAD])), None)


def _compound(raw: bytes) -> str:
    if _holds(raw, "EncryptedPackage"):
        return "Tệp đã đặt mật khẩu nên không đọc được; xin mở bằng Word, bỏ mật khẩu rồi lưu lại."
    if _holds(raw, "WordDocument"):
        return f"Tệp này là Word 97-2003 (.doc); {_AGAIN}."
    return f"Tệp này là Word 97-2003 (.doc) hoặc đã đặt mật khẩu; {_AGAIN} không mật khẩu."


def _holds(raw: bytes, stream: str) -> bool:
    return stream.encode("utf-16-le") in raw
