"""Number and ký hiệu, abbreviation of the body, place and date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.errors import Refused
from generator.layout.location import traits
from generator.layout.location.words import has_blank, is_placeholder
from generator.rebuilding import model, words
from generator.rebuilding.fields import blank, one_line, small, unsure
from generator.rebuilding.model import TO_FILL, to_fill
from generator.viet import dates

if TYPE_CHECKING:
    from generator.layout.location.model import Component
    from generator.rebuilding.model import Sheet

_NUMBER = re.compile(r"\s*(?:(?i:số)(?!\w)\s*[:：;.]*)?(?P<number>[^/]*)/(?P<rest>.*)")
_LABEL = re.compile(r"(?i:số)(?!\w)\s*[:：;.]*")
_DASH = re.compile(r"\s*([-‐‑‒–—/])\s*")
_DATE = re.compile(
    r"(?P<place>.*?)(?:\s*[,;]\s*|\s+|^)(?i:ngày)(?P<day>.*?)(?i:tháng)(?P<month>.*?)(?i:năm)(?P<year>.*?)\.?"
)
_SHORT_DATE = re.compile(
    r"(?P<place>.*?)(?:\s*[,;]\s*|\s+|^)(?:(?i:ngày)\s*)?(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})\.?"
)
_PLACE_ONLY = re.compile(r"(?P<place>(?!ngày\b)[^,]*)(?:,\s*(?P<rest>.*))?", re.IGNORECASE)
_DAY = re.compile(r"^\s*ngày\b", re.IGNORECASE)
_CODE = re.compile(r"\s*[-‐‑‒–—/]\s*")
_YEAR = re.compile(r"(?:19|20)\d\d")

_OTHER = "van_ban_khac"


def so_ky_hieu(sheet: Sheet) -> None:
    """Fills in `so` and `ky_hieu`; a number not given yet is null."""
    found = sheet.get("so_ky_hieu")
    sheet.fields["so"] = None
    if found is None:
        sheet.say(model.FILLED, "Văn bản không có số, ký hiệu; số để trống, ký hiệu xin điền.")
        return
    line = found.lines[0]
    raw = words.typed(traits.printed(line)) if len(found.lines) == 1 else one_line(found.lines)
    match = _NUMBER.fullmatch(raw.replace("\t", " "))
    if match is None:
        rest = _LABEL.sub("", raw, count=1).strip()
        sheet.spare(raw[: len(raw) - len(rest)] if is_placeholder(rest) else (_LABEL.search(raw) or [""])[0])
        if is_placeholder(rest):
            blank(sheet, found, "Số và ký hiệu")
            sheet.spare(rest)
        else:
            sheet.leave(
                "Số, ký hiệu không có dấu gạch chéo nên không biết đâu là số, đâu là ký hiệu.",
                found.lines,
                counted=words.of(rest),
            )
        return
    number, rest = match["number"].lstrip(" "), match["rest"].strip()
    if is_placeholder(number):
        sheet.spare(number)
        if not sheet.is_ours:
            sheet.say(model.BLANK, "Số văn bản để trống; dữ liệu ghi null.", line, found.text)
    elif number.strip().isdecimal():
        exact = sheet.is_ours and number != number.strip() and not number.isascii()
        sheet.fields["so"] = f"{int(number)}\N{NO-BREAK SPACE}" if exact else int(number)
    else:
        sheet.fields["so"] = number.strip()
    if is_placeholder(rest):
        blank(sheet, found, "Ký hiệu")
        sheet.spare(rest)
    else:
        sheet.fields["ky_hieu"] = rest if sheet.is_ours else _DASH.sub(lambda dash: dash[1].replace("–", "-"), rest)


def viet_tat(sheet: Sheet) -> str:
    """The abbreviation of the body, out of the ký hiệu; what stands before it is the type's, behind it in a công văn
    the drafting unit's."""
    notation = sheet.fields.get("ky_hieu")
    if not notation:
        sheet.say(
            model.FILLED, "Không có ký hiệu để biết chữ viết tắt của cơ quan; chỗ ấy ghi «…».",
            hint="Ghi chữ viết tắt vào viet_tat của co_quan.",
        )  # fmt: skip
        return TO_FILL
    groups = [group for group in _CODE.split(notation) if group and not _YEAR.fullmatch(group)]
    if sheet.fields["loai"] == "cong_van":
        if len(groups) > 1:
            sheet.fields["don_vi_soan_thao"] = "-".join(groups[1:])
        return groups[0] if groups else TO_FILL
    if sheet.fields["loai"] == _OTHER and sheet.unit.type is None and len(groups) > 1:
        sheet.fields["chu_viet_tat"] = groups[0]
    elif len(groups) == 1:
        sheet.fields.pop("chu_viet_tat", None)
    return "-".join(groups[1:] or groups) or TO_FILL


def dia_danh(sheet: Sheet) -> str:
    """The place; fills in `ngay_ban_hanh` as far as it is known."""
    found = sheet.get("dia_danh_thoi_gian")
    sheet.fields["ngay_ban_hanh"] = None
    if found is None:
        sheet.say(model.FILLED, "Văn bản không có địa danh và thời gian; địa danh ghi «…», ngày để trống.")
        return TO_FILL
    printed = one_line(found.lines)
    unsure(sheet, found, "Địa danh và thời gian")
    match = _DATE.fullmatch(printed) or _SHORT_DATE.fullmatch(printed)
    if match is not None:
        _date(sheet, found, *(match[name] for name in ("day", "month", "year")))
    else:
        match = _PLACE_ONLY.fullmatch(printed)
        rest = match["rest"] if match else printed
        if rest and is_placeholder(_DAY.sub("", rest)):
            sheet.spare(rest)
            sheet.say(model.BLANK, "Ngày ban hành là chỗ trống; dữ liệu ghi null.", found.lines[0], printed)
        elif rest:
            sheet.leave("Không đọc được ngày ban hành.", found.lines, counted=words.of(rest))
    place = match["place"].strip(" ,;") if match else ""
    if is_placeholder(place):
        sheet.spare(place)
        sheet.say(model.FILLED, "Địa danh để trống; chỗ ấy ghi «…».", found.lines[0], printed)
        return to_fill(place)
    return small(sheet, place.rstrip("."), found, "Địa danh", "ho_ten")


def _date(sheet: Sheet, found: Component, day: str, month: str, year: str) -> None:
    parts = [part.strip(" ,.") for part in (year, month, day)]
    known: list[str] = []
    for part, size in zip(parts, (4, 2, 2), strict=True):
        if not part.isdecimal() or (size == 4 and len(part) != 4):
            break
        known.append(part.zfill(size))
    rest = parts[len(known) :]
    try:
        date = "-".join(known) or None
        dates.parse(date)
    except Refused as error:
        sheet.leave(f"Ngày ban hành không dùng được: {error}", found.lines, counted=words.of(" ".join(parts)))
        return
    sheet.fields["ngay_ban_hanh"] = date
    left = [part for part in rest if not is_placeholder(part) and not _is_begun(part)]
    if left:
        message = "Ngày ban hành ghi dở dang: dữ liệu chỉ giữ được năm, hoặc năm và tháng, hoặc đủ cả ngày."
        sheet.leave(message, found.lines, counted=words.of(" ".join(left)))
    if rest and not left:
        for part in rest:
            sheet.spare(part)
        if not sheet.is_ours:
            sheet.say(model.BLANK, "Ngày ban hành chưa ghi đủ; phần chưa ghi để trống.", found.lines[0], found.text)


def _is_begun(part: str) -> bool:
    """Whether a year is only begun: "20…", "202"."""
    return has_blank(part) and part[:2] == "20"
