"""Whole: every leaf text of the bundle stands once in the document, in the order of the type's recipe.

Compared after NFC, case folding, white space and trailing punctuation; read with python-docx, against the bundle and
not against our own context.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from support import documents

# Texts that are not printed as they are, and what is printed for them instead (checked by their own tests).
NOT_PRINTED_AS_TYPED = {
    "loai", "ngay_ban_hanh", "don_vi_soan_thao", "ky_hieu", "co_quan.viet_tat", "co_quan.nguoi_dung_dau",
}  # fmt: skip
# The order in which a reader of a công văn meets the fields (recipe cong_van).
ORDER = [
    "co_quan.chu_quan", "co_quan.ten", "trich_yeu", "dia_danh", "co_quan.dia_danh", "kinh_gui", "can_cu",
    "noi_dung", "noi_nhan", "nguoi_ky.quyen_han", "nguoi_ky.chuc_vu", "nguoi_ky.chuc_vu_khac", "nguoi_ky.ho_ten",
    "dia_chi",
]  # fmt: skip


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).casefold().replace("\N{NO-BREAK SPACE}", " ")
    return " ".join(plain.split())


def printed(path: str, text: str) -> list[str]:
    """The pieces of a leaf that must stand in the document: outline text counts line by line."""
    lines = text.split("\n") if path.startswith("noi_dung") else [text.replace("\n", " ")]
    return [piece for line in lines if (piece := re.sub(r"[;.,\s]+$", "", folded(line)))]


def expected(data: dict[str, object]) -> list[tuple[str, str]]:
    if data.get("dia_danh"):
        data["co_quan"] = {k: v for k, v in dict(data["co_quan"]).items() if k != "dia_danh"}  # type: ignore[call-overload]
    found = []
    for path, text in documents.leaves(data):
        if path in NOT_PRINTED_AS_TYPED or path == "ky_hieu_nguoi_soan":
            continue
        field = re.sub(r"\[\d+\]", "", path)
        found += [(ORDER.index(field), path, piece) for piece in printed(path, text)]
    return [(path, piece) for _, path, piece in sorted(found, key=lambda item: item[0])]


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_every_text_of_the_bundle_stands_in_the_document_in_order(sample: Path) -> None:
    data = documents.bundle(sample)
    text = folded(documents.words(documents.opened(documents.made(data))))
    position = 0
    for path, piece in expected(data):
        found = text.find(piece, position)
        assert found >= 0, f"{path}: «{piece}» is missing after «{text[max(0, position - 60) : position]}»"
        position = found + len(piece)


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_the_document_holds_no_word_beyond_the_bundle_and_the_fixed_words(sample: Path) -> None:
    data = documents.bundle(sample)
    left = folded(documents.words(documents.opened(documents.made(data))))
    for _, piece in expected(data):
        left = left.replace(piece, " ", 1)
    fixed = (
        "cộng hòa xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc", "nơi nhận:", "kính gửi:", "v/v", "số:",
        "ngày", "tháng", "năm",
    )  # fmt: skip
    for words in fixed:
        left = left.replace(words, " ", 1)
    left = left.replace(folded(data.get("ky_hieu") or notation(data)), " ", 1)
    left = re.sub(r"pl\.\(300\)|[-;:.,/\d\s()]+", "", left)
    assert left == ""


def notation(data: dict[str, object]) -> str:
    body = data["co_quan"]
    assert isinstance(body, dict)
    return "-".join(str(part) for part in (body["viet_tat"], data.get("don_vi_soan_thao")) if part)
