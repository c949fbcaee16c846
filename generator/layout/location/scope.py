"""Whether the regulation applies to a file, from general marks, never from its name.

Reads: the units of a file. Gives: inside, or the kind of what it is instead, with a sentence that says why. The first
unit decides; a copy block or an attached document follows what it stands with.

Out of scope: a document of the Party, a legal normative document, an export of a law portal, an appendix alone, a form
to fill in, what is no administrative document. A template whose names of bodies are written out is in scope.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.layout.location import heading_words as words
from generator.layout.location.model import Scope
from generator.layout.location.words import has_blank
from generator.viet.text import fold

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.model import Document

INSIDE = Scope(True, "trong")
_PARTY = Scope(
    False, "van_ban_dang", "Văn bản mang tiêu đề của tổ chức Đảng, đoàn thể nên theo quy định riêng về thể thức."
)
_LEGAL = Scope(False, "quy_pham", "Văn bản quy phạm pháp luật có quy định riêng về thể thức và kỹ thuật trình bày.")
_PORTAL = Scope(
    False, "cong_thong_tin", "Tệp do cổng thông tin pháp luật kết xuất, không giữ cách trình bày của văn bản gốc."
)
_APPENDIX = Scope(False, "phu_luc", "Tệp chỉ có phụ lục, không có văn bản chính.")
_FORM = Scope(False, "bieu_mau", "Tệp là biểu mẫu để điền, không phải văn bản do cơ quan, tổ chức ban hành.")
_NONE = Scope(False, "khong_phai_van_ban", "Không tìm thấy các thành phần thể thức của văn bản hành chính trong tệp.")

_LEGAL_TITLE = re.compile(r"(?:bộ luật|luật|hiến pháp|pháp lệnh|nghị định|thông tư|nghị quyết liên tịch)(?!\w)")
_WITH_YEAR = re.compile(r"/\s*\d{4}\s*/\s*(?:NQ|QĐ)\b")
_LEGAL_NUMBER = re.compile(r"/\s*(?:\d{4}\s*/\s*)?(?:NĐ-CP|TT-[A-ZĐ]+|TTLT-.*|PL-.*|L-CTN|QH\d+)$|/\s*QH\d+$")
_FORM_TITLE = re.compile(
    r"(?:đơn|tờ khai|bản khai|giấy đề nghị|phiếu đăng ký|phiếu khai|sơ yếu lý lịch|lý lịch|bản cam kết|bản tường trình"
    r"|bản kiểm điểm|giấy khai|giấy cam đoan|bản tự)(?!\w)"
)
_DASHES = re.compile(r"-{5,}")
_PORTALS = re.compile(
    r"thuvienphapluat|thư viện pháp luật|luatvietnam|luật việt nam|luatminhkhue|vbpl\.vn", re.IGNORECASE
)
_BLANK_SHARE = 0.3
_MARKS = frozenset({
    "quoc_hieu", "tieu_ngu", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_thoi_gian", "noi_nhan_nhan",
    "quyen_han_chuc_vu", "kinh_gui",
})  # fmt: skip
_FEWEST = 2


def of(document: Document, drafts: Sequence[Draft]) -> Scope:
    """The scope of a file of which everything is located."""
    mains = [draft for draft in drafts if draft.kind not in ("sao", "phu_luc")]
    if not mains:
        return _APPENDIX if any(draft.kind == "phu_luc" for draft in drafts) else INSIDE if drafts else _NONE
    first = mains[0]
    for is_so, scope in (
        (_is_of_party, _PARTY), (_is_export, _PORTAL), (_is_legal, _LEGAL), (_is_form, _FORM), (_is_nothing, _NONE),
    ):  # fmt: skip
        if is_so(first):
            return scope
    return INSIDE


def _head(draft: Draft) -> list[str]:
    """The words of the lines above the title."""
    return [placed.line.text for placed in draft.lines[: draft.start] if placed.line.text]


def _is_of_party(draft: Draft) -> bool:
    if "quoc_hieu" in draft.components:
        return False
    return any(words.party_in(text) for text in _head(draft))


def _is_export(draft: Draft) -> bool:
    """Typed hyphens where rules should be, and a mark of how such files are made: no page size, the portal's name,
    a heading in Arial."""
    if not any(_DASHES.fullmatch(text) for text in _head(draft)):
        return False
    document = draft.document
    named = any(_PORTALS.search(value) for value in (*document.properties.values(), *document.custom.values()))
    runs = [run for placed in draft.lines[: draft.start] for run in placed.line.runs]
    links = any(run.link is not None and _PORTALS.search(run.link) for run in runs)
    faces = {run.format.font for run in runs if run.text.strip()}
    return named or links or document.sections[0].page.width is None or faces == {"Arial"}


def _is_legal(draft: Draft) -> bool:
    title = draft.components.get("ten_loai")
    number = draft.components.get("so_ky_hieu")
    if title is not None and _LEGAL_TITLE.match(fold(title.text)):
        return True
    if number is None:
        return False
    # A type that is printed, or V/v, says more than a notation: «21/TT-SNV» of a tờ trình is a slip.
    is_told = draft.type is not None or "trich_yeu_cong_van" in draft.components
    return bool(_WITH_YEAR.search(number.text) or (not is_told and _LEGAL_NUMBER.search(number.text)))


def _is_form(draft: Draft) -> bool:
    have = draft.components
    names = have.get("co_quan_ban_hanh")
    if names is not None and all(words.is_generic(line.text) and not words.is_tag(line.text) for line in names.lines):
        return True
    title = have.get("ten_loai")
    if title is not None and "so_ky_hieu" not in have and _FORM_TITLE.match(fold(title.text)):
        return True
    if names is not None or "so_ky_hieu" in have:
        return False
    labelled = any(words.is_label(text) and not fold(text).startswith("dự thảo") for text in _head(draft))
    return "quoc_hieu" in have and (labelled or _share_of_blanks(draft) >= _BLANK_SHARE)


def _share_of_blanks(draft: Draft) -> float:
    texts = [placed.line.text for placed in draft.lines[draft.start :] if placed.line.text]
    return sum(map(has_blank, texts)) / len(texts) if texts else 0.0


def _is_nothing(draft: Draft) -> bool:
    found = draft.components.keys() & _MARKS
    return len(found) + (draft.type is not None) < _FEWEST
