"""The heading read back: names of bodies, number, place and date, type, subject, addressees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import doctypes
from generator.layout.location.words import is_placeholder
from generator.rebuilding import capitals, model, number, words
from generator.rebuilding.fields import ITEM, blank, item, like, one_line, same, small, unsure
from generator.rebuilding.model import TO_FILL, to_fill
from generator.viet import text

if TYPE_CHECKING:
    from generator.layout.location.model import Component
    from generator.rebuilding.model import Sheet

_OTHER = "van_ban_khac"
_LETTER = "Công văn"
_V_V = re.compile(r"\s*(?:V\s*/?\s*v\b\s*[:.]?|Về việc\b\s*:?|Trích yếu\s*:)\s*", re.IGNORECASE)


def read(sheet: Sheet) -> None:
    """Fills in everything above the body, as far as the document has it."""
    _type(sheet)
    body: dict[str, str] = {}
    parent, issuer = sheet.get("co_quan_chu_quan"), sheet.get("co_quan_ban_hanh")
    body["ten"] = _name(sheet, issuer, "Tên cơ quan ban hành") if issuer else TO_FILL
    if issuer is None:
        sheet.say(model.FILLED, "Văn bản không có tên cơ quan ban hành; chỗ ấy ghi «…» để điền.")
    if parent:
        body["chu_quan"] = _name(sheet, parent, "Tên cơ quan chủ quản")
    number.so_ky_hieu(sheet)
    body["viet_tat"] = number.viet_tat(sheet)
    body["dia_danh"] = number.dia_danh(sheet)
    sheet.fields["co_quan"] = body
    _subject(sheet)
    _addressees(sheet)


# ---- Type ----


def _type(sheet: Sheet) -> None:
    """The recipe of the type, else the one for types of any name, which a document with Kính gửi of a type without one
    takes too."""
    found, name = sheet.get("ten_loai"), sheet.unit.type
    printed = one_line(found.lines) if found else None
    recipes = {doctypes.load(slug).name: slug for slug in doctypes.slugs()}
    slug = recipes.get(name or "", _OTHER)
    if name == _LETTER and printed is None:
        sheet.fields["loai"] = slug
        return
    fits = slug != _OTHER and (printed is None or text.fold(printed) == text.fold(name or ""))
    if fits and not ("kinh_gui" in sheet.unit and "kinh_gui" not in doctypes.load(slug).order):
        sheet.fields["loai"] = slug
        return
    sheet.fields["loai"] = _OTHER
    if printed is None or is_placeholder(printed):
        blank(sheet, found, "Tên loại văn bản")
        sheet.fields["ten_loai"] = name or to_fill(printed or "")
        return
    own = sheet.document.properties.get("subject", "") if sheet.is_ours else ""
    if name is not None and text.fold(printed) == text.fold(name):
        sheet.fields["ten_loai"] = name
    else:
        sheet.fields["ten_loai"] = own if same(own, printed) else small(sheet, printed, found, "Tên loại", "ten")
    short = sheet.profile.type_abbreviations
    known = short.get(name or "") or short.get(f"{name} (cá biệt)")
    sheet.fields["chu_viet_tat"] = known


# ---- Names ----


def _name(sheet: Sheet, found: Component, title: str) -> str:
    """A name with its line breaks, as names in small letters have them; `units` drops those that change nothing."""
    printed = "\n".join(words.typed(line.text) for line in found.lines if line.text)
    unsure(sheet, found, title)
    if is_placeholder(printed):
        blank(sheet, found, title)
        return to_fill(printed)
    own = sheet.document.properties.get("creator", "") if sheet.is_ours else ""
    if same(own, printed):
        return like(own, printed)
    return small(sheet, printed, found, title, "ten")


# ---- Subject ----


def _subject(sheet: Sheet) -> None:
    is_letter = sheet.fields["loai"] == "cong_van"
    found = sheet.get("trich_yeu_cong_van") if is_letter else sheet.get("trich_yeu")
    other = sheet.get("trich_yeu") if is_letter else sheet.get("trich_yeu_cong_van")
    if found is None and other is not None:
        found, other = other, None
    if other is not None:
        sheet.leave("Văn bản có hai trích yếu; một bản không có chỗ.", other.lines)
    if found is None:
        sheet.say(model.FILLED, "Văn bản không có trích yếu; chỗ ấy ghi «…» để điền.")
        sheet.fields["trich_yeu"] = TO_FILL
        return
    unsure(sheet, found, "Trích yếu")
    printed = "\n".join(words.typed(line.text) for line in found.lines if line.text)
    opening = _V_V.match(printed) if is_letter else None
    if opening is not None:
        printed = printed[opening.end() :]
        if words.of(opening[0]) != ["v", "v"]:
            sheet.spare(opening[0])
            sheet.say(
                model.MOVED, "Chữ mở đầu trích yếu công văn được thay bằng «V/v».", found.lines[0], opening[0].strip()
            )
    if is_placeholder(printed):
        blank(sheet, found, "Trích yếu")
        printed = to_fill(printed)
    if capitals.is_capitals(printed):
        printed = small(sheet, printed, found, "Trích yếu", "trich_yeu")
        if not is_letter:
            printed = printed[:1].upper() + printed[1:]
    sheet.fields["trich_yeu"] = printed


# ---- Addressees ----


def _addressees(sheet: Sheet) -> None:
    found = sheet.get("kinh_gui")
    if found is None:
        if sheet.fields["loai"] == "cong_van":
            sheet.say(model.FILLED, "Công văn không có Kính gửi; chỗ ấy ghi «…» để điền.")
            sheet.fields["kinh_gui"] = [TO_FILL]
        return
    sheet.spare("Kính gửi")
    listed = [words.typed(one.text) for one in sheet.unit.addressees]
    if len(listed) == 1:
        alone = ITEM.fullmatch(listed[0])
        printed = (alone[1] if alone else listed[0]).strip()
        sheet.fields["kinh_gui"] = [printed if sheet.is_ours else item(printed)]
    else:
        sheet.fields["kinh_gui"] = [made for one in listed if (made := item(one, is_ours=sheet.is_ours))] or [TO_FILL]
    if not listed:
        sheet.say(model.FILLED, "Sau «Kính gửi:» không có nơi nhận nào; chỗ ấy ghi «…».", found.lines[0])
    if any(len({line.number for line in one.lines}) > 1 for one in sheet.unit.addressees):
        sheet.say(model.MOVED, "Nơi được gửi ghi trên nhiều dòng được gộp thành một dòng.", found.lines[0])
