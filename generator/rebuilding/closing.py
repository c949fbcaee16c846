"""The closing block read back: recipients, drafter and print run, who signs by what right, the address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from generator.layout.location.words import is_placeholder
from generator.rebuilding import capitals, model, words
from generator.rebuilding.fields import item, one_line
from generator.rebuilding.model import TO_FILL, to_fill

if TYPE_CHECKING:
    from generator.layout.location.model import Signer
    from generator.rebuilding.model import Sheet

_DRAFTER = re.compile(r"(?P<mark>[^\W\d_]+(?:[./-][^\W\d_]+)*)?\s*[.:,]?\s*(?:\(\s*(?P<copies>\d{1,6})\s*\))?\s*\.?")
_LAST_MARK = re.compile(r"(?<=\.)\s+([A-ZĐ]{1,8}(?:[./-][A-ZĐ]{1,8})?)\.?$")
_LUU = re.compile(r"\W*lưu\b", re.IGNORECASE)
_COPIES = re.compile(r"(?<=[.;])\s*\((\d{1,6})\)\s*\.?$")
_MARK = re.compile(r"(TM|KT|TL|TUQ|Q)(?:\s*\.\s*|\s+)(?=\S)", re.IGNORECASE)
_OLD_MARK = re.compile(r"[TK]/[MTL]\b|T/UQ?\b", re.IGNORECASE)
_DEPUTY = re.compile(r"(?<=\S)\s+(?=PHÓ\b)")


def read(sheet: Sheet) -> None:
    """Fills in everything below the body, as far as the document has it."""
    _recipients(sheet)
    _signer(sheet)
    address = sheet.get("dia_chi_co_quan")
    if address is not None:
        sheet.fields["dia_chi"] = [words.typed(line.text) for line in address.lines if line.text]
    notes = sheet.get("chu_ky")
    if notes is not None:
        sheet.spare(notes.text)
        sheet.say(model.BLANK, "Chữ đứng thay cho chữ ký không được giữ.", notes.lines[0], notes.text)


def _recipients(sheet: Sheet) -> None:
    listed = [words.typed(one.text) for one in sheet.unit.recipients]
    if listed and (copies := _COPIES.search(listed[-1])):
        sheet.fields["so_ban"] = int(copies[1])
        listed[-1] = listed[-1][: copies.start()]
    elif listed and _LUU.match(listed[-1]) and (mark := _LAST_MARK.search(listed[-1])):
        sheet.fields["ky_hieu_nguoi_soan"] = mark[1]
        listed[-1] = listed[-1][: mark.start()]
    sheet.fields["noi_nhan"] = [found for one in listed if (found := item(one, is_ours=sheet.is_ours))] or [TO_FILL]
    if sheet.get("noi_nhan_nhan") is not None:
        sheet.spare("Nơi nhận")
    if sheet.fields["noi_nhan"] == [TO_FILL]:
        for one in listed:
            sheet.spare(one)
        sheet.say(model.FILLED, "Văn bản không có nơi nhận; chỗ ấy ghi «…» để điền.")
    drafter = sheet.get("ky_hieu_nguoi_soan")
    if drafter is None or any(drafter.text in one.text for one in sheet.unit.recipients):
        return
    match = _DRAFTER.fullmatch(words.typed(drafter.text))
    if match is None:
        sheet.leave("Ký hiệu người soạn thảo ghi theo cách chưa đọc được.", drafter.lines)
        return
    if match["mark"]:
        sheet.fields["ky_hieu_nguoi_soan"] = match["mark"]
    if match["copies"]:
        sheet.fields["so_ban"] = int(match["copies"])


def _signer(sheet: Sheet) -> None:
    """The one who signs; of several the last with a name, the others are told."""
    signers = [one for one in sheet.unit.signers if one.titles or one.name is not None]
    chosen = next((one for one in reversed(signers) if one.name is not None), signers[-1] if signers else None)
    if chosen is None:
        sheet.say(model.FILLED, "Văn bản không có chức vụ người ký; chỗ ấy ghi «…» để điền.")
        sheet.fields["nguoi_ky"] = {"chuc_vu": TO_FILL}
        return
    for one in signers:
        if one is not chosen:
            names = (one.name,) if one.name is not None else ()
            sheet.leave("Mẫu chỉ có chỗ cho một người ký.", (*one.titles, *one.other_position, *names))
    found = _titles(sheet, chosen)
    if chosen.other_position:
        printed = one_line(chosen.other_position)
        found["chuc_vu_khac"] = _small(sheet, printed, chosen, "Chức vụ khác", "chuc_vu")
    if chosen.name is not None:
        printed = words.typed(chosen.name.text)
        if is_placeholder(printed):
            sheet.spare(printed)
            sheet.say(model.BLANK, "Họ tên người ký là chỗ trống; dữ liệu ghi null.", chosen.name, printed)
        else:
            found["ho_ten"] = _small(sheet, printed, chosen, "Họ tên người ký", "ho_ten")
    sheet.fields["nguoi_ky"] = found


def _titles(sheet: Sheet, signer: Signer) -> dict[str, Any]:
    """`quyen_han` and `chuc_vu` out of the printed lines: a line with a mark opens one, a title may run over lines."""
    lines = [piece for line in signer.titles for piece in _pieces(words.typed(line.text)) if line.text]
    shown, blank = (
        [line for line in lines if not is_placeholder(line)],
        [line for line in lines if is_placeholder(line)],
    )
    if blank:
        for line in blank:
            sheet.spare(line)
        quoted = " ".join(blank)
        sheet.say(model.BLANK, "Quyền hạn, chức vụ của người ký còn chỗ trống; xin điền.", signer.titles[0], quoted)
    groups = [*_grouped(shown)]
    titles = [_tidy(_small(sheet, group, signer, "Quyền hạn, chức vụ", "chuc_vu"), sheet) for group in groups]
    left = to_fill(blank[-1] if blank else "")
    if not titles:
        return {"chuc_vu": left}
    *authority, position = titles
    if _MARK.match(position) and blank:
        authority, position = titles, left
    found: dict[str, Any] = {"chuc_vu": position}
    if _MARK.match(position) and position[:1].upper() == "Q" and not authority:
        return {"quyen_han": position, "chuc_vu": None}
    if authority:
        found = {"quyen_han": authority[0] if len(authority) == 1 else authority, **found}
    return found


def _pieces(line: str) -> Iterable[str]:
    """«KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC» typed on one line is two lines."""
    return _DEPUTY.split(line, maxsplit=1) if _MARK.match(line) and line.upper().startswith("KT") else [line]


def _grouped(lines: Sequence[str]) -> Iterable[str]:
    """The titles, one a group: those with a mark, then the last one without."""
    marked = [number for number, line in enumerate(lines) if _MARK.match(line) or _OLD_MARK.match(line)]
    last = marked[-1] if marked else -1
    for number, start in enumerate(marked):
        if number == 0 and start > 0:
            yield " ".join(lines[:start])
        end = marked[number + 1] if number + 1 < len(marked) else start + 1
        if start == last:
            end = start + 1 + _going_on(lines[start + 1 :])
            last = end - 1
        yield " ".join(lines[start:end])
    if rest := lines[last + 1 :]:
        yield " ".join(rest)


def _going_on(below: Sequence[str]) -> int:
    """How many lines under the last mark still belong to it: all above the one that opens with a position."""
    if len(below) < 2:
        return 0
    opens = [number for number, line in enumerate(below) if line.upper().startswith(("PHÓ ", "TRƯỞNG ", "CHÁNH "))]
    return opens[0] if opens else 0


def _tidy(title: str, sheet: Sheet) -> str:
    """«KT GIÁM ĐỐC», «KT.GIÁM ĐỐC» as «KT. Giám đốc»; the words stay."""
    return title if sheet.is_ours else _MARK.sub(lambda mark: f"{mark[1].upper()}. ", title, count=1)


def _small(sheet: Sheet, printed: str, signer: Signer, title: str, kind: capitals.Kind) -> str:
    """In small letters. That titles are printed in capitals is the form: only a name in capitals is told."""
    guessed = capitals.guess(printed, sheet.profile, kind)
    if guessed != printed and kind == "ho_ten":
        message = f"{title} in toàn chữ hoa, đọc lại thành «{guessed}»; xin xem lại."
        sheet.say(model.CAPITALS, message, signer.name, printed)
    return guessed
