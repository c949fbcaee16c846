"""The heading read back: names of bodies, number, place and date, type, subject, addressees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator import doctypes
from generator.errors import Refused
from generator.layout.location import traits
from generator.layout.location.words import has_blank, is_placeholder
from generator.rebuilding import capitals, model, words
from generator.rebuilding.model import TO_FILL, to_fill
from generator.viet import dates, text

if TYPE_CHECKING:
    from generator.layout.location.model import Component, Line
    from generator.rebuilding.model import Sheet

_OTHER = "van_ban_khac"
_LETTER = "Công văn"
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
_V_V = re.compile(r"\s*(?:V\s*/?\s*v\b\s*[:.]?|Về việc\b\s*:?|Trích yếu\s*:)\s*", re.IGNORECASE)
_ITEM = re.compile(r"\s*[-–—•+*]\s*(.*)", re.DOTALL)
_ENDS = re.compile(r"(?:\s|[;,]|(?<!v\.v)[.]|/(?=\.))+$", re.IGNORECASE)
_CODE = re.compile(r"\s*[-‐‑‒–—/]\s*")
_YEAR = re.compile(r"(?:19|20)\d\d")


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
    _number(sheet)
    body["viet_tat"] = _abbreviation(sheet)
    body["dia_danh"] = _place(sheet)
    sheet.fields["co_quan"] = body
    _subject(sheet)
    _addressees(sheet)


def item(words_: str) -> str:
    """An item of a list of recipients without the marks that the template adds."""
    found = _ITEM.fullmatch(words_)
    return _ENDS.sub("", found[1] if found else words_).strip()


def one_line(lines: Sequence[Line]) -> str:
    """The words of some lines as one."""
    return words.typed(" ".join(line.text for line in lines if line.text))


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
        _blank(sheet, found, "Tên loại văn bản")
        sheet.fields["ten_loai"] = name or to_fill(printed or "")
        return
    own = sheet.document.properties.get("subject", "") if sheet.is_ours else ""
    if name is not None and text.fold(printed) == text.fold(name):
        sheet.fields["ten_loai"] = name
    else:
        sheet.fields["ten_loai"] = own if _same(own, printed) else _small(sheet, printed, found, "Tên loại", "ten")
    short = sheet.profile.type_abbreviations
    known = short.get(name or "") or short.get(f"{name} (cá biệt)")
    sheet.fields["chu_viet_tat"] = known


# ---- Names ----


def _name(sheet: Sheet, found: Component, title: str) -> str:
    """A name with its line breaks, as names in small letters have them; `units` drops those that change nothing."""
    printed = "\n".join(words.typed(line.text) for line in found.lines if line.text)
    _unsure(sheet, found, title)
    if is_placeholder(printed):
        _blank(sheet, found, title)
        return to_fill(printed)
    own = sheet.document.properties.get("creator", "") if sheet.is_ours else ""
    if _same(own, printed):
        return _like(own, printed)
    return _small(sheet, printed, found, title, "ten")


def _small(sheet: Sheet, printed: str, found: Component | None, title: str, kind: capitals.Kind) -> str:
    """The name in small letters; what was guessed is told."""
    flat = printed.replace("\n", " ")
    guessed = capitals.guess(flat, sheet.profile, kind)
    if guessed != flat:
        where = found.lines[0] if found else None
        sheet.say(
            model.CAPITALS, f"{title} in toàn chữ hoa, đọc lại thành «{guessed}»; xin xem lại chữ hoa.", where, flat
        )
    return _like(guessed, printed)


def _like(flat: str, printed: str) -> str:
    """The words of a flat name with the line breaks of the printed one."""
    return "".join("\n" if sign == "\n" else letter for letter, sign in zip(flat, printed, strict=True))


def _same(known: str, printed: str) -> bool:
    return bool(known) and known.upper() == " ".join(printed.split()).upper()


# ---- Number ----


def _number(sheet: Sheet) -> None:
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
            _blank(sheet, found, "Số và ký hiệu")
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
        _blank(sheet, found, "Ký hiệu")
        sheet.spare(rest)
    else:
        sheet.fields["ky_hieu"] = rest if sheet.is_ours else _DASH.sub(lambda dash: dash[1].replace("–", "-"), rest)


def _abbreviation(sheet: Sheet) -> str:
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


# ---- Place and date ----


def _place(sheet: Sheet) -> str:
    found = sheet.get("dia_danh_thoi_gian")
    sheet.fields["ngay_ban_hanh"] = None
    if found is None:
        sheet.say(model.FILLED, "Văn bản không có địa danh và thời gian; địa danh ghi «…», ngày để trống.")
        return TO_FILL
    printed = one_line(found.lines)
    _unsure(sheet, found, "Địa danh và thời gian")
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
    return _small(sheet, place.rstrip("."), found, "Địa danh", "ho_ten")


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
    _unsure(sheet, found, "Trích yếu")
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
        _blank(sheet, found, "Trích yếu")
        printed = to_fill(printed)
    if capitals.is_capitals(printed):
        printed = _small(sheet, printed, found, "Trích yếu", "trich_yeu")
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
        alone = _ITEM.fullmatch(listed[0])
        printed = (alone[1] if alone else listed[0]).strip()
        sheet.fields["kinh_gui"] = [printed if sheet.is_ours else item(printed)]
    else:
        sheet.fields["kinh_gui"] = [item(one) for one in listed if item(one)] or [TO_FILL]
    if not listed:
        sheet.say(model.FILLED, "Sau «Kính gửi:» không có nơi nhận nào; chỗ ấy ghi «…».", found.lines[0])
    if any(len({line.number for line in one.lines}) > 1 for one in sheet.unit.addressees):
        sheet.say(model.MOVED, "Nơi được gửi ghi trên nhiều dòng được gộp thành một dòng.", found.lines[0])


def _blank(sheet: Sheet, found: Component | None, title: str) -> None:
    where, quoted = (found.lines[0], found.text) if found else (None, None)
    if quoted:
        sheet.spare(quoted)
    sheet.say(model.BLANK, f"{title} là chỗ trống; chỗ ấy ghi «{TO_FILL}» hoặc null để điền.", where, quoted)


def _unsure(sheet: Sheet, found: Component, title: str) -> None:
    if found.certainty < sheet.profile.words["doc_lai_chu_hoa"]["chac_chan"]:
        sheet.say(model.UNSURE, f"{title} chỉ là đoán theo chỗ đứng; xin xem lại.", found.lines[0], found.text)
