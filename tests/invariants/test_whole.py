"""Whole: every leaf text of the bundle stands once in the document, in the order of the type's recipe.

Compared after NFC, case folding, white space, marks of emphasis and tables, and trailing punctuation; read with
python-docx, against the bundle and not against our own context. The marks are taken off here by other means than the
parser's.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from support import documents

# Texts that are not printed as they are, and what is printed for them instead (checked by their own tests).
NOT_PRINTED_AS_TYPED = {
    "loai", "ngay_ban_hanh", "chu_viet_tat", "don_vi_soan_thao", "ky_hieu", "co_quan.viet_tat",
    "co_quan.nguoi_dung_dau",
}  # fmt: skip
# The order in which a reader meets the fields: a công văn has its subject under the number (Phụ lục III, Mẫu 1.5), the
# other types under their name (Mẫu 1.4).
ISSUER = ["co_quan.chu_quan", "co_quan.ten", "so"]
PLACE = ["dia_danh", "co_quan.dia_danh"]
REST = [
    "kinh_gui", "can_cu", "noi_dung", "noi_nhan", "nguoi_ky.quyen_han", "nguoi_ky.chuc_vu", "nguoi_ky.chuc_vu_khac",
    "nguoi_ky.ho_ten", "dia_chi",
]  # fmt: skip
LETTER = [*ISSUER, "trich_yeu", *PLACE, *REST]
NAMED = [*ISSUER, *PLACE, "ten_loai", "trich_yeu", *REST]
# Name and abbreviation (Phụ lục III, Mục I) of the types that print them.
TYPES = {"bao_cao": ("báo cáo", "BC"), "ke_hoach": ("kế hoạch", "KH"), "thong_bao": ("thông báo", "TB")}


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).casefold().replace("\N{NO-BREAK SPACE}", " ")
    return " ".join(plain.split())


def printed(path: str, text: str) -> list[str]:
    """The pieces of a leaf that must stand in the document: outline text counts line by line, a table cell by cell."""
    pieces = [text.replace("\n", " ")]
    if path.startswith("noi_dung"):
        pieces = [piece for line in text.split("\n") for piece in unmarked(line)]
    return [piece for each in pieces if (piece := re.sub(r"[;.,\s]+$", "", folded(each)))]


def unmarked(line: str) -> list[str]:
    """The words of a line of outline text as they are printed: no marks of emphasis, titles and tables."""
    if line.startswith("|"):
        return [] if re.fullmatch(r"[|: -]+", line) else [cell.replace("*", "") for cell in line.strip("|").split("|")]
    return [re.sub(r"^(\S+\.)[!.](?= )", r"\1", line).replace("*", "")]


def expected(data: dict[str, object]) -> list[tuple[str, str]]:
    if data.get("dia_danh"):
        data["co_quan"] = {k: v for k, v in dict(data["co_quan"]).items() if k != "dia_danh"}  # type: ignore[call-overload]
    order = LETTER if data["loai"] == "cong_van" else NAMED
    found = []
    for path, text in documents.leaves(data):
        if path in NOT_PRINTED_AS_TYPED or path == "ky_hieu_nguoi_soan":
            continue
        field = re.sub(r"\[\d+\]", "", path)
        found += [(order.index(field), path, piece) for piece in printed(path, text)]
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
        "ngày", "tháng", "năm", TYPES.get(str(data["loai"]), ("", ""))[0],
        folded(data.get("ky_hieu") or notation(data)),
        f"{data.get('ky_hieu_nguoi_soan')}.({data.get('so_ban')})".casefold(),
    )  # fmt: skip
    for words in fixed:
        left = left.replace(words, " ", 1)
    assert re.sub(r"[-;:.,/\d\s()]+", "", left) == ""


def notation(data: dict[str, object]) -> str:
    body = data["co_quan"]
    assert isinstance(body, dict)
    type_ = TYPES.get(str(data["loai"]), ("", ""))[1] or data.get("chu_viet_tat")
    unit = None if type_ else data.get("don_vi_soan_thao")
    return "-".join(str(part) for part in (type_, body["viet_tat"], unit) if part)
