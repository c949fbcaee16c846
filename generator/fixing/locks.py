"""Files that must not be changed: signed, protected, declared final. They are only examined."""

from __future__ import annotations

from generator.layout.model import Document

_FEATURES = {
    "chu_ky_so": "Tệp có chữ ký số; sửa tệp sẽ làm chữ ký mất giá trị.",
    "khoa_sua": "Tệp được khóa không cho sửa.",
    "tep_nhung_nguyen_ven": "Tệp nhúng nguyên vẹn tệp khác, chữ trong đó không đọc được nên không kiểm chứng được.",
}
_FINAL = "Tệp được đánh dấu là bản cuối cùng."


def reason(document: Document) -> str | None:
    """A sentence that says why a file must not be changed; None for one that may."""
    for feature, words in _FEATURES.items():
        if feature in document.features:
            return words
    final = document.custom.get("_MarkAsFinal", "").strip().lower()
    return _FINAL if final in ("true", "1") else None
